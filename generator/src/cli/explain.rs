//! `explain`: where a thing of the document went, and back.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Format, Verdict, say};
use crate::config::{Config, Product, Spec};
use crate::diagnostic::{Part, Place, Places};
use crate::generate::{Output, generate};
use crate::index::{Entry, Index};

/// Say where a thing of the document went in the crate, and back.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The document, or a contract's folder.
    file: PathBuf,
    /// A pointer (`#/components/schemas/Call`, `calls.yaml#/components/schemas/Call`), an operation (`GET /agent/{id}`), an event, or a Rust name
    /// (`Call`, `Call::status`, `webhooks::Webhooks::call_ended`).
    target: String,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Explain {
    pub(super) fn run(&self) -> Verdict {
        let input = match Spec::path(&self.file) {
            Ok(input) => input,
            Err(error) => return say::error(Verdict::Unreadable, error),
        };
        let config = Config {
            contracts: vec![input],
            product: Product::Crate,
            strict: false,
        };
        let output = match generate(&config) {
            Ok(output) => output,
            Err(failure) => return say::failure(&failure),
        };
        let index = Index::new(&output.contracts, Product::Crate);
        let found = index.find(&self.target, &output.sources);
        if found.is_empty() {
            return self.unknown(&index);
        }
        match self.format {
            Format::Text => found.iter().for_each(|entry| text(entry, &output)),
            Format::Json => {
                let data = found.iter().map(|entry| data(entry, &output));
                say::data(&data.collect());
            }
        }
        Verdict::Fine
    }

    fn unknown(&self, index: &Index) -> Verdict {
        let near = index.near(&self.target);
        let hint = match near.as_slice() {
            [] => String::new(),
            near => format!(
                "; did you mean {}?",
                near.iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(" or ")
            ),
        };
        let message = format!(
            "nothing in {} is called `{}`{hint}",
            self.file.display(),
            self.target
        );
        say::error(Verdict::Findings, message)
    }
}

fn text(entry: &Entry, output: &Output) {
    say::result(&entry.title);
    let at = place(entry, output);
    let at = at.map_or_else(String::new, |at| format!("  {at}"));
    say::result(format_args!("  document  {}{at}", entry.pointer));
    match &entry.rust {
        Some(rust) => say::result(format_args!("  rust      {rust}")),
        None => say::result("  rust      nothing yet"),
    }
    for (label, value) in &entry.details {
        say::result(format_args!("  {label:<9} {value}"));
    }
}

fn data(entry: &Entry, output: &Output) -> Value {
    let at = place(entry, output);
    let mut data = json!({
        "title": entry.title,
        "kind": entry.kind,
        "pointer": entry.pointer,
        "file": at.as_ref().map(|at| &at.file),
        "line": at.as_ref().map(|at| at.line),
        "column": at.as_ref().map(|at| at.column),
        "rust": entry.rust,
    });
    if let Value::Object(members) = &mut data {
        let details = entry.details.iter();
        members.extend(details.map(|(label, value)| ((*label).to_owned(), value.as_str().into())));
    }
    data
}

fn place(entry: &Entry, output: &Output) -> Option<Place> {
    Places::new(&output.sources).find(&entry.origin, Part::Key)
}
