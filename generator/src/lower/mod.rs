//! From the spellings of OpenAPI 3.0 and 3.1 to one: every document looks the same afterwards.

use indexmap::IndexMap;
use openapiv3::{OpenAPI, PathItem};

/// The contract as one OpenAPI 3.0 document, and beside it what that model has no place for.
///
/// Every schema that is not a plain `$ref` carries [`ORIGIN`]. Every `$ref` is local:
/// `#/components/{schemas,responses,parameters,requestBodies,headers}/NAME`, and its target is there.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// Paths (the inbound events taken out), components, and the root's `x-` extensions.
    pub openapi: OpenAPI,
    /// The inbound events by key, whichever of the three spellings they were written in.
    /// A key stands for one method of the item; the item carries [`ORIGIN`] too.
    pub webhooks: IndexMap<String, PathItem>,
}

/// The extension that says where a schema, an operation, or a path item came from: an
/// [`Origin`](crate::diagnostic::Origin) as text.
pub const ORIGIN: &str = "x-origin";
