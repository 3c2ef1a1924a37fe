//! `bodies!`

/// Declares bodies of several media types: a variant for each.
///
/// A variant is written `Name(Type) = codec("media/type")`; the codec is `json`, `form` (whose fields follow the media
/// type), `text`, `bytes`, `parts`, or, in answers, `events`. JSON and forms may be checked, where they are read from a
/// request: `json("application/json", check(function))`.
///
/// [`Several`](crate::codegen::Several) reads such an enum from a request.
///
/// ```
/// use atoms_runtime::codegen::bodies;
/// use atoms_runtime::rest::ByteStream;
///
/// bodies! {
///     /// A voice.
///     pub enum VoiceBody {
///         /// Its name in the library.
///         Json(String) = json("application/json"),
///         /// A sample of it.
///         Audio(ByteStream) = bytes("audio/*"),
///     }
/// }
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! private_bodies {
    ($(
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident($type:ty $(,)?) = $codec:ident($media:literal $($args:tt)*)
            ),* $(,)?
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(::core::fmt::Debug)]
        #[allow(missing_docs)]
        $vis enum $name {
            $($(#[$variant_meta])* $variant($type),)*
        }

        impl $name {
            #[doc(hidden)]
            const MEDIA: &'static [(&'static str, &'static str)] =
                &[$(($media, ::core::stringify!($codec))),*];
        }

        impl $crate::codegen::answer::WriteChoice for $name {
            fn write_choice(
                self,
                answer: $crate::codegen::answer::Answer,
            ) -> $crate::axum::response::Response {
                match self {
                    $(Self::$variant(body) =>
                        $crate::private_body_write!(answer body $codec $media $($args)*),)*
                }
            }
        }

        impl $crate::codegen::body::ReadBodyChoice for $name {
            async fn read_choice(
                request: $crate::axum::extract::Request,
            ) -> ::core::result::Result<$crate::codegen::Held<Self>, $crate::rest::Refusal> {
                let media = $crate::codegen::body::choose(request.headers(), Self::MEDIA)?;
                $($crate::private_body_read!(request media $variant $codec $media $($args)*);)*
                ::core::result::Result::Err($crate::codegen::body::unsupported().into())
            }
        }

        $crate::codegen::if_client! {
            impl $crate::codegen::answer::ReadAnswerChoice for $name {
                async fn read(
                    response: $crate::rest::client::Response,
                ) -> ::core::result::Result<Self, $crate::rest::client::Error> {
                    let media = $crate::codegen::body::choose(response.headers(), Self::MEDIA);
                    let media = media.unwrap_or_default();
                    $(if media == $media {
                        return ::core::result::Result::Ok(Self::$variant(
                            $crate::private_content_read!(response $codec $($args)*),
                        ));
                    })*
                    ::core::result::Result::Err(response.undocumented().await)
                }
            }

            impl $crate::rest::client::SendBody for $name {
                fn send(self, call: $crate::rest::client::Call) -> $crate::rest::client::Call {
                    match self {
                        $(Self::$variant(body) =>
                            $crate::private_body_send!(call body $codec $media $($args)*),)*
                    }
                }
            }
        }
    )*};
}

/// Writes a body as an answer.
#[macro_export]
#[doc(hidden)]
macro_rules! private_body_write {
    ($answer:ident $body:ident json $media:literal $($args:tt)*) => {
        $answer.json($media, &$body)
    };
    ($answer:ident $body:ident form $media:literal, $params:expr $(, check($check:path))?) => {
        $answer.form($media, $params, &$body)
    };
    ($answer:ident $body:ident $codec:ident $media:literal $(, check($check:path))?) => {
        $answer.$codec($media, $body)
    };
}

/// Reads a body from a request, if it is of that media type.
#[macro_export]
#[doc(hidden)]
macro_rules! private_body_read {
    ($request:ident $chosen:ident $variant:ident json $media:literal) => {
        $crate::private_body_read!(
            $request $chosen $variant json $media, check($crate::codegen::check::anything)
        );
    };
    ($request:ident $chosen:ident $variant:ident json $media:literal, check($check:path)) => {
        $crate::private_body_read!(
            @with ($crate::codegen::JsonBody($check)) $request $chosen $variant $media
        );
    };
    ($request:ident $chosen:ident $variant:ident form $media:literal, $params:expr) => {
        $crate::private_body_read!(
            @with ($crate::codegen::FormBody($crate::codegen::check::anything, $params))
            $request $chosen $variant $media
        );
    };
    ($request:ident $chosen:ident $variant:ident form $media:literal, $params:expr,
        check($check:path)) => {
        $crate::private_body_read!(
            @with ($crate::codegen::FormBody($check, $params)) $request $chosen $variant $media
        );
    };
    ($request:ident $chosen:ident $variant:ident text $media:literal) => {
        $crate::private_body_read!(@with ($crate::codegen::TextBody) $request $chosen $variant $media);
    };
    ($request:ident $chosen:ident $variant:ident text $media:literal, check($check:path)) => {
        $crate::private_body_read!(
            @with ($crate::codegen::TextBody.checked($check)) $request $chosen $variant $media
        );
    };
    ($request:ident $chosen:ident $variant:ident bytes $media:literal) => {
        $crate::private_body_read!(@with ($crate::codegen::BytesBody) $request $chosen $variant $media);
    };
    ($request:ident $chosen:ident $variant:ident parts $media:literal) => {
        $crate::private_body_read!(
            @with ($crate::codegen::MultipartBody) $request $chosen $variant $media
        );
    };
    ($request:ident $chosen:ident $variant:ident events $media:literal) => {};
    (@with ($reader:expr) $request:ident $chosen:ident $variant:ident $media:literal) => {
        if $chosen == $media {
            let held = $crate::codegen::body::Reader::read_taken($reader, $request).await?;
            return ::core::result::Result::Ok($crate::codegen::Held::map(held, Self::$variant));
        }
    };
}

/// Sends a body.
#[macro_export]
#[doc(hidden)]
macro_rules! private_body_send {
    ($call:ident $body:ident json $media:literal $($args:tt)*) => {
        $call.json_as(&$body, $media)
    };
    ($call:ident $body:ident form $media:literal, $params:expr $(, check($check:path))?) => {
        $call.form($params, &$body)
    };
    ($call:ident $body:ident text $media:literal $(, check($check:path))?) => {
        $call.text_as($body, $media)
    };
    ($call:ident $body:ident bytes $media:literal) => {
        $call.bytes($body, $media)
    };
    ($call:ident $body:ident parts $media:literal) => {{
        let (media, body) = $body.encode($media);
        $call.bytes(body, media.to_str().unwrap_or($media))
    }};
    ($call:ident $body:ident events $media:literal) => {
        $call.bytes($body.into_bytes(), $media)
    };
}
