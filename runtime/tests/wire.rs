//! Types that keep what arrived.

use atoms_runtime::codegen::{JsonKind, open_enum, union};
use atoms_runtime::{Date, IsoDuration, Maybe, Number, Sensitive, Timestamp, Uri, Uuid};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

fn again<T: for<'de> Deserialize<'de> + Serialize>(text: &str) -> String {
    serde_json::to_string(&serde_json::from_str::<T>(text).unwrap()).unwrap()
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
struct Noted {
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    note: Maybe<String>,
}

#[test]
fn absent_null_and_a_value_are_three_things() {
    for (text, note) in [
        ("{}", Maybe::Absent),
        (r#"{"note":null}"#, Maybe::Null),
        (r#"{"note":""}"#, Maybe::Value(String::new())),
    ] {
        assert_eq!(serde_json::from_str::<Noted>(text).unwrap(), Noted { note });
        assert_eq!(again::<Noted>(text), text);
    }
    assert_eq!(Maybe::<u8>::from(None), Maybe::Null);
    assert_eq!(Maybe::<u8>::from(3).as_option(), Some(&3));
    assert_eq!(Maybe::<u8>::default().into_option(), None);
    assert!(serde_json::from_str::<Noted>(r#"{"note":3}"#).is_err());
}

#[test]
fn numbers_stay_as_written() {
    for text in [
        "3",
        "3.0",
        "-3",
        "0",
        "-0.0",
        "18446744073709551615",
        "-9223372036854775808",
        "49.350622",
    ] {
        assert_eq!(again::<Number>(text), text);
        assert_eq!(
            serde_json::from_str::<Number>(text).unwrap().to_string(),
            text
        );
    }
    assert!(serde_json::from_str::<Number>(r#""3""#).is_err());
}

#[test]
fn numbers_compare_by_value_without_rounding() {
    assert_eq!(Number::from(3), Number::from(3.0));
    assert_eq!(Number::from(3_u64), Number::from(3_i64));
    assert!(Number::from(u64::MAX) < Number::from(18_446_744_073_709_551_616.0));
    assert!(Number::from(9_007_199_254_740_993_i64) > Number::from(9_007_199_254_740_992.0));
    assert!(Number::from(-3) > Number::from(-3.5));
    assert!(Number::from(f64::NEG_INFINITY) < Number::from(i64::MIN));
    assert_ne!(Number::from(f64::NAN), Number::from(f64::NAN));
}

#[test]
fn text_is_kept_as_it_came() {
    assert_eq!(
        again::<Timestamp>(r#""2026-07-02T10:30:45.123456""#),
        r#""2026-07-02T10:30:45.123456""#
    );
    assert_eq!(
        again::<Uri>(r#""not a uri at all""#),
        r#""not a uri at all""#
    );
    assert_eq!(again::<Uuid>(r#""""#), r#""""#);
    assert_eq!(again::<Date>(r#""2026-7-2""#), r#""2026-7-2""#);
}

#[test]
fn text_has_a_typed_view() {
    let utc = Timestamp::from("2026-05-08T07:51:58.813Z");
    assert_eq!(utc.parse().unwrap().as_millisecond(), 1_778_226_718_813);
    assert_eq!(utc.civil().unwrap().to_string(), "2026-05-08T07:51:58.813");
    assert_eq!(
        Timestamp::from("2026-05-08T09:51:58+02:00")
            .civil()
            .unwrap()
            .hour(),
        9
    );
    let zoneless = Timestamp::from("2026-07-02T10:30:45.123456");
    assert_eq!(
        zoneless.parse().unwrap_err().to_string(),
        "not a date-time with an offset"
    );
    assert_eq!(zoneless.civil().unwrap().subsec_nanosecond(), 123_456_000);
    assert_eq!(Date::from("2026-07-02").parse().unwrap().day(), 2);
    assert!(Date::from("2026-07-02T00:00:00Z").parse().is_err());
    assert_eq!(
        Uri::from("https://a.example/b").parse().unwrap().path(),
        "/b"
    );
    assert!(Uri::from("not a uri at all").parse().is_err());
    let uuid = Uuid::from("67e55044-10b1-426f-9247-bb680e5fe0c8")
        .parse()
        .unwrap();
    assert_eq!(Uuid::from(uuid), "67e55044-10b1-426f-9247-bb680e5fe0c8");
}

#[test]
fn a_duration_is_read_by_iso_8601_and_kept_as_written() {
    let length = IsoDuration::from("P1M2DT3H4.5S");
    let span = length.parse().unwrap();
    assert_eq!(
        (span.get_months(), span.get_days(), span.get_hours()),
        (1, 2, 3)
    );
    assert_eq!((span.get_seconds(), span.get_milliseconds()), (4, 500));
    assert_eq!(length.as_str(), "P1M2DT3H4.5S");
    for other in ["3 hours", "PT", "", "1h", "P1S"] {
        assert!(IsoDuration::from(other).parse().is_err(), "{other}");
    }
    assert_eq!(
        IsoDuration::from(jiff::SignedDuration::from_secs(90)),
        "PT1M30S"
    );
}

#[test]
fn sensitive_values_are_not_shown_and_travel_as_they_are() {
    let phones: Vec<Sensitive<String>> = serde_json::from_str(r#"["+15550100"]"#).unwrap();
    assert_eq!(format!("{phones:?}"), "[[redacted]]");
    assert_eq!(serde_json::to_string(&phones).unwrap(), r#"["+15550100"]"#);
    assert_eq!(phones.into_iter().next().unwrap().into_inner(), "+15550100");
}

/// Names that a schema may have, and that the prelude has too.
mod shadowed {
    use atoms_runtime::codegen::open_enum;

    open_enum! {
        /// Every value shadows something.
        pub enum Option {
            /// Not `None`.
            None = "none",
            Some = "some",
            Ok = "ok",
            Err = "err",
            #[deprecated]
            String = "a \"quoted\" value",
            Self_ = "Self",
        }
    }

    open_enum! {
        /// A schema called as the standard library's.
        #[derive(PartialOrd)]
        pub enum Result {}
    }

    open_enum! {
        /// Numbers.
        pub enum String: i64 { Low = -1, High = 9_000 }
    }
}

#[test]
fn open_enums_compare_and_show_themselves_as_variants() {
    use shadowed::Option;
    let new = Option::Unknown("none".to_owned());
    assert_ne!(new, Option::None);
    assert_eq!(new, new.clone());
    assert_ne!(Option::Ok, Option::Err);
    assert_eq!(Option::from("ok"), Option::Ok);
    assert_eq!(format!("{:?}", Option::Self_), "Self_");
    assert_eq!(format!("{new:?}"), r#"Unknown("none")"#);
    let set = std::collections::HashSet::from([new, Option::None, Option::from("none")]);
    assert_eq!(set.len(), 2);
}

#[test]
fn open_enums_keep_every_text() {
    for known in shadowed::Option::KNOWN {
        let value = shadowed::Option::from(*known);
        assert!(value.is_known(), "{known}");
        assert_eq!(value.as_str(), *known);
        assert_eq!(serde_json::to_value(&value).unwrap(), json!(known));
    }
    let new: shadowed::Option = serde_json::from_value(json!("no-answer")).unwrap();
    assert_eq!(new, shadowed::Option::Unknown("no-answer".to_owned()));
    assert!(!new.is_known());
    assert_eq!(serde_json::to_value(&new).unwrap(), json!("no-answer"));
    assert_eq!(format!("{new:>10}|"), " no-answer|");
    assert_eq!(
        shadowed::Option::from("none".to_owned()),
        shadowed::Option::None
    );
    assert!(serde_json::from_value::<shadowed::Option>(json!(3)).is_err());
    assert!(serde_json::from_value::<shadowed::Option>(json!(null)).is_err());
    assert!(!shadowed::Result::from("x").is_known());
}

#[test]
fn open_enums_of_integers_keep_every_integer() {
    use shadowed::String as Rate;
    assert_eq!(serde_json::from_str::<Rate>("-1").unwrap(), Rate::Low);
    assert_eq!(
        serde_json::from_str::<Rate>("16000").unwrap(),
        Rate::Unknown(16_000)
    );
    assert_eq!(again::<Rate>("16000"), "16000");
    assert_eq!((Rate::High.get(), Rate::KNOWN), (9_000, &[-1, 9_000][..]));
    assert_eq!(Rate::from(-1).to_string(), "-1");
    for other in ["1.5", "18446744073709551615", r#""8000""#, "null"] {
        assert!(serde_json::from_str::<Rate>(other).is_err(), "{other}");
    }
}

#[test]
fn kinds_tell_alternatives_apart() {
    let of = |value: Value| JsonKind::of(&value.into(), &["assistant", "results"]);
    assert_eq!(of(json!(null)), JsonKind::Null);
    assert_eq!(of(json!(true)), JsonKind::Bool);
    assert_eq!(of(json!(-3)), JsonKind::Integer);
    assert_eq!(of(json!(u64::MAX)), JsonKind::Integer);
    assert_eq!(of(json!(3.0)), JsonKind::Number);
    assert_eq!(of(json!("")), JsonKind::String);
    assert_eq!(of(json!([])), JsonKind::Array);
    let are = |value, required: &[&str], optional: &[&str]| of(value).has(required, optional);
    assert!(of(json!({})).is_empty());
    assert!(!of(json!({"x": 1})).is_empty());
    assert!(!of(json!([])).is_empty());
    assert!(are(json!({"x": 1}), &[], &[]));
    assert!(are(json!({"results": 1, "x": 2}), &["results"], &[]));
    assert!(are(
        json!({"results": 1, "assistant": 2}),
        &["results"],
        &["assistant"]
    ));
    assert!(!are(
        json!({"results": 1, "assistant": 2}),
        &["results"],
        &[]
    ));
    assert!(!are(json!({}), &["results"], &[]));
    assert!(!are(json!([]), &[], &[]));
    let tag = |value: Value| union::tag(&value.into(), "type").map(str::to_owned);
    assert_eq!(tag(json!({"type": "a"})).as_deref(), Some("a"));
    assert_eq!(tag(json!({"type": 1})), None);
    assert_eq!(tag(json!("type")), None);
}

#[test]
fn a_value_that_fits_no_alternative_is_kept() {
    let read = |value: Value| union::decode_or::<u8, _>(&value.into(), Ok, Err).unwrap();
    assert_eq!(read(json!(7)), Ok(7));
    assert_eq!(read(json!(700)), Err(json!(700)));
    let strict = |value: Value| union::decode::<u8, _>(&value.into(), Some);
    assert_eq!(strict(json!(7)).unwrap(), Some(7));
    assert!(strict(json!(700)).is_err());
}

proptest! {
    #[test]
    fn any_number_is_written_as_the_json_library_writes_it(text in r"-?(0|[1-9][0-9]{0,22})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?") {
        let value: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(again::<Number>(&text), value.to_string());
    }

    #[test]
    fn any_integer_is_written_as_it_came(integer in any::<i64>(), unsigned in any::<u64>()) {
        prop_assert_eq!(again::<Number>(&integer.to_string()), integer.to_string());
        prop_assert_eq!(again::<Number>(&unsigned.to_string()), unsigned.to_string());
    }

    #[test]
    fn numbers_are_ordered_both_ways(left in any::<i64>(), right in any::<f64>()) {
        let (left, right) = (Number::from(left), Number::from(right));
        let order = left.partial_cmp(&right);
        prop_assert_eq!(right.partial_cmp(&left), order.map(std::cmp::Ordering::reverse));
    }

    #[test]
    fn any_text_is_kept(text in any::<String>()) {
        let json = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(again::<Timestamp>(&json), json.clone());
        prop_assert_eq!(again::<shadowed::Option>(&json), json);
        let _ = (Timestamp::from(&*text).parse(), Timestamp::from(&*text).civil(), Date::from(&*text).parse());
        let _ = (Uri::from(&*text).parse(), Uuid::from(&*text).parse());
    }
}

open_enum! {
    /// In the scope of a macro's caller, without imports.
    enum Plain { One = "1" }
}

#[test]
fn open_enums_need_not_be_public() {
    assert_eq!(Plain::One.to_string(), "1");
}
