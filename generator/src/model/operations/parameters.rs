//! The parameters of an operation: its own and those of its path, as its template has them.

use super::builder::{OperationBuilder, Owner};
use super::kinds;
use super::media;
use super::path;
use super::path_operation::PathOperation;
use super::structs::{Frame, Stated};
use super::styles;
use crate::diagnostic::{Origin, code};
use crate::model::contract::Docs;
use crate::model::contract::{Params, Place, Style};
use crate::model::schema::view::SchemaView;
use crate::wire::{Parameter, ParameterValue, Shared};

/// Headers that other parts of a description speak of.
const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'a> OperationBuilder<'a, '_> {
    /// What an operation asks besides its body.
    pub(super) fn params(&mut self, call: &PathOperation<'a>, stem: &str) -> Option<Params> {
        let mut stated = self.stated(&call.item.parameters);
        for own in self.stated(&call.operation.parameters) {
            match stated.iter_mut().find(|other| is_same(other, &own)) {
                Some(other) => *other = own,
                None => stated.push(own),
            }
        }
        self.fit_template(call, &mut stated);
        let frame = Frame {
            owner: Owner::new(format!("{stem}Params")),
            place: format!("{}/parameters", call.place),
            origin: call.origin.child("parameters"),
            docs: Docs {
                text: Some(format!("The parameters of `{}`.", call.identity())),
                deprecated: false,
                ..Docs::default()
            },
            defaults: true,
        };
        self.structure(frame, stated)
    }

    /// The parameters of one list, each once.
    fn stated(&mut self, list: &'a [Shared<Parameter>]) -> Vec<Stated<'a>> {
        let mut stated: Vec<Stated<'a>> = Vec::new();
        for parameter in list {
            let Some(one) = self.state(parameter) else {
                continue;
            };
            if stated.iter().any(|other| is_same(other, &one)) {
                let message = format!("the parameter `{}` is listed twice", one.name);
                self.warn(code::PARAMETER_TWICE, message, one.origin);
            } else {
                stated.push(one);
            }
        }
        stated
    }

    fn state(&mut self, parameter: &'a Shared<Parameter>) -> Option<Stated<'a>> {
        let origin = parameter.at.origin();
        let (place, style) = styles::place_and_style(parameter);
        let name = parameter.item.name.as_str();
        if !self.is_usable(name, place, &origin) {
            return None;
        }
        let (view, json) = self.format(&parameter.item.value, &origin);
        let style = match (place, json) {
            _ if place == Place::Query && name == "*" => Style::Rest,
            (_, true) => Style::Json,
            _ => self.suited(style, view.as_ref(), place, &origin),
        };
        Some(Stated {
            name,
            place,
            required: parameter.required || place == Place::Path,
            view,
            style,
            allow_empty: styles::allows_empty(parameter),
            docs: Docs {
                text: parameter.description.clone(),
                deprecated: parameter.deprecated,
                ..Docs::default()
            },
            sensitive: parameter.sensitive,
            origin,
            key: parameter.key(),
        })
    }

    /// Whether a request can carry a parameter of that name, and this is the place to say so.
    fn is_usable(&mut self, name: &str, place: Place, origin: &Origin) -> bool {
        if place != Place::Header {
            return true;
        }
        if IGNORED.contains(&name.to_ascii_lowercase().as_str()) {
            let message = format!(
                "the header `{name}` is not a parameter: bodies and security say what it holds"
            );
            self.note(code::HEADER_IGNORED, message, origin.clone());
            return false;
        }
        self.is_header(name, origin)
    }

    /// Whether HTTP takes a header of that name.
    pub(super) fn is_header(&mut self, name: &str, origin: &Origin) -> bool {
        let legal = http::HeaderName::try_from(name).is_ok();
        if !legal {
            let message = format!("`{name}` cannot be the name of a header; it is left out");
            self.warn(code::HEADER_NAME, message, origin.clone());
        }
        legal
    }

    /// The schema of a parameter or a header, and whether it is written as JSON.
    pub(super) fn format(
        &mut self,
        format: &'a ParameterValue,
        origin: &Origin,
    ) -> (Option<SchemaView<'a>>, bool) {
        let content = match format {
            ParameterValue::Schema(schema) => return (Some(schema.into()), false),
            ParameterValue::Content(content) => content,
        };
        let mut entries = content.iter();
        let Some((name, entry)) = entries.next() else {
            return (None, false);
        };
        for (other, _) in entries {
            let message = format!("a parameter has one media type: `{other}` is left out");
            let origin = origin.child("content").child(other);
            self.warn(code::PARAMETER_CONTENT, message, origin);
        }
        if media::is_json(&media::essence(name)) {
            return (entry.schema.as_ref().map(SchemaView::from), true);
        }
        let message = format!("a parameter of `{name}` is read as text");
        self.warn(code::PARAMETER_CONTENT, message, origin.child("content"));
        (None, false)
    }

    /// A style that says how to write what the schema describes.
    fn suited(
        &mut self,
        style: Style,
        view: Option<&SchemaView<'a>>,
        place: Place,
        origin: &Origin,
    ) -> Style {
        let Some(view) = view else { return style };
        if place != Place::Query
            || styles::suits(style, &kinds::param_kind(self.types.schemas, view))
        {
            return style;
        }
        if style == Style::Deep {
            let message = "`deepObject` is for objects and lists; this is written as `form`";
            self.warn(code::STYLE_UNFIT, message.to_owned(), origin.clone());
        }
        Style::Form(true)
    }

    /// Brings the parameters and the template of the path together.
    fn fit_template(&mut self, call: &PathOperation<'a>, stated: &mut Vec<Stated<'a>>) {
        let template = path::parameters(call.path);
        stated.retain(|one| {
            let there = one.place != Place::Path || template.contains(&one.name);
            if !there {
                let message = format!(
                    "the path has no `{{{}}}`; this parameter is left out",
                    one.name
                );
                self.warn(code::PATH_PARAMETER, message, one.origin.clone());
            }
            there
        });
        let mut missing = Vec::new();
        for name in template {
            let declared = |one: &Stated| one.place == Place::Path && one.name == name;
            if !stated.iter().any(declared) {
                let message = format!(
                    "`{{{name}}}` of the path is not a parameter of the operation; it is taken as text"
                );
                self.warn(code::PATH_PARAMETER, message, call.origin.clone());
                missing.push(undeclared(name, &call.origin));
            }
        }
        stated.splice(0..0, missing);
    }
}

/// A parameter that only the template speaks of.
fn undeclared<'a>(name: &'a str, origin: &Origin) -> Stated<'a> {
    Stated {
        name,
        place: Place::Path,
        required: true,
        view: None,
        style: Style::Simple(false),
        allow_empty: false,
        docs: Docs::default(),
        sensitive: false,
        origin: origin.clone(),
        key: None,
    }
}

/// Whether two entries are one parameter: headers have no case.
fn is_same(a: &Stated, b: &Stated) -> bool {
    let name = if a.place == Place::Header {
        a.name.eq_ignore_ascii_case(b.name)
    } else {
        a.name == b.name
    };
    a.place == b.place && name
}
