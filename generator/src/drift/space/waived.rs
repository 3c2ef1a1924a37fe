//! Keywords whose edit may find nothing, and why. The list is closed: what is not in it must be told.

use serde_json::Value;

/// A keyword of an object, and why nothing is found where it was edited.
#[derive(Clone, Copy, Debug)]
pub struct Waived {
    /// The object: `Schema`, `Parameter`.
    pub object: &'static str,
    /// The keyword: `$comment`.
    pub keyword: &'static str,
    /// What the object says where the entry holds, such as `in: path`; everywhere, where there is none.
    pub when: Option<(&'static str, &'static str)>,
    /// In Markdown.
    pub reason: &'static str,
}

impl Waived {
    /// The entry of a keyword.
    pub fn find(object: &str, keyword: &str) -> Option<&'static Self> {
        WAIVED
            .iter()
            .find(|one| one.object == object && one.keyword == keyword)
    }

    /// Whether it holds of an object.
    pub fn holds(&self, owner: &Value) -> bool {
        self.when
            .is_none_or(|(keyword, value)| owner[keyword] == value)
    }
}

const fn waived(object: &'static str, keyword: &'static str, reason: &'static str) -> Waived {
    Waived {
        object,
        keyword,
        when: None,
        reason,
    }
}

/// All of them.
pub const WAIVED: &[Waived] = &[
    waived("Document", "openapi", VERSION),
    waived("Document", "$schema", VERSION),
    waived("Document", "$self", VERSION),
    waived("Document", "jsonSchemaDialect", VERSION),
    Waived {
        when: Some(("in", "path")),
        ..waived(
            "Parameter",
            "required",
            "a parameter of the path is always there",
        )
    },
    waived("Header", "style", SIMPLE),
    waived("Header", "allowEmptyValue", SIMPLE),
    waived("Header", "allowReserved", SIMPLE),
    waived("Schema", "$schema", RESOURCE),
    waived("Schema", "$id", RESOURCE),
    waived("Schema", "$anchor", RESOURCE),
    waived("Schema", "$vocabulary", RESOURCE),
    waived("Schema", "$recursiveAnchor", RESOURCE),
    waived(
        "Schema",
        "$comment",
        "a comment to whoever edits the document, whom a report does not address",
    ),
    waived("Encoding", "encoding", PARTS),
    waived("Encoding", "itemEncoding", PARTS),
    waived("Encoding", "prefixEncoding", PARTS),
    waived("MediaType", "itemEncoding", PARTS),
    waived("MediaType", "prefixEncoding", PARTS),
];

const VERSION: &str = "how the document is written; what it says by it is compared";
const SIMPLE: &str = "a header is written `simple`, whatever else is said (OpenAPI 3.1.1, 4.8.21)";
const RESOURCE: &str = "names a schema for references, which are compared by what they lead to";
const PARTS: &str =
    "parts within parts and parts by position are not in the contract: `lint` reports them as lost";
