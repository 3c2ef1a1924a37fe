//! The folder that a run works in.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Failure;
use crate::case::Case;

/// Where a run puts everything it makes.
#[derive(Debug)]
pub(crate) struct Work {
    root: PathBuf,
}

impl Work {
    /// An empty folder: the one asked for, or one of this run's name below `target`, emptied.
    pub(crate) fn prepare(keep: Option<&Path>, name: &str) -> Result<Self, Failure> {
        let root = match keep {
            Some(folder) => {
                let used = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
                if used {
                    return Err(format!("{}: is not empty", folder.display()).into());
                }
                folder.to_path_buf()
            }
            None => shared().join(name),
        };
        if keep.is_none() && root.exists() {
            fs::remove_dir_all(&root)?;
        }
        fs::create_dir_all(&root)?;
        let root = root.canonicalize()?;
        Ok(Self { root })
    }

    /// The folder of one document's output.
    pub(crate) fn case(&self, number: usize) -> Case {
        Case::new(&self.cases(), number)
    }

    /// The folder of what another generator makes of that document.
    pub(crate) fn base(&self, number: usize) -> Case {
        Case::new(&self.root.join("base"), number)
    }

    /// The folder of all of them.
    pub(crate) fn cases(&self) -> PathBuf {
        self.root.join("cases")
    }

    /// The workspace of the crates that compile the output.
    pub(crate) fn crates(&self) -> PathBuf {
        self.root.join("crates")
    }

    /// Documents that had to be unpacked.
    pub(crate) fn unpacked(&self) -> PathBuf {
        self.root.join("unpacked")
    }
}

/// The root of this workspace.
pub(crate) fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// What runs share: compiled dependencies.
pub(crate) fn shared() -> PathBuf {
    workspace().join("target").join("bulk")
}
