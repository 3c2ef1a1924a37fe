//! What a change does to the generated crate.

use crate::diagnostic::Origin;

/// An item of the generated crate that appears, vanishes or changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RustChange {
    /// Its path in the crate: `atoms::types::Call::status`; in the old one, where it is gone.
    pub path: String,
    /// Its path in the old crate, where it has another name now.
    pub was: Option<String>,
    /// `struct`, `field`, `variant`, `method`, `constant`, …
    pub kind: &'static str,
    /// As the old generated file has it; `None` for what is new.
    pub before: Option<String>,
    /// As the new generated file has it; `None` for what is gone.
    pub after: Option<String>,
    /// `atoms/types.rs`, relative to the generated source: in the new crate, or where it stood.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// Whose code no longer compiles.
    pub breaks: Vec<Who>,
    /// The step that Cargo's reference asks for.
    pub strict: Step,
    /// The step under the promise of the README: build with a constructor or `..Default::default()`, match with a wildcard.
    pub promised: Step,
    /// What a consumer changes, where it can be said: lines of code, each behind `+` or `-`.
    pub edit: Option<String>,
    /// What it was made of in the old document.
    pub old_origin: Option<Origin>,
    /// What it is made of in the new document.
    pub new_origin: Option<Origin>,
    /// The places of a workspace that it touches, where one was looked through.
    pub touches: Vec<Touch>,
}

/// A place in code that stands on the crate, which a change of the crate touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// Relative to the workspace.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What the code does there: `implements the trait without this method`.
    pub what: &'static str,
    /// Whether the names there lead to the item; else they only look like it.
    pub certain: bool,
}

/// A step of a version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Nothing that code can see.
    #[default]
    Patch,
    /// Code that compiled goes on compiling.
    Minor,
    /// Code can stop compiling.
    Major,
}

impl Step {
    /// `patch`, `minor`, `major`
    pub fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Code that stops compiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// Reads the field.
    Reads,
    /// Builds the struct with every field.
    BuildsInFull,
    /// Builds the struct with `..Default::default()`, or with a constructor.
    BuildsWithDefaults,
    /// Matches every variant.
    MatchesExhaustively,
    /// Matches the variant.
    Matches,
    /// Implements the trait.
    Implements,
    /// Calls the method.
    Calls,
    /// Uses it as what it was: a type as the other kind of type, a constant as one of its type.
    Uses,
    /// Names the type or the constant.
    Names,
}

impl Who {
    /// `reads the field`, …
    pub fn text(self) -> &'static str {
        match self {
            Self::Reads => "reads the field",
            Self::BuildsInFull => "builds the struct in full",
            Self::BuildsWithDefaults => "builds the struct with defaults",
            Self::MatchesExhaustively => "matches every variant",
            Self::Matches => "matches the variant",
            Self::Implements => "implements the trait",
            Self::Calls => "calls the function",
            Self::Uses => "uses it as what it was",
            Self::Names => "names it",
        }
    }
}
