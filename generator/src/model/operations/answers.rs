//! What an operation answers: a variant for each documented status.

use openapiv3::StatusCode;

use super::bodies::BodyPlace;
use super::builder::OperationBuilder;
use super::path_operation::PathOperation;
use super::status;
use crate::diagnostic::{Origin, code};
use crate::model::contract::Docs;
use crate::model::contract::{Answers, Content, OneAnswer, Payload, Status};
use crate::model::names::Scope;
use crate::wire::{Operation, Response, Shared};

impl<'a> OperationBuilder<'a, '_> {
    /// Every documented answer; where there is none, any status without a body.
    pub(super) fn answers(&mut self, call: &PathOperation<'a>, stem: &str) -> Answers {
        let name = self.types.claim(&format!("{stem}Answer"), &call.origin);
        let mut scope = Scope::default();
        let mut list: Vec<OneAnswer> = documented(call.operation)
            .into_iter()
            .map(|(status, response)| {
                let variant = scope.claim(&status::variant(status));
                self.answer(call, stem, variant, status, response)
            })
            .collect();
        if list.is_empty() {
            list.push(OneAnswer {
                variant: status::variant(Status::Default),
                status: Status::Default,
                headers: None,
                content: None,
                docs: Docs::default(),
                origin: call.origin.clone(),
            });
        }
        let from = from(&list);
        Answers { name, list, from }
    }

    fn answer(
        &mut self,
        call: &PathOperation<'a>,
        stem: &str,
        variant: String,
        status: Status,
        response: &'a Shared<Response>,
    ) -> OneAnswer {
        let origin = response.at.origin();
        let own = format!("{stem}{variant}");
        let owner = self.owner(response.key(), own.clone(), "Body");
        let headers = self.headers(response, &owner, &origin);
        let place = BodyPlace {
            content: &response.item.content,
            owner,
            several: format!("{own}Body"),
            stem: None,
            origin: origin.clone(),
        };
        let content = if self.has_body(call, status, &place, &origin) {
            self.content(&place)
        } else {
            None
        };
        let description = Some(&response.description).filter(|text| !text.trim().is_empty());
        let prose = description.or(response.summary.as_ref());
        OneAnswer {
            variant,
            status,
            headers,
            content,
            docs: Docs {
                text: prose.cloned(),
                deprecated: false,
                ..Docs::default()
            },
            origin,
        }
    }

    /// Whether HTTP has a body for an answer; one that is documented all the same is said.
    fn has_body(
        &mut self,
        call: &PathOperation,
        status: Status,
        place: &BodyPlace,
        origin: &Origin,
    ) -> bool {
        let why = match (call.method.as_str(), status::is_empty(status)) {
            (_, true) => format!("an answer of status {}", status::key(status)),
            ("HEAD", _) => "an answer to `HEAD`".to_owned(),
            _ => return true,
        };
        if !place.content.is_empty() {
            let message = format!("{why} has no body; this one is left out");
            self.note(code::ANSWER_BODY, message, origin.child("content"));
        }
        false
    }
}

/// The answers of the document, `default` last.
pub(crate) fn documented(operation: &Operation) -> Vec<(Status, &Shared<Response>)> {
    let stated = operation.responses.iter().map(|(code, response)| {
        let status = match *code {
            StatusCode::Code(code) => Status::Code(code),
            StatusCode::Range(range) => Status::Range(u8::try_from(range).unwrap_or_default()),
        };
        (status, response)
    });
    let legal = |status: &Status| match status {
        Status::Code(code) => (100..=999).contains(code),
        Status::Range(digit) => (1..=5).contains(digit),
        Status::Default => true,
    };
    let rest = operation.default_response.as_ref();
    stated
        .chain(rest.map(|response| (Status::Default, response)))
        .filter(|(status, _)| legal(status))
        .collect()
}

/// The answer that a plain body becomes: the only success, with one media type and no headers.
fn from(list: &[OneAnswer]) -> Option<usize> {
    let is_success =
        |answer: &OneAnswer| matches!(answer.status, Status::Code(200..=299) | Status::Range(2));
    let mut successes = (0..list.len()).filter(|&index| is_success(&list[index]));
    let (only, None) = (successes.next()?, successes.next()) else {
        return None;
    };
    let answer = &list[only];
    let plain = match &answer.content {
        Some(Content::One(media)) => {
            !matches!(media.payload, Payload::Form(..) | Payload::Multipart(_))
        }
        _ => false,
    };
    let exact = matches!(answer.status, Status::Code(_));
    (plain && exact && answer.headers.is_none()).then_some(only)
}
