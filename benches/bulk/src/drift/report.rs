//! What `diff --format json` says, as far as it is asked for here.

use serde::Deserialize;
use serde_json::Value;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Report {
    pub(crate) findings: Vec<Finding>,
}

/// One place that changed.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Finding {
    pub(crate) id: String,
    pub(crate) subject: String,
    pub(crate) message: String,
    pub(crate) old: Option<Place>,
    pub(crate) new: Option<Place>,
    pub(crate) reach: Vec<Reach>,
    pub(crate) verdicts: Vec<Verdict>,
    pub(crate) hint: Option<Hint>,
    pub(crate) lifecycle: Option<Value>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Place {
    pub(crate) file: String,
    pub(crate) pointer: String,
}

/// An operation or event whose messages the place is part of.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Reach {
    pub(crate) name: String,
    pub(crate) direction: String,
    pub(crate) part: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Verdict {
    pub(crate) axis: String,
    pub(crate) direction: Option<String>,
    pub(crate) outcome: Outcome,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Hint {
    /// `renamed`, `moved`, `same-address`
    pub(crate) kind: String,
    pub(crate) old: String,
    pub(crate) new: String,
}

/// The worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Outcome {
    None,
    Safe,
    Conditional,
    Undecided,
    Breaking,
}

impl Report {
    /// The worst outcome on an axis; `None` where nothing goes that way.
    pub(crate) fn worst(&self, axis: &str) -> Option<Outcome> {
        let verdicts = self.findings.iter().flat_map(|finding| &finding.verdicts);
        verdicts
            .filter(|verdict| verdict.axis == axis)
            .map(|verdict| verdict.outcome)
            .max()
    }

    /// The findings that concern messages.
    pub(crate) fn on_the_wire(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.is_on_the_wire())
    }
}

impl Finding {
    /// Whether it stands below the root of a schema, as far as its pointer tells.
    pub(crate) fn is_inside(&self) -> bool {
        let place = self.new.as_ref().or(self.old.as_ref());
        place.is_some_and(|place| {
            let pointer = &place.pointer;
            ["/properties/", "/items", "/components/schemas/"]
                .iter()
                .any(|part| pointer.contains(part))
        })
    }

    pub(crate) fn is_on_the_wire(&self) -> bool {
        self.verdicts
            .iter()
            .any(|verdict| verdict.axis != "docs" && verdict.axis != "source")
    }
}
