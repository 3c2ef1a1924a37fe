//! Which documented answers can hold a refusal, and how.
//!
//! An answer can hold one when its body is JSON whose required properties can all be filled with what a refusal has, and
//! that has room for what is wrong; or plain text.

mod fill;
mod open;
mod place;
mod stated;
mod text;
mod words;

use self::fill::Finder;
pub(crate) use self::open::open;
use self::stated::Stated;
use crate::diagnostic::{Diagnostics, Origin};
use crate::model::contract::{Fill, RefusalForm, Refused, Status};
use crate::model::names::{Scope, snake};
use crate::model::operations::media;
use crate::model::types::{component_place, place};
use crate::wire::{AllOf, Contract, JsonType, MediaType, Response, SchemaRef, Shared};

/// The constants that a contract has for what is not a form.
const RESERVED: [&str; 2] = ["SECURITY", "REFUSED_AS"];

/// The forms of a contract, as far as its operations have been looked at.
pub(crate) struct Refusals<'c> {
    all_of: AllOf<'c>,
    contract: &'c Contract,
    stated: Stated,
    scope: Scope,
    pub(crate) forms: Vec<RefusalForm>,
}

impl<'c> Refusals<'c> {
    /// Of a contract whose constants have these names.
    pub(crate) fn of<'n>(
        contract: &'c Contract,
        taken: impl Iterator<Item = &'n str>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let taken: Vec<&str> = taken.chain(RESERVED).collect();
        Self {
            all_of: AllOf::of(contract),
            contract,
            stated: Stated::of(contract, diagnostics),
            scope: Scope::with(&taken),
            forms: Vec::new(),
        }
    }

    /// The statuses that the contract names for refusals, each after the one that a refusal has by itself.
    pub(crate) fn statuses(&self) -> &[(u16, u16)] {
        &self.stated.statuses
    }

    /// Those of an operation's answers that can hold a refusal.
    pub(crate) fn refused(&mut self, answers: &[(Status, &'c Shared<Response>)]) -> Vec<Refused> {
        let mut refused: Vec<Refused> = Vec::new();
        let failures = answers
            .iter()
            .filter(|(status, _)| may_refuse(*status, answers));
        for (status, response) in failures {
            let Some(form) = self.form(*status, response) else {
                continue;
            };
            match refused.iter_mut().find(|known| known.form == form) {
                Some(known) => known.statuses.push(*status),
                None => refused.push(Refused {
                    form,
                    statuses: vec![*status],
                }),
            }
        }
        refused
    }

    /// The form of an answer, if it has one; answers that are filled alike share it. A header that has to be there is more
    /// than a refusal knows.
    fn form(&mut self, status: Status, response: &'c Shared<Response>) -> Option<usize> {
        let mut headers = response.headers.iter();
        if headers.any(|(name, header)| header.item.required && !is_known(name)) {
            return None;
        }
        let mut contents = response.content.iter();
        let found = contents.find_map(|(name, media)| self.content(status, name, media));
        let (media_type, fill, media) = found?;
        let mut known = self.forms.iter();
        let known = known.position(|form| (&form.media_type, &form.fill) == (&media_type, &fill));
        if known.is_some() {
            return known;
        }
        let schema = media.schema.as_ref();
        let key = schema.and_then(SchemaRef::component).or(response.key());
        let name = key.map_or_else(|| unnamed(fill.as_ref()), |key| snake(key).to_uppercase());
        self.forms.push(RefusalForm {
            name: self.scope.claim(&name),
            media_type,
            fill,
            place: place(&self.origin(schema, media)),
        });
        Some(self.forms.len() - 1)
    }

    fn origin(&self, schema: Option<&SchemaRef>, media: &MediaType) -> Origin {
        match schema {
            Some(SchemaRef::Component(key)) => component_place(&self.contract.at, key),
            Some(SchemaRef::Inline(schema)) => schema.at.origin(),
            None => media.at.origin(),
        }
    }

    /// The media type as it is answered, and what stands where in its body.
    fn content(
        &self,
        status: Status,
        name: &str,
        media: &'c MediaType,
    ) -> Option<(String, Option<Fill>, &'c MediaType)> {
        let essence = media::essence(name);
        if essence == "text/plain" {
            let schema = media.schema.as_ref();
            let schema = schema.map(|schema| self.all_of.merged(schema));
            let is_free =
                schema.is_none_or(|schema| schema.is_some_and(|schema| text::is_free(&schema)));
            return is_free.then(|| ("text/plain; charset=utf-8".to_owned(), None, media));
        }
        let is_json = essence == "*/*" || media::is_legal(&essence) && media::is_json(&essence);
        let finder = Finder {
            all_of: &self.all_of,
            messages: self.stated.messages.as_deref(),
        };
        let fill = finder.body(media.schema.as_ref().filter(|_| is_json)?, status)?;
        let media_type = if essence.contains('*') {
            "application/json".to_owned()
        } else {
            essence
        };
        Some((media_type, Some(fill), media))
    }
}

/// The name of a form that the document has no name for: what it is made of.
fn unnamed(fill: Option<&Fill>) -> String {
    let members = match fill {
        Some(Fill::Object(members)) => members.as_slice(),
        _ => &[],
    };
    let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
    snake(&format!("refused {}", names.join(" "))).to_uppercase()
}

/// Whether answers of a status are failures; `default` is such where a success is documented beside it.
fn may_refuse(status: Status, all: &[(Status, &Shared<Response>)]) -> bool {
    match status {
        Status::Code(code) => (400..600).contains(&code),
        Status::Range(digit) => matches!(digit, 4 | 5),
        Status::Default => all
            .iter()
            .any(|(status, _)| matches!(status, Status::Code(100..=399) | Status::Range(1..=3))),
    }
}

/// Whether the runtime says a header with each refusal that needs it.
fn is_known(header: &str) -> bool {
    header.eq_ignore_ascii_case("www-authenticate") || header.eq_ignore_ascii_case("content-type")
}

/// Whether a schema takes texts or lists among others: it says no type, or this one.
fn may_be(stated: Option<JsonType>, json_type: JsonType) -> bool {
    stated.is_none_or(|stated| stated == json_type)
}
