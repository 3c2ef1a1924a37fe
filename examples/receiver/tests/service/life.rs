//! Start, health, shutdown, and what a crash leaves behind.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use atoms_runtime::Scheme;
use tempfile::TempDir;

use crate::common::{
    Client, Database, PATIENCE, SECRET, Service, changed, command, eventually, lines, listening,
    payload, signed,
};

#[test]
fn health_tells_that_it_is_alive_and_ready_that_it_can_write() {
    let service = Service::new();
    for path in ["/health", "/ready"] {
        let health = service.get(path);
        assert_eq!(health.status, 200);
        assert_eq!(health.json()["status"], "ok");
        let timestamp = health.json()["timestamp"].take();
        assert!(timestamp.as_str().unwrap().ends_with('Z'));
    }
    let database = service.get("/ready").json()["checks"]["database"].take();
    assert!(database["latency_ms"].as_f64().unwrap() >= 0.0);
}

#[test]
fn what_a_crash_left_undone_is_done_after_the_next_start() {
    let service = Service::new();
    // The work waits for the lock of the CRM's own database.
    let mut lock = service.database();
    lock.run("begin immediate");
    let body = payload("atoms/post-conversation.json");
    assert_eq!(service.atoms(&body).status, 200);
    let dir = service.kill();
    lock.run("rollback");
    let service = Service::on(dir);
    eventually("the call is there", || {
        service.database().number("select count(*) from calls") == 1
    });
}

#[test]
fn a_row_that_cannot_be_worked_on_holds_up_no_other() {
    let service = Service::new();
    let refusal = "create trigger refuse before insert on calls when new.call_id = 'CALL-0'
         begin select raise(abort, 'refused'); end";
    service.database().run(refusal);
    let poison = changed("atoms/pre-conversation.json", |body| {
        body["metadata"]["callId"] = "CALL-0".into();
    });
    assert_eq!(service.atoms(&poison).status, 200);
    assert_eq!(
        service
            .atoms(&payload("atoms/post-conversation.json"))
            .status,
        200
    );
    let states = "select state from deliveries where error <> '' or state = 'done'";
    eventually("both were tried", || {
        service.inbox().rows(states).len() == 2
    });
    assert_eq!(service.database().number("select count(*) from calls"), 1);
    service.database().run("drop trigger refuse");
    eventually("it was tried again", || {
        service.database().number("select count(*) from calls") == 2
    });
}

#[test]
fn an_inbox_that_fails_shows_and_answers_nobody() {
    let service = Service::new();
    let mut inbox = service.inbox();
    inbox.run("alter table deliveries rename to lost; alter table written rename to unwritten");
    let health = service.get("/ready");
    assert_eq!(health.status, 503);
    assert_eq!(health.json()["checks"]["database"]["status"], "error");
    assert_eq!(service.get("/health").status, 200);
    // Its sender waits 5 seconds, and goes on with the saved configuration.
    let question = payload("assistant/assistant-request.json");
    assert_eq!(service.assistant(&question).status, 503);

    inbox.run("alter table lost rename to deliveries; alter table unwritten rename to written");
    assert_eq!(service.get("/ready").status, 200);
    let body = payload("atoms/post-conversation.json");
    assert_eq!(service.atoms(&body).status, 200);
    let kept = "select body from deliveries join payloads using (seq) where contract = 'atoms'";
    assert_eq!(inbox.bytes(kept), body);
}

#[test]
fn a_crm_that_fails_loses_no_caller_and_no_delivery() {
    let service = Service::new();
    let mut database = service.database();
    database.run("alter table customers rename to nobody; alter table calls rename to none");
    let answer = service.assistant(&payload("assistant/assistant-request.json"));
    assert_eq!((answer.status, answer.body.as_str()), (200, "{}"));
    let body = payload("atoms/post-conversation.json");
    assert_eq!(service.atoms(&body).status, 200);
    database.run("alter table none rename to calls");
    eventually("the call is there", || {
        let calls = "select count(*) from calls where contract = 'atoms'";
        service.database().number(calls) == 1
    });
}

#[test]
fn a_delivery_that_is_being_kept_is_answered_before_the_end() {
    let service = Service::new();
    let body = payload("atoms/post-conversation.json");
    let mut lock = service.inbox();
    lock.run("begin immediate");
    let status = thread::scope(|scope| {
        let client: &Client = &service;
        let sending = scope.spawn(|| client.atoms(&body).status);
        // The inbox waits for the lock, and the service is asked to stop.
        thread::sleep(Duration::from_millis(500));
        service.terminate();
        thread::sleep(Duration::from_millis(300));
        lock.run("commit");
        sending.join().unwrap()
    });
    assert_eq!(status, 200);
    let (ended, _, dir) = service.ended();
    assert!(ended.success());
    let kept = Database::inbox(dir.path()).bytes("select body from payloads");
    assert_eq!(kept, body);
}

#[test]
fn help_and_version_are_told_and_nothing_is_started() {
    let dir = TempDir::new().unwrap();
    for (argument, expected) in [
        ("--help", "INBOX_URL"),
        ("--version", env!("CARGO_PKG_VERSION")),
    ] {
        let output = command(dir.path()).arg(argument).output().unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(expected), "{text}");
    }
    assert!(
        !command(dir.path())
            .arg("--start")
            .output()
            .unwrap()
            .status
            .success()
    );
    assert_eq!(dir.path().read_dir().unwrap().count(), 0);
}

#[test]
fn a_client_that_never_ends_does_not_keep_the_service() {
    let service = Service::new();
    let mut stream = TcpStream::connect(&service.address).unwrap();
    let head = "POST /hooks/atoms HTTP/1.1\r\nhost: crm\r\ncontent-length: 10\r\n\r\n{";
    stream.write_all(head.as_bytes()).unwrap();
    thread::sleep(Duration::from_millis(300));
    service.terminate();
    let (ended, _, _) = service.ended();
    assert!(ended.success());
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let _ = stream.read_to_end(&mut Vec::new());
}

#[test]
fn the_log_tells_what_became_of_a_delivery_and_nothing_of_what_it_says() {
    let service = Service::new();
    service.atoms(&payload("atoms/post-conversation.json"));
    service.assistant(&payload("assistant/tool-calls.json"));
    service.terminate();
    let (_, logs, _) = service.ended();
    let delivery = logs
        .iter()
        .find(|line| line.contains("66d1f3a75c3e9f42b7816f11"));
    let delivery: serde_json::Value = serde_json::from_str(delivery.unwrap()).unwrap();
    assert_eq!(delivery["span"]["event"], "post-conversation");
    assert_eq!(delivery["span"]["outcome"], "kept");
    let logs = logs.join("\n");
    for value in [SECRET, "+15550102", "A-381", "धन्यवाद"] {
        assert!(!logs.contains(value), "{value}: {logs}");
    }
}

#[test]
fn without_secrets_one_is_made_up_shown_once_and_never_logged() {
    let dir = TempDir::new().unwrap();
    let mut child = command(dir.path()).stderr(Stdio::piped()).spawn().unwrap();
    let shown = lines(child.stderr.take().unwrap());
    let logs = lines(child.stdout.take().unwrap());
    let address = listening(&logs);
    let secret = shown
        .iter()
        .find_map(|line| {
            line.split_once("--secret ")
                .map(|(_, secret)| secret.to_owned())
        })
        .unwrap();
    let body = payload("atoms/post-conversation.json");
    let mut request = ureq::post(format!("http://{address}/hooks/atoms"));
    for (name, value) in signed(Scheme::ATOMS, &secret, &body) {
        request = request.header(name, value);
    }
    assert_eq!(request.send(&body[..]).unwrap().status(), 200);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(logs.iter().all(|line| !line.contains(&secret)));
}

#[test]
fn a_setting_that_cannot_be_used_ends_the_start_and_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    for (variable, value) in [
        ("ATOMS_WEBHOOK_SECRET", ""),
        ("ATOMS_WEBHOOK_SECRET", "***"),
        ("ASSISTANT_WEBHOOK_SECRET_PREVIOUS", ""),
        ("LISTEN", "here"),
        ("LISTEN", &taken),
        ("DATABASE_URL", "postgres://somewhere"),
        ("DATABASE_URL", "sqlite:no/such/folder.db"),
        ("INBOX_URL", "mysql://somewhere"),
        ("INBOX_URL", "sqlite:no/such/folder.db"),
    ] {
        let dir = TempDir::new().unwrap();
        let mut service = command(dir.path());
        let output = service.env(variable, value).output().unwrap();
        assert!(!output.status.success(), "{variable}={value}");
        let logs = String::from_utf8(output.stdout).unwrap();
        assert!(logs.contains(variable), "{logs}");
    }
}
