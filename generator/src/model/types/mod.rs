//! Every schema of the document becomes a type.

pub(in crate::model) mod aliases;
pub(in crate::model) mod alternative;
mod children;
pub(in crate::model) mod enums;
pub(in crate::model) mod field_names;
mod inline_types;
pub(in crate::model) mod object;
pub(in crate::model) mod plain;
mod register;
pub(in crate::model) mod request_variants;
pub(in crate::model) mod select;
pub(in crate::model) mod union;
mod usage;

use std::collections::HashMap;

use self::object::is_struct;
use crate::diagnostic::{Diagnostics, Origin};
use crate::model::check::Unchecked;
use crate::model::contract::{Degraded, Docs, Shape, Type, TypeDef};
use crate::model::names::{Scope, component};
use crate::model::schema::all_of::{Schemas, merge};
use crate::model::schema::choices::simplify;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::wire::{At, Schema, SchemaRef};

use self::inline_types::InlineTypes;
pub(in crate::model) use self::usage::{Use, docs_of};
use self::usage::{annotated_ref, is_named};

/// The types made so far.
pub(in crate::model) struct Builder<'a, 'd> {
    pub(in crate::model) schemas: Schemas<'a>,
    /// The root of the document.
    root: &'a At,
    /// Component key to Rust name.
    pub(in crate::model) names: HashMap<&'a str, String>,
    /// Inline schema, by its identity, to Rust name.
    pub(in crate::model) made: HashMap<String, String>,
    /// What requests are not checked for.
    pub(in crate::model) unchecked: Unchecked,
    /// Whether checks keep what they are about even where they ask nothing: see [`Contract`](crate::wire::Contract).
    pub(in crate::model) evaluates: bool,
    /// What a reference to a component is, by key.
    references: HashMap<&'a str, Use>,
    scope: Scope,
    /// Rust name to the place that has it, for clashes.
    places: HashMap<String, Origin>,
    types: Vec<Option<TypeDef>>,
    /// By the inline schema of a property, the component that declares it.
    declared_by: HashMap<*const Schema, &'a str>,
    inline_types: InlineTypes,
    pub(in crate::model) degraded: Vec<Degraded>,
    pub(in crate::model) diagnostics: &'d mut Diagnostics,
}

impl<'a, 'd> Builder<'a, 'd> {
    /// Names every component, so that an inline type cannot take one of their names.
    pub(in crate::model) fn new(schemas: Schemas<'a>, diagnostics: &'d mut Diagnostics) -> Self {
        let contract = &*schemas.contract;
        let mut builder = Self {
            schemas,
            root: &contract.at,
            names: HashMap::new(),
            made: HashMap::new(),
            unchecked: Unchecked::new(),
            evaluates: contract.evaluates,
            references: HashMap::new(),
            scope: Scope::default(),
            places: HashMap::new(),
            types: Vec::new(),
            declared_by: HashMap::new(),
            inline_types: InlineTypes::default(),
            degraded: Vec::new(),
            diagnostics,
        };
        for key in schemas.keys() {
            if schemas.request_of(key).is_none() {
                builder.name(key, &component(key));
            }
        }
        builder.name_request_variants();
        builder.note_declared();
        builder
    }

    pub(in crate::model) fn name(&mut self, key: &'a str, wanted: &str) {
        let origin = self.origin_of(&SchemaView::Ref(key));
        let name = self.claim(wanted, &origin);
        self.names.insert(key, name);
    }

    /// Makes a type of every component, in the document's order.
    pub(in crate::model) fn components(&mut self) {
        for (key, schema) in &self.schemas.contract.schemas {
            let name = self.names[key.as_str()].clone();
            let origin = self.origin_of(&SchemaView::Ref(key));
            self.begin();
            let slot = self.reserve();
            let reported = (self.diagnostics.len(), self.degraded.len());
            let (shape, mut docs) = self.component(key, schema, &name, &origin);
            let check = self.own_check(&SchemaView::Ref(key));
            if self.schemas.request_of(key).is_some() {
                self.note_request_variant(reported, &mut docs);
            }
            let place = place(&origin);
            self.fill(
                slot,
                TypeDef {
                    name,
                    place,
                    origin,
                    docs,
                    shape,
                    check,
                },
            );
        }
    }

    fn component(
        &mut self,
        key: &'a str,
        schema: &'a SchemaRef,
        name: &str,
        origin: &Origin,
    ) -> (Shape, Docs) {
        let view = SchemaView::from(schema);
        let target = match &view {
            SchemaView::Ref(_) => Some((view, Docs::default())),
            view => annotated_ref(self.schemas, view).map(|(target, own)| (target, docs_of(&own))),
        };
        if let Some((target, docs)) = target {
            return (Shape::Alias(self.use_of(&target, name, origin).ty), docs);
        }
        let view = SchemaView::Ref(key);
        let resolved = self.read(&view);
        let docs = docs_of(&resolved);
        (self.shape(&resolved, &view, name, origin), docs)
    }

    /// What a schema is where it stands; an inline type that needs a name gets `hint`.
    pub(in crate::model) fn use_of(
        &mut self,
        view: &SchemaView<'a>,
        hint: &str,
        above: &Origin,
    ) -> Use {
        if let SchemaView::Ref(key) = view {
            return self.reference(key, above);
        }
        if let Some((target, own)) = annotated_ref(self.schemas, view) {
            let mut used = self.use_of(&target, hint, above);
            used.nullable |= own.nullable;
            used.docs = docs_of(&own);
            used.sensitive |= own.sensitive;
            used.check = self.check_of(view);
            return used;
        }
        let resolved = self.read(view);
        let origin = resolved.at.origin();
        let (docs, nullable) = (docs_of(&resolved), resolved.nullable);
        let within = [resolved.items.as_ref(), resolved.additional.typed()];
        let mut within = within.into_iter().flatten();
        let sensitive = resolved.sensitive || within.any(|view| self.read(view).sensitive);
        let ty = if is_named(&resolved) {
            self.inline(&resolved, view, hint, origin)
        } else {
            self.plain(&resolved, hint, &origin)
        };
        // A type of its own carries the documentation's long form; its use repeats it.
        Use {
            check: self.check_of(view),
            ty,
            nullable,
            docs,
            sensitive,
        }
    }

    fn reference(&mut self, key: &'a str, above: &Origin) -> Use {
        if let Some(known) = self.references.get(key) {
            return known.clone();
        }
        let Some(name) = self.names.get(key) else {
            return Use::of(self.degrade(above, "a reference to nothing"));
        };
        let ty = Type::Named(name.clone());
        let resolved = self.read(&SchemaView::Ref(key));
        let used = Use {
            nullable: resolved.nullable,
            sensitive: resolved.sensitive,
            check: self.check_of(&SchemaView::Ref(key)),
            ..Use::of(ty)
        };
        self.references.insert(key, used.clone());
        used
    }

    /// The keywords of a schema and its `allOf`, in their simplest form.
    pub(in crate::model) fn read(&self, view: &SchemaView<'a>) -> ResolvedSchema<'a> {
        simplify(self.schemas, merge(self.schemas, view))
    }

    fn inline(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        view: &SchemaView<'a>,
        hint: &str,
        origin: Origin,
    ) -> Type {
        let identity = view.identity();
        if let Some(name) = self.made.get(&identity) {
            return Type::Named(name.clone());
        }
        if !self.inline_types.has_room() {
            return self.exceeded(&origin);
        }
        let name = self.claim(hint, &origin);
        self.made.insert(identity, name.clone());
        self.inline_types.nesting += 1;
        let slot = self.reserve();
        let docs = docs_of(resolved);
        let shape = self.shape(resolved, view, &name, &origin);
        self.inline_types.nesting -= 1;
        let check = self.own_check(view);
        self.fill(
            slot,
            TypeDef {
                name: name.clone(),
                place: place(&origin),
                origin,
                docs,
                shape,
                check,
            },
        );
        Type::Named(name)
    }

    fn shape(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        view: &SchemaView<'a>,
        name: &str,
        origin: &Origin,
    ) -> Shape {
        if let Some(values) = enums::values(resolved) {
            return Shape::Enum(enums::build(values, resolved, origin, self.diagnostics));
        }
        if resolved.one_of.len() > 1 {
            return union::build(self, resolved, view, name, origin);
        }
        if let Some(choice) = children::build(self, resolved, view, name, origin) {
            return choice;
        }
        if is_struct(resolved) {
            return Shape::Struct(self.structure(resolved, name, origin));
        }
        Shape::Alias(self.plain(resolved, name, origin))
    }

    /// Where a schema stands.
    pub(in crate::model) fn origin_of(&self, view: &SchemaView<'a>) -> Origin {
        let schema = match view {
            SchemaView::Ref(key) => self.schemas.get(key).and_then(SchemaRef::inline),
            SchemaView::Schema(schema) => Some(*schema),
            SchemaView::Base(_) | SchemaView::All(_) => None,
        };
        schema.map_or_else(|| self.place_of(view), |schema| schema.at.origin())
    }

    /// Where a schema stands that does not say it: a component by its key.
    pub(in crate::model) fn place_of(&self, view: &SchemaView<'_>) -> Origin {
        match view {
            SchemaView::Ref(key) => component_place(self.root, key),
            _ => self.root.origin(),
        }
    }
}

/// Where a component is looked up.
pub(in crate::model) fn component_place(root: &At, key: &str) -> Origin {
    root.key("components").key("schemas").key(key).origin()
}

/// A place as a reader would look it up.
pub(in crate::model) fn place(origin: &Origin) -> String {
    format!("#{}", origin.pointer)
}
