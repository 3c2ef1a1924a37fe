//! An inbox, and the command over it.

use std::process::{Command, Output};

use atoms_inbox::{Arrival, Ending, Inbox, Wanted};

use crate::common::Place;

/// An inbox of three deliveries: one pending, one done, one dead.
pub struct Desk {
    pub place: Place,
}

impl Desk {
    pub async fn new(place: Place) -> Self {
        let inbox = place.open().await;
        for id in ["d-1", "d-2", "d-3"] {
            inbox.keep_arrival(arrival(id)).await.unwrap();
        }
        let wanted = Wanted {
            claim: 1,
            lost: Vec::new(),
            limit: 2,
            contracts: vec!["atoms".to_owned()],
            events: Vec::new(),
            lease: std::time::Duration::from_mins(1),
            attempts: 3,
            ordered: false,
        };
        let claimed = inbox.store().claim(&wanted).await.unwrap();
        let done = Ending::Done {
            seq: claimed[0].seq,
        };
        let dead = Ending::Dead {
            seq: claimed[1].seq,
            claim: claimed[1].claim,
            error: "out of order".to_owned(),
        };
        inbox.store().finish(&[done, dead]).await.unwrap();
        inbox.close().await;
        Self { place }
    }

    /// Keeps more.
    pub async fn keep(&self, arrivals: impl IntoIterator<Item = Arrival>) {
        let inbox = self.place.open().await;
        for arrival in arrivals {
            inbox.keep_arrival(arrival).await.unwrap();
        }
        inbox.close().await;
    }

    /// Opens the inbox with keys.
    pub async fn sealed(&self, keys: &str) -> Inbox {
        let keys = atoms_inbox::Keys::new(keys).unwrap();
        Inbox::open_sealed(&self.place.address(), keys)
            .await
            .unwrap()
    }

    pub fn command(&self) -> Command {
        at(&self.place.address())
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// The output of a command that succeeds.
    pub fn told(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The complaint of one that fails.
    pub fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    }
}

/// The command over the inbox at that address.
pub fn at(address: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_atoms-inbox"));
    command
        .env_clear()
        .env("INBOX_URL", address)
        .env("WEBHOOK_SECRET", "4be1f0c2a7d94c55");
    command
}

pub fn arrival(id: &str) -> Arrival {
    let mut digest = [0; 32];
    digest[..id.len()].copy_from_slice(id.as_bytes());
    Arrival {
        digest,
        token: 1,
        contract: "atoms".to_owned(),
        event: "call-ended".to_owned(),
        id: Some(id.to_owned()),
        by_body: false,
        join_key: Some("C-1".to_owned()),
        headers: "content-type:application/json\n".into(),
        body: format!(r#"{{"id":"{id}","caller":"Ravi"}}"#).into(),
        asks: false,
        received_at: 1_700_000_000_000,
    }
}
