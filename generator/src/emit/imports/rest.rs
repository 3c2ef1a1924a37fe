//! The names that the files of operations lean on.

use crate::emit::imports::Known;

pub(in crate::emit) const ARC: Known = Known::import("std::sync", "Arc");
pub(in crate::emit) const ROUTER: Known = Known::import("axum", "Router");
pub(in crate::emit) const FROM_REQUEST_PARTS: Known =
    Known::import("axum::extract", "FromRequestParts");
pub(in crate::emit) const STATUS_CODE: Known = Known::import("axum::http", "StatusCode");
pub(in crate::emit) const INTO_RESPONSE: Known = Known::import("axum::response", "IntoResponse");
pub(in crate::emit) const METHOD_ROUTER: Known = Known::import("axum::routing", "MethodRouter");
pub(in crate::emit) const REST: Known = Known::import("atoms_runtime", "rest");
pub(in crate::emit) const PATTERN: Known = Known::import("atoms_runtime", "pattern");
pub(in crate::emit) const VALUES: Known = Known::import("atoms_runtime", "values");
pub(in crate::emit) const ANSWERS: Known = rest("answers");
pub(in crate::emit) const BODIES: Known = rest("bodies");
pub(in crate::emit) const PARTS_MACRO: Known = rest("parts");
pub(in crate::emit) const BYTES: Known = rest("Bytes");
pub(in crate::emit) const BYTE_STREAM: Known = rest("ByteStream");
pub(in crate::emit) const CALL: Known = rest("Call");
pub(in crate::emit) const EVENT_STREAM: Known = rest("EventStream");
pub(in crate::emit) const FILE_PART: Known = rest("FilePart");
pub(in crate::emit) const FORM: Known = rest("Form");
pub(in crate::emit) const JSON: Known = rest("Json");
pub(in crate::emit) const KIND: Known = rest("Kind");
pub(in crate::emit) const MULTIPART: Known = rest("Multipart");
pub(in crate::emit) const OPERATION: Known = rest("Operation");
pub(in crate::emit) const OPTIONAL: Known = rest("Optional");
pub(in crate::emit) const PARAM: Known = rest("Param");
pub(in crate::emit) const PARTS: Known = rest("Parts");
pub(in crate::emit) const PLACE: Known = rest("Place");
pub(in crate::emit) const REQUIREMENT: Known = rest("Requirement");
pub(in crate::emit) const SECURITY_KIND: Known = rest("SecurityKind");
pub(in crate::emit) const SECURITY_SCHEME: Known = rest("SecurityScheme");
pub(in crate::emit) const SEVERAL: Known = rest("Several");
pub(in crate::emit) const STYLE: Known = rest("Style");
pub(in crate::emit) const TEXT: Known = rest("Text");
pub(in crate::emit) const ANYTHING: Known = Known::import("atoms_runtime::rest::check", "anything");
pub(in crate::emit) const AT: Known = Known::import("atoms_runtime::rest::check", "At");
pub(in crate::emit) const CLIENT_CALL: Known = Known::import("atoms_runtime::rest::client", "Call");
pub(in crate::emit) const CREDENTIAL: Known =
    Known::import("atoms_runtime::rest::client", "Credential");
pub(in crate::emit) const ERROR: Known = Known::import("atoms_runtime::rest::client", "Error");
pub(in crate::emit) const HTTP: Known = Known::import("atoms_runtime::rest::client", "Http");

const fn rest(name: &'static str) -> Known {
    Known::import("atoms_runtime::rest", name)
}

/// The names that files of operations have or may import: a type of the contract that is called so is written with
/// its module.
pub(in crate::emit) const RESERVED: &[&str] = &[
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
    "IsoDuration",
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
