//! What properties are called that say how a request failed.
//!
//! The words are those of the error bodies in use: RFC 9457 (`title`, `detail`, `errors`), JSON:API (`errors`, `pointer`),
//! OAuth (`error`, `error_description`), `FastAPI` (`detail`, `loc`, `msg`), Spring and Nest (`error`, `message`, `path`).

/// A text that says what is wrong.
pub(super) const MESSAGE: &[&str] = &[
    "message",
    "msg",
    "error",
    "errors",
    "errormessage",
    "errormsg",
    "errordescription",
    "detail",
    "details",
    "description",
    "reason",
    "usermessage",
];

/// What says more than `error` or `title` beside it.
pub(super) const TELLING: &[&str] = &[
    "message",
    "msg",
    "detail",
    "description",
    "errordescription",
    "errors",
];

/// A list of what is wrong.
pub(super) const LIST: &[&str] = &[
    "errors",
    "error",
    "messages",
    "message",
    "details",
    "detail",
    "violations",
    "issues",
    "reasons",
    "problems",
    "causes",
    "validationerrors",
    "fielderrors",
    "invalidparams",
    "errormessages",
];

/// `true` where all went well.
pub(super) const FINE: &[&str] = &[
    "status",
    "success",
    "successful",
    "ok",
    "succeeded",
    "valid",
];

/// `true` where something went wrong.
pub(super) const FAILED: &[&str] = &["error", "iserror", "haserror", "failed", "failure"];

/// The status as a number.
pub(super) const STATUS: &[&str] = &[
    "status",
    "statuscode",
    "httpstatus",
    "httpstatuscode",
    "httpcode",
];

/// The status as a number where there has to be one; elsewhere numbers of the service's own.
pub(super) const NUMBER: &[&str] = &["code", "errorcode"];

/// An identifier of what went wrong. Its values are the service's own: only one that has to be there is filled.
pub(super) const CODE: &[&str] = &[
    "code",
    "errorcode",
    "errortype",
    "errorname",
    "type",
    "status",
    "kind",
    "name",
];

/// An object around the others.
pub(super) const AROUND: &[&str] = &[
    "error",
    "errors",
    "data",
    "detail",
    "details",
    "fault",
    "problem",
    "exception",
    "body",
    "meta",
];

/// The place of one thing that is wrong.
pub(super) const POINTER: &[&str] = &[
    "pointer",
    "path",
    "field",
    "fieldname",
    "property",
    "propertypath",
    "param",
    "parameter",
    "name",
    "key",
    "attribute",
    "source",
];

/// The part of the request that it is in.
pub(super) const PLACE: &[&str] = &["in", "place", "location"];

/// Its place as a list.
pub(super) const STEPS: &[&str] = &["loc", "path", "location", "field"];

/// What fixed texts call a failure.
pub(super) const FAILURE: &[&str] = &["error", "fail", "failed", "failure"];

/// Whether a name is one of these words, however it is written: `error_description`, `errorDescription`.
pub(super) fn is(name: &str, words: &[&str]) -> bool {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    let plain: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    words.contains(&plain.as_str())
}
