//! Where in a choice a value did not fit.
//!
//! A choice looks at the tree and reads its alternative from there, out of sight of whoever follows the path of a decoder. So
//! the objects below note their property, and the choice what they noted, while a failure is located.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// The name of a property.
type Property = Cow<'static, str>;

thread_local! {
    static LOCATING: Cell<bool> = const { Cell::new(false) };
    static NOTED: RefCell<Noted> = const { RefCell::new(Noted { open: Vec::new(), below: Vec::new() }) };
}

struct Noted {
    /// The properties since the last choice, the innermost first.
    open: Vec<Property>,
    /// The path below that choice, the outermost first.
    below: Vec<Property>,
}

/// A property's value does not fit.
pub(crate) fn note(property: impl FnOnce() -> Property) {
    if LOCATING.get() {
        NOTED.with_borrow_mut(|noted| noted.open.push(property()));
    }
}

/// The alternative of a choice does not fit.
pub(crate) fn close() {
    if LOCATING.get() {
        NOTED.with_borrow_mut(|noted| {
            let mut path: Vec<_> = noted.open.drain(..).rev().collect();
            path.append(&mut noted.below);
            noted.below = path;
        });
    }
}

/// What did not fit was read as something else.
pub(crate) fn forget() {
    NOTED.with_borrow_mut(|noted| {
        noted.open.clear();
        noted.below.clear();
    });
}

/// Reads, and gives the path below the outermost choice that did not fit.
pub(crate) fn locating<T>(read: impl FnOnce() -> T) -> (T, Vec<Property>) {
    forget();
    let before = LOCATING.replace(true);
    let read = read();
    LOCATING.set(before);
    let below = NOTED.with_borrow_mut(|noted| std::mem::take(&mut noted.below));
    forget();
    (read, below)
}
