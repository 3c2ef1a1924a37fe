//! One document and what it is for.

use super::node::{Node, Number};
use super::parse::parse;
use super::source::{Source, SourceId, Sources};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};

/// A document and the text it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The text.
    pub source: SourceId,
    /// The tree.
    pub root: Node,
    /// What it is for.
    pub kind: DocumentKind,
}

/// What a document is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// An OpenAPI document of that version.
    OpenApi(Version),
    /// An AsyncAPI document, of version 2 or 3.
    AsyncApi,
    /// An `OpenAPI` Overlay: a list of actions on the documents beside it.
    Overlay,
    /// Fern overrides: merged into the documents beside it.
    Overrides,
    /// Anything else: read when a `$ref` leads there.
    Fragment,
}

/// A version of OpenAPI, as far as it matters how a document is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 3.0.x
    V3_0,
    /// 3.1.x
    V3_1,
    /// 3.2.x, read like 3.1
    V3_2,
}

impl Document {
    /// Reads a text that is given as it is; the end of its name says whether it is YAML, JSON or a page.
    pub fn from_text(
        name: &str,
        text: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        Self::read(Source::new(name, text), sources, diagnostics)
    }

    /// Reads a source and finds out what it is for.
    pub fn read(
        source: Source,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let (id, root) = parse(source, sources, diagnostics);
        let root = root?;
        let kind = kind(&root, id, &sources.get(id).name, diagnostics)?;
        Some(Self {
            source: id,
            root,
            kind,
        })
    }

    /// The place of the whole document.
    pub fn origin(&self) -> Origin {
        Origin::new(self.source, "")
    }
}

fn kind(
    root: &Node,
    id: SourceId,
    name: &str,
    diagnostics: &mut Diagnostics,
) -> Option<DocumentKind> {
    let at = |key: &str| Origin::new(id, "").child(key);
    if let Some(value) = root.get("openapi") {
        return version(value, at("openapi"), diagnostics).map(DocumentKind::OpenApi);
    }
    if let Some(value) = root.get("asyncapi") {
        return asyncapi(value, at("asyncapi"), diagnostics);
    }
    if let Some(value) = root.get("swagger") {
        let message = format!("Swagger {} is not read, OpenAPI 3 is", written(value));
        diagnostics.push(
            Diagnostic::error(code::VERSION_UNSUPPORTED, message)
                .at(at("swagger"))
                .hint("convert the document to OpenAPI 3.0 first"),
        );
        return None;
    }
    let file = name.rsplit('/').next().unwrap_or_default();
    if root.get("overlay").is_some() {
        Some(DocumentKind::Overlay)
    } else if file.to_lowercase().contains("overrides") {
        Some(DocumentKind::Overrides)
    } else {
        Some(DocumentKind::Fragment)
    }
}

fn asyncapi(value: &Node, at: Origin, diagnostics: &mut Diagnostics) -> Option<DocumentKind> {
    let text = written(value);
    if text.starts_with("2.") || text.starts_with("3.") {
        return Some(DocumentKind::AsyncApi);
    }
    let message = format!("AsyncAPI {text} is not read");
    diagnostics.push(
        Diagnostic::error(code::VERSION_UNSUPPORTED, message)
            .at(at)
            .hint("2.x and 3.x are"),
    );
    None
}

fn version(value: &Node, at: Origin, diagnostics: &mut Diagnostics) -> Option<Version> {
    let text = written(value);
    let mut parts = text.splitn(3, '.');
    let version = match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Version::V3_0,
        (Some("3"), Some("1")) => Version::V3_1,
        (Some("3"), Some("2")) => Version::V3_2,
        _ => {
            diagnostics.push(
                Diagnostic::error(
                    code::VERSION_UNSUPPORTED,
                    format!("OpenAPI {text} is not read"),
                )
                .at(at)
                .hint("3.0, 3.1 and 3.2 are"),
            );
            return None;
        }
    };
    if value.as_text().is_none() {
        diagnostics.push(
            Diagnostic::warning(code::VERSION_NUMBER, "the version is a number, not text")
                .at(at)
                .hint(format!("write `openapi: \"{text}.0\"`")),
        );
    }
    Some(version)
}

fn written(value: &Node) -> String {
    match value {
        Node::Text(text) => text.clone(),
        // 3.0 and 3.1 lose nothing; `3` is not a version.
        Node::Number(Number::Float(value)) => format!("{value:?}"),
        Node::Number(Number::Int(value)) => value.to_string(),
        _ => "of that version".to_owned(),
    }
}
