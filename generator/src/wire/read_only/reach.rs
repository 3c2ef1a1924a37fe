//! Which components are used which way, and which of them hold what goes one way only.

use std::collections::{HashMap, HashSet};

use super::one_way::{Fate, OneWay};
use super::{Contract, Schema, SchemaRef, Way};

/// What the messages of a contract make of its components.
pub(super) struct Reach<'c> {
    /// Whether anything goes one way only.
    pub(super) any: bool,
    ways: HashMap<&'c str, Vec<Way>>,
    /// Those in which a property goes one way only, be it in a component they refer to.
    holders: HashSet<&'c str>,
}

impl<'c> Reach<'c> {
    pub(super) fn of(contract: &'c Contract, one_way: &OneWay<'c>) -> Self {
        let mut walk = Walk {
            one_way,
            any: false,
            ways: HashMap::new(),
            open: Vec::new(),
        };
        for (direction, schema) in contract.messages() {
            walk.visit(schema, direction.into());
        }
        while let Some((key, way)) = walk.open.pop() {
            if let Some(schema) = contract.schemas.get(key) {
                walk.visit(schema, way);
            }
        }
        let holders = holders(contract, one_way);
        Self {
            any: walk.any || !holders.is_empty(),
            ways: walk.ways,
            holders,
        }
    }

    fn ways(&self, key: &str) -> &[Way] {
        self.ways.get(key).map_or(&[], Vec::as_slice)
    }

    /// Whether requests need a copy of their own.
    pub(super) fn is_split(&self, key: &str) -> bool {
        let ways = self.ways(key);
        ways.contains(&Way::Request) && ways.len() > 1 && self.holders.contains(key)
    }

    /// Which way a component goes under its own name.
    pub(super) fn way(&self, key: &str) -> Way {
        match self.ways(key) {
            [Way::Request] => Way::Request,
            ways if ways.is_empty() || ways.contains(&Way::Event) => Way::Event,
            ways if ways.contains(&Way::Request) => Way::SharedAnswer,
            _ => Way::Answer,
        }
    }
}

struct Walk<'c, 'w> {
    one_way: &'w OneWay<'c>,
    any: bool,
    ways: HashMap<&'c str, Vec<Way>>,
    open: Vec<(&'c str, Way)>,
}

impl<'c> Walk<'c, '_> {
    fn visit(&mut self, schema: &'c SchemaRef, way: Way) {
        for key in named(schema) {
            self.enter(key, way);
        }
        let Some(schema) = schema.inline() else {
            return;
        };
        self.any |= self.one_way.has(schema);
        let fates = self.one_way.fates(schema, way).into_iter();
        let omitted = fates.filter(|(_, fate)| *fate == Fate::Omitted);
        let omitted: Vec<_> = omitted.map(|(name, _)| &schema.properties[name]).collect();
        let is_here = |child: &&SchemaRef| !omitted.iter().any(|out| std::ptr::eq(*out, *child));
        for child in schema.children().filter(is_here) {
            self.visit(child, way);
        }
    }

    fn enter(&mut self, key: &'c str, way: Way) {
        let ways = self.ways.entry(key).or_default();
        if !ways.contains(&way) {
            ways.push(way);
            self.open.push((key, way));
        }
    }
}

fn holders<'c>(contract: &'c Contract, one_way: &OneWay<'c>) -> HashSet<&'c str> {
    let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut open = Vec::new();
    for (key, schema) in &contract.schemas {
        let mut used = Vec::new();
        if holds(schema, one_way, &mut used) {
            open.push(key.as_str());
        }
        for one in used {
            users.entry(one).or_default().push(key);
        }
    }
    let mut holders = HashSet::new();
    while let Some(key) = open.pop() {
        if holders.insert(key) {
            open.extend(users.get(key).into_iter().flatten());
        }
    }
    holders
}

/// Whether a property below it goes one way only; `used` gets the components it refers to.
fn holds<'c>(schema: &'c SchemaRef, one_way: &OneWay<'c>, used: &mut Vec<&'c str>) -> bool {
    used.extend(named(schema));
    let inline = schema.inline();
    let mut found = inline.is_some_and(|schema| one_way.has(schema));
    for child in inline.into_iter().flat_map(Schema::children) {
        found |= holds(child, one_way, used);
    }
    found
}

/// The components that a schema itself refers to.
fn named(schema: &SchemaRef) -> impl Iterator<Item = &str> {
    let discriminator = schema
        .inline()
        .and_then(|schema| schema.discriminator.as_ref());
    let mapped = discriminator
        .into_iter()
        .flat_map(|one| one.mapping.values());
    schema
        .component()
        .into_iter()
        .chain(mapped.map(String::as_str))
}
