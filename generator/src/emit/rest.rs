//! The names that the files of operations lean on.

use super::scope::Known;

pub(super) const ARC: Known = Known::import("std::sync", "Arc");
pub(super) const ROUTER: Known = Known::import("axum", "Router");
pub(super) const FROM_REQUEST_PARTS: Known = Known::import("axum::extract", "FromRequestParts");
pub(super) const STATUS_CODE: Known = Known::import("axum::http", "StatusCode");
pub(super) const INTO_RESPONSE: Known = Known::import("axum::response", "IntoResponse");
pub(super) const METHOD_ROUTER: Known = Known::import("axum::routing", "MethodRouter");
pub(super) const REST: Known = Known::import("atoms_runtime", "rest");
pub(super) const PATTERN: Known = Known::import("atoms_runtime", "pattern");
pub(super) const VALUES: Known = Known::import("atoms_runtime", "values");
pub(super) const ANSWERS: Known = rest("answers");
pub(super) const BODIES: Known = rest("bodies");
pub(super) const PARTS_MACRO: Known = rest("parts");
pub(super) const BYTES: Known = rest("Bytes");
pub(super) const BYTE_STREAM: Known = rest("ByteStream");
pub(super) const CALL: Known = rest("Call");
pub(super) const EVENT_STREAM: Known = rest("EventStream");
pub(super) const FILE_PART: Known = rest("FilePart");
pub(super) const FORM: Known = rest("Form");
pub(super) const JSON: Known = rest("Json");
pub(super) const KIND: Known = rest("Kind");
pub(super) const MULTIPART: Known = rest("Multipart");
pub(super) const OPERATION: Known = rest("Operation");
pub(super) const OPTIONAL: Known = rest("Optional");
pub(super) const PARAM: Known = rest("Param");
pub(super) const PARTS: Known = rest("Parts");
pub(super) const PLACE: Known = rest("Place");
pub(super) const REQUIREMENT: Known = rest("Requirement");
pub(super) const SECURITY_KIND: Known = rest("SecurityKind");
pub(super) const SECURITY_SCHEME: Known = rest("SecurityScheme");
pub(super) const SEVERAL: Known = rest("Several");
pub(super) const STYLE: Known = rest("Style");
pub(super) const TEXT: Known = rest("Text");
pub(super) const ANYTHING: Known = Known::import("atoms_runtime::rest::check", "anything");
pub(super) const AT: Known = Known::import("atoms_runtime::rest::check", "At");
pub(super) const CLIENT_CALL: Known = Known::import("atoms_runtime::rest::client", "Call");
pub(super) const CREDENTIAL: Known = Known::import("atoms_runtime::rest::client", "Credential");
pub(super) const ERROR: Known = Known::import("atoms_runtime::rest::client", "Error");
pub(super) const HTTP: Known = Known::import("atoms_runtime::rest::client", "Http");

const fn rest(name: &'static str) -> Known {
    Known::import("atoms_runtime::rest", name)
}

/// The names that files of operations have or may import: a type of the contract that is called so is written with
/// its module.
pub(super) const RESERVED: &[&str] = &[
    "Arc",
    "At",
    "BTreeMap",
    "Box",
    "ByteStream",
    "Bytes",
    "Call",
    "Caller",
    "Client",
    "Clone",
    "Credential",
    "Date",
    "Debug",
    "Default",
    "Err",
    "Error",
    "EventStream",
    "FilePart",
    "Form",
    "FromRequestParts",
    "Future",
    "H",
    "Http",
    "Into",
    "IntoResponse",
    "Json",
    "Kind",
    "Map",
    "Maybe",
    "MethodRouter",
    "Multipart",
    "None",
    "Number",
    "Ok",
    "Operation",
    "Option",
    "Optional",
    "Param",
    "Parts",
    "Place",
    "Requirement",
    "Result",
    "Router",
    "SecurityKind",
    "SecurityScheme",
    "Self",
    "Send",
    "Sensitive",
    "Several",
    "Sized",
    "Some",
    "StatusCode",
    "String",
    "Style",
    "Sync",
    "Text",
    "Timestamp",
    "Uri",
    "Uuid",
    "Value",
    "Vec",
];
