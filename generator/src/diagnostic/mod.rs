//! What the generator has to say about a document, each with its place.

mod characters;
pub mod code;
mod list;
mod places;
mod report;
mod snippet;
mod suggest;
mod words;

use std::fmt;

use crate::pointer;

pub(crate) use code::Code;
pub use list::Diagnostics;
pub use places::{Place, Places};
#[cfg(feature = "cli")]
pub(crate) use report::Annotation;
pub use report::{Report, ReportStyle};
#[doc(hidden)]
pub use suggest::{did_you_mean, suggest};
#[cfg(feature = "cli")]
pub(crate) use words::one_line;

#[doc(inline)]
pub use crate::read::{Source, SourceId, Sources};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is lost.
    Note,
    /// Something is less precise than the document says; an error under `--strict`.
    Warning,
    /// No code can be made.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// A place in a document: the text and the JSON pointer inside it.
///
/// Written `0#/components/schemas/Call`, the index of the source before the pointer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin {
    /// The text.
    pub source: SourceId,
    /// An RFC 6901 pointer; empty for the whole document.
    pub pointer: String,
}

impl Origin {
    /// A place by its parts.
    pub fn new(source: SourceId, pointer: impl Into<String>) -> Self {
        Self {
            source,
            pointer: pointer.into(),
        }
    }

    /// The place of the entry `token` below this one; the token is escaped here.
    #[must_use]
    pub fn child(&self, token: &str) -> Self {
        let token = pointer::escaped(token);
        Self {
            source: self.source,
            pointer: format!("{}/{token}", self.pointer),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.source.0, self.pointer)
    }
}

/// What of a place is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryPart {
    /// The value.
    #[default]
    Value,
    /// The key it stands under.
    Key,
}

/// One thing to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The name of its [`Code`], such as `ref-dangling`.
    pub code: &'static str,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// Where; `None` when it concerns no single place.
    pub origin: Option<Origin>,
    /// Whether the key or the value at that place is meant.
    pub part: EntryPart,
    /// An exact byte range in the source, where the reader knows it better than a pointer (broken syntax).
    pub span: Option<(SourceId, usize, usize)>,
    /// What to do about it.
    pub hint: Option<String>,
    /// Other places that belong to it, each with a word.
    pub related: Vec<(Origin, String)>,
    /// The same for exact byte ranges.
    pub related_spans: Vec<(SourceId, usize, usize, String)>,
}

impl Diagnostic {
    /// A message of that severity without a place.
    pub fn new(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        debug_assert!(
            code.severities.contains(&severity),
            "the table of codes does not have `{}` as {severity}",
            code.name
        );
        Self {
            severity,
            code: code.name,
            message: message.into(),
            origin: None,
            part: EntryPart::Value,
            span: None,
            hint: None,
            related: Vec::new(),
            related_spans: Vec::new(),
        }
    }

    /// No code can be made.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// Something is less precise than the document says.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Worth knowing.
    pub fn note(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    /// Names the value it is about.
    #[must_use]
    pub fn at(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Names the key it is about.
    #[must_use]
    pub fn at_key(mut self, origin: Origin) -> Self {
        self.part = EntryPart::Key;
        self.at(origin)
    }

    /// Names bytes of a source.
    #[must_use]
    pub fn at_bytes(mut self, source: SourceId, start: usize, end: usize) -> Self {
        self.span = Some((source, start, end));
        self
    }

    /// Says what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn see(mut self, origin: Origin, word: impl Into<String>) -> Self {
        self.related.push((origin, word.into()));
        self
    }

    /// Adds other bytes.
    #[must_use]
    pub fn see_bytes(
        mut self,
        source: SourceId,
        start: usize,
        end: usize,
        word: impl Into<String>,
    ) -> Self {
        self.related_spans.push((source, start, end, word.into()));
        self
    }
}
