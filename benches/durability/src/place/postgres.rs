//! A PostgreSQL server of one's own.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::{Done, Failure};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../inbox/postgres");

/// Runs until this is dropped, or this process ends.
pub(crate) struct Server {
    /// The program that keeps the server until its input ends.
    _keeper: Child,
    dir: PathBuf,
    address: String,
}

impl Server {
    pub(crate) async fn start() -> Done<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("durability-postgres-{}-{count}", std::process::id());
        let dir = std::env::temp_dir().join(name);
        let mut keeper = Command::new(PROGRAM)
            .arg("run")
            .arg(&dir)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = keeper.stdout.take().ok_or("no output")?;
        let address = BufReader::new(output).lines().next_line().await?;
        let address = address.ok_or("PostgreSQL does not start; is it installed?")?;
        Ok(Self {
            _keeper: keeper,
            dir,
            address,
        })
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn port(&self) -> Done<u16> {
        let port = self.address.rsplit([':', '/']).nth(1);
        let port = port.ok_or("the address names no port")?;
        port.parse().map_err(Failure::from)
    }

    /// Ends it, after its clients have been told (`fast`) or as a crash does (`immediate`), and starts it again.
    pub(crate) async fn restart(&self, mode: &str) -> Done {
        let status = Command::new(PROGRAM)
            .arg("restart")
            .args([self.dir.as_os_str(), mode.as_ref()])
            .status()
            .await?;
        status
            .success()
            .then_some(())
            .ok_or_else(|| "PostgreSQL does not restart".into())
    }
}
