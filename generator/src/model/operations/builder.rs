//! What reading an operation needs: the types made so far, and what is remembered from one to the next.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Origin};
use crate::model::check::{CheckReader, Unchecked};
use crate::model::contract::{Check, Params, Type};
use crate::model::names::component;
use crate::model::schema::read;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::model::types::{Types, Use};
use crate::wire::SchemaRef;

/// Reads operations.
pub(super) struct OperationBuilder<'a, 'b> {
    pub(super) types: &'b mut Types<'a>,
    unchecked: &'b mut Unchecked,
    pub(super) diagnostics: &'b mut Diagnostics,
    /// The headers of the answers that are components, by key.
    pub(super) headers: HashMap<&'a str, Params>,
    /// What has been told of schemas that nobody reads, by their places: several operations may share one.
    pub(super) unread: HashSet<Origin>,
}

/// After whom inline types are named.
#[derive(Clone, Debug)]
pub(super) struct Owner {
    pub(super) name: String,
    /// Whether it is a component, whose types are those of all who refer to it.
    pub(super) shared: bool,
}

impl Owner {
    /// An owner of its own.
    pub(super) fn new(name: String) -> Self {
        Self {
            name,
            shared: false,
        }
    }

    /// One of its parts.
    pub(super) fn of(&self, view: &str) -> Self {
        Self {
            name: format!("{}{view}", self.name),
            shared: self.shared,
        }
    }
}

impl<'a, 'b> OperationBuilder<'a, 'b> {
    pub(super) fn new(
        types: &'b mut Types<'a>,
        unchecked: &'b mut Unchecked,
        diagnostics: &'b mut Diagnostics,
    ) -> Self {
        Self {
            types,
            unchecked,
            diagnostics,
            headers: HashMap::new(),
            unread: HashSet::new(),
        }
    }

    /// The component of that key where there is one, by its name or, where a type has that, its name and `noun`;
    /// else an owner of that name.
    pub(super) fn owner(&self, key: Option<&str>, own: String, noun: &str) -> Owner {
        let Some(key) = key else {
            return Owner::new(own);
        };
        let name = component(key);
        let name = if self.types.names.is_free(&name) {
            name
        } else {
            format!("{name}{noun}")
        };
        Owner { name, shared: true }
    }

    /// What a schema is where it stands.
    pub(super) fn use_of(&mut self, view: &SchemaView<'a>, owner: &Owner, above: &Origin) -> Use {
        self.types.use_of(view, &owner.name, above)
    }

    /// The keywords of a schema and its `allOf`, in their simplest form.
    pub(super) fn read(&self, view: &SchemaView<'a>) -> ResolvedSchema<'a> {
        read(self.types.schemas, view)
    }

    /// What checks are read with.
    pub(super) fn checks(&mut self) -> CheckReader<'_, 'a> {
        CheckReader {
            schemas: self.types.schemas,
            names: &self.types.names,
            unchecked: self.unchecked,
        }
    }

    /// What a value of a schema has to satisfy.
    pub(super) fn check_of(&mut self, view: &SchemaView<'a>) -> Check {
        self.checks().check_of(view)
    }

    /// The type of a schema, where `null` shows in the type; any JSON without one.
    pub(super) fn ty(
        &mut self,
        schema: Option<&'a SchemaRef>,
        owner: &Owner,
        above: &Origin,
    ) -> Type {
        let Some(schema) = schema else {
            return Type::Any;
        };
        self.use_of(&schema.into(), owner, above).in_place()
    }

    pub(super) fn warn(&mut self, code: Code, message: String, at: Origin) {
        let warning = Diagnostic::warning(code, message).at(at);
        self.diagnostics.push(warning);
    }

    pub(super) fn note(&mut self, code: Code, message: String, at: Origin) {
        let note = Diagnostic::note(code, message).at(at);
        self.diagnostics.push(note);
    }
}
