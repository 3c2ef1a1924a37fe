//! One revision as it is compared: schemas whole, by direction, and simplified; places as people read them.

mod simplify;

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::{EntryPart, Origin, Places};
use crate::drift::{Place, Revision};
use crate::model;
use crate::wire::{AllOf, At, Contract, Directed, JsonType, Schema, SchemaRef};

/// What was merged and what it is simplified, by the address of the first.
type Simple = HashMap<*const Schema, (Arc<Schema>, Arc<Schema>)>;

/// One of the two revisions.
pub(in crate::drift) struct View<'r> {
    pub(in crate::drift) contract: &'r Contract,
    /// The crate that is made of it.
    pub(in crate::drift) model: &'r model::Contract,
    directed: &'r Directed<'r>,
    all_of: AllOf<'r>,
    places: Places<'r>,
    simple: RefCell<Simple>,
}

impl<'r> View<'r> {
    pub(in crate::drift) fn new(revision: &'r Revision, directed: &'r Directed<'r>) -> Self {
        let contract = &*directed.contract;
        Self {
            contract,
            model: &revision.model,
            directed,
            all_of: AllOf::of(contract),
            places: Places::new(&revision.sources),
            simple: RefCell::default(),
        }
    }

    /// A schema with its `allOf` merged and everything in one spelling. A reference to nothing allows everything.
    pub(in crate::drift) fn schema(&self, schema: &SchemaRef) -> Arc<Schema> {
        let Some(merged) = self.all_of.merged(schema) else {
            return Arc::new(Schema::new(self.contract.at.clone()));
        };
        let known = self
            .simple
            .borrow()
            .get(&Arc::as_ptr(&merged))
            .map(|(_, simple)| Arc::clone(simple));
        known.unwrap_or_else(|| {
            let simple = simplify::simplified(self, &merged);
            let held = (Arc::clone(&merged), Arc::clone(&simple));
            self.simple.borrow_mut().insert(Arc::as_ptr(&merged), held);
            simple
        })
    }

    /// The schema as it is written, and those of its `allOf`, at any depth.
    pub(super) fn parts<'s>(&'s self, schema: &'s SchemaRef) -> Vec<&'s Schema> {
        let mut parts: Vec<&Schema> = Vec::new();
        let mut open = vec![schema];
        while let Some(schema) = open.pop() {
            let Some(schema) = self.contract.resolve(schema) else {
                continue;
            };
            if !parts.iter().any(|known| std::ptr::eq(*known, schema)) {
                parts.push(schema);
                open.extend(schema.all_of.iter().rev());
            }
        }
        parts
    }

    /// Where a keyword stands, in the part of a schema that has it; where none has it, where the schema stands.
    pub(in crate::drift) fn keyword(
        &self,
        schema: &SchemaRef,
        keyword: &str,
        has: impl Fn(&Schema) -> bool,
    ) -> At {
        let parts = self.parts(schema);
        let owner = parts.iter().find(|part| has(part));
        match (owner, parts.first()) {
            (Some(owner), _) => owner.keywords.at(&owner.at, keyword),
            (None, Some(whole)) => whole.at.clone(),
            (None, None) => self.contract.at.clone(),
        }
    }

    /// Where a schema stands.
    pub(in crate::drift) fn at(&self, schema: &SchemaRef) -> At {
        let resolved = self.contract.resolve(schema);
        resolved.map_or_else(|| self.contract.at.clone(), |schema| schema.at.clone())
    }

    /// Where an alternative of `oneOf` or `anyOf` is listed.
    pub(in crate::drift) fn alternative(&self, schema: &SchemaRef, alternative: &SchemaRef) -> At {
        for part in self.parts(schema) {
            for (keyword, list) in [("oneOf", &part.one_of), ("anyOf", &part.any_of)] {
                if let Some(index) = list.iter().position(|one| one == alternative) {
                    return part.keywords.at(&part.at, keyword).index(index);
                }
            }
        }
        self.at(alternative)
    }

    /// The JSON type that all values of a schema have.
    pub(in crate::drift) fn json_type(&self, schema: &SchemaRef) -> Option<JsonType> {
        let schema = self.schema(schema);
        if schema.nullable {
            None
        } else {
            schema.json_type
        }
    }

    /// Where a property stands that is declared and does not go this way.
    pub(in crate::drift) fn omitted(&self, schema: &SchemaRef, property: &str) -> Option<At> {
        let parts = self.parts(schema).into_iter();
        let mut omitting = parts.filter(|part| {
            let omitted = &self.directed.one_way(part).omitted;
            omitted.iter().any(|own| own == property)
        });
        let part = omitting.next()?;
        Some(part.keywords.at(&part.at, "properties").key(property))
    }

    /// Whether a property may be absent whatever `required` says, since it goes one way.
    pub(in crate::drift) fn excuses(&self, schema: &SchemaRef, property: &str) -> bool {
        let parts = self.parts(schema);
        let mut optional = parts
            .iter()
            .flat_map(|part| &self.directed.one_way(part).optional);
        optional.any(|own| own == property)
    }

    /// What the document calls a component.
    pub(in crate::drift) fn stated_key<'k>(&'k self, key: &'k str) -> &'k str {
        self.directed.stated_key(key)
    }

    /// A place as people read it.
    pub(in crate::drift) fn place(&self, origin: &Origin) -> Place {
        let found = self.places.find(origin, EntryPart::Key);
        let (file, line, column) = found.map_or_else(Default::default, |place| {
            (place.file, place.line, place.column)
        });
        Place {
            file,
            line,
            column,
            pointer: origin.pointer.clone(),
        }
    }
}

/// Whether no value is of both types.
pub(in crate::drift) fn disjoint(a: Option<JsonType>, b: Option<JsonType>) -> bool {
    let number = |one| {
        if one == JsonType::Integer {
            JsonType::Number
        } else {
            one
        }
    };
    match (a, b) {
        (Some(a), Some(b)) => number(a) != number(b),
        _ => false,
    }
}
