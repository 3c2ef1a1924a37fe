//! A request that is fine, as the document has it.

use std::collections::BTreeSet;
use std::slice;

use serde_json::Value;

use crate::breach::{Breach, Change};
use crate::sample::{plain, resolve, sample};
use crate::support::contract::Operation;
use crate::support::{Contract, Served};

/// What ids look like.
const ID: &str = "66c1f0a2b4d85e7a90c3d214";

/// Ends the parts of a body.
const BOUNDARY: &str = "7d1f0a9c";

/// A request.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    method: String,
    path: String,
    parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
}

#[derive(Clone, Debug)]
struct Parameter {
    place: String,
    name: String,
    text: String,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    /// What is in it; of several parts, a member each.
    pub(crate) value: Value,
    /// The parts that are files, where it is of several parts.
    pub(crate) files: Option<BTreeSet<String>>,
}

impl Sent {
    /// The documented example, with the parameters that have to be there.
    pub(crate) fn new(contract: &Contract, operation: &Operation<'_>) -> Self {
        let declared = operation.value["parameters"].as_array();
        let declared = declared
            .into_iter()
            .flatten()
            .map(|one| resolve(contract, one));
        let required = declared.filter(|one| one["required"] == true);
        Self {
            method: operation.method.clone(),
            path: operation.path.to_owned(),
            parameters: required
                .map(|one| Parameter::sample(contract, one))
                .collect(),
            body: operation
                .value
                .get("requestBody")
                .map(|body| Body::example(contract, body)),
        }
    }

    /// The same request with one change.
    pub(crate) fn with(&self, breach: &Breach) -> Self {
        let mut sent = self.clone();
        match &breach.change {
            Change::Parameter(place, name, text) => {
                sent.parameters
                    .retain(|one| (&one.place, &one.name) != (place, name));
                sent.parameters.extend(text.iter().map(|text| Parameter {
                    place: place.clone(),
                    name: name.clone(),
                    text: text.clone(),
                }));
            }
            Change::Body(value) => {
                if let Some(body) = &mut sent.body {
                    body.value = value.clone();
                }
            }
        }
        sent
    }

    /// Sends it; the status and the body of the answer.
    pub(crate) async fn send(&self, served: &Served) -> (u16, Value) {
        let of = |place: &'static str| self.parameters.iter().filter(move |one| one.place == place);
        let path = of("path").fold(self.path.clone(), |path, one| {
            path.replace(&format!("{{{}}}", one.name), &one.text)
        });
        let query = of("query").map(|one| format!("{}={}", one.name, one.text));
        let query = query.collect::<Vec<_>>().join("&");
        let path = format!("/atoms/v1{path}?{query}");
        let mut request = served.request(&self.method, &path).bearer_auth("demo");
        for one in of("header") {
            request = request.header(&one.name, &one.text);
        }
        if let Some(body) = &self.body {
            let (media, text) = body.encode();
            request = request.header("content-type", media).body(text);
        }
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let body = response.bytes().await.unwrap();
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }
}

impl Parameter {
    fn sample(contract: &Contract, declared: &Value) -> Self {
        let text = |member: &str| declared[member].as_str().unwrap().to_owned();
        let schema = &declared["schema"];
        let names_something = declared["in"] == "path" && schema.get("pattern").is_none();
        Self {
            place: text("in"),
            name: text("name"),
            text: if names_something {
                ID.to_owned()
            } else {
                plain(&sample(contract, schema))
            },
        }
    }
}

impl Body {
    fn example(contract: &Contract, declared: &Value) -> Self {
        let contents = resolve(contract, declared)["content"].as_object().unwrap();
        let (media, content) = contents.iter().next().unwrap();
        let schema = resolve(contract, &content["schema"]);
        let files = (media == "multipart/form-data").then(|| files(schema));
        Self {
            value: content["example"].clone(),
            files,
        }
    }

    fn encode(&self) -> (String, String) {
        let Some(files) = &self.files else {
            return ("application/json".to_owned(), self.value.to_string());
        };
        let mut lines = Vec::new();
        for (name, value) in self.value.as_object().unwrap() {
            let several = value
                .as_array()
                .map_or(slice::from_ref(value), Vec::as_slice);
            let file = if files.contains(name) {
                "; filename=\"a.pdf\""
            } else {
                ""
            };
            for value in several {
                lines.push(format!("--{BOUNDARY}"));
                lines.push(format!(
                    "content-disposition: form-data; name=\"{name}\"{file}"
                ));
                lines.extend([String::new(), plain(value)]);
            }
        }
        lines.push(format!("--{BOUNDARY}--\r\n"));
        let text = lines.join("\r\n");
        (format!("multipart/form-data; boundary={BOUNDARY}"), text)
    }
}

/// The parts that are files.
fn files(schema: &Value) -> BTreeSet<String> {
    let properties = schema["properties"].as_object().unwrap().iter();
    let binary = |schema: &Value| schema["format"] == "binary";
    let files = properties.filter(|(_, schema)| binary(schema) || binary(&schema["items"]));
    files.map(|(name, _)| name.clone()).collect()
}

/// The places that a refusal tells of: the part of the request, and the pointer in it.
pub(crate) fn places(answer: &Value) -> BTreeSet<(String, String)> {
    let errors = answer["errors"].as_array().into_iter().flatten();
    let whole = [&answer["message"], &answer["error"]["message"]];
    let texts = errors.chain(whole).filter_map(Value::as_str);
    let texts = texts.flat_map(|text| text.split("; ")).filter_map(place);
    let errors = answer["errors"].as_array().into_iter().flatten();
    errors.filter_map(violation).chain(texts).collect()
}

/// `body/name is required`, as the contract's shapes have it.
fn place(text: &str) -> Option<(String, String)> {
    const PARTS: [&str; 5] = ["body", "path", "query", "header", "cookie"];
    let (place, _) = text.split_once(' ')?;
    let (part, pointer) = place.split_at(place.find('/').unwrap_or(place.len()));
    PARTS
        .contains(&part)
        .then(|| (part.to_owned(), pointer.to_owned()))
}

/// `{"in": "body", "pointer": "/name", …}`, as a problem has it.
fn violation(error: &Value) -> Option<(String, String)> {
    let text = |name: &str| error[name].as_str().map(str::to_owned);
    Some((text("in")?, text("pointer")?))
}
