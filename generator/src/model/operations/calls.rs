//! The operations as the document has them.

use openapiv3::{Operation, PathItem, ReferenceOr};

use crate::diagnostic::Origin;
use crate::lower::Lowered;
use crate::model::contract::Docs;
use crate::model::schema::lookup;
use crate::read::SourceId;

/// An operation before it is read.
pub(super) struct Call<'a> {
    /// `GET`
    pub(super) method: String,
    pub(super) path: &'a str,
    pub(super) item: &'a PathItem,
    pub(super) operation: &'a Operation,
    /// Where the path item stands.
    pub(super) above: Origin,
    /// Where the operation stands.
    pub(super) origin: Origin,
    /// `#/paths/~1agent/get`
    pub(super) place: String,
}

impl Call<'_> {
    pub(super) fn docs(&self) -> Docs {
        let prose = self.operation.description.clone();
        Docs {
            text: prose.or_else(|| self.operation.summary.clone()),
            deprecated: self.operation.deprecated,
        }
    }

    /// `GET /agent`
    pub(super) fn identity(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// Every operation under `paths`.
pub(super) fn calls(lowered: &Lowered) -> Vec<Call<'_>> {
    let mut calls = Vec::new();
    for (path, item) in &lowered.openapi.paths.paths {
        let ReferenceOr::Item(item) = item else {
            continue;
        };
        let below = Origin::new(SourceId(0), "").child("paths").child(path);
        let above = lookup::origin(&item.extensions).unwrap_or_else(|| below.clone());
        let own = item.iter();
        let own = own.map(|(key, operation)| (key.to_uppercase(), vec![key], operation));
        let further = lowered.further.get(path).into_iter().flatten();
        let further = further.map(|(method, operation)| {
            let steps = match method.as_str() {
                "QUERY" => vec!["query"],
                method => vec!["additionalOperations", method],
            };
            (method.clone(), steps, operation)
        });
        calls.extend(own.chain(further).map(|(method, steps, operation)| {
            let step = |place: Origin, step: &&str| place.child(step);
            let origin = steps.iter().fold(above.clone(), step);
            Call {
                method,
                path,
                item,
                operation,
                above: above.clone(),
                origin: lookup::origin(&operation.extensions).unwrap_or(origin),
                place: format!("#{}", steps.iter().fold(below.clone(), step).pointer),
            }
        }));
    }
    calls
}
