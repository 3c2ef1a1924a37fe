//! Where calls go, and with which headers.

use std::sync::{Arc, Mutex};

use atoms_runtime::codegen::Operation;
use atoms_runtime::rest::client::{Error, Http};

use super::common::{ADD_ROOM, READ_ROOM, RoomParams, Status, recorder, room, serve};

#[tokio::test]
async fn parameters_follow_the_path_of_the_server() {
    for end in ["/v1", "/v1/"] {
        let (seen, http) = below(end).await;
        let params = RoomParams {
            id: "a/b?c".into(),
            from: Some("1 & 2".into()),
            trace: Some("t-1".into()),
        };
        let call = http.call(&READ_ROOM).params(&params);
        call.send::<Status>().await.unwrap();
        let sent = seen.lock().unwrap().remove(0);
        let line = "GET /v1/rooms/a%2Fb%3Fc?from=1%20%26%202\n";
        assert!(sent.starts_with(line), "{sent}");
        assert!(sent.contains("\nx-trace: t-1\n"), "{sent}");
    }
}

type Seen = Arc<Mutex<Vec<String>>>;

/// A recorder, called below a path.
async fn below(path: &str) -> (Seen, Http) {
    let (http, seen) = recorder().await;
    let server = server(&http);
    (seen, Http::new(format!("{server}{path}")))
}

/// Where a client sends its calls.
fn server(http: &Http) -> String {
    let shown = format!("{http:?}");
    let start = shown.find("http://").unwrap();
    let server = shown[start..].split('"').next().unwrap();
    server.trim_end_matches('/').to_owned()
}

fn at(server: String) -> &'static Operation {
    let operation = Operation::new("GET", "/bills").server(server.leak());
    Box::leak(Box::new(operation))
}

#[tokio::test]
async fn an_operation_is_called_at_its_own_server() {
    let (other, seen) = recorder().await;
    let billing = at(server(&other));
    let here = Http::new(serve(axum::Router::new()).await);
    assert_eq!(here.call(billing).send::<Status>().await.unwrap().0, 204);
    assert_eq!(seen.lock().unwrap().len(), 1);

    let here = here.one_server();
    assert_eq!(here.call(billing).send::<Status>().await.unwrap().0, 404);
    assert_eq!(seen.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_server_without_a_host_is_a_path_of_the_clients() {
    let (seen, http) = below("/v1").await;
    let call = http.call(at("/billing/v2".into()));
    call.send::<Status>().await.unwrap();
    let sent = seen.lock().unwrap().remove(0);
    assert!(sent.starts_with("GET /billing/v2/bills\n"), "{sent}");
}

#[tokio::test]
async fn https_is_spoken_where_it_is_turned_on() {
    let (http, _) = recorder().await;
    let secure = server(&http).replace("http:", "https:");
    let call = Http::new(secure).retries(0).call(&ADD_ROOM);
    let error = call.send::<Status>().await.unwrap_err();
    if cfg!(feature = "client-tls") {
        assert!(matches!(error, Error::Transport(_)), "{error}");
    } else {
        assert!(matches!(error, Error::Encode(_)), "{error}");
    }
}

#[tokio::test]
async fn a_call_says_more_than_a_parameter_and_that_more_than_the_client() {
    let (http, seen) = recorder().await;
    let http = http
        .header("x-trace", "client")
        .header("x-team", "voice")
        .user_agent("desk/2");
    let params = |trace: Option<&str>| RoomParams {
        trace: trace.map(str::to_owned),
        ..room("a")
    };
    let call = |trace| http.call(&READ_ROOM).params(&params(trace));
    call(None).send::<Status>().await.unwrap();
    call(Some("params")).send::<Status>().await.unwrap();
    let last = call(Some("params")).header("X-Trace", "call");
    last.send::<Status>().await.unwrap();
    let seen = seen.lock().unwrap();
    for (sent, trace) in seen.iter().zip(["client", "params", "call"]) {
        assert!(sent.contains(&format!("\nx-trace: {trace}\n")), "{sent}");
        assert!(sent.contains("\nx-team: voice\n"), "{sent}");
        assert!(sent.contains("\nuser-agent: desk/2\n"), "{sent}");
        assert_eq!(sent.matches("x-trace").count(), 1);
    }
    assert_eq!(seen.len(), 3);
}

#[tokio::test]
async fn an_address_that_is_none_is_an_error_of_the_call() {
    for server in ["", "rooms.example/v1", "https://{region}.example"] {
        let error = Http::new(server).call(&ADD_ROOM).send::<Status>().await;
        assert!(matches!(error, Err(Error::Encode(_))), "{server}");
    }
}

#[tokio::test]
async fn a_header_of_the_client_that_is_none_is_an_error_of_the_call() {
    let (http, seen) = recorder().await;
    let call = http.header("x-key", "4711\n").call(&ADD_ROOM);
    let error = call.send::<Status>().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the call cannot be written: the header x-key is not one"
    );
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_client_of_reqwest_may_be_brought_along() {
    let (http, seen) = recorder().await;
    let own = atoms_runtime::rest::client::reqwest::Client::builder()
        .default_headers(
            [("x-own".parse().unwrap(), "1".parse().unwrap())]
                .into_iter()
                .collect(),
        )
        .build()
        .unwrap();
    http.with(own)
        .call(&ADD_ROOM)
        .send::<Status>()
        .await
        .unwrap();
    assert!(seen.lock().unwrap()[0].contains("\nx-own: 1\n"));
}
