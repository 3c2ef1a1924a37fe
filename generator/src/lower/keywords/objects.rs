//! The keywords of everything that is not a schema.

use super::Holds::{Any, Bool, List, Map, One, Security, Text, TextMap, Texts};
use super::Kind;
use super::{Keyword, carried, kept, lost, moved, rewritten};

pub(super) fn of(kind: Kind) -> &'static [Keyword] {
    match kind {
        Kind::Document => DOCUMENT,
        Kind::Info => INFO,
        Kind::Contact => CONTACT,
        Kind::License => LICENSE,
        Kind::Server => SERVER,
        Kind::ServerVariable => SERVER_VARIABLE,
        Kind::Tag => TAG,
        Kind::ExternalDocs => EXTERNAL_DOCS,
        Kind::Components => COMPONENTS,
        Kind::PathItem => PATH_ITEM,
        Kind::Operation => OPERATION,
        Kind::Parameter => PARAMETER,
        Kind::Header => HEADER,
        Kind::RequestBody => REQUEST_BODY,
        Kind::MediaType => MEDIA_TYPE,
        Kind::Encoding => ENCODING,
        Kind::Response => RESPONSE,
        Kind::Example => EXAMPLE,
        Kind::Link => LINK,
        Kind::SecurityScheme => SECURITY_SCHEME,
        Kind::Flows => FLOWS,
        Kind::Flow => FLOW,
        _ => &[],
    }
}

const DOCUMENT: &[Keyword] = &[
    kept("openapi", Text),
    kept("info", One(Kind::Info)),
    kept("servers", List(Kind::Server)),
    kept("paths", One(Kind::Paths)),
    moved("webhooks", Map(Kind::PathItem)),
    moved("x-webhooks", Map(Kind::PathItem)),
    kept("components", One(Kind::Components)),
    kept("security", Security),
    kept("tags", List(Kind::Tag)),
    kept("externalDocs", One(Kind::ExternalDocs)),
    carried("jsonSchemaDialect", Text),
    carried("$self", Text),
    carried("$schema", Text),
];

const INFO: &[Keyword] = &[
    kept("title", Text),
    carried("summary", Text),
    kept("description", Text),
    kept("termsOfService", Text),
    kept("contact", One(Kind::Contact)),
    kept("license", One(Kind::License)),
    kept("version", Text),
];

const CONTACT: &[Keyword] = &[kept("name", Text), kept("url", Text), kept("email", Text)];

const LICENSE: &[Keyword] = &[
    kept("name", Text),
    kept("url", Text),
    carried("identifier", Text),
];

const SERVER: &[Keyword] = &[
    kept("url", Text),
    carried("name", Text),
    kept("description", Text),
    kept("variables", Map(Kind::ServerVariable)),
];

const SERVER_VARIABLE: &[Keyword] = &[
    kept("enum", Texts),
    kept("default", Text),
    kept("description", Text),
];

const TAG: &[Keyword] = &[
    kept("name", Text),
    carried("summary", Text),
    kept("description", Text),
    kept("externalDocs", One(Kind::ExternalDocs)),
    carried("parent", Text),
    carried("kind", Text),
];

const EXTERNAL_DOCS: &[Keyword] = &[kept("description", Text), kept("url", Text)];

const COMPONENTS: &[Keyword] = &[
    kept("schemas", Map(Kind::Schema)),
    kept("responses", Map(Kind::Response)),
    kept("parameters", Map(Kind::Parameter)),
    kept("examples", Map(Kind::Example)),
    kept("requestBodies", Map(Kind::RequestBody)),
    kept("headers", Map(Kind::Header)),
    kept("securitySchemes", Map(Kind::SecurityScheme)),
    kept("links", Map(Kind::Link)),
    moved("callbacks", Map(Kind::Callback)),
    moved("pathItems", Map(Kind::PathItem)),
    moved("mediaTypes", Map(Kind::MediaType)),
];

const PATH_ITEM: &[Keyword] = &[
    rewritten("$ref", Text),
    kept("summary", Text),
    kept("description", Text),
    kept("get", One(Kind::Operation)),
    kept("put", One(Kind::Operation)),
    kept("post", One(Kind::Operation)),
    kept("delete", One(Kind::Operation)),
    kept("options", One(Kind::Operation)),
    kept("head", One(Kind::Operation)),
    kept("patch", One(Kind::Operation)),
    kept("trace", One(Kind::Operation)),
    moved("query", One(Kind::Operation)),
    moved("additionalOperations", Map(Kind::Operation)),
    kept("servers", List(Kind::Server)),
    kept("parameters", List(Kind::Parameter)),
];

const OPERATION: &[Keyword] = &[
    kept("tags", Texts),
    kept("summary", Text),
    kept("description", Text),
    kept("externalDocs", One(Kind::ExternalDocs)),
    kept("operationId", Text),
    kept("parameters", List(Kind::Parameter)),
    kept("requestBody", One(Kind::RequestBody)),
    kept("responses", One(Kind::Responses)),
    moved("callbacks", Map(Kind::Callback)),
    kept("deprecated", Bool),
    kept("security", Security),
    kept("servers", List(Kind::Server)),
];

const PARAMETER: &[Keyword] = &[
    kept("name", Text),
    kept("in", Text),
    kept("description", Text),
    kept("required", Bool),
    kept("deprecated", Bool),
    kept("allowEmptyValue", Bool),
    kept("style", Text),
    kept("explode", Bool),
    kept("allowReserved", Bool),
    kept("schema", One(Kind::Schema)),
    kept("example", Any),
    kept("examples", Map(Kind::Example)),
    kept("content", Map(Kind::MediaType)),
];

const HEADER: &[Keyword] = &[
    kept("description", Text),
    kept("required", Bool),
    kept("deprecated", Bool),
    carried("allowEmptyValue", Bool),
    kept("style", Text),
    carried("explode", Bool),
    carried("allowReserved", Bool),
    kept("schema", One(Kind::Schema)),
    kept("example", Any),
    kept("examples", Map(Kind::Example)),
    kept("content", Map(Kind::MediaType)),
];

const REQUEST_BODY: &[Keyword] = &[
    kept("description", Text),
    kept("content", Map(Kind::MediaType)),
    kept("required", Bool),
];

const MEDIA_TYPE: &[Keyword] = &[
    kept("schema", One(Kind::Schema)),
    carried("itemSchema", One(Kind::Schema)),
    kept("example", Any),
    kept("examples", Map(Kind::Example)),
    kept("encoding", Map(Kind::Encoding)),
    lost("prefixEncoding", Any),
    lost("itemEncoding", Any),
];

const ENCODING: &[Keyword] = &[
    kept("contentType", Text),
    kept("headers", Map(Kind::Header)),
    kept("style", Text),
    carried("explode", Bool),
    kept("allowReserved", Bool),
    lost("encoding", Any),
    lost("prefixEncoding", Any),
    lost("itemEncoding", Any),
];

const RESPONSE: &[Keyword] = &[
    carried("summary", Text),
    kept("description", Text),
    kept("headers", Map(Kind::Header)),
    kept("content", Map(Kind::MediaType)),
    kept("links", Map(Kind::Link)),
];

const EXAMPLE: &[Keyword] = &[
    kept("summary", Text),
    kept("description", Text),
    kept("value", Any),
    kept("externalValue", Text),
    carried("dataValue", Any),
    carried("serializedValue", Text),
];

const LINK: &[Keyword] = &[
    kept("operationRef", Text),
    kept("operationId", Text),
    kept("parameters", Any),
    kept("requestBody", Any),
    kept("description", Text),
    kept("server", One(Kind::Server)),
];

const SECURITY_SCHEME: &[Keyword] = &[
    kept("type", Text),
    kept("description", Text),
    kept("name", Text),
    kept("in", Text),
    kept("scheme", Text),
    kept("bearerFormat", Text),
    kept("flows", One(Kind::Flows)),
    kept("openIdConnectUrl", Text),
    carried("oauth2MetadataUrl", Text),
    carried("deprecated", Bool),
];

const FLOWS: &[Keyword] = &[
    kept("implicit", One(Kind::Flow)),
    kept("password", One(Kind::Flow)),
    kept("clientCredentials", One(Kind::Flow)),
    kept("authorizationCode", One(Kind::Flow)),
    carried("deviceAuthorization", One(Kind::Flow)),
];

const FLOW: &[Keyword] = &[
    kept("authorizationUrl", Text),
    carried("deviceAuthorizationUrl", Text),
    kept("tokenUrl", Text),
    kept("refreshUrl", Text),
    kept("scopes", TextMap),
];
