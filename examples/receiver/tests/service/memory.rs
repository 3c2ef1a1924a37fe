//! What clients cost that mean no good, in memory of the process and in files.
#![cfg(target_os = "linux")]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;

use tempfile::TempDir;

use crate::common::{Client, PATIENCE, SECRET, Service, command, lines, listening, payload};

const MEBIBYTE: usize = 1024 * 1024;

/// The most memory that the process had at once, in MiB.
fn peak(service: &Service) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", service.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kibibytes = line.unwrap().split_whitespace().nth(1).unwrap();
    let peak = kibibytes.parse::<usize>().unwrap() / 1024;
    println!("{peak} MiB at most");
    peak
}

/// A delivery goes through in spite of everything.
fn delivers(service: &Service) {
    let answer = service.atoms(&payload("atoms/post-conversation.json"));
    assert_eq!(answer.status, 200);
}

/// Sends 300 bodies of 8 MiB at once with this signature, and returns the statuses.
fn bodies(service: &Service, signature: &str) -> Vec<String> {
    let length = 8 * MEBIBYTE;
    let head = format!(
        "POST /hooks/atoms HTTP/1.1\r\nhost: x\r\n{signature}content-length: {length}\r\n\r\n"
    );
    let piece = vec![b' '; 64 * 1024];
    let client: &Client = service;
    let send = || {
        let mut stream = TcpStream::connect(&client.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        for _ in 0..length / piece.len() {
            if stream.write_all(&piece).is_err() {
                break;
            }
        }
        let mut answer = [0; 12];
        let _ = stream.read_exact(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    };
    thread::scope(|scope| {
        let senders: Vec<_> = (0..300).map(|_| scope.spawn(send)).collect();
        senders
            .into_iter()
            .map(|sender| sender.join().unwrap())
            .collect()
    })
}

#[test]
fn large_bodies_without_a_signature_cost_next_to_nothing() {
    let service = Service::new();
    let statuses = bodies(&service, "");
    assert!(statuses.iter().all(|status| status == "HTTP/1.1 401"));
    delivers(&service);
    assert!(peak(&service) < 100);
}

#[test]
fn large_bodies_with_a_wrong_signature_are_bounded_together() {
    let service = Service::new();
    let signature = format!("x-signature: {}\r\n", "00".repeat(32));
    bodies(&service, &signature);
    delivers(&service);
    assert!(peak(&service) < 250);
}

#[test]
fn slow_and_idle_connections_are_bounded() {
    let service = Service::new();
    let connect = || TcpStream::connect(&service.address).unwrap();
    let begin = |start: &str| {
        let mut stream = connect();
        stream.write_all(start.as_bytes()).unwrap();
        stream
    };
    let head = "POST /hooks/atoms HTTP/1.1\r\nhost: x\r\n";
    let body = format!(
        "{head}x-signature: {}\r\ncontent-length: 1000\r\n\r\n{{",
        "00".repeat(32)
    );
    let slow_heads: Vec<_> = (0..500).map(|_| begin(head)).collect();
    let slow_bodies: Vec<_> = (0..500).map(|_| begin(&body)).collect();
    let idle: Vec<_> = (0..few(10_000)).map(|_| connect()).collect();
    delivers(&service);
    assert!(peak(&service) < 150);
    drop((slow_heads, slow_bodies, idle));
}

/// As many connections as this process may have.
fn few(connections: usize) -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
    let line = limits
        .lines()
        .find(|line| line.starts_with("Max open files"));
    let files = line.unwrap().split_whitespace().nth(3).unwrap();
    connections.min(files.parse().map_or(usize::MAX, |files: usize| files / 2))
}

/// A service that may have 30 files open.
fn with_few_files(dir: &TempDir) -> Child {
    let plain = command(dir.path());
    let mut shell = Command::new("/bin/sh");
    shell
        .arg("-c")
        .arg(r#"ulimit -n 30; exec "$0""#)
        .arg(plain.get_program())
        .env_clear()
        .env("ATOMS_WEBHOOK_SECRET", SECRET)
        .env("ASSISTANT_WEBHOOK_SECRET", SECRET);
    for (name, value) in plain.get_envs() {
        shell.env(name, value.unwrap_or_default());
    }
    shell.current_dir(dir.path()).stdout(Stdio::piped());
    shell.spawn().unwrap()
}

#[test]
fn out_of_files_it_says_so_and_goes_on() {
    let dir = TempDir::new().unwrap();
    let mut child = with_few_files(&dir);
    let logs = lines(child.stdout.take().unwrap());
    let client = Client {
        address: listening(&logs),
    };
    let connect = || TcpStream::connect(&client.address).unwrap();
    let idle: Vec<_> = (0..60).map(|_| connect()).collect();
    // Whichever comes first: the limit that follows from the number of files, or their end.
    let says = ["no connection can be accepted", "all connections are taken"];
    let line = loop {
        let line = logs.recv_timeout(PATIENCE).expect("a line in the log");
        if says.iter().any(|says| line.contains(says)) {
            break line;
        }
    };
    assert!(line.contains("times"), "{line}");
    assert_eq!(client.get("/metrics").status, 200);
    drop(idle);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn out_of_files_at_a_stop_it_answers_what_waits_to_be_accepted() {
    let dir = TempDir::new().unwrap();
    let mut child = with_few_files(&dir);
    let logs = lines(child.stdout.take().unwrap());
    let address = listening(&logs);
    let connect = || TcpStream::connect(&address).unwrap();
    let idle: Vec<_> = (0..60).map(|_| connect()).collect();
    let mut last = connect();
    let request = b"GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    last.write_all(request).unwrap();
    let id = child.id().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    let mut answer = String::new();
    last.set_read_timeout(Some(PATIENCE)).unwrap();
    last.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    drop(idle);
    assert!(child.wait().unwrap().success());
}
