//! A file that was deleted or replaced while it was open.
//!
//! Its content is still there for whoever has it open, and is written into a new file. Where the former one is missing, the
//! new one takes its place; another that was put there is taken for what somebody wants, and the new one stands beside it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use sqlx::SqliteConnection;

use super::file::{Opened, beside};
use super::lock;
use crate::error::Error;

const FORMER: &str = "-of-the-former";

/// Brings the path into a state in which it can be opened again. Until then, all depends on `connection`.
pub(super) async fn rescue(
    opened: &Opened,
    connection: &mut SqliteConnection,
) -> Result<(), Error> {
    let path = opened.path();
    let _lock = lock::of_making(path).await?;
    let is_replaced = opened.is_replaced();
    aside(opened, is_replaced)?;
    let copy = write(path, connection).await?;
    if opened.is_replaced() != is_replaced {
        return Err(Error::Replaced(path.to_owned()));
    }
    let to = if is_replaced {
        free(path)
    } else {
        path.to_owned()
    };
    let placed = place(&copy, &to);
    placed.map_err(|error| Error::File(to.clone(), error))?;
    clear(opened);
    if is_replaced {
        tracing::error!(
            file = %path.display(), former = %to.display(),
            "another file took the place of the inbox; from now on it is the inbox, and all that was in the former one stands beside it"
        );
    } else {
        tracing::error!(file = %path.display(), "the file of the inbox was deleted; it was written anew with all that was in it");
    }
    Ok(())
}

/// Writes all into a file, which is there for good.
async fn write(path: &Path, connection: &mut SqliteConnection) -> Result<PathBuf, Error> {
    let copy = beside(path, "-rescued");
    let _ = fs::remove_file(&copy);
    let vacuum = sqlx::query("vacuum into ?").bind(copy.to_string_lossy());
    let written = match vacuum.execute(connection).await {
        Ok(_) => File::open(&copy).and_then(|file| file.sync_all()),
        Err(error) => {
            // Half a copy takes room that others need.
            let _ = fs::remove_file(&copy);
            return Err(error.into());
        }
    };
    written.map_err(|error| Error::File(copy.clone(), error))?;
    Ok(copy)
}

/// Moves the copy to its place, for good.
fn place(copy: &Path, path: &Path) -> io::Result<()> {
    fs::rename(copy, path)?;
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|folder| folder.is_dir()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Puts logs aside, before they are taken for those of another file; those that belong to a file at the path stay.
fn aside(opened: &Opened, is_replaced: bool) -> Result<(), Error> {
    for log in opened.logs() {
        if is_replaced && !opened.is_at(log) {
            continue;
        }
        match fs::rename(log, beside(log, FORMER)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Error::File(log.clone(), error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Deletes the logs whose content is in the copy.
fn clear(opened: &Opened) {
    for log in opened.logs().each_ref().map(|log| beside(log, FORMER)) {
        if opened.is_at(&log) {
            let _ = fs::remove_file(log);
        }
    }
}

/// A path beside the inbox at which nothing is.
fn free(path: &Path) -> PathBuf {
    let mut free = beside(path, FORMER);
    for number in 2.. {
        if !free.exists() {
            break;
        }
        free = beside(path, &format!("{FORMER}-{number}"));
    }
    free
}
