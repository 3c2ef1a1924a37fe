//! One side of the question: the schemas of a contract, as the one who sends or reads them sees them.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use regress::Regex;
use serde_json::Value;

use super::Reader;
use super::pattern::{self, Found, Language};
use super::simplify::simplify;
use crate::lower::regex;
use crate::wire::{
    AllOf, At, Conditional, Directed, JsonType, Schema, SchemaOrBool, SchemaRef, both,
};

/// Who looks at a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Party {
    /// The producer, who sends what it declares.
    Sender,
    /// The reader that enforces so much.
    Reader(Reader),
}

/// What is made of a schema on the way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// It without `null`.
    NotNull,
    /// It without its choice.
    Base,
    /// What is of this type.
    Typed(JsonType),
    /// What has this property, of that value of its `enum`; or none of it.
    Tagged(String, Option<usize>),
}

/// The schemas of a contract.
pub struct Side<'c> {
    pub(super) directed: &'c Directed<'c>,
    pub(super) all_of: AllOf<'c>,
    views: RefCell<HashMap<(*const Schema, Party), Kept>>,
    parts: RefCell<HashMap<(*const Schema, Part), Kept>>,
    branches: RefCell<HashMap<*const Schema, Branches>>,
    patterns: RefCell<HashMap<String, Option<Rc<Regex>>>>,
    languages: RefCell<HashMap<String, Option<Rc<Language>>>>,
    never: Arc<Schema>,
    /// How many schemas have been held against values.
    pub(super) held: Cell<u64>,
}

/// Something made of a schema, which keeps that schema's address from being another's.
struct Kept {
    _of: Arc<Schema>,
    made: Arc<Schema>,
}

struct Branches {
    _of: Arc<Schema>,
    made: Rc<[Arc<Schema>]>,
}

impl<'c> Side<'c> {
    /// Of a contract whose schemas are those of their direction.
    pub fn of(directed: &'c Directed<'c>) -> Self {
        let at = directed.contract.at.clone();
        Self {
            directed,
            all_of: AllOf::of(&directed.contract),
            views: RefCell::default(),
            parts: RefCell::default(),
            branches: RefCell::default(),
            patterns: RefCell::default(),
            languages: RefCell::default(),
            never: Arc::new(never(at)),
            held: Cell::new(0),
        }
    }

    /// A schema with its `allOf` merged, and without all that says nothing of values. What a reference that leads to
    /// nothing allows is anything.
    pub(super) fn view(&self, schema: &SchemaRef, party: Party) -> Arc<Schema> {
        let Some(stated) = self.directed.contract.shared(schema) else {
            return Arc::new(Schema::new(self.directed.contract.at.clone()));
        };
        let key = (Arc::as_ptr(stated), party);
        if let Some(known) = self.views.borrow().get(&key) {
            return Arc::clone(&known.made);
        }
        let made = Arc::new(simplify(self, stated, party));
        let kept = Kept {
            _of: Arc::clone(stated),
            made: Arc::clone(&made),
        };
        self.views.borrow_mut().insert(key, kept);
        made
    }

    /// A part of a schema that was seen, made once.
    pub(super) fn part(
        &self,
        schema: &Arc<Schema>,
        part: Part,
        make: impl FnOnce(&mut Schema),
    ) -> Arc<Schema> {
        let key = (Arc::as_ptr(schema), part);
        if let Some(known) = self.parts.borrow().get(&key) {
            return Arc::clone(&known.made);
        }
        let mut own = Schema::clone(schema);
        make(&mut own);
        let own = Arc::new(own);
        let kept = Kept {
            _of: Arc::clone(schema),
            made: Arc::clone(&own),
        };
        self.parts.borrow_mut().insert(key, kept);
        own
    }

    /// A schema without its first choice.
    pub(super) fn base(&self, schema: &Arc<Schema>) -> Arc<Schema> {
        self.part(schema, Part::Base, |own| choice_mut(own).clear())
    }

    /// The alternatives of a producer's first choice, each with all that stands beside the choice.
    pub(super) fn branches(&self, schema: &Arc<Schema>) -> Rc<[Arc<Schema>]> {
        if let Some(known) = self.branches.borrow().get(&Arc::as_ptr(schema)) {
            return Rc::clone(&known.made);
        }
        let base = self.base(schema);
        let alternatives = choice(schema).iter();
        let made: Rc<[_]> = alternatives
            .map(|alternative| {
                let view = self.view(alternative, Party::Sender);
                if base.is_empty() {
                    return view;
                }
                Arc::new(both(Schema::clone(&base), Schema::clone(&view)))
            })
            .collect();
        let branches = Branches {
            _of: Arc::clone(schema),
            made: Rc::clone(&made),
        };
        let mut known = self.branches.borrow_mut();
        known.insert(Arc::as_ptr(schema), branches);
        made
    }

    /// Whether text matches a `pattern`; `None` where that cannot be told.
    pub(crate) fn matches(&self, pattern: &str, text: &str) -> Option<bool> {
        let mut known = self.patterns.borrow_mut();
        let compiled = known
            .entry(pattern.to_owned())
            .or_insert_with(|| regex(pattern).ok().map(Rc::new));
        let regex = compiled.clone()?;
        Some(regex.find(text).is_some())
    }

    /// What else an object may hold that is sent: a closed producer adds nothing of its own, but an object that declares no
    /// property is free in its form.
    pub(super) fn others_sent(&self, schema: &Schema) -> Option<SchemaRef> {
        if schema.additional_properties == Some(SchemaOrBool::Bool(false)) {
            return None;
        }
        let mut found = Others::default();
        self.find_others(schema, &mut found, 0);
        let anything = || SchemaRef::Inline(Arc::new(Schema::new(schema.at.clone())));
        match found.schemas.as_slice() {
            [] if found.declares => None,
            [only] => Some(only.clone()),
            _ => Some(anything()),
        }
    }

    /// What a schema and all that holds for the same value say of other properties.
    fn find_others(&self, schema: &Schema, found: &mut Others, depth: u32) {
        found.declares |= !schema.properties.is_empty() || !schema.pattern_properties.is_empty();
        let said = [
            &schema.additional_properties,
            &schema.unevaluated_properties,
        ];
        for others in said.into_iter().flatten().filter_map(SchemaOrBool::schema) {
            if !others.is_empty() && !found.schemas.contains(others) {
                found.schemas.push(others.clone());
            }
        }
        if depth == SAME_VALUE {
            return;
        }
        for part in same_value(schema) {
            self.find_others(&self.view(part, Party::Sender), found, depth + 1);
        }
    }

    /// The text that a `pattern` matches, where it has an automaton.
    pub(super) fn language(&self, pattern: &str) -> Option<Rc<Language>> {
        let mut known = self.languages.borrow_mut();
        let made = known
            .entry(pattern.to_owned())
            .or_insert_with(|| Language::of(pattern).map(Rc::new));
        made.clone()
    }

    /// Text that a `pattern` matches.
    pub(super) fn text_of(&self, pattern: &str) -> Option<String> {
        let own = self.language(pattern)?;
        match pattern::text_of(&own, &Language::of_length(1, None)?, true) {
            Found::Text(text) => Some(text),
            Found::Nothing | Found::Unknown => None,
        }
    }

    /// The schema `false`.
    pub(super) fn never(&self) -> &Arc<Schema> {
        &self.never
    }
}

/// What schemas say of properties that they do not declare.
#[derive(Default)]
struct Others {
    declares: bool,
    schemas: Vec<SchemaRef>,
}

/// How deep schemas of the same value are read.
pub(super) const SAME_VALUE: u32 = 6;

/// The schemas of the same value that may have something to say of its properties.
pub(super) fn same_value(schema: &Schema) -> impl Iterator<Item = &SchemaRef> {
    let condition = schema.condition.iter().flat_map(Conditional::children);
    let lists = [&schema.all_of, &schema.any_of, &schema.one_of];
    let lists = lists.into_iter().flatten();
    lists
        .chain(condition)
        .chain(schema.dependent_schemas.values())
}

/// The first choice that a schema makes.
pub(super) fn choice(schema: &Schema) -> &[SchemaRef] {
    if schema.one_of.is_empty() {
        &schema.any_of
    } else {
        &schema.one_of
    }
}

fn choice_mut(schema: &mut Schema) -> &mut Vec<SchemaRef> {
    if schema.one_of.is_empty() {
        &mut schema.any_of
    } else {
        &mut schema.one_of
    }
}

/// Whether a schema takes nothing: it is `false`, and not even `null` is let by.
pub(super) fn is_never(schema: &Schema) -> bool {
    schema.is_never() && !schema.nullable
}

/// The schema `false`.
pub(super) fn never(at: At) -> Schema {
    let mut never = Schema::new(at.clone());
    never.not = Some(SchemaRef::Inline(Arc::new(Schema::new(at))));
    never
}

/// A value as a message would hold it.
pub(super) fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        Value::String(text) => 1 + text.len() / 16,
        _ => 1,
    }
}
