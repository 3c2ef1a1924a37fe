use atoms_runtime::codegen::check;
use atoms_runtime::codegen::check::JsonTree;
use atoms_runtime::{In, Violation};
use serde::Deserialize;
use serde::de::DeserializeOwned;

fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, Violation> {
    check::decode(&JsonTree::from_slice(body).expect("JSON"))
}

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
        "/count is beyond what can be read"
    );
    for beyond in [
        "-9223372036854775809",
        "1e19",
        "18446744073709551616",
        "1e400",
    ] {
        let body = format!(r#"{{"count": {beyond}}}"#);
        assert_eq!(told(&body), "/count is beyond what can be read");
    }
    assert_eq!(
        told(r#"{"count": 3.5}"#),
        "/count does not fit: expected i64, found floating point"
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
        assert!(JsonTree::from_slice(body.as_bytes()).is_err(), "{body}");
    }
    assert!(JsonTree::from_slice(b"\"\xff\"").is_err());
}
