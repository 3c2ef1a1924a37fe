//! Which files of two crates can differ in what they offer.
//!
//! To make and read a whole crate takes longer than everything else that a comparison does. So the models are compared
//! first, and a file counts where something differs that it is made of; documentation, checks and places do not.

mod operation;

use std::collections::{BTreeSet, HashMap, HashSet};

use self::operation::{same_group, same_socket};
use crate::emit::{answers, boxes, homes, made};
use crate::features::is_gated;
use crate::model::{
    Contract, Event, Field, Group, Operation, Params, Shape, Socket, Type, TypeDef, Variant,
    Webhooks,
};

/// The files in which something public can differ, by their paths below the contract's folder.
pub fn differing(old: &Contract, new: &Contract) -> BTreeSet<String> {
    let (before, after) = (Written::of(old), Written::of(new));
    let changed = changed_types(&before, &after);
    let mut files = BTreeSet::new();
    for (contract, written) in [(old, &before), (new, &after)] {
        let types = written.types.keys().filter(|name| changed.contains(*name));
        files.extend(types.map(|name| types_file(written.homes.get(name).copied())));
        let sections = contract.sections();
        let touched = sections.filter(|group| touches(&written.types, group, &changed));
        files.extend(touched.map(|group| format!("{}/mod.rs", group.name)));
    }
    groups((old, &before), (new, &after), &mut files);
    if !same_root(old, new) {
        files.extend(["mod.rs", "lib.rs", "service.rs", "client.rs"].map(str::to_owned));
    }
    if !same_webhooks(old.webhooks.as_ref(), new.webhooks.as_ref()) {
        files.insert("webhooks.rs".to_owned());
    }
    files
}

fn types_file(group: Option<&str>) -> String {
    group.map_or("types.rs".to_owned(), |group| format!("{group}/types.rs"))
}

/// The types of a contract, and how they are written.
struct Written<'c> {
    types: HashMap<&'c str, &'c TypeDef>,
    homes: HashMap<&'c str, &'c str>,
    boxes: HashMap<&'c str, HashSet<&'c str>>,
    made: HashSet<&'c str>,
    answers: HashSet<&'c str>,
}

impl<'c> Written<'c> {
    fn of(contract: &'c Contract) -> Self {
        let types = contract.types.iter();
        Self {
            types: types.map(|def| (def.name.as_str(), def)).collect(),
            homes: homes(contract),
            boxes: boxes(contract),
            made: made(contract),
            answers: answers(contract).collect(),
        }
    }

    fn has_same(&self, other: &Self, name: &str) -> bool {
        let of = |written: &Self| {
            let made = written.made.contains(name);
            (made, written.answers.contains(name))
        };
        let definitions = match (self.types.get(name), other.types.get(name)) {
            (Some(one), Some(other)) => same_type(one, other),
            _ => false,
        };
        definitions
            && of(self) == of(other)
            && self.homes.get(name) == other.homes.get(name)
            && self.boxes.get(name) == other.boxes.get(name)
    }
}

/// The names of the types that differ, or hold what does in a way that shows: unions have constructors and conversions
/// of what their variants hold.
fn changed_types<'c>(old: &Written<'c>, new: &Written<'c>) -> HashSet<&'c str> {
    let names = old.types.keys().chain(new.types.keys()).copied();
    let mut changed: HashSet<&str> = names.filter(|name| !old.has_same(new, name)).collect();
    loop {
        let count = changed.len();
        for def in old.types.values().chain(new.types.values()) {
            if !matches!(def.shape, Shape::Alias(_) | Shape::Union(_)) {
                continue;
            }
            if def
                .shape
                .types()
                .into_iter()
                .any(|ty| names_any(ty, &changed))
            {
                changed.insert(&def.name);
            }
        }
        if changed.len() == count {
            return changed;
        }
    }
}

fn names_any(ty: &Type, names: &HashSet<&str>) -> bool {
    ty.named().is_some_and(|name| names.contains(name))
}

fn same_type(old: &TypeDef, new: &TypeDef) -> bool {
    match (&old.shape, &new.shape) {
        (Shape::Struct(one), Shape::Struct(other)) => {
            one.additional == other.additional && all(&one.fields, &other.fields, same_field)
        }
        (Shape::Enum(one), Shape::Enum(other)) => {
            format!("{:?}", one.values) == format!("{:?}", other.values)
        }
        (Shape::Union(one), Shape::Union(other)) => {
            all(&one.variants, &other.variants, same_variant)
        }
        (Shape::Raw(one), Shape::Raw(other)) => all(one, other, same_variant),
        (Shape::Alias(one), Shape::Alias(other)) => one == other,
        _ => false,
    }
}

fn all<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(one, other)| same(one, other))
}

fn same_field(old: &Field, new: &Field) -> bool {
    let of = |field: &Field| (field.name.clone(), field.presence, field.sensitive);
    of(old) == of(new) && old.ty == new.ty
}

fn same_variant(old: &Variant, new: &Variant) -> bool {
    old.name == new.name && old.ty == new.ty
}

/// Whether a group makes its parameters, or their defaults, of such a type.
fn touches(types: &HashMap<&str, &TypeDef>, group: &Group, changed: &HashSet<&str>) -> bool {
    let params = group.operations.iter().flat_map(structs);
    params.into_iter().any(|params| {
        let fields = match types.get(params.ty.as_str()).map(|def| &def.shape) {
            Some(Shape::Struct(shape)) => shape.fields.as_slice(),
            _ => &[],
        };
        let mut fields = fields.iter();
        changed.contains(params.ty.as_str()) || fields.any(|field| names_any(&field.ty, changed))
    })
}

/// The parameters of an operation, and the headers of its answers.
fn structs(operation: &Operation) -> impl Iterator<Item = &Params> {
    let answers = operation.answers.list.iter();
    let headers = answers.filter_map(|answer| answer.headers.as_ref());
    operation.params.iter().chain(headers)
}

/// The files of the groups in which an operation differs, and of the channels in which a message does.
fn groups(
    (old, before): (&Contract, &Written<'_>),
    (new, after): (&Contract, &Written<'_>),
    files: &mut BTreeSet<String>,
) {
    let has_types = |written: &Written<'_>, name| written.homes.values().any(|home| *home == name);
    let names = old.sections().chain(new.sections());
    for name in names.map(|group| group.name.as_str()) {
        let same = same_group(group(old, name), group(new, name))
            && same_socket(socket(old, name), socket(new, name));
        if !same {
            let all = ["mod", "service", "client", "routes"];
            files.extend(all.map(|file| format!("{name}/{file}.rs")));
        } else if has_types(before, name) != has_types(after, name) {
            files.insert(format!("{name}/mod.rs"));
        }
    }
}

fn group<'c>(contract: &'c Contract, name: &str) -> Option<&'c Group> {
    contract.sections().find(|group| group.name == name)
}

fn socket<'c>(contract: &'c Contract, name: &str) -> Option<&'c Socket> {
    let mut sockets = contract.sockets.iter();
    sockets.find(|socket| socket.group.name == name)
}

/// What the root of the contract and its client are made of.
fn same_root(old: &Contract, new: &Contract) -> bool {
    let of = |contract: &Contract| {
        let groups: Vec<_> = contract
            .sections()
            .map(|group| (group.name.clone(), group.owner.clone()))
            .collect();
        let sockets = contract.sockets.len();
        let schemes: Vec<_> = contract
            .schemes
            .iter()
            .map(|scheme| scheme.name.clone())
            .collect();
        let forms = contract.refusals.iter();
        let forms: Vec<_> = forms.map(|form| form.name.clone()).collect();
        let refused = (forms, contract.refused_as.is_empty());
        let secured = contract.operations().any(|one| !one.security.is_empty());
        let given = (contract.server.is_some(), contract.webhooks.is_some());
        let gated = is_gated(contract);
        (groups, sockets, schemes, refused, secured, given, gated)
    };
    of(old) == of(new)
}

fn same_webhooks(old: Option<&Webhooks>, new: Option<&Webhooks>) -> bool {
    let event = |event: &Event| {
        let types = format!("{:?} {:?}", event.payload, event.answer.body);
        (event.function.clone(), types, event.tags.is_empty())
    };
    match (old, new) {
        (Some(one), Some(other)) => {
            one.signature.is_some() == other.signature.is_some()
                && one.named_at == other.named_at
                && all(&one.events, &other.events, |one, other| {
                    event(one) == event(other)
                })
        }
        (None, None) => true,
        _ => false,
    }
}
