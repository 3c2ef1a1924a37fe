//! Where our answer differs from the expected one on purpose, and why.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Failure;

/// `drift/deviations.csv`: the run, the number of the case, what differs, and the reason.
const TABLE: &str = include_str!("../../drift/deviations.csv");

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Deviation {
    run: String,
    case: String,
    /// The part of an expectation that is not held: an axis, `exit`, a check id; empty for the whole case.
    pub(crate) what: String,
    pub(crate) reason: String,
}

/// The deviations of one run, by the number of the case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deviations(BTreeMap<String, Vec<Deviation>>);

impl Deviations {
    pub(crate) fn of(run: &str) -> Result<Self, Failure> {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        let mut own = BTreeMap::<String, Vec<Deviation>>::new();
        for row in reader.deserialize() {
            let row: Deviation = row?;
            if row.run == run {
                own.entry(row.case.clone()).or_default().push(row);
            }
        }
        Ok(Self(own))
    }

    /// Those of a case, which is named by its number and a title.
    pub(crate) fn of_case(&self, case: &str) -> &[Deviation] {
        let number = case.split('-').next().unwrap_or(case);
        self.0.get(number).map(Vec::as_slice).unwrap_or_default()
    }
}
