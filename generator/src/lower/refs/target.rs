//! What a reference leads to.

use percent_encoding::percent_decode_str;

use super::{Diagnostic, ObjectKind, Rc, Refs, SourceId, Tree, Value};
use crate::diagnostic::{code, suggest};
use crate::pointer;
use crate::wire::{At, Unresolved};

/// A place in a document.
pub(in crate::lower) struct Cursor {
    document: Rc<Tree>,
    /// The way to it from the document's root.
    pub(super) path: Vec<String>,
}

/// The most references that may have to be followed to find one thing.
const HOPS: usize = 64;

impl Cursor {
    pub(super) const fn root(document: Rc<Tree>) -> Self {
        Self {
            document,
            path: Vec::new(),
        }
    }

    /// A place by the way to it.
    pub(super) const fn new(document: Rc<Tree>, path: Vec<String>) -> Self {
        Self { document, path }
    }

    /// The text of the document.
    pub(super) fn source(&self) -> SourceId {
        self.document.at.source()
    }

    pub(in crate::lower) fn tree(&self) -> &Tree {
        self.path
            .iter()
            .try_fold(&*self.document, |tree, token| child(tree, token))
            .unwrap_or(&self.document)
    }
}

pub(super) fn child<'t>(tree: &'t Tree, token: &str) -> Option<&'t Tree> {
    match &tree.value {
        Value::Map(map) => map.get(token),
        Value::List(list) => list.get(token.parse::<usize>().ok()?),
        _ => None,
    }
}

impl Refs<'_> {
    /// What `reference`, written at `at`, leads to; a failure is reported.
    pub(super) fn target(&mut self, reference: &str, at: &At) -> Option<Cursor> {
        let cursor = self.hop(reference, at, at, HOPS)?;
        self.mark(&cursor);
        Some(cursor)
    }

    /// As [`Self::target`], and on through everything that is only another reference.
    pub(in crate::lower) fn follow(&mut self, reference: &str, at: &At) -> Option<Cursor> {
        let mut cursor = self.target(reference, at)?;
        for _ in 0..HOPS {
            let Some(next) = cursor.tree().bare_reference().map(str::to_owned) else {
                return Some(cursor);
            };
            let place = cursor.tree().at.clone();
            cursor = self.target(&next, &place)?;
        }
        self.cycle(at);
        None
    }

    /// As [`Self::target`], and nothing is said of it but what is wrong with a file.
    pub(super) fn glance(&mut self, reference: &str, at: &At) -> Option<Cursor> {
        let said = self.diagnostics.0.len();
        let unresolved = self.unresolved.len();
        let found = self.hop(reference, at, at, HOPS);
        if found.is_none() {
            self.unsay(said, unresolved);
        }
        found
    }

    fn hop(&mut self, reference: &str, base: &At, at: &At, hops: usize) -> Option<Cursor> {
        if hops == 0 {
            self.cycle(at);
            return None;
        }
        let own = self.files.document(base.source());
        if let Some(cursor) = self.identified(reference, base, &own, at, hops) {
            return Some(cursor);
        }
        let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let document = if matches!(file, "" | "." | "./") {
            own
        } else {
            self.file(file, base, at)?
        };
        let fragment = percent_decode_str(fragment).decode_utf8_lossy();
        if fragment.is_empty() && !reference.is_empty() {
            return Some(Cursor::root(document));
        }
        if let Some(pointer) = fragment.strip_prefix('/') {
            return self.descend(Cursor::root(document), pointer, at, hops);
        }
        let identifiers = self.files.identifiers(&document);
        let Some(path) = identifiers.anchored("", &fragment).cloned() else {
            self.dangling(at, reference, None);
            return None;
        };
        Some(Cursor { document, path })
    }

    /// A target by what the schemas of its document call themselves. Real documents state an `$id` and write their
    /// references as if there were none, so one that leads nowhere is not a fault yet.
    fn identified(
        &mut self,
        reference: &str,
        base: &At,
        own: &Rc<Tree>,
        at: &At,
        hops: usize,
    ) -> Option<Cursor> {
        let identifiers = self.files.identifiers(own);
        if identifiers.are_none() {
            return None;
        }
        let written = base.tokens();
        let found = identifiers.find(own, &written, reference)?;
        let cursor = Cursor {
            document: Rc::clone(own),
            path: found.path.clone(),
        };
        let fragment = percent_decode_str(&found.fragment).decode_utf8_lossy();
        if fragment.is_empty() {
            return Some(cursor);
        }
        let Some(pointer) = fragment.strip_prefix('/') else {
            let path = identifiers.anchored(found.address, &fragment)?.clone();
            return Some(Cursor { path, ..cursor });
        };
        let before = self.diagnostics.0.len();
        let found = self.descend(cursor, pointer, at, hops);
        if found.is_none() {
            self.forgive(before);
        }
        found
    }

    fn file(&mut self, file: &str, base: &At, at: &At) -> Option<Rc<Tree>> {
        if has_scheme(file) {
            let reason = format!("`{file}` lies outside of this contract, and nothing is fetched");
            self.unresolved(at, &reason);
            self.diagnostics.push(
                Diagnostic::warning(code::REF_REMOTE, reason)
                    .at(at.origin())
                    .hint("keep a copy of it beside the document and refer to that"),
            );
            return None;
        }
        let path = percent_decode_str(file).decode_utf8_lossy();
        let before = self.diagnostics.0.len();
        let reported = self.files.lacks(&path, base);
        let document = self.files.file(&path, base, self.diagnostics);
        let is_said =
            reported || self.diagnostics.0.len() > before || self.files.is_broken(&path, base);
        if document.is_none() && is_said {
            self.unresolved(at, &format!("`{file}` cannot be read"));
        } else if document.is_none() {
            self.dangling(at, file, None);
        }
        document
    }

    /// Goes down a pointer, through references where the next step lies behind one.
    fn descend(
        &mut self,
        mut cursor: Cursor,
        pointer: &str,
        at: &At,
        hops: usize,
    ) -> Option<Cursor> {
        for (index, token) in tokens(pointer).enumerate() {
            if child(cursor.tree(), &token).is_none() {
                // Real documents double a slash, or end with one.
                if token.is_empty() {
                    continue;
                }
                if let Some(next) = cursor.tree().reference().map(str::to_owned) {
                    let place = cursor.tree().at.clone();
                    cursor = self.hop(&next, &place, at, hops - 1)?;
                }
            }
            if child(cursor.tree(), &token).is_none() {
                let hint = similar(cursor.tree(), pointer, index, &token);
                self.dangling(at, &format!("#/{pointer}"), hint);
                return None;
            }
            cursor.path.push(token);
        }
        Some(cursor)
    }

    fn dangling(&mut self, at: &At, reference: &str, hint: Option<String>) {
        let reason = format!("`{reference}` leads to nothing");
        self.unresolved(at, &reason);
        let mut diagnostic = Diagnostic::warning(code::REF_DANGLING, reason).at(at.origin());
        diagnostic.hint = hint;
        self.diagnostics.push(diagnostic);
    }

    /// Keeps on record that a reference does not lead anywhere: it costs what it stands for, not the document.
    fn unresolved(&mut self, at: &At, reason: &str) {
        let one = Unresolved {
            at: at.clone(),
            reason: reason.to_owned(),
        };
        self.unresolved.push((self.diagnostics.0.len(), one));
    }

    fn cycle(&mut self, at: &At) {
        self.diagnostics.push(
            Diagnostic::error(code::REF_CYCLE, "this reference leads back to itself")
                .at(at.origin()),
        );
    }

    /// Whether the target can be of that kind; if not, that is reported.
    pub(super) fn fits(&mut self, cursor: &Cursor, kind: ObjectKind, at: &At) -> bool {
        let other = match cursor.path.as_slice() {
            [] => cursor.tree().get("openapi").is_some(),
            [components, section, _] if components == "components" => {
                Some(section.as_str()) != kind.section()
            }
            _ => false,
        };
        let shape = match &cursor.tree().value {
            Value::Map(_) => true,
            Value::Bool(_) => kind == ObjectKind::Schema,
            _ => false,
        };
        if shape && !other {
            return true;
        }
        self.diagnostics.push(
            Diagnostic::warning(
                code::REF_KIND,
                format!(
                    "this reference does not lead to {}, so it is left out",
                    kind.title()
                ),
            )
            .at(at.origin())
            .see(cursor.tree().origin(), "it leads here"),
        );
        false
    }
}

pub(super) fn tokens(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').map(pointer::unescaped)
}

fn similar(tree: &Tree, pointer: &str, index: usize, token: &str) -> Option<String> {
    let near = suggest(token, tree.map()?.keys().map(String::as_str))?;
    let near = pointer::escaped(near);
    let meant: Vec<&str> = pointer
        .split('/')
        .enumerate()
        .map(|(position, token)| if position == index { &near } else { token })
        .collect();
    Some(format!("did you mean `#/{}`?", meant.join("/")))
}

/// `https:`, `file:`, and `//host`.
pub(in crate::lower) fn has_scheme(file: &str) -> bool {
    file.starts_with("//")
        || file.split_once(':').is_some_and(|(scheme, _)| {
            scheme.len() > 1
                && scheme
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'+')
        })
}
