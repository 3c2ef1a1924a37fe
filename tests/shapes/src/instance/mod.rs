//! JSON that a schema allows, by chance.

mod numbers;
mod objects;
mod texts;

pub use self::objects::LATER;

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::Contract;

/// How deep an instance goes before it takes only what it must.
const DEEP: usize = 6;

/// What instances are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taste {
    /// As the schema has it.
    Exact,
    /// As a later edition of the contract may have it: with values and members that this one does not know.
    Later,
}

/// Makes instances.
#[derive(Debug)]
pub struct Maker<'a> {
    contract: &'a Contract,
    taste: Taste,
    random: Rng,
}

/// The keywords of one schema.
type Keywords = Map<String, Value>;

impl<'a> Maker<'a> {
    /// One that makes the same instances from the same seed.
    pub fn new(contract: &'a Contract, taste: Taste, seed: u64) -> Self {
        let random = Rng::with_seed(seed);
        Self {
            contract,
            taste,
            random,
        }
    }

    /// The chance that instances are made by, for what is done to them afterwards.
    pub fn random(&mut self) -> &mut Rng {
        &mut self.random
    }

    /// An instance of the schema at a pointer. Where alternatives overlap it may be one of several, so a validator has the
    /// last word.
    pub fn instance(&mut self, pointer: &str) -> Value {
        let schema = self.contract.at(pointer);
        self.value(schema.into_iter().collect(), 0)
    }

    /// An instance of a schema of the contract.
    pub fn of(&mut self, schema: &'a Value) -> Value {
        self.value(vec![schema], 0)
    }

    /// A value that is an instance of all of these schemas.
    fn value(&mut self, schemas: Vec<&'a Value>, depth: usize) -> Value {
        let all = self.flat(schemas);
        if let Some(value) = self.listed(&all) {
            return value;
        }
        match self.kind(&all) {
            "null" => Value::Null,
            "boolean" => json!(self.random.bool()),
            "integer" => self.integer(&all),
            "number" => self.number(&all),
            "string" => json!(self.text(&all)),
            "array" => self.array(&all, depth),
            "object" => self.object(&all, depth),
            _ => self.anything(depth),
        }
    }

    /// The schemas without references and parts: of alternatives one is chosen.
    fn flat(&mut self, mut left: Vec<&'a Value>) -> Vec<&'a Keywords> {
        let mut all = Vec::new();
        while let Some(schema) = left.pop() {
            let Some(keywords) = schema.as_object() else {
                continue;
            };
            if let Some(pointer) = keywords.get("$ref").and_then(Value::as_str) {
                left.extend(self.contract.at(pointer));
            }
            left.extend(list(keywords, "allOf"));
            for key in ["oneOf", "anyOf"] {
                left.extend(self.random.choice(list(keywords, key)));
            }
            all.push(keywords);
        }
        all
    }

    /// One of the values that a schema lists.
    fn listed(&mut self, all: &[&Keywords]) -> Option<Value> {
        if let Some(value) = all.iter().find_map(|one| one.get("const")) {
            return Some(self.known(value));
        }
        let lists: Vec<_> = all
            .iter()
            .filter_map(|one| one.get("enum")?.as_array())
            .collect();
        let in_all = |value: &&Value| lists.iter().all(|list| list.contains(value));
        let values = lists.first()?.iter().filter(in_all).collect::<Vec<_>>();
        let value = self.random.choice(values)?;
        Some(self.known(value))
    }

    /// A listed value, or by taste one that is not.
    fn known(&mut self, value: &Value) -> Value {
        match value {
            Value::String(text) if self.is_later() => json!(format!("{text}-later")),
            value => value.clone(),
        }
    }

    fn is_later(&mut self) -> bool {
        self.taste == Taste::Later && self.random.u8(..4) == 0
    }

    /// The type that the value is of; empty where it may be of any.
    fn kind(&mut self, all: &[&'a Keywords]) -> &'a str {
        let mut allowed: Option<Vec<&str>> = None;
        for types in all.iter().filter_map(|one| one.get("type")) {
            let types: Vec<_> = match types {
                Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
                one => one.as_str().into_iter().collect(),
            };
            allowed = Some(match allowed {
                Some(before) => common(&before, &types),
                None => types,
            });
        }
        match allowed {
            Some(types) => self.random.choice(types).unwrap_or("null"),
            None if all.iter().any(|one| one.contains_key("properties")) => "object",
            None => "",
        }
    }

    fn array(&mut self, all: &[&'a Keywords], depth: usize) -> Value {
        let least = most(all, "minItems").unwrap_or(0);
        let limit = if depth > DEEP { least } else { least.max(3) };
        let limit = fewest(all, "maxItems").map_or(limit, |most| limit.min(most));
        let length = self.random.u64(least..=limit);
        let schemas: Vec<_> = all.iter().filter_map(|one| one.get("items")).collect();
        let items = (0..length).map(|_| self.value(schemas.clone(), depth + 1));
        Value::Array(items.collect())
    }

    /// Any JSON.
    fn anything(&mut self, depth: usize) -> Value {
        let kinds = if depth > DEEP { 5 } else { 7 };
        let inner = |maker: &mut Self| maker.anything(depth + 3);
        match self.random.u8(..kinds) {
            0 => Value::Null,
            1 => json!(self.random.bool()),
            2 => self.integer(&[]),
            3 => self.number(&[]),
            4 => json!(self.text(&[])),
            5 => json!([inner(self), inner(self)]),
            _ => json!({"a": inner(self), "b c": inner(self)}),
        }
    }
}

/// What a keyword lists.
fn list<'a>(keywords: &'a Keywords, key: &str) -> &'a [Value] {
    let list = keywords.get(key).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}

/// The types that both allow.
fn common<'a>(one: &[&'a str], other: &[&'a str]) -> Vec<&'a str> {
    let in_both = |kind: &&str| one.contains(kind) && other.contains(kind);
    let mut both: Vec<_> = one.iter().copied().filter(in_both).collect();
    let whole =
        |these: &[&str], those: &[&str]| these.contains(&"integer") && those.contains(&"number");
    if !both.contains(&"integer") && (whole(one, other) || whole(other, one)) {
        both.push("integer");
    }
    both
}

/// The largest of a keyword's numbers.
fn most(all: &[&Keywords], key: &str) -> Option<u64> {
    all.iter().filter_map(|one| one.get(key)?.as_u64()).max()
}

/// The smallest of a keyword's numbers.
fn fewest(all: &[&Keywords], key: &str) -> Option<u64> {
    all.iter().filter_map(|one| one.get(key)?.as_u64()).min()
}
