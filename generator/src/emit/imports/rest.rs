//! The names that the files of operations lean on.

use crate::emit::imports::{Known, codegen};

pub(in crate::emit) const ARC: Known = Known::import("std::sync", "Arc");
pub(in crate::emit) const ROUTER: Known = Known::import("axum", "Router");
pub(in crate::emit) const FROM_REQUEST_PARTS: Known =
    Known::import("axum::extract", "FromRequestParts");
pub(in crate::emit) const STATUS_CODE: Known = Known::import("axum::http", "StatusCode");
pub(in crate::emit) const INTO_RESPONSE: Known = Known::import("axum::response", "IntoResponse");
pub(in crate::emit) const METHOD_ROUTER: Known = Known::import("axum::routing", "MethodRouter");
pub(in crate::emit) const BY_PATH: Known = codegen("by_path");
pub(in crate::emit) const SERVE: Known = codegen("serve");
pub(in crate::emit) const CALLER: Known = codegen("Caller");
pub(in crate::emit) const CALLER_IF_ANY: Known = codegen("CallerIfAny");
pub(in crate::emit) const PARAMS: Known = codegen("Params");
pub(in crate::emit) const PARAMS_AND: Known = codegen("ParamsAnd");
pub(in crate::emit) const BODY: Known = codegen("Body");
pub(in crate::emit) const PATTERN: Known = codegen("pattern");
pub(in crate::emit) const VALUES: Known = codegen("values");
pub(in crate::emit) const ANSWERS: Known = codegen("answers");
pub(in crate::emit) const ANSWER: Known = Known::import("atoms_runtime::codegen::answer", "Answer");
pub(in crate::emit) const WRITE_CHOICE: Known =
    Known::import("atoms_runtime::codegen::answer", "WriteChoice");
pub(in crate::emit) const READ_ANSWER_CHOICE: Known =
    Known::import("atoms_runtime::codegen::answer", "ReadAnswerChoice");
pub(in crate::emit) const MEDIA_CHOICE: Known = body("MediaChoice");
pub(in crate::emit) const READ_BODY_CHOICE: Known = body("ReadBodyChoice");
pub(in crate::emit) const READ_INTO: Known = body("read_into");
pub(in crate::emit) const UNSUPPORTED: Known = body("unsupported");
pub(in crate::emit) const RAW_PART: Known = multipart("RawPart");
pub(in crate::emit) const REQUIRED: Known = multipart("required");
pub(in crate::emit) const WRITE_JSON: Known = multipart("write_json");
pub(in crate::emit) const WRITE_TEXT: Known = multipart("write_text");
pub(in crate::emit) const HELD: Known = codegen("Held");
pub(in crate::emit) const PART: Known = codegen("Part");
pub(in crate::emit) const PART_FORM: Known = codegen("PartForm");
pub(in crate::emit) const PART_RULE: Known = codegen("PartRule");
pub(in crate::emit) const HELD_FILE: Known = rest("HeldFile");
pub(in crate::emit) const REFUSAL: Known = rest("Refusal");
pub(in crate::emit) const PROBLEM: Known = Known::import("atoms_runtime", "Problem");
pub(in crate::emit) const REQUEST: Known = Known::import("axum::extract", "Request");
pub(in crate::emit) const RESPONSE: Known = Known::import("axum::response", "Response");
pub(in crate::emit) const CLIENT_RESPONSE: Known =
    Known::import("atoms_runtime::rest::client", "Response");
pub(in crate::emit) const SEND_BODY: Known =
    Known::import("atoms_runtime::rest::client", "SendBody");
pub(in crate::emit) const BYTES_BODY: Known = codegen("BytesBody");
pub(in crate::emit) const BYTE_STREAM: Known = rest("ByteStream");
pub(in crate::emit) const EVENT_STREAM: Known = rest("EventStream");
pub(in crate::emit) const FILE_PART: Known = rest("FilePart");
pub(in crate::emit) const FILL: Known = codegen("Fill");
pub(in crate::emit) const FORM_BODY: Known = codegen("FormBody");
pub(in crate::emit) const JSON_BODY: Known = codegen("JsonBody");
pub(in crate::emit) const PARAM_KIND: Known = codegen("ParamKind");
pub(in crate::emit) const MULTIPART_BODY: Known = codegen("MultipartBody");
pub(in crate::emit) const OPERATION: Known = codegen("Operation");
pub(in crate::emit) const OPTIONAL: Known = codegen("Optional");
pub(in crate::emit) const PARAM: Known = codegen("Param");
pub(in crate::emit) const PARTS: Known = rest("Parts");
pub(in crate::emit) const PLACE: Known = codegen("Place");
pub(in crate::emit) const REFUSAL_FORM: Known = codegen("RefusalForm");
pub(in crate::emit) const REQUIREMENT: Known = codegen("Requirement");
pub(in crate::emit) const SECURITY_KIND: Known = codegen("SecurityKind");
pub(in crate::emit) const SECURITY_SCHEME: Known = codegen("SecurityScheme");
pub(in crate::emit) const SEVERAL: Known = codegen("Several");
pub(in crate::emit) const STYLE: Known = codegen("Style");
pub(in crate::emit) const TEXT_BODY: Known = codegen("TextBody");
pub(in crate::emit) const ANYTHING: Known =
    Known::import("atoms_runtime::codegen::check", "anything");
pub(in crate::emit) const AT: Known = Known::import("atoms_runtime::codegen::check", "At");
pub(in crate::emit) const CLIENT_CALL: Known = Known::import("atoms_runtime::rest::client", "Call");
pub(in crate::emit) const CREDENTIAL: Known = rest("Credential");
pub(in crate::emit) const ERROR: Known = Known::import("atoms_runtime::rest::client", "Error");
pub(in crate::emit) const HTTP: Known = Known::import("atoms_runtime::rest::client", "Http");

const fn body(name: &'static str) -> Known {
    Known::import("atoms_runtime::codegen::body", name)
}

const fn multipart(name: &'static str) -> Known {
    Known::import("atoms_runtime::codegen::multipart", name)
}

const fn rest(name: &'static str) -> Known {
    Known::import("atoms_runtime::rest", name)
}
