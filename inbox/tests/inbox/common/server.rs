//! The PostgreSQL server of this process.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex};

use sqlx::{AssertSqlSafe, Connection, PgConnection, raw_sql};

/// Holds the input of the program that keeps the server: it ends when this process does.
static SERVER: LazyLock<(Mutex<Child>, String)> = LazyLock::new(|| {
    let dir = std::env::temp_dir().join(format!("inbox-postgres-{}", std::process::id()));
    let mut child = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/postgres"))
        .arg("run")
        .arg(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut address = String::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    lines.read_line(&mut address).unwrap();
    assert!(!address.is_empty(), "the server does not start");
    (Mutex::new(child), address.trim().to_owned())
});

/// The address of an empty database.
pub async fn database() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server = tokio::task::spawn_blocking(|| &SERVER.1).await.unwrap();
    let name = format!("inbox_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let mut connection = PgConnection::connect(server).await.unwrap();
    let create = AssertSqlSafe(format!("create database {name}"));
    raw_sql(create).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    server.replace("/postgres", &format!("/{name}"))
}
