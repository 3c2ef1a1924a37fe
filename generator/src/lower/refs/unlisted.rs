//! Path items in the contract's other files that nothing refers to.

use super::Refs;
use super::target::Cursor;
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::lower::keywords::METHODS;

impl Refs<'_> {
    /// Remembers the paths and path items that references lead to.
    pub(super) fn mark(&mut self, cursor: &Cursor) {
        let is_item = match cursor.path.as_slice() {
            [paths] | [paths, _] => paths == "paths",
            [paths, _, method] => paths == "paths" && METHODS.contains(&method.as_str()),
            _ => false,
        };
        if is_item {
            let root = Origin::new(cursor.source(), "");
            let steps = cursor.path.iter().take(2);
            let item = steps.fold(root, |origin, step| origin.child(step));
            self.listed.insert(item);
        }
    }

    /// Says which path items of other files are part of no path. A document of its own, of which no path item is used,
    /// was brought for something else.
    pub(super) fn unlisted(&mut self) {
        for (file, tree) in self.files.files() {
            let Some(paths) = tree.get("paths").filter(|paths| paths.map().is_some()) else {
                continue;
            };
            let items = paths.map().into_iter().flatten();
            let items = items.filter(|(path, _)| path.starts_with('/'));
            let (listed, missing): (Vec<_>, Vec<_>) =
                items.partition(|(_, item)| self.listed.contains(&item.origin()));
            let elsewhere = tree.get("openapi").is_some() && listed.is_empty();
            if elsewhere || self.listed.contains(&paths.origin()) {
                continue;
            }
            for (_, item) in missing {
                let origin = item.origin();
                let message = format!("`{file}#{}` is nowhere listed", origin.pointer);
                self.diagnostics.push(
                    Diagnostic::warning(code::PATH_UNLISTED, message)
                        .at_key(origin)
                        .hint("refer to it from an entry of `paths`, or delete it"),
                );
            }
        }
    }
}
