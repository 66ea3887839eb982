//! Every string of the interface, in every language.
//!
//! Each message stands with one string for each [`Language`], so that a missing translation does not
//! compile. Names of what the pages have and sentences with numbers are functions in
//! `sentences`, those of the search in `searching`. What the pages print is no interface and never passes
//! through here.

mod searching;
mod sentences;

pub use searching::*;
pub use sentences::*;

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    #[default]
    ZhHans,
    /// 繁體中文.
    ZhHant,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order in which messages have them.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体",
            Self::ZhHant => "繁體",
            Self::En => "English",
        }
    }

    /// The language with this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language to begin with for a reader whose browser prefers `tag`. The pages are Chinese:
    /// who prefers neither script of it still begins in Simplified Chinese, one press from English.
    #[must_use]
    pub fn preferred(tag: &str) -> Self {
        let traditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].iter().any(|prefix| tag.starts_with(prefix));
        if traditional { Self::ZhHant } else { Self::ZhHans }
    }
}

/// Declares the messages with their translations side by side.
macro_rules! messages {
    ($($name:ident: $hans:literal, $hant:literal, $en:literal;)*) => {
        /// One string of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the table beside each name says what it is")]
        pub enum Message { $($name),* }

        impl Message {
            /// The strings of each language, a line for each message. Lists of strings would say where each
            /// one begins and how long it is, of which a first visit carries six kilobytes.
            const LINES: [&'static str; Language::ALL.len()] =
                [concat!($($hans, "\n"),*), concat!($($hant, "\n"),*), concat!($($en, "\n"),*)];

            /// All of them, for tests.
            pub const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}

messages! {
    SkipToText: "跳到正文", "跳到正文", "Skip to the text";
    Home: "全部版面", "全部版面", "All pages";
    Search: "检索", "檢索", "Search";
    SearchBox: "检索标题、正文、记者", "檢索標題、正文、記者", "Search headlines, text, names";
    SearchOpening: "正在编排检索……", "正在編排檢索……", "Getting ready to search…";
    Coming: "正在载入……", "正在載入……", "Loading…";
    SecondPartRefused: "需要的部分没有载入，请检查网络后再试", "需要的部分沒有載入，請檢查網路後再試",
        "What this needs could not be loaded; check the network and try again";
    TryAgain: "再试一次", "再試一次", "Try again";
    Results: "检索结果", "檢索結果", "Results";
    Suggestions: "提示", "提示", "Suggestions";
    SuggestPerson: "人物", "人物", "Person";
    SuggestDistrict: "地区", "地區", "District";
    SuggestColumn: "栏目", "欄目", "Column";
    SuggestWord: "常用词", "常用詞", "Word";
    SuggestHeadline: "标题", "標題", "Headline";
    Filters: "筛选", "篩選", "Filters";
    FindValue: "在这一项里找", "在這一項裡找", "Find a value";
    AllValues: "全部列出", "全部列出", "Show all";
    FewerValues: "收起", "收起", "Show fewer";
    Without: "不含", "不含", "without";
    ClearFilters: "清除全部筛选", "清除全部篩選", "Clear all filters";
    ShowAs: "显示", "顯示", "Show as";
    ViewList: "文章", "文章", "Articles";
    ViewKwic: "逐处", "逐處", "Concordance";
    ViewChart: "分布", "分布", "Chart";
    ChartOf: "各有多少篇，数目列在旁边的表里", "各有多少篇，數目列在旁邊的表裡",
        "how many articles of each; the numbers stand in the table beside it";
    SortBy: "排序", "排序", "Sort by";
    SortRelevance: "相关", "相關", "Relevance";
    SortPage: "版序", "版序", "Page order";
    SortNewest: "从新到旧", "從新到舊", "Newest";
    SortOldest: "从旧到新", "從舊到新", "Oldest";
    SortLongest: "从长到短", "從長到短", "Longest";
    SortShortest: "从短到长", "從短到長", "Shortest";
    Earlier: "前面的结果", "前面的結果", "Show earlier";
    More: "再看一些", "再看一些", "Show more";
    GroupBy: "分组", "分組", "Group by";
    GroupNone: "不分", "不分", "None";
    GroupArticle: "文章", "文章", "Article";
    GroupYear: "年份", "年份", "Year";
    GroupDistrict: "地区", "地區", "District";
    Before: "前文", "前文", "Before";
    Hit: "命中", "命中", "Hit";
    After: "后文", "後文", "After";
    InTextOrder: "原文顺序", "原文順序", "Text order";
    Unknown: "不详", "不詳", "unknown";
    NothingFound: "没有找到", "沒有找到", "Nothing found";
    NothingTogether: "每一项单独都有，合在一起没有文章符合。", "每一項單獨都有，合在一起沒有文章符合。",
        "Each part finds something, but nothing holds all of them.";
    HitsInArticle: "文中命中", "文中命中", "Hits in this article";
    NextHit: "下一处", "下一處", "Next hit";
    PreviousHit: "上一处", "上一處", "Previous hit";
    HideHits: "不再标出", "不再標出", "Stop marking";
    SaveSearch: "收藏这次检索", "收藏這次檢索", "Save this search";
    SavedSearches: "收藏的检索", "收藏的檢索", "Saved searches";
    RecentSearches: "最近的检索", "最近的檢索", "Recent searches";
    Forget: "删去", "刪去", "Forget";
    ForgetAll: "清空", "清空", "Clear";
    SearchSaved: "已收藏", "已收藏", "Saved";
    HelpTitle: "检索写法", "檢索寫法", "How to search";
    KeyKwic: "文章或逐处", "文章或逐處", "Articles or concordance";
    Settings: "阅读设置", "閱讀設定", "Reading settings";
    Keys: "键盘", "鍵盤", "Keyboard";
    Close: "关闭", "關閉", "Close";

    Theme: "颜色", "顏色", "Colours";
    ThemeSystem: "随系统", "隨系統", "System";
    ThemeLight: "明", "明", "Light";
    ThemeSepia: "旧纸", "舊紙", "Sepia";
    ThemeDark: "暗", "暗", "Dark";
    Size: "字号", "字號", "Size";
    SizeSmall: "小", "小", "Small";
    SizeNormal: "中", "中", "Medium";
    SizeLarge: "大", "大", "Large";
    SizeLarger: "特大", "特大", "Larger";
    SizeLargest: "最大", "最大", "Largest";
    Face: "字体", "字體", "Typeface";
    FaceSong: "宋体", "宋體", "Song";
    FaceHei: "黑体", "黑體", "Hei";
    Leading: "行距", "行距", "Line spacing";
    LeadingTight: "紧", "緊", "Tight";
    LeadingNormal: "中", "中", "Medium";
    LeadingLoose: "松", "鬆", "Loose";
    Measure: "行长", "行長", "Line length";
    MeasureNarrow: "短", "短", "Short";
    MeasureNormal: "中", "中", "Medium";
    MeasureWide: "长", "長", "Long";
    LanguageName: "界面语言", "介面語言", "Language";
    Joins: "接缝与存疑", "接縫與存疑", "Joins and doubts";
    JoinsHidden: "不标", "不標", "Hidden";
    JoinsShown: "标出", "標出", "Marked";
    Punctuation: "标点", "標點", "Punctuation";
    PunctuationSet: "排作全角", "排作全形", "Full width";
    PunctuationPrinted: "照原样", "照原樣", "As printed";
    Script: "正文用字", "正文用字", "Characters";
    ScriptSimplified: "简体", "簡體", "Simplified";
    ScriptTraditional: "繁体", "繁體", "Traditional";
    Shortcuts: "单键快捷键", "單鍵快捷鍵", "Single-key shortcuts";
    On: "开", "開", "On";
    Off: "关", "關", "Off";

    Contents: "本版文章", "本版文章", "On this page";
    Inferred: "推定", "推定", "inferred";
    DateMissing: "日期不详", "日期不詳", "date unknown";
    PageNotFound: "本站没有这一页", "本站沒有這一頁", "Not in this site";
    NotHere: "这个地址指向的内容不在本站。它可能在别的版本里，也可能抄错了一个字。",
        "這個地址指向的內容不在本站。它可能在別的版本裡，也可能抄錯了一個字。",
        "What this address points at is not in this site. It may be in another edition, or a letter went missing.";
    GoHome: "回到全部版面", "回到全部版面", "Go to all pages";
    NothingYet: "还没有版面。把报纸的文本文件放进 seeds，再建一次站，它们就会出现在这里。",
        "還沒有版面。把報紙的文字檔放進 seeds，再建一次站，它們就會出現在這裡。",
        "There are no pages yet. Put text files of newspaper pages into seeds, build again, and they appear here.";
    EmptyPage: "这一版没有文字。", "這一版沒有文字。", "There is no text on this page.";
    BrokenBuild: "这一份站点建坏了，读不出版面。请重新建站。",
        "這一份網站建壞了，讀不出版面。請重新建站。",
        "This build is broken: its pages cannot be read. Please build the site again.";
    Untitled: "（无题）", "（無題）", "(untitled)";

    Source: "对照原文", "對照原文", "Compare with the source";
    Cite: "引用", "引用", "Cite";
    CopyText: "复制全文", "複製全文", "Copy text";
    Keep: "收藏", "收藏", "Keep";
    KeptArticles: "收藏的文章", "收藏的文章", "Kept articles";
    NothingKept: "还没有收藏。读文章时按 b 键，或点“收藏”，它就会列在这里，只存在这台机器上。",
        "還沒有收藏。讀文章時按 b 鍵，或點「收藏」，它就會列在這裡，只存在這台機器上。",
        "Nothing is kept yet. Press b over an article, or its button Keep, and it is listed here, on this machine only.";
    LetGo: "不再收藏", "不再收藏", "No longer kept";
    PrintAll: "打印这些文章", "列印這些文章", "Print these articles";
    BackToList: "返回列表", "返回清單", "Back to the list";
    ReadAloud: "朗读", "朗讀", "Read aloud";
    PauseReading: "暂停朗读", "暫停朗讀", "Pause reading";
    ResumeReading: "继续朗读", "繼續朗讀", "Go on reading";
    StopReading: "停止朗读", "停止朗讀", "Stop reading";
    CopyLink: "复制链接", "複製連結", "Copy link";
    CopyPassageLink: "复制这段的链接", "複製這段的連結", "Copy a link to this passage";
    CopyPassage: "复制这段和出处", "複製這段和出處", "Copy the passage with its source";
    PassageTools: "选中的文字", "選取的文字", "Selected text";
    PassageLost: "地址里的那段话不在这篇文章里，可能已经改过。",
        "地址裡的那段話不在這篇文章裡，可能已經改過。",
        "The passage in this address is not in the article; its text may have been corrected.";
    CopyCitation: "复制", "複製", "Copy";
    Print: "打印", "列印", "Print";
    Previous: "上一篇", "上一篇", "Previous";
    Next: "下一篇", "下一篇", "Next";
    Neighbours: "本版前后文章", "本版前後文章", "Before and after on this page";
    Outline: "小标题", "小標題", "Outline";
    From: "来源", "來源", "Source";
    Photo: "此处原有照片", "此處原有照片", "A photograph stood here";
    Continues: "上接", "上接", "Continued from";
    ContinuedBy: "下转", "下轉", "Continued on";

    Doubts: "勘误线索", "勘誤線索", "Doubts to check";
    DoubtsIntro: "文字识别和重排时拿不准的地方，逐条列出，供编辑核对。",
        "文字辨識和重排時拿不準的地方，逐條列出，供編輯核對。",
        "Every place where recognition or re-setting was not certain, for an editor to check.";
    NoDoubts: "没有存疑之处。", "沒有存疑之處。", "Nothing is in doubt.";
    Join: "分栏处相接", "分欄處相接", "Joined at a column break";

    CitationStyle: "格式", "格式", "Format";
    WithAddress: "附网址和访问日期", "附網址和訪問日期", "With address and date of access";
    PaperMissing: "原版未印报名", "原版未印報名", "The page does not print the paper's name";
    DateMissingLong: "原版未印日期", "原版未印日期", "The page does not print a date";
    PageMissing: "原版未印版次", "原版未印版次", "The page does not print a page number";
    AuthorMissing: "原文未署名", "原文未署名", "The article is unsigned";
    TitleMissing: "原文无题", "原文無題", "The article has no headline";
    MissingPrinted: "缺项如实印作不详，不作推测。", "缺項如實印作不詳，不作推測。",
        "What is missing is printed as missing, never guessed.";

    TakeAlong: "打包成一个文件", "打包成一個檔案", "Save as one file";
    FileRefused: "没有打包成：没有网络，浏览器不支持，或 jianbao.html 不在站点里",
        "沒有打包成：沒有網路，瀏覽器不支援，或 jianbao.html 不在網站裡",
        "Not saved: there is no network, this browser cannot, or jianbao.html is not in this site";
    Copied: "已复制", "已複製", "Copied";
    CopyRefused: "浏览器不让复制，请选中后自行复制", "瀏覽器不讓複製，請選取後自行複製",
        "The browser refused; please select and copy by hand";
    StorageRefused: "浏览器不让保存，只在这次有效", "瀏覽器不讓儲存，只在這次有效",
        "The browser keeps nothing: this holds for this visit only";

    OfflineUnknown: "正在备好离线阅读……", "正在備好離線閱讀……", "Getting ready for reading offline…";
    OfflineReady: "可离线使用", "可離線使用", "Ready for offline use";
    OfflineUnavailable: "这里不能离线使用，其余照常", "這裡不能離線使用，其餘照常",
        "Offline use is not available here; everything else is";
    NewVersion: "有新版本", "有新版本", "A newer version is here";
    UpdateNow: "点此更新", "點此更新", "Update";
    UpdateLater: "以后再说", "以後再說", "Later";

    KeySearch: "检索", "檢索", "Search";
    KeyTheme: "换颜色", "換顏色", "Next colours";
    KeyLarger: "放大文字", "放大文字", "Larger type";
    KeySmaller: "缩小文字", "縮小文字", "Smaller type";
    KeyKeys: "打开这张表", "打開這張表", "This sheet";
    KeysNote: "打字和用输入法选字时，单键快捷键不起作用。", "打字和用輸入法選字時，單鍵快捷鍵不起作用。",
        "Single keys are silent while you type or compose.";
}

impl Message {
    /// The string in one language.
    #[must_use]
    pub fn to(self, language: Language) -> &'static str {
        let lines = pick(language, Self::LINES);
        lines.split('\n').nth(self as usize).unwrap_or_default()
    }
}

fn pick(language: Language, all: [&'static str; 3]) -> &'static str {
    let [hans, hant, en] = all;
    match language {
        Language::ZhHans => hans,
        Language::ZhHant => hant,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_string_is_empty_and_english_is_not_chinese() {
        for lines in Message::LINES {
            assert_eq!(lines.lines().count(), Message::ALL.len(), "a message is one line");
        }
        for message in Message::ALL {
            for language in Language::ALL {
                assert!(!message.to(language).trim().is_empty(), "{message:?}");
            }
            let chinese = |c: char| ('\u{3000}'..'\u{A000}').contains(&c);
            assert!(!message.to(Language::En).contains(chinese), "{message:?}");
        }
    }

    #[test]
    fn readers_of_traditional_chinese_begin_with_it() {
        assert_eq!(Language::preferred("zh-TW"), Language::ZhHant);
        assert_eq!(Language::preferred("zh-Hant-HK"), Language::ZhHant);
        assert_eq!(Language::preferred("zh-CN"), Language::ZhHans);
        assert_eq!(Language::preferred("en-GB"), Language::ZhHans);
    }
}
