//! The names of components: which place has which, and new ones for what is imported.

use percent_encoding::percent_decode_str;

use super::dynamic::Bound;
use super::target::Cursor;
use super::{HashMap, HashSet, ObjectKind, REFERABLE, Refs, Tree};
use crate::diagnostic::Origin;
use crate::lower::tree::Map;
use crate::wire::At;

/// Which place is which component.
pub(super) struct ComponentNames {
    by_place: HashMap<(ObjectKind, Origin), String>,
    taken: HashMap<ObjectKind, HashSet<String>>,
}

impl ComponentNames {
    /// The names the document gives itself.
    pub(super) fn of(root: &Tree) -> Self {
        let mut names = Self {
            by_place: HashMap::new(),
            taken: HashMap::new(),
        };
        for kind in REFERABLE {
            for (name, tree) in components(root, kind).into_iter().flatten() {
                names.by_place.insert((kind, tree.origin()), name.clone());
                names.taken.entry(kind).or_default().insert(name.clone());
            }
        }
        names
    }

    pub(super) fn find(&self, kind: ObjectKind, place: &Origin) -> Option<&str> {
        self.by_place
            .get(&(kind, place.clone()))
            .map(String::as_str)
    }

    pub(super) fn keep(&mut self, kind: ObjectKind, place: Origin, name: &str) {
        self.by_place.insert((kind, place), name.to_owned());
    }

    fn is_taken(&self, kind: ObjectKind, name: &str) -> bool {
        let taken = self.taken.get(&kind);
        taken.is_some_and(|taken| taken.contains(name))
    }

    /// A name no other component has: the wish, or the wish and the first free number from 2.
    pub(super) fn unique(&mut self, kind: ObjectKind, wish: &str) -> String {
        let taken = self.taken.entry(kind).or_default();
        let mut name = wish.to_owned();
        let mut number = 2_usize;
        while !taken.insert(name.clone()) {
            name = format!("{wish}{number}");
            number += 1;
        }
        name
    }
}

/// A section of the components.
pub(super) fn components(root: &Tree, kind: ObjectKind) -> Option<&Map> {
    root.get("components")?.get(kind.section()?)?.map()
}

impl Refs<'_> {
    /// A component that only refers to something outside of the components becomes that thing.
    pub(in crate::lower) fn claim(&mut self, work: &mut Tree) {
        for kind in REFERABLE {
            let Some(section) = kind.section() else {
                continue;
            };
            let entries = work
                .get_mut("components")
                .and_then(|components| components.get_mut(section)?.map_mut());
            for (name, tree) in entries.into_iter().flatten() {
                let Some(text) = tree.bare_reference().map(str::to_owned) else {
                    continue;
                };
                if self.leaves(&text, tree)
                    || (kind == ObjectKind::Schema && self.alias_differs(&text, tree))
                {
                    continue;
                }
                if text.starts_with("#/components/")
                    && self.names.find(kind, &tree.origin()).is_some()
                    && text.matches('/').count() == 3
                {
                    continue;
                }
                let at = tree.at.key("$ref");
                let before = self.diagnostics.0.len();
                let Some(cursor) = self
                    .follow(&text, &at)
                    .filter(|cursor| self.fits(cursor, kind, &at))
                else {
                    if self.provisional(tree) {
                        self.forgive(before);
                    } else {
                        *tree = Tree::empty(&tree.at);
                    }
                    continue;
                };
                let origin = cursor.tree().origin();
                if self.names.find(kind, &origin).is_none() {
                    self.names.keep(kind, origin, name);
                    *tree = cursor.tree().clone();
                }
            }
        }
    }

    /// Gives another file that a reference of a schema leads to, as a whole, a name of its own, unless it has one.
    pub(in crate::lower) fn wish_schema(&mut self, tree: &Tree, name: &str) {
        let kind = ObjectKind::Schema;
        let text = tree
            .bare_reference()
            .filter(|text| !text.contains('#') && !self.leaves(text, tree));
        let Some(text) = text.map(str::to_owned) else {
            return;
        };
        let Some(cursor) = self.quiet(&text, &tree.at.key("$ref")) else {
            return;
        };
        let found = cursor.tree();
        let is_schema = found.map().is_some() && found.get("schemaFormat").is_none();
        if is_schema && self.names.find(kind, &found.origin()).is_none() {
            self.enqueue(kind, name, found.clone());
        }
    }

    /// The local reference that says the same as `reference`; what it names is imported if need be.
    pub(super) fn component(
        &mut self,
        kind: ObjectKind,
        reference: &str,
        at: &At,
    ) -> Option<String> {
        let cursor = self.target(reference, at)?;
        self.component_at(kind, cursor, reference, at)
    }

    /// The local reference to what a reference leads to.
    pub(super) fn component_at(
        &mut self,
        kind: ObjectKind,
        cursor: Cursor,
        reference: &str,
        at: &At,
    ) -> Option<String> {
        let (cursor, bound) = self.place(kind, cursor, reference, at)?;
        if !bound.is_none() {
            return self.instance(&cursor, bound, reference);
        }
        if let Some(name) = self.named(kind, &cursor) {
            return local(kind, name);
        }
        let wish = wish(&cursor, reference);
        let name = self.enqueue(kind, &wish, cursor.tree().clone());
        local(kind, &name)
    }

    /// The component at a place. Several may be copies of one place of another file.
    fn named<'c>(&'c self, kind: ObjectKind, cursor: &'c Cursor) -> Option<&'c str> {
        let own = match cursor.path.as_slice() {
            [components, section, name]
                if components == "components" && Some(section.as_str()) == kind.section() =>
            {
                Some(name.as_str())
            }
            _ => None,
        };
        let own =
            own.filter(|name| self.files.owns(cursor.source()) && self.names.is_taken(kind, name));
        own.or_else(|| self.names.find(kind, &cursor.tree().origin()))
    }

    /// Goes on through what is only another reference and no component, and says what of the dynamic scope makes a
    /// difference there.
    pub(super) fn place(
        &mut self,
        kind: ObjectKind,
        mut cursor: Cursor,
        reference: &str,
        at: &At,
    ) -> Option<(Cursor, Bound)> {
        let mut bound = self.bound();
        for _ in 0..64 {
            if !self.fits(&cursor, kind, at) {
                return None;
            }
            let place = cursor.tree().at.clone();
            let mut differing = Bound::default();
            if kind == ObjectKind::Schema {
                bound = self.entered(bound, &place);
                differing = self.restricted(bound, &cursor);
            }
            let is_named = differing.is_none() && self.named(kind, &cursor).is_some();
            let next = cursor.tree().bare_reference().filter(|_| !is_named);
            let Some(next) = next.map(str::to_owned) else {
                return Some((cursor, differing));
            };
            cursor = self.target(&next, &place)?;
        }
        self.follow(reference, at);
        None
    }
}

pub(super) fn local(kind: ObjectKind, name: &str) -> Option<String> {
    Some(format!("#/components/{}/{name}", kind.section()?))
}

/// What an import would like to be called: the last part of its pointer that says something, else the file's stem.
pub(in crate::lower) fn wish(cursor: &Cursor, reference: &str) -> String {
    let token = cursor
        .path
        .iter()
        .rev()
        .map(|token| cleaned(token))
        .find(|token| says_something(token));
    token
        .or_else(|| {
            let file = reference.split('#').next().unwrap_or_default();
            let file = percent_decode_str(file).decode_utf8_lossy();
            file.rsplit('/')
                .map(|part| cleaned(part.split('.').next().unwrap_or_default()))
                .find(|part| says_something(part))
        })
        .unwrap_or_else(|| "Imported".to_owned())
}

fn says_something(token: &str) -> bool {
    const STRUCTURE: [&str; 16] = [
        "schema",
        "schemas",
        "items",
        "properties",
        "content",
        "allOf",
        "anyOf",
        "oneOf",
        "not",
        "index",
        "_index",
        "responses",
        "parameters",
        "paths",
        "additionalProperties",
        "json",
    ];
    !token.is_empty()
        && !STRUCTURE.contains(&token)
        && !token.starts_with("application")
        && !token.bytes().all(|byte| byte.is_ascii_digit())
}

fn cleaned(token: &str) -> String {
    token
        .chars()
        .map(|char| {
            if char.is_alphanumeric() || "_-.".contains(char) {
                char
            } else {
                '_'
            }
        })
        .collect::<String>()
        .trim_matches('_')
        .to_owned()
}
