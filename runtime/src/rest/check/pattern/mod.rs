//! Patterns of ECMA-262.

mod class;
mod reader;
mod translate;

use std::sync::OnceLock;

use translate::{Flavor, translate};

use super::budget::Budget;

/// How often a pattern with lookaround or backreferences may go back in one text.
const BACKTRACKS: usize = 50_000;

/// How long a text may be, in bytes, that such a pattern is looked for in: it may look ahead from every letter on.
const LONGEST: usize = 4 << 10;

/// What a compiled pattern may take, in bytes.
const LARGEST: usize = 32 << 20;

/// A regular expression of ECMA-262 with the meaning of its flag `u`, compiled once. Made by
/// [`pattern!`](crate::codegen::pattern).
///
/// It runs in linear time. One with lookaround or backreferences may have to go back: it gives up after 50,000 times, and
/// on texts of more than 4 KiB, which count as texts that do not match. All of those together are looked for in a request
/// for half a second, beyond which it counts as too involved. What cannot be compiled asks nothing, and is logged
/// once.
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Compiled>>,
}

enum Compiled {
    Linear(regex::Regex),
    Backtracking(fancy_regex::Regex),
}

/// What became of a search.
pub(super) enum Outcome {
    Found,
    Absent,
    /// It would take too long to say.
    Unknown,
    /// The request has taken too long already.
    Spent,
}

impl Pattern {
    /// A pattern, as the document writes it.
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            compiled: OnceLock::new(),
        }
    }

    pub(super) const fn source(&self) -> &'static str {
        self.source
    }

    pub(super) fn find(&self, text: &str, budget: &Budget) -> Outcome {
        let compiled = self.compiled.get_or_init(|| {
            let compiled = compile(self.source);
            if compiled.is_none() {
                tracing::error!(
                    pattern = self.source,
                    "a pattern cannot be compiled; it asks nothing"
                );
            }
            compiled
        });
        let found = match compiled {
            None => Some(true),
            Some(Compiled::Linear(regex)) => Some(regex.is_match(text)),
            Some(Compiled::Backtracking(_)) if text.len() > LONGEST => None,
            Some(Compiled::Backtracking(regex)) => {
                match budget.search(|| regex.is_match(text).ok()) {
                    Some(found) => found,
                    None => return Outcome::Spent,
                }
            }
        };
        match found {
            Some(true) => Outcome::Found,
            Some(false) => Outcome::Absent,
            None => Outcome::Unknown,
        }
    }
}

/// Whether a pattern can be compiled.
pub fn pattern_is_supported(source: &str) -> bool {
    compile(source).is_some()
}

fn compile(source: &str) -> Option<Compiled> {
    if let Some(pattern) = translate(source, Flavor::Linear) {
        let mut builder = regex::RegexBuilder::new(&pattern);
        let built = builder.size_limit(LARGEST).build();
        return built.ok().map(Compiled::Linear);
    }
    let pattern = translate(source, Flavor::Backtracking)?;
    let mut builder = fancy_regex::RegexBuilder::new(&pattern);
    builder.backtrack_limit(BACKTRACKS);
    builder.delegate_size_limit(LARGEST);
    builder.build().ok().map(Compiled::Backtracking)
}

/// A [`Pattern`](crate::rest::check::Pattern), kept: `pattern!("^[a-z]+$")`.
#[macro_export]
#[doc(hidden)]
macro_rules! private_pattern {
    ($source:literal) => {{
        static PATTERN: $crate::codegen::check::Pattern =
            $crate::codegen::check::Pattern::new($source);
        &PATTERN
    }};
}
