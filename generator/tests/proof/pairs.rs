//! Pairs of schemas, each with a change of another kind, and pairs of whole documents.

/// A schema before and after, and the components that both refer to.
pub(crate) struct Pair {
    pub(crate) name: &'static str,
    pub(crate) old: &'static str,
    pub(crate) new: &'static str,
}

macro_rules! pairs {
    ($($name:ident: $old:literal => $new:literal;)+) => {
        &[$(Pair { name: stringify!($name), old: $old, new: $new }),+]
    };
}

/// What the schemas refer to.
pub(crate) const PARTS: &str = r"
    Cat: {type: object, required: [kind, lives], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}, bark: {type: string}}}
    Tree: {type: object, properties: {label: {type: string}, below: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Tree'}}}}
";

/// One change each.
pub(crate) const PAIRS: &[Pair] = pairs! {
    nothing: "{type: object, properties: {a: {type: string}}}" => "{properties: {a: {type: string}}, type: object}";
    property_added: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string}, b: {type: integer}}}";
    property_removed: "{type: object, properties: {a: {type: string}, b: {type: integer}}}" => "{type: object, properties: {a: {type: string}}}";
    required_added: "{type: object, required: [a], properties: {a: {type: string}}}" => "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: integer}}}";
    required_removed: "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: integer}}}" => "{type: object, required: [a], properties: {a: {type: string}}}";
    became_required: "{type: object, properties: {a: {type: string}}}" => "{type: object, required: [a], properties: {a: {type: string}}}";
    became_optional: "{type: object, required: [a], properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string}}}";
    null_added: "{type: object, required: [a], properties: {a: {type: string}}}" => "{type: object, required: [a], properties: {a: {type: [string, 'null']}}}";
    null_removed: "{type: object, required: [a], properties: {a: {type: [string, 'null']}}}" => "{type: object, required: [a], properties: {a: {type: string}}}";
    null_added_to_optional: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: [string, 'null']}}}";
    type_changed: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: integer}}}";
    type_widened: "{type: object, properties: {a: {type: integer}}}" => "{type: object, properties: {a: {type: number}}}";
    type_narrowed: "{type: object, properties: {a: {type: number}}}" => "{type: object, properties: {a: {type: integer}}}";
    type_list_widened: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: [string, boolean]}}}";
    type_removed: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {}}}";
    one_became_many: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: array, items: {type: string}}}}";
    value_added: "{type: object, required: [a], properties: {a: {type: string, enum: [x, y]}}}" => "{type: object, required: [a], properties: {a: {type: string, enum: [x, y, z]}}}";
    value_removed: "{type: object, required: [a], properties: {a: {type: string, enum: [x, y]}}}" => "{type: object, required: [a], properties: {a: {type: string, enum: [x]}}}";
    values_opened: "{type: object, properties: {a: {type: string, enum: [x, y]}}}" => "{type: object, properties: {a: {type: string}}}";
    values_closed: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string, enum: [x, y]}}}";
    integer_value_added: "{type: object, properties: {a: {type: integer, enum: [1, 2]}}}" => "{type: object, properties: {a: {type: integer, enum: [1, 2, 3]}}}";
    const_changed: "{type: object, required: [a], properties: {a: {const: x}}}" => "{type: object, required: [a], properties: {a: {const: y}}}";
    max_length_less: "{type: object, properties: {a: {type: string, maxLength: 5}}}" => "{type: object, properties: {a: {type: string, maxLength: 3}}}";
    min_length_more: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string, minLength: 2}}}";
    pattern_added: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string, pattern: '^[a-z]+$'}}}";
    pattern_removed: "{type: object, properties: {a: {type: string, pattern: '^[a-z]+$'}}}" => "{type: object, properties: {a: {type: string}}}";
    maximum_more: "{type: object, properties: {a: {type: integer, maximum: 10}}}" => "{type: object, properties: {a: {type: integer, maximum: 20}}}";
    maximum_less: "{type: object, properties: {a: {type: integer, maximum: 20}}}" => "{type: object, properties: {a: {type: integer, maximum: 10}}}";
    minimum_exclusive: "{type: object, properties: {a: {type: integer, minimum: 1}}}" => "{type: object, properties: {a: {type: integer, exclusiveMinimum: 1}}}";
    multiple_added: "{type: object, properties: {a: {type: integer}}}" => "{type: object, properties: {a: {type: integer, multipleOf: 5}}}";
    items_counted: "{type: object, properties: {a: {type: array, items: {type: string}}}}" => "{type: object, properties: {a: {type: array, minItems: 1, maxItems: 2, items: {type: string}}}}";
    items_unique: "{type: object, properties: {a: {type: array, items: {type: integer}}}}" => "{type: object, properties: {a: {type: array, uniqueItems: true, items: {type: integer}}}}";
    items_changed: "{type: object, properties: {a: {type: array, items: {type: string}}}}" => "{type: object, properties: {a: {type: array, items: {type: boolean}}}}";
    format_added: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string, format: date-time}}}";
    format_removed: "{type: object, properties: {a: {type: string, format: uuid}}}" => "{type: object, properties: {a: {type: string}}}";
    integer_format: "{type: object, properties: {a: {type: integer, format: int64}}}" => "{type: object, properties: {a: {type: integer, format: int32}}}";
    number_to_text: "{type: object, required: [a], properties: {a: {type: number}}}" => "{type: object, required: [a], properties: {a: {type: string}}}";
    closed: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string}}, additionalProperties: false}";
    opened: "{type: object, properties: {a: {type: string}}, additionalProperties: false}" => "{type: object, properties: {a: {type: string}}}";
    closed_and_added: "{type: object, properties: {a: {type: string}}, additionalProperties: false}" => "{type: object, properties: {a: {type: string}, b: {type: string}}, additionalProperties: false}";
    map_value_changed: "{type: object, additionalProperties: {type: string}}" => "{type: object, additionalProperties: {type: integer}}";
    map_became_object: "{type: object, additionalProperties: {type: string}}" => "{type: object, properties: {a: {type: string}}}";
    alternative_added: "{oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}}" => "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}}";
    alternative_added_to_two: "{oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], properties: {b: {type: string}}}]}" => "{oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], properties: {b: {type: string}}}, {type: object, required: [c], properties: {c: {type: string}}}]}";
    alternative_removed: "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}" => "{oneOf: [{$ref: '#/components/schemas/Cat'}]}";
    alternative_by_type: "{type: object, properties: {a: {oneOf: [{type: string}, {type: integer}]}}}" => "{type: object, properties: {a: {oneOf: [{type: string}, {type: boolean}]}}}";
    merged_and_narrowed: "{allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {a: {type: string}}}]}" => "{allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, required: [a], properties: {a: {type: string}}}]}";
    merged_flat: "{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: integer}}}]}" => "{type: object, properties: {a: {type: string}, b: {type: integer}}}";
    recursive_narrowed: "{$ref: '#/components/schemas/Tree'}" => "{type: object, required: [label], properties: {label: {type: string}, below: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Tree'}}}}";
    nested_changed: "{type: object, properties: {a: {type: object, required: [b], properties: {b: {type: string}}}}}" => "{type: object, properties: {a: {type: object, required: [b], properties: {b: {type: boolean}}}}}";
    renamed: "{type: object, required: [name], properties: {name: {type: string}}}" => "{type: object, required: [title], properties: {title: {type: string}}}";
    read_only: "{type: object, required: [a], properties: {a: {type: string}}}" => "{type: object, required: [a], properties: {a: {type: string, readOnly: true}}}";
    write_only: "{type: object, required: [a], properties: {a: {type: string}}}" => "{type: object, required: [a], properties: {a: {type: string, writeOnly: true}}}";
    default_added: "{type: object, properties: {a: {type: integer}}}" => "{type: object, properties: {a: {type: integer, default: 5}}}";
    described: "{type: object, properties: {a: {type: string}}}" => "{type: object, description: It., properties: {a: {type: string, description: One., deprecated: true}}}";
    dependent: "{type: object, properties: {a: {type: string}, b: {type: string}}}" => "{type: object, properties: {a: {type: string}, b: {type: string}}, dependentRequired: {a: [b]}}";
    refused_part: "{type: object, properties: {a: {type: string}}}" => "{type: object, properties: {a: {type: string}}, not: {required: [a]}}";
    whole_text: "{type: string}" => "{type: string, enum: [on, off]}";
    whole_list: "{type: array, items: {type: integer}}" => "{type: array, items: {type: integer, minimum: 0}}";
    tuple: "{type: array, items: {type: integer}}" => "{type: array, prefixItems: [{type: integer, minimum: 3}], items: {type: integer}}";
};
