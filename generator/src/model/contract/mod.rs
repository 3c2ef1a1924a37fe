//! What the generated crate is made of: the types that the emitter reads.

mod answers;
mod body;
mod check;
mod events;
mod operations;
mod params;
mod refusals;
mod security;
mod signature;
mod sockets;
mod types;
mod union;

pub use answers::{Answers, OneAnswer, Status};
pub use body::{Body, Content, Media, Multipart, Part, PartKind, Payload};
pub use check::{Check, Condition, Contains};
pub use events::{Answer, Event, EventPlace, NameSource, Webhooks};
pub use operations::{Group, Operation};
pub use params::{Param, ParamKind, Params, Place, Style};
pub use refusals::{Fill, RefusalForm, Refused};
pub use security::{Requirement, SecurityKind, SecurityScheme};
pub use signature::{KeyForm, Preset, Signature, SignedPart, StatedSignature};
pub use sockets::{CredentialFrom, Message, Messages, SessionError, Socket};
pub use types::{
    Additional, Contract, Degraded, Docs, Enum, EnumValues, Field, Presence, Shape, Struct,
    TextView, Type, TypeDef,
};
pub use union::{Route, Select, Tag, Tagged, Union, Variant};
