//! Servers as processes of their own.

use std::io::{self, BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use axum::Router;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use crate::Layer;

/// Serves on a port of the system's choice, which it prints, until its input ends.
pub(crate) fn serve(app: Router) -> io::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        let ended = async {
            let _ = tokio::io::stdin().read_to_end(&mut Vec::new()).await;
        };
        tokio::select! {
            served = axum::serve(listener, app) => served,
            () = ended => Ok(()),
        }
    })?;
    runtime.shutdown_background();
    Ok(())
}

/// A server, which ends with this.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Server {
    pub(crate) fn start(layer: Layer) -> io::Result<Self> {
        Self::of(Command::new(std::env::current_exe()?), layer)
    }

    /// One whose instructions are counted in user space; `None` where nothing counts them.
    pub(crate) fn counted(layer: Layer) -> Option<Self> {
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
        valgrind.arg(std::env::current_exe().ok()?);
        valgrind.stderr(Stdio::piped());
        Self::of(valgrind, layer).ok()
    }

    fn of(mut command: Command, layer: Layer) -> io::Result<Self> {
        let command = command.args(["serve", layer.name()]);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let address = line.trim().parse().map_err(io::Error::other)?;
        Ok(Self { child, address })
    }

    /// A figure of `/proc/PID/status` in KiB: `VmRSS`, `VmHWM`.
    pub(crate) fn memory(&self, key: &str) -> io::Result<usize> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(key));
        let number = line.and_then(|line| line.split_whitespace().next());
        number
            .and_then(|number| number.parse().ok())
            .ok_or_else(|| io::Error::other("no such figure"))
    }

    /// Ends the server, and says how many instructions it took.
    pub(crate) fn instructions(mut self) -> Option<u64> {
        drop(self.child.stdin.take());
        let mut said = String::new();
        self.child.stderr.take()?.read_to_string(&mut said).ok()?;
        let (_, count) = said.split_once("Collected : ")?;
        count.split_whitespace().next()?.parse().ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}
