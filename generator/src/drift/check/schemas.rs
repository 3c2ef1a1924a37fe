//! What can differ in schemas, at any depth.

use super::table::checks;

checks! {
    /// The JSON type is another one: `string` became `integer`. Whoever reads a value of the other type refuses it,
    /// whatever else the schema says.
    TYPE_CHANGED = "type-changed", Shape, Other;

    /// More JSON types may come: `integer` became `number`, or `type` is gone. Who was built from the old revision
    /// cannot read the further ones.
    TYPE_WIDENED = "type-widened", Shape, Wider;

    /// Fewer JSON types are taken: `number` became `integer`, or `type` was added. Who still sends the others is
    /// refused.
    TYPE_NARROWED = "type-narrowed", Shape, Narrower;

    /// `null` may come where a value was. A type that is not an `Option` does not decode it; at an optional property
    /// it reads as absent.
    NULLABLE_ADDED = "nullable-added", Null, Wider;

    /// `null` is not taken any more. Who still sends it is refused.
    NULLABLE_REMOVED = "nullable-removed", Null, Narrower;

    /// `enum` has a further value. Generated enums are open: it arrives as `Unknown`. A server that checks requests
    /// refuses it until it is regenerated.
    ENUM_VALUE_ADDED = "enum-value-added", Values, Wider;

    /// A value of `enum` is gone. Who still sends it is refused; who reads meets it no more.
    ENUM_VALUE_REMOVED = "enum-value-removed", Values, Narrower;

    /// Any value was taken, now `enum` or `const` lists them. Who sends another one is refused.
    ENUM_ADDED = "enum-added", Values, Narrower;

    /// The list of values is gone: any value may come. Open enums keep it as `Unknown`; a server that checks requests
    /// refuses what it does not know.
    ENUM_REMOVED = "enum-removed", Values, Wider;

    /// The only value is another one. Who compares with the old one, or chooses an alternative by it, does not find
    /// it.
    CONST_CHANGED = "const-changed", Values, Other;

    /// `format` was added. Text keeps what arrived, so decoding does not change; who enforces formats refuses other
    /// text.
    FORMAT_ADDED = "format-added", Bounds, Narrower;

    /// `format` is gone: any text or number of the type may come.
    FORMAT_REMOVED = "format-removed", Bounds, Wider;

    /// `format` is another one.
    FORMAT_CHANGED = "format-changed", Bounds, Other;

    /// `maximum` is higher. The largest number that may come is larger: a reader that enforces the old bound refuses
    /// it.
    MAXIMUM_RAISED = "maximum-raised", Bounds, Wider;

    /// `maximum` is lower. Who sends more than it is refused.
    MAXIMUM_LOWERED = "maximum-lowered", Bounds, Narrower;

    /// `maximum` was added. Who sends more than it is refused.
    MAXIMUM_ADDED = "maximum-added", Bounds, Narrower;

    /// `maximum` is gone: a reader that enforces the old bound refuses what is beyond it.
    MAXIMUM_REMOVED = "maximum-removed", Bounds, Wider;

    /// `maxLength` is higher. The longest text that may come is larger: a reader that enforces the old bound refuses
    /// it.
    MAX_LENGTH_RAISED = "max-length-raised", Bounds, Wider;

    /// `maxLength` is lower. Who sends more than it is refused.
    MAX_LENGTH_LOWERED = "max-length-lowered", Bounds, Narrower;

    /// `maxLength` was added. Who sends more than it is refused.
    MAX_LENGTH_ADDED = "max-length-added", Bounds, Narrower;

    /// `maxLength` is gone: a reader that enforces the old bound refuses what is beyond it.
    MAX_LENGTH_REMOVED = "max-length-removed", Bounds, Wider;

    /// `maxItems` is higher. The longest array that may come is larger: a reader that enforces the old bound refuses
    /// it.
    MAX_ITEMS_RAISED = "max-items-raised", Bounds, Wider;

    /// `maxItems` is lower. Who sends more than it is refused.
    MAX_ITEMS_LOWERED = "max-items-lowered", Bounds, Narrower;

    /// `maxItems` was added. Who sends more than it is refused.
    MAX_ITEMS_ADDED = "max-items-added", Bounds, Narrower;

    /// `maxItems` is gone: a reader that enforces the old bound refuses what is beyond it.
    MAX_ITEMS_REMOVED = "max-items-removed", Bounds, Wider;

    /// `maxProperties` is higher. The largest object that may come is larger: a reader that enforces the old bound
    /// refuses it.
    MAX_PROPERTIES_RAISED = "max-properties-raised", Bounds, Wider;

    /// `maxProperties` is lower. Who sends more than it is refused.
    MAX_PROPERTIES_LOWERED = "max-properties-lowered", Bounds, Narrower;

    /// `maxProperties` was added. Who sends more than it is refused.
    MAX_PROPERTIES_ADDED = "max-properties-added", Bounds, Narrower;

    /// `maxProperties` is gone: a reader that enforces the old bound refuses what is beyond it.
    MAX_PROPERTIES_REMOVED = "max-properties-removed", Bounds, Wider;

    /// `maxContains` is higher. The most items that fit `contains` that may come is larger: a reader that enforces
    /// the old bound refuses it.
    MAX_CONTAINS_RAISED = "max-contains-raised", Bounds, Wider;

    /// `maxContains` is lower. Who sends more than it is refused.
    MAX_CONTAINS_LOWERED = "max-contains-lowered", Bounds, Narrower;

    /// `maxContains` was added. Who sends more than it is refused.
    MAX_CONTAINS_ADDED = "max-contains-added", Bounds, Narrower;

    /// `maxContains` is gone: a reader that enforces the old bound refuses what is beyond it.
    MAX_CONTAINS_REMOVED = "max-contains-removed", Bounds, Wider;

    /// `minimum` is higher. Who sends a smaller number is refused.
    MINIMUM_RAISED = "minimum-raised", Bounds, Narrower;

    /// `minimum` is lower: a reader that enforces the old bound refuses a smaller number.
    MINIMUM_LOWERED = "minimum-lowered", Bounds, Wider;

    /// `minimum` was added. Who sends a smaller number is refused.
    MINIMUM_ADDED = "minimum-added", Bounds, Narrower;

    /// `minimum` is gone: a reader that enforces the old bound refuses a smaller number.
    MINIMUM_REMOVED = "minimum-removed", Bounds, Wider;

    /// `minLength` is higher. Who sends a smaller text is refused.
    MIN_LENGTH_RAISED = "min-length-raised", Bounds, Narrower;

    /// `minLength` is lower: a reader that enforces the old bound refuses a smaller text.
    MIN_LENGTH_LOWERED = "min-length-lowered", Bounds, Wider;

    /// `minLength` was added. Who sends a smaller text is refused.
    MIN_LENGTH_ADDED = "min-length-added", Bounds, Narrower;

    /// `minLength` is gone: a reader that enforces the old bound refuses a smaller text.
    MIN_LENGTH_REMOVED = "min-length-removed", Bounds, Wider;

    /// `minItems` is higher. Who sends a smaller array is refused.
    MIN_ITEMS_RAISED = "min-items-raised", Bounds, Narrower;

    /// `minItems` is lower: a reader that enforces the old bound refuses a smaller array.
    MIN_ITEMS_LOWERED = "min-items-lowered", Bounds, Wider;

    /// `minItems` was added. Who sends a smaller array is refused.
    MIN_ITEMS_ADDED = "min-items-added", Bounds, Narrower;

    /// `minItems` is gone: a reader that enforces the old bound refuses a smaller array.
    MIN_ITEMS_REMOVED = "min-items-removed", Bounds, Wider;

    /// `minProperties` is higher. Who sends a smaller object is refused.
    MIN_PROPERTIES_RAISED = "min-properties-raised", Bounds, Narrower;

    /// `minProperties` is lower: a reader that enforces the old bound refuses a smaller object.
    MIN_PROPERTIES_LOWERED = "min-properties-lowered", Bounds, Wider;

    /// `minProperties` was added. Who sends a smaller object is refused.
    MIN_PROPERTIES_ADDED = "min-properties-added", Bounds, Narrower;

    /// `minProperties` is gone: a reader that enforces the old bound refuses a smaller object.
    MIN_PROPERTIES_REMOVED = "min-properties-removed", Bounds, Wider;

    /// `minContains` is higher. Who sends a smaller count of items that fit `contains` is refused.
    MIN_CONTAINS_RAISED = "min-contains-raised", Bounds, Narrower;

    /// `minContains` is lower: a reader that enforces the old bound refuses a smaller count of items that fit
    /// `contains`.
    MIN_CONTAINS_LOWERED = "min-contains-lowered", Bounds, Wider;

    /// `minContains` was added. Who sends a smaller count of items that fit `contains` is refused.
    MIN_CONTAINS_ADDED = "min-contains-added", Bounds, Narrower;

    /// `minContains` is gone: a reader that enforces the old bound refuses a smaller count of items that fit
    /// `contains`.
    MIN_CONTAINS_REMOVED = "min-contains-removed", Bounds, Wider;

    /// `multipleOf` was added. Who sends what it does not match is refused.
    MULTIPLE_OF_ADDED = "multiple-of-added", Bounds, Narrower;

    /// `multipleOf` is gone: a reader that enforces the old one refuses what it does not match.
    MULTIPLE_OF_REMOVED = "multiple-of-removed", Bounds, Wider;

    /// `multipleOf` is another one: what the one matches the other may not.
    MULTIPLE_OF_CHANGED = "multiple-of-changed", Bounds, Other;

    /// `pattern` was added. Who sends what it does not match is refused.
    PATTERN_ADDED = "pattern-added", Bounds, Narrower;

    /// `pattern` is gone: a reader that enforces the old one refuses what it does not match.
    PATTERN_REMOVED = "pattern-removed", Bounds, Wider;

    /// `pattern` is another one: what the one matches the other may not.
    PATTERN_CHANGED = "pattern-changed", Bounds, Other;

    /// `uniqueItems` was added. Who sends an item twice is refused.
    UNIQUE_ITEMS_ADDED = "unique-items-added", Bounds, Narrower;

    /// `uniqueItems` is gone: a reader that enforces it refuses an item that comes twice.
    UNIQUE_ITEMS_REMOVED = "unique-items-removed", Bounds, Wider;

    /// `contentEncoding` was added, removed or changed. It says what the text means; the text itself is as it was.
    CONTENT_ENCODING_CHANGED = "content-encoding-changed", Meaning, Same;

    /// `contentMediaType` was added, removed or changed. It says what the text means; the text itself is as it was.
    CONTENT_MEDIA_TYPE_CHANGED = "content-media-type-changed", Meaning, Same;

    /// `contentSchema` was added or removed. It says what the text holds once it is decoded.
    CONTENT_SCHEMA_CHANGED = "content-schema-changed", Meaning, Same;

    /// An optional property was added. Who does not know it ignores it, unless it closes its objects
    /// (`additionalProperties: false`) and enforces that.
    PROPERTY_ADDED = "property-added", Closed, Wider;

    /// A property that must be there was added. Who sends messages of the old revision lacks it and is refused; who
    /// reads them ignores it. A `default` is not used for validation; a lenient server may fill it in.
    REQUIRED_PROPERTY_ADDED = "required-property-added", Presence, Narrower;

    /// An optional property is not described any more. It may go on coming; who closes its objects refuses it, and
    /// who reads it never finds it again.
    PROPERTY_REMOVED = "property-removed", Closed, Narrower;

    /// A property that had to be there is not described any more. A type of the old revision that asks for it does
    /// not decode a message without it.
    REQUIRED_PROPERTY_REMOVED = "required-property-removed", Presence, Wider;

    /// A property that was optional must be there. Who leaves it out is refused.
    PROPERTY_BECAME_REQUIRED = "property-became-required", Presence, Narrower;

    /// A property that had to be there may be absent. A type of the old revision that asks for it does not decode a
    /// message without it.
    PROPERTY_BECAME_OPTIONAL = "property-became-optional", Presence, Wider;

    /// `readOnly` was added: the property is no part of requests any more.
    PROPERTY_BECAME_READ_ONLY = "property-became-read-only", Presence, Narrower;

    /// `readOnly` is gone: the property is part of requests too.
    PROPERTY_BECAME_WRITABLE = "property-became-writable", Closed, Wider;

    /// `writeOnly` was added: the property is no part of responses any more.
    PROPERTY_BECAME_WRITE_ONLY = "property-became-write-only", Presence, Wider;

    /// `writeOnly` is gone: the property is part of responses too.
    PROPERTY_BECAME_READABLE = "property-became-readable", Closed, Wider;

    /// Undeclared properties are not taken any more (`additionalProperties: false`). Types do not change by it; who
    /// enforces it refuses what else is sent.
    ADDITIONAL_PROPERTIES_CLOSED = "additional-properties-closed", Closed, Narrower;

    /// Undeclared properties are taken, they were refused. A server of the old revision that checks requests refuses
    /// them.
    ADDITIONAL_PROPERTIES_OPENED = "additional-properties-opened", Closed, Wider;

    /// `additionalProperties` has a schema, so undeclared properties are of one kind: the generated type is a map, or
    /// gains one.
    ADDITIONAL_PROPERTIES_TYPED = "additional-properties-typed", Shape, Narrower;

    /// `additionalProperties` has no schema any more: undeclared properties may hold anything, or are not described.
    ADDITIONAL_PROPERTIES_UNTYPED = "additional-properties-untyped", Shape, Wider;

    /// `patternProperties` speaks of further names. Who sends such a property of another kind is refused.
    PATTERN_PROPERTY_ADDED = "pattern-property-added", Bounds, Narrower;

    /// `patternProperties` does not speak of these names any more.
    PATTERN_PROPERTY_REMOVED = "pattern-property-removed", Bounds, Wider;

    /// `propertyNames` was added. Who sends a property of another name is refused.
    PROPERTY_NAMES_ADDED = "property-names-added", Bounds, Narrower;

    /// `propertyNames` is gone.
    PROPERTY_NAMES_REMOVED = "property-names-removed", Bounds, Wider;

    /// A property asks for another one beside it (`dependentRequired`). Who sends the one alone is refused.
    DEPENDENT_REQUIRED_ADDED = "dependent-required-added", Bounds, Narrower;

    /// A property does not ask for another one beside it any more.
    DEPENDENT_REQUIRED_REMOVED = "dependent-required-removed", Bounds, Wider;

    /// A property brings further conditions with it (`dependentSchemas`).
    DEPENDENT_SCHEMA_ADDED = "dependent-schema-added", Bounds, Narrower;

    /// A property does not bring further conditions with it any more (`dependentSchemas`).
    DEPENDENT_SCHEMA_REMOVED = "dependent-schema-removed", Bounds, Wider;

    /// `unevaluatedProperties` or `unevaluatedItems` was added, removed or changed.
    UNEVALUATED_CHANGED = "unevaluated-changed", Closed, Other;

    /// `items` was added: items that were of any kind are of one.
    ITEMS_ADDED = "items-added", Shape, Narrower;

    /// `items` is gone: items of any kind may come.
    ITEMS_REMOVED = "items-removed", Shape, Wider;

    /// `prefixItems` describes a further item by its position.
    PREFIX_ITEMS_ADDED = "prefix-items-added", Shape, Narrower;

    /// `prefixItems` describes an item less by its position.
    PREFIX_ITEMS_REMOVED = "prefix-items-removed", Shape, Wider;

    /// `contains` was added. Who sends an array without such an item is refused.
    CONTAINS_ADDED = "contains-added", Bounds, Narrower;

    /// `contains` is gone: an array without such an item may come.
    CONTAINS_REMOVED = "contains-removed", Bounds, Wider;

    /// `oneOf` or `anyOf` has a further alternative. Generated unions are open: a value of it arrives as `Unknown`. A
    /// server that checks requests refuses it until it is regenerated.
    ALTERNATIVE_ADDED = "alternative-added", Alternatives, Wider;

    /// An alternative of `oneOf` or `anyOf` is gone. Who still sends it is refused.
    ALTERNATIVE_REMOVED = "alternative-removed", Alternatives, Narrower;

    /// One schema became a choice between several (`oneOf`, `anyOf`). Whether old messages are taken is asked of
    /// their values.
    CHOICE_ADDED = "choice-added", Shape, Other;

    /// A choice between several schemas (`oneOf`, `anyOf`) became one. Whether old messages are taken is asked of
    /// their values.
    CHOICE_REMOVED = "choice-removed", Shape, Other;

    /// `oneOf` became `anyOf`, or the other way round: a value that fits two alternatives was refused, or is.
    CHOICE_KIND_CHANGED = "choice-kind-changed", Alternatives, Other;

    /// The property that tells alternatives apart is another one, or there is one where there was none.
    DISCRIMINATOR_PROPERTY_CHANGED = "discriminator-property-changed", Transport, Other;

    /// `discriminator` knows a further value for an alternative. Who was built from the old revision keeps it as
    /// `Unknown`.
    TAG_ADDED = "tag-added", Tags, Wider;

    /// `discriminator` does not know the value any more. Who still sends it is refused.
    TAG_REMOVED = "tag-removed", Tags, Narrower;

    /// The value of `discriminator` that names an alternative is another one. Who reads the old one does not
    /// recognise the new.
    TAG_CHANGED = "tag-changed", Tags, Other;

    /// `defaultMapping` was added, removed or leads to another alternative. A value that names none is read otherwise.
    DEFAULT_TAG_CHANGED = "default-tag-changed", Tags, Other;

    /// `not` was added, removed or changed: other values are excluded.
    NOT_CHANGED = "not-changed", Bounds, Other;

    /// `if`, `then` or `else` was added or removed: other conditions hold.
    CONDITION_CHANGED = "condition-changed", Bounds, Other;

    /// A part of `allOf` that cannot be merged into one schema was added or removed.
    ALL_OF_CHANGED = "all-of-changed", Bounds, Other;

    /// A dynamic reference was added, removed or changed.
    REFERENCE_CHANGED = "reference-changed", Bounds, Other;

    /// A schema was added where none was: any value was taken.
    SCHEMA_ADDED = "schema-added", Shape, Narrower;

    /// The schema is gone: any value may come.
    SCHEMA_REMOVED = "schema-removed", Shape, Wider;

    /// `default` was added, removed or changed. Nothing fails; a value that is left out means something else, and a
    /// server of the old revision fills in the old one.
    DEFAULT_CHANGED = "default-changed", Meaning, Same;

    /// It is marked `deprecated`: it goes on working, and will be gone some day.
    DEPRECATED_ADDED = "deprecated-added", Prose, Same;

    /// It is not marked `deprecated` any more.
    DEPRECATED_REMOVED = "deprecated-removed", Prose, Same;

    /// `x-sensitive` was added or removed: the generated crate shows or hides the value in logs.
    SENSITIVE_CHANGED = "sensitive-changed", Meaning, Same;

    /// `title` was added, removed or changed.
    TITLE_CHANGED = "title-changed", Prose, Same;

    /// `summary` was added, removed or changed.
    SUMMARY_CHANGED = "summary-changed", Prose, Same;

    /// `description` was added, removed or changed.
    DESCRIPTION_CHANGED = "description-changed", Prose, Same;

    /// `example` or `examples` was added, removed or changed. Examples are prose.
    EXAMPLE_CHANGED = "example-changed", Prose, Same;

    /// `externalDocs` was added, removed or changed.
    EXTERNAL_DOCS_CHANGED = "external-docs-changed", Prose, Same;

    /// `xml` was added, removed or changed: how the value is written in XML.
    XML_CHANGED = "xml-changed", Meaning, Same;

    /// An extension (`x-…`) was added, removed or changed. Extensions that the compiler reads show what they do in
    /// other findings.
    EXTENSION_CHANGED = "extension-changed", Prose, Same;

    /// A component differs, and no message is made of it: nothing is sent or read by it.
    SCHEMA_UNREACHED = "schema-unreached", Prose, Same;

    /// Whether one side takes what the other sends could not be decided; the finding names the keyword that stopped
    /// it.
    UNDECIDED = "undecided", Bounds, Other;
}
