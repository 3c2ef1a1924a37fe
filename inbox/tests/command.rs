//! The command, run as somebody would.
#![cfg(feature = "cli")]

use std::process::{Command, Output};

use atoms_inbox::{Arrival, Ending, Inbox, Wanted};
use atoms_runtime::{Scheme, Secret, Signed, Unverified, Verify};
use axum::http::{HeaderMap, StatusCode};
use tempfile::TempDir;

/// An inbox of three deliveries: one pending, one done, one dead.
struct Desk {
    dir: TempDir,
}

impl Desk {
    async fn new() -> Self {
        let desk = Self {
            dir: TempDir::new().unwrap(),
        };
        let inbox = Inbox::open(&desk.address()).await.unwrap();
        for id in ["d-1", "d-2", "d-3"] {
            inbox.keep_arrival(arrival(id)).await.unwrap();
        }
        let wanted = Wanted {
            claim: 1,
            lost: Vec::new(),
            limit: 2,
            contracts: vec!["atoms".to_owned()],
            lease: std::time::Duration::from_mins(1),
            attempts: 3,
            ordered: false,
        };
        let claimed = inbox.store().claim(&wanted).await.unwrap();
        let done = Ending::Done {
            seq: claimed[0].seq,
        };
        let dead = Ending::Dead {
            seq: claimed[1].seq,
            claim: claimed[1].claim,
            error: "out of order".to_owned(),
        };
        inbox.store().finish(&[done, dead]).await.unwrap();
        inbox.close().await;
        desk
    }

    fn address(&self) -> String {
        format!("sqlite:{}", self.dir.path().join("inbox.db").display())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_atoms-inbox"));
        command
            .env_clear()
            .env("INBOX_URL", self.address())
            .env("WEBHOOK_SECRET", "4be1f0c2a7d94c55");
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// The output of a command that succeeds.
    fn told(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The complaint of one that fails.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    }
}

fn arrival(id: &str) -> Arrival {
    let mut digest = [0; 32];
    digest[..id.len()].copy_from_slice(id.as_bytes());
    Arrival {
        digest,
        token: 1,
        contract: "atoms".to_owned(),
        event: "call-ended".to_owned(),
        id: Some(id.to_owned()),
        by_body: false,
        join_key: Some("C-1".to_owned()),
        headers: "content-type:application/json\n".into(),
        body: format!(r#"{{"id":"{id}","caller":"Ravi"}}"#).into(),
        asks: false,
        received_at: 1_700_000_000_000,
    }
}

#[tokio::test]
async fn states_are_counted() {
    let desk = Desk::new().await;
    let told = desk.told(&["stats"]);
    for line in ["pending    1", "done       1", "dead       1"] {
        assert!(told.contains(line), "{told}");
    }
    assert!(desk.told(&["stats", "--json"]).contains(r#""dead":1"#));
}

#[tokio::test]
async fn deliveries_are_listed_by_what_they_are() {
    let desk = Desk::new().await;
    let ids = |told: String| -> Vec<String> {
        let words = told.split_whitespace();
        words
            .filter(|word| word.starts_with("d-"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(ids(desk.told(&["list"])), ["d-3", "d-2", "d-1"]);
    assert_eq!(ids(desk.told(&["list", "--state", "dead"])), ["d-2"]);
    assert_eq!(ids(desk.told(&["list", "--limit", "1"])), ["d-3"]);
    assert!(desk.told(&["list", "--event", "another"]).is_empty());
    assert!(desk.refused(&["list", "--state", "lost"]).contains("lost"));
}

#[tokio::test]
async fn a_delivery_is_shown_redacted_unless_told() {
    let desk = Desk::new().await;
    for id in ["d-2", "2"] {
        let told = desk.told(&["show", id]);
        assert!(
            told.contains("out of order") && told.contains("caller"),
            "{told}"
        );
        assert!(
            !told.contains("Ravi") && !told.contains("application/json"),
            "{told}"
        );
    }
    let told = desk.told(&["show", "d-2", "--reveal"]);
    assert!(told.contains(r#"{"id":"d-2","caller":"Ravi"}"#), "{told}");
    assert!(desk.refused(&["show", "d-9"]).contains("d-9"));
}

#[tokio::test]
async fn deliveries_are_made_due_again() {
    let desk = Desk::new().await;
    assert_eq!(desk.told(&["retry-dead"]), "1 due again\n");
    assert_eq!(desk.told(&["replay", "d-1", "2"]), "2 due again\n");
    assert!(desk.told(&["stats"]).contains("pending    3"));
    desk.refused(&["replay", "99"]);
    desk.refused(&["replay"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deliveries_are_sent_to_an_address_signed_anew() {
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
    let desk = Desk::new().await;
    let told = tokio::task::spawn_blocking(move || {
        let refused = desk.refused(&["replay", "1", "--to", &url, "--scheme", "assistant"]);
        assert!(refused.contains("not taken"), "{refused}");
        desk.told(&["replay", "1", "d-3", "--to", &url])
    });
    assert_eq!(told.await.unwrap(), "1: 202 Accepted\nd-3: 202 Accepted\n");
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delivery_is_sent_as_it_came_but_for_what_is_of_the_request() {
    let (url, mut told) = endpoint().await;
    let desk = Desk::new().await;
    let inbox = Inbox::open(&desk.address()).await.unwrap();
    let headers = "content-type:application/json\nx-github-event:push\nx-github-delivery:d-4\nx-twice:1\nx-twice:2\n\
         connection:keep-alive, X-Hop\nx-hop:1\nkeep-alive:timeout=5\nte:trailers\nhost:elsewhere\ncontent-length:3\n\
         expect:100-continue\nx-hub-signature-256:sha256=00\nx-signature:00\n";
    let arrival = Arrival {
        headers: headers.into(),
        event: "call/ended".to_owned(),
        ..arrival("d-4")
    };
    let body = arrival.body.clone();
    inbox.keep_arrival(arrival).await.unwrap();
    inbox.close().await;
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delivery_is_signed_as_each_platform_does_and_keeps_its_id() {
    let (url, mut told) = endpoint().await;
    let desk = Desk::new().await;
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

#[tokio::test]
async fn payloads_are_dropped() {
    let desk = Desk::new().await;
    let told = desk.told(&["prune", "--older-than", "30d"]);
    assert!(told.starts_with("0 payloads"), "{told}");
    let told = desk.told(&["prune", "--beyond", "0"]);
    assert!(told.starts_with("1 payloads of"), "{told}");
    assert!(desk.refused(&["replay", "d-1"]).contains("dropped"));
    desk.refused(&["prune"]);
    desk.refused(&["prune", "--older-than", "soon"]);
}

#[tokio::test]
async fn an_export_says_all() {
    let desk = Desk::new().await;
    let told = desk.told(&["export", "--state", "done"]);
    let line: atoms_runtime::serde_json::Value =
        atoms_runtime::serde_json::from_str(&told).unwrap();
    assert_eq!(line["id"], "d-1");
    assert_eq!(line["body"], r#"{"id":"d-1","caller":"Ravi"}"#);
    assert_eq!(line["headers"][0][0], "content-type");
    assert_eq!(desk.told(&["export"]).lines().count(), 3);
}

#[tokio::test]
async fn an_inbox_that_is_not_there_is_not_made() {
    let desk = Desk::new().await;
    let refused = desk.refused(&["--inbox", "sqlite:none.db", "stats"]);
    assert!(refused.contains("none.db"), "{refused}");
    let refused = desk.refused(&["--inbox", "mysql://a:hunter2@b", "stats"]);
    assert!(!refused.contains("hunter2"), "{refused}");
}

#[tokio::test]
async fn payloads_are_encrypted_anew() {
    let desk = Desk::new().await;
    let [old, new] = ["1", "2"].map(|digit| format!("k{digit}:{}", digit.repeat(64)));
    let run = |keys: &str, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_atoms-inbox"));
        command
            .env_clear()
            .env("INBOX_URL", desk.address())
            .env("KEYS", keys);
        let output = command.args(["--keys", "KEYS"]).args(arguments).output();
        let output = output.unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    };
    let told = (true, "3 deliveries encrypted anew\n".to_owned());
    assert_eq!(run(&old, &["reencrypt"]), told);
    for keyless in [
        &["show", "d-1"][..],
        &["replay", "d-1", "--to", "http://127.0.0.1:9"],
    ] {
        assert!(desk.refused(keyless).contains("could not be decrypted"));
    }
    assert_eq!(run(&format!("{new},{old}"), &["reencrypt"]), told);
    assert!(run(&new, &["show", "d-1", "--reveal"]).1.contains("Ravi"));
    let (succeeded, told) = run(&old, &["reencrypt"]);
    assert!(
        !succeeded && told.contains("3 deliveries are opened by none"),
        "{told}"
    );
    assert!(desk.refused(&["reencrypt"]).contains("--keys"));
}
