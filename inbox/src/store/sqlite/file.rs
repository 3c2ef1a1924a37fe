//! Whether a path still leads to the file that was opened.

use std::fs::File;
#[cfg(unix)]
use std::fs::Metadata;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// A database file, its log and the index of that, as they were when they were opened.
pub(super) struct Opened {
    path: PathBuf,
    logs: [PathBuf; 2],
    identity: [Option<Identity>; 3],
}

/// What tells a file from another one at its path: device and inode.
type Identity = (u64, u64);

impl Opened {
    pub(super) fn at(path: &Path) -> Result<Self, Error> {
        let mut opened = Self {
            path: path.to_owned(),
            logs: ["-wal", "-shm"].map(|end| beside(path, end)),
            identity: [None; 3],
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

    /// The log and its index.
    pub(super) fn logs(&self) -> &[PathBuf; 2] {
        &self.logs
    }

    /// Fails if the files at the path are others by now.
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.now() == self.identity {
            return Ok(());
        }
        Err(Error::Replaced(self.path.clone()))
    }

    /// Whether another database is at the path by now.
    pub(super) fn is_replaced(&self) -> bool {
        let now = identity(&self.path);
        now.is_some() && now != self.identity[0]
    }

    /// Whether one of the files that were opened is at that path.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        let now = identity(path);
        now.is_some() && self.identity.contains(&now)
    }

    fn now(&self) -> [Option<Identity>; 3] {
        let [log, index] = &self.logs;
        [&self.path, log, index].map(|path| identity(path))
    }
}

/// The path of a file beside the one at `path`.
pub(super) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(end);
    beside.into()
}

/// Whether an open file is the one at that path.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    let open = file.metadata();
    open.is_ok_and(|open| identity(path) == Some(identity_of(&open)))
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    Some(identity_of(&path.metadata().ok()?))
}

#[cfg(unix)]
fn identity_of(metadata: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
pub(super) fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}
