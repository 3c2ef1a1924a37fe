//! The parts of a body, in either direction.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;

use axum::BoxError;
use axum::response::{IntoResponse, Response};
use futures_core::Stream;
use futures_util::stream;
use http::{HeaderValue, StatusCode};

use super::source::Source;
use super::tally::Tally;
use super::{Part, PartForm, RawPart, encode};
use crate::Problem;
use crate::media;
use crate::problem::MANY;
use crate::rest::answer::Answer;
use crate::rest::body::instead;
use crate::rest::{ByteStream, Violation};

/// The most bytes of a part that is read whole.
const LARGEST_VALUE: usize = 1024 * 1024;

/// The most bytes of a body that are gone through to see what else is wrong with it.
const LARGEST_PASSED: usize = 2 * 1024 * 1024;

/// The parts of a multipart body, in the order in which they come.
///
/// From a request they are read one by one:
///
/// ```ignore
/// while let Some(part) = parts.next().await? {
///     if let UploadPart::Media(mut file) = part {
///         while let Some(chunk) = file.chunk().await? {
///             size += chunk.len();
///         }
///     }
/// }
/// ```
///
/// or all at once, where the files may be held in memory:
///
/// ```ignore
/// let UploadForm { title, media } = parts.limit_parts(5_000_000).collect().await?;
/// println!("{title}: {} files", media.len());
/// ```
///
/// To be sent they are made of a list or a stream of parts.
pub struct Parts<P> {
    source: Origin<P>,
    tally: Tally,
    /// What is wrong with those that came.
    wrong: Vec<Violation>,
    largest: usize,
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
    /// When it is not a multipart body (415), or does not say what parts it (400).
    pub fn read(content_type: Option<&HeaderValue>, body: ByteStream) -> Result<Self, Problem> {
        let media = multipart(content_type)?;
        let source = Source::new(body, &boundary(&media)?);
        let mut parts = Self::of(Origin::Wire(Box::new(source)));
        if media.subtype() == mime::FORM_DATA {
            parts.tally = parts.tally.named();
        }
        Ok(parts)
    }

    /// The parts of a body of that `Content-Type`; if it is not a multipart body, the first part is that error.
    pub fn answered(content_type: Option<&HeaderValue>, body: ByteStream) -> Self {
        Self::read(content_type, body)
            .unwrap_or_else(|error| Self::of(Origin::Ended(Some(error))))
            .limit_count(usize::MAX)
    }

    fn of(source: Origin<P>) -> Self {
        Self {
            source,
            tally: Tally::new(P::RULES),
            wrong: Vec::new(),
            largest: usize::MAX,
            largest_value: LARGEST_VALUE,
        }
    }

    /// Takes at most so many parts.
    #[must_use]
    pub fn limit_count(mut self, parts: usize) -> Self {
        self.tally.limit(parts);
        self
    }

    /// Takes at most so many bytes of each part, files among them.
    #[must_use]
    pub fn limit_parts(mut self, bytes: usize) -> Self {
        self.largest = bytes;
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
    /// When a part is not as asked, the rest of the body is gone through for what else is wrong with it, as far as the next
    /// 2 MiB, and no further part comes.
    ///
    /// # Errors
    /// - All that is wrong (422): parts that are not as asked, that come twice though they may not, that have no name,
    ///   and, at the end, those that did not come though they have to.
    /// - When the body cannot be read on: it breaks off (400), it or a part is too large, or there are too many (413). If
    ///   something has been wrong before, that is told instead.
    ///
    /// After an error there are no further parts: the same error is given again.
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

    /// All parts, each in a field of its own, the files held in memory; those of other names are passed over.
    ///
    /// Memory is bounded by the limit of the body, unless that is disabled; then [`limit_parts`](Self::limit_parts)
    /// and [`limit_count`](Self::limit_count) bound it together.
    ///
    /// # Errors
    /// As of [`next`](Self::next): all that is wrong at once.
    pub async fn collect(self) -> Result<P::Form, Problem>
    where
        P: PartForm,
    {
        P::collect(self).await
    }

    /// What is wrong with the parts, as far as they can be read.
    pub(in crate::rest) async fn violations(mut self) -> Vec<Violation> {
        if let Origin::Wire(source) = &self.source {
            source.limit(LARGEST_PASSED);
        }
        loop {
            match self.next().await {
                Ok(Some(_)) => {}
                Ok(None) => return Vec::new(),
                Err(problem) => return problem.errors().to_vec(),
            }
        }
    }

    async fn read_next(&mut self) -> Result<Option<P>, Problem> {
        while self.wrong.len() < MANY {
            match self.read_one().await {
                Ok(Some(part)) if self.wrong.is_empty() => return Ok(Some(part)),
                Ok(Some(_)) => {}
                Ok(None) => {
                    let missing = self.tally.missing();
                    self.wrong.extend(missing);
                    break;
                }
                Err(problem) if !problem.errors().is_empty() => {
                    self.wrong.extend_from_slice(problem.errors());
                }
                Err(problem) if self.wrong.is_empty() => return Err(problem),
                Err(_) => break,
            }
        }
        if self.wrong.is_empty() {
            Ok(None)
        } else {
            Err(Problem::violations(std::mem::take(&mut self.wrong)))
        }
    }

    async fn read_one(&mut self) -> Result<Option<P>, Problem> {
        let Origin::Wire(source) = &mut self.source else {
            return Ok(None);
        };
        if !self.wrong.is_empty() {
            source.limit(LARGEST_PASSED);
        }
        let Some((name, part)) = source.next(self.largest).await? else {
            return Ok(None);
        };
        let pointer = self.tally.place(name.as_deref())?;
        let limit = self.largest_value.min(self.largest);
        let part = part.named(name.unwrap_or_default());
        P::read(RawPart::new(part, P::RULES, limit))
            .await
            .map(Some)
            .map_err(|problem| within(&pointer, problem))
    }

    /// The parts as a body, and its `Content-Type`.
    pub fn into_content(self) -> (HeaderValue, ByteStream) {
        self.encode("multipart/form-data")
    }

    /// The parts as a body of a media type of its own, and its `Content-Type`.
    pub fn encode(self, media: &str) -> (HeaderValue, ByteStream) {
        let parts = stream::try_unfold(self, async |mut parts| {
            let next = parts.next().await?;
            let written = next.map(|part| Ok::<_, BoxError>((part.write()?, parts)));
            written.transpose()
        });
        encode::stream(media, parts)
    }
}

/// What is wrong with a part, as the body's.
fn within(pointer: &str, problem: Problem) -> Problem {
    let mut violations = problem.errors().to_vec();
    if violations.is_empty() {
        return problem;
    }
    for violation in &mut violations {
        violation.pointer.insert_str(0, pointer);
    }
    Problem::violations(violations)
}

fn multipart(content_type: Option<&HeaderValue>) -> Result<mime::Mime, Problem> {
    let media = content_type.and_then(media::of_header);
    let media = media.filter(|media| media.type_() == mime::MULTIPART);
    media.ok_or_else(|| instead(&["multipart/form-data"]))
}

/// What parts the body.
fn boundary(media: &mime::Mime) -> Result<String, Problem> {
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
