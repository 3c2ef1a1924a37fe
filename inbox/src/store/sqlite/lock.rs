//! Locks between processes: files beside the database. The system releases a lock when its process ends, however it ends.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Duration;

use tokio::time::sleep;

use super::file::beside;
use crate::error::Error;

/// How often to look whether a lock is free.
const LOOK: Duration = Duration::from_millis(10);

/// The lock of the file at `path`, unless somebody has it.
pub(super) fn try_lock(path: &Path) -> Result<Option<File>, Error> {
    let failed = |error| Error::File(path.to_owned(), error);
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// Waits until nobody else makes the database at `path`, changes its schema, or puts it back to its place.
pub(super) async fn of_making(path: &Path) -> Result<File, Error> {
    let path = beside(path, "-lock");
    loop {
        if let Some(lock) = try_lock(&path)? {
            return Ok(lock);
        }
        sleep(LOOK).await;
    }
}
