//! The keywords of everything that is not a schema.

use super::Holds::{Any, Bool, List, Map, One, Security, Text, TextMap, Texts};
use super::ObjectKind;
use super::{Keyword, carried, kept, lost, moved, rewritten};

pub(super) fn keywords_of(kind: ObjectKind) -> &'static [Keyword] {
    match kind {
        ObjectKind::Document => DOCUMENT,
        ObjectKind::Info => INFO,
        ObjectKind::Contact => CONTACT,
        ObjectKind::License => LICENSE,
        ObjectKind::Server => SERVER,
        ObjectKind::ServerVariable => SERVER_VARIABLE,
        ObjectKind::Tag => TAG,
        ObjectKind::ExternalDocs => EXTERNAL_DOCS,
        ObjectKind::Components => COMPONENTS,
        ObjectKind::PathItem => PATH_ITEM,
        ObjectKind::Operation => OPERATION,
        ObjectKind::Parameter => PARAMETER,
        ObjectKind::Header => HEADER,
        ObjectKind::RequestBody => REQUEST_BODY,
        ObjectKind::MediaType => MEDIA_TYPE,
        ObjectKind::Encoding => ENCODING,
        ObjectKind::Response => RESPONSE,
        ObjectKind::Example => EXAMPLE,
        ObjectKind::Link => LINK,
        ObjectKind::SecurityScheme => SECURITY_SCHEME,
        ObjectKind::Flows => FLOWS,
        ObjectKind::Flow => FLOW,
        _ => &[],
    }
}

const DOCUMENT: &[Keyword] = &[
    kept("openapi", Text),
    kept("info", One(ObjectKind::Info)),
    kept("servers", List(ObjectKind::Server)),
    kept("paths", One(ObjectKind::Paths)),
    moved("webhooks", Map(ObjectKind::PathItem)),
    moved("x-webhooks", Map(ObjectKind::PathItem)),
    kept("components", One(ObjectKind::Components)),
    kept("security", Security),
    kept("tags", List(ObjectKind::Tag)),
    kept("externalDocs", One(ObjectKind::ExternalDocs)),
    carried("jsonSchemaDialect", Text),
    carried("$self", Text),
    carried("$schema", Text),
];

const INFO: &[Keyword] = &[
    kept("title", Text),
    carried("summary", Text),
    kept("description", Text),
    kept("termsOfService", Text),
    kept("contact", One(ObjectKind::Contact)),
    kept("license", One(ObjectKind::License)),
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
    kept("variables", Map(ObjectKind::ServerVariable)),
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
    kept("externalDocs", One(ObjectKind::ExternalDocs)),
    carried("parent", Text),
    carried("kind", Text),
];

const EXTERNAL_DOCS: &[Keyword] = &[kept("description", Text), kept("url", Text)];

const COMPONENTS: &[Keyword] = &[
    kept("schemas", Map(ObjectKind::Schema)),
    kept("responses", Map(ObjectKind::Response)),
    kept("parameters", Map(ObjectKind::Parameter)),
    kept("examples", Map(ObjectKind::Example)),
    kept("requestBodies", Map(ObjectKind::RequestBody)),
    kept("headers", Map(ObjectKind::Header)),
    kept("securitySchemes", Map(ObjectKind::SecurityScheme)),
    kept("links", Map(ObjectKind::Link)),
    moved("callbacks", Map(ObjectKind::Callback)),
    moved("pathItems", Map(ObjectKind::PathItem)),
    moved("mediaTypes", Map(ObjectKind::MediaType)),
];

const PATH_ITEM: &[Keyword] = &[
    rewritten("$ref", Text),
    kept("summary", Text),
    kept("description", Text),
    kept("get", One(ObjectKind::Operation)),
    kept("put", One(ObjectKind::Operation)),
    kept("post", One(ObjectKind::Operation)),
    kept("delete", One(ObjectKind::Operation)),
    kept("options", One(ObjectKind::Operation)),
    kept("head", One(ObjectKind::Operation)),
    kept("patch", One(ObjectKind::Operation)),
    kept("trace", One(ObjectKind::Operation)),
    moved("query", One(ObjectKind::Operation)),
    moved("additionalOperations", Map(ObjectKind::Operation)),
    kept("servers", List(ObjectKind::Server)),
    kept("parameters", List(ObjectKind::Parameter)),
];

const OPERATION: &[Keyword] = &[
    kept("tags", Texts),
    kept("summary", Text),
    kept("description", Text),
    kept("externalDocs", One(ObjectKind::ExternalDocs)),
    kept("operationId", Text),
    kept("parameters", List(ObjectKind::Parameter)),
    kept("requestBody", One(ObjectKind::RequestBody)),
    kept("responses", One(ObjectKind::Responses)),
    moved("callbacks", Map(ObjectKind::Callback)),
    kept("deprecated", Bool),
    kept("security", Security),
    kept("servers", List(ObjectKind::Server)),
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
    kept("schema", One(ObjectKind::Schema)),
    kept("example", Any),
    kept("examples", Map(ObjectKind::Example)),
    kept("content", Map(ObjectKind::MediaType)),
];

const HEADER: &[Keyword] = &[
    kept("description", Text),
    kept("required", Bool),
    kept("deprecated", Bool),
    carried("allowEmptyValue", Bool),
    kept("style", Text),
    carried("explode", Bool),
    carried("allowReserved", Bool),
    kept("schema", One(ObjectKind::Schema)),
    kept("example", Any),
    kept("examples", Map(ObjectKind::Example)),
    kept("content", Map(ObjectKind::MediaType)),
];

const REQUEST_BODY: &[Keyword] = &[
    kept("description", Text),
    kept("content", Map(ObjectKind::MediaType)),
    kept("required", Bool),
];

const MEDIA_TYPE: &[Keyword] = &[
    kept("schema", One(ObjectKind::Schema)),
    carried("itemSchema", One(ObjectKind::Schema)),
    kept("example", Any),
    kept("examples", Map(ObjectKind::Example)),
    kept("encoding", Map(ObjectKind::Encoding)),
    lost("prefixEncoding", Any),
    lost("itemEncoding", Any),
];

const ENCODING: &[Keyword] = &[
    kept("contentType", Text),
    kept("headers", Map(ObjectKind::Header)),
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
    kept("headers", Map(ObjectKind::Header)),
    kept("content", Map(ObjectKind::MediaType)),
    kept("links", Map(ObjectKind::Link)),
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
    kept("server", One(ObjectKind::Server)),
];

const SECURITY_SCHEME: &[Keyword] = &[
    kept("type", Text),
    kept("description", Text),
    kept("name", Text),
    kept("in", Text),
    kept("scheme", Text),
    kept("bearerFormat", Text),
    kept("flows", One(ObjectKind::Flows)),
    kept("openIdConnectUrl", Text),
    carried("oauth2MetadataUrl", Text),
    carried("deprecated", Bool),
];

const FLOWS: &[Keyword] = &[
    kept("implicit", One(ObjectKind::Flow)),
    kept("password", One(ObjectKind::Flow)),
    kept("clientCredentials", One(ObjectKind::Flow)),
    kept("authorizationCode", One(ObjectKind::Flow)),
    carried("deviceAuthorization", One(ObjectKind::Flow)),
];

const FLOW: &[Keyword] = &[
    kept("authorizationUrl", Text),
    carried("deviceAuthorizationUrl", Text),
    kept("tokenUrl", Text),
    kept("refreshUrl", Text),
    kept("scopes", TextMap),
];
