//! What `generate` says at the end.

use serde_json::{Value, json};

use crate::cli::output;
use crate::model::Contract;

/// What is said at the end.
pub(super) struct Summary {
    pub(super) contracts: Vec<(String, Contract)>,
    pub(super) changes: Vec<(&'static str, String)>,
    pub(super) fix: String,
}

impl Summary {
    pub(super) fn text(&self, check: bool) {
        for (place, contract) in self.contracts.iter().filter(|_| !check) {
            let sizes = sizes(contract).into_iter();
            let sizes: Vec<_> = sizes
                .map(|(count, what)| output::count(count, what))
                .collect();
            output::result(format_args!("{place}: {}", sizes.join(", ")));
        }
        for (word, path) in &self.changes {
            let word = if check { pending(word) } else { word };
            output::result(format_args!("  {word} {path}"));
        }
        if self.changes.is_empty() {
            output::result("in step");
        }
    }

    pub(super) fn json(&self, check: bool) -> Value {
        let contracts = self.contracts.iter().map(|(place, contract)| {
            let mut sizes = json!({ "place": place, "name": contract.name });
            for (count, what) in self::sizes(contract) {
                sizes[format!("{what}s")] = count.into();
            }
            sizes
        });
        let changes = self
            .changes
            .iter()
            .map(|(word, path)| json!({ "change": word, "path": path }));
        json!({
            "written": !check,
            "contracts": contracts.collect::<Vec<_>>(),
            "changes": changes.collect::<Vec<_>>(),
        })
    }
}

fn sizes(contract: &Contract) -> Vec<(usize, &'static str)> {
    let events = contract
        .webhooks
        .as_ref()
        .map_or(0, |webhooks| webhooks.events.len());
    let sockets = contract.sockets.len();
    let socket = (sockets > 0).then_some((sockets, "socket"));
    let most = [
        (contract.operations().count(), "operation"),
        (events, "event"),
    ];
    let types = (contract.types.len(), "type");
    most.into_iter().chain(socket).chain([types]).collect()
}

/// What is wrong with a file, in the words of a check.
fn pending(word: &str) -> &str {
    match word {
        "created" => "missing",
        "removed" => "left over",
        _ => "stale",
    }
}
