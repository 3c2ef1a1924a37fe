//! Unions, and how a value finds its alternative.

use super::{Docs, Type};
use crate::wire::JsonType;

/// Alternatives.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// In the document's order.
    pub variants: Vec<Variant>,
    /// How a value finds its alternative. A value that finds none is kept in `Unknown(Value)`,
    /// or in the variant whose type is [`Type::Any`], when the document has one (it is last then).
    pub select: Select,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The Rust name of the variant, unique, never `Unknown`.
    pub name: String,
    /// What it holds.
    pub ty: Type,
    /// Documentation.
    pub docs: Docs,
    /// The properties for which the alternative has a constant, each by its path.
    pub constants: Vec<(Vec<String>, Tag)>,
}

/// How a value finds its alternative: questions about it, until one alternative is left.
#[derive(Clone, Debug, PartialEq)]
pub enum Select {
    /// The variant of that index.
    Variant(usize),
    /// None of them: the value is kept whole.
    Unknown,
    /// What a property holds tells.
    Tag(Tagged),
    /// Its JSON type and, among objects, which properties it has.
    Kind(Vec<(Route, Self)>),
}

/// A property whose value tells alternatives apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagged {
    /// The property, behind those of the objects it is in: `metadata`, `kind`. Empty for the first item of an array.
    pub path: Vec<String>,
    /// What it may hold, and what that leaves. All tags are of one kind.
    pub arms: Vec<(Vec<Tag>, Select)>,
    /// What is left where the property is absent.
    pub absent: Option<Box<Select>>,
    /// What is left for any other value.
    pub other: Option<Box<Select>>,
}

/// What a property may hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// This text.
    Text(String),
    /// This integer.
    Integer(i64),
    /// `true` or `false`.
    Bool(bool),
    /// Any value of this JSON type.
    Type(JsonType),
}

/// Which JSON values go to a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `null`
    Null,
    /// `true` and `false`
    Bool,
    /// Numbers without a fraction.
    Integer,
    /// Numbers.
    Number,
    /// Text.
    String,
    /// Arrays.
    Array,
    /// Every object (there is only one object alternative).
    Object,
    /// Objects by their properties: all of `required` are there, and of the properties that tell the alternatives
    /// apart none but `required` and `optional`.
    Keys {
        /// Must be there.
        required: Vec<String>,
        /// May be there.
        optional: Vec<String>,
    },
    /// The object without members.
    Empty,
    /// Whatever no other variant takes.
    Rest,
}
