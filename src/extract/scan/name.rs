//! Names of people: 张三, 张　三, 欧阳修文, 阿依努尔·买买提.

use crate::chars::is_han;
use crate::words::{Words, one_of, words};

/// Family names of one character, by how often they are met; Traditional forms at the end.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温芦康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芮麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀胥南班储原栗燕支楚鄢谌奚皮粟冼蔺楼盘闻厉伊仝郜海阚花帅屠豆朴盖练廉禹井祖漆巴丰卿狄平晋云敬扈晁芈郗扬钮鹿邰逯蹇斯闪矫幸郁戈杭种英檀佐雍苍厍宓尧訾禤亓藤仉弓亢木钭闭尼茹阎萧傅谷洪仓常赖植薄辜丘邸揭宇糜竺逄淦谯操庹寿羊陳張劉楊黃趙吳孫馬鄭謝羅許韓馮鄧蔣葉蘇魏呂盧鐘譚陸範賈韋鄒閆賀顧龔邵萬錢嚴湯蘆龐顏莊聶魯關蘭寧紀畢單駱藍饒繆項連婁竇費衛應閔邊師從鞏談儲燭勞區闞權蓋練豐國計門來蕭傅齊龍葛鍾詹时区劳";

/// Family names of two characters.
static COMPOUND: Words = words![
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙",
    "夏侯", "轩辕", "端木", "百里", "东郭", "南宫", "呼延", "独孤", "申屠", "澹台", "公冶", "淳于", "单于",
    "太叔", "仲孙", "钟离", "闻人", "赫连", "拓跋", "万俟", "完颜", "歐陽", "司馬", "諸葛", "東方", "尉遲",
    "張簡", "范姜",
];

/// Names of Tibetans and Mongols, who have no family name: 才让, 扎西多吉, 白音巴图.
static GIVEN: Words = words![
    "才让",
    "扎西",
    "卓玛",
    "次仁",
    "格桑",
    "尼玛",
    "旦增",
    "丹增",
    "拉毛",
    "巴桑",
    "达瓦",
    "洛桑",
    "央金",
    "多吉",
    "多杰",
    "索朗",
    "索南",
    "加措",
    "嘉措",
    "阿旺",
    "边巴",
    "普布",
    "白玛",
    "仁青",
    "拉巴",
    "米玛",
    "平措",
    "顿珠",
    "旺堆",
    "次旺",
    "德吉",
    "桑杰",
    "更登",
    "卓嘎",
    "巴特尔",
    "乌兰",
    "斯琴",
    "图雅",
    "其其格",
    "娜仁",
    "呼和",
    "布和",
    "苏日娜",
    "阿古拉",
    "白音",
    "巴图",
    "巴雅尔",
    "朝鲁",
    "格日勒",
];

/// Words of two to four characters that begin like a name and are none.
static NOT_NAMES: Words = words![
    "常委",
    "常委会",
    "常务",
    "常态",
    "常年",
    "常见",
    "常用",
    "常设",
    "薄弱",
    "植树",
    "植物",
    "植保",
    "揭晓",
    "揭牌",
    "揭幕",
    "揭榜",
    "揭秘",
    "宇宙",
    "操作",
    "操场",
    "寿星",
    "羊肉",
    "羊城",
    "丘陵",
    "特约",
    "策划",
    "采访",
    "口述",
    "编辑",
    "统筹",
    "区人大",
    "区政府",
    "区政协",
    "区政",
    "区委",
    "区长",
    "区总",
    "区域",
    "区级",
    "区属",
    "区直",
    "区工会",
    "区职工",
    "区纪委",
    "区教委",
    "时评",
    "时讯",
    "时事",
    "时政",
    "时间",
    "高端",
    "高校",
    "金融",
    "金句",
    "文化",
    "文苑",
    "文体",
    "文艺",
    "文摘",
    "文件",
    "文明",
    "路透",
    "关注",
    "关爱",
    "关于",
    "安全",
    "安徽",
    "方案",
    "方法",
    "方式",
    "方面",
    "马上",
    "向上",
    "向前",
    "万家",
    "成果",
    "成长",
    "常识",
    "经验",
    "江苏",
    "江西",
    "云南",
    "海南",
    "国内",
    "国际",
    "国家",
    "国有",
    "国企",
    "石油",
    "石化",
    "华北",
    "华东",
    "华南",
    "华中",
    "平安",
    "平台",
    "平谷",
    "平凡",
    "来源",
    "来信",
    "来稿",
    "来电",
    "计划",
    "明天",
    "明星",
    "温馨",
    "温暖",
    "时代",
    "荣誉",
    "荣光",
    "全国",
    "全市",
    "全区",
    "全文",
    "农村",
    "农业",
    "农民",
    "任务",
    "宁夏",
    "宁波",
    "广告",
    "和谐",
    "乐园",
    "相关",
    "相约",
    "强国",
    "党建",
    "党群",
    "党员",
    "党课",
    "党委",
    "劳动",
    "劳模",
    "言论",
    "房山",
    "连载",
    "应用",
    "景点",
    "车间",
    "车讯",
    "古今",
    "古诗",
    "成语",
    "易读",
    "简讯",
    "简报",
    "简介",
    "商讯",
    "商务",
    "项目",
    "管理",
    "游记",
    "别致",
    "幸福",
    "招聘",
    "招生",
    "海淀",
    "门头沟",
    "石景山",
    "西城",
    "平凡岗位",
    "海外",
    "花絮",
    "南方",
    "东方",
    "北方",
    "相册",
    "英才",
    "智能",
    "木兰",
    "花开",
    "展望",
    "晨读",
    "晓谈",
    "言语",
    "母爱",
    "强军",
    "权威",
    "权益",
    "解读",
    "解码",
    "解答",
    "章程",
    "华章",
    "龙舟",
    "龙门阵",
    "牛人",
    "金牌",
    "金牌班组",
    "高温",
    "高空",
    "高考",
    "万象",
    "万花筒",
    "明白",
    "温情",
    "路上",
    "路况",
    "阳光",
    "阳台",
    "左邻",
    "季节",
    "季评",
    "成就",
    "童心",
    "童年",
    "童话",
    "梅花",
    "兰台",
    "丰收",
    "丰台",
    "和平",
    "周刊",
    "周末",
    "周报",
    "周边",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "白皮书",
    "白领",
    "安检",
    "安康",
    "容城",
    "乐活",
    "乐享",
    "水利",
    "同心",
    "易览",
    "史话",
    "史料",
    "史海",
    "纪实",
    "纪事",
    "纪要",
    "顾问",
    "汤圆",
    "焦点",
    "焦聚",
    "聚焦",
    "视点",
    "种植",
    "初心",
    "宣传",
    "宣讲",
    "查询",
    "查处",
    "通知",
    "任命",
    "农艺师",
];

/// Whether `word` reads as one person's name: a known family name and one or two characters more
/// (also two family names, 欧阳 and the like), or parts joined by `·`. White space inside is ignored.
pub(crate) fn is_name(word: &str) -> bool {
    if word.contains(is_dot) {
        return is_dotted_name(word);
    }
    if is_given(word) {
        return true;
    }
    let mut letters = ['\0'; 4];
    let mut count = 0;
    for c in word.chars().filter(|c| !c.is_whitespace()) {
        if count == 4 || !is_han(c) {
            return false;
        }
        letters[count] = c;
        count += 1;
    }
    let printed = || letters[..count].iter().collect::<String>();
    match count {
        2 | 3 => {
            (SURNAMES.contains(letters[0]) || count == 3 && is_compound(&letters))
                // 房山区, 平谷县 are districts, 焦化厂 is a plant.
                && !(count == 3
                    && matches!(letters[2], '区' | '县' | '市' | '省' | '區' | '縣' | '厂' | '矿' | '站' | '局' | '处' | '科'))
                && !NOT_NAMES.has(&printed())
        }
        // 陈王丽娟: a husband's name before her own; only the commonest names are read so.
        4 => {
            is_compound(&letters)
                || letters[..2].iter().all(|c| SURNAMES.chars().take(60).any(|name| name == *c))
        }
        _ => false,
    }
}

/// Whether `word` is the whole name of somebody without a family name: 次仁卓玛.
pub(crate) fn is_given(word: &str) -> bool {
    let word = &without_spaces(word)[..];
    GIVEN.has(word) || GIVEN.begin(word) && GIVEN.end(word) && word.chars().count() <= 6
}

/// Whether `word`, printed where a name must stand (after 记者, say), can be one: two to four
/// Chinese characters, or parts joined by `·`.
pub(crate) fn can_be_name(word: &str) -> bool {
    if word.contains(is_dot) {
        return is_dotted_name(word);
    }
    let count = word.chars().filter(|c| !c.is_whitespace()).count();
    (2..=4).contains(&count) && word.chars().all(|c| is_han(c) || c.is_whitespace()) && !NOT_NAMES.has(word)
}

/// Whether `word` is a family name of two characters and no more: 端木.
pub(crate) fn is_compound_alone(word: &str) -> bool {
    COMPOUND.has(word)
}

/// 温馨, 陆军 behind 记者: two or three characters with a family name before them, though they are a word as well.
pub(crate) fn has_family_name(word: &str) -> bool {
    (2..=3).contains(&word.chars().count())
        && word.chars().all(is_han)
        && word.chars().next().is_some_and(|first| SURNAMES.contains(first))
}

/// 罗 德 宏: the length of white space and one more character at the start of `rest`, behind which no other stands alone.
pub(crate) fn single_behind(rest: &str) -> Option<usize> {
    let after = rest.trim_start();
    let c = after.chars().next().filter(|c| is_han(*c) && after.len() < rest.len())?;
    let beyond = &after[c.len_utf8()..];
    let next = beyond.trim_start();
    let another = beyond.len() > next.len()
        && next.starts_with(is_han)
        && next.chars().nth(1).is_none_or(|c| !is_han(c));
    (!beyond.starts_with(is_han) && !another).then_some(rest.len() - beyond.len())
}

/// The dot inside a name.
pub(crate) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '∙')
}

fn is_dotted_name(word: &str) -> bool {
    // 新春走基层·一线见闻.
    if one_of!["基层", "新春", "一线", "工会", "职工", "新闻", "周末", "副刊"].stand_in(word)
    {
        return false;
    }
    let mut parts = 0;
    for part in word.split(is_dot) {
        let length = part.chars().count();
        if !(1..=6).contains(&length) || !part.chars().all(is_han) {
            return false;
        }
        parts += 1;
    }
    (2..=4).contains(&parts) && word.chars().count() >= 4
}

/// Whether `word` begins with a family name of two characters.
pub(crate) fn begins_with_compound(word: &str) -> bool {
    COMPOUND.begin(word)
}

fn is_compound(letters: &[char]) -> bool {
    COMPOUND.iter().any(|name| name.chars().eq(letters[..2].iter().copied()))
}

/// Whether a sentence that begins with `rest` begins with a person's name: 武建光,大兴区委…
pub(crate) fn begins_with_name(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| is_han(*c)).take(5).collect();
    let length = word.chars().count();
    (2..=4).contains(&length) && is_name(&word)
        || [3, 2].into_iter().any(|n| {
            let name: String = word.chars().take(n).collect();
            let after = rest[name.len().min(rest.len())..].chars().next();
            is_name(&name) && after.is_some_and(|c| "说在为向以表介代主出宣致讲就等参对从率作".contains(c))
        })
}

/// The name without its inner spaces.
pub(crate) fn without_spaces(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_words() {
        for name in [
            "周美玉",
            "张　三",
            "边磊",
            "欧阳娜娜",
            "欧阳修",
            "阿依努尔·买买提",
            "司马光",
            "陳怡君",
            "才让",
            "索南才让",
        ] {
            assert!(is_name(name), "{name}");
        }
        for word in ["房山区", "时评", "一线传真", "简讯", "劳模精神", "要闻", "文化", "A李", "北京", "·"]
        {
            assert!(!is_name(word), "{word}");
        }
    }

    #[test]
    fn a_sentence_may_begin_with_a_name() {
        assert!(begins_with_name("武建光,大兴区委副书记石银峰"));
        assert!(begins_with_name("王红在讲话中代表市政协"));
        assert!(!begins_with_name("近日，由大兴区总工会主办"));
    }
}
