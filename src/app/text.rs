//! Every string of the interface, in every language.
//!
//! [`Message::in_all`] gives an array with one string for each [`Language`], so that a missing
//! translation does not compile. Sentences with numbers or names are functions below it. What the
//! pages print is no interface and never passes through here.

use corpus::{FurnitureKind, Kind, Role};

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
    /// All of them, in the order of [`Message::in_all`].
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
            fn in_all(self) -> [&'static str; Language::ALL.len()] {
                match self { $(Self::$name => [$hans, $hant, $en]),* }
            }

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
    SearchComing: "检索还在排印中。", "檢索還在排印中。", "Search is still in the composing room.";
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
    Shortcuts: "单键快捷键", "單鍵快捷鍵", "Single-key shortcuts";
    On: "开", "開", "On";
    Off: "关", "關", "Off";

    Contents: "本版文章", "本版文章", "On this page";
    OpenPage: "看整版", "看整版", "Open the page";
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
    SourceLines: "原文", "原文", "Source";
    Cite: "引用", "引用", "Cite";
    CopyText: "复制全文", "複製全文", "Copy text";
    CopyCitation: "复制", "複製", "Copy";
    CopyLink: "复制本段链接", "複製本段連結", "Copy link to this paragraph";
    Print: "打印", "列印", "Print";
    Previous: "上一篇", "上一篇", "Previous";
    Next: "下一篇", "下一篇", "Next";
    Neighbours: "本版前后文章", "本版前後文章", "Before and after on this page";
    Outline: "小标题", "小標題", "Outline";
    OnThePage: "在版面上的位置", "在版面上的位置", "Where it stands on the page";
    From: "来源", "來源", "Source";
    Column: "栏目", "欄目", "Column";
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

    Copied: "已复制", "已複製", "Copied";
    CopyRefused: "浏览器不让复制，请选中后自行复制", "瀏覽器不讓複製，請選取後自行複製",
        "The browser refused; please select and copy by hand";
    StorageRefused: "浏览器不保存设置，只在这次有效", "瀏覽器不儲存設定，只在這次有效",
        "The browser keeps nothing: settings hold for this visit only";

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
        let [hans, hant, en] = self.in_all();
        match language {
            Language::ZhHans => hans,
            Language::ZhHant => hant,
            Language::En => en,
        }
    }
}

/// What sort of article it is.
#[must_use]
pub fn kind(kind: Kind, language: Language) -> &'static str {
    pick(language, match kind {
        Kind::News => ["消息", "消息", "News"],
        Kind::Photo => ["图片新闻", "圖片新聞", "Photograph"],
        Kind::Feature => ["通讯", "通訊", "Feature"],
        Kind::Brief => ["简讯", "簡訊", "Brief"],
        Kind::Essay => ["言论", "言論", "Essay"],
        Kind::Notice => ["公告", "公告", "Notice"],
    })
}

/// What somebody did for an article.
#[must_use]
pub fn role(role: Role, language: Language) -> &'static str {
    pick(language, match role {
        Role::Reporter => ["记者", "記者", "Reporter"],
        Role::Correspondent => ["通讯员", "通訊員", "Correspondent"],
        Role::Photographer => ["摄影", "攝影", "Photograph"],
        Role::Author => ["作者", "作者", "By"],
    })
}

/// What a line of furniture is.
#[must_use]
pub fn furniture(kind: FurnitureKind, language: Language) -> &'static str {
    pick(language, match kind {
        FurnitureKind::Masthead => ["报头", "報頭", "Masthead"],
        FurnitureKind::Date => ["日期", "日期", "Date"],
        FurnitureKind::PageNumber => ["版次", "版次", "Page"],
        FurnitureKind::Staff => ["编辑", "編輯", "Staff"],
        FurnitureKind::Contact => ["联系", "聯絡", "Contact"],
        FurnitureKind::Jump => ["转接", "轉接", "Jump"],
        _ => ["版面其他文字", "版面其他文字", "Other"],
    })
}

/// How many articles.
#[must_use]
pub fn articles(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("{count} 篇"),
        Language::En if count == 1 => "1 article".to_owned(),
        Language::En => format!("{count} articles"),
    }
}

/// How many pages.
#[must_use]
pub fn pages(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("{count} 版"),
        Language::En if count == 1 => "1 page".to_owned(),
        Language::En => format!("{count} pages"),
    }
}

/// How long an article is.
#[must_use]
pub fn characters(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("{count} 字"),
        Language::En => format!("{count} characters"),
    }
}

/// The place of a page in its collection, for one that prints no number.
#[must_use]
pub fn page_in_order(number: usize, language: Language) -> String {
    match language {
        Language::ZhHans => format!("第 {number} 份版面"),
        Language::ZhHant => format!("第 {number} 份版面"),
        Language::En => format!("Page {number} of this site"),
    }
}

/// A printed page number and name.
#[must_use]
pub fn page_number(number: &str, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("第 {number} 版"),
        Language::En => format!("Page {number}"),
    }
}

/// The lines of the page that a text lies on.
#[must_use]
pub fn lines(first: usize, last: usize, language: Language) -> String {
    match (first == last, language) {
        (true, Language::ZhHans | Language::ZhHant) => format!("原文第 {first} 行"),
        (false, Language::ZhHans | Language::ZhHant) => format!("原文第 {first}–{last} 行"),
        (true, Language::En) => format!("Source, line {first}"),
        (false, Language::En) => format!("Source, lines {first}–{last}"),
    }
}

/// The name of a paragraph's own link.
#[must_use]
pub fn paragraph(number: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("第 {number} 段"),
        Language::En => format!("Paragraph {number}"),
    }
}

/// The name of the link to the page that an article stands on.
#[must_use]
pub fn place_on_page(place: usize, count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("本版第 {place} 篇，共 {count} 篇"),
        Language::En => format!("Article {place} of {count} on its page"),
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
