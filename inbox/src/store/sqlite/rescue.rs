//! A file that was deleted or replaced while it was open.
//!
//! Its content is still there for whoever has it open. A file that is missing is written anew from that; one that was put
//! in its place is taken for what somebody wants, and the log of the former one does not get into it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use sqlx::SqliteConnection;

use super::file::Opened;
use crate::error::Error;

/// Brings the path into a state in which it can be opened again.
pub(super) async fn rescue(
    opened: &Opened,
    connection: &mut SqliteConnection,
) -> Result<(), Error> {
    let path = opened.path();
    if path.exists() {
        tracing::error!(file = %path.display(), "another file took the place of the inbox; from now on it is the inbox");
        return aside(path);
    }
    let copy = beside(path, "-rescued");
    let _ = fs::remove_file(&copy);
    sqlx::query("vacuum into ?")
        .bind(copy.to_string_lossy())
        .execute(connection)
        .await?;
    aside(path)?;
    let placed = place(&copy, path);
    placed.map_err(|error| Error::File(path.to_owned(), error))?;
    tracing::error!(file = %path.display(), "the file of the inbox was deleted; it was written anew with all that was in it");
    Ok(())
}

/// Moves the copy to its place, for good.
fn place(copy: &Path, path: &Path) -> io::Result<()> {
    File::open(copy)?.sync_all()?;
    fs::rename(copy, path)?;
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|folder| folder.is_dir()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Puts the log of the former file aside.
fn aside(path: &Path) -> Result<(), Error> {
    for end in ["-wal", "-shm"] {
        let log = beside(path, end);
        match fs::rename(&log, beside(path, &format!("{end}-of-the-former"))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Error::File(log, error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(end);
    beside.into()
}
