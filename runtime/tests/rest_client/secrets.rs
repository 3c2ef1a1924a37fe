//! What is shown of calls.

use std::io::Write;
use std::sync::{Arc, Mutex};

use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::RETRY_AFTER;
use atoms_runtime::rest::Credential;
use atoms_runtime::rest::client::Http;
use axum::response::IntoResponse;
use tracing_subscriber::EnvFilter;

use super::common::{READ_ROOM, RoomParams, Status, service};

fn params() -> RoomParams {
    RoomParams {
        id: "4711".into(),
        from: Some("4711".into()),
        trace: Some("4711".into()),
    }
}

#[tokio::test]
async fn nothing_shows_a_secret() {
    let credential = Credential::new("4711").scheme("login", "me:4711");
    let http = Http::new("http://127.0.0.1:9/v1")
        .credential(credential.clone())
        .header("x-key", "4711")
        .retries(0);
    let call = http.call(&READ_ROOM).params(&params());
    let shown = format!("{credential:?} {http:?} {call:?}");
    let error = call.send::<Status>().await.unwrap_err();
    let shown = format!("{shown} {error:?} {error}");
    assert!(!shown.contains("4711"), "{shown}");
    assert!(shown.contains("http://127.0.0.1:9/v1"), "{shown}");
    assert!(shown.contains("/rooms/{id}"), "{shown}");
}

#[tokio::test]
async fn a_server_with_a_password_is_refused_and_not_shown() {
    for server in [
        "http://me:4711@127.0.0.1:9/v1",
        "http://4711@127.0.0.1:9/v1",
    ] {
        let http = Http::new(server);
        let error = http.call(&READ_ROOM).params(&params()).send::<Status>();
        let error = error.await.unwrap_err().to_string();
        let shown = format!("{http:?} {error}");
        assert!(!shown.contains("4711"), "{shown}");
        assert!(shown.contains("http://127.0.0.1:9/v1"), "{shown}");
        assert!(error.contains("`Credential::basic`"), "{error}");
    }
}

/// The log of a test.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn an_attempt_is_logged_without_values() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("atoms_runtime=debug"))
        .with_writer(move || writer.clone())
        .with_ansi(false)
        // The digits of a time of day might be those that are looked for.
        .without_time()
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // With one subscriber alone, a thread that has none may turn a line off for all: `tracing` asks that thread.
    let _another = tracing::Dispatch::new(tracing_subscriber::registry());

    let (http, _) = service(|call, _| match call {
        0 => (StatusCode::BAD_GATEWAY, [(RETRY_AFTER, "0")]).into_response(),
        _ => StatusCode::NO_CONTENT.into_response(),
    })
    .await;
    let call = http.credential("4711").call(&READ_ROOM).params(&params());
    call.send::<Status>().await.unwrap();

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert_eq!(log.lines().count(), 1, "{log}");
    assert!(log.contains("DEBUG"), "{log}");
    assert!(
        log.contains("path=\"/rooms/{id}\" attempt=1 status=502"),
        "{log}"
    );
    assert!(!log.contains("4711"), "{log}");
}
