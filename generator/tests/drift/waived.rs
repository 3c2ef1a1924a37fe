//! Keywords whose edit may find nothing, and why. The list is closed: what is not in it must be told.

/// Object and keyword, and the reason.
pub(crate) const WAIVED: &[(&str, &str)] = &[
    ("Document.openapi", VERSION),
    ("Document.$schema", VERSION),
    ("Document.$self", VERSION),
    ("Document.jsonSchemaDialect", VERSION),
    (
        "Parameter.required",
        "a parameter of the path is always there",
    ),
    ("Header.style", SIMPLE),
    ("Header.allowEmptyValue", SIMPLE),
    ("Header.allowReserved", SIMPLE),
    ("Schema.$schema", RESOURCE),
    ("Schema.$id", RESOURCE),
    ("Schema.$anchor", RESOURCE),
    ("Schema.$vocabulary", RESOURCE),
    ("Schema.$recursiveAnchor", RESOURCE),
    (
        "Schema.$comment",
        "a comment to whoever edits the document, whom a report does not address",
    ),
    ("Encoding.encoding", PARTS),
    ("Encoding.itemEncoding", PARTS),
    ("Encoding.prefixEncoding", PARTS),
    ("MediaType.itemEncoding", PARTS),
    ("MediaType.prefixEncoding", PARTS),
];

const VERSION: &str = "how the document is written; what it says by it is compared";
const SIMPLE: &str = "a header is written `simple`, whatever else is said (OpenAPI 3.1.1, 4.8.21)";
const RESOURCE: &str = "names a schema for references, which are compared by what they lead to";
const PARTS: &str =
    "parts within parts and parts by position are not in the contract: `lint` reports them as lost";
