//! `x-vary`: a step that is sent once for each documented property of its body, and how its effect is read back.

use serde_json_path::JsonPath;

use super::Word;
use super::components::Components;
use super::object::{Located, Object, form};
use super::step::{self, Call, Parameter};
use super::template::Template;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};

/// `x-vary`
#[derive(Debug)]
pub struct Vary {
    /// Where it stands.
    pub at: Origin,
    /// `except`: properties that are not sent.
    pub except: Vec<Left>,
    /// `unread`: properties that are sent and whose effect cannot be read back.
    pub unread: Vec<Left>,
    /// `values`: what is sent, by the JSON pointer of the property, where the schema does not tell.
    pub values: Vec<(String, Template)>,
    /// `like`: the operation whose body describes what this one leaves open.
    pub like: Option<Word>,
    /// `defaults`: what a request leaves out takes the default of its schema.
    pub defaults: bool,
    /// `read`
    pub read: ReadBack,
}

/// A property that is left out, by its JSON pointer.
#[derive(Clone, Debug)]
pub struct Left {
    /// `/language/switching`; what lies below it is left out too.
    pub pointer: String,
    /// Why.
    pub reason: String,
    /// Where that stands.
    pub at: Origin,
}

/// How an effect is read back.
#[derive(Debug)]
pub struct ReadBack {
    /// The operation that is asked.
    pub call: Call,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// Where its answer has what was sent.
    pub place: Where,
    /// Where a property stands whose name is another there: from the pointer that is sent to the one that is read.
    pub map: Vec<(String, String)>,
}

/// Where an answer has what was sent.
#[derive(Debug)]
pub enum Where {
    /// `at`: the objects that have the properties, under the names that they are sent by.
    At(JsonPath),
    /// `changes`: the list of what has changed, each with its `path` and `value`.
    Changes {
        /// Finds the entries.
        path: JsonPath,
        /// The member that names the property, with dots between.
        name: String,
        /// The member that has its new value.
        value: String,
    },
}

pub(super) fn read<'n>(
    node: Located<'n>,
    components: &Components<'n>,
    diagnostics: &mut Diagnostics,
) -> Option<Vary> {
    let mut object = Object::of(node, "`x-vary`", diagnostics)?;
    let at = object.at.clone();
    let except = object.list("except", diagnostics);
    let unread = object.list("unread", diagnostics);
    let values = object.entries("values", diagnostics);
    let like = object.word("like", diagnostics);
    let defaults = object.flag("defaults", diagnostics);
    let read = object.get("read");
    if read.is_none() {
        object.lacks("read", diagnostics);
    }
    object.end(diagnostics);
    let except = left(except, diagnostics);
    let unread = left(unread, diagnostics);
    let values = values.into_iter();
    let values = values.map(|(pointer, value)| {
        let value = Template::read(value, diagnostics);
        (pointer.to_owned(), value)
    });
    let values = values.collect();
    Some(Vary {
        at,
        except,
        unread,
        values,
        like,
        defaults,
        read: read_back(read?, components, diagnostics)?,
    })
}

fn left(nodes: Vec<Located<'_>>, diagnostics: &mut Diagnostics) -> Vec<Left> {
    let mut left = Vec::new();
    for node in nodes {
        let Some(mut object) = Object::of(node, "a property that is left out", diagnostics) else {
            continue;
        };
        let at = object.at.clone();
        let pointer = object.named("pointer", diagnostics);
        let reason = object.named("reason", diagnostics);
        object.end(diagnostics);
        if let (Some(pointer), Some(reason)) = (pointer, reason) {
            left.push(Left {
                pointer: pointer.text,
                reason: reason.text,
                at,
            });
        }
    }
    left
}

fn read_back<'n>(
    node: Located<'n>,
    components: &Components<'n>,
    diagnostics: &mut Diagnostics,
) -> Option<ReadBack> {
    let mut object = Object::of(node, "`read`", diagnostics)?;
    let call = step::call(&mut object, diagnostics);
    let parameters = object.list("parameters", diagnostics);
    let place = place(&mut object, diagnostics);
    let map = object.entries("map", diagnostics);
    object.end(diagnostics);
    let mut pairs = Vec::new();
    for (from, (node, at)) in map {
        match step::pointer(node) {
            Some(to) => pairs.push((from.to_owned(), to.to_owned())),
            None => form(at, "an entry of `map`", "a JSON pointer", diagnostics),
        }
    }
    Some(ReadBack {
        parameters: step::parameters(parameters, components, diagnostics),
        call: call?,
        place: place?,
        map: pairs,
    })
}

fn place(object: &mut Object<'_>, diagnostics: &mut Diagnostics) -> Option<Where> {
    let at = object.word("at", diagnostics);
    let changes = object.word("changes", diagnostics);
    let name = object.word("path", diagnostics);
    let value = object.word("value", diagnostics);
    match (at, changes) {
        (Some(at), None) => path(&at, diagnostics).map(Where::At),
        (None, Some(changes)) => {
            let named = |word: Option<Word>, default: &str| {
                word.map_or_else(|| default.to_owned(), |word| word.text)
            };
            Some(Where::Changes {
                path: path(&changes, diagnostics)?,
                name: named(name, "path"),
                value: named(value, "newValue"),
            })
        }
        _ => {
            let wanted = "with one of `at` and `changes`";
            form(object.at.clone(), "`read`", wanted, diagnostics);
            None
        }
    }
}

fn path(word: &Word, diagnostics: &mut Diagnostics) -> Option<JsonPath> {
    match JsonPath::parse(&word.text) {
        Ok(path) => Some(path),
        Err(error) => {
            let message = format!("`{}` is not a JSONPath: {error}", word.text);
            let found = Diagnostic::error(code::PLAN_EXPRESSION, message);
            diagnostics.push(found.at(word.at.clone()));
            None
        }
    }
}
