//! The request of a step.

use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme};
use serde_json::Value;

use super::Run;
use super::scope::Scope;
use crate::pointer;
use crate::probe::exchange::{Payload, Request, query_text};
use crate::probe::plan::{Body, Parameter, ParameterIn};
use crate::probe::program::Target;
use crate::wire::{Format, SchemaRef};

/// The header that says which media types are taken.
const ACCEPT: &str = "accept";

impl Run<'_, '_> {
    /// A request without a body; the expression that stands for nothing.
    pub(super) fn request(
        &self,
        scope: &Scope<'_>,
        target: &Target<'_>,
        parameters: &[&Parameter],
    ) -> Result<Request, String> {
        let mut request = Request {
            method: target.method.to_owned(),
            headers: self.settings.headers.clone(),
            ..Request::default()
        };
        request.secret = names(&request.headers);
        request.headers.push((ACCEPT.to_owned(), accepted(target)));
        let mut cookies = Vec::new();
        for parameter in parameters {
            let name = parameter.name.text.clone();
            let value = scope.fill(&parameter.value.value)?;
            match parameter.place {
                Some(ParameterIn::Path) => request.path.push((name, value)),
                Some(ParameterIn::Query) => request.query.push((name, value)),
                Some(ParameterIn::Header) => request.headers.push((name, query_text(&value))),
                Some(ParameterIn::Cookie) => cookies.push((name, value)),
                None => {}
            }
        }
        self.credential(target, &mut request, &mut cookies);
        if !cookies.is_empty() {
            let pairs = cookies.iter();
            let pairs = pairs.map(|(name, value)| format!("{name}={}", query_text(value)));
            let text = pairs.collect::<Vec<_>>().join("; ");
            request.headers.push(("cookie".to_owned(), text));
        }
        request.address(&self.settings.to, target.path);
        Ok(request)
    }

    /// A body in the media type that is stated, or the first that the operation takes.
    pub(super) fn body(&self, target: &Target<'_>, media: Option<&str>, value: Value) -> Payload {
        let documented = target.operation.request_body.as_ref();
        let content = documented.map(|body| &body.item.content);
        let first = content.and_then(|content| content.keys().next());
        let media = media.or(first.map(String::as_str));
        let media = media.unwrap_or("application/json");
        let schema = content.and_then(|content| content.get(media));
        let schema = schema.and_then(|media| media.schema.as_ref());
        let is_file =
            |name: &str| schema.is_some_and(|schema| self.is_binary(target, schema, name));
        Payload::new(media, value, is_file)
    }

    fn is_binary(&self, target: &Target<'_>, schema: &SchemaRef, name: &str) -> bool {
        let api = &self.program.apis[target.api];
        let mut own = api.parts(schema).into_iter();
        let own = own.find_map(|part| part.properties.get(name));
        own.is_some_and(|own| {
            let mut parts = api.parts(own).into_iter();
            parts.any(|part| {
                let format = part.format.as_deref();
                format.is_some_and(|format| format == "binary" && Format::of(format).is_none())
                    || part.content_media_type.is_some()
            })
        })
    }

    /// Shows the credential where the operation asks for one.
    fn credential(
        &self,
        target: &Target<'_>,
        request: &mut Request,
        cookies: &mut Vec<(String, Value)>,
    ) {
        let Some(token) = &self.settings.token else {
            return;
        };
        let contract = self.program.apis[target.api].contract();
        let own = target.operation.security.as_ref();
        let asked: &[SecurityRequirement] = own.unwrap_or(&contract.security);
        let names = asked.iter().flat_map(|requirement| requirement.keys());
        for scheme in names.filter_map(|name| contract.schemes.get(name)) {
            match &scheme.scheme {
                Some(SecurityScheme::APIKey { location, name, .. }) => match location {
                    APIKeyLocation::Query => {
                        request.query.push((name.clone(), token.as_str().into()));
                    }
                    APIKeyLocation::Header => shown(request, name, token.clone()),
                    APIKeyLocation::Cookie => cookies.push((name.clone(), token.as_str().into())),
                },
                Some(SecurityScheme::HTTP { scheme, .. }) => {
                    let scheme = capital(scheme);
                    shown(request, "authorization", format!("{scheme} {token}"));
                }
                Some(SecurityScheme::OAuth2 { .. } | SecurityScheme::OpenIDConnect { .. }) => {
                    shown(request, "authorization", format!("Bearer {token}"));
                }
                None => {}
            }
        }
    }
}

/// The value of a body, expressions and replacements put in.
pub(super) fn payload(scope: &Scope<'_>, body: &Body) -> Result<Option<Value>, String> {
    let Some(template) = &body.payload else {
        return Ok(None);
    };
    let mut value = scope.fill(&template.value)?;
    for replacement in &body.replacements {
        let filled = scope.fill(&replacement.value.value)?;
        let target = &replacement.target.text;
        match value.pointer_mut(target) {
            Some(place) => *place = filled,
            None => put(&mut value, target, filled),
        }
    }
    Ok(Some(value))
}

/// Puts a value where nothing stands yet, at the end of a pointer.
fn put(whole: &mut Value, pointer: &str, value: Value) {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        return;
    };
    let name = pointer::unescaped(name);
    match whole.pointer_mut(parent) {
        Some(Value::Object(members)) => {
            members.insert(name, value);
        }
        Some(Value::Array(items)) => items.push(value),
        _ => {}
    }
}

/// A header that is never shown.
fn shown(request: &mut Request, name: &str, value: String) {
    let is_there = |(own, _): &(String, String)| own.eq_ignore_ascii_case(name);
    if !request.headers.iter().any(is_there) {
        request.secret.push(name.to_owned());
        request.headers.push((name.to_owned(), value));
    }
}

fn names(headers: &[(String, String)]) -> Vec<String> {
    headers.iter().map(|(name, _)| name.clone()).collect()
}

/// The media types that the document has for the answers.
fn accepted(target: &Target<'_>) -> String {
    let responses = target.operation.responses.values();
    let responses = responses.chain(&target.operation.default_response);
    let mut all: Vec<&str> = Vec::new();
    for media in responses.flat_map(|response| response.item.content.keys()) {
        if !all.contains(&media.as_str()) {
            all.push(media);
        }
    }
    all.push("*/*;q=0.1");
    all.join(", ")
}

/// `Bearer` of `bearer`.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
