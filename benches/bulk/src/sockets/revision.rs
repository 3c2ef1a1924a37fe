//! The revisions: documents as they are, and with an overlay.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::examples::{Example, examples, messages};
use crate::Failure;
use crate::document::Document;
use crate::drift::revisions;
use crate::generator::Generator;
use crate::work::Work;

/// A revision, and what its document says of messages.
pub(super) struct Revision {
    pub(super) document: Document,
    pub(super) messages: usize,
    pub(super) examples: Vec<Example>,
}

/// All of a folder by name, those with an overlay behind what it is laid over.
pub(super) fn all(
    folder: &Path,
    overlays: &[String],
    work: &Work,
    generator: &Generator,
) -> Result<Vec<Revision>, Failure> {
    let mut all = revisions(folder)?;
    for stated in overlays {
        let (start, overlay) = stated
            .split_once('=')
            .ok_or("an overlay is `REVISION=FILE`")?;
        let at = all.iter().position(|(name, _)| name.starts_with(start));
        let at = at.ok_or_else(|| format!("no revision begins with {start}"))?;
        let made = laid_over(&all[at], Path::new(overlay), work, generator)?;
        all.insert(at + 1, made);
    }
    all.into_iter()
        .map(|(name, path)| read(name, path))
        .collect()
}

/// The document that an overlay makes of a revision.
fn laid_over(
    (name, base): &(String, PathBuf),
    overlay: &Path,
    work: &Work,
    generator: &Generator,
) -> Result<(String, PathBuf), Failure> {
    let stem = overlay.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{}+{stem}", name.trim_end_matches(".yaml"));
    let output = Command::new(generator.program())
        .args(["bundle", "--format", "json"])
        .args([base.as_path(), overlay])
        .output()?;
    if !output.status.success() {
        return Err(format!("{name}: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let folder = work.unpacked();
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.json"));
    fs::write(&path, output.stdout)?;
    Ok((name, path))
}

fn read(name: String, path: PathBuf) -> Result<Revision, Failure> {
    let document: Value = serde_yaml::from_str(&fs::read_to_string(&path)?)?;
    Ok(Revision {
        messages: messages(&document).len(),
        examples: examples(&document),
        document: Document {
            name,
            kind: "sockets".to_owned(),
            path,
        },
    })
}
