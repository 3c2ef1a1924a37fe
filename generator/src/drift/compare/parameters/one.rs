//! A parameter that is in both revisions.

use serde_json::{Value, json};

use crate::drift::check::{self, Effect};
use crate::drift::compare::body::content;
use crate::drift::compare::call::Call;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::{Node, Written};
use crate::drift::compare::schema::{extension, extensions};
use crate::drift::compare::walk::Walk;
use crate::drift::{Check, Hint};
use crate::wire::{JsonType, Location, Parameter, ParameterValue, SchemaRef, Style};

/// `query`
pub(super) fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

pub(super) fn part(parameter: &Parameter) -> String {
    format!("{} `{}`", location(parameter.location), parameter.name)
}

pub(super) fn compare(walk: &mut Walk<'_>, call: &Call<'_>, (old, new): (&Parameter, &Parameter)) {
    let node = walk.root(&call.name, call.asked, part(new));
    if old.location == Location::Path && new.location == Location::Path && old.name != new.name {
        let message = format!("`{}` of the path was called `{}`", new.name, old.name);
        let draft = changed(&check::PATH_PARAMETER_RENAMED, (old, new), "name", message);
        walk.note(
            node,
            draft.hint(Some(Hint::Renamed(old.name.clone(), new.name.clone()))),
        );
    }
    presence(walk, node, (old, new));
    described(walk, node, (old, new));
    value(walk, node, (old, new));
}

fn changed(
    check: &'static Check,
    (old, new): (&Parameter, &Parameter),
    keyword: &str,
    message: String,
) -> Draft {
    Draft::changed(check, &old.at.key(keyword), &new.at.key(keyword), message)
}

fn presence(walk: &mut Walk<'_>, node: Node, (old, new): (&Parameter, &Parameter)) {
    let required = |one: &Parameter| one.required || one.location == Location::Path;
    let event = walk.graph.direction(node) == crate::drift::Direction::Event;
    let (check, message) = match (required(old), required(new)) {
        (false, true) if event => (
            &check::HEADER_BECAME_REQUIRED,
            format!("`{}` is always there", new.name),
        ),
        (true, false) if event => (
            &check::HEADER_BECAME_OPTIONAL,
            format!("`{}` may be absent", new.name),
        ),
        (false, true) => (
            &check::PARAMETER_BECAME_REQUIRED,
            format!("`{}` must be there, it was optional", new.name),
        ),
        (true, false) => (
            &check::PARAMETER_BECAME_OPTIONAL,
            format!("`{}` may be absent, it was required", new.name),
        ),
        _ => return,
    };
    walk.note(node, changed(check, (old, new), "required", message));
}

fn described(walk: &mut Walk<'_>, node: Node, (old, new): (&Parameter, &Parameter)) {
    if old.description != new.description {
        let message = "`description` was added, removed or changed".to_owned();
        walk.note(
            node,
            changed(
                &check::DESCRIPTION_CHANGED,
                (old, new),
                "description",
                message,
            ),
        );
    }
    if old.example != new.example || old.examples != new.examples {
        let message = "`example` or `examples` was added, removed or changed".to_owned();
        walk.note(
            node,
            changed(&check::EXAMPLE_CHANGED, (old, new), "example", message),
        );
    }
    if old.deprecated != new.deprecated {
        let (check, message) = if new.deprecated {
            (&check::DEPRECATED_ADDED, "the parameter is deprecated")
        } else {
            (
                &check::DEPRECATED_REMOVED,
                "the parameter is not deprecated any more",
            )
        };
        walk.note(
            node,
            changed(check, (old, new), "deprecated", message.to_owned()),
        );
    }
    if old.sensitive != new.sensitive {
        let message = "`x-sensitive` was added or removed".to_owned();
        walk.note(
            node,
            changed(
                &check::SENSITIVE_CHANGED,
                (old, new),
                "x-sensitive",
                message,
            ),
        );
    }
    let at = (old.at.clone(), new.at.clone());
    for (message, key, before, after) in extensions(&old.extensions, &new.extensions) {
        walk.note(node, extension(&at, &key, message).values(before, after));
    }
}

fn value(walk: &mut Walk<'_>, node: Node, (old, new): (&Parameter, &Parameter)) {
    if old.allow_empty_value != new.allow_empty_value {
        let message = "`allowEmptyValue` was added or removed".to_owned();
        walk.note(
            node,
            changed(
                &check::PARAMETER_EMPTY_VALUE_CHANGED,
                (old, new),
                "allowEmptyValue",
                message,
            ),
        );
    }
    let written = match new.location {
        Location::Path => Written::Segment,
        _ => Written::Text,
    };
    match (&old.value, &new.value) {
        (ParameterValue::Schema(before), ParameterValue::Schema(after)) => {
            walk.graph.write(node, written);
            form(walk, node, (old, new), (before, after));
            walk.pair(node, before, after, !old.required && !new.required);
        }
        (ParameterValue::Content(before), ParameterValue::Content(after)) => {
            content::compare(
                walk,
                node,
                (before, after),
                (&old.at.key("content"), &new.at.key("content")),
            );
        }
        _ => {
            let message =
                "it is written by `content` in one revision, by `schema` in the other".to_owned();
            walk.note(
                node,
                changed(
                    &check::PARAMETER_CONTENT_CHANGED,
                    (old, new),
                    "content",
                    message,
                ),
            );
        }
    }
}

/// How a value is written.
#[derive(Debug, PartialEq)]
struct Form {
    style: Style,
    explode: bool,
    reserved: bool,
}

impl Form {
    fn of(parameter: &Parameter) -> Self {
        let style = parameter.style.unwrap_or(match parameter.location {
            Location::Query | Location::Cookie => Style::Form,
            Location::Path | Location::Header => Style::Simple,
        });
        Self {
            style,
            explode: parameter.explode.unwrap_or(style == Style::Form),
            reserved: parameter.allow_reserved,
        }
    }

    fn text(&self) -> String {
        let style = match self.style {
            Style::Matrix => "matrix",
            Style::Label => "label",
            Style::Simple => "simple",
            Style::Form => "form",
            Style::SpaceDelimited => "spaceDelimited",
            Style::PipeDelimited => "pipeDelimited",
            Style::DeepObject => "deepObject",
        };
        let explode = if self.explode { ", exploded" } else { "" };
        let reserved = if self.reserved {
            ", reserved characters as they are"
        } else {
            ""
        };
        format!("{style}{explode}{reserved}")
    }
}

fn form(
    walk: &mut Walk<'_>,
    node: Node,
    (old, new): (&Parameter, &Parameter),
    (before, after): (&SchemaRef, &SchemaRef),
) {
    let (own, now) = (Form::of(old), Form::of(new));
    let moved = old.location != new.location;
    if own == now || moved {
        return;
    }
    let plain =
        |one: Option<JsonType>| !matches!(one, None | Some(JsonType::Array | JsonType::Object));
    let scalar =
        plain(walk.old.schema(before).json_type) && plain(walk.new.schema(after).json_type);
    let prefixed = |form: &Form| matches!(form.style, Style::Matrix | Style::Label);
    let silent = scalar && own.style == now.style && own.reserved == now.reserved;
    if silent {
        return;
    }
    let message = format!("it is written as {}, it was as {}", now.text(), own.text());
    let keyword = if own.style == now.style && own.explode != now.explode {
        "explode"
    } else {
        "style"
    };
    let mut draft = changed(
        &check::PARAMETER_STYLE_CHANGED,
        (old, new),
        keyword,
        message,
    );
    if scalar && !prefixed(&own) && !prefixed(&now) && own.reserved == now.reserved {
        draft = draft.effect(Effect::Same);
    }
    let shown = |form: &Form| -> Option<Value> { Some(json!(form.text())) };
    walk.note(node, draft.values(shown(&own), shown(&now)));
}
