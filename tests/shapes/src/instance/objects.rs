//! Objects.

use serde_json::{Map, Value, json};

use super::{DEEP, Keywords, Maker, fewest, list, most};

impl<'a> Maker<'a> {
    /// An object: what it must have, some of what it may have, and where others are declared some of those.
    pub(super) fn object(&mut self, all: &[&'a Keywords], depth: usize) -> Value {
        let mut object = Map::new();
        let is_required = |name: &str| {
            let mut names = all.iter().flat_map(|one| list(one, "required"));
            names.any(|required| required == name)
        };
        let (must, may): (Vec<_>, Vec<_>) =
            names(all).into_iter().partition(|name| is_required(name));
        for name in must {
            object.insert(name.to_owned(), self.property(all, name, depth));
        }
        let least = most(all, "minProperties").unwrap_or(0);
        let limit = fewest(all, "maxProperties").unwrap_or(u64::MAX);
        for name in may {
            let count = object.len() as u64;
            if count < limit && (count < least || depth <= DEEP && self.random.bool()) {
                object.insert(name.to_owned(), self.property(all, name, depth));
            }
        }
        self.others(all, &mut object, least..limit, depth);
        if self.is_later() && !all.iter().any(|one| describes_others(one)) {
            object.insert(LATER.to_owned(), self.anything(depth));
        }
        Value::Object(object)
    }

    fn property(&mut self, all: &[&'a Keywords], name: &str, depth: usize) -> Value {
        let schemas = all
            .iter()
            .filter_map(|one| one.get("properties")?.get(name));
        self.value(schemas.collect(), depth + 1)
    }

    /// Members that are not declared by name, where the schema says that there may be such.
    fn others(
        &mut self,
        all: &[&'a Keywords],
        object: &mut Map<String, Value>,
        count: std::ops::Range<u64>,
        depth: usize,
    ) {
        let schemas: Vec<_> = all
            .iter()
            .filter_map(|one| one.get("additionalProperties"))
            .collect();
        if schemas.is_empty() || schemas.contains(&&json!(false)) {
            return;
        }
        let wish = if depth > DEEP {
            0
        } else {
            self.random.u64(..3)
        };
        for number in 0..wish.max(count.start) {
            if object.len() as u64 >= count.end {
                return;
            }
            let value = self.value(schemas.clone(), depth + 1);
            object.insert(format!("other {number}"), value);
        }
    }
}

/// The member that only a later edition knows.
pub const LATER: &str = "laterMember";

fn describes_others(keywords: &Keywords) -> bool {
    matches!(keywords.get("additionalProperties"), Some(Value::Object(_)))
}

/// The names that are declared, each once.
fn names<'a>(all: &[&'a Keywords]) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for declared in all
        .iter()
        .filter_map(|one| one.get("properties")?.as_object())
    {
        for name in declared.keys() {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
    }
    names
}
