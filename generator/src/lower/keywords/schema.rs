//! The keywords of schemas.

use super::Holds::{Any, Bool, Count, List, Map, Number, One, Text, TextMap, Texts};
use super::ObjectKind::{Discriminator, ExternalDocs, Schema, Xml};
use super::{Keyword, carried, kept, lost, moved, rewritten};

pub(super) const SCHEMA: &[Keyword] = &[
    // What it means to people.
    kept("title", Text),
    kept("description", Text),
    kept("default", Any),
    kept("example", Any),
    rewritten("examples", Any),
    kept("deprecated", Bool),
    kept("readOnly", Bool),
    kept("writeOnly", Bool),
    kept("externalDocs", One(ExternalDocs)),
    carried("xml", One(Xml)),
    // Any value.
    rewritten("$ref", Text),
    rewritten("type", Any),
    kept("nullable", Bool),
    kept("format", Text),
    kept("enum", Any),
    rewritten("const", Any),
    kept("allOf", List(Schema)),
    kept("oneOf", List(Schema)),
    kept("anyOf", List(Schema)),
    kept("not", One(Schema)),
    kept("discriminator", One(Discriminator)),
    // Numbers.
    kept("multipleOf", Number),
    kept("minimum", Number),
    kept("maximum", Number),
    rewritten("exclusiveMinimum", Any),
    rewritten("exclusiveMaximum", Any),
    // Text.
    kept("pattern", Text),
    kept("minLength", Count),
    kept("maxLength", Count),
    carried("contentEncoding", Text),
    carried("contentMediaType", Text),
    carried("contentSchema", One(Schema)),
    // Arrays.
    rewritten("items", One(Schema)),
    kept("minItems", Count),
    kept("maxItems", Count),
    kept("uniqueItems", Bool),
    carried("prefixItems", List(Schema)),
    carried("additionalItems", One(Schema)),
    lost("contains", One(Schema)),
    carried("minContains", Count),
    carried("maxContains", Count),
    lost("unevaluatedItems", One(Schema)),
    // Objects.
    kept("properties", Map(Schema)),
    kept("required", Texts),
    kept("additionalProperties", One(Schema)),
    kept("minProperties", Count),
    kept("maxProperties", Count),
    lost("patternProperties", Map(Schema)),
    lost("propertyNames", One(Schema)),
    lost("unevaluatedProperties", One(Schema)),
    lost("dependentRequired", Any),
    lost("dependentSchemas", Map(Schema)),
    lost("dependencies", Any),
    // Conditions.
    lost("if", One(Schema)),
    carried("then", One(Schema)),
    carried("else", One(Schema)),
    // The schema as a resource.
    moved("$defs", Map(Schema)),
    moved("definitions", Map(Schema)),
    carried("$schema", Text),
    carried("$id", Text),
    carried("$anchor", Text),
    carried("$comment", Text),
    carried("$vocabulary", Any),
    carried("$dynamicAnchor", Text),
    lost("$dynamicRef", Text),
    carried("$recursiveAnchor", Any),
    lost("$recursiveRef", Text),
];

pub(super) const DISCRIMINATOR: &[Keyword] = &[
    kept("propertyName", Text),
    kept("mapping", TextMap),
    carried("defaultMapping", Text),
];

pub(super) const XML: &[Keyword] = &[
    kept("name", Text),
    kept("namespace", Text),
    kept("prefix", Text),
    kept("attribute", Bool),
    kept("wrapped", Bool),
    kept("nodeType", Text),
];
