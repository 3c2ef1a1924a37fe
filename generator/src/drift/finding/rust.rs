//! What a change does to the generated crate.

/// An item of the generated crate that appears, vanishes or changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustChange {
    /// Its path in the crate: `atoms::types::Call::status`.
    pub path: String,
    /// `struct`, `field`, `variant`, `method`, `constant`, …
    pub kind: &'static str,
    /// Its line in the old generated file, as code; `None` for what is new.
    pub before: Option<String>,
    /// Its line in the new generated file, as code; `None` for what is gone.
    pub after: Option<String>,
    /// `types.rs` and the line of it: in the new crate, or where it stood.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// Whose code no longer compiles.
    pub breaks: Vec<Who>,
    /// The step that Cargo's reference asks for.
    pub strict: Step,
    /// The step under the promise of the README: build with a constructor or `..Default::default()`, match with a wildcard.
    pub promised: Step,
    /// What a consumer writes now, where it can be said: a field to fill in, a method to implement.
    pub edit: Option<String>,
}

/// A step of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Nothing that code can see.
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
            Self::Calls => "calls the method",
            Self::Names => "names it",
        }
    }
}
