//! `webhooks.rs`: the events of a contract, the trait that receives them, and the endpoint.

mod dispatch;
mod endpoint;
mod handler;
mod signature;

use crate::emit::deprecation::{self, deprecated_events};
use crate::emit::header::{header, title};
use crate::emit::imports::{Known, Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::plan::Plan;
use crate::model::{Contract, Webhooks};

const ARC: Known = Known::import("std::sync", "Arc");
const DURATION: Known = Known::import("std::time", "Duration");
const ROUTER: Known = Known::import("axum", "Router");
const INTO_RESPONSE: Known = Known::import("axum::response", "IntoResponse");
const RESPONSE: Known = Known::import("axum::response", "Response");
const DECODE_ERROR: Known = Known::import("atoms_runtime", "DecodeError");
const DELIVERY: Known = Known::import("atoms_runtime", "Delivery");
const DISCRIMINATOR: Known = Known::import("atoms_runtime::codegen", "Discriminator");
const DISPATCH: Known = Known::import("atoms_runtime::codegen", "Dispatch");
const ENDPOINT: Known = Known::import("atoms_runtime::codegen", "Endpoint");
const EVENT_PLACE: Known = Known::import("atoms_runtime::codegen", "EventPlace");
const EVENT_SPEC: Known = Known::import("atoms_runtime::codegen", "EventSpec");
const DISPATCHED: Known = Known::import("atoms_runtime::codegen", "Dispatched");
const SIGNED_PART: Known = Known::import("atoms_runtime", "SignedPart");
const RECEIVER: Known = Known::import("atoms_runtime", "Receiver");
const SCHEME: Known = Known::import("atoms_runtime", "Scheme");
const VERIFY: Known = Known::import("atoms_runtime", "Verify");

/// Whether a contract has events.
pub(super) fn any(contract: &Contract) -> bool {
    events(contract).is_some()
}

/// The events of a contract, if it has any.
pub(super) fn events(contract: &Contract) -> Option<&Webhooks> {
    contract
        .webhooks
        .as_ref()
        .filter(|webhooks| !webhooks.events.is_empty())
}

/// The file, if the contract has events.
pub(super) fn file(plan: &Plan<'_>) -> Option<File> {
    let contract = plan.contract;
    let webhooks = events(contract)?;
    let scope = Scope::beside_types(&plan.types, Location::Beside);
    let title = title(contract);
    let hooks = handler::Hooks::beside(webhooks);
    let constants = endpoint::items(&scope, &contract.name, webhooks);
    let items = [handler::item(&scope, &title, webhooks, &hooks)]
        .into_iter()
        .chain(dispatch::items(&scope, webhooks, &hooks));
    let items: Vec<_> = constants
        .into_iter()
        .chain(items.filter_map(Item::of))
        .collect();
    let imports = scope.imports().into_iter().map(Item::uses);
    Some(File {
        docs: header(
            &format!("The events of {title}, and the endpoint that receives them."),
            contract,
        ),
        attributes: deprecated_events(&plan.types, contract)
            .then(deprecation::of_received)
            .into_iter()
            .collect(),
        items: imports.chain(items).collect(),
    })
}
