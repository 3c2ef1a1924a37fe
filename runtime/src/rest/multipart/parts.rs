//! The parts of a body, in either direction.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;

use axum::response::{IntoResponse, Response};
use futures_core::Stream;
use futures_util::stream;
use http::{HeaderValue, StatusCode};

use super::part::violation;
use super::source::Source;
use super::{FilePart, Part, PartRule, encode};
use crate::Problem;
use crate::rest::ByteStream;
use crate::rest::answer::Answer;

/// The most bytes of a part that is read whole.
const LARGEST_VALUE: usize = 1024 * 1024;

/// The parts of a multipart body, in the order in which they come.
///
/// From a request they are read one by one:
///
/// ```
/// # use atoms_runtime::{Problem, rest::{FilePart, Parts, parts}};
/// parts! {
///     /// What an upload consists of.
///     pub enum UploadPart {
///         /// The files.
///         Media(FilePart) = file("media", repeated, required),
///     }
/// }
///
/// async fn size(mut parts: Parts<UploadPart>) -> Result<usize, Problem> {
///     let mut size = 0;
///     while let Some(part) = parts.next().await? {
///         if let UploadPart::Media(mut file) = part {
///             while let Some(chunk) = file.chunk().await? {
///                 size += chunk.len();
///             }
///         }
///     }
///     Ok(size)
/// }
/// ```
///
/// To be sent they are made of a list or a stream of parts.
pub struct Parts<P> {
    source: Origin<P>,
    seen: Vec<bool>,
    largest_part: usize,
    largest_value: usize,
}

enum Origin<P> {
    Wire(Box<Source>),
    Made(Pin<Box<dyn Stream<Item = P> + Send>>),
    Ended(Option<Problem>),
}

impl<P: Part> Parts<P> {
    /// Parts to be sent, as a stream has them.
    pub fn from_stream(parts: impl Stream<Item = P> + Send + 'static) -> Self {
        Self::of(Origin::Made(Box::pin(parts)))
    }

    /// The parts of a body of that `Content-Type`.
    ///
    /// # Errors
    /// When it is no multipart body (415), or does not say what parts it (400).
    pub fn read(content_type: Option<&HeaderValue>, body: ByteStream) -> Result<Self, Problem> {
        let boundary = boundary(content_type)?;
        Ok(Self::of(Origin::Wire(Box::new(Source::new(
            body, &boundary,
        )))))
    }

    /// The parts of a body of that `Content-Type`; if it is no multipart body, the first part is that error.
    pub fn answered(content_type: Option<&HeaderValue>, body: ByteStream) -> Self {
        Self::read(content_type, body).unwrap_or_else(|error| Self::of(Origin::Ended(Some(error))))
    }

    fn of(source: Origin<P>) -> Self {
        Self {
            source,
            seen: vec![false; P::RULES.len()],
            largest_part: usize::MAX,
            largest_value: LARGEST_VALUE,
        }
    }

    /// Takes at most so many bytes of each part, files among them.
    #[must_use]
    pub fn limit_parts(mut self, bytes: usize) -> Self {
        self.largest_part = bytes;
        self
    }

    /// Takes at most so many bytes of each part that is text or JSON.
    #[must_use]
    pub fn limit_values(mut self, bytes: usize) -> Self {
        self.largest_value = bytes;
        self
    }

    /// The next part. What is left unread of the part before is passed over.
    ///
    /// # Errors
    /// When the body breaks off (400) or is too large (413), when a part is not as asked, comes twice though it may
    /// not, or, at the end, did not come though it has to (422). After an error there are no further parts: the same
    /// error is given again.
    pub async fn next(&mut self) -> Result<Option<P>, Problem> {
        let next = match &mut self.source {
            Origin::Wire(_) => self.read_next().await,
            Origin::Made(parts) => Ok(poll_fn(|context| parts.as_mut().poll_next(context)).await),
            Origin::Ended(error) => return error.clone().map_or(Ok(None), Err),
        };
        if !matches!(next, Ok(Some(_))) {
            self.source = Origin::Ended(next.as_ref().err().cloned());
        }
        next
    }

    async fn read_next(&mut self) -> Result<Option<P>, Problem> {
        let Origin::Wire(source) = &mut self.source else {
            return Ok(None);
        };
        let Some(part) = source.next(self.largest_part).await? else {
            return self.complete().map(|()| None);
        };
        self.count(&part)?;
        P::read(part, self.largest_value.min(self.largest_part))
            .await
            .map(Some)
    }

    fn count(&mut self, part: &FilePart) -> Result<(), Problem> {
        let rule = P::RULES.iter().position(|rule| rule.name == part.name);
        let Some((rule, seen)) =
            rule.and_then(|at| Some((P::RULES.get(at)?, self.seen.get_mut(at)?)))
        else {
            return Ok(());
        };
        if std::mem::replace(seen, true) && !rule.repeated {
            let twice = violation(rule.name, "", "is there more than once");
            return Err(Problem::violations(vec![twice]));
        }
        Ok(())
    }

    /// Whether all parts came that have to.
    fn complete(&self) -> Result<(), Problem> {
        let missing = |(rule, seen): &(&PartRule, &bool)| rule.required && !**seen;
        let missing: Vec<_> = P::RULES
            .iter()
            .zip(&self.seen)
            .filter(missing)
            .map(|(rule, _)| violation(rule.name, "", "is missing"))
            .collect();
        if missing.is_empty() {
            Ok(())
        } else {
            Err(Problem::violations(missing))
        }
    }

    /// The parts as a body, and its `Content-Type`.
    pub fn into_content(self) -> (HeaderValue, ByteStream) {
        self.encode("multipart/form-data")
    }

    pub(in crate::rest) fn encode(self, media: &str) -> (HeaderValue, ByteStream) {
        let parts = stream::try_unfold(self, async |mut parts| {
            let next = parts.next().await?;
            Ok::<_, Problem>(next.map(|part| (part.write(), parts)))
        });
        encode::body(media, parts)
    }
}

/// What parts the body.
fn boundary(content_type: Option<&HeaderValue>) -> Result<String, Problem> {
    let unsupported =
        || Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).detail("the body is not multipart");
    let text = content_type.and_then(|value| value.to_str().ok());
    let media = text.and_then(|text| text.parse::<mime::Mime>().ok());
    let media = media.filter(|media| media.type_() == mime::MULTIPART);
    let media = media.ok_or_else(unsupported)?;
    let boundary = media.get_param(mime::BOUNDARY).map(|value| value.as_str());
    let boundary = boundary.filter(|boundary| !boundary.is_empty());
    let missing = Problem::new(StatusCode::BAD_REQUEST).detail("the boundary is missing");
    boundary.map(str::to_owned).ok_or(missing)
}

impl<P: Part> From<Vec<P>> for Parts<P> {
    fn from(parts: Vec<P>) -> Self {
        Self::from_stream(stream::iter(parts))
    }
}

impl<P: Part> IntoResponse for Parts<P> {
    fn into_response(self) -> Response {
        Answer::new(200).parts("multipart/form-data", self)
    }
}

impl<P> fmt::Debug for Parts<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parts").finish_non_exhaustive()
    }
}
