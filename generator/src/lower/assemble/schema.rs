//! Schemas.

use std::sync::Arc;

use serde_json::{Number, Value as JsonValue};

use super::{Tree, Value, extensions, flag, list, text, texts, value};
use crate::lower::key;
use crate::lower::schema::aliases::ALIASES;
use crate::lower::schema::names::VARNAMES;
use crate::lower::tree::Map as TreeMap;
use crate::wire::{
    Bound, Conditional, Discriminator, Examples, JsonType, Keywords, Map, Prose, Schema,
    SchemaOrBool, SchemaRef, value_text,
};

/// The extensions that are fields.
const FIELDS: [&str; 3] = ["x-sensitive", ALIASES, VARNAMES];

/// A schema, or the reference to one.
pub(super) fn schema(tree: &Tree) -> SchemaRef {
    if let Some(reference) = tree.bare_reference() {
        return SchemaRef::Component(key(reference).into());
    }
    let mut schema = Schema::new(tree.at.clone());
    if tree.map().is_some_and(|map| !map.is_empty()) {
        schema.keywords = places(tree);
        meaning(&mut schema, tree);
        any(&mut schema, tree);
        numbers(&mut schema, tree);
        strings(&mut schema, tree);
        arrays(&mut schema, tree);
        objects(&mut schema, tree);
        combinations(&mut schema, tree);
    }
    SchemaRef::Inline(Arc::new(schema))
}

fn places(tree: &Tree) -> Keywords {
    let mut keywords = Keywords::default();
    for (key, child) in tree.map().into_iter().flatten() {
        if let Some(keyword) = super::ObjectKind::Schema.keyword(key) {
            keywords.note(&tree.at, keyword.name, &child.at);
        }
    }
    keywords
}

fn meaning(schema: &mut Schema, tree: &Tree) {
    schema.prose = Prose {
        title: text(tree, "title"),
        description: text(tree, "description"),
        examples: Examples {
            one: value(tree, "example").filter(|example| !example.is_null()),
            several: value(tree, "examples"),
        },
        external_docs: value(tree, "externalDocs"),
        xml: value(tree, "xml"),
    };
    schema.deprecated = flag(tree, "deprecated");
    schema.read_only = flag(tree, "readOnly");
    schema.write_only = flag(tree, "writeOnly");
    schema.sensitive = flag(tree, "x-sensitive");
    schema.extensions = extensions(tree, &FIELDS);
}

fn any(schema: &mut Schema, tree: &Tree) {
    schema.nullable = flag(tree, "nullable");
    let name = tree.get("type").and_then(Tree::text);
    schema.json_type = name.and_then(JsonType::of);
    schema.format = text(tree, "format");
    let values = tree.get("enum").and_then(Tree::list);
    schema.values = values.map(|values| values.iter().map(JsonValue::from).collect());
    schema.value_names = value_names(tree);
    schema.aliases = aliases(tree);
    let default = tree.get("default");
    schema.default_unfit = default.is_some_and(|default| default.unfit().is_some());
    schema.default = default.map(JsonValue::from);
}

/// The names by the text of their values: `1` and `"1"` are one, for `enum` may write one as the other.
fn value_names(tree: &Tree) -> Map<String> {
    let pairs = tree.get(VARNAMES).and_then(Tree::list).unwrap_or_default();
    let pairs = pairs.iter().filter_map(|pair| match pair.list()? {
        [value, name] => Some((value_text(&JsonValue::from(value)), name.text()?.to_owned())),
        _ => None,
    });
    pairs.collect()
}

/// The values that other spellings mean, by these.
fn aliases(tree: &Tree) -> Map<String> {
    let meanings = tree.get(ALIASES).and_then(Tree::map).into_iter().flatten();
    meanings
        .filter_map(|(alias, value)| Some((alias.clone(), value.text()?.to_owned())))
        .collect()
}

/// Exclusive bounds have the spelling of 3.0 here: the bound, and a truth value beside it.
fn numbers(schema: &mut Schema, tree: &Tree) {
    let bound = |keyword: &str, exclusive: &str| {
        Some(Bound {
            value: number(tree, keyword)?,
            exclusive: flag(tree, exclusive),
        })
    };
    schema.minimum = bound("minimum", "exclusiveMinimum");
    schema.maximum = bound("maximum", "exclusiveMaximum");
    schema.multiple_of = number(tree, "multipleOf");
}

fn strings(schema: &mut Schema, tree: &Tree) {
    schema.min_length = count(tree, "minLength");
    schema.max_length = count(tree, "maxLength");
    schema.pattern = text(tree, "pattern");
    schema.content_encoding = text(tree, "contentEncoding");
    schema.content_media_type = text(tree, "contentMediaType");
    schema.content_schema = one(tree, "contentSchema");
}

fn arrays(schema: &mut Schema, tree: &Tree) {
    schema.items = one(tree, "items");
    schema.prefix_items = schemas(tree, "prefixItems");
    schema.min_items = count(tree, "minItems");
    schema.max_items = count(tree, "maxItems");
    schema.unique_items = flag(tree, "uniqueItems");
    schema.contains = one(tree, "contains");
    schema.min_contains = count(tree, "minContains");
    schema.max_contains = count(tree, "maxContains");
    schema.unevaluated_items = one_or_bool(tree, "unevaluatedItems");
}

fn objects(schema: &mut Schema, tree: &Tree) {
    schema.properties = named(tree, "properties");
    schema.required = texts(tree, "required");
    schema.additional_properties = one_or_bool(tree, "additionalProperties");
    schema.pattern_properties = named(tree, "patternProperties");
    schema.property_names = one(tree, "propertyNames");
    schema.min_properties = count(tree, "minProperties");
    schema.max_properties = count(tree, "maxProperties");
    schema.unevaluated_properties = one_or_bool(tree, "unevaluatedProperties");
    schema.dependent_schemas = named(tree, "dependentSchemas");
    let lists = |key: &str| {
        let entries = tree.get(key).and_then(Tree::map).into_iter().flatten();
        let lists = entries.filter(|(_, names)| names.list().is_some());
        let read = lists.map(|(name, _)| (name.clone(), texts_of(tree, key, name)));
        read.collect::<Vec<_>>()
    };
    schema.dependent_required = lists("dependentRequired").into_iter().collect();
    // `dependencies`, of older drafts of JSON Schema, is both.
    schema.dependent_required.extend(lists("dependencies"));
    let older = tree.get("dependencies").and_then(Tree::map);
    let older = older.into_iter().flatten();
    let older = older.filter(|(_, one)| one.map().is_some());
    schema
        .dependent_schemas
        .extend(older.map(|(name, one)| (name.clone(), self::schema(one))));
}

fn texts_of(tree: &Tree, key: &str, name: &str) -> Vec<String> {
    tree.get(key)
        .map(|map| texts(map, name))
        .unwrap_or_default()
}

fn combinations(schema: &mut Schema, tree: &Tree) {
    schema.all_of = schemas(tree, "allOf");
    schema.one_of = schemas(tree, "oneOf");
    schema.any_of = schemas(tree, "anyOf");
    schema.not = one(tree, "not");
    schema.condition = one(tree, "if").map(|condition| Conditional {
        condition,
        then: one(tree, "then"),
        otherwise: one(tree, "else"),
    });
    schema.discriminator = tree.get("discriminator").and_then(discriminator);
    schema.dynamic_ref = text(tree, "$dynamicRef");
    schema.recursive_ref = text(tree, "$recursiveRef");
}

fn discriminator(tree: &Tree) -> Option<Discriminator> {
    let mapping = tree.get("mapping").and_then(Tree::map);
    let mapping = mapping.into_iter().flat_map(TreeMap::iter);
    let component = |text: &str| key(text).to_owned();
    Some(Discriminator {
        at: tree.at.clone(),
        property_name: text(tree, "propertyName")?,
        mapping: mapping
            .filter_map(|(value, target)| Some((value.clone(), component(target.text()?))))
            .collect(),
        default_mapping: text(tree, "defaultMapping").map(|target| component(&target)),
    })
}

fn one(tree: &Tree, key: &str) -> Option<SchemaRef> {
    tree.get(key).map(schema)
}

fn one_or_bool(tree: &Tree, key: &str) -> Option<SchemaOrBool> {
    tree.get(key).map(|tree| match tree.value {
        Value::Bool(any) => SchemaOrBool::Bool(any),
        _ => SchemaOrBool::Schema(schema(tree)),
    })
}

fn schemas(tree: &Tree, key: &str) -> Vec<SchemaRef> {
    list(tree, key).iter().map(schema).collect()
}

fn named(tree: &Tree, key: &str) -> Map<SchemaRef> {
    let entries = tree.get(key).and_then(Tree::map).into_iter().flatten();
    entries
        .map(|(name, tree)| (name.clone(), schema(tree)))
        .collect()
}

fn number(tree: &Tree, key: &str) -> Option<Number> {
    match value(tree, key)? {
        JsonValue::Number(number) => Some(number),
        _ => None,
    }
}

fn count(tree: &Tree, key: &str) -> Option<u64> {
    number(tree, key)?.as_u64()
}
