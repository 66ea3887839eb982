//! What two neighbouring headings cost together: kicker and headline, headline and subheadline, two lines of one.

use super::signs::{is_notice_alone, opens_with_dash};
use crate::chars;
use crate::crosshead;
use crate::layout::Layout;
use crate::lexicon;
use crate::notices;
use crate::rubric;
use crate::scan::name;
use crate::token::{Dress, End, Token};
use crate::words::{Words, one_of, words};

/// A kicker over its headline. Where it is the page's first line, halves side by side may as well be its banner.
pub(super) fn kicker_to_head(clean: &str, kicker: &Token, head: &Token, is_first: bool) -> f32 {
    let (above, below) = (kicker.text(clean), head.text(clean));
    let mut cost = -leaning(clean, kicker, head) / 2.0;
    if is_first && kicker.is_couplet {
        cost = cost.max(-0.8);
    }
    if one_of!["观察", "纪实", "侧记", "综述", "调查", "纪略", "启示", "系列报道", "特别报道", "巡礼"]
        .end(above)
    {
        cost -= 1.8;
    }
    if kicker.dress == Dress::Plain && matches!(head.dress, Dress::Heading(_)) {
        cost -= 2.5;
    }
    if opens_with_dash(below) {
        cost += 5.0;
    }
    // 在全市劳动模范表彰大会上 / 一百二十四名先进披红戴花: where and when is no headline.
    if above.starts_with('在') && above.ends_with(['上', '中', '后', '前', '时', '际']) {
        cost -= 3.0;
    }
    if tells_of_someone(below) {
        cost += 2.5;
    }
    // Announcements say all that they have to say at once.
    if notices::announces(below) {
        cost += 1.5;
    }
    if let (Dress::Heading(above), Dress::Heading(below)) = (kicker.dress, head.dress)
        && above > below
    {
        cost -= 1.5;
    }
    // One line under the other, alike: 公交300路快车组： / 一条环线跑出的“先锋号” is one headline.
    let broken = head.blanks_above == 0 && kicker.dress == head.dress && head.dress != Dress::Plain;
    if above.ends_with("——") || above.ends_with("--") || above.ends_with(['：', ':']) && !broken {
        cost -= 2.0;
    }
    if says_what_for(below) && !kicker.is_couplet && head.blanks_above > 0 && !names_only(above) {
        cost -= 1.5;
    }
    if above.starts_with(['读', '讀']) && above.ends_with("有感") {
        cost -= 2.0;
    }
    if speaks(above) || one_of!["扫描", "协议"].end(above) {
        cost -= 1.8;
    }
    if tells_who_spoke(below) {
        cost += 4.0;
    }
    if ends_headline(kicker, head, below) {
        cost += 2.0;
    }
    if does(kicker, below) {
        cost += 2.0;
    }
    cost
}

/// How much sooner two heading lines are a kicker and its headline than a headline and what it adds, as the
/// logarithm of the odds. Fitted to 88 pairs (58 of them kickers) that careful readers told apart; alone it
/// tells 74 of them.
fn leaning(clean: &str, above: &Token, below: &Token) -> f32 {
    let (first, second) = (above.text(clean), below.text(clean));
    let mut odds = 0.4;
    // What happened, at length, stands over the headline that says it shortly; what is added is long. A line much
    // longer still was broken.
    if above.chars * 20 > below.chars * 23 && above.chars < below.chars * 3 {
        odds += 1.7;
    } else if above.chars * 23 < below.chars * 20 {
        odds -= 1.1;
    }
    match (is_balanced(first), is_balanced(second)) {
        (true, false) => odds += 1.6,
        (false, true) => odds += 0.8,
        _ => {}
    }
    match (counts(first), counts(second)) {
        (_, true) => odds -= 1.1,
        (true, false) => odds -= 0.6,
        (false, false) => {}
    }
    if coins_a_word(first, second) {
        odds += 1.1;
    }
    // 从“卖原料”到“卖标准” / 山里竹子闯出百亿产业.
    if first.starts_with(['从', '從']) && first.contains('到') && !second.starts_with(['从', '從']) {
        odds += 1.5;
    }
    if second.contains(['、', '，', ',', '；']) {
        odds -= 0.3;
    }
    // 错峰上下班、居家办公、免夜班可自由组合: what is enumerated is added.
    if second.matches('、').nth(1).is_some() {
        odds -= 1.5;
    }
    odds
}

/// 本市工会系统启动安全生产月 / 十万名“安全哨兵”上岗查隐患: the line with the coined word is the headline. So in 21
/// of 69 headlines under kickers, and in 2 of 33 subheadlines without a dash.
fn coins_a_word(above: &str, below: &str) -> bool {
    let quotes = |text: &str| text.contains(['“', '「', '"']);
    quotes(below) && !quotes(above) && !counts(below)
}

/// 精心组织 科学施工: halves of about one length.
pub(super) fn is_balanced(text: &str) -> bool {
    let mut halves = text.split_whitespace().map(|half| half.chars().count());
    match (halves.next(), halves.next(), halves.next()) {
        (Some(one), Some(other), None) => one.abs_diff(other) <= 2,
        _ => false,
    }
}

/// 73名职工代表选举产生第一届委员会, 三百余个先进集体受到表彰, 三年捐出“爱心步数”两亿步.
pub(super) fn counts(text: &str) -> bool {
    const NUMBERS: &str = "二两三四五六七八九十百千万亿首";
    const COUNTED: &str = "招余多名人个項项家次元条條步天年种張张件台所例户倍成位场場组組道批";
    let mut before = None;
    for c in text.chars() {
        let number = before.is_some_and(|before| NUMBERS.contains(before));
        if c.is_ascii_digit() || number && COUNTED.contains(c) {
            return true;
        }
        before = Some(c);
    }
    text.ends_with(['百', '千', '万', '亿'])
}

/// 国家防汛抗旱总指挥部办公室要求 / 切实做好冬季防凌防旱准备: who says it stands over what is said.
fn speaks(above: &str) -> bool {
    one_of!["要求", "强调", "提出", "指出", "号召", "呼吁", "发出通知", "作出决定"].end(above)
}

/// 何振邦讲话 陈秋林主持, which print sets under the headline of a meeting.
fn tells_who_spoke(below: &str) -> bool {
    static DID: Words = words![
        "讲话",
        "主持",
        "主持会议",
        "出席",
        "致辞",
        "作报告",
        "作部署",
        "参加",
        "陪同",
        "講話",
        "致詞",
    ];
    // 校党委书记赵弘毅讲话.
    let who = |part: &str| {
        let office = lexicon::TITLES.iter().filter_map(|title| part.split_once(title)).map(|(_, name)| name);
        name::begins_with_name(part) || office.into_iter().any(name::begins_with_name)
    };
    below.contains(char::is_whitespace) && below.split_whitespace().all(|part| DID.end(part) && who(part))
}

/// 市总工会出台十条措施 / 让海河工匠有位有为有奔头: who does it stands over what comes of it.
fn says_what_for(below: &str) -> bool {
    one_of!["让", "把", "打通", "不让", "讓"].begin(below)
}

/// How the second line of a headline begins that says what comes of the first.
static LEADS_TO: Words = words![
    "助", "让", "使", "送上", "送去", "送来", "送出", "送到", "办", "架起", "撑起", "点亮", "解", "破解",
    "换来", "带来", "打通", "搭建", "筑",
];

/// How the second line of a headline begins whose first one says who or what: 外卖站点 / 开起“十五分钟议事会”. Of 60 headlines
/// on two lines 16 begin so, of 226 lines over or under a headline none.
static DOES: Words = words![
    "开进",
    "走遍",
    "开起",
    "有了",
    "藏着",
    "发生",
    "实行",
    "设在",
    "同比",
    "突破",
    "反对",
    "反對",
    "走访",
    "走进",
    "掀起",
    "迎来",
    "用上",
    "住上",
    "吃上",
    "喝上",
    "搬进",
    "建起",
    "办起",
    "变身",
    "闯出",
    "跑出",
    "向“",
    "原来是",
    "落户",
    "拿下",
    "捧回",
    "晋级",
    "来了",
    "不得",
];

/// What a headline cannot end with.
static AWAIT_OBJECTS: Words = words![
    "实现", "取得", "帮助", "守住", "促成", "获得", "成为", "打造", "走进", "迎来", "送上", "送去", "带动",
    "发现", "吸引", "推出",
];

/// Whether a line says what the one over it does, which says no more than who or what.
fn does(above: &Token, below: &str) -> bool {
    DOES.begin(below) && !above.is_couplet && above.end != End::Full && above.chars <= 18
}

/// 大兴礼贤：“师徒结对”: whose, and what that is called.
fn names_only(left: &str) -> bool {
    left.ends_with(['”', '"']) && left.chars().count() <= 14 && left.contains(chars::is_colon)
}

/// 地铁工会为夜班职工: for whom, and nothing yet of what.
fn awaits_deed(left: &str) -> bool {
    let tail: Vec<char> = left.chars().rev().take(8).collect();
    let at = tail.iter().position(|c| "为给向把将".contains(*c));
    at.is_some_and(|at| at >= 2) && !tail.contains(&'以') && !left.contains("为了")
}

/// 记省总工会驻村第一书记韦晓东, which print sets under the headline, mostly behind a dash.
fn tells_of_someone(below: &str) -> bool {
    below.starts_with('记') && !one_of!["记者", "记住", "记得", "记录", "记忆"].begin(below)
}

/// （外一首）, （组诗）: how many poems stand under a headline, in its subheadline.
fn says_how_many(below: &str) -> bool {
    below.starts_with(['（', '(']) && (crosshead::pieces(below).is_some() || below.contains("组诗"))
}

/// 德州：“工会智囊团”把脉中小企业 / 用工难题. So short are the last lines of headlines, but no headlines under kickers and no
/// subheadlines: 3 of 3, but for what stands behind a dash or in brackets.
fn ends_headline(above: &Token, token: &Token, below: &str) -> bool {
    token.chars <= 5
        && above.chars >= 10
        && above.dress == token.dress
        && above.end == End::Bare
        && !above.face.leads_on
        && below.chars().all(chars::is_han)
        && rubric::rubric(below).is_none()
        && !notices::announces(below)
}

/// A subheadline under its headline.
pub(super) fn head_to_sub(clean: &str, head: &Token, sub: &Token) -> f32 {
    let below = sub.text(clean);
    let mut cost = leaning(clean, head, sub) / 2.0;
    if says_what_for(below) {
        cost += 1.5;
    }
    if opens_with_dash(below) {
        cost -= 4.0;
    } else if head.text(clean).ends_with("特别报道") {
        cost += 3.0;
    } else if head.chars <= 6
        && !below.starts_with(['（', '('])
        && (!notices::announces(head.text(clean)) || notices::announces(below))
    {
        // 工运史话 / 长辛店：一堂点燃火种的夜课: of 500 such lines over another 3 are headlines.
        cost += 3.5;
    }
    if tells_of_someone(below) {
        cost -= 2.0;
    }
    if tells_who_spoke(below) {
        cost -= 3.0;
    }
    // 塔吊上的春天 / （外一首）.
    if says_how_many(below) {
        cost -= 9.0;
    }
    if speaks(head.text(clean)) {
        cost += 1.5;
    }
    if ends_headline(head, sub, below) {
        cost += 2.0;
    }
    if does(head, below) {
        cost += 2.0;
    }
    if matches!(head.dress, Dress::Heading(_)) && sub.dress == Dress::Plain {
        cost -= 1.5;
    }
    if let (Dress::Heading(above), Dress::Heading(below)) = (head.dress, sub.dress)
        && below > above
    {
        cost -= 1.0;
    }
    cost
}

/// A heading broken over two lines.
pub(super) fn heading_goes_on(clean: &str, before: &Token, token: &Token, layout: &Layout) -> f32 {
    let (left, right) = (before.text(clean), token.text(clean));
    let mut cost: f32 = 3.0;
    if before.dress != token.dress {
        cost += if token.dress == Dress::Plain { 1.0 } else { 6.0 };
    }
    if before.face.open_marks > 0 && token.face.open_marks < 0 {
        cost -= 6.0;
    }
    // 身边好人 / “80后”公交司机七年义务接送盲人乘客.
    if before.chars <= 6 && token.chars >= 8 && token.blanks_above > 0 {
        cost += 2.5;
    }
    if lexicon::must_go_on(left) || lexicon::GOES_ON.begin(right) {
        cost -= 2.5;
    }
    if does(before, right) || ends_headline(before, token, right) {
        cost -= 3.0;
    }
    if before.chars > 8 && speaks(left) || left.ends_with("——") || left.ends_with("报道") {
        cost += 2.5;
    }
    if before.end == End::Colon && token.blanks_above == 0 && before.dress == token.dress {
        cost -= 2.5;
    }
    // 他山之石 / 上海：技能人才也能“带着项目找岗位”.
    if token.blanks_above > 0 && before.chars <= 6 && rubric::COLUMN_ENDS.end(left) {
        cost += 2.5;
    }
    if before.end == End::Soft || before.end == End::Open {
        cost -= 3.0;
    }
    // 为3093名户外劳动者送去关爱 goes on, 73名职工代表选举产生第一届委员会 is added.
    let unfinished =
        lexicon::must_go_on(left) || right.starts_with(['为', '向', '使', '给', '在', '与', '和', '对']);
    // 海淀区总工会“云端课堂” / 助职工圆学历梦: what comes of it, right under who does it.
    if token.blanks_above == 0
        && before.blanks_above > 0
        && token.chars < before.chars
        && LEADS_TO.begin(right)
    {
        cost -= 2.0;
    }
    // 地铁工会为夜班职工 / 送上“深夜食堂”; 大兴礼贤：“师徒结对” / 让农民工变身新工匠; 城建九公司：安全“吹哨人”守住 /
    // 工地每道关.
    let begun = (awaits_deed(left) || names_only(left)) && LEADS_TO.begin(right);
    if before.dress == token.dress && (begun || AWAIT_OBJECTS.end(left) && token.chars <= 14) {
        cost -= 3.0;
    }
    // # 全国总工会调研组到天津港 / # 走访码头工人和货车司机: what is done stands behind who does it.
    if matches!(token.dress, Dress::Heading(_))
        && before.dress == token.dress
        && lexicon::DEEDS.begin(right)
        && !right.starts_with('“')
    {
        cost -= 1.5;
    }
    if counts(right) && !counts(left) && token.chars >= 10 && !unfinished && !notices::announces(right) {
        cost += 1.2;
    }
    // 外卖柜成了摆设？ / 记者探访：不是不想用，是够不着.
    if before.end == End::Full && token.blanks_above == 0 && left.ends_with(['？', '！', '?', '!']) {
        cost -= 1.5;
    }
    // 北京市工人先锋号 / 拟表彰对象公示: what is announced stands before the word for it.
    let named = before.end == End::Bare && before.chars <= 24 && !left.contains(chars::is_colon);
    if notices::announces(right) && !notices::announces(left) && named {
        cost -= 1.5;
    }
    if let Some((first, second)) = left.chars().next_back().zip(right.chars().next())
        && layout.pairs.count(first, second) > 0
    {
        cost -= 1.0;
    }
    if token.blanks_above == 0 {
        // Of 29 pairs of heading lines that stand together where most lines stand apart, 28 are one headline.
        let listed = lexicon::UNITS.end(left) && lexicon::UNITS.end(right);
        cost -= if layout.spaced && !listed && before.chars > 4 { 4.5 } else { 0.3 };
    }
    // 分类信息 / 遗失声明.
    if is_notice_alone(right) && token.blanks_above > 0 {
        cost += 3.0;
    }
    if before.chars + token.chars > 40 {
        cost += 2.0;
    }
    if token.chars * 2 < before.chars {
        cost -= 0.8;
    }
    if opens_with_dash(right) {
        cost += 4.0;
    }
    if before.is_couplet || token.is_couplet {
        cost += 2.5;
    }
    if before.inner_stops > 0 {
        cost += 1.0;
    }
    if layout.wrap.is_some() {
        cost -= 0.8;
    }
    cost
}
