//! What can go wrong.

use std::path::PathBuf;

use sqlx::migrate::MigrateError;

/// What can go wrong with an inbox. No text of it quotes a payload.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The address of the store is of no kind that this crate was built with.
    #[error(
        "{0} is not the address of a store: `sqlite:FILE` or `postgres://…`, each with its feature"
    )]
    Address(String),
    /// The database refuses, fails or does not answer.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema was made by a later version of this crate.
    #[error("the inbox was made by a newer version (schema {0}); this one does not change it back")]
    Newer(i64),
    /// There is no inbox in the database.
    #[error("there is no inbox in the database")]
    Missing,
    /// The schema was made by an earlier version of this crate, and is not changed by who only looks.
    #[error(
        "the inbox was made by an older version (schema {0}): a service of this version brings it up to date when it \
         starts, and so does `atoms-inbox migrate`"
    )]
    Older(i64),
    /// A step of the schema failed.
    #[error("the schema: {0}")]
    Schema(MigrateError),
    /// The file is not the one that was opened: somebody deleted or replaced it.
    #[error("{} was deleted or replaced while it was in use", .0.display())]
    Replaced(PathBuf),
    /// A file beside the database could not be used.
    #[error("{path}: {error}", path = .0.display(), error = .1)]
    File(PathBuf, std::io::Error),
    /// A payload could not be encrypted.
    #[error("a payload could not be encrypted")]
    Unsealed,
    /// A payload could not be decrypted.
    #[error("a payload could not be decrypted: {0}")]
    Sealed(String),
    /// The store did not answer in time.
    #[error("the store does not answer in time")]
    Late,
    /// The store panicked.
    #[error("the store panicked")]
    Panic,
    /// More is waiting to be kept than there is room for.
    #[error("too much is waiting to be kept")]
    Full,
    /// The inbox was closed.
    #[error("the inbox is closed")]
    Closed,
}

impl From<MigrateError> for Error {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(version) => Self::Newer(version),
            MigrateError::Execute(error) => Self::Database(error),
            other => Self::Schema(other),
        }
    }
}
