//! The checks of drift: what `explain ID` prints and the page `docs/drift.md` lists.

use super::{Entry, section};
use crate::drift::check::{Check, Layer, SUBJECTS, probed, probed_axes};
use crate::drift::space::WAIVED;
use crate::drift::{Axis, Direction, breaks};

impl From<&'static Check> for Entry {
    fn from(check: &'static Check) -> Self {
        let former = check.aliases.iter().map(|alias| format!("`{alias}`"));
        let former: Vec<String> = former.collect();
        let former = match former.as_slice() {
            [] => String::new(),
            former => format!("\n\nFormerly {}.", former.join(", ")),
        };
        Self {
            name: check.id,
            text: format!("{}\n\n{}{former}", check.text(), outcome(check)),
        }
    }
}

/// The page `docs/drift.md`.
pub fn drift() -> String {
    let mut page = String::from(DRIFT);
    for (subject, checks) in SUBJECTS {
        page.extend(["\n## ", subject, "\n"]);
        page.extend(checks.iter().map(|check| section(3, &Entry::from(*check))));
    }
    page + &waived()
}

/// The keywords whose change is none.
fn waived() -> String {
    let rows = WAIVED.iter().map(|one| {
        let when = one
            .when
            .map(|(keyword, value)| format!(" with `{keyword}: {value}`"));
        let when = when.unwrap_or_default();
        format!(
            "| `{}` | {}{when} | {} |\n",
            one.keyword, one.object, one.reason
        )
    });
    UNTOLD.to_owned() + &rows.collect::<String>()
}

/// What breaks by the table.
fn outcome(check: &Check) -> String {
    if let Some(direction) = probed(check) {
        let axes = probed_axes(check, direction).into_iter();
        let axes = axes.chain([Axis::Docs]);
        let axes: Vec<String> = axes.map(|axis| format!("`{}`", axis.name())).collect();
        return format!("*Breaks {}.*", axes.join(", "));
    }
    let directions = [
        (Direction::Request, "requests"),
        (Direction::Response, "responses"),
        (Direction::Event, "events"),
        (Direction::EventAnswer, "answers to events"),
    ];
    let breaking = directions.into_iter().filter_map(|(direction, name)| {
        let axes = breaks(check, direction);
        let axes: Vec<String> = axes
            .iter()
            .map(|axis| format!("`{}`", axis.name()))
            .collect();
        (!axes.is_empty()).then(|| format!("{} of {name}", axes.join(", ")))
    });
    let breaking: Vec<String> = breaking.collect();
    match (check.layer, breaking.as_slice()) {
        (Layer::Rust, _) => "*Concerns `source` alone.*".to_owned(),
        (Layer::Prose, _) => "*Concerns `docs` alone.*".to_owned(),
        (_, []) => "*Breaks nothing by itself.*".to_owned(),
        (_, breaking) => format!("*Breaks {}.*", breaking.join("; ")),
    }
}

const DRIFT: &str = "\
# Drift

What `atoms-codegen diff` and `probe` find, by id; `atoms-codegen explain ID` prints one entry. A finding is one place that changed, with every
operation and event that reaches it, and a verdict on each axis:

| axis | who meets whom |
|---|---|
| `decode` | a receiver or client built from the old revision meets messages of the new one |
| `encode` | a client or receiver built from the old revision sends to the new one; bounds do not count |
| `validate` | both, where every declared bound is enforced by whoever reads |
| `serve` | an implementation of the old revision meets callers of the new one, and answers them |
| `source` | code of a service is compiled against the regenerated crate |
| `docs` | people read something else |

Each entry ends in what breaks by the table: who sends the message decides the direction, so a change that is safe in an answer can
break a request. The finding says more exactly what happens at its place, with a message that shows it where there is one: where what
is sent is still taken, nothing breaks.

*Breaking* and *undecided* fail, for the roles and on the axes that are promised (`--role`, `--promise`; all roles and every axis
but `docs`, unless given). *Conditional* depends on what the document does not say, and does not fail. On `source` the step under the
promise of the README decides.

What `probe` finds is told in the same form: the contract is the old revision, the running service the new one, and `docs` is
promised too unless `--promise` says otherwise, since whatever the document does not declare is one.

## Accepting a difference

`--allow FILE` names a file of differences that are accepted; the report prints each entry to paste, and
`--write-baseline FILE` writes one for everything that fails now.

```toml
[[allow]]
id = \"property-removed\"
pointer = \"/components/schemas/Call/properties/legacyId\"
fingerprint = \"24faba14db97a336\"
reason = \"nobody reads it since the move to `id`\"
expires = 2027-03-01
```

The fingerprint is of the id, the place, the old and the new value; wording and lines of the file do not count. `expires` is the last
day on which the entry holds, and may be left out; `contract` narrows an entry to one contract. An entry that expired or that
nothing needs fails (`allow-expired`, `allow-unused`); a file that is not as it should be ends in exit code 2.

## Formats

`--format` writes `text`, `json` ([`drift.schema.json`](drift.schema.json)), `markdown` for a comment (64,000 characters, cut between
findings, under a marker for each contract), `summary` for a job's summary (below 1,000,000 bytes), `github` for annotations (ten
of each level), `sarif`, `junit`, `gitlab`, and `html`: a page that needs nothing else.

This page is generated from `generator/src/drift/check/`; `UPDATE_GOLDEN=1 cargo test -p atoms-codegen --test reference`
writes it.
";

const UNTOLD: &str = "
## What is not told

A change of any keyword of OpenAPI and JSON Schema is found, unless it says the same as before (a default that was left out, one
type in a list), says nothing there (`minItems` of text, `readOnly` of what is no property, whatever stands beside the `$ref` of a
Reference Object), stands in a component that nothing refers to and that is no schema, or is reported by `lint` as left out. And
but for these:

| keyword | of | why |
|---|---|---|
";
