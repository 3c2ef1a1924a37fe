//! How deliveries are signed.

use super::Side;
use crate::drift::compare::draft::Draft;
use crate::drift::{Axis, Direction, Outcome, check};
use crate::model::{Signature, StatedSignature};

/// The extensions that say it; the first that is there counts.
const KEYS: &[&str] = &["x-signature-scheme", "x-fern-webhook-signature"];

const REFUSED: &str = "a receiver of the old revision refuses every delivery, and one of the new revision those of the old sender";

pub(super) fn compare([old, new]: &[Side<'_>; 2]) -> Option<Draft> {
    let (before, after) = (&old.webhooks.signature, &new.webhooks.signature);
    if before == after {
        return None;
    }
    let check = &check::SIGNATURE_SCHEME_CHANGED;
    let (was, is) = (old.at(KEYS), new.at(KEYS));
    let draft = match (before, after) {
        (Some(before), Some(after)) => {
            let (before, after) = (Signed::of(before), Signed::of(after));
            if before == after {
                return None;
            }
            let draft = Draft::changed(check, &was, &is, message(&before.scheme, &after.scheme));
            let (outcome, reason) = if before.scheme == after.scheme {
                (Outcome::Safe, "only how old a delivery may be differs")
            } else {
                (Outcome::Breaking, REFUSED)
            };
            draft.know(Axis::Decode, Direction::Event, outcome, reason)
        }
        (None, Some(_)) => {
            let reason = "a receiver checks what it was told otherwise";
            let message = "the document says how deliveries are signed";
            Draft::changed(check, &was, &is, message).know(
                Axis::Decode,
                Direction::Event,
                Outcome::Conditional,
                reason,
            )
        }
        (Some(_), None) => {
            let message = "the document does not say any more how deliveries are signed";
            Draft::removed(check, &was, &new.view.contract.at, message).know(
                Axis::Decode,
                Direction::Event,
                Outcome::Breaking,
                "a receiver of the old revision refuses what is not signed as it was",
            )
        }
        (None, None) => return None,
    };
    let values = [old, new].map(|side| KEYS.iter().find_map(|key| side.extension(key)).cloned());
    let [before, after] = values;
    Some(draft.values(before, after))
}

/// A signature as it is on the wire, whatever way it was written.
#[derive(PartialEq)]
struct Signed {
    /// Without the time for which it holds.
    scheme: StatedSignature,
    /// In seconds.
    tolerance: Option<u64>,
}

impl Signed {
    fn of(signature: &Signature) -> Self {
        let mut scheme = signature.stated().into_owned();
        let tolerance = scheme
            .timestamp
            .as_mut()
            .map(|(_, seconds)| std::mem::take(seconds));
        scheme.header.make_ascii_lowercase();
        if let Some(id) = &mut scheme.id {
            id.make_ascii_lowercase();
        }
        if let (None, Some((header, _))) = (&scheme.pair, &mut scheme.timestamp) {
            header.make_ascii_lowercase();
        }
        if scheme.parts.len() < 2 {
            scheme.delimiter.clear();
        }
        scheme.prefix = scheme.prefix.filter(|prefix| !prefix.is_empty());
        Self { scheme, tolerance }
    }
}

/// What of it differs.
fn message(old: &StatedSignature, new: &StatedSignature) -> String {
    let differs = [
        ("header", old.header != new.header),
        ("algorithm", old.algorithm != new.algorithm),
        ("encoding", old.encoding != new.encoding),
        ("prefix", old.prefix != new.prefix),
        ("list", old.list != new.list),
        ("pairs", old.pair != new.pair),
        ("id", old.id != new.id),
        ("timestamp", old.timestamp != new.timestamp),
        ("signed", old.parts != new.parts),
        ("delimiter", old.delimiter != new.delimiter),
        ("key", old.key != new.key),
    ];
    let differs = differs.into_iter().filter(|(_, differs)| *differs);
    let differs: Vec<String> = differs.map(|(name, _)| format!("`{name}`")).collect();
    if differs.is_empty() {
        return "deliveries are taken for another time: `tolerance`".to_owned();
    }
    format!("deliveries are signed otherwise: {}", differs.join(", "))
}
