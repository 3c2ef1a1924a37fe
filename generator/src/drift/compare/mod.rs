//! Two revisions side by side: every place that differs, what reaches it, and what it does.
//!
//! `operations` and `events` pair what belongs together, `exchange` and what it names compare one of them, `schema/`
//! compares schemas: each pair of schemas once in each direction, however many messages are made of it ([`graph`]). A change is noted
//! as a [`draft`](self::draft) and becomes a finding when everything has been compared: then it is known what it reaches,
//! `source` what it does to the generated crate, and `verdict` what it does on the wire.

mod body;
mod call;
mod channel;
mod document;
mod draft;
mod events;
mod exchange;
mod findings;
mod finish;
mod graph;
mod judge;
mod operations;
mod pairing;
mod parameters;
mod responses;
mod schema;
mod security;
mod servers;
mod source;
mod subject;
mod tagged;
mod types;
mod verdict;
pub(super) mod view;
mod walk;
mod whole;
mod written;

use self::judge::{Judge, Party};
#[cfg(feature = "probe")]
pub(crate) use self::subject::of_pointer as subject;
use self::types::Types;
pub(crate) use self::verdict::breaks;
pub(in crate::drift) use self::view::View;
use self::walk::Walk;
use super::contain::{Side, decode};
use super::{Comparison, Revision};
use crate::diagnostic::Diagnostics;
use crate::wire::Directed;

/// The day of the comparison, `2026-11-29`, where removals are held against the days that were announced.
pub type Today<'t> = Option<&'t str>;

/// Compares two revisions of a contract.
pub fn compare(old: &Revision, new: &Revision, today: Today<'_>) -> Comparison {
    let said = &mut Diagnostics::default();
    let directed = (
        Directed::of(&old.stated, said),
        Directed::of(&new.stated, said),
    );
    let views = (View::new(old, &directed.0), View::new(new, &directed.1));
    let mut walk = Walk::new(&views.0, &views.1);
    document::compare(&mut walk);
    let operations = operations::compare(&mut walk, today);
    let events = events::compare(&mut walk);
    walk.finish();
    document::unreached(&mut walk);
    channel::told(&mut walk);
    let rust = source::changes(old, new);
    source::attach(&mut walk, &rust);
    let crates = (decode::contract(&old.model), decode::contract(&new.model));
    let typed = (Directed::of(&crates.0, said), Directed::of(&crates.1, said));
    let sides = (Side::of(&directed.0), Side::of(&directed.1));
    let readers = (Side::of(&typed.0), Side::of(&typed.1));
    let parties = (
        Party {
            contract: &sides.0,
            crate_of: &readers.0,
            types: Types::of(&old.model),
        },
        Party {
            contract: &sides.1,
            crate_of: &readers.1,
            types: Types::of(&new.model),
        },
    );
    let judge = Judge::new(&parties.0, &parties.1);
    Comparison {
        contract: new.model.name.clone(),
        old: old.label.clone(),
        new: new.label.clone(),
        findings: findings::of(&walk, &judge),
        rust,
        compared: operations + events,
        places: findings::places(&walk),
    }
}
