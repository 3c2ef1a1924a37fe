//! What a contract says of its deliveries, as constant data.

use std::time::Duration;

use http::StatusCode;
use percent_encoding::percent_decode_str;

/// As long as matters: later moments may not exist.
const FAR: Duration = Duration::from_secs(30 * 365 * 86_400);

/// Names of properties, from the outermost on; a number is also an index into an array, as in JSON pointers.
pub type Path = &'static [&'static str];

/// Where a delivery names its event, its id and its call; what the platform waits for.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Endpoint {
    /// The contract's name, for logs and stores.
    pub contract: &'static str,
    /// How a delivery names its event.
    pub discriminator: Discriminator,
    /// Where its id is.
    pub delivery_id: Option<EventPlace>,
    /// Where the key is that joins the deliveries of one call.
    pub join_key: Option<Path>,
    /// Where a text is whose part after the last `.` names the event a second time.
    pub event_hint: Option<Path>,
    /// The events.
    pub events: &'static [EventSpec],
}

impl Endpoint {
    /// Without events yet, nor places of ids.
    #[must_use]
    pub const fn new(contract: &'static str, discriminator: Discriminator) -> Self {
        Self {
            contract,
            discriminator,
            delivery_id: None,
            join_key: None,
            event_hint: None,
            events: &[],
        }
    }

    /// Where the id of a delivery is in its body.
    #[must_use]
    pub const fn delivery_id(mut self, path: Path) -> Self {
        self.delivery_id = Some(EventPlace::Path(path));
        self
    }

    /// The header that has the id of a delivery. Most schemes do not sign headers: unless
    /// [`Verify::signs`](crate::Verify::signs) says that this one is signed, a delivery is known again by its body.
    #[must_use]
    pub const fn delivery_id_header(mut self, header: &'static str) -> Self {
        self.delivery_id = Some(EventPlace::Header(header));
        self
    }

    /// Where the key is that joins the deliveries of one call.
    #[must_use]
    pub const fn join_key(mut self, path: Path) -> Self {
        self.join_key = Some(path);
        self
    }

    /// Where a text is whose part after the last `.` names the event a second time.
    #[must_use]
    pub const fn event_hint(mut self, path: Path) -> Self {
        self.event_hint = Some(path);
        self
    }

    /// The events.
    #[must_use]
    pub const fn events(mut self, events: &'static [EventSpec]) -> Self {
        self.events = events;
        self
    }
}

/// How a delivery names its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discriminator {
    /// By the text at a path of its body.
    Path(Path),
    /// By a header. Most schemes do not sign headers.
    Header(&'static str),
    /// By the texts at several places, see [`EventSpec::named`].
    Places(&'static [EventPlace]),
    /// By the end of the address: each event has a route of its own.
    Route,
}

/// A place where a delivery names its event, a part of the name, or its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventPlace {
    /// The text at a path of its body.
    Path(Path),
    /// A header.
    Header(&'static str),
}

impl Discriminator {
    /// The places, in the order of the texts of [`EventSpec::named`].
    pub(super) fn places(self) -> Vec<EventPlace> {
        match self {
            Self::Path(path) => vec![EventPlace::Path(path)],
            Self::Header(header) => vec![EventPlace::Header(header)],
            Self::Places(places) => places.to_vec(),
            Self::Route => Vec::new(),
        }
    }
}

/// An event of a contract.
#[derive(Clone, Copy, Debug)]
pub struct EventSpec {
    pub(crate) name: &'static str,
    also: &'static [&'static str],
    named: &'static [&'static [&'static str]],
    any_spelling: bool,
    pub(super) routed: bool,
    pub(super) method: &'static str,
    pub(super) media: &'static str,
    pub(crate) deadline: Option<Duration>,
    pub(crate) fallback: Option<&'static str>,
    status: u16,
    pub(crate) asks: bool,
}

impl EventSpec {
    /// An event that deliveries call `name`, answered 200.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            also: &[],
            named: &[],
            any_spelling: false,
            routed: false,
            method: "POST",
            media: "",
            deadline: None,
            fallback: None,
            status: 200,
            asks: false,
        }
    }

    /// Further texts by which deliveries name it.
    #[must_use]
    pub const fn also(mut self, tags: &'static [&'static str]) -> Self {
        self.also = tags;
        self
    }

    /// The texts at the discriminator's places that mean it, each with one text a place; an empty one takes whatever is
    /// there. `name` is not looked for then.
    #[must_use]
    pub const fn named(mut self, names: &'static [&'static [&'static str]]) -> Self {
        self.named = names;
        self
    }

    /// Capitals and separators do not count in its names: `card.opened` is `cardOpened`.
    ///
    /// For events whose names the document spells nowhere but in their keys.
    #[must_use]
    pub const fn any_spelling(mut self) -> Self {
        self.any_spelling = true;
        self
    }

    /// Its deliveries do not name it: it has a route of its own, whatever the discriminator.
    #[must_use]
    pub const fn routed(mut self) -> Self {
        self.routed = true;
        self
    }

    /// The method of its deliveries, which is POST otherwise.
    #[must_use]
    pub const fn method(mut self, method: &'static str) -> Self {
        self.method = method;
        self
    }

    /// The media type of its deliveries, which is JSON otherwise.
    #[must_use]
    pub const fn media(mut self, media: &'static str) -> Self {
        self.media = media;
        self
    }

    /// How long the platform waits for the answer.
    #[must_use]
    pub const fn deadline(mut self, deadline: Duration) -> Self {
        let is_near = deadline.as_secs() < FAR.as_secs();
        self.deadline = Some(if is_near { deadline } else { FAR });
        self
    }

    /// The JSON to answer with when the handler takes longer.
    #[must_use]
    pub const fn fallback(mut self, json: &'static str) -> Self {
        self.fallback = Some(json);
        self
    }

    /// The status of success.
    #[must_use]
    pub const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The answer has a body, by which the platform is told something.
    #[must_use]
    pub const fn asks(mut self) -> Self {
        self.asks = true;
        self
    }

    /// What deliveries call it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn success(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK)
    }

    /// Whether one of its names is `tag`, to be compared by `same`.
    fn is(&self, tag: &str, same: fn(&str, &str) -> bool) -> bool {
        same(self.name, tag) || self.also.iter().any(|also| same(also, tag))
    }

    /// How many texts of its best name are found, or `None` where no name is.
    fn fits(&self, found: &[Option<&str>], same: fn(&str, &str) -> bool) -> Option<usize> {
        if self.routed {
            return None;
        }
        if let ([], [tag]) = (self.named, found) {
            return self.is((*tag)?, same).then_some(1);
        }
        let names = self.named.iter().filter_map(|name| {
            let mut looked_at = name.iter().zip(found).filter(|(text, _)| !text.is_empty());
            let count = looked_at.clone().count();
            let fits = looked_at.all(|(text, found)| found.is_some_and(|found| same(text, found)));
            (fits && count > 0).then_some(count)
        });
        names.max()
    }
}

impl Endpoint {
    /// The index of the event that deliveries call `tag`, by any of its texts.
    pub(crate) fn find(&self, tag: &str) -> Option<usize> {
        self.events.iter().position(|event| event.is(tag, str::eq))
    }

    /// The index of the event whose name is in the texts found at the discriminator's places; among several, the one
    /// with the longest name. What is spelled as in the contract goes before what is spelled otherwise.
    pub(super) fn named(
        &self,
        found: &[Option<&str>],
        among: impl Fn(&EventSpec) -> bool,
    ) -> Option<usize> {
        let best = |same: fn(&str, &str) -> bool, loose: bool| {
            let events = self.events.iter().enumerate();
            let fitting =
                events.filter(|(_, event)| among(event) && (!loose || event.any_spelling));
            let fitting =
                fitting.filter_map(|(index, event)| Some((event.fits(found, same)?, index)));
            // The first of several: `max_by_key` has the last.
            fitting
                .rev()
                .max_by_key(|(count, _)| *count)
                .map(|(_, index)| index)
        };
        best(str::eq, false).or_else(|| best(alike, true))
    }

    /// Whether deliveries of an event are told by their address.
    pub(super) fn has_route(&self, event: &EventSpec) -> bool {
        event.routed || self.discriminator == Discriminator::Route
    }

    /// The index of the only event there is, if it has no name in its deliveries.
    pub(super) fn only(&self, among: impl Fn(&EventSpec) -> bool) -> Option<usize> {
        let mut events = self
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| among(event));
        let (index, event) = events.next()?;
        (events.next().is_none() && self.has_route(event)).then_some(index)
    }

    /// The index of the event whose key ends the address, segment by segment; the longest key, where several do.
    pub(super) fn routed(&self, path: &str, among: impl Fn(&EventSpec) -> bool) -> Option<usize> {
        let path = percent_decode_str(path).decode_utf8_lossy();
        let ends = |event: &EventSpec| {
            let key = event.name.trim_start_matches('/');
            path.strip_suffix(key)
                .is_some_and(|above| above.is_empty() || above.ends_with('/'))
        };
        let events = self.events.iter().enumerate();
        let fitting = events.filter(|(_, event)| among(event) && ends(event));
        fitting
            .max_by_key(|(_, event)| event.name.len())
            .map(|(index, _)| index)
    }
}

/// Whether two texts are the same letters and digits, in any case.
fn alike(one: &str, other: &str) -> bool {
    let letters = |text: &str| {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    letters(one) == letters(other)
}
