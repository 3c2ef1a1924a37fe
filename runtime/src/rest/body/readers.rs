//! Bodies without JSON, and media types of one's own.

use std::future::ready;

use axum::RequestExt;
use axum::extract::Request;
use http::header::CONTENT_TYPE;
use mime::Mime;
use serde::de::DeserializeOwned;

use super::{FormBody, Held, JsonBody, ReadBody, media, whole};
use crate::json::JsonTree;
use crate::rest::check::{self, CheckFn};
use crate::rest::multipart::{Part, Parts};
use crate::rest::{ByteStream, In, Refusal, Violation};

/// What readers of one kind of body have in common.
pub trait Reader<T>: Send {
    /// What it takes when it is not told which, as a refusal names it.
    const TAKEN: &'static str;

    /// Whether it takes a media type when it is not told which.
    fn takes(media: &Mime) -> bool;

    /// Reads a body of a media type that is taken.
    fn read_taken(self, request: Request) -> impl Future<Output = Result<Held<T>, Refusal>> + Send;

    /// What is wrong with a body that comes piece by piece.
    fn violations_of(body: T) -> impl Future<Output = Vec<Violation>> + Send {
        drop(body);
        ready(Vec::new())
    }
}

/// Reads a body of a media type that is taken, as the variant of an enum of several.
#[doc(hidden)]
pub async fn read_into<T, B, R: Reader<T>>(
    reader: R,
    request: Request,
    variant: fn(T) -> B,
) -> Result<Held<B>, Refusal> {
    Ok(reader.read_taken(request).await?.map(variant))
}

/// Reads text, in UTF-8. It takes `text/*`.
#[derive(Clone, Copy, Debug)]
pub struct TextBody;

impl Reader<String> for TextBody {
    const TAKEN: &'static str = "text/*";

    fn takes(media: &Mime) -> bool {
        media.type_() == mime::TEXT
    }

    fn read_taken(
        self,
        request: Request,
    ) -> impl Future<Output = Result<Held<String>, Refusal>> + Send {
        let body = media::text_body(request);
        async move { Ok(Held::Valid(whole::text(body?).await?)) }
    }
}

impl TextBody {
    /// Checks the text, too.
    #[must_use]
    pub const fn checked(self, check: CheckFn) -> CheckedTextBody {
        CheckedTextBody(check)
    }
}

/// Reads text, in UTF-8, and checks it. It takes `text/*`.
#[derive(Clone, Copy, Debug)]
pub struct CheckedTextBody(CheckFn);

impl Reader<String> for CheckedTextBody {
    const TAKEN: &'static str = "text/*";

    fn takes(media: &Mime) -> bool {
        <TextBody as Reader<String>>::takes(media)
    }

    fn read_taken(
        self,
        request: Request,
    ) -> impl Future<Output = Result<Held<String>, Refusal>> + Send {
        let body = media::text_body(request);
        async move {
            let text = whole::text(body?).await?;
            let violations =
                check::check(self.0, In::Body, &JsonTree::String(text.as_str().into()));
            Ok(if violations.is_empty() {
                Held::Valid(text)
            } else {
                Held::Invalid(violations)
            })
        }
    }
}

/// Hands the bytes on as they come. It takes any media type, which the stream then says.
///
/// Beyond the route's `DefaultBodyLimit` the stream fails with [`StreamError::TooLarge`](super::super::StreamError).
#[derive(Clone, Copy, Debug)]
pub struct BytesBody;

impl Reader<ByteStream> for BytesBody {
    const TAKEN: &'static str = "*/*";

    fn takes(_: &Mime) -> bool {
        true
    }

    async fn read_taken(self, request: Request) -> Result<Held<ByteStream>, Refusal> {
        let (parts, body) = request.with_limited_body().into_parts();
        Ok(Held::Valid(ByteStream::answered(body, &parts.headers)))
    }
}

/// Hands the parts on as they come. It takes `multipart/*`.
#[derive(Clone, Copy, Debug)]
pub struct MultipartBody;

impl<P: Part> Reader<Parts<P>> for MultipartBody {
    const TAKEN: &'static str = "multipart/form-data";

    fn takes(media: &Mime) -> bool {
        media.type_() == mime::MULTIPART
    }

    async fn read_taken(self, request: Request) -> Result<Held<Parts<P>>, Refusal> {
        let (head, body) = request.with_limited_body().into_parts();
        let parts = Parts::read(head.headers.get(CONTENT_TYPE), body.into())?;
        Ok(Held::Valid(parts))
    }

    async fn violations_of(body: Parts<P>) -> Vec<Violation> {
        body.violations().await
    }
}

/// A reader that takes one media type.
#[derive(Clone, Copy, Debug)]
pub struct Of<R> {
    reader: R,
    media: &'static str,
}

macro_rules! readers {
    ($($reader:ident<$t:ty> $([$($generic:tt)*])?),*) => {
        $(
            impl $reader {
                /// Takes this media type, in which `*` stands for any, and no other.
                #[must_use]
                pub const fn of(self, media: &'static str) -> Of<Self> {
                    Of { reader: self, media }
                }
            }

            impl $(<$($generic)*>)? ReadBody<$t> for $reader {
                fn read(
                    self,
                    request: Request,
                ) -> impl Future<Output = Result<Held<$t>, Refusal>> + Send {
                    let taken = media::accept(
                        request.headers(),
                        <Self as Reader<$t>>::TAKEN,
                        <Self as Reader<$t>>::takes,
                    );
                    let read = taken.map(|()| self.read_taken(request));
                    async move { read?.await }
                }

                async fn violations(body: $t) -> Vec<Violation> {
                    <Self as Reader<$t>>::violations_of(body).await
                }
            }
        )*
    };
}

readers!(
    JsonBody<T> [T: DeserializeOwned + Send],
    FormBody<T> [T: DeserializeOwned + Send],
    TextBody<String>,
    CheckedTextBody<String>,
    BytesBody<ByteStream>,
    MultipartBody<Parts<P>> [P: Part]
);

impl<T: Send, R: Reader<T>> ReadBody<T> for Of<R> {
    fn read(self, request: Request) -> impl Future<Output = Result<Held<T>, Refusal>> + Send {
        let taken = |media: &Mime| media::matches(media, self.media);
        let taken = media::accept(request.headers(), self.media, taken);
        let read = taken.map(|()| self.reader.read_taken(request));
        async move { read?.await }
    }

    async fn violations(body: T) -> Vec<Violation> {
        R::violations_of(body).await
    }
}
