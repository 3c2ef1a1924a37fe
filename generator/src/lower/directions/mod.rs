//! What goes one way only: properties that are `readOnly` stay out of requests, those that are `writeOnly` out of answers.
//!
//! A component that holds such a property and is used both ways becomes two. It keeps its name for answers and events;
//! what requests carry is a copy behind it. Where a component serves several ways, what it says of such a property is
//! taken lightly: it may be absent from events, and a `readOnly` one from the answers that share it with requests.

mod one_way;
mod reach;
mod split;
mod view;

use std::cell::RefCell;

use self::one_way::OneWay;
use self::reach::Reach;
use self::split::Copies;
use self::view::View;
use super::keywords::ObjectKind;
use super::tree::{Map, Tree};
use super::walk::Child;
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Request,
    Answer,
    /// An answer, of a component that requests use too.
    SharedAnswer,
    /// What the platform posts on its own; and where nothing says which way a thing goes.
    Event,
}

/// Which way an object goes, below something that goes `way`: what is sent back is an answer.
fn below<T>(child: &Child<'_, T>, way: Way) -> Way {
    if child.keyword == "responses" && child.kind == ObjectKind::Responses {
        Way::Answer
    } else {
        way
    }
}

/// Makes every schema that of its place: of a request, an answer, or an event.
pub(super) fn part(document: &mut Tree, events: &mut Map, diagnostics: &mut Diagnostics) {
    let one_way = OneWay::of(document);
    let reach = Reach::of(document, events, &one_way);
    if !reach.any {
        return;
    }
    let copies = Copies::of(document, &reach);
    let view = View {
        one_way: &one_way,
        copies: &copies,
        told: RefCell::default(),
    };
    if let Some(components) = document.get_mut("components") {
        copies.make(components);
        view.components(components, &reach);
    }
    if let Some(paths) = document.get_mut("paths") {
        view.see(paths, ObjectKind::Paths, Way::Request);
    }
    for event in events.values_mut() {
        view.see(event, ObjectKind::PathItem, Way::Event);
    }
    for (place, message) in view.told.into_inner() {
        diagnostics.push(Diagnostic::note(code::ONE_WAY_TARGET, message).at_key(place));
    }
}
