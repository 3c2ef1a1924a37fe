//! Every schema of the document becomes a type.

pub(in crate::model) mod alternative;
mod children;
pub(in crate::model) mod copies;
pub(in crate::model) mod enums;
pub(in crate::model) mod field_names;
mod limits;
pub(in crate::model) mod object;
pub(in crate::model) mod plain;
pub(in crate::model) mod recursion;
mod register;
pub(in crate::model) mod select;
pub(in crate::model) mod union;
mod usage;

use std::collections::HashMap;

use self::copies::request_of;
use self::object::is_struct;
use crate::diagnostic::{Diagnostics, Origin};
use crate::model::check::Unchecked;
use crate::model::contract::{Degraded, Docs, Shape, Type, TypeDef};
use crate::model::names::{Scope, component};
use crate::model::schema::all_of::{Schemas, gather};
use crate::model::schema::choices::simplify;
use crate::model::schema::facts::Facts;
use crate::model::schema::part::Part;
use crate::wire::{At, Contract, SchemaRef};

use self::limits::Extent;
pub(in crate::model) use self::usage::{Use, default_of, docs_of};
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
    /// Whether checks keep what they are about even where they ask nothing: see [`Lowered`](crate::lower::Lowered).
    pub(in crate::model) evaluates: bool,
    /// What a reference to a component is, by key.
    references: HashMap<&'a str, Use>,
    /// What an inline schema in a component is, for all who refer to that component.
    shared: HashMap<String, Use>,
    scope: Scope,
    /// Rust name to the place that has it, for clashes.
    places: HashMap<String, Origin>,
    types: Vec<Option<TypeDef>>,
    /// The inline types being made, by what they are made of: one that meets itself again is one type.
    active: Vec<(String, String)>,
    extent: Extent,
    pub(in crate::model) degraded: Vec<Degraded>,
    pub(in crate::model) diagnostics: &'d mut Diagnostics,
}

impl<'a, 'd> Builder<'a, 'd> {
    /// Names every component, so that an inline type cannot take one of their names.
    pub(in crate::model) fn new(contract: &'a Contract, diagnostics: &'d mut Diagnostics) -> Self {
        let schemas = &contract.schemas;
        let mut builder = Self {
            schemas,
            root: &contract.at,
            names: HashMap::new(),
            made: HashMap::new(),
            unchecked: Unchecked::new(),
            evaluates: contract.evaluates,
            references: HashMap::new(),
            shared: HashMap::new(),
            scope: Scope::default(),
            places: HashMap::new(),
            types: Vec::new(),
            active: Vec::new(),
            extent: Extent::default(),
            degraded: Vec::new(),
            diagnostics,
        };
        for key in schemas.keys() {
            if request_of(schemas, key).is_none() {
                builder.name(key, &component(key));
            }
        }
        builder.name_copies();
        builder
    }

    pub(in crate::model) fn name(&mut self, key: &'a str, wanted: &str) {
        let origin = self.origin_of(&Part::Ref(key));
        let name = self.claim(wanted, &origin);
        self.names.insert(key, name);
    }

    /// Makes a type of every component, in the document's order.
    pub(in crate::model) fn components(&mut self) {
        for (key, schema) in self.schemas {
            let name = self.names[key.as_str()].clone();
            let origin = self.origin_of(&Part::Ref(key));
            self.begin();
            let slot = self.reserve();
            let said = (self.diagnostics.len(), self.degraded.len());
            let (shape, mut docs) = self.component(key, schema, &name, &origin);
            let check = self.own_check(&Part::Ref(key));
            if request_of(self.schemas, key).is_some() {
                self.copied(said, &mut docs);
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
                    group: None,
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
        let part = Part::from(schema);
        let target = match &part {
            Part::Ref(_) => Some((part, Facts::default())),
            part => annotated_ref(part),
        };
        if let Some((target, own)) = target {
            return (
                Shape::Alias(self.use_of(&target, name, origin).ty),
                docs_of(&own),
            );
        }
        let part = Part::Ref(key);
        let facts = self.read(&part);
        let docs = docs_of(&facts);
        (self.shape(&facts, &part, name, origin), docs)
    }

    /// What a part is where it stands; an inline type that needs a name gets `hint`.
    pub(in crate::model) fn use_of(&mut self, part: &Part<'a>, hint: &str, above: &Origin) -> Use {
        if let Part::Ref(key) = part {
            return self.reference(key, above);
        }
        if let Some((target, own)) = annotated_ref(part) {
            let mut used = self.use_of(&target, hint, above);
            used.nullable |= own.nullable;
            used.docs = docs_of(&own);
            used.sensitive |= own.sensitive;
            used.check = self.check_of(part);
            return used;
        }
        let facts = self.read(part);
        let origin = facts.origin.clone().unwrap_or_else(|| above.clone());
        let (docs, nullable) = (docs_of(&facts), facts.nullable);
        let within = [facts.items.as_ref(), facts.rest.typed()];
        let mut within = within.into_iter().flatten();
        let sensitive = facts.sensitive || within.any(|part| self.read(part).sensitive);
        let ty = if is_named(&facts) {
            self.inline(&facts, part, hint, origin)
        } else {
            self.plain(&facts, hint, &origin)
        };
        // A type of its own carries the documentation's long form; its use repeats it.
        Use {
            check: self.check_of(part),
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
        let facts = self.read(&Part::Ref(key));
        let used = Use {
            nullable: facts.nullable,
            sensitive: facts.sensitive,
            check: self.check_of(&Part::Ref(key)),
            ..Use::of(ty)
        };
        self.references.insert(key, used.clone());
        used
    }

    /// All facts of a part, in their simplest form.
    pub(in crate::model) fn read(&self, part: &Part<'a>) -> Facts<'a> {
        simplify(self.schemas, gather(self.schemas, part))
    }

    fn inline(&mut self, facts: &Facts<'a>, part: &Part<'a>, hint: &str, origin: Origin) -> Type {
        let identity = part.identity();
        if let Some((_, name)) = self.active.iter().find(|(known, _)| *known == identity) {
            return Type::Named(name.clone());
        }
        let is_copy = self.made.contains_key(&identity);
        if !self.extent.has_room(self.active.len(), is_copy) {
            return self.exceeded(&origin);
        }
        let name = self.claim(hint, &origin);
        if !is_copy {
            self.made.insert(identity.clone(), name.clone());
        }
        self.active.push((identity, name.clone()));
        let slot = self.reserve();
        let docs = docs_of(facts);
        let shape = self.shape(facts, part, &name, &origin);
        self.active.pop();
        let check = self.own_check(part);
        self.fill(
            slot,
            TypeDef {
                name: name.clone(),
                place: place(&origin),
                origin,
                docs,
                shape,
                check,
                group: None,
            },
        );
        Type::Named(name)
    }

    fn shape(&mut self, facts: &Facts<'a>, part: &Part<'a>, name: &str, origin: &Origin) -> Shape {
        if let Some(values) = enums::values(facts) {
            return Shape::Enum(enums::build(values, facts, origin, self.diagnostics));
        }
        if facts.one_of.len() > 1 {
            return union::build(self, facts, part, name, origin);
        }
        if let Some(choice) = children::build(self, facts, part, name, origin) {
            return choice;
        }
        if is_struct(facts) {
            return Shape::Struct(self.structure(facts, name, origin));
        }
        Shape::Alias(self.plain(facts, name, origin))
    }

    /// Where a part stands.
    pub(in crate::model) fn origin_of(&self, part: &Part<'a>) -> Origin {
        let facts = match part {
            Part::Ref(key) => match self.schemas.get(*key) {
                Some(SchemaRef::Inline(schema)) => Facts::of(schema),
                _ => Facts::default(),
            },
            Part::Schema(schema) => Facts::of(schema),
            Part::Base(_) | Part::All(_) => Facts::default(),
        };
        facts.origin.unwrap_or_else(|| self.place_of(part))
    }

    /// Where a part stands that does not say it: a component by its key.
    pub(in crate::model) fn place_of(&self, part: &Part<'_>) -> Origin {
        match part {
            Part::Ref(key) => component_place(self.root, key),
            _ => self.root.origin(),
        }
    }

    /// [`Self::use_of`] for a schema in a component: one type for all who refer to that component.
    pub(in crate::model) fn use_shared(
        &mut self,
        part: &Part<'a>,
        hint: &str,
        above: &Origin,
    ) -> Use {
        let identity = part.identity();
        if let Some(known) = self.shared.get(&identity) {
            return known.clone();
        }
        let used = self.use_of(part, hint, above);
        self.shared.insert(identity, used.clone());
        used
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
