//! Every schema of the document becomes a type: the walk, and what it keeps track of.

use std::collections::HashMap;

use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;

use super::check::Unchecked;
use super::contract::{Degraded, Docs, Shape, Type, TypeDef};
use super::copies::request_of;
use super::facts::{Facts, Part};
use super::gather::{Schemas, gather};
use super::names::{Scope, component};
use super::object::is_struct;
use super::rest::Check;
use super::simplify::simplify;
use super::{enums, union};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin};

/// How deep inline types may nest.
const MAX_NESTING: usize = 64;

/// How long a default may be that is told with its property.
const LONG: usize = 60;

/// How many inline types one component may have.
const MAX_INLINE: usize = 5_000;

/// A schema as it is used in one place.
#[derive(Clone, Debug)]
pub(super) struct Use {
    pub(super) ty: Type,
    pub(super) nullable: bool,
    pub(super) docs: Docs,
    pub(super) sensitive: bool,
    /// What a value has to satisfy there in a request.
    pub(super) check: Check,
}

/// The types made so far.
pub(super) struct Builder<'a, 'd> {
    pub(super) schemas: Schemas<'a>,
    /// Component key to Rust name.
    pub(super) names: HashMap<&'a str, String>,
    /// Inline schema, by its identity, to Rust name.
    pub(super) made: HashMap<String, String>,
    /// What requests are not checked for.
    pub(super) unchecked: Unchecked,
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
    /// How many inline types the present component has.
    inlined: usize,
    pub(super) degraded: Vec<Degraded>,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl<'a, 'd> Builder<'a, 'd> {
    /// Names every component, so that an inline type cannot take one of their names.
    pub(super) fn new(schemas: Schemas<'a>, diagnostics: &'d mut Diagnostics) -> Self {
        let mut builder = Self {
            schemas,
            names: HashMap::new(),
            made: HashMap::new(),
            unchecked: Unchecked::new(),
            references: HashMap::new(),
            shared: HashMap::new(),
            scope: Scope::default(),
            places: HashMap::new(),
            types: Vec::new(),
            active: Vec::new(),
            inlined: 0,
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

    pub(super) fn name(&mut self, key: &'a str, wanted: &str) {
        let origin = self.origin_of(&Part::Ref(key));
        let name = self.claim(wanted, &origin);
        self.names.insert(key, name);
    }

    /// Makes a type of every component, in the document's order.
    pub(super) fn components(&mut self) {
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
        schema: &'a ReferenceOr<Schema>,
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
    pub(super) fn use_of(&mut self, part: &Part<'a>, hint: &str, above: &Origin) -> Use {
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
    pub(super) fn read(&self, part: &Part<'a>) -> Facts<'a> {
        simplify(self.schemas, gather(self.schemas, part))
    }

    fn inline(&mut self, facts: &Facts<'a>, part: &Part<'a>, hint: &str, origin: Origin) -> Type {
        let identity = part.identity();
        if let Some((_, name)) = self.active.iter().find(|(known, _)| *known == identity) {
            return Type::Named(name.clone());
        }
        self.inlined += 1;
        if self.active.len() >= MAX_NESTING || self.inlined > MAX_INLINE {
            return self.degrade(
                &origin,
                "there are too many inline types, or they nest too deeply",
            );
        }
        let name = self.claim(hint, &origin);
        self.made
            .entry(identity.clone())
            .or_insert_with(|| name.clone());
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
            return Shape::Enum(enums::build(values, origin, self.diagnostics));
        }
        if facts.one_of.len() > 1 {
            return union::build(self, facts, part, name, origin);
        }
        if is_struct(facts) {
            return Shape::Struct(self.structure(facts, name, origin));
        }
        Shape::Alias(self.plain(facts, name, origin))
    }

    /// A plain JSON value instead of a type, on record.
    pub(super) fn degrade(&mut self, origin: &Origin, reason: &str) -> Type {
        let message = format!("becomes a plain JSON value: {reason}");
        self.diagnostics
            .push(Diagnostic::warning("degraded", message).at(origin.clone()));
        self.degraded.push(Degraded {
            place: place(origin),
            origin: origin.clone(),
            reason: reason.to_owned(),
        });
        Type::Any
    }

    /// Takes a type's name; a clash is said with both places.
    pub(super) fn claim(&mut self, wanted: &str, origin: &Origin) -> String {
        let name = self.scope.claim(wanted);
        if let Some(other) = self.places.get(wanted) {
            let message = format!("the name `{wanted}` is taken, so this type is called `{name}`");
            let clash = Diagnostic::warning("name-clash", message).at(origin.clone());
            self.diagnostics
                .push(clash.see(other.clone(), "has the name"));
        }
        self.places.insert(name.clone(), origin.clone());
        name
    }

    /// Where a part stands.
    pub(super) fn origin_of(&self, part: &Part<'a>) -> Origin {
        let facts = match part {
            Part::Ref(key) => match self.schemas.get(*key) {
                Some(openapiv3::ReferenceOr::Item(schema)) => Facts::of(schema),
                _ => Facts::default(),
            },
            Part::Schema(schema) => Facts::of(schema),
            Part::Base(_) | Part::All(_) => Facts::default(),
        };
        let fallback = || match part {
            Part::Ref(key) => root().child("components").child("schemas").child(key),
            _ => root(),
        };
        facts.origin.unwrap_or_else(fallback)
    }

    /// A new owner of inline types.
    pub(super) fn begin(&mut self) {
        self.inlined = 0;
    }

    /// Whether no type has that name.
    pub(super) fn is_free(&self, name: &str) -> bool {
        self.scope.is_free(name)
    }

    /// Keeps a name from the types to come.
    pub(super) fn keep_free(&mut self, name: &str) {
        if self.scope.is_free(name) {
            self.scope.claim(name);
        }
    }

    /// [`Self::use_of`] for a schema in a component: one type for all who refer to that component.
    pub(super) fn use_shared(&mut self, part: &Part<'a>, hint: &str, above: &Origin) -> Use {
        let identity = part.identity();
        if let Some(known) = self.shared.get(&identity) {
            return known.clone();
        }
        let used = self.use_of(part, hint, above);
        self.shared.insert(identity, used.clone());
        used
    }

    pub(super) fn reserve(&mut self) -> usize {
        self.types.push(None);
        self.types.len() - 1
    }

    pub(super) fn fill(&mut self, slot: usize, def: TypeDef) {
        self.types[slot] = Some(def);
    }

    /// The types, in the order they are written.
    pub(super) fn finish(self) -> (Vec<TypeDef>, Vec<Degraded>) {
        (self.types.into_iter().flatten().collect(), self.degraded)
    }
}

impl Use {
    pub(super) fn of(ty: Type) -> Self {
        Self {
            ty,
            nullable: false,
            docs: Docs::default(),
            sensitive: false,
            check: Check::default(),
        }
    }
}

fn root() -> Origin {
    Origin::new(crate::read::SourceId(0), "")
}

/// `allOf` of one reference and nothing but prose beside it: the reference, and the prose.
fn annotated_ref<'a>(part: &Part<'a>) -> Option<(Part<'a>, Facts<'a>)> {
    let Part::Schema(schema) = part else {
        return None;
    };
    let facts = Facts::of(schema);
    let parts = if facts.all_of.is_empty() {
        &facts.one_of
    } else {
        &facts.all_of
    };
    let [target @ Part::Ref(_)] = parts.as_slice() else {
        return None;
    };
    let bare = facts.kind.is_none()
        && facts.values.is_none()
        && facts.is_bare()
        && facts.required.is_empty()
        && facts.items.is_none()
        && (facts.all_of.is_empty() || facts.one_of.is_empty());
    let target = target.clone();
    bare.then_some((target, facts))
}

/// Whether Rust needs a type of its own for it.
fn is_named(facts: &Facts) -> bool {
    enums::values(facts).is_some() || facts.one_of.len() > 1 || is_struct(facts)
}

pub(super) fn docs_of(facts: &Facts) -> Docs {
    let default = facts.default.map(Value::to_string);
    let default = default.filter(|text| text.len() < LONG && text != "null" && !text.contains('`'));
    let default = default.map(|text| format!("Default: `{text}`."));
    let stated = [facts.description.map(str::to_owned), default];
    let text: Vec<String> = stated.into_iter().flatten().collect();
    Docs {
        text: (!text.is_empty()).then(|| text.join("\n\n")),
        deprecated: facts.deprecated,
    }
}

/// A place as a reader would look it up.
pub(super) fn place(origin: &Origin) -> String {
    format!("#{}", origin.pointer)
}
