//! From a file to a source.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::limits::MAX_BYTES;
use super::parse::too_large;
use super::source::{Source, SourceId, Sources};
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// Reads a file as UTF-8 text; a complaint about it names it, and its byte where there is one.
pub(super) fn read(
    path: &Path,
    name: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Source> {
    let bytes = match bytes(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let id = keep(name, path, String::new(), sources);
            let message = format!("the file cannot be read: {}", reason(&error));
            diagnostics.push(Diagnostic::error(code::FILE_UNREADABLE, message).at_bytes(id, 0, 0));
            return None;
        }
    };
    if bytes.len() > MAX_BYTES {
        let id = keep(name, path, String::new(), sources);
        diagnostics.push(too_large(id));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let mut source = Source::new(name, text);
            source.path = Some(path.to_path_buf());
            Some(source)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let id = keep(name, path, text, sources);
            diagnostics.push(
                Diagnostic::error(code::FILE_ENCODING, "the file is not UTF-8 from here on")
                    .at_bytes(id, at, at + 1)
                    .hint("save it as UTF-8"),
            );
            None
        }
    }
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    File::open(path)?
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn keep(name: &str, path: &Path, text: String, sources: &mut Sources) -> SourceId {
    let mut source = Source::new(name, text);
    source.path = Some(path.to_path_buf());
    sources.add(source)
}

/// What went wrong, in the same words on every system.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}
