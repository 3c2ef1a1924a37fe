//! Path items and operations.

use std::ops::Deref;
use std::sync::Arc;

use indexmap::IndexMap;
use openapiv3::{ExternalDocumentation, SecurityRequirement, Server, StatusCode};
use serde_json::Value;

use super::{At, Map, MediaType, Parameter, RequestBody, Response, SchemaRef};

/// A thing that may be a component which several refer to. It is compared by what it says.
#[derive(Debug)]
pub struct Shared<T> {
    /// The key of the component that it is.
    pub key: Option<Arc<str>>,
    /// What it says.
    pub item: Arc<T>,
}

impl<T> Shared<T> {
    /// The key of the component that it is.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self {
            key: self.key.clone(),
            item: Arc::clone(&self.item),
        }
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.item
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.item == other.item
    }
}

/// The operations of one path.
#[derive(Clone, Debug, PartialEq)]
pub struct PathItem {
    /// Where it stands.
    pub at: At,
    /// `summary`
    pub summary: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `servers`
    pub servers: Vec<Server>,
    /// The parameters of all its operations.
    pub parameters: Vec<Shared<Parameter>>,
    /// By method, as HTTP spells it.
    pub operations: Map<Operation>,
    /// Its `x-` extensions.
    pub extensions: Map<Value>,
}

impl PathItem {
    /// Each operation and its method.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Operation)> {
        let operations = self.operations.iter();
        operations.map(|(method, operation)| (method.as_str(), operation))
    }
}

/// An operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Where it stands.
    pub at: At,
    /// `operationId`
    pub operation_id: Option<String>,
    /// `tags`
    pub tags: Vec<String>,
    /// `summary`
    pub summary: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `externalDocs`
    pub external_docs: Option<ExternalDocumentation>,
    /// `deprecated`
    pub deprecated: bool,
    /// `parameters`
    pub parameters: Vec<Shared<Parameter>>,
    /// `requestBody`
    pub request_body: Option<Shared<RequestBody>>,
    /// `responses` of a status or a range.
    pub responses: IndexMap<StatusCode, Shared<Response>>,
    /// `responses.default`
    pub default_response: Option<Shared<Response>>,
    /// The keys of its `callbacks`.
    pub callbacks: Vec<String>,
    /// `security`, where it has its own.
    pub security: Option<Vec<SecurityRequirement>>,
    /// `servers`
    pub servers: Vec<Server>,
    /// Whether it opens a socket, as a channel of AsyncAPI: its body is what the client sends there, and the body of its
    /// answer 101 what the server sends, any number of times each.
    pub is_socket: bool,
    /// Its `x-` extensions.
    pub extensions: Map<Value>,
}

impl Operation {
    /// Of a socket, the messages of the client.
    pub fn client_messages(&self) -> Option<&SchemaRef> {
        schema_of(&self.request_body.as_ref()?.item.content)
    }

    /// Of a socket, the messages of the server.
    pub fn server_messages(&self) -> Option<&SchemaRef> {
        let mut responses = self.responses.values();
        responses.find_map(|response| schema_of(&response.item.content))
    }
}

fn schema_of(content: &Map<MediaType>) -> Option<&SchemaRef> {
    content.values().find_map(|media| media.schema.as_ref())
}
