//! The lock as it is read: every line that cannot be meant is reported with its place.

use std::collections::BTreeMap;
use std::ops::Range;

use syn::ext::IdentExt;
use syn::parse::Parser;
use toml::de::{DeString, DeTable, DeValue};

use super::Names;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, code};
use crate::read::{SourceId, Sources};

/// What the lines of a section have to be.
struct Section {
    is_key: fn(&str) -> bool,
    /// How a key is written.
    form: &'static str,
    /// What is wrong with a name, as the rest of a sentence.
    fault: fn(&str) -> Option<&'static str>,
    /// The names that generated code uses itself, and for what.
    reserved: (&'static [&'static str], &'static str),
    /// Whether several keys may have one name.
    are_shared: bool,
}

const CLIENT: (&[&str], &str) = (&["new", "with"], "makes a client");

const OPERATIONS: Section = Section {
    is_key: is_operation,
    form: "an operation is written `POST /agent`",
    fault: of_function,
    reserved: CLIENT,
    are_shared: false,
};

const EVENTS: Section = Section {
    is_key: |key| !key.is_empty(),
    form: "the key of an event is not empty",
    fault: of_function,
    reserved: (
        &["unrecognized", "undecodable"],
        "is a method that every receiver has",
    ),
    are_shared: false,
};

const CHANNELS: Section = Section {
    is_key: |key| key.starts_with('/'),
    form: "a channel is written `/agent/connect`",
    fault: of_function,
    reserved: CLIENT,
    are_shared: false,
};

const MESSAGES: Section = Section {
    is_key: |key| key.starts_with('/') && key.contains(' '),
    form: "a message is written `/agent/connect session.close`",
    fault: of_type,
    reserved: (&[], ""),
    are_shared: true,
};

impl Names {
    /// Reads a lock that was added to the sources; everything wrong with it is reported with its place.
    pub fn read(sources: &Sources, id: SourceId, diagnostics: &mut Diagnostics) -> Self {
        let mut reader = Reader { id, diagnostics };
        let table = match DeTable::parse(&sources.get(id).text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let span = error.span().unwrap_or_default();
                reader.report(code::LOCK_SYNTAX, error.message().to_owned(), span);
                return Self::default();
            }
        };
        let mut lock = Self::default();
        let mut sections: Vec<_> = table.into_iter().collect();
        sections.sort_by_key(|(section, _)| section.span().start);
        for (section, value) in sections {
            match &**section.get_ref() {
                "operations" => lock.operations = reader.section(value, &OPERATIONS),
                "events" => lock.events = reader.section(value, &EVENTS),
                "channels" => lock.channels = reader.section(value, &CHANNELS),
                "messages" => lock.messages = reader.section(value, &MESSAGES),
                other => reader.report(
                    code::LOCK_SECTION,
                    format!(
                        "`{other}` is not a section of a name lock; those are `operations`, `events`, `channels` and `messages`"
                    ),
                    section.span(),
                ),
            }
        }
        lock
    }
}

fn is_operation(key: &str) -> bool {
    key.split_once(' ').is_some_and(|(method, path)| {
        !method.is_empty()
            && method.bytes().all(|byte| byte.is_ascii_uppercase())
            && path.starts_with('/')
    })
}

fn of_function(name: &str) -> Option<&'static str> {
    (!is_identifier(name)).then_some("is not a valid Rust identifier")
}

fn of_type(name: &str) -> Option<&'static str> {
    let is_capital = name.starts_with(|first: char| first.is_ascii_uppercase());
    let of_case = (!is_capital).then_some("is not the name of a type: those begin with a capital");
    of_function(name).or(of_case)
}

/// Whether Rust takes the name for a function, as it is or as `r#name`.
fn is_identifier(name: &str) -> bool {
    let parsed = syn::Ident::parse_any.parse_str(name);
    let usable = !matches!(name, "_" | "self" | "Self" | "super" | "crate");
    usable && parsed.is_ok_and(|ident| ident == name) && !name.starts_with("r#")
}

/// What a line has, with its places.
type Entry<'d> = (toml::Spanned<DeString<'d>>, toml::Spanned<DeValue<'d>>);

/// A line of a section.
struct Line {
    key: String,
    name: String,
    /// Where the name stands.
    place: Range<usize>,
}

struct Reader<'a> {
    id: SourceId,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn report(&mut self, code: Code, message: String, span: Range<usize>) {
        let diagnostic = Diagnostic::error(code, message).at_bytes(self.id, span.start, span.end);
        self.diagnostics.push(diagnostic);
    }

    fn section(
        &mut self,
        value: toml::Spanned<DeValue<'_>>,
        section: &Section,
    ) -> BTreeMap<String, String> {
        let (reserved, why) = section.reserved;
        let mut names = BTreeMap::new();
        let mut owners: BTreeMap<String, String> = BTreeMap::new();
        for entry in self.entries(value) {
            let Some(Line { key, name, place }) = self.line(&entry, section) else {
                continue;
            };
            let owner = owners.insert(name.clone(), key.clone());
            if reserved.contains(&name.as_str()) {
                let message = format!("`{name}` {why}; `{key}` needs another name");
                self.report(code::LOCK_NAME, message, place);
            } else if let Some(owner) = owner.filter(|_| !section.are_shared) {
                let message = format!("`{name}` is the name of `{owner}` and of `{key}`");
                self.report(code::LOCK_TWICE, message, place);
            } else {
                names.insert(key, name);
            }
        }
        names
    }

    /// What a section has, in order.
    fn entries<'d>(&mut self, section: toml::Spanned<DeValue<'d>>) -> Vec<Entry<'d>> {
        let span = section.span();
        let DeValue::Table(entries) = section.into_inner() else {
            let message = "a section of a name lock is a table".to_owned();
            self.report(code::LOCK_SECTION, message, span);
            return Vec::new();
        };
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }

    /// A line whose key and name have their form.
    fn line(&mut self, (at, value): &Entry<'_>, section: &Section) -> Option<Line> {
        let (place, key) = (value.span(), at.get_ref().to_string());
        if !(section.is_key)(&key) {
            let message = format!("`{key}` names nothing; {}", section.form);
            self.report(code::LOCK_KEY, message, at.span());
            return None;
        }
        let name = value.get_ref().as_str().unwrap_or_default();
        if let Some(fault) = (section.fault)(name) {
            let message = format!("the name of `{key}` {fault}");
            self.report(code::LOCK_NAME, message, place);
            return None;
        }
        let name = name.to_owned();
        Some(Line { key, name, place })
    }
}
