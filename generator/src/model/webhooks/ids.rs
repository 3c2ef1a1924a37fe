//! `x-delivery-id`, `x-join-key` and `x-event-hint`: where a delivery tells which it is.

use serde_json::Value;

use super::place::split;
use super::stated;
use crate::diagnostic::Diagnostics;
use crate::model::contract::{EventPlace, Signature};
use crate::model::extension::misformed;
use crate::wire::Contract;

const DELIVERY_ID: &str = "x-delivery-id";

/// The place that the document names, else the header of the id that the signature covers.
pub(super) fn delivery_id(
    contract: &Contract,
    signature: Option<&Signature>,
    diagnostics: &mut Diagnostics,
) -> Option<EventPlace> {
    let form = "a path such as `metadata.id`, or `{ header: NAME }`";
    let stated = read(contract, DELIVERY_ID, form, stated::place, diagnostics);
    stated.or_else(|| {
        let header = signature?.signed_id()?;
        Some(EventPlace::Header(header))
    })
}

/// The path that the extension names.
pub(super) fn path(
    contract: &Contract,
    key: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<String>> {
    let path = |stated: &Value| stated.as_str().map(split);
    read(
        contract,
        key,
        "a path such as `metadata.id`",
        path,
        diagnostics,
    )
}

fn read<T>(
    contract: &Contract,
    key: &str,
    form: &str,
    parse: impl Fn(&Value) -> Option<T>,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let parsed = parse(contract.extensions.get(key)?);
    if parsed.is_none() {
        diagnostics.push(misformed(contract.place(key).origin(), key, form));
    }
    parsed
}
