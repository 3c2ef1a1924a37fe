//! Schemas: types, values, bounds, choices.

use super::table::codes;

codes! {
    /// A schema cannot be expressed as a Rust type, or the alternative that a value is of cannot be told; the value is kept
    /// whole as plain JSON.
    ///
    /// ```yaml
    /// anyOf:
    ///   - { type: object, properties: { id: { type: string } } }
    ///   - { type: object, properties: { name: { type: string } } }
    /// ```
    ///
    /// Give the schema a form that tells: a `discriminator`, a constant in each alternative, or one `type`.
    DEGRADED = "degraded", Warning;

    /// The alternatives of a `oneOf` or `anyOf` cannot be told apart by a discriminator, a constant, a required property or
    /// a JSON type. The value is kept whole, and a method for each alternative tries to read it.
    ///
    /// Add a `discriminator`, or a property with a different constant in each alternative.
    UNION_AMBIGUOUS = "union-ambiguous", Note;

    /// The alternatives of a `oneOf` or `anyOf` differ only in what they require, so they make no types of their own.
    ///
    /// ```yaml
    /// type: object
    /// properties: { email: { type: string }, phone: { type: string } }
    /// anyOf: [{ required: [email] }, { required: [phone] }]
    /// ```
    UNION_REQUIRED = "union-required", Note;

    /// A keyword of a request's schema, of an `encoding` or of the fields of an event is not checked by the generated service;
    /// the message says which and where.
    ///
    /// Check it in the handler, if it matters there.
    UNCHECKED = "unchecked", Note;

    /// `type` is not one of JSON Schema's; any JSON value is taken.
    ///
    /// ```yaml
    /// type: int
    /// ```
    ///
    /// Write `array`, `boolean`, `integer`, `number`, `object` or `string`, with a `format` where there is one.
    TYPE_UNKNOWN = "type-unknown", Warning;

    /// An array without `items` holds any JSON values.
    ///
    /// Add `items`; `items: {}` says that any value will do.
    ITEMS_MISSING = "items-missing", Warning;

    /// A value of `enum` has another type than its schema says; it is read as the schema's type.
    ///
    /// ```yaml
    /// type: string
    /// enum: [1, 2]
    /// ```
    ///
    /// Quote the values, or change `type`.
    ENUM_TYPE = "enum-type", Warning;

    /// `enum` lists no value, so nothing satisfies the schema.
    ///
    /// List the values, or remove the keyword.
    ENUM_EMPTY = "enum-empty", Warning;

    /// A value of `enum` is listed twice; the second is left out.
    ///
    /// Remove one of them.
    ENUM_REPEATED = "enum-repeated", Warning;

    /// One of the values of `enum` is the empty text. It is kept, and is often meant as absent.
    VALUE_EMPTY = "value-empty", Note;

    /// `default` has another type than its schema; it is left out.
    ///
    /// ```yaml
    /// type: integer
    /// default: '10'
    /// ```
    ///
    /// Correct the value.
    DEFAULT_TYPE = "default-type", Warning;

    /// `default` does not satisfy its own schema, or is not a plain value of a parameter's type; it is not applied.
    ///
    /// ```yaml
    /// type: integer
    /// maximum: 50
    /// default: 100
    /// ```
    ///
    /// Correct the value or the keyword that it breaks.
    DEFAULT_UNFIT = "default-unfit", Warning;

    /// No value lies between the bounds of a schema.
    ///
    /// ```yaml
    /// minimum: 10
    /// maximum: 1
    /// ```
    ///
    /// Correct one of the two bounds.
    RANGE_EMPTY = "range-empty", Warning;

    /// `pattern` is not a valid regular expression of ECMA-262, so nothing is checked for it.
    ///
    /// Correct the pattern. Inline flags such as `(?i)` at its start are not part of ECMA-262.
    PATTERN_INVALID = "pattern-invalid", Warning;

    /// `pattern` is valid, and uses something that the runtime's engine does not have; requests are not checked for it.
    ///
    /// Write it without modifiers other than `i` and without halves of surrogate pairs.
    PATTERN_UNSUPPORTED = "pattern-unsupported", Warning;

    /// `required` names a property that the schema does not declare. Any value is taken for it.
    ///
    /// ```yaml
    /// required: [id, duraton]
    /// properties: { id: { type: string }, duration: { type: integer } }
    /// ```
    ///
    /// Correct the name, or declare the property.
    REQUIRED_UNDECLARED = "required-undeclared", Warning;

    /// A property refers to a schema that is `readOnly` or `writeOnly`, and is therefore left out of requests or answers
    /// itself.
    ///
    /// Write the keyword beside the `$ref`, at the properties that are meant.
    ONE_WAY_TARGET = "one-way-target", Note;
}
