//! From bytes to a tree: YAML, JSON, or a Markdown page around one fenced document.
//!
//! [`Input`] gathers the documents of one contract, [`Document`] is one of them; [`Files`] follows a `$ref` to a
//! neighbour, below the contract's folder and nowhere else. Where a value stands in its text, [`Spans`] tells.

mod document;
mod file;
mod findings;
mod input;
mod key;
pub mod limits;
mod nesting;
mod node;
mod page;
mod parse;
mod reference;
mod refusal;
mod source;
mod spans;
mod spelling;
mod syntax;
mod visitor;

pub use document::{Document, DocumentKind, Version};
pub use input::Input;
pub use node::{Map, Node, Number};
pub use parse::parse;
pub use reference::{Files, Target};
pub use source::{Source, SourceId, Sources};
pub use spans::{Span, Spans};
