//! What a contract says of its refusals: `x-refusal`.

use serde_json::{Map, Value};

use crate::diagnostic::Diagnostics;
use crate::model::extension::misformed;
use crate::model::webhooks::place::split;
use crate::wire::Contract;

/// The extension.
const KEY: &str = "x-refusal";

/// What it says.
#[derive(Default)]
pub(super) struct Stated {
    /// The status of a refusal, and the one that it is answered with.
    pub(super) statuses: Vec<(u16, u16)>,
    /// Where in a body the messages stand.
    pub(super) messages: Option<Vec<String>>,
}

impl Stated {
    pub(super) fn of(contract: &Contract, diagnostics: &mut Diagnostics) -> Self {
        let Some(value) = contract.extensions.get(KEY) else {
            return Self::default();
        };
        read(value).unwrap_or_else(|| {
            let form =
                "`statuses`, a map of statuses, and `messages`, a path such as `error.details`";
            diagnostics.push(misformed(contract.place(KEY).origin(), KEY, form));
            Self::default()
        })
    }
}

fn read(value: &Value) -> Option<Stated> {
    let members = value.as_object()?;
    let known = |name: &String| ["statuses", "messages"].contains(&name.as_str());
    if !members.keys().all(known) {
        return None;
    }
    Some(Stated {
        statuses: match members.get("statuses") {
            Some(statuses) => pairs(statuses.as_object()?)?,
            None => Vec::new(),
        },
        messages: match members.get("messages") {
            Some(path) => Some(split(path.as_str()?)),
            None => None,
        },
    })
}

fn pairs(statuses: &Map<String, Value>) -> Option<Vec<(u16, u16)>> {
    let pairs = statuses.iter().map(|(refusal, status)| {
        let status = status.as_u64().or_else(|| status.as_str()?.parse().ok());
        let pair = (refusal.parse().ok()?, u16::try_from(status?).ok()?);
        let is_failure = |status| (400..500).contains(&status);
        (is_failure(pair.0) && is_failure(pair.1)).then_some(pair)
    });
    pairs.collect()
}
