//! Forms.

use axum::extract::Request;
use mime::Mime;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::readers::Reader;
use super::{Held, json, media, whole};
use crate::Problem;
use crate::rest::check::{self, CheckFn};
use crate::rest::params::{Decoded, decode_form};
use crate::rest::{In, Param, Refusal, Violation};

/// Reads a form whose fields are written so, and checks it.
///
/// It takes `application/x-www-form-urlencoded`.
#[derive(Clone, Copy, Debug)]
pub struct Form(pub CheckFn, pub &'static [Param]);

impl<T: DeserializeOwned + Send> Reader<T> for Form {
    fn takes(media: &Mime) -> bool {
        media::matches(media, "application/x-www-form-urlencoded")
    }

    async fn read_taken(self, request: Request) -> Result<Held<T>, Refusal> {
        media::utf8(request.headers())?;
        let text = whole::text(request).await?;
        let (bytes, violations) = decoded(&text, self)?;
        Ok(json::typed(&bytes, violations))
    }
}

/// The form as JSON, and what is wrong with it.
fn decoded(text: &str, form: Form) -> Result<(Vec<u8>, Vec<Violation>), Problem> {
    let Form(check, params) = form;
    let Decoded {
        map,
        mut violations,
        ..
    } = decode_form(params, text);
    for violation in &mut violations {
        violation.place = In::Body;
    }
    let value = Value::Object(map);
    let further = check::check(check, In::Body, &check::Json::from_value(&value));
    // A field that could not be read is not missing besides.
    for violation in further {
        if !violations
            .iter()
            .any(|known| known.pointer == violation.pointer)
        {
            violations.push(violation);
        }
    }
    let bytes = serde_json::to_vec(&value)
        .map_err(|_| Problem::new(http::StatusCode::INTERNAL_SERVER_ERROR))?;
    Ok((bytes, violations))
}
