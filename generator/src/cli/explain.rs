//! `explain`: where a thing of the document went, and back; what a code, an extension or a check of drift means.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{OutputFormat, Verdict, output};
use crate::config::{Config, Product, Spec};
use crate::diagnostic::{EntryPart, Place, Places, did_you_mean};
use crate::generate::{Output, generate};
use crate::index::{Index, IndexEntry};
use crate::reference;

/// Say where a thing of the document went in the crate, and back; or what a diagnostic, an extension or a check of drift means.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The document, or a contract's folder; or alone, the code of a diagnostic (`ref-dangling`), the name of an extension
    /// (`x-discriminator`) or the id of a check of drift (`property-removed`).
    #[arg(value_name = "FILE | CODE")]
    file: PathBuf,
    /// A pointer (`#/components/schemas/Call`, `calls.yaml#/components/schemas/Call`), an operation (`GET /agent/{id}`), an event, a channel (`/desk`), a message, a parameter, or a Rust name
    /// (`Call`, `Call::status`, `webhooks::Webhooks::call_ended`).
    target: Option<String>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

impl Explain {
    pub(super) fn run(&self) -> Verdict {
        match &self.target {
            Some(target) => self.place(target),
            None => self.meaning(),
        }
    }

    /// What a code, an extension or a check means.
    fn meaning(&self) -> Verdict {
        let name = self.file.to_string_lossy();
        if let Some(entry) = reference::entry(&name) {
            match self.format {
                OutputFormat::Text => {
                    output::result(format_args!("{}\n\n{}", entry.name, entry.text));
                }
                OutputFormat::Json => {
                    output::data(&json!({"name": entry.name, "text": entry.text}));
                }
            }
            return Verdict::Fine;
        }
        if self.file.exists() {
            let message = "name what to explain in the document: a pointer, an operation, an event or a Rust name";
            return output::error(Verdict::Usage, message);
        }
        let names: Vec<&str> = reference::entries().map(|entry| entry.name).collect();
        let hint = did_you_mean(&name, names).map_or_else(String::new, |hint| format!("; {hint}"));
        let message = format!(
            "`{name}` is not the code of a diagnostic, the name of an extension or the id of a check{hint}"
        );
        output::error(Verdict::Usage, message)
    }

    /// Where a thing of the document went.
    fn place(&self, target: &str) -> Verdict {
        let input = match Spec::path(&self.file) {
            Ok(input) => input,
            Err(error) => return output::error(Verdict::Unreadable, error),
        };
        let config = Config {
            contracts: vec![input],
            product: Product::Crate,
            strict: false,
        };
        let output = match generate(&config) {
            Ok(output) => output,
            Err(failure) => return output::failure(&failure),
        };
        let mut index = Index::new(&output.contracts, Product::Crate);
        index.asyncapi(&output.sources);
        let found = index.find(target, &output.sources);
        if found.is_empty() {
            return self.unknown(target, &index);
        }
        match self.format {
            OutputFormat::Text => found.iter().for_each(|entry| text(entry, &output)),
            OutputFormat::Json => {
                let data = found.iter().map(|entry| data(entry, &output));
                output::data(&data.collect());
            }
        }
        Verdict::Fine
    }

    fn unknown(&self, target: &str, index: &Index) -> Verdict {
        let near = index.near(target);
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
            target
        );
        output::error(Verdict::Findings, message)
    }
}

fn text(entry: &IndexEntry, output: &Output) {
    output::result(&entry.title);
    let at = place(entry, output);
    let at = at.map_or_else(String::new, |at| format!("  {at}"));
    output::result(format_args!("  document  {}{at}", entry.pointer));
    match &entry.rust {
        Some(rust) => output::result(format_args!("  rust      {rust}")),
        None if entry.kind == "server" => {}
        None => output::result("  rust      nothing yet"),
    }
    for (label, value) in &entry.details {
        output::result(format_args!("  {label:<9} {value}"));
    }
}

fn data(entry: &IndexEntry, output: &Output) -> Value {
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

fn place(entry: &IndexEntry, output: &Output) -> Option<Place> {
    Places::new(&output.sources).find(&entry.origin, EntryPart::Key)
}
