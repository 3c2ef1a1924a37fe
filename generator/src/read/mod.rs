//! From bytes to a tree: YAML, JSON, or a Markdown page around one fenced document.

mod node;
mod source;

pub use node::{Map, Node, Number};
pub use source::{Source, SourceId, Sources};
