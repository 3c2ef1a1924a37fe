//! What a parameter is, as data: where it stands, how it is written and what its value has to satisfy.

use super::check::CheckFn;

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// A parameter, a field of a form, or a header of an answer: how it is written.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Param {
    /// Its name in the request.
    pub name: &'static str,
    /// The field it is read into.
    pub key: &'static str,
    /// Where it stands.
    pub place: Place,
    /// What its text means.
    pub kind: ParamKind,
    /// How lists and objects are written.
    pub style: Style,
    /// Its value when it is absent.
    pub(super) default: Option<Default>,
    /// `allowEmptyValue`: an empty text that is not a value stands for absence.
    pub allow_empty: bool,
    /// Whether a request has to have it.
    pub required: bool,
    /// What its value has to satisfy beyond its kind.
    pub check: Option<CheckFn>,
}

/// The value of a parameter that is absent.
#[derive(Clone, Copy, Debug)]
pub(super) enum Default {
    /// A string that JSON writes as it is: most defaults are such, and need not be parsed with each request.
    Text(&'static str),
    /// JSON text.
    Json(&'static str),
}

impl Default {
    const fn of(json: &'static str) -> Self {
        let bytes = json.as_bytes();
        let [b'"', inner @ .., b'"'] = bytes else {
            return Self::Json(json);
        };
        let mut at = 0;
        while at < inner.len() {
            if matches!(inner[at], b'"' | b'\\') {
                return Self::Json(json);
            }
            at += 1;
        }
        let (_, text) = json.split_at(1);
        Self::Text(text.split_at(inner.len()).0)
    }
}

impl Param {
    const fn new(name: &'static str, place: Place, kind: ParamKind, style: Style) -> Self {
        Self {
            name,
            key: name,
            place,
            kind,
            style,
            default: None,
            allow_empty: false,
            required: false,
            check: None,
        }
    }

    /// A part of the path, which every request has to have.
    #[must_use]
    pub const fn path(name: &'static str, kind: ParamKind) -> Self {
        Self::new(name, Place::Path, kind, Style::Simple(false)).required()
    }

    /// In the query, or a field of a form.
    #[must_use]
    pub const fn query(name: &'static str, kind: ParamKind) -> Self {
        Self::new(name, Place::Query, kind, Style::Form(true))
    }

    /// A header.
    #[must_use]
    pub const fn header(name: &'static str, kind: ParamKind) -> Self {
        Self::new(name, Place::Header, kind, Style::Simple(false))
    }

    /// A cookie.
    #[must_use]
    pub const fn cookie(name: &'static str, kind: ParamKind) -> Self {
        Self::new(name, Place::Cookie, kind, Style::Form(true))
    }

    /// All query parameters that are not declared, as a map.
    #[must_use]
    pub const fn rest(name: &'static str) -> Self {
        Self::new(name, Place::Query, ParamKind::Any, Style::Rest)
    }

    /// All fields of a form that are not declared: each is a member beside the declared ones, and of that kind.
    #[must_use]
    pub const fn others(kind: ParamKind) -> Self {
        Self::new("*", Place::Query, kind, Style::Others)
    }

    /// Read into a field of another name.
    #[must_use]
    pub const fn key(mut self, key: &'static str) -> Self {
        self.key = key;
        self
    }

    /// Written in another style than its place's own.
    #[must_use]
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// With a value for when it is absent, as JSON text.
    #[must_use]
    pub const fn default(mut self, default: &'static str) -> Self {
        self.default = Some(Default::of(default));
        self
    }

    /// With `allowEmptyValue`.
    #[must_use]
    pub const fn allow_empty(mut self) -> Self {
        self.allow_empty = true;
        self
    }

    /// Every request has to have it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// With what its value has to satisfy beyond its kind.
    #[must_use]
    pub const fn check(mut self, check: CheckFn) -> Self {
        self.check = Some(check);
        self
    }
}

/// What a parameter's text becomes.
#[derive(Clone, Copy, Debug)]
pub enum ParamKind {
    /// A string.
    Text,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A boolean, an integer or a number where that is written as this text, or else a string.
    Any,
    /// One of several kinds: a boolean, an integer, a number, or else a string; and at most one list and one object. Beside
    /// a string, another kind is meant only by a text that is written so: `1.5` is a number, and `1.50`, `1e2` and `007` are
    /// strings.
    OneOf(&'static [Self]),
    /// A list.
    Array(&'static Self),
    /// An object: its known properties, and what others are.
    Object(&'static [(&'static str, Self)], &'static Self),
}

impl ParamKind {
    /// What the items are, if this may be a list.
    pub(in crate::rest) fn items(self) -> Option<Self> {
        match self {
            Self::Array(items) => Some(*items),
            Self::OneOf(kinds) => kinds.iter().find_map(|kind| kind.items()),
            _ => None,
        }
    }

    /// The known members and what others are, if this may be an object.
    pub(in crate::rest) fn members(self) -> Option<(&'static [(&'static str, Self)], Self)> {
        match self {
            Self::Object(known, rest) => Some((known, *rest)),
            Self::OneOf(kinds) => kinds.iter().find_map(|kind| kind.members()),
            _ => None,
        }
    }
}

/// How lists and objects are written; the flag says whether exploded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `form`
    Form(bool),
    /// `simple`
    Simple(bool),
    /// `label`
    Label(bool),
    /// `matrix`
    Matrix(bool),
    /// `spaceDelimited`
    Space,
    /// `pipeDelimited`
    Pipe,
    /// `deepObject`
    Deep,
    /// JSON in the parameter's text.
    Json,
    /// All query parameters that are not declared.
    Rest,
    /// All fields of a form that are not declared.
    Others,
}
