//! The extensions that the generator reads: where each stands and what it holds.

use super::Kind;

/// An extension that the generator reads.
#[derive(Clone, Copy, Debug)]
pub(in crate::lower) struct Extension {
    pub(in crate::lower) name: &'static str,
    /// The objects it says something of; anything where there are none.
    of: &'static [Kind],
    /// `true` or `false`: what it is taken as where it is neither. `None` for other forms.
    pub(in crate::lower) flag: Option<Flag>,
}

/// What an unreadable truth value is taken as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lower) enum Flag {
    /// `true`: that is the safe side.
    Set,
    /// Nothing was said.
    Unsaid,
}

const fn plain(name: &'static str, of: &'static [Kind]) -> Extension {
    Extension {
        name,
        of,
        flag: None,
    }
}

const fn flag(name: &'static str, of: &'static [Kind], flag: Flag) -> Extension {
    Extension {
        name,
        of,
        flag: Some(flag),
    }
}

const EXTENSIONS: &[Extension] = &[
    plain("x-webhooks", &[Kind::Document]),
    plain("x-discriminator", &[Kind::Document]),
    plain("x-delivery-id", &[Kind::Document]),
    plain("x-join-key", &[Kind::Document]),
    plain("x-event-hint", &[Kind::Document]),
    plain("x-fern-webhook-signature", &[Kind::Document]),
    flag("x-fern-webhook", &[Kind::Operation], Flag::Unsaid),
    plain("x-fern-sdk-group-name", &[Kind::Operation]),
    plain("x-fern-sdk-method-name", &[Kind::Operation]),
    plain("x-deadline-seconds", &[Kind::Operation]),
    plain("x-deadline-answer", &[Kind::Operation]),
    flag(
        "x-sensitive",
        &[Kind::Schema, Kind::Parameter, Kind::Header],
        Flag::Set,
    ),
    plain("x-fern-ignore", &[]),
];

impl Kind {
    /// The extensions that say something of the object.
    pub(in crate::lower) fn extensions(self) -> impl Iterator<Item = &'static Extension> {
        EXTENSIONS
            .iter()
            .filter(move |extension| extension.of.is_empty() || extension.of.contains(&self))
    }
}
