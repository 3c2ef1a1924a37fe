//! Receivers as processes of their own, which can be killed.

pub(crate) mod journal;
pub(crate) mod peer;
pub(crate) mod serve;

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use atoms_runtime::{Secret, Signed};
use axum::http::StatusCode;
use rustix::process::{Pid, Signal, kill_process};
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

use crate::sender::Connection;
use crate::{Done, Failure};

/// How deliveries are signed here.
pub(crate) const SECRET: &str = "whsec-durability";
/// How long a receiver may take to begin, or to end.
const PATIENCE: Duration = Duration::from_mins(1);

fn verifier() -> Done<Signed> {
    let secret = Secret::new(SECRET)?;
    Ok(Signed::new(atoms_api::atoms::webhooks::SIGNATURE, secret))
}

/// What a receiver is started with.
#[derive(Clone)]
pub(crate) struct Setup {
    pub(crate) arguments: Vec<String>,
    pub(crate) environment: Vec<(&'static str, PathBuf)>,
    pub(crate) address: SocketAddr,
    pub(crate) log: PathBuf,
    /// How many were started before: the name of a process in the journal.
    pub(crate) life: u32,
}

impl Setup {
    /// A receiver of that command, at a free port.
    pub(crate) fn new(command: &str, log: PathBuf) -> Done<Self> {
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let arguments = [command, "--listen", &address.to_string()];
        Ok(Self {
            arguments: arguments.map(str::to_owned).to_vec(),
            environment: Vec::new(),
            address,
            log,
            life: 0,
        })
    }

    pub(crate) fn argument(mut self, name: &str, value: &dyn ToString) -> Self {
        self.arguments.extend([name.to_owned(), value.to_string()]);
        self
    }

    /// Starts the next process. It is not ready yet.
    pub(crate) fn start(&mut self) -> Done<Process> {
        self.life += 1;
        let log = File::options().create(true).append(true).open(&self.log)?;
        let child = Command::new(std::env::current_exe()?)
            .args(&self.arguments)
            .env("DURABILITY_LIFE", self.life.to_string())
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::from(log.try_clone()?))
            .stderr(Stdio::from(log))
            .kill_on_drop(true)
            .spawn()?;
        Ok(Process {
            child,
            address: self.address,
            log: self.log.clone(),
        })
    }

    /// Starts the next process, and waits until it can keep deliveries.
    pub(crate) async fn start_ready(&mut self) -> Done<Process> {
        let mut process = self.start()?;
        process.until_ready().await?;
        Ok(process)
    }
}

/// A receiver that runs.
pub(crate) struct Process {
    child: Child,
    address: SocketAddr,
    log: PathBuf,
}

impl Process {
    /// What `GET` of a path is answered; `None` if it is not answered.
    pub(crate) async fn get(&self, path: &str) -> Option<(StatusCode, String)> {
        let (status, body) = Connection::to(self.address).get(path).await?;
        Some((status, String::from_utf8_lossy(&body).into_owned()))
    }

    /// Waits until a delivery can be kept.
    pub(crate) async fn until_ready(&mut self) -> Done {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait()? {
                return Err(self.failed(&format!("ended with {status}")));
            }
            if let Some((StatusCode::OK, _)) = self.get("/ready").await {
                return Ok(());
            }
            sleep(Duration::from_millis(20)).await;
        }
        Err(self.failed("does not become ready"))
    }

    /// Waits until nothing is left to be worked on.
    pub(crate) async fn until_worked(&mut self, patience: Duration) -> Done {
        let until = Instant::now() + patience;
        while Instant::now() < until {
            if self.get("/pending").await == Some((StatusCode::OK, "0".to_owned())) {
                return Ok(());
            }
            sleep(Duration::from_millis(100)).await;
        }
        Err(self.failed("leaves work undone"))
    }

    /// Ends it at once, as the system does when it is out of memory.
    pub(crate) async fn kill(mut self) -> io::Result<()> {
        self.child.kill().await
    }

    /// Waits until it has ended by itself.
    pub(crate) async fn until_ended(&mut self) -> io::Result<()> {
        self.child.wait().await.map(drop)
    }

    /// Asks it to stop, and waits for its end.
    pub(crate) async fn stop(mut self) -> Done {
        self.end().await
    }

    /// The same with one whose place another is to take.
    pub(crate) async fn end(&mut self) -> Done {
        let id = self.child.id().and_then(|id| i32::try_from(id).ok());
        if let Some(id) = id.and_then(Pid::from_raw) {
            kill_process(id, Signal::TERM)?;
        }
        match tokio::time::timeout(PATIENCE, self.child.wait()).await {
            Ok(Ok(status)) if status.success() => Ok(()),
            Ok(_) => Err(self.failed("does not end well")),
            Err(_) => Err(self.failed("does not end")),
        }
    }

    fn failed(&self, what: &str) -> Failure {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = log.lines().rev().take(8).collect();
        let end: Vec<_> = lines.into_iter().rev().collect();
        format!("a receiver {what}; its log ends with:\n{}", end.join("\n")).into()
    }
}
