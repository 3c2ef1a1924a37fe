//! What requests have to satisfy.

use serde_json::{Number, Value};

use crate::wire::Format;

/// What a value in a request has to satisfy. What is not said is not asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// The JSON types it may have (`null`, `boolean`, `integer`, `number`, `string`, `array`, `object`); empty for any.
    /// Where `null` is among them, it is taken whatever else is asked.
    pub kinds: Vec<&'static str>,
    /// The values it may have.
    pub values: Option<Vec<Value>>,
    /// The named type that says the rest.
    pub named: Option<String>,
    /// `minLength`, in characters.
    pub min_length: Option<u64>,
    /// `maxLength`, in characters.
    pub max_length: Option<u64>,
    /// `pattern`, in the syntax of ECMA-262.
    pub pattern: Option<String>,
    /// `format`, where the runtime checks it.
    pub format: Option<Format>,
    /// `minimum` and whether exclusive, as written.
    pub minimum: Option<(Number, bool)>,
    /// `maximum` and whether exclusive, as written.
    pub maximum: Option<(Number, bool)>,
    /// `multipleOf`, as written.
    pub multiple_of: Option<Number>,
    /// `minItems`
    pub min_items: Option<u64>,
    /// `maxItems`
    pub max_items: Option<u64>,
    /// `uniqueItems`
    pub unique_items: bool,
    /// What the first items have to satisfy, each by its position.
    pub prefix: Vec<Self>,
    /// What each item behind those has to satisfy.
    pub items: Option<Box<Self>>,
    /// `contains`
    pub contains: Option<Contains>,
    /// `unevaluatedItems`; `Some(None)` when there must be none.
    pub unevaluated_items: Option<Option<Box<Self>>>,
    /// `minProperties`
    pub min_properties: Option<u64>,
    /// `maxProperties`
    pub max_properties: Option<u64>,
    /// `required`, without what only answers carry.
    pub required: Vec<String>,
    /// What each property has to satisfy; those that ask nothing are left out, unless `additional` is there.
    pub properties: Vec<(String, Self)>,
    /// Patterns of names, and what the properties of such names have to satisfy.
    pub patterns: Vec<(String, Self)>,
    /// What each other property has to satisfy; `Some(None)` when there must be none.
    pub additional: Option<Option<Box<Self>>>,
    /// `propertyNames`: what the name of each property has to satisfy.
    pub names: Option<Box<Self>>,
    /// `unevaluatedProperties`; `Some(None)` when there must be none.
    pub unevaluated_properties: Option<Option<Box<Self>>>,
    /// `if`, `then` and `else`.
    pub condition: Option<Box<Condition>>,
    /// All of these.
    pub all: Vec<Self>,
    /// At least one of these.
    pub any: Vec<Self>,
    /// Exactly one of these.
    pub one: Vec<Self>,
    /// Not this.
    pub not: Option<Box<Self>>,
    /// Whether an `unevaluatedProperties` or `unevaluatedItems` asks which properties and items this is about.
    pub tracked: bool,
}

/// `contains`, with `minContains` and `maxContains`.
#[derive(Clone, Debug, PartialEq)]
pub struct Contains {
    /// `minContains`; one where the document does not say.
    pub least: u64,
    /// `maxContains`
    pub most: Option<u64>,
    /// What so many items have to satisfy.
    pub item: Box<Check>,
}

/// `if`, `then` and `else`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition {
    /// `if`
    pub stated: Check,
    /// `then`: what has to be satisfied where `if` is.
    pub then: Check,
    /// `else`: what has to be satisfied where `if` is not.
    pub otherwise: Check,
}

impl Check {
    /// The checks that it is made of.
    pub(crate) fn children(&self) -> impl Iterator<Item = &Self> {
        let properties = self.properties.iter().chain(&self.patterns);
        let properties = properties.map(|(_, property)| property);
        let rests = [
            &self.additional,
            &self.unevaluated_properties,
            &self.unevaluated_items,
        ];
        let rests = rests
            .into_iter()
            .filter_map(|rest| rest.as_ref()?.as_deref());
        let single = [&self.items, &self.names].into_iter().flatten();
        let single = single.map(|inner| &**inner).chain(rests);
        let contained = self.contains.iter().map(|contains| &*contains.item);
        let inner = properties.chain(&self.prefix).chain(single);
        inner.chain(contained).chain(self.of_same_value())
    }

    /// Those among them that are about the value itself.
    pub(crate) fn of_same_value(&self) -> impl Iterator<Item = &Self> {
        let lists = [&self.all, &self.any, &self.one];
        let condition = self.condition.iter();
        let condition = condition.flat_map(|one| [&one.stated, &one.then, &one.otherwise]);
        lists
            .into_iter()
            .flatten()
            .chain(self.not.as_deref())
            .chain(condition)
    }

    /// As [`Self::children`], to be changed.
    pub(crate) fn each_child(&mut self, visit: &mut impl FnMut(&mut Self)) {
        let properties = self.properties.iter_mut().chain(&mut self.patterns);
        properties.for_each(|(_, property)| visit(property));
        self.prefix.iter_mut().for_each(&mut *visit);
        let rests = [
            &mut self.additional,
            &mut self.unevaluated_properties,
            &mut self.unevaluated_items,
        ];
        let rests = rests.into_iter().filter_map(|rest| rest.as_mut()?.as_mut());
        let single = [&mut self.items, &mut self.names].into_iter().flatten();
        single.chain(rests).for_each(|inner| visit(inner));
        if let Some(contains) = &mut self.contains {
            visit(&mut contains.item);
        }
        self.each_of_same_value(visit);
    }

    /// As [`Self::of_same_value`], to be changed.
    pub(crate) fn each_of_same_value(&mut self, visit: &mut impl FnMut(&mut Self)) {
        let lists = [&mut self.all, &mut self.any, &mut self.one];
        lists.into_iter().flatten().for_each(&mut *visit);
        if let Some(not) = &mut self.not {
            visit(not);
        }
        if let Some(one) = &mut self.condition {
            visit(&mut one.stated);
            visit(&mut one.then);
            visit(&mut one.otherwise);
        }
    }

    /// Whether it asks what other checks of the value are about.
    pub(crate) const fn asks_evaluated(&self) -> bool {
        self.unevaluated_properties.is_some() || self.unevaluated_items.is_some()
    }
}
