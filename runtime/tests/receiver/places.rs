//! Where a delivery names its event: in several places, in arrays, by its address, its method, its media type.

use atoms_runtime::axum::Router;
use atoms_runtime::axum::response::Response;
use atoms_runtime::codegen::{
    Discriminator, Dispatch, Dispatched, Endpoint, EventPlace, EventSpec,
};
use atoms_runtime::{DecodeError, Delivery, Receiver};
use http::Method;

use crate::common::{answer, signed, verifier};

/// Makes an endpoint that says which event it was given.
macro_rules! echo {
    ($name:ident, $discriminator:expr, $events:expr) => {
        struct $name;

        impl Dispatch for $name {
            const ENDPOINT: &'static Endpoint =
                &Endpoint::new("echo", $discriminator).events($events);

            async fn dispatch(&self, delivery: Delivery) -> Dispatched {
                let event = delivery.event().to_owned();
                delivery.notify_raw(async |_| Err::<(), _>(event)).await
            }

            async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
                error.refuse(&delivery)
            }
        }
    };
}

/// A request's method, path, event header and content type.
type Sent<'a> = (Method, &'a str, Option<&'a str>, &'a str);

async fn echoed(router: &Router, sent: Sent<'_>, body: &'static str) -> (u16, String) {
    let (method, path, event, media) = sent;
    let mut request = signed(body);
    *request.method_mut() = method;
    *request.uri_mut() = path.parse().unwrap();
    let headers = request.headers_mut();
    headers.insert("content-type", media.parse().unwrap());
    if let Some(event) = event {
        headers.insert("x-event", event.parse().unwrap());
    }
    answer(router, request).await
}

async fn post(router: &Router, event: Option<&str>, body: &'static str) -> String {
    let sent = (Method::POST, "/", event, "application/json");
    echoed(router, sent, body).await.1
}

echo!(
    Board,
    Discriminator::Places(&[EventPlace::Header("X-Event"), EventPlace::Path(&["action"])]),
    &[
        EventSpec::new("card-opened").named(&[&["card", "opened"]]),
        EventSpec::new("card-closed").named(&[&["card", "closed"], &["card", "gone"]]),
        EventSpec::new("board_rule-set")
            .named(&[&["board_rule", "set"]])
            .any_spelling(),
        EventSpec::new("push").named(&[&["push", ""]]),
    ]
);

#[tokio::test]
async fn a_header_and_a_property_name_an_event_together() {
    let router = Receiver::new(Board, verifier()).into_router();
    for (event, body, expected) in [
        ("card", r#"{"action":"opened"}"#, "card-opened"),
        ("card", r#"{"action":"gone"}"#, "card-closed"),
        ("board-rule", r#"{"action":"SET"}"#, "board_rule-set"),
        ("push", r#"{"ref":"main"}"#, "push"),
        ("push", r#"{"action":"opened"}"#, "push"),
        ("Card", r#"{"action":"opened"}"#, "Card"),
        ("card", r#"{"action":"moved"}"#, "card"),
    ] {
        assert_eq!(
            post(&router, Some(event), body).await,
            expected,
            "{event} {body}"
        );
    }
    assert_eq!(
        post(&router, None, r#"{"action":"opened"}"#).await,
        "opened"
    );
}

echo!(
    Either,
    Discriminator::Places(&[
        EventPlace::Path(&["data", "type"]),
        EventPlace::Path(&["type"])
    ]),
    &[
        EventSpec::new("opened").named(&[&["opened", ""]]),
        EventSpec::new("closed").named(&[&["", "closed"]]),
        EventSpec::new("status/changed").routed(),
    ]
);

#[tokio::test]
async fn an_event_is_named_at_one_place_or_another_or_by_its_route() {
    let router = Receiver::new(Either, verifier()).into_router();
    let opened = r#"{"data":{"type":"opened"},"type":"event"}"#;
    assert_eq!(post(&router, None, opened).await, "opened");
    assert_eq!(post(&router, None, r#"{"type":"closed"}"#).await, "closed");
    assert_eq!(
        post(&router, None, r#"{"type":"status/changed"}"#).await,
        "status/changed"
    );
    let at = |path| (Method::POST, path, None, "application/json");
    let by_route = (200, "status/changed".to_owned());
    assert_eq!(echoed(&router, at("/status/changed"), "{}").await, by_route);
    let method_router = Receiver::new(Either, verifier()).into_method_router();
    let anywhere = Router::new().route("/hooks/{*event}", method_router);
    assert_eq!(
        echoed(&anywhere, at("/hooks/status/changed"), "{}").await,
        by_route
    );
    assert_eq!(echoed(&anywhere, at("/hooks/x"), opened).await.1, "opened");
}

echo!(
    Batch,
    Discriminator::Path(&["items", "1", "code"]),
    &[EventSpec::new("true"), EventSpec::new("7")]
);

#[tokio::test]
async fn a_name_in_an_array_is_a_text_a_number_or_a_truth_value() {
    let router = Receiver::new(Batch, verifier()).into_router();
    assert_eq!(
        post(&router, None, r#"{"items":[{"code":7},{"code":true}]}"#).await,
        "true"
    );
    assert_eq!(
        post(&router, None, r#"{"items":[0,{"code":7},1,2]}"#).await,
        "7"
    );
    assert_eq!(post(&router, None, r#"{"items":[{"code":7}]}"#).await, "");
    assert_eq!(
        post(&router, None, r#"{"items":{"1":{"code":"7"}}}"#).await,
        "7"
    );
}

echo!(
    Bills,
    Discriminator::Route,
    &[
        EventSpec::new("/BILLED"),
        EventSpec::new("bills/voided"),
        EventSpec::new("voided"),
        EventSpec::new("Sync Started")
    ]
);

#[tokio::test]
async fn keys_with_slashes_and_spaces_are_routes() {
    let router = Receiver::new(Bills, verifier()).into_router();
    let anywhere = Router::new().route(
        "/in/{*event}",
        Receiver::new(Bills, verifier()).into_method_router(),
    );
    for (path, event) in [
        ("/BILLED", "/BILLED"),
        ("/bills/voided", "bills/voided"),
        ("/voided", "voided"),
        ("/Sync%20Started", "Sync Started"),
    ] {
        let expected = (200, event.to_owned());
        let at = (Method::POST, path, None, "application/json");
        assert_eq!(echoed(&router, at, "{}").await, expected, "{path}");
        let below = format!("/in{path}");
        let at = (Method::POST, below.as_str(), None, "application/json");
        assert_eq!(echoed(&anywhere, at, "{}").await, expected, "{below}");
    }
    let at = (Method::POST, "/in/billed", None, "application/json");
    assert_eq!(echoed(&anywhere, at, "{}").await.0, 404);
}

echo!(
    Mixed,
    Discriminator::Route,
    &[
        EventSpec::new("added"),
        EventSpec::new("removed").method("DELETE").media("*/*"),
        EventSpec::new("token").media("application/jwt"),
    ]
);

#[tokio::test]
async fn the_method_and_the_media_type_tell_the_only_event_that_has_them() {
    let router = Receiver::new(Mixed, verifier()).into_router();
    let sent = |method, path, media| (method, path, None, media);
    let json = "application/json";
    for (at, body, expected) in [
        (sent(Method::POST, "/", json), "{}", (200, "added")),
        (sent(Method::DELETE, "/", json), "", (200, "removed")),
        (
            sent(Method::DELETE, "/removed", "text/plain"),
            "x",
            (200, "removed"),
        ),
        (
            sent(Method::POST, "/", "application/jwt; v=1"),
            "a.b.c",
            (200, "token"),
        ),
        (
            sent(Method::POST, "/token", "Application/JWT"),
            "a.b.c",
            (200, "token"),
        ),
    ] {
        let (status, text) = echoed(&router, at, body).await;
        assert_eq!((status, text.as_str()), expected, "{body}");
    }
    for (at, body, expected) in [
        (sent(Method::PUT, "/", json), "{}", 405),
        (sent(Method::POST, "/removed", json), "{}", 405),
        (sent(Method::POST, "/token", json), "{}", 415),
        (
            sent(Method::POST, "/added", "application/jwt"),
            "a.b.c",
            415,
        ),
        (sent(Method::POST, "/", "text/html"), "{}", 415),
        (sent(Method::POST, "/", json), "{", 400),
    ] {
        assert_eq!(echoed(&router, at, body).await.0, expected, "{body}");
    }
}

echo!(
    Further,
    Discriminator::Path(&["type"]),
    &[
        EventSpec::new("asked").method("QUERY"),
        EventSpec::new("noted").method("NOTIFY"),
        EventSpec::new("gone").method("DELETE"),
    ]
);

#[tokio::test]
async fn an_event_comes_by_any_method() {
    let router = Receiver::new(Further, verifier()).into_router();
    let ask = async |method: &str, body: &'static str| {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        echoed(&router, (method, "/", None, "application/json"), body).await
    };
    for (method, body, event) in [
        ("QUERY", r#"{"type":"asked"}"#, "asked"),
        ("NOTIFY", r#"{"type":"noted"}"#, "noted"),
        ("DELETE", r#"{"type":"gone"}"#, "gone"),
    ] {
        assert_eq!(ask(method, body).await, (200, event.to_owned()), "{method}");
    }
    for method in ["POST", "PUT", "notify"] {
        let (status, _) = ask(method, r#"{"type":"noted"}"#).await;
        assert_eq!(status, 405, "{method}");
    }
}
