//! Forms.

use axum::extract::Request;
use mime::Mime;
use serde::de::DeserializeOwned;

use super::readers::Reader;
use super::{Held, json, media, whole};
use crate::rest::check::{self, CheckFn};
use crate::rest::params::{Decoded, decode_form};
use crate::rest::{In, Param, Refusal};

/// Reads a form whose fields are written so, and checks it.
///
/// It takes `application/x-www-form-urlencoded`.
#[derive(Clone, Copy, Debug)]
pub struct FormBody(pub CheckFn, pub &'static [Param]);

impl<T: DeserializeOwned + Send> Reader<T> for FormBody {
    const TAKEN: &'static str = "application/x-www-form-urlencoded";

    fn takes(media: &Mime) -> bool {
        media::matches(media, "application/x-www-form-urlencoded")
    }

    fn read_taken(self, request: Request) -> impl Future<Output = Result<Held<T>, Refusal>> + Send {
        let body = media::text_body(request);
        async move { Ok(decoded(&whole::text(body?).await?, self)) }
    }
}

fn decoded<T: DeserializeOwned>(text: &str, FormBody(check, params): FormBody) -> Held<T> {
    let Decoded {
        json,
        mut violations,
    } = decode_form(params, text);
    // A field that could not be read is not missing besides.
    for violation in check::check(check, In::Body, &json) {
        if !violations
            .iter()
            .any(|known| known.pointer == violation.pointer)
        {
            violations.push(violation);
        }
    }
    json::typed(&json, violations)
}
