//! Every schema of the document becomes a type.
//!
//! Components are named first ([`TypeNames`]). What a schema becomes is an [`outline`] of it, a pure view with schemas where
//! types will stand; [`Types`] goes through the outlines, names what is written in place, and puts types there.

pub(in crate::model) mod aliases;
mod findings;
mod names;
mod outline;
mod room;
mod shapes;
mod usage;

use std::collections::HashMap;

pub(in crate::model) use self::findings::Findings;
pub(in crate::model) use self::names::TypeNames;
pub(in crate::model) use self::outline::plain::integer;
use self::outline::{is_named, messages, outline, plain};
use self::room::Room;
use self::usage::annotated_ref;
pub(in crate::model) use self::usage::{Use, docs_of};
use crate::diagnostic::Origin;
use crate::model::contract::{Check, Docs, Shape, Type, TypeDef};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::read;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::wire::{At, SchemaRef};

/// Names of components that are not made of their keys, by key.
#[derive(Default)]
pub(in crate::model) struct GivenNames<'a> {
    /// Of messages: what they were called before.
    pub(in crate::model) messages: HashMap<&'a str, String>,
    /// Of the messages of one side of a channel: after the channel.
    pub(in crate::model) sides: HashMap<&'a str, String>,
}

/// The types made so far.
pub(in crate::model) struct Types<'a> {
    pub(in crate::model) schemas: Schemas<'a>,
    pub(in crate::model) names: TypeNames<'a>,
    pub(in crate::model) findings: Findings,
    /// What a reference to a component is, by key.
    references: HashMap<&'a str, Use>,
    room: Room,
    made: Vec<Option<Made<'a>>>,
}

/// A type, and the schema that it is of where it is of one.
pub(in crate::model) struct Made<'a> {
    pub(in crate::model) def: TypeDef,
    pub(in crate::model) view: Option<SchemaView<'a>>,
}

/// The place of a type among all, which are written in the order in which they are begun.
#[derive(Clone, Copy)]
pub(in crate::model) struct Slot(usize);

impl<'a> Types<'a> {
    /// The types of all components, in the document's order.
    pub(in crate::model) fn of_components(schemas: Schemas<'a>, given: &GivenNames<'a>) -> Self {
        let (names, clashes) = TypeNames::of(schemas, given);
        let mut types = Self {
            schemas,
            names,
            findings: Findings::default(),
            references: HashMap::new(),
            room: Room::default(),
            made: Vec::new(),
        };
        types.findings.diagnostics.extend(clashes);
        for (key, schema) in &schemas.contract.schemas {
            let known = std::mem::take(&mut types.findings);
            if given.sides.contains_key(key.as_str()) {
                types.side(key, schema);
            } else {
                types.component(key, schema);
            }
            let found = std::mem::replace(&mut types.findings, known);
            if schemas.request_of(key).is_some() {
                // What a request variant has to say has most likely been said of its component.
                types.findings.extend_with_new(found);
            } else {
                types.findings.extend(found);
            }
        }
        types
    }

    fn component(&mut self, key: &'a str, schema: &'a SchemaRef) {
        let own = SchemaView::Ref(key);
        let origin = schema.inline().map_or_else(
            || component_place(&self.schemas.contract.at, key),
            |schema| schema.at.origin(),
        );
        let name = self.names.component(key).unwrap_or(key).to_owned();
        self.begin();
        let slot = self.reserve();
        let view = SchemaView::from(schema);
        let target = match &view {
            SchemaView::Ref(_) => Some((view, Docs::default())),
            view => annotated_ref(self.schemas, view).map(|(target, own)| (target, docs_of(&own))),
        };
        let (shape, mut docs) = if let Some((target, docs)) = target {
            let ty = self.use_of(&target, &name, &origin).ty;
            (Shape::Alias(ty), docs)
        } else {
            let resolved = read(self.schemas, &own);
            let shape = self.shape(&resolved, &own, &name, &origin);
            (shape, docs_of(&resolved))
        };
        docs.of_requests = self.schemas.request_of(key).is_some();
        self.fill(slot, def(name, origin, docs, shape), Some(own));
    }

    /// The messages of one side of a channel.
    fn side(&mut self, key: &'a str, schema: &'a SchemaRef) {
        let Some(stated) = schema.inline() else {
            return self.component(key, schema);
        };
        let origin = stated.at.origin();
        let name = self.names.component(key).unwrap_or(key).to_owned();
        self.begin();
        let slot = self.reserve();
        let choice = messages(self.schemas, &stated.one_of);
        self.findings
            .untold(&origin, &stated.messages, &choice.untold);
        let shape = self.messages(choice, &name, &origin);
        let docs = Docs {
            text: stated.prose.description.clone(),
            ..Docs::default()
        };
        let def = def(name, origin, docs, shape);
        self.fill(slot, def, Some(SchemaView::Ref(key)));
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
            return used;
        }
        let resolved = read(self.schemas, view);
        let within = [resolved.items.as_ref(), resolved.additional.typed()];
        let mut within = within.into_iter().flatten();
        let inside = within.any(|view| read(self.schemas, view).sensitive);
        let origin = resolved.at.origin();
        // A type of its own carries the documentation's long form; its use repeats it.
        Use {
            nullable: resolved.nullable,
            docs: docs_of(&resolved),
            sensitive: resolved.sensitive || inside,
            ty: if is_named(&resolved) {
                self.inline(&resolved, view, hint, origin)
            } else {
                self.plain(plain(&resolved), hint, &origin)
            },
        }
    }

    fn reference(&mut self, key: &'a str, above: &Origin) -> Use {
        if let Some(known) = self.references.get(key) {
            return known.clone();
        }
        let Some(name) = self.names.component(key) else {
            return Use::of(self.findings.degrade(above, "a reference to nothing"));
        };
        let resolved = read(self.schemas, &SchemaView::Ref(key));
        let used = Use {
            nullable: resolved.nullable,
            sensitive: resolved.sensitive,
            ..Use::of(Type::Named(name.to_owned()))
        };
        self.references.insert(key, used.clone());
        used
    }

    fn inline(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        view: &SchemaView<'a>,
        hint: &str,
        origin: Origin,
    ) -> Type {
        if let Some(name) = self.names.get(view) {
            return Type::Named(name.to_owned());
        }
        if !self.room.enter() {
            if !self.room.is_new(&origin) {
                return Type::Any;
            }
            let reason = "there are too many inline types, or they nest too deeply";
            return self.findings.degrade(&origin, reason);
        }
        let claimed = self.names.claim_inline(view, hint, &origin);
        self.findings.diagnostics.extend(claimed.clash);
        let name = claimed.name;
        let slot = self.reserve();
        let shape = self.shape(resolved, view, &name, &origin);
        self.room.leave();
        let def = def(name.clone(), origin, docs_of(resolved), shape);
        self.fill(slot, def, Some(view.clone()));
        Type::Named(name)
    }

    fn shape(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        view: &SchemaView<'a>,
        name: &str,
        origin: &Origin,
    ) -> Shape {
        let (outline, findings) = outline(self.schemas, resolved, view, origin);
        let shape = self.filled(outline, name, origin);
        self.findings.extend(findings);
        shape
    }

    /// Takes a type's name.
    pub(in crate::model) fn claim(&mut self, wanted: &str, origin: &Origin) -> String {
        let claimed = self.names.claim(wanted, origin);
        self.findings.diagnostics.extend(claimed.clash);
        claimed.name
    }

    /// A new owner of inline types.
    pub(in crate::model) fn begin(&mut self) {
        self.room.begin();
    }

    /// Begins a type.
    pub(in crate::model) fn reserve(&mut self) -> Slot {
        self.made.push(None);
        Slot(self.made.len() - 1)
    }

    /// Ends a type.
    pub(in crate::model) fn fill(
        &mut self,
        slot: Slot,
        def: TypeDef,
        view: Option<SchemaView<'a>>,
    ) {
        self.made[slot.0] = Some(Made { def, view });
    }

    /// The types in the order in which they are written, their names, and what was found out.
    pub(in crate::model) fn finish(self) -> (Vec<Made<'a>>, TypeNames<'a>, Findings) {
        let made = self.made.into_iter().flatten();
        (made.collect(), self.names, self.findings)
    }
}

/// A type of a schema, whose check is made once all types have names.
fn def(name: String, origin: Origin, docs: Docs, shape: Shape) -> TypeDef {
    TypeDef {
        name,
        place: place(&origin),
        origin,
        docs,
        shape,
        check: Check::default(),
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
