//! An answer held against what its operation documents: status, media type, headers, body.

mod body;
mod found;
mod headers;
pub mod schema;
mod status;

pub use self::found::Found;
use super::api::Api;
use super::exchange::Answer;
use super::program::Target;

/// Everything that the document does not declare of an answer.
pub fn check(api: &Api<'_>, target: &Target<'_>, answer: &Answer) -> Vec<Found> {
    let Some((status, response)) = status::find(target.operation, answer.status) else {
        return vec![status::undocumented(target.operation, answer)];
    };
    let part = format!("response {status}");
    let mut found = headers::check(api, response, answer);
    // An answer to `HEAD` has the headers of the body that it leaves out.
    if target.method != "HEAD" {
        found.extend(body::check(api, response, answer));
    }
    for one in &mut found {
        one.part.clone_from(&part);
    }
    found
}
