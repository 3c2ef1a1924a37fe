//! The metrics of a service whose inbox does not answer.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sqlx::{Connection, PgConnection, raw_sql};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::common::{Client, command, lines, listening};

/// A PostgreSQL server, whose keeper ends it when its input does.
struct Postgres {
    keeper: Child,
    address: String,
}

impl Postgres {
    fn start(dir: &TempDir) -> Self {
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/../../inbox/postgres");
        let mut keeper = Command::new(program)
            .arg("run")
            .arg(dir.path().join("server"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        let mut lines = BufReader::new(keeper.stdout.take().unwrap());
        lines.read_line(&mut address).unwrap();
        Self {
            keeper,
            address: address.trim().to_owned(),
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

#[test]
#[ignore = "starts a PostgreSQL server, which has to be installed"]
fn the_metrics_of_an_inbox_that_does_not_answer_are_left_out_in_time() {
    // The server's user has to get into it.
    let dir = TempDir::with_prefix_in("receiver-", std::env::temp_dir()).unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(dir.path(), open).unwrap();
    let postgres = Postgres::start(&dir);
    let mut service = command(dir.path());
    let service = service.env("INBOX_URL", &postgres.address);
    let mut child = service.spawn().unwrap();
    let logs = lines(child.stdout.take().unwrap());
    let client = Client {
        address: listening(&logs),
    };
    assert!(client.get("/metrics").body.contains("inbox_kept"));

    let runtime = Runtime::new().unwrap();
    let locked = async {
        let mut connection = PgConnection::connect(&postgres.address).await.unwrap();
        let lock = "begin; lock table atoms_inbox.deliveries in access exclusive mode";
        raw_sql(lock).execute(&mut connection).await.unwrap();
        connection
    };
    let lock = runtime.block_on(locked);
    let start = Instant::now();
    let metrics = client.get("/metrics");
    assert!(start.elapsed() < Duration::from_secs(10));
    assert_eq!(metrics.status, 200);
    assert!(metrics.body.ends_with("# EOF\n"), "{}", metrics.body);
    assert!(!metrics.body.contains("inbox_kept"), "{}", metrics.body);
    drop(lock);
    child.kill().unwrap();
    child.wait().unwrap();
}
