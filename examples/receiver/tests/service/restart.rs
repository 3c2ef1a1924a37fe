//! One process after the other, under load.

use std::net::TcpListener;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use tempfile::TempDir;

use crate::common::{Client, Database, SECRET, changed, command, eventually, lines, listening};

const RESTARTS: usize = 10;

/// A process that is handed the socket as a service manager does: as its file 3.
fn handed(dir: &Path, socket: &TcpListener) -> Child {
    let plain = command(dir);
    let mut shell = Command::new("/bin/sh");
    shell
        .arg("-c")
        .arg(r#"LISTEN_FDS=1 LISTEN_PID=$$ exec "$0" 3<&0 0</dev/null"#)
        .arg(plain.get_program())
        .env_clear();
    for (name, value) in plain.get_envs() {
        shell.env(name, value.unwrap_or_default());
    }
    let socket = OwnedFd::from(socket.try_clone().unwrap());
    shell.stdin(Stdio::from(socket));
    start(shell.current_dir(dir).stdout(Stdio::piped()))
}

/// A process that shares the port with the one before.
fn beside(dir: &Path, address: &str) -> Child {
    start(command(dir).env("LISTEN", address))
}

/// Waits until it listens.
fn start(command: &mut Command) -> Child {
    let secrets = ["ATOMS_WEBHOOK_SECRET", "ASSISTANT_WEBHOOK_SECRET"];
    let mut child = command
        .envs(secrets.map(|name| (name, SECRET)))
        .spawn()
        .unwrap();
    let logs = lines(child.stdout.take().unwrap());
    listening(&logs);
    // It must not block on what nobody reads.
    thread::spawn(move || logs.iter().for_each(drop));
    child
}

fn terminate(child: &mut Child) {
    let id = child.id().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    assert!(child.wait().unwrap().success());
}

/// Delivers from several connections while `restart` is called ten times, and counts what was kept.
fn under_load(address: &str, dir: &Path, mut restart: impl FnMut()) {
    let (sent, over) = (AtomicUsize::new(0), AtomicBool::new(false));
    thread::scope(|scope| {
        for client in 0..4 {
            let (sent, over) = (&sent, &over);
            scope.spawn(move || {
                let service = Client {
                    address: address.to_owned(),
                };
                let mut count = 0;
                while !over.load(Ordering::SeqCst) {
                    count += 1;
                    let body = changed("atoms/post-conversation.json", |body| {
                        body["id"] = format!("{client}-{count}").into();
                    });
                    assert_eq!(service.atoms(&body).status, 200);
                    sent.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        for _ in 0..RESTARTS {
            let before = sent.load(Ordering::SeqCst);
            eventually("there is load", || {
                sent.load(Ordering::SeqCst) > before + 10
            });
            restart();
        }
        over.store(true, Ordering::SeqCst);
    });
    let kept = Database::inbox(dir).number("select count(*) from deliveries");
    assert_eq!(usize::try_from(kept).unwrap(), sent.load(Ordering::SeqCst));
}

#[test]
fn no_delivery_is_refused_while_the_socket_goes_from_process_to_process() {
    let dir = TempDir::new().unwrap();
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap().to_string();
    let mut running = handed(dir.path(), &socket);
    under_load(&address, dir.path(), || {
        terminate(&mut running);
        running = handed(dir.path(), &socket);
    });
    terminate(&mut running);
}

#[test]
fn no_delivery_is_refused_while_processes_overlap() {
    let dir = TempDir::new().unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    let mut running = beside(dir.path(), &address);
    under_load(&address, dir.path(), || {
        let next = beside(dir.path(), &address);
        terminate(&mut running);
        running = next;
    });
    terminate(&mut running);
}
