//! Whether a path still leads to the file that was opened.

use std::path::{Path, PathBuf};

use crate::error::Error;

/// A database file and its log, as they were when they were opened.
pub(super) struct Opened {
    path: PathBuf,
    log: PathBuf,
    identity: [Option<Identity>; 2],
}

/// What tells a file from another one at its path: device and inode.
type Identity = (u64, u64);

impl Opened {
    pub(super) fn at(path: &Path) -> Result<Self, Error> {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let mut opened = Self {
            path: path.to_owned(),
            log: log.into(),
            identity: [None, None],
        };
        opened.identity = opened.now();
        if cfg!(unix) && opened.identity[0].is_none() {
            return Err(Error::Replaced(opened.path));
        }
        Ok(opened)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Fails if the files at the path are others by now.
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.now() == self.identity {
            return Ok(());
        }
        Err(Error::Replaced(self.path.clone()))
    }

    fn now(&self) -> [Option<Identity>; 2] {
        [&self.path, &self.log].map(|path| identity(path))
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let metadata = path.metadata().ok()?;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}
