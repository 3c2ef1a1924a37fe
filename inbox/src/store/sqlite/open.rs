//! A file that is open.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Executor, SqliteConnection};

use super::connection::{Writer, close};
use super::file::Opened;
use super::{lock, rescue};
use crate::error::Error;

/// A file that is open, by two connections.
pub(super) struct Open {
    /// Who writes; `None` while somebody does, and after a failure.
    pub(super) writer: Option<Writer>,
    /// Never asked for anything: it stands for the file when that is deleted and the connection that writes is thrown away.
    anchor: SqliteConnection,
    file: Opened,
}

impl Open {
    pub(super) async fn at(options: &SqliteConnectOptions) -> Result<Self, Error> {
        let writer = writer(options).await?;
        let file = Opened::at(options.get_filename())?;
        let mut anchor = options.clone().create_if_missing(false).connect().await?;
        // With this it has opened the log, too.
        anchor.execute("select at from written").await?;
        file.check()?;
        Ok(Self {
            writer: Some(writer),
            anchor,
            file,
        })
    }

    /// Fails if it is not at its path any more.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.file.check()
    }

    /// Writes elsewhere what is in a file that is not at its path any more. Unless that succeeds, the file has to stay open.
    pub(super) async fn rescue(&mut self) -> Result<(), Error> {
        rescue::rescue(&self.file, &mut self.anchor).await
    }

    pub(super) async fn close(self) {
        if let Some(writer) = self.writer {
            writer.close().await;
        }
        close(self.anchor).await;
    }
}

/// A connection that writes, with the schema of this version.
pub(super) async fn writer(options: &SqliteConnectOptions) -> Result<Writer, Error> {
    let _lock = lock::of_making(options.get_filename()).await?;
    Writer::open(options).await
}
