//! The contract as Rust will see it: names, types, events. Nothing of the document is left to interpret.

mod contract;

pub use contract::{
    Additional, Answer, Contract, Degraded, Discriminator, Docs, Enum, EnumValues, Event, Field,
    Format, Operation, Presence, Route, Select, Shape, Signature, Struct, Type, TypeDef, Union,
    Variant, Webhooks,
};
