//! The agent's side: a service that plays scripts.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use atoms_api::atoms::agent_session;
use atoms_api::atoms::agent_session::types::AgentSessionClientMessage;
use atoms_runtime::socket::{Closed, Frames, Settings};
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinHandle;

use crate::agent::Agent;
use crate::cut::{Cut, Port};
use crate::{Script, Spelling};

/// A service of the agent's socket that plays a script to each of its clients. It ends when it is dropped.
#[derive(Debug)]
pub struct Gateway {
    address: SocketAddr,
    played: Mutex<mpsc::UnboundedReceiver<Played>>,
    serving: JoinHandle<()>,
}

/// A session that has ended, as the gateway saw it.
#[derive(Clone, Debug)]
pub struct Played {
    /// What the client has sent, in its order; what is not a message of the contract is left out.
    pub heard: Vec<AgentSessionClientMessage>,
    /// What it has sent that the contract does not allow.
    pub invalid: Vec<String>,
    /// How the session has ended.
    pub closed: Closed,
}

impl Gateway {
    /// Plays the script to each client, at a port of its own of `127.0.0.1`. Any credential is taken.
    ///
    /// # Errors
    ///
    /// When no port can be bound.
    pub async fn start(script: Script) -> io::Result<Self> {
        Self::start_all([script]).await
    }

    /// Plays the first script to the first client, the next to the next, and the last to all others.
    ///
    /// # Errors
    ///
    /// When no port can be bound.
    pub async fn start_all(scripts: impl IntoIterator<Item = Script>) -> io::Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self::bind(address, scripts).await
    }

    /// The same at that address.
    ///
    /// # Errors
    ///
    /// When it cannot be listened to.
    pub async fn bind(
        address: SocketAddr,
        scripts: impl IntoIterator<Item = Script>,
    ) -> io::Result<Self> {
        let (port, address) = Port::bind(address).await?;
        let (told, played) = mpsc::unbounded_channel();
        let scripts: Vec<Script> = scripts.into_iter().collect();
        let mut settings = Settings::default();
        let mut spellings = scripts.iter().flat_map(|script| &script.spellings);
        if spellings.any(|one| *one == Spelling::BinaryFrames) {
            settings = settings.frames(Frames::Binary);
        }
        let agent = Arc::new(Agent::new(scripts, told));
        let app = agent_session::socket(agent)
            .settings(settings)
            .into_router();
        let service = app.into_make_service_with_connect_info::<Cut>();
        let serving = tokio::spawn(async move {
            let _ = axum::serve(port, service).await;
        });
        Ok(Self {
            address,
            played: Mutex::new(played),
            serving,
        })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address that a client takes in the place of the contract's servers: `ws://127.0.0.1:…`.
    pub fn url(&self) -> String {
        format!("ws://{}", self.address)
    }

    /// The next session that has ended; waits for it.
    ///
    /// # Panics
    ///
    /// When the gateway itself has failed.
    pub async fn played(&self) -> Played {
        let mut played = self.played.lock().await;
        played.recv().await.expect("the gateway serves")
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
