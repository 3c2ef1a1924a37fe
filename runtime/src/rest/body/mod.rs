//! Reading the bodies of requests.
//!
//! A route is given one of these readers: [`JsonBody`], [`FormBody`], [`TextBody`], [`BytesBody`], [`MultipartBody`], [`Several`]
//! (an enum with a variant for each media type), each of them [`Optional`] where the body may be left out.
//!
//! - A `Content-Type` that is not taken is answered 415; a body without one is taken.
//! - A compressed body is answered 415, unless a layer before the route has decompressed it.
//! - The size is that of axum's [`DefaultBodyLimit`](axum::extract::DefaultBodyLimit), beyond it 413.
//! - What cannot be parsed is 400, with line and column and nothing of the content.
//! - What is not as asked is 422, all violations at once.

mod form;
mod json;
mod media;
mod optional;
mod readers;
mod several;
mod whole;

use std::future::{Future, ready};

use axum::extract::Request;

pub use form::FormBody;
pub use json::JsonBody;
#[doc(hidden)]
pub use media::{MediaChoice, unsupported};
pub use optional::Optional;
pub use readers::{BytesBody, CheckedTextBody, MultipartBody, Of, TextBody};
#[doc(hidden)]
pub use readers::{Reader, read_into};
pub use several::{ReadBodyChoice, Several};

pub(super) use json::decode;
pub(super) use media::{choose, instead};
pub(super) use whole::utf8;

use super::{Refusal, Violation};

/// Reads the body of a request.
pub trait ReadBody<T>: Send {
    /// Reads it, or refuses the request.
    fn read(self, request: Request) -> impl Future<Output = Result<Held<T>, Refusal>> + Send;

    /// What is wrong with a body that comes piece by piece, of a request that is refused anyway.
    fn violations(body: T) -> impl Future<Output = Vec<Violation>> + Send {
        drop(body);
        ready(Vec::new())
    }
}

/// A body that could be read.
#[derive(Debug)]
pub enum Held<T> {
    /// One that is as it should be.
    Valid(T),
    /// One that is not, and how.
    Invalid(Vec<Violation>),
}

impl<T> Held<T> {
    /// The same of what it is part of.
    pub fn map<U>(self, whole: impl FnOnce(T) -> U) -> Held<U> {
        match self {
            Self::Valid(value) => Held::Valid(whole(value)),
            Self::Invalid(violations) => Held::Invalid(violations),
        }
    }
}
