//! Where an inbox lies.

mod postgres;

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use tempfile::TempDir;

use crate::Done;
use crate::child::Setup;

pub(crate) use postgres::Server;

/// A kind of store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    /// The kind that was asked for, or all.
    pub(crate) fn wanted(asked: Option<Self>) -> Vec<Self> {
        asked.map_or_else(|| vec![Self::Sqlite, Self::Postgres], |kind| vec![kind])
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// A folder, and an empty store in it or in a server of its own.
pub(crate) struct Place {
    dir: TempDir,
    pub(crate) server: Option<Server>,
}

impl Place {
    pub(crate) async fn new(kind: Kind) -> Done<Self> {
        let server = match kind {
            Kind::Sqlite => None,
            Kind::Postgres => Some(Server::start().await?),
        };
        let dir = TempDir::with_prefix("durability-")?;
        Ok(Self { dir, server })
    }

    pub(crate) fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// The file of an SQLite store.
    pub(crate) fn file(&self) -> PathBuf {
        self.dir().join("inbox.db")
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.dir().join("journal")
    }

    /// The address of the store.
    pub(crate) fn address(&self) -> String {
        match &self.server {
            Some(server) => server.address().to_owned(),
            None => address(&self.file()),
        }
    }

    /// A receiver on the store at that address.
    pub(crate) fn receiver(&self, address: &str) -> Done<Setup> {
        let setup = Setup::new("serve", self.dir().join("log"))?;
        let journal = self.journal();
        Ok(setup
            .argument("--store", &address)
            .argument("--journal", &journal.display()))
    }
}

/// The address of the store in a file.
pub(crate) fn address(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}
