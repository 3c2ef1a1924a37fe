//! Extensions: those that are read have the form they are read in, and one that is nearly called like them is told.

use super::{Diagnostic, Diagnostics, ObjectKind, Tree, Value, leaf};
use crate::diagnostic::{code, did_you_mean};
use crate::lower::keywords::Flag;

/// How many letters away a name is another one.
const FAR: usize = 2;

/// Brings the extension `key` of an object into its form; says whether it can stay.
pub(super) fn form(
    tree: &mut Tree,
    key: &str,
    kind: ObjectKind,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(known) = kind.extensions().find(|known| known.name == key) else {
        diagnostics.extend(misspelt(tree, key, kind));
        return true;
    };
    match known.flag {
        Some(flag) if !leaf::truth(tree) => {
            diagnostics.push(no_flag(tree, key, flag));
            tree.value = Value::Bool(true);
            flag == Flag::Set
        }
        _ => true,
    }
}

/// Vendors have extensions of their own: only what is close to one that is read is a mistake.
fn misspelt(tree: &Tree, key: &str, kind: ObjectKind) -> Option<Diagnostic> {
    let written = key.to_lowercase();
    let near = |known: &&str| strsim::osa_distance(&written, known) <= FAR;
    let hint = did_you_mean(key, kind.extensions().map(|known| known.name).filter(near))?;
    let message = format!("`{key}` says nothing of {}", kind.title());
    let reported = Diagnostic::warning(code::EXTENSION_UNKNOWN, message);
    Some(reported.at_key(tree.origin()).hint(hint))
}

fn no_flag(tree: &Tree, key: &str, flag: Flag) -> Diagnostic {
    let outcome = match flag {
        Flag::Set => "it is taken as `true`",
        Flag::Unsaid => "this one is left out",
    };
    let message = format!(
        "`{key}` is `true` or `false`, not {}; {outcome}",
        tree.kind_name()
    );
    Diagnostic::warning(code::EXTENSION_FORM, message).at(tree.origin())
}
