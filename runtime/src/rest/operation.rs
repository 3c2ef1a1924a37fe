//! What an operation is, as data: what its route, its reader of parameters and its caller are told.

/// An operation of a contract.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// `GET`
    pub method: &'static str,
    /// `/agent/{id}`, as the document writes it.
    pub path: &'static str,
    /// Its parameters.
    pub params: &'static [Param],
    /// The address that it alone has.
    pub server: Option<&'static str>,
    /// Who may call: one of these alternatives; empty for everybody.
    pub security: &'static [&'static [Requirement]],
}

impl Operation {
    /// An operation without parameters that everybody may call.
    #[must_use]
    pub const fn new(method: &'static str, path: &'static str) -> Self {
        Self {
            method,
            path,
            params: &[],
            server: None,
            security: &[],
        }
    }

    /// With these parameters.
    #[must_use]
    pub const fn params(mut self, params: &'static [Param]) -> Self {
        self.params = params;
        self
    }

    /// At an address of its own.
    #[must_use]
    pub const fn server(mut self, server: &'static str) -> Self {
        self.server = Some(server);
        self
    }

    /// For callers that meet one of these alternatives.
    #[must_use]
    pub const fn security(mut self, security: &'static [&'static [Requirement]]) -> Self {
        self.security = security;
        self
    }
}

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
    /// Its value when it is absent, as JSON text.
    pub default: Option<&'static str>,
    /// `allowEmptyValue`: an empty text that is not a value stands for absence.
    pub allow_empty: bool,
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
        }
    }

    /// A part of the path.
    #[must_use]
    pub const fn path(name: &'static str, kind: ParamKind) -> Self {
        Self::new(name, Place::Path, kind, Style::Simple(false))
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
        self.default = Some(default);
        self
    }

    /// With `allowEmptyValue`.
    #[must_use]
    pub const fn allow_empty(mut self) -> Self {
        self.allow_empty = true;
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

/// How callers say who they are.
#[derive(Debug)]
#[non_exhaustive]
pub struct SecurityScheme {
    /// Its name in the document.
    pub name: &'static str,
    /// What it is.
    pub kind: SecurityKind,
}

impl SecurityScheme {
    /// The scheme of that name.
    #[must_use]
    pub const fn new(name: &'static str, kind: SecurityKind) -> Self {
        Self { name, kind }
    }
}

/// The kinds of security schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecurityKind {
    /// `Authorization: Bearer …`
    Bearer,
    /// `Authorization: Basic …`
    Basic,
    /// Another scheme of the `Authorization` header.
    Http(&'static str),
    /// A text in a header, the query or a cookie.
    ApiKey(Place, &'static str),
    /// What the connection shows: nothing in the request to look for.
    Connection,
}

/// A scheme that an operation asks for.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Requirement {
    /// The scheme.
    pub scheme: &'static SecurityScheme,
    /// The scopes asked for.
    pub scopes: &'static [&'static str],
}

impl Requirement {
    /// The scheme without scopes.
    #[must_use]
    pub const fn of(scheme: &'static SecurityScheme) -> Self {
        Self {
            scheme,
            scopes: &[],
        }
    }

    /// With these scopes.
    #[must_use]
    pub const fn scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }
}
