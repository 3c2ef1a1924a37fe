//! A plan as its document has it: Arazzo 1.0, every part with its place, and `x-vary` and `x-finally` of ours.

mod action;
mod components;
mod condition;
mod criterion;
mod document;
mod expression;
mod object;
mod step;
mod template;
mod vary;
mod workflow;

use std::path::Path;

pub use self::action::{Action, Then};
pub use self::condition::{Condition, Operand, Operator};
pub use self::criterion::{Criterion, Test};
pub use self::expression::{Expression, Part, Source};
pub use self::step::{Body, Call, Parameter, ParameterIn, Replacement, Step};
pub use self::template::{Piece, Template, pieces};
pub use self::vary::{Left, ReadBack, Vary, Where};
pub use self::workflow::Workflow;
use crate::diagnostic::{Diagnostics, Origin};
use crate::read::{Source as Text, Sources, parse};

/// A plan.
#[derive(Debug)]
pub struct Plan {
    /// `info.title`
    pub title: String,
    /// `sourceDescriptions`: the contracts that its operations are of.
    pub sources: Vec<SourceDescription>,
    /// `workflows`
    pub workflows: Vec<Workflow>,
}

/// One of `sourceDescriptions`.
#[derive(Clone, Debug)]
pub struct SourceDescription {
    /// Where it stands.
    pub at: Origin,
    /// What expressions call it.
    pub name: String,
    /// Where its document lies, from the folder of the plan.
    pub url: String,
}

/// A word of a plan and where it stands: the name of a step, of an operation, of a workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub at: Origin,
}

impl Plan {
    /// Reads a plan; `None` where there is none, for what the diagnostics say. What is not understood is a diagnostic.
    pub fn read(
        name: &str,
        text: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let (id, root) = parse(Text::new(name, text), sources, diagnostics);
        document::read(&root?, &Origin::new(id, ""), diagnostics)
    }

    /// The workflow of that id.
    pub fn workflow(&self, id: &str) -> Option<&Workflow> {
        self.workflows
            .iter()
            .find(|workflow| workflow.id.text == id)
    }
}

impl SourceDescription {
    /// The file or folder it names, for a plan that lies in `folder`.
    pub fn path(&self, folder: &Path) -> std::path::PathBuf {
        folder.join(self.url.trim_start_matches("./"))
    }
}
