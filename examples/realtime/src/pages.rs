//! The page, which loads what is served here and nothing else.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// What the page may do.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

macro_rules! file {
    ($path:literal, $name:literal, $kind:ident) => {
        ($path, $kind, include_str!(concat!("page/", $name)))
    };
    ($name:literal, $kind:ident) => {
        file!($name, $name, $kind)
    };
}

/// Each file: its path, its type and its text.
const FILES: &[(&str, &str, &str)] = &[
    file!("", "index.html", HTML),
    file!("icon.svg", ICON),
    file!("theme.css", CSS),
    file!("page.css", CSS),
    file!("call.css", CSS),
    file!("main.js", SCRIPT),
    file!("call.js", SCRIPT),
    file!("wish.js", SCRIPT),
    file!("register.js", SCRIPT),
    file!("session.js", SCRIPT),
    file!("failure.js", SCRIPT),
    file!("microphone.js", SCRIPT),
    file!("capture.worklet.js", SCRIPT),
    file!("speaker.js", SCRIPT),
    file!("playback.worklet.js", SCRIPT),
    file!("samples.js", SCRIPT),
    file!("transcript.js", SCRIPT),
    file!("party.js", SCRIPT),
];

const ICON: &str = "image/svg+xml";

/// `/`, and what it loads.
pub(crate) fn router() -> Router {
    let add = |router: Router, (path, kind, text): &(&str, &'static str, &'static str)| {
        let (kind, text) = (*kind, *text);
        router.route(&format!("/{path}"), get(async move || answer(kind, text)))
    };
    FILES.iter().fold(Router::new(), add)
}

fn answer(kind: &'static str, text: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (
            HeaderName::from_static("permissions-policy"),
            "microphone=(self), camera=(), geolocation=()",
        ),
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, text).into_response()
}
