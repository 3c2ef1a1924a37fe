//! What users look up by name: the diagnostics, the extensions and the checks of drift, as `atoms-codegen explain` prints them and as the pages
//! in `docs/` list them.

#[cfg(feature = "cli")]
mod drift;

#[cfg(feature = "cli")]
pub use self::drift::drift;
use crate::diagnostic::code::{Code, SUBJECTS};
use crate::lower::Extension;

/// An entry: its name, and Markdown about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// A code such as `ref-dangling`, or an extension such as `x-discriminator`.
    pub name: &'static str,
    /// What it means, an example, what to do.
    pub text: String,
}

/// The entry of that name, or of that former name of a check.
pub fn entry(name: &str) -> Option<Entry> {
    let own = entries().find(|entry| entry.name == name);
    #[cfg(feature = "cli")]
    let own = own.or_else(|| crate::drift::Check::find(name).map(Entry::from));
    own
}

/// All entries: the codes, the extensions, then the checks of drift.
pub fn entries() -> impl Iterator<Item = Entry> {
    let codes = Code::all().map(Entry::from);
    let all = codes.chain(Extension::all().map(Entry::from));
    #[cfg(feature = "cli")]
    let all = all.chain(crate::drift::Check::all().map(Entry::from));
    all
}

impl From<Code> for Entry {
    fn from(code: Code) -> Self {
        let severity = capital(&code.severity());
        Self {
            name: code.name,
            text: format!("*{severity}.* {}", markdown(code.lines)),
        }
    }
}

impl From<&Extension> for Entry {
    fn from(extension: &Extension) -> Self {
        let place = extension.place();
        Self {
            name: extension.name,
            text: format!("*In {place}.* {}", markdown(extension.lines)),
        }
    }
}

/// The page `docs/diagnostics.md`.
pub fn diagnostics() -> String {
    let mut page = String::from(DIAGNOSTICS);
    for (subject, codes) in SUBJECTS {
        page.extend(["\n## ", subject, "\n"]);
        page.extend(codes.iter().map(|code| section(3, &Entry::from(*code))));
    }
    page
}

/// The page `docs/extensions.md`.
pub fn extensions() -> String {
    let sections = Extension::all().map(|extension| section(2, &Entry::from(extension)));
    EXTENSIONS.to_owned() + &sections.collect::<String>()
}

fn section(level: usize, entry: &Entry) -> String {
    let Entry { name, text } = entry;
    format!("\n{} `{name}`\n\n{text}\n", "#".repeat(level))
}

/// The lines of documentation comments.
fn markdown(lines: &[&str]) -> String {
    let lines = lines
        .iter()
        .map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

const DIAGNOSTICS: &str = "\
# Diagnostics

What the generator reports, by code; `atoms-codegen explain CODE` prints one entry. An *error* means that no code is
generated. A *warning* means that the code is less precise than the document; `--strict` makes it an error. A *note* is
worth knowing, and nothing is lost.

This page is generated from `generator/src/diagnostic/code/`; `UPDATE_GOLDEN=1 cargo test -p atoms-codegen --test reference`
writes it.
";

const EXTENSIONS: &str = "\
# Extensions

The `x-` extensions that the generator reads, all of them optional; `atoms-codegen explain NAME` prints one entry. An
extension that is spelled nearly like one of these is reported as `extension-unknown`, one of another form as
`extension-form`. Others are ignored.

This page is generated from `generator/src/lower/keywords/extensions.rs`; `UPDATE_GOLDEN=1 cargo test -p atoms-codegen
--test reference` writes it.
";
