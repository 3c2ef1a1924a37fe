//! The request that asks for a socket: its address, its headers, the credential.

use openapiv3::{APIKeyLocation, SecurityScheme};
use serde_json::Value;

use super::Channel;
use crate::probe::answer::schema;
use crate::probe::exchange::Request;
use crate::wire::{JsonType, Location, Parameter, ParameterValue};

/// What the user gives.
#[derive(Debug, Default)]
pub struct Given {
    /// The address that stands in the place of the document's servers.
    pub to: String,
    /// The parameters of the address, by name.
    pub path: Vec<(String, String)>,
    /// The parameters of the query, by name.
    pub query: Vec<(String, String)>,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// Who calls.
    pub credential: Option<Credential>,
}

/// A credential and where it goes.
#[derive(Clone, Debug)]
pub enum Credential {
    /// Where the document asks for it first.
    Documented(String),
    /// `Authorization: Bearer …`
    Bearer(String),
}

/// The request; each thing that the document does not allow.
pub fn request(channel: &Channel<'_>, given: &Given) -> Result<Request, Vec<String>> {
    let mut wrong = Vec::new();
    let mut request = Request {
        method: "GET".to_owned(),
        headers: given.headers.clone(),
        ..Request::default()
    };
    request.path = values(channel, Location::Path, &given.path, &mut wrong);
    request.query = values(channel, Location::Query, &given.query, &mut wrong);
    missing(channel, given, &mut wrong);
    match &given.credential {
        None => {}
        Some(Credential::Bearer(token)) => bearer(&mut request, token),
        Some(Credential::Documented(token)) => {
            if let Err(why) = documented(channel, &mut request, token) {
                wrong.push(why);
            }
        }
    }
    request.address(&given.to, channel.path);
    if wrong.is_empty() {
        Ok(request)
    } else {
        Err(wrong)
    }
}

fn parameters<'c>(
    channel: &'c Channel<'_>,
    location: Location,
) -> impl Iterator<Item = &'c Parameter> {
    let all = channel.operation.parameters.iter().map(|one| &**one);
    all.filter(move |one| one.location == location)
}

/// The values of parameters, each held against its schema.
fn values(
    channel: &Channel<'_>,
    location: Location,
    given: &[(String, String)],
    wrong: &mut Vec<String>,
) -> Vec<(String, Value)> {
    let mut values = Vec::new();
    for (name, text) in given {
        let Some(own) = parameters(channel, location).find(|one| one.name == *name) else {
            let known: Vec<&str> = parameters(channel, location)
                .map(|one| one.name.as_str())
                .collect();
            wrong.push(format!(
                "the channel has no parameter `{name}`; there are: {}",
                known.join(", ")
            ));
            continue;
        };
        let value = typed(channel, own, text);
        if let ParameterValue::Schema(stated) = &own.value {
            let mut found = schema::check(channel.api, stated, &value).into_iter();
            if let Some(one) = found.next() {
                let id = one.check.id;
                wrong.push(format!(
                    "`{name}`: the document does not allow `{text}` ({id})"
                ));
            }
        }
        values.push((name.clone(), value));
    }
    values
}

/// A value as its schema reads the text.
fn typed(channel: &Channel<'_>, parameter: &Parameter, text: &str) -> Value {
    let ParameterValue::Schema(stated) = &parameter.value else {
        return text.into();
    };
    let mut parts = channel.api.parts(stated).into_iter();
    let json_type = parts.find_map(|part| part.json_type);
    match json_type {
        None | Some(JsonType::String) => text.into(),
        _ => serde_json::from_str(text).unwrap_or_else(|_| text.into()),
    }
}

/// What has to be given and is not.
fn missing(channel: &Channel<'_>, given: &Given, wrong: &mut Vec<String>) {
    for (location, own, option) in [
        (Location::Path, &given.path, "--path"),
        (Location::Query, &given.query, "--query"),
        (Location::Header, &given.headers, "--header"),
    ] {
        for one in parameters(channel, location).filter(|one| one.required) {
            let name = &one.name;
            if !own.iter().any(|(own, _)| own.eq_ignore_ascii_case(name)) {
                wrong.push(format!("`{name}` has to be given, with {option}"));
            }
        }
    }
}

/// Shows the credential where the document asks for it first.
fn documented(channel: &Channel<'_>, request: &mut Request, token: &str) -> Result<(), String> {
    let contract = channel.api.contract();
    let own = channel.operation.security.as_ref();
    let asked = own.unwrap_or(&contract.security).iter();
    let mut schemes = asked
        .flat_map(|requirement| requirement.keys())
        .filter_map(|name| contract.schemes.get(name)?.scheme.as_ref());
    let Some(scheme) = schemes.next() else {
        return Err("the document asks for no credential; --bearer shows one all the same".into());
    };
    match scheme {
        SecurityScheme::APIKey { location, name, .. } => match location {
            APIKeyLocation::Query => request.query.push((name.clone(), token.into())),
            APIKeyLocation::Header => request.headers.push((name.clone(), token.to_owned())),
            APIKeyLocation::Cookie => {
                let pair = format!("{name}={token}");
                request.headers.push(("cookie".to_owned(), pair));
            }
        },
        SecurityScheme::HTTP { scheme, .. } if !scheme.eq_ignore_ascii_case("bearer") => {
            let value = format!("{scheme} {token}");
            request.headers.push(("authorization".to_owned(), value));
        }
        _ => bearer(request, token),
    }
    Ok(())
}

fn bearer(request: &mut Request, token: &str) {
    let value = format!("Bearer {token}");
    request.headers.push(("authorization".to_owned(), value));
}
