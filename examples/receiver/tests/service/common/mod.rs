//! The service as a process, and what the tests ask of it.

mod client;
mod database;

use std::io::{BufRead, BufReader};
use std::ops::Deref;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) use client::{Client, signed};
pub(crate) use database::Database;

/// With what other programs take for the end of a secret.
pub(crate) const SECRET: &str = "4be1f0c2,a7d94c55";
pub(crate) const OLD_SECRET: &str = "77b0de66a1f24e0b";
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// The running service.
pub(crate) struct Service {
    child: Child,
    client: Client,
    logs: Receiver<String>,
    dir: TempDir,
}

impl Service {
    /// A service with an empty database.
    pub(crate) fn new() -> Self {
        Self::on(TempDir::new().unwrap())
    }

    /// A service on the database that another one left.
    pub(crate) fn on(dir: TempDir) -> Self {
        let mut child = command(dir.path())
            .env("ATOMS_WEBHOOK_SECRET", SECRET)
            .env("ATOMS_WEBHOOK_SECRET_PREVIOUS", OLD_SECRET)
            .env("ASSISTANT_WEBHOOK_SECRET", SECRET)
            .spawn()
            .unwrap();
        let logs = lines(child.stdout.take().unwrap());
        let client = Client {
            address: listening(&logs),
        };
        Self {
            child,
            client,
            logs,
            dir,
        }
    }

    pub(crate) fn database(&self) -> Database {
        Database::at(self.dir.path())
    }

    /// The id of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn inbox(&self) -> Database {
        Database::inbox(self.dir.path())
    }

    /// Asks it to stop, as a service manager does.
    pub(crate) fn terminate(&self) {
        let id = self.id().to_string();
        let killed = Command::new("kill").arg(id).status().unwrap();
        assert!(killed.success());
    }

    /// Waits for its end.
    pub(crate) fn ended(mut self) -> (ExitStatus, Vec<String>, TempDir) {
        let status = self.child.wait().unwrap();
        let logs = self.logs.iter().collect();
        let dir = std::mem::replace(&mut self.dir, TempDir::new().unwrap());
        (status, logs, dir)
    }

    /// Ends it as a crash would; its database stays.
    pub(crate) fn kill(mut self) -> TempDir {
        self.child.kill().unwrap();
        self.ended().2
    }
}

impl Deref for Service {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The service's program, on a free port.
pub(crate) fn command(dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_receiver"));
    command
        .env_clear()
        .current_dir(dir)
        .env("LISTEN", "127.0.0.1:0")
        .env("LOG_FORMAT", "json")
        .stdout(Stdio::piped());
    command
}

/// The lines of a process, as they come.
pub(crate) fn lines(output: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (send, receive) = channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let _ = send.send(line);
        }
    });
    receive
}

/// Waits until the service says where it listens.
pub(crate) fn listening(logs: &Receiver<String>) -> String {
    loop {
        let line = logs.recv_timeout(PATIENCE).expect("the service starts");
        let line: Value = serde_json::from_str(&line).unwrap();
        if line["fields"]["message"] == "listening" {
            return line["fields"]["address"].as_str().unwrap().to_owned();
        }
    }
}

/// A body of the repository's collection.
pub(crate) fn payload(path: &str) -> Vec<u8> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/payloads");
    std::fs::read(Path::new(root).join(path)).unwrap()
}

/// A body of the collection, changed.
pub(crate) fn changed(path: &str, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value = serde_json::from_slice(&payload(path)).unwrap();
    change(&mut value);
    serde_json::to_vec(&value).unwrap()
}

/// Waits until `held` says so.
pub(crate) fn eventually(what: &str, held: impl Fn() -> bool) {
    let start = Instant::now();
    while !held() {
        assert!(start.elapsed() < PATIENCE, "{what}");
        thread::sleep(Duration::from_millis(20));
    }
}
