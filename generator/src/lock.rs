//! The name lock of a contract: `names.lock` beside its documents.
//!
//! An operation is METHOD + path, an event is its key, a channel its address, a message its key behind the address of its
//! channel. The lock says which Rust name each has, so that the name survives an `operationId` that appears, vanishes or
//! moves, and a namesake. A line may be edited by hand to choose a name.
//!
//! What vanishes from the document keeps its line and returns under its name; only when something new has taken that
//! name is the line dropped.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io;
use std::ops::Range;
use std::path::Path;
use std::time::SystemTime;

use syn::ext::IdentExt;
use syn::parse::Parser;
use toml::de::{DeString, DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, code};
use crate::model::{Contract, Names};
use crate::read::{SourceId, Sources};

/// The file's name in the contract's folder.
pub const FILE: &str = "names.lock";

const HEADER: &str = "# The Rust names of this contract, kept by atoms-codegen. Commit it; edit a name to change it.\n";

/// The names a contract has had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// `POST /agent` to `create_agent`.
    pub operations: BTreeMap<String, String>,
    /// `webhook-event-pre-conversation` to `pre_conversation`.
    pub events: BTreeMap<String, String>,
    /// `/agent/connect` to `agent_session`.
    pub channels: BTreeMap<String, String>,
    /// `/agent/connect session.close` to `SessionClose`, the type; a message of several channels has a line for each.
    pub messages: BTreeMap<String, String>,
}

impl Lock {
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
                "operations" => {
                    let made = (["new", "with"].as_slice(), "makes a client");
                    lock.operations = reader.section(value, is_operation, made);
                }
                "events" => {
                    let hooks = ["unrecognized", "undecodable"];
                    let hooks = (hooks.as_slice(), "is a method that every receiver has");
                    lock.events = reader.section(value, |key| !key.is_empty(), hooks);
                }
                "channels" => {
                    let made = (["new", "with"].as_slice(), "makes a client");
                    lock.channels = reader.section(value, |key| key.starts_with('/'), made);
                }
                "messages" => lock.messages = reader.messages(value),
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

    /// The lock after a run: the contract's names, and what an earlier document had.
    #[must_use]
    pub fn after(&self, contract: &Contract) -> Self {
        let operations = contract
            .operations()
            .map(|operation| (operation.identity(), operation.function.clone()));
        let events = contract.webhooks.iter().flat_map(|webhooks| {
            let events = webhooks.events.iter();
            events.map(|event| (event.key.clone(), event.function.clone()))
        });
        let opened = contract.sockets.iter().flat_map(|socket| {
            let operations = socket.group.operations.iter();
            operations.map(|open| (open.path.clone(), open.function.clone()))
        });
        Self {
            operations: renew(&self.operations, operations),
            events: renew(&self.events, events),
            channels: renew(&self.channels, opened),
            messages: renew_shared(&self.messages, messages(contract)),
        }
    }

    /// As the file has it.
    pub fn to_text(&self) -> String {
        let mut text = HEADER.to_owned();
        for (section, names) in [
            ("operations", &self.operations),
            ("events", &self.events),
            ("channels", &self.channels),
            ("messages", &self.messages),
        ] {
            if names.is_empty() {
                continue;
            }
            let _ = writeln!(text, "\n[{section}]");
            for (key, name) in names {
                let key = toml::Value::from(key.as_str());
                let _ = writeln!(text, "{key} = \"{name}\"");
            }
        }
        text
    }

    /// Whether a file of that text, `None` when there is none, has to be written anew. No file is needed for no name.
    pub fn differs(&self, before: Option<&str>) -> bool {
        match before {
            Some(before) => before != self.to_text(),
            None => self != &Self::default(),
        }
    }

    /// Writes the lock into the contract's folder, if it says anything new; returns whether it did.
    ///
    /// The lock is an output that lies among the inputs. So the file, and the folder when the file is new in it, take
    /// the time of the newest other input: a build that watches the folder finds nothing newer than it has read.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn write(&self, folder: &Path) -> io::Result<bool> {
        let path = folder.join(FILE);
        let before = match fs::read_to_string(&path) {
            Ok(before) => Some(before),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if !self.differs(before.as_deref()) {
            return Ok(false);
        }
        let newest = newest(folder)?;
        // In place: a rename would touch the folder's time.
        fs::write(&path, self.to_text())?;
        if let Some(newest) = newest {
            File::options()
                .write(true)
                .open(&path)?
                .set_modified(newest)?;
            if before.is_none() {
                // Not every platform opens a folder; there the next build runs once more.
                let _ = File::open(folder).and_then(|folder| folder.set_modified(newest));
            }
        }
        Ok(true)
    }
}

impl From<&Lock> for Names {
    fn from(lock: &Lock) -> Self {
        Self {
            operations: lock.operations.clone(),
            events: lock.events.clone(),
            channels: lock.channels.clone(),
            messages: lock.messages.clone(),
        }
    }
}

/// The newest time of modification in a folder, the lock left out.
fn newest(folder: &Path) -> io::Result<Option<SystemTime>> {
    let mut newest = fs::metadata(folder)?.modified().ok();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let found = entry.metadata()?;
        if found.is_dir() {
            newest = newest.max(self::newest(&entry.path())?);
        } else if entry.file_name() != FILE {
            newest = newest.max(found.modified().ok());
        }
    }
    Ok(newest)
}

/// The current names, each once, and those of the vanished that nobody has taken.
fn renew(
    before: &BTreeMap<String, String>,
    current: impl Iterator<Item = (String, String)>,
) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::new();
    let mut names = BTreeMap::new();
    for (key, name) in current {
        if taken.insert(name.clone()) {
            names.insert(key, name);
        }
    }
    for (key, name) in before {
        if !names.contains_key(key) && taken.insert(name.clone()) {
            names.insert(key.clone(), name.clone());
        }
    }
    names
}

/// The messages of all channels, each with its type.
fn messages(contract: &Contract) -> impl Iterator<Item = (String, String)> {
    contract.sockets.iter().flat_map(|socket| {
        let messages = socket.received.list.iter().chain(&socket.sent.list);
        let opens = socket.group.operations.iter();
        opens.flat_map(move |opens| {
            let messages = messages.clone();
            let keyed = messages.filter(|one| !one.key.is_empty());
            keyed.filter_map(|one| {
                let name = one.ty.named()?.to_owned();
                Some((format!("{} {}", opens.path, one.key), name))
            })
        })
    })
}

/// The same for names that several keys may share.
fn renew_shared(
    before: &BTreeMap<String, String>,
    current: impl Iterator<Item = (String, String)>,
) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = current.collect();
    let taken: BTreeSet<String> = names.values().cloned().collect();
    for (key, name) in before {
        if !names.contains_key(key) && !taken.contains(name) {
            names.insert(key.clone(), name.clone());
        }
    }
    names
}

fn is_operation(key: &str) -> bool {
    key.split_once(' ').is_some_and(|(method, path)| {
        !method.is_empty()
            && method.bytes().all(|byte| byte.is_ascii_uppercase())
            && path.starts_with('/')
    })
}

/// `/agent/connect session.close`
fn is_message(key: &str) -> bool {
    key.starts_with('/') && key.contains(' ')
}

/// Whether it is a name of a type.
fn is_type(name: &str) -> bool {
    is_identifier(name) && name.starts_with(|first: char| first.is_ascii_uppercase())
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
        section: toml::Spanned<DeValue<'_>>,
        is_key: impl Fn(&str) -> bool,
        (reserved, why): (&[&str], &str),
    ) -> BTreeMap<String, String> {
        let form = "an operation is written `POST /agent`";
        let mut names = BTreeMap::new();
        let mut owners: BTreeMap<String, String> = BTreeMap::new();
        for entry in self.entries(section) {
            let Some(line) = self.line(&entry, (&is_key, form), is_identifier) else {
                continue;
            };
            let Line { key, name, place } = line;
            if reserved.contains(&name.as_str()) {
                let message = format!("`{name}` {why}; `{key}` needs another name");
                self.report(code::LOCK_NAME, message, place);
            } else if let Some(owner) = owners.insert(name.clone(), key.clone()) {
                let message = format!("`{name}` is the name of `{owner}` and of `{key}`");
                self.report(code::LOCK_TWICE, message, place);
            } else {
                names.insert(key, name);
            }
        }
        names
    }

    /// The types of messages, which channels may share.
    fn messages(&mut self, section: toml::Spanned<DeValue<'_>>) -> BTreeMap<String, String> {
        let form = "a message is written `/agent/connect session.close`";
        let entries = self.entries(section).into_iter();
        let lines = entries.filter_map(|entry| self.line(&entry, (&is_message, form), is_type));
        lines.map(|line| (line.key, line.name)).collect()
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
    fn line(
        &mut self,
        (at, value): &Entry<'_>,
        (is_key, form): (&dyn Fn(&str) -> bool, &str),
        is_name: fn(&str) -> bool,
    ) -> Option<Line> {
        let (place, key) = (value.span(), at.get_ref().to_string());
        if !is_key(&key) {
            let message = format!("`{key}` names nothing; {form}");
            self.report(code::LOCK_KEY, message, at.span());
            return None;
        }
        let Some(name) = value.get_ref().as_str().filter(|name| is_name(name)) else {
            let message = format!("the name of `{key}` is not a valid Rust identifier");
            self.report(code::LOCK_NAME, message, place);
            return None;
        };
        let name = name.to_owned();
        Some(Line { key, name, place })
    }
}
