use atoms_runtime::rest::In;
use atoms_runtime::rest::check::{Json, decode};
use serde::Deserialize;

#[derive(Debug, PartialEq, Deserialize)]
struct Retry {
    count: i64,
    #[serde(default)]
    weights: Vec<f64>,
}

#[test]
fn an_integer_with_a_fraction_of_zero_is_read() {
    let retry: Retry = decode(br#"{"count": 3.0, "weights": [1.5]}"#).expect("it fits");
    assert_eq!(
        retry,
        Retry {
            count: 3,
            weights: vec![1.5]
        }
    );
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let body = b"\xEF\xBB\xBF{\"count\": 3}";
    assert!(Json::from_slice(body).is_ok());
    assert!(decode::<Retry>(body).is_ok());
}

#[test]
fn what_does_not_fit_is_told_at_its_place() {
    let told = |body: &str| {
        let one = decode::<Retry>(body.as_bytes()).expect_err("it does not fit");
        assert_eq!(one.place, In::Body);
        format!("{} {}", one.pointer, one.detail)
    };
    assert_eq!(told("{}"), "/count is required");
    assert_eq!(
        told(r#"{"count": 9223372036854775808}"#),
        "/count does not fit: expected i64, found integer"
    );
    assert_eq!(
        told(r#"{"count": 1, "weights": [1, 1e400]}"#),
        "/weights/1 is beyond what can be read"
    );
    assert_eq!(
        told(r#"{"count": 1, "count": 2}"#),
        "/count is given more than once"
    );
}

#[test]
fn what_is_no_json_is_an_error() {
    let deep = "[".repeat(200);
    for body in [
        "",
        "{",
        "[1,]",
        "{\"a\": 1} x",
        "\"\\ud800\"",
        "1e",
        "01",
        "[1e400",
        "[1e400,]",
        "\u{feff}",
        &deep,
    ] {
        assert!(Json::from_slice(body.as_bytes()).is_err(), "{body}");
    }
    assert!(Json::from_slice(b"\"\xff\"").is_err());
}
