//! How deliveries are signed, as far as the runtime can check it.

mod fern;
mod scheme;

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::contract::Signature;
use crate::wire::Contract;

type Parse = fn(&Value) -> Result<Signature, String>;

/// The extensions that say it; the first one that is there counts.
const FORMS: [(&str, Parse); 2] = [
    ("x-signature-scheme", scheme::parse),
    ("x-fern-webhook-signature", fern::parse),
];

/// Reads the extension; what the runtime cannot check is a warning and no scheme.
pub(in crate::model) fn read(
    contract: &Contract,
    diagnostics: &mut Diagnostics,
) -> Option<Signature> {
    let mut forms = FORMS.into_iter();
    let (name, parsed) = forms.find_map(|(name, parse)| {
        let value = contract.extensions.get(name)?;
        Some((name, parse(value)))
    })?;
    parsed
        .map_err(|reason| {
            let message = format!("no signature scheme is made of this: {reason}");
            let place = contract.place(name).origin();
            diagnostics.push(Diagnostic::warning(code::SIGNATURE_UNSUPPORTED, message).at(place));
        })
        .ok()
}

fn one_of(value: &str, known: &[&str]) -> Result<String, String> {
    let found = known.iter().find(|known| **known == value);
    found
        .map(|known| (*known).to_owned())
        .ok_or_else(|| format!("`{value}` is none of {}", known.join(", ")))
}
