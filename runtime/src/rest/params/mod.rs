//! Parameters, and how they are written: the styles of OpenAPI, read and written.
//!
//! Where the specification leaves a choice, it is made so:
//!
//! - A text is split before it is unescaped, so `a%2Cb` is one item; what `spaceDelimited` and `pipeDelimited` put between
//!   items is itself escaped in an address, so there the text is split afterwards.
//! - An empty text is not a valid integer, number or boolean, and is refused as such; with `allowEmptyValue` the parameter
//!   is taken for absent. Where a list or an object stands in one text, an empty text is an empty one.
//! - A text may be meant where an integer, a number or a boolean may be too. It is read as one of these only if that is
//!   written so: `7`, `7.5` and `true` are, `007`, `7.50`, `7e2` and what has more digits than a type holds are texts.
//! - A list in one text may be given several times; a single value may not. Of cookies of one name the first counts, as
//!   browsers send the closest one first.
//! - Quotes around the text of a cookie are not part of it, unless it is JSON.
//! - An exploded object in a query takes the names that it declares. Where it declares none, or says what others are,
//!   it takes all names that no other parameter declares. So does the parameter `*`: its values are texts, and a list of
//!   texts where a name stands several times. An API key in the query is nobody's parameter.
//! - An exploded list or object that is empty leaves no trace, so a reader takes it for absent. Where absence stands for
//!   a default, it cannot be written.
//! - What a form has besides its declared fields is read by the kind that the others have, where they have one.
//! - A list that is a member of an exploded object is written by repetition. Other lists and objects inside of others,
//!   undefined but for `deepObject`, are JSON.
//! - `deepObject` nests: `filter[range][from]=1`. Lists in it are written with numbers, `expand[0]=a`, since most parsers of
//!   such names keep only the last of several; `expand[]=a` and repetition are understood too.
//! - Where a plain value or a list or an object may be meant, brackets say which; outside of `deepObject`, a list or an object
//!   among several kinds is JSON.

mod coding;
mod deep_object;
mod encode;
mod fault;
mod header;
mod layout;
mod named;
mod pairs;
mod path;
mod scalar;
mod template;
mod typed;
mod write;

use std::borrow::Cow;

use self::coding::{Coding, unquoted};
use self::fault::Read;
use self::named::Named;
use self::pairs::Pairs;
use super::param::Default;
use super::{In, Operation, Param, ParamKind, Place, Style, Violation};
use crate::json::{JsonTree, Member};
use crate::problem::MANY;
use http::HeaderMap;
use http::request::Parts;

pub(super) use coding::cookie_pair;
pub use encode::{EncodeError, Encoded, encode, encode_form, write_headers};
pub(super) use typed::typed;
pub(super) use write::pair;

/// The parameters of a request.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// An object of the values by key, defaults among them. What is absent or not understood is left out.
    pub json: JsonTree<'a>,
    /// Texts that are not what they have to be.
    pub violations: Vec<Violation>,
}

/// Reads the parameters of a request as they are, unchecked; `None` if its path is not one of the operation's.
pub fn decode<'a>(operation: &Operation, parts: &'a Parts) -> Option<Decoded<'a>> {
    let mut source = Source::of(operation, parts)?;
    let mut decoded = Reading::new(operation.params);
    for param in operation.params {
        decoded.take(param, param.place.into(), source.read(param));
    }
    Some(decoded.finish())
}

/// Where the parameters of a request stand.
struct Source<'o, 'a> {
    operation: &'o Operation,
    parts: &'a Parts,
    path: Vec<(&'static str, &'a str)>,
    /// Cut into pairs by the first parameter that stands there.
    query: Option<Named<'o, 'a>>,
    cookies: Option<Named<'o, 'a>>,
}

impl<'o, 'a> Source<'o, 'a> {
    /// Those of a request whose path is one of the operation's.
    fn of(operation: &'o Operation, parts: &'a Parts) -> Option<Self> {
        let mut params = operation.params.iter();
        let path = if params.any(|param| param.place == Place::Path) {
            template::find(operation, parts.uri.path())?
        } else {
            Vec::new()
        };
        Some(Self {
            operation,
            parts,
            path,
            query: None,
            cookies: None,
        })
    }

    /// A parameter's value, if it is there.
    fn read(&mut self, param: &Param) -> Option<Read<'a>> {
        let Self {
            operation, parts, ..
        } = *self;
        let named = |place| {
            let pairs = pairs(place, parts);
            Named::new(operation.params, place, pairs, operation.security)
        };
        match param.place {
            Place::Path => path::read(param, &self.path),
            Place::Header => header::read(param, &parts.headers),
            Place::Query => {
                let query = self.query.get_or_insert_with(|| named(Place::Query));
                query.read(param)
            }
            Place::Cookie => {
                let cookies = self.cookies.get_or_insert_with(|| named(Place::Cookie));
                cookies.read(param)
            }
        }
    }
}

/// Whether a path is one of the operation's.
pub(super) fn is_path_of(operation: &Operation, path: &str) -> bool {
    template::find(operation, path).is_some()
}

fn pairs(place: Place, parts: &Parts) -> Pairs<'_> {
    match place {
        Place::Cookie => Pairs::of_cookies(&parts.headers),
        _ => Pairs::of_query(parts.uri.query().unwrap_or_default()),
    }
}

/// Reads a body of the type `application/x-www-form-urlencoded`.
pub fn decode_form<'a>(params: &[Param], body: &'a str) -> Decoded<'a> {
    let fields = Named::new(params, Place::Query, Pairs::of_query(body), &[]);
    let mut decoded = Reading::new(params);
    for param in params {
        decoded.take(param, In::Body, fields.read(param));
    }
    decoded.finish()
}

/// Reads the headers of an answer. What is not understood is left out.
pub fn read_headers<'a>(params: &[Param], headers: &'a HeaderMap) -> JsonTree<'a> {
    let mut decoded = Reading::new(params);
    for param in params {
        decoded.take(param, In::Header, header::read(param, headers));
    }
    decoded.finish().json
}

/// The parameters as far as they were read.
struct Reading<'a> {
    members: Vec<Member<'a>>,
    violations: Vec<Violation>,
}

impl<'a> Reading<'a> {
    fn new(params: &[Param]) -> Self {
        Self {
            members: Vec::with_capacity(params.len()),
            violations: Vec::new(),
        }
    }

    fn finish(self) -> Decoded<'a> {
        Decoded {
            json: JsonTree::object(self.members),
            violations: self.violations,
        }
    }

    fn take(&mut self, param: &Param, place: In, read: Option<Read<'a>>) {
        match read {
            None => {
                if let Some(value) = param.default.and_then(default) {
                    self.members.push((param.key.into(), value));
                }
            }
            Some(Ok(JsonTree::Object(others))) if param.style == Style::Others => {
                self.members.extend(others.into_list());
            }
            Some(Ok(value)) => self.members.push((param.key.into(), value)),
            Some(Err(faults)) => {
                let told = faults.into_iter().map(|fault| fault.of(param, place));
                let room = MANY.saturating_sub(self.violations.len());
                self.violations.extend(told.take(room));
            }
        }
    }
}

/// The value of a default.
fn default(default: Default) -> Option<JsonTree<'static>> {
    match default {
        Default::Text(text) => Some(JsonTree::String(text.into())),
        Default::Json(json) => JsonTree::from_text(json).ok(),
    }
}

/// Whether a text is one where it may be of another kind as well.
pub(super) fn is_text(text: &str, kind: ParamKind) -> bool {
    matches!(scalar::read(text.into(), kind), Ok(JsonTree::String(_)))
}

/// The text of a name in a query.
pub(super) fn query_value<'a>(query: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let raw = *Pairs::of_query(query).of_name(name).first()?;
    Coding::Query.decode(raw).ok()
}

/// The text of a cookie.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<Cow<'a, str>> {
    let raw = *Pairs::of_cookies(headers).of_name(name).first()?;
    Coding::Cookie.decode(unquoted(raw)).ok()
}

/// Whether a query has that name, whatever it stands for.
pub(super) fn has_query_value(query: &str, name: &str) -> bool {
    !Pairs::of_query(query).of_name(name).is_empty()
}

/// Whether a cookie has a text, whatever it stands for.
pub(super) fn has_cookie(headers: &HeaderMap, name: &str) -> bool {
    let pairs = Pairs::of_cookies(headers);
    pairs
        .of_name(name)
        .first()
        .is_some_and(|raw| !raw.is_empty())
}

impl From<Place> for In {
    fn from(place: Place) -> Self {
        match place {
            Place::Path => Self::Path,
            Place::Query => Self::Query,
            Place::Header => Self::Header,
            Place::Cookie => Self::Cookie,
        }
    }
}
