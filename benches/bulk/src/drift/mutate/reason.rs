//! Why nothing is found of an edit: a closed list, each reason decided by looking at the document.

use atoms_codegen::drift::space::Waived;
use serde_json::Value;

use super::edit::Edit;
use super::samples::is_3_0;
use super::{concern, reach, same};

/// Why nothing is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// The keyword is in the list that the reference page of drift has.
    Waived,
    /// It stands beside a `$ref` that is all that counts: that of a Reference Object.
    Beside,
    /// It says the same: it is the default, or what other keywords say.
    Same,
    /// It says nothing of such an object.
    Unconcerned,
    /// Nothing of the contract leads there.
    Unreached,
    /// Reading leaves it out, and says so.
    Reported,
}

impl Reason {
    pub(super) const ALL: [Self; 6] = [
        Self::Waived,
        Self::Beside,
        Self::Same,
        Self::Unconcerned,
        Self::Unreached,
        Self::Reported,
    ];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Waived => "waived",
            Self::Beside => "beside `$ref`",
            Self::Same => "the same",
            Self::Unconcerned => "says nothing there",
            Self::Unreached => "unreached",
            Self::Reported => "reported by `lint`",
        }
    }
}

/// The reason, by the documents alone.
pub(super) fn reason(edit: &Edit, old: &Value, new: &Value) -> Option<Reason> {
    let owners = (old.pointer(&edit.owner)?, new.pointer(&edit.owner)?);
    let waived = Waived::find(&edit.object, edit.keyword);
    if waived.is_some_and(|waived| waived.holds(owners.0)) {
        Some(Reason::Waived)
    } else if is_beside_reference(edit, old) {
        Some(Reason::Beside)
    } else if same::is_same(edit, owners, old) {
        Some(Reason::Same)
    } else if concern::is_none(edit, owners, old) {
        Some(Reason::Unconcerned)
    } else if reach::is_unreached(edit, old, new) {
        Some(Reason::Unreached)
    } else {
        None
    }
}

/// Whether it stands beside or below a keyword beside a `$ref`, where that is a Reference Object: all of them in 3.0, and
/// since 3.1 those that are no schemas.
fn is_beside_reference(edit: &Edit, document: &Value) -> bool {
    let mut owner = document;
    let keys = edit.owner.split('/').skip(1);
    for key in keys.map(Some).chain([None]) {
        let counts = is_3_0(document) || edit.object != "Schema";
        let is_reference = owner.get("$ref").is_some_and(Value::is_string);
        if counts && is_reference && (key.is_some() || edit.keyword != "$ref") {
            return true;
        }
        let Some(key) = key.map(|key| key.replace("~1", "/").replace("~0", "~")) else {
            break;
        };
        let below = match owner {
            Value::Array(list) => key.parse().ok().and_then(|index: usize| list.get(index)),
            owner => owner.get(&key),
        };
        let Some(below) = below else {
            break;
        };
        owner = below;
    }
    false
}
