//! Names that stand over articles: of columns, and of sorts of articles.

use crate::words::{Words, words};
use std::borrow::Cow;

/// The name of a column or of a sort, where that is all that a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rubric {
    /// Of articles that follow.
    Column,
    /// Of one article.
    Sort,
}

/// What a line names that is hardly ever a headline.
pub(crate) fn rubric(text: &str) -> Option<Rubric> {
    // 长篇连载（二十七）.
    let numbered = text.strip_suffix(['）', ')']).and_then(|rest| rest.rsplit_once(['（', '(']));
    let is_number =
        |inner: &str| inner.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十百".contains(c));
    let text = numbered.filter(|(_, number)| is_number(number)).map_or(text, |(name, _)| name);
    let text = &closed(text)[..];
    // 三、山外的来信 is a part of an article.
    if text.contains('、') {
        return None;
    }
    if text == "编辑同志" {
        return Some(Rubric::Column);
    }
    // Five characters, and eight.
    if is_writing(text) || text.len() <= 15 && SORT_ENDS.end(text) {
        Some(Rubric::Sort)
    } else {
        (text.len() <= 24 && (holds_briefs(text) || RUBRIC_ENDS.end(text))).then_some(Rubric::Column)
    }
}

/// Whether a column is one of short news: 简　讯.
pub(crate) fn holds_briefs(column: &str) -> bool {
    let column = &closed(column)[..];
    // 一周体坛, 一周健康提示: six characters.
    BRIEF_COLUMNS.end(column) || column.starts_with("一周") && (9..=18).contains(&column.len())
}

/// Whether a line names a sort of article that somebody wrote for its own sake: 工会时评, 本报评论员文章, 散文.
pub(crate) fn is_writing(text: &str) -> bool {
    let text = &closed(text)[..];
    // Five characters, and seven.
    text.len() <= 15 && WRITING_ENDS.end(text) || text.len() <= 21 && text.ends_with("评论员文章")
}

/// Without the gaps between few characters: 社 论.
fn closed(text: &str) -> Cow<'_, str> {
    if text.len() <= 12 && text.contains(char::is_whitespace) {
        text.split_whitespace().collect::<String>().into()
    } else {
        text.into()
    }
}

static WRITING_ENDS: Words = words![
    "短评",
    "编后",
    "编后语",
    "编余",
    "快评",
    "微评",
    "锐评",
    "时评",
    "社论",
    "社评",
    "来论",
    "短论",
    "杂谈",
    "巷议",
    "七嘴八舌",
    "书评",
    "影评",
    "杂文",
    "诗词",
    "诗歌",
    "散文",
    "随笔",
    "小说",
    "连载",
    "編後",
    "短評",
    "社論",
];

/// How other sorts of articles are called, behind whose they are: 记者手记, 新闻链接.
static SORT_ENDS: Words = words![
    "回音",
    "链接",
    "延伸阅读",
    "相关阅读",
    "名词解释",
    "新闻背景",
    "背景资料",
    "提醒",
    "温馨提示",
    "小贴士",
    "手记",
    "札记",
    "新闻分析",
    "点评",
    "专家观点",
    "法官说法",
    "律师说法",
    "图片新闻",
    "圖片新聞",
    "图片故事",
];

/// Whether a line over everything can be what the whole page is about: 工会要闻, 职工健康, 理论与实践.
pub(crate) fn names_page(text: &str) -> bool {
    // Ten characters.
    text.len() <= 30 && (PAGE_ENDS.end(text) || PAGE_BEGINS.begin(text) || RUBRIC_ENDS.end(text))
}

/// How pages of photographs are called.
static PAGE_BEGINS: Words = words!["镜头", "光影", "影像", "图说"];

/// How pages are called.
static PAGE_ENDS: Words = words![
    "要闻",
    "新闻",
    "健康",
    "体育",
    "文化",
    "文苑",
    "诗苑",
    "艺苑",
    "快递",
    "文艺",
    "副刊",
    "理论",
    "实践",
    "论坛",
    "生活",
    "维权",
    "服务",
    "影像",
    "视觉",
    "镜头",
    "风采",
    "天地",
    "园地",
    "之家",
    "之友",
    "之窗",
    "广角",
    "综合",
    "专刊",
    "特刊",
    "专版",
    "作品",
    "周末",
    "周刊",
    "特别报道",
    "专题",
    "工会",
    "工匠",
    "史话",
    "人物",
    "说法",
];

/// How columns are called that hold several articles and no short news.
static RUBRIC_ENDS: Words = words![
    "来信",
    "来信选登",
    "来稿",
    "信箱",
    "必答",
    "走基层",
    "风采录",
    "以案说法",
    "热线",
    "热线问答",
    "咨询台",
    "律师说",
    "法官说",
    "之声",
];

/// How the names of columns end.
pub(crate) static COLUMN_ENDS: Words = words![
    "案例",
    "动态",
    "之窗",
    "风采",
    "简讯",
    "专栏",
    "观察",
    "聚焦",
    "传真",
    "在线",
    "天地",
    "园地",
    "论坛",
    "广角",
    "速递",
    "快讯",
    "集锦",
    "巡礼",
    "人物",
    "经验",
    "之石",
    "视点",
    "关注",
    "瞭望",
    "短波",
    "点击",
    "速览",
    "博览",
    "副刊",
    "短讯",
    "要闻",
    "播报",
    "快报",
    "看台",
    "视窗",
    "直通车",
    "进行时",
    "文苑",
    "茶座",
    "热线",
    "言论",
    "时评",
    "讲堂",
    "专版",
    "专题",
    "连线",
    "导读",
    "信箱",
    "驿站",
    "家园",
    "窗口",
    "镜头",
    "影像",
    "扫描",
    "集萃",
    "特刊",
    "纪事",
    "追踪",
    "调查",
    "手记",
    "漫笔",
    "随笔",
    "诗歌",
    "诗页",
    "散文",
    "小说",
    "生活",
    "书架",
    "读书",
    "百科",
    "问答",
    "说法",
    "一线",
    "采风",
    "掠影",
    "花絮",
    "讯息",
    "资讯",
    "信息",
    "資訊",
    "簡訊",
    "工会",
    "维权",
    "服务台",
];

/// Columns whose items are short news under one heading.
static BRIEF_COLUMNS: Words = words![
    "简讯",
    "短讯",
    "快讯",
    "短波",
    "速览",
    "简明新闻",
    "一句话新闻",
    "点击",
    "集锦",
    "速递",
    "簡訊",
    "微新闻",
    "短新闻",
    "传真",
    "简报",
    "播报",
    "动态",
    "快递",
];

#[cfg(test)]
mod tests {
    use super::{Rubric, is_writing, names_page, rubric};

    #[test]
    fn names_over_articles_are_told_by_their_ends() {
        for (line, expected) in [
            ("短 评", Some(Rubric::Sort)),
            ("本报评论员文章", Some(Rubric::Sort)),
            ("来信回音", Some(Rubric::Sort)),
            ("有问必答", Some(Rubric::Column)),
            ("市总工会发布劳动关系时评", None),
            ("全市职工互助保障热线今日开通", None),
        ] {
            assert_eq!(rubric(line), expected, "{line}");
        }
        assert!(is_writing("社 论") && is_writing("工会时评") && !is_writing("新闻链接"));
        assert!(names_page("职工文苑") && !names_page("昌平区工会干部为职工送去健康"));
    }
}
