//! JSON bodies.

use axum::extract::Request;
use mime::Mime;
use serde::de::DeserializeOwned;

use super::readers::Reader;
use super::{Held, media, whole};
use crate::Problem;
use crate::json::JsonTree;
use crate::rest::check::{self, Budget, CheckFn};
use crate::rest::{In, Refusal, Violation};
use crate::text;

/// Reads JSON, and checks it.
///
/// It takes `application/json`, `text/json` and `*/*+json`, in UTF-8.
#[derive(Clone, Copy, Debug)]
pub struct JsonBody(pub CheckFn);

impl<T: DeserializeOwned + Send> Reader<T> for JsonBody {
    const TAKEN: &'static str = "application/json";

    fn takes(media: &Mime) -> bool {
        crate::media::is_json(media)
    }

    // What is read of the request is read before it waits, so that the future does not hold it.
    fn read_taken(self, request: Request) -> impl Future<Output = Result<Held<T>, Refusal>> + Send {
        let body = media::text_body(request);
        async move { Ok(decode(&whole::bytes(body?).await?, self.0, &Budget::new())?) }
    }
}

/// Checks JSON, then decodes it.
pub(in crate::rest) fn decode<T: DeserializeOwned>(
    bytes: &[u8],
    check: CheckFn,
    budget: &Budget,
) -> Result<Held<T>, Problem> {
    let text = whole::utf8(text::without_bom(bytes))?;
    let json = JsonTree::from_text(text)
        .map_err(|error| whole::malformed("not JSON", error.line(), error.column()))?;
    Ok(typed(
        &json,
        check::check_within(budget, check, In::Body, &json),
    ))
}

/// Decodes what was checked.
pub(super) fn typed<T: DeserializeOwned>(
    json: &JsonTree<'_>,
    violations: Vec<Violation>,
) -> Held<T> {
    if !violations.is_empty() {
        return Held::Invalid(violations);
    }
    match check::decode(json) {
        Ok(value) => Held::Valid(value),
        Err(violation) => Held::Invalid(vec![violation]),
    }
}
