//! Every answer, held against the document that is served: its status, its media type, its body.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use http::header::CONTENT_TYPE;
use jsonschema::Validator;
use serde_json::{Value, json};

/// The document, and the schemas of bodies that have been compiled.
static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(platform::DOCUMENT).unwrap());
static SCHEMAS: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);

/// The operations, by method and path without the names of its variables.
static OPERATIONS: LazyLock<HashMap<(String, String), &'static Value>> = LazyLock::new(|| {
    let paths = DOCUMENT["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        let members = item.as_object().unwrap().iter();
        members.map(move |(method, value)| ((method.to_uppercase(), unnamed(path)), value))
    });
    operations.collect()
});

/// The answers that the document does not have. A test in which one was given fails at its end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Undocumented(Arc<Mutex<Vec<String>>>);

impl Undocumented {
    /// The application, whose answers are looked at.
    pub(crate) fn watch(&self, app: Router) -> Router {
        app.layer(from_fn_with_state(self.clone(), look))
    }

    /// That there were none.
    pub(crate) fn assert_none(&self) {
        let told = self.0.lock().unwrap();
        if !std::thread::panicking() {
            assert!(
                told.is_empty(),
                "{} undocumented: {}",
                told.len(),
                told.join("\n")
            );
        }
    }
}

async fn look(State(told): State<Undocumented>, request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    let path = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let Some(path) = path else {
        return response;
    };
    let path = path.as_str();
    let path = unnamed(path.strip_prefix("/atoms/v1").unwrap_or(path));
    let Some(operation) = OPERATIONS.get(&(method.clone(), path.clone())) else {
        return response;
    };
    let status = response.status();
    let (response, wrong) = checked(operation, response).await;
    if let Some(wrong) = wrong {
        let told = &mut told.0.lock().unwrap();
        told.push(format!("{method} {path} {status}: {wrong}"));
    }
    response
}

/// An answer, and what the document has against it.
async fn checked(operation: &'static Value, response: Response) -> (Response, Option<String>) {
    let status = response.status().as_u16().to_string();
    let Some(stated) = operation["responses"].get(&status) else {
        return (response, Some("the status".to_owned()));
    };
    let media = response.headers().get(CONTENT_TYPE);
    let media = media.map_or("", |media| media.to_str().unwrap());
    let media = media.split(';').next().unwrap_or_default().to_owned();
    let contents = resolve(stated).get("content");
    let content = match (contents, media.as_str()) {
        (None, "") => return (response, None),
        (Some(contents), media) if contents.get(media).is_some() => &contents[media],
        _ => return (response, Some(format!("the media type `{media}`"))),
    };
    let Some(schema) = content.get("schema").filter(|_| media.ends_with("json")) else {
        return (response, None);
    };
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let wrong = wrong(schema, &bytes);
    (Response::from_parts(parts, Body::from(bytes)), wrong)
}

fn wrong(schema: &Value, body: &[u8]) -> Option<String> {
    let body: Value = match serde_json::from_slice(body) {
        Ok(body) => body,
        Err(error) => return Some(error.to_string()),
    };
    let validator = validator(schema);
    let mut errors = validator
        .iter_errors(&body)
        .map(|error| format!("{error} at {}", error.instance_path()));
    errors.next()
}

fn validator(schema: &Value) -> Arc<Validator> {
    let mut known = SCHEMAS.lock().unwrap();
    let compile = || {
        let whole = json!({"components": DOCUMENT["components"], "allOf": [schema]});
        Arc::new(jsonschema::draft202012::new(&whole).unwrap())
    };
    Arc::clone(known.entry(schema.to_string()).or_insert_with(compile))
}

fn resolve(mut value: &'static Value) -> &'static Value {
    while let Some(reference) = value.get("$ref") {
        let pointer = reference.as_str().unwrap().trim_start_matches('#');
        value = DOCUMENT.pointer(pointer).unwrap();
    }
    value
}

/// A path without the names of its variables.
fn unnamed(path: &str) -> String {
    let steps = path
        .split('/')
        .map(|step| if step.starts_with('{') { "{}" } else { step });
    steps.collect::<Vec<_>>().join("/")
}
