//! `x-credential-from`: the operation whose answer has the credential that opens a channel.

use openapiv3::StatusCode;
use serde_json::Value;

use super::has;
use crate::diagnostic::Diagnostics;
use crate::model::contract::{Content, CredentialFrom, Group, Operation, Payload};
use crate::model::extension::{misformed, unread};
use crate::model::webhooks::place::split;
use crate::wire;

const CREDENTIAL_FROM: &str = "x-credential-from";

/// What is said where the extension is in another form.
const FORM: &str = "a mapping with an `operationId` as `operation`, and the path of a property of its answer as `property`";

/// What a channel says of it.
pub(super) fn stated(
    contract: &wire::Contract,
    opens: &Operation,
    groups: &[Group],
    diagnostics: &mut Diagnostics,
) -> Option<CredentialFrom> {
    let item = contract.paths.get(&opens.path)?;
    let stated = item
        .operations
        .get(&opens.method)?
        .extensions
        .get(CREDENTIAL_FROM)?;
    let place = opens.origin.child(CREDENTIAL_FROM);
    let Some((operation, property)) = read(stated) else {
        diagnostics.push(misformed(place, CREDENTIAL_FROM, FORM));
        return None;
    };
    let found = find(contract, groups, operation, &property);
    found
        .inspect_err(|why| diagnostics.push(unread(place, CREDENTIAL_FROM, why)))
        .ok()
}

fn read(stated: &Value) -> Option<(&str, Vec<String>)> {
    let operation = stated.get("operation")?.as_str()?;
    let property = stated.get("property")?.as_str()?;
    Some((operation, split(property)))
}

fn find(
    contract: &wire::Contract,
    groups: &[Group],
    id: &str,
    property: &[String],
) -> Result<CredentialFrom, String> {
    let unknown = || format!("no operation has the `operationId` `{id}`");
    let (path, method, asked) = operation(contract, id).ok_or_else(unknown)?;
    let mut all = groups.iter().flat_map(|group| {
        let operations = group.operations.iter();
        operations.map(move |operation| (group, operation))
    });
    let called = all.find(|(_, one)| one.path == path && one.method == method);
    let (group, called) = called.ok_or_else(unknown)?;
    if !is_json(called) {
        return Err(format!("the body of `{id}` is not JSON"));
    }
    if !answers(contract, asked, property) {
        let property = property.join(".");
        return Err(format!("no answer of `{id}` has a property `{property}`"));
    }
    Ok(CredentialFrom {
        group: group.name.clone(),
        function: called.function.clone(),
        property: property.to_vec(),
    })
}

fn operation<'c>(
    contract: &'c wire::Contract,
    id: &str,
) -> Option<(&'c str, &'c str, &'c wire::Operation)> {
    let all = contract.paths.iter().flat_map(|(path, item)| {
        let operations = item.operations.iter();
        operations.map(move |(method, one)| (path.as_str(), method.as_str(), one))
    });
    let mut called = all.filter(|(_, _, one)| !one.is_socket);
    called.find(|(_, _, one)| one.operation_id.as_deref() == Some(id))
}

/// Whether there is no body, or one of JSON alone.
fn is_json(operation: &Operation) -> bool {
    operation
        .body
        .as_ref()
        .is_none_or(|body| match &body.content {
            Content::One(media) => {
                media.media_type == "application/json" && matches!(media.payload, Payload::Json(..))
            }
            Content::Several(..) => false,
        })
}

/// Whether an answer of success has the property.
fn answers(contract: &wire::Contract, operation: &wire::Operation, property: &[String]) -> bool {
    let responses = operation.responses.iter();
    let good = responses.filter(|(status, _)| is_success(status));
    let mut schemas = good.flat_map(|(_, response)| {
        let content = response.item.content.values();
        content.filter_map(|media| media.schema.as_ref())
    });
    schemas.any(|schema| has(contract, schema, property, 0))
}

fn is_success(status: &StatusCode) -> bool {
    matches!(status, StatusCode::Code(200..300) | StatusCode::Range(2))
}
