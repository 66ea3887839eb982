//! What queries are read as, and the hints that go with them.

use super::*;
use expect_test::{Expect, expect};
use proptest::prelude::*;

fn check(text: &str, expect: Expect) {
    let (query, hints) = parse(text);
    let mut out = query.to_string();
    for hint in hints {
        out += &format!("\n{:?} {}", &text[hint.range], hint.kind);
    }
    expect.assert_eq(&out);
}

#[test]
fn terms() {
    check("劳模精神", expect!["劳模精神"]);
    check("  劳模　AND 工匠 ", expect!["劳模 工匠"]);
    check("劳模 OR 工匠 昌平|怀柔", expect!["劳模 OR 工匠 昌平 OR 怀柔"]);
    check("劳模 -工匠 NOT 昌平", expect!["劳模 -工匠 -昌平"]);
    check("（劳模 OR 工匠） --昌平", expect!["(劳模 OR 工匠) 昌平"]);
    check("\"劳模 精神\" “五一” 「a b」", expect![[r#""劳模 精神" "五一" "a b""#]]);
    check("A NEAR/5 B NEAR C", expect!["A NEAR/5 B NEAR/10 C"]);
}

#[test]
fn signs_inside_a_term_are_text() {
    check("“五一”国际劳动节", expect![[r#""“五一”国际劳动节""#]]);
    check("本报讯（记者 周美玉）近日", expect![[r#""本报讯（记者" "周美玉）近日""#]]);
    check("2021-2022 a(b)c 北京or上海 or", expect!["2021-2022 a(b)c 北京or上海 or"]);
}

#[test]
fn fields() {
    check("标题：劳模 by: 周美玉", expect!["标题:劳模 记者:周美玉"]);
    check("title:(劳模 OR \"工 匠\") -年:2023", expect![[r#"标题:(劳模 OR "工 匠") -年:2023"#]]);
    check("标题:正文:x", expect!["正文:x"]);
    check(
        "tilte:劳模",
        expect![[r#"
        tilte:劳模
        "tilte" there is no field `tilte`; did you mean `标题:`? searched as text"#]],
    );
    check(
        "a 标题:",
        expect![[r#"
        a
        "标题:" `标题:` wants something to find"#]],
    );
}

#[test]
fn nothing_fails() {
    check(
        "\"",
        expect![[r#"

        "\"" the quote is not closed; taken as quoted to the end
        "\"" there is nothing to find in this term"#]],
    );
    check(
        "\"劳模 精神",
        expect![[r#"
        "劳模 精神"
        "\"" the quote is not closed; taken as quoted to the end"#]],
    );
    check(
        "(劳模",
        expect![[r#"
        劳模
        "(" the parenthesis is not closed; taken to reach the end"#]],
    );
    check(
        "劳模) a",
        expect![[r#"
        劳模 a
        ")" nothing was opened here (put it between quotes to find it)"#]],
    );
    check(
        "OR 劳模 OR",
        expect![[r#"
        劳模
        "O" this operator has nothing to work on (put it between quotes to find it)
        "R" this operator has nothing to work on (put it between quotes to find it)"#]],
    );
    check(
        "AND a AND",
        expect![[r#"
        a
        "AND" this operator has nothing to work on (put it between quotes to find it)
        "AND" this operator has nothing to work on (put it between quotes to find it)"#]],
    );
    check(
        "- a NEAR NEAR/3 b -",
        expect![[r#"
        a b
        "-" this operator has nothing to work on (put it between quotes to find it)
        "NEAR" this operator has nothing to work on (put it between quotes to find it)
        "NEAR/3" this operator has nothing to work on (put it between quotes to find it)
        "-" this operator has nothing to work on (put it between quotes to find it)"#]],
    );
    check(
        "() * ??",
        expect![[r#"

        "()" there is nothing to find in this term
        "*" a term wants at least one character that is no wildcard
        "??" a term wants at least one character that is no wildcard"#]],
    );
    check(
        "(a -b) NEAR c",
        expect![[r#"
        (a -b) NEAR/10 c
        "(a -b)" beside NEAR a group stands for any of its terms"#]],
    );
}

#[test]
fn hostile_queries_are_bounded() {
    for text in ["(".repeat(10_000), ")".repeat(10_000), "-".repeat(10_000), "标题:".repeat(5_000)] {
        assert!(!parse(&text).1.is_empty());
        assert!(parse(&text).1.len() <= MOST_CHARACTERS + 1);
    }
    let nested = format!("{}劳模{}", "(".repeat(900), ")".repeat(900));
    let (query, hints) = parse(&nested);
    assert_eq!(query, Query::term("劳模"));
    assert_eq!(hints[0].kind, HintKind::TooDeep);
    let (_, hints) = parse(&"a b ".repeat(100));
    assert_eq!(hints[0].kind, HintKind::TooManyTerms);
    let (_, hints) = parse(&"劳模".repeat(5_000));
    assert_eq!(hints[0].kind, HintKind::TooLong);
    assert_eq!(parse("\u{0}\u{1}\u{7f}").0, Query::Everything);
}

fn queries() -> impl Strategy<Value = Query> {
    let field = prop::sample::select(Field::ALL.to_vec());
    let leaf = prop_oneof![
        "[劳模精神a*?“”（）()-]{1,5}",
        "\\PC{1,4}",
        Just("OR".to_owned()),
        Just("标题:x".to_owned())
    ]
    .prop_filter("something to find", |text| !fold(&text.replace('"', "“")).is_empty())
    .prop_flat_map(|text| prop_oneof![Just(Query::term(&text)), Just(Query::literal(&text))]);
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Query::all),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Query::any),
            inner.clone().prop_map(Query::negated),
            (inner.clone(), inner.clone(), 0..30_u32).prop_map(|(a, b, n)| a.near(b, n)),
            (inner, field.clone()).prop_map(|(query, field)| query.within(field)),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_the_same(query in queries()) {
        let printed = query.to_string();
        prop_assert_eq!(&parse(&printed).0, &query, "{}", printed);
    }

    #[test]
    fn whatever_is_typed_settles(text in "[劳模ab \"“”()（）|*?:：-]{0,16}|(OR|AND|NOT|NEAR|NEAR/2|[ab(\") -]| ){0,12}|\\PC*") {
        let (query, hints) = parse(&text);
        for hint in hints {
            prop_assert!(text.get(hint.range).is_some());
        }
        let (again, hints) = parse(&query.to_string());
        prop_assert_eq!(&again, &query, "{}", query);
        prop_assert!(hints.iter().all(|hint| matches!(hint.kind, HintKind::UnknownField { .. } | HintKind::NearGroup)), "{:?}", hints);
    }
}
