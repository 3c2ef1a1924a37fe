//! What a finding is known by from run to run: its id, its place in the document, the old and the new value. Neither wording
//! nor the position in the file counts, so that an entry holds when lines move and messages are reworded.

use serde_json::Value;

use crate::drift::Finding;

/// FNV-1a over 64 bits: the same on every machine and in every version.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The fingerprint of a finding under that id of its check, 16 hexadecimal digits.
pub fn fingerprint(id: &str, finding: &Finding) -> String {
    let pointer = finding.origin().map_or("", |place| place.pointer.as_str());
    let (before, after) = (
        value(finding.before.as_ref()),
        value(finding.after.as_ref()),
    );
    let parts = [id, pointer, &before, &after].join("\0");
    let hash = parts.bytes().fold(BASIS, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    format!("{hash:016x}")
}

/// As JSON, with the members of objects in order of their names; a value that is not there is not `null`.
fn value(value: Option<&Value>) -> String {
    let Some(value) = value else {
        return String::new();
    };
    let mut value = value.clone();
    value.sort_all_objects();
    value.to_string()
}
