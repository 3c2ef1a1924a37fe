//! What came of a document.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::case::Case;

/// How the generator ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Class {
    /// It made a crate and a manifest.
    Generated,
    /// It made nothing and says where and why.
    Refused,
    /// It made nothing and names no place.
    Placeless,
    /// It said that all is well, yet its manifest is missing or no JSON.
    Broken,
    Panicked,
    Killed,
    TimedOut,
}

impl Class {
    /// In the order of tables.
    pub(crate) const ALL: [Self; 7] = [
        Self::Generated,
        Self::Refused,
        Self::Placeless,
        Self::Broken,
        Self::Panicked,
        Self::Killed,
        Self::TimedOut,
    ];

    /// Whether the generator itself is at fault.
    pub(crate) fn is_fault(self) -> bool {
        !matches!(self, Self::Generated | Self::Refused)
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Generated => "generated",
            Self::Refused => "refused",
            Self::Placeless => "refused without a place",
            Self::Broken => "no manifest",
            Self::Panicked => "panicked",
            Self::Killed => "killed",
            Self::TimedOut => "timed out",
        }
    }
}

/// What rustc says about the output.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state", content = "error")]
pub(crate) enum Compiled {
    /// It was not asked, or there was nothing to compile.
    #[default]
    NotTried,
    Yes,
    /// The output is not Rust at all.
    Unparsed(String),
    /// The first error.
    No(String),
    /// More output than one check takes here.
    TooLarge,
}

/// One kind of diagnostic in one document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finding {
    pub(crate) severity: String,
    pub(crate) count: usize,
    /// Whether each of them has a file and a line.
    pub(crate) located: bool,
    pub(crate) first: String,
}

/// What came of one document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Outcome {
    pub(crate) document: String,
    pub(crate) kind: String,
    #[serde(skip)]
    pub(crate) case: Case,
    pub(crate) class: Class,
    pub(crate) exit: Option<i32>,
    pub(crate) milliseconds: u128,
    pub(crate) peak_kib: u64,
    /// By code.
    pub(crate) findings: BTreeMap<String, Finding>,
    pub(crate) types: usize,
    /// The Rust paths of the types.
    #[serde(skip)]
    pub(crate) paths: Vec<String>,
    pub(crate) operations: usize,
    pub(crate) events: usize,
    /// Why places became plain values, and how many.
    pub(crate) degraded: BTreeMap<String, usize>,
    pub(crate) output_bytes: u64,
    /// What is wrong with the text of the output.
    pub(crate) faults: Vec<String>,
    pub(crate) compiled: Compiled,
    pub(crate) rustc_warnings: BTreeMap<String, usize>,
    /// The first line of what the generator said when it made nothing.
    pub(crate) reason: Option<String>,
}

impl Outcome {
    /// How many diagnostics of that severity.
    pub(crate) fn count(&self, severity: &str) -> usize {
        let findings = self.findings.values();
        let counts = findings
            .filter(|finding| finding.severity == severity)
            .map(|finding| finding.count);
        counts.sum()
    }

    /// Why it failed, when the generator or its output is at fault.
    pub(crate) fn failure(&self) -> Option<String> {
        if self.class.is_fault() {
            let reason = self.reason.as_deref().unwrap_or_default();
            return Some(format!("{}: {reason}", self.class.word()));
        }
        match &self.compiled {
            Compiled::Unparsed(error) => return Some(format!("no Rust: {error}")),
            Compiled::No(error) => return Some(format!("does not compile: {error}")),
            Compiled::NotTried | Compiled::Yes | Compiled::TooLarge => {}
        }
        self.faults.first().cloned()
    }
}
