use atoms_runtime::codegen::check::{CheckFn, pattern_is_supported};
use atoms_runtime::codegen::pattern;
use proptest::prelude::*;

use crate::{fits, told};

#[test]
fn a_pattern_is_looked_for_anywhere() {
    let check: CheckFn = |value| {
        value.string().pattern(pattern!("b+"));
    };
    assert!(fits(check, r#""abbc""#));
    assert_eq!(told(check, r#""ac""#), [" does not match the pattern b+"]);
}

#[test]
fn every_pattern_is_supported() {
    for (pattern, _) in patterns() {
        assert!(pattern_is_supported(pattern), "{pattern}");
    }
}

#[test]
fn spellings_of_the_lax_syntax_are_taken() {
    for pattern in [
        r"^{a}$",
        r"^a{,3}$",
        r"^\a\-\_\@$",
        r"]",
        r"}",
        r"^[\w-.]$",
        r"^\c$",
    ] {
        let is_fine = regress::Regex::new(pattern).is_ok();
        assert_eq!(
            pattern_is_supported(pattern),
            is_fine && pattern != r"^\c$",
            "{pattern}"
        );
    }
}

#[test]
fn what_no_text_can_hold_is_not_supported() {
    for pattern in [
        r"\ud800",
        r"[\ud800-\udfff]",
        r"(?m:^a)",
        r"(",
        r"a**",
        r"\2(a)",
        r"[b-a]",
    ] {
        assert!(!pattern_is_supported(pattern), "{pattern}");
    }
}

#[test]
fn patterns_that_go_back_give_up() {
    let check: CheckFn = |value| {
        value.string().pattern(pattern!(r"^(?=(a+)+b)(x+x+)+\1$"));
    };
    let json = format!(r#""{}""#, "a".repeat(40));
    let start = std::time::Instant::now();
    assert!(!fits(check, &json));
    assert!(start.elapsed().as_secs() < 5);
    let involved: CheckFn = |value| {
        value.string().pattern(pattern!(r"^(?:(a|aa)+)\1c$"));
    };
    let [told] = &told(involved, &json)[..] else {
        panic!("one violation");
    };
    assert!(
        told.starts_with(" is too involved for the pattern"),
        "{told}"
    );
}

#[test]
fn patterns_that_look_ahead_take_no_long_text() {
    let check: CheckFn = |value| {
        value.string().pattern(pattern!("a(?=a*b)"));
    };
    assert!(fits(check, r#""aab""#));
    let start = std::time::Instant::now();
    let json = format!(r#""{}""#, "a".repeat(1_000_000));
    assert_eq!(
        told(check, &json),
        [" is too involved for the pattern a(?=a*b)"]
    );
    let json = format!(r#""{}""#, "a".repeat(4_000));
    assert!(!fits(check, &json));
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn patterns_that_look_ahead_take_no_long_list() {
    let check: CheckFn = |value| {
        value.array().items(|value| {
            value.string().pattern(pattern!("^(?:(?=.*x).)*$"));
        });
    };
    let list =
        |text: &str, count| format!(r#"["{text}"{}]"#, format!(r#","{text}""#).repeat(count));
    assert!(fits(check, &list("a box", 1_000)));
    let start = std::time::Instant::now();
    assert_eq!(
        told(check, &list(&"x".repeat(4_000), 500)),
        [" is too involved to be checked"]
    );
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn plain_patterns_are_linear() {
    let check: CheckFn = |value| {
        value.string().pattern(pattern!(r"^(a+)+$"));
    };
    let json = format!(r#""{}b""#, "a".repeat(100_000));
    let start = std::time::Instant::now();
    assert!(!fits(check, &json));
    assert!(start.elapsed().as_secs() < 5);
}

/// Short texts of what the patterns tell apart.
fn text() -> impl Strategy<Value = String> {
    const LETTERS: &str =
        "aabbzAZ019_-@./\\&[]~#^${}()|*+? \t\n\r\u{b}\u{c}\u{8}\u{a0}\u{2028}\u{feff}éΩλ😀😁";
    let letters: Vec<char> = LETTERS.chars().collect();
    let letter = prop::sample::select(letters);
    prop::collection::vec(letter, 0..5).prop_map(|letters| letters.into_iter().collect())
}

macro_rules! checks {
    ($($source:literal)*) => {
        [$(($source, (|value| {
            value.string().pattern(pattern!($source));
        }) as CheckFn),)*]
    };
}

/// Patterns whose spelling or meaning differs between ECMA-262 and the crates.
fn patterns() -> impl Iterator<Item = (&'static str, CheckFn)> {
    checks! {
            r"^\d+$" r"^\D+$" r"^\w+$" r"^\W$" r"^\s+$" r"^\S+$" r"^[\w.-]+@[\w-]+$" r"^[^\d\s]+$" r"^[a\-z]$" r"^a$" r"^.$"
            r"^[^]$" r"^[]$" r"^[^a]$" r"\ba" r"a\B" r"^\/a\/$" r"^\u0061\x62$" r"^\u{61}$" r"^\ud83d\ude00$" r"^[😀-😂]$"
            r"^\t\n\v\f\r$" r"^\cJ$" r"^[\b]$" r"^\p{Lu}\P{Lu}$" r"^\p{Script=Greek}+$" r"^(?:a|b){2,3}?$" r"^(a)(b)?\2\1$"
            r"^(?<x>a|b)\k<x>$" r"^(?!ab)a.*$" r"^(?=.*\d)[a-z\d]+$" r"(?<=a)b$" r"(?<!a)b$" r"(?<=a+)b$" r"^[&&a]+$" r"^[+--b]+$"
            r"^[[a]+$" r"^[~#a ]+$" r"^a{2}$" r"^a{1,}b??$" r"^\$\{\}\[\]\(\)\|\^\*\+\?\.\\$" r"^[\]\\\^-]+$" r"a|^b$|"
        }
    .into_iter()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    /// Each of the patterns above finds what ECMA-262 says.
    #[test]
    fn patterns_mean_what_they_mean_there(text in text()) {
        let json = serde_json::to_string(&text).expect("text is JSON");
        for (source, check) in patterns() {
            let expected = regress::Regex::with_flags(source, "u").expect("the pattern is fine").find(&text).is_some();
            prop_assert_eq!(fits(check, &json), expected, "{} on {:?}", source, text);
        }
    }

    #[test]
    fn no_pattern_breaks_the_reader(source in r"[\\\[\](){}^$.*+?|a-c0-9\-:<>=!ukpxcbB,&é]{0,12}") {
        pattern_is_supported(&source);
    }

    /// What ECMA-262 takes is supported, apart from the exceptions that are named.
    #[test]
    fn what_is_valid_there_is_supported(source in r"(\\[dwsDWSbB/.-]|\[\^?[a-c\\d-]{0,3}\]|[a-c.]|[(](\?[:=!])?a[)]|\||[\^$])([*+?]|\{1,2\})?{0,6}") {
        if regress::Regex::with_flags(&source, "u").is_ok() {
            prop_assert!(pattern_is_supported(&source), "{}", source);
        }
    }
}
