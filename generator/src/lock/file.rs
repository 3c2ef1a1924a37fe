//! The lock on disk.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::{FILE, Names};

impl Names {
    /// Whether a file of that text, `None` when there is none, has to be written anew. No file is needed for no name.
    pub fn differs(&self, before: Option<&str>) -> bool {
        match before {
            Some(before) => before != self.to_text(),
            None => self != &Self::default(),
        }
    }

    /// Writes the lock into the contract's folder, if it says anything new; returns whether it did.
    ///
    /// The lock is an output that lies among the inputs. So the file, and the folder when the file is new in it, take
    /// the time of the newest other input: a build that watches the folder finds nothing newer than it has read.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn write(&self, folder: &Path) -> io::Result<bool> {
        let path = folder.join(FILE);
        let before = match fs::read_to_string(&path) {
            Ok(before) => Some(before),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if !self.differs(before.as_deref()) {
            return Ok(false);
        }
        let newest = newest(folder)?;
        // In place: a rename would touch the folder's time.
        fs::write(&path, self.to_text())?;
        if let Some(newest) = newest {
            File::options()
                .write(true)
                .open(&path)?
                .set_modified(newest)?;
            if before.is_none() {
                // Not every platform opens a folder; there the next build runs once more.
                let _ = File::open(folder).and_then(|folder| folder.set_modified(newest));
            }
        }
        Ok(true)
    }
}

/// The newest time of modification in a folder, the lock left out.
fn newest(folder: &Path) -> io::Result<Option<SystemTime>> {
    let mut newest = fs::metadata(folder)?.modified().ok();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let found = entry.metadata()?;
        if found.is_dir() {
            newest = newest.max(self::newest(&entry.path())?);
        } else if entry.file_name() != FILE {
            newest = newest.max(found.modified().ok());
        }
    }
    Ok(newest)
}
