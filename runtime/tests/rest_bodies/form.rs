//! Forms.

use atoms_runtime::rest::{Form, Kind, Param};

use crate::common::{JSON, Room, echo, room, send};

const ROOM: &[Param] = &[Param::query("name", Kind::Text)];
const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

#[tokio::test]
async fn a_form_is_read_and_checked() {
    let router = echo::<Room, _>(Form(room, ROOM));
    let expected = (200, r#"Room { name: "Hall" }"#.to_owned());
    assert_eq!(send(&router, FORM, "name=Hall").await, expected);
    assert_eq!(send(&router, None, "name=Hall").await, expected);
    let (status, text) = send(&router, FORM, "").await;
    assert_eq!(status, 422);
    assert!(text.contains("/name") && !text.contains("query"), "{text}");
}

#[tokio::test]
async fn what_is_no_form_is_refused() {
    let router = echo::<Room, _>(Form(room, ROOM));
    assert_eq!(send(&router, JSON, "{}").await.0, 415);
    assert_eq!(send(&router, FORM, &b"name=\xff"[..]).await.0, 400);
}
