//! Types read from a tree as from its text.

use std::collections::BTreeMap;
use std::fmt::Debug;

use atoms_runtime::codegen::check::JsonTree;
use atoms_runtime::codegen::{object, open_enum};
use atoms_runtime::{Maybe, Number};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

open_enum! {
    /// Text.
    pub enum Tone {
        Calm = "a",
    }
}

object! {
    /// With what has to be there.
    pub struct Needy {
        pub a: i64 = "a",
        pub b: Option<Vec<Needy>> = optional("b"),
        pub c: Maybe<Number> = optional("c"),
        pub d: Option<Tone> = optional("d"),
    }
}

#[derive(Debug, PartialEq, Deserialize)]
struct Flat {
    a: Option<u8>,
    #[serde(flatten)]
    further: Map<String, Value>,
}

#[derive(Debug, PartialEq, Deserialize)]
enum Variant {
    #[serde(rename = "a")]
    Unit,
    #[serde(rename = "b")]
    Held(Value),
    #[serde(rename = "c")]
    Two(f32, Option<bool>),
    #[serde(rename = "d")]
    Named { a: String },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Any {
    Pair(f64, char),
    Variants(BTreeMap<String, Variant>),
    Flat(Flat),
    Text(String),
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    T::deserialize(&JsonTree::from_text(text).expect("JSON")).ok()
}

fn is_same<T: DeserializeOwned + Debug + PartialEq>(text: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(read::<T>(text), serde_json::from_str(text).ok());
    Ok(())
}

/// JSON text with members that stand twice, escapes, and numbers of all spellings but integers with a fraction.
fn document() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<i64>().prop_map(|value| value.to_string()),
        any::<u64>().prop_map(|value| value.to_string()),
        r"-?(0|[1-9][0-9]{0,18})\.[0-9]{0,20}[1-9]",
        r"-?[1-9]\.[0-9]{20}[1-9][eE][+-]?[0-9]{1,2}",
        Just(r#""a""#.to_owned()),
        any::<String>().prop_map(|text| Value::from(text).to_string()),
        Just(r#""\u0061\n\ud83d\ude00""#.to_owned()),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        let name = prop_oneof![r#""[a-d]""#, Just(r#""\u0061""#.to_owned())];
        let member = (name, inner.clone()).prop_map(|(name, value)| format!(" {name} : {value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(|items| format!("[{}]", items.join(" , "))),
            prop::collection::vec(member, 0..5)
                .prop_map(|members| format!("{{{}}}", members.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_reads_from_its_tree_as_from_its_text(text in document()) {
        prop_assert_eq!(read::<Value>(&text), serde_json::from_str(&text).ok());
        is_same::<Needy>(&text)?;
        is_same::<Vec<Needy>>(&text)?;
        is_same::<BTreeMap<String, Option<f64>>>(&text)?;
        is_same::<Flat>(&text)?;
        is_same::<Variant>(&text)?;
        is_same::<Any>(&text)?;
        is_same::<(i64, u64, Option<()>)>(&text)?;
    }

    #[test]
    fn any_integer_is_exact_however_it_is_written(value in any::<i64>(), unsigned in any::<u64>(), zeros in 1_usize..30) {
        let zeros = "0".repeat(zeros);
        prop_assert_eq!(read::<i64>(&format!("{value}.{zeros}")), Some(value));
        prop_assert_eq!(read::<u64>(&format!("{unsigned}{zeros}e-{}", zeros.len())), Some(unsigned));
        prop_assert_eq!(read::<i64>(&format!("{value}.{zeros}1")), None);
    }
}

#[test]
fn integers_are_read_to_their_ends() {
    assert_eq!(read("18446744073709551615"), Some(u64::MAX));
    assert_eq!(read("-9223372036854775808"), Some(i64::MIN));
    assert_eq!(read("-9223372036854775808.0"), Some(i64::MIN));
    assert_eq!(read::<i64>("9223372036854775808"), None);
    assert_eq!(read::<u64>("18446744073709551616"), None);
    assert_eq!(read::<u64>("1e999999999999"), None);
    assert_eq!(read("[1e2, -0, 0e9, 1.2e1]"), Some(vec![100, 0, 0, 12]));
    assert_eq!(read::<Vec<u8>>("[256]"), None);
}

#[test]
fn a_number_of_no_type_stays_as_it_is_written() {
    let read: Value = read("[3, 3.0, 1e2, -0, 18446744073709551616]").expect("it fits");
    assert_eq!(
        read.to_string(),
        "[3,3.0,100.0,-0.0,1.8446744073709552e+19]"
    );
}

#[test]
fn what_is_nested_to_the_limit_is_read() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read::<Value>(&nested(127)).is_some());
    assert!(JsonTree::from_text(&nested(128)).is_err());
}
