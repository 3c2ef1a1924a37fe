//! Forms.

use std::collections::BTreeMap;

use atoms_runtime::codegen::{FormBody, Param, ParamKind};

use serde::Deserialize;

use crate::common::{JSON, Room, echo, room, send};

const ROOM: &[Param] = &[Param::query("name", ParamKind::Text)];
const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

#[tokio::test]
async fn a_form_is_read_and_checked() {
    let router = echo::<Room, _>(FormBody(room, ROOM));
    let expected = (200, r#"Room { name: "Hall" }"#.to_owned());
    assert_eq!(send(&router, FORM, "name=Hall").await, expected);
    assert_eq!(send(&router, None, "name=Hall").await, expected);
    let (status, text) = send(&router, FORM, "").await;
    assert_eq!(status, 422);
    assert!(text.contains("/name") && !text.contains("query"), "{text}");
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "it is shown whole")]
struct Counted {
    name: String,
    #[serde(flatten)]
    extra: BTreeMap<String, i64>,
}

#[tokio::test]
async fn fields_that_are_not_declared_are_read_by_the_kind_of_all_others() {
    const COUNTED: &[Param] = &[
        Param::query("name", ParamKind::Text),
        Param::others(ParamKind::Integer),
    ];
    let router = echo::<Counted, _>(FormBody(|_| {}, COUNTED));
    let told = send(&router, FORM, "zz=5&name=7&a%20b=-1").await;
    let expected = r#"Counted { name: "7", extra: {"a b": -1, "zz": 5} }"#;
    assert_eq!(told, (200, expected.to_owned()));
    let (status, text) = send(&router, FORM, "name=Hall&zz=many&yy=1&yy=2&none=").await;
    assert_eq!(status, 422);
    for wrong in [r#""/zz""#, r#""/yy""#, r#""/none""#] {
        assert!(text.contains(wrong), "{text}");
    }
}

#[tokio::test]
async fn what_is_no_form_is_refused() {
    let router = echo::<Room, _>(FormBody(room, ROOM));
    assert_eq!(send(&router, JSON, "{}").await.0, 415);
    assert_eq!(send(&router, FORM, &b"name=\xff"[..]).await.0, 400);
}
