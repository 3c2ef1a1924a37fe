//! The program, from its start to its end.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use serde_json::json;

use crate::client::Client;

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_realtime"))
}

fn prints(argument: &str) -> String {
    let output = program().arg(argument).output().expect("it runs");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn it_tells_its_options_and_its_version() {
    assert!(prints("--help").contains("--listen"));
    assert_eq!(
        prints("--version"),
        format!("realtime {}\n", env!("CARGO_PKG_VERSION"))
    );
}

/// The program on a port of its own, and the address of its page.
fn started() -> (Child, String) {
    let mut child = program()
        .args(["--listen", "127.0.0.1:0"])
        .env("RUST_LOG", "debug")
        .env_remove("API_KEY")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut line = String::new();
    let stdout = child.stdout.take().expect("a pipe");
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    (child, line.trim().to_owned())
}

#[tokio::test]
async fn it_ends_its_sessions_when_it_is_asked_to_stop_and_logs_nothing_that_was_said() {
    let (mut child, page) = started();
    let (address, key) = page.split_once("/#key=").expect("a key");
    let address = address.strip_prefix("http://").expect("an address");
    let query = format!("token={key}&agent_id=echo&mode=chat");
    let url = format!("ws://{address}/atoms/v1/agent/connect?{query}");
    let mut client = Client::open(&url).await;
    client.until("transcript").await;
    client.say("a secret of mine").await;
    client.until("transcript").await;
    client
        .send(json!({ "type": "unheard.of", "text": "another secret" }))
        .await;
    client
        .send(json!({ "type": "input_text.send", "text": 1234 }))
        .await;
    client.until("error").await;
    let asked = Command::new("kill").arg(child.id().to_string()).status();
    assert!(asked.expect("it is asked").success());
    let heard = client.until("session.closed").await;
    assert_eq!(heard.last().expect("one")["reason"], "ended");
    assert_eq!(client.close_code().await, 1000);
    let status = child.wait().expect("it ends");
    assert!(status.success(), "{status}");
    let mut log = String::new();
    let mut stderr = child.stderr.take().expect("a pipe");
    stderr.read_to_string(&mut log).expect("text");
    assert!(
        log.contains("a session begins") && log.contains("a session ends"),
        "{log}"
    );
    for content in ["secret", "1234", key] {
        assert!(!log.contains(content), "{log}");
    }
}
