//! Sending deliveries to an address.

use atoms_inbox::Arrival;
use atoms_runtime::{Scheme, Secret, Signed, Unverified, Verify};
use axum::http::{HeaderMap, StatusCode};

use crate::common::Place;
use crate::common::place::on_each_store;
use crate::desk::{Desk, arrival};

on_each_store! {
    deliveries_are_sent_to_an_address_signed_anew
    a_delivery_is_sent_as_it_came_but_for_what_is_of_the_request
    a_delivery_is_signed_as_each_platform_does_and_keeps_its_id
    a_redirect_is_told_and_not_followed
}

/// A request as an endpoint sees it.
type Seen = (axum::http::Method, axum::http::Uri, HeaderMap, String);

/// The address of an endpoint that takes everything, and what it has seen.
async fn endpoint() -> (String, tokio::sync::mpsc::UnboundedReceiver<Seen>) {
    let (tell, told) = tokio::sync::mpsc::unbounded_channel();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let app = axum::Router::new().fallback(async move |method, uri, headers, body: String| {
        tell.send((method, uri, headers, body)).unwrap();
    });
    tokio::spawn(async move { axum::serve(listener, app).await });
    (url, told)
}

async fn deliveries_are_sent_to_an_address_signed_anew(place: Place) {
    async fn receive(headers: HeaderMap, body: String) -> StatusCode {
        let secret = Secret::new("4be1f0c2a7d94c55").unwrap();
        let expected = Scheme::ATOMS.sign(&secret, body.as_bytes(), 0);
        let is_signed = headers.get("x-signature") == Some(&expected[0].1);
        let is_json = headers["content-type"] == "application/json";
        if is_signed && is_json && body.contains("Ravi") {
            StatusCode::ACCEPTED
        } else {
            StatusCode::UNAUTHORIZED
        }
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let app = axum::Router::new().route("/", axum::routing::post(receive));
    tokio::spawn(async move { axum::serve(listener, app).await });
    let desk = Desk::new(place).await;
    let told = tokio::task::spawn_blocking(move || {
        let refused = desk.refused(&["replay", "1", "--to", &url, "--scheme", "assistant"]);
        assert!(refused.contains("not taken"), "{refused}");
        desk.told(&["replay", "1", "d-3", "--to", &url])
    });
    assert_eq!(told.await.unwrap(), "1: 202 Accepted\nd-3: 202 Accepted\n");
}

async fn a_delivery_is_sent_as_it_came_but_for_what_is_of_the_request(place: Place) {
    let (url, mut told) = endpoint().await;
    let desk = Desk::new(place).await;
    let headers = "content-type:application/json\nx-github-event:push\nx-github-delivery:d-4\nx-twice:1\nx-twice:2\n\
         connection:keep-alive, X-Hop\nx-hop:1\nkeep-alive:timeout=5\nte:trailers\nhost:elsewhere\ncontent-length:3\n\
         expect:100-continue\nx-hub-signature-256:sha256=00\nx-signature:00\n";
    let arrival = Arrival {
        headers: headers.into(),
        event: "call/ended".to_owned(),
        ..arrival("d-4")
    };
    let body = arrival.body.clone();
    desk.keep([arrival]).await;
    let to = format!("{url}/hooks/{{event}}");
    let run = move || {
        let arguments = [
            "replay", "d-4", "--to", &to, "--method", "PUT", "--scheme", "github",
        ];
        desk.told(&arguments)
    };
    let printed = tokio::task::spawn_blocking(run).await.unwrap();
    assert_eq!(printed, "d-4: 200 OK\n");
    let (method, uri, headers, sent) = told.recv().await.unwrap();
    assert_eq!(
        (method.as_str(), uri.path()),
        ("PUT", "/hooks/call%2Fended")
    );
    assert_eq!(sent, body);
    assert_eq!(headers["x-github-event"], "push");
    assert_eq!(headers["x-github-delivery"], "d-4");
    assert_eq!(headers.get_all("x-twice").iter().count(), 2);
    assert_eq!(headers["content-length"], body.len().to_string());
    assert_ne!(headers["host"], "elsewhere");
    for name in ["x-hop", "keep-alive", "te", "expect", "x-signature"] {
        assert!(!headers.contains_key(name), "{name}");
    }
    assert_eq!(headers.get_all("x-hub-signature-256").iter().count(), 1);
    assert_ne!(headers["x-hub-signature-256"], "sha256=00");
}

async fn a_delivery_is_signed_as_each_platform_does_and_keeps_its_id(place: Place) {
    let (url, mut told) = endpoint().await;
    let desk = Desk::new(place).await;
    let (public, private) = (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    );
    let (published, withheld) = (
        "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
        "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=",
    );
    let (whsec, key) = ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a key");
    let schemes = [
        ("atoms", Scheme::ATOMS, key, key),
        ("assistant", Scheme::ASSISTANT, key, key),
        ("standard-webhooks", Scheme::STANDARD_WEBHOOKS, whsec, whsec),
        (
            "standard-webhooks-ed25519",
            Scheme::STANDARD_WEBHOOKS_ED25519,
            withheld,
            published,
        ),
        ("github", Scheme::GITHUB, key, key),
        ("stripe", Scheme::STRIPE, key, key),
        ("slack", Scheme::SLACK, key, key),
        ("shopify", Scheme::SHOPIFY, key, key),
        ("discord", Scheme::DISCORD, private, public),
    ];
    let desk = std::sync::Arc::new(desk);
    for (name, scheme, sender, receiver) in schemes {
        let (desk, to) = (std::sync::Arc::clone(&desk), url.clone());
        let run = move || {
            let mut command = desk.command();
            command.env("WEBHOOK_SECRET", sender);
            let output = command
                .args(["replay", "1", "--to", &to, "--scheme", name])
                .output();
            output.unwrap()
        };
        let output = tokio::task::spawn_blocking(run).await.unwrap();
        assert!(output.status.success(), "{name}: {output:?}");
        let (_, uri, headers, body) = told.recv().await.unwrap();
        let request = Unverified {
            headers: &headers,
            uri: &uri,
            body: body.as_bytes(),
        };
        let verifier = Signed::new(scheme, Secret::new(receiver).unwrap());
        assert_eq!(verifier.verify(&request).await, Ok(()), "{name}");
        if name.starts_with("standard") {
            assert_eq!(headers["webhook-id"], "d-1");
        }
    }
    let refused = tokio::task::spawn_blocking(move || {
        desk.refused(&["replay", "1", "--to", &url, "--scheme", "discord"])
    });
    assert!(refused.await.unwrap().contains("the secret"));
}

async fn a_redirect_is_told_and_not_followed(place: Place) {
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/old", listener.local_addr().unwrap());
    let app = axum::Router::new().fallback(async move |uri: axum::http::Uri| {
        tell.send(uri.path().to_owned()).unwrap();
        (StatusCode::MOVED_PERMANENTLY, [("location", "/new")])
    });
    tokio::spawn(async move { axum::serve(listener, app).await });
    let desk = Desk::new(place).await;
    let run = move || desk.run(&["replay", "1", "--to", &url]);
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"1: 301 Moved Permanently\n");
    assert_eq!(told.recv().await.as_deref(), Some("/old"));
    assert!(told.try_recv().is_err(), "one request is sent");
}
