//! `answers!`

/// Declares what operations answer: a variant for each documented status.
///
/// A variant is written `Name(fields) = codec(status, "media/type", headers(CONST), from)`, of which all but the status
/// may be left out.
/// - The codec is `empty`, `json`, `text`, `bytes`, `events`, `parts`, `form` (whose fields follow the media type), or
///   `several` for an enum with a variant for each media type.
/// - The status is a number, `"4XX"` or `"default"`; the latter two let the handler choose it, in the first field. One
///   that is not theirs is answered 500, and logged.
/// - With `headers(…)` the next field holds the headers, a struct that is written as these parameters say.
/// - The body is the last field.
/// - `from` makes the body alone become that variant.
///
/// ```
/// use atoms_runtime::http::StatusCode;
/// use atoms_runtime::codegen::answers;
/// use atoms_runtime::rest::ByteStream;
///
/// answers! {
///     /// What `GET /export` is answered.
///     pub enum ExportAnswer {
///         /// The calls.
///         Ok(ByteStream) = bytes(200, "text/csv", from),
///         /// There are none.
///         NoContent = empty(204),
///         /// Something else.
///         Other(StatusCode, String) = text("default"),
///     }
/// }
///
/// let answer = ExportAnswer::from(ByteStream::from("name,minutes\n"));
/// # let _ = answer;
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! private_answers {
    ($(
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident $(($($field:ty),+ $(,)?))? = $codec:ident($status:tt $($args:tt)*)
            ),* $(,)?
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(::core::fmt::Debug)]
        #[allow(missing_docs)]
        $vis enum $name {
            $($(#[$variant_meta])* $variant $(($($field),+))?,)*
        }

        impl $crate::axum::response::IntoResponse for $name {
            fn into_response(self) -> $crate::axum::response::Response {
                match self {
                    $($crate::private_fields!($variant (a b c) $($($field),+)?) =>
                        $crate::private_answer_write!((a b c) $codec $status $($args)*),)*
                }
            }
        }

        $($crate::private_answer_from!($name $variant ($($($field),+)?) $($args)*);)*

        // The feature of the generated crate: its module of clients is behind it, too.
        #[cfg(feature = "client")]
        impl $crate::rest::client::ReadAnswer for $name {
            async fn read(
                response: $crate::rest::client::Response,
            ) -> ::core::result::Result<Self, $crate::rest::client::Error> {
                const ENTRIES: &[u16] = &[$($crate::private_status!($status)),*];
                match $crate::codegen::answer::pick(response.status(), ENTRIES) {
                    $($crate::private_status!($status) =>
                        $crate::private_answer_read!(response $variant $codec $status $($args)*),)*
                    _ => ::core::result::Result::Err(response.undocumented().await),
                }
            }
        }
    )*};
}

/// A variant with names for its fields.
#[macro_export]
#[doc(hidden)]
macro_rules! private_fields {
    ($variant:ident ($($name:ident)*)) => {
        Self::$variant
    };
    ($variant:ident ($a:ident $($name:ident)*) $field:ty) => {
        Self::$variant($a)
    };
    ($variant:ident ($a:ident $b:ident $($name:ident)*) $first:ty, $second:ty) => {
        Self::$variant($a, $b)
    };
    ($variant:ident ($a:ident $b:ident $c:ident) $first:ty, $second:ty, $third:ty) => {
        Self::$variant($a, $b, $c)
    };
}

/// `From` the body of the variant that says so.
#[macro_export]
#[doc(hidden)]
macro_rules! private_answer_from {
    ($name:ident $variant:ident ($body:ty) $(, $media:literal)?, from) => {
        impl ::core::convert::From<$body> for $name {
            fn from(body: $body) -> Self {
                Self::$variant(body)
            }
        }
    };
    ($name:ident $variant:ident $fields:tt $($args:tt)*) => {};
}

/// Writes the fields of a variant: its status, its headers, its body.
#[macro_export]
#[doc(hidden)]
macro_rules! private_answer_write {
    (@ranged $range:tt ($status:ident $($names:ident)*) $codec:ident $($args:tt)*) => {
        $crate::private_answer_write!(
            @headers
            ($crate::codegen::answer::Answer::within($crate::private_status!($range), $status))
            ($($names)*) $codec $($args)*
        )
    };
    (@headers ($answer:expr) ($headers:ident $($names:ident)*) form
        $(, $media:literal)?, $params:path, headers($list:expr) $(, from)?) => {
        $crate::private_answer_write!(
            @body ($answer.headers($list, &$headers)) ($($names)*) form $(, $media)?, $params
        )
    };
    (@headers ($answer:expr) ($headers:ident $($names:ident)*) $codec:ident
        $(, $media:literal)?, headers($list:expr) $(, from)?) => {
        $crate::private_answer_write!(
            @body ($answer.headers($list, &$headers)) ($($names)*) $codec $(, $media)?
        )
    };
    (@headers $answer:tt $names:tt $($rest:tt)*) => {
        $crate::private_answer_write!(@body $answer $names $($rest)*)
    };
    (@body ($answer:expr) $names:tt empty $($args:tt)*) => {
        $answer.empty()
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) json $(, from)?) => {
        $answer.json("application/json", &$body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) json, $media:literal $(, from)?) => {
        $answer.json($media, &$body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) several $($args:tt)*) => {
        $answer.several($body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) form, $media:literal, $params:path
        $(, from)?) => {
        $answer.form($media, $params, &$body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) form, $params:path $(, from)?) => {
        $answer.form("application/x-www-form-urlencoded", $params, &$body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) $codec:ident, $media:literal
        $(, from)?) => {
        $answer.$codec($media, $body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) text $(, from)?) => {
        $answer.text("text/plain", $body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) bytes $(, from)?) => {
        $answer.bytes("*/*", $body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) events $(, from)?) => {
        $answer.events("text/event-stream", $body)
    };
    (@body ($answer:expr) ($body:ident $($names:ident)*) parts $(, from)?) => {
        $answer.parts("multipart/form-data", $body)
    };
    ($names:tt $codec:ident "1XX" $($args:tt)*) => {
        $crate::private_answer_write!(@ranged "1XX" $names $codec $($args)*)
    };
    ($names:tt $codec:ident "2XX" $($args:tt)*) => {
        $crate::private_answer_write!(@ranged "2XX" $names $codec $($args)*)
    };
    ($names:tt $codec:ident "3XX" $($args:tt)*) => {
        $crate::private_answer_write!(@ranged "3XX" $names $codec $($args)*)
    };
    ($names:tt $codec:ident "4XX" $($args:tt)*) => {
        $crate::private_answer_write!(@ranged "4XX" $names $codec $($args)*)
    };
    ($names:tt $codec:ident "5XX" $($args:tt)*) => {
        $crate::private_answer_write!(@ranged "5XX" $names $codec $($args)*)
    };
    ($names:tt $codec:ident "default" $($args:tt)*) => {
        $crate::private_answer_write!(@ranged "default" $names $codec $($args)*)
    };
    ($names:tt $codec:ident $status:literal $($args:tt)*) => {
        $crate::private_answer_write!(
            @headers ($crate::codegen::answer::Answer::new($status)) $names $codec $($args)*
        )
    };
}

/// Reads the fields of a variant.
#[macro_export]
#[doc(hidden)]
macro_rules! private_answer_read {
    ($response:ident $variant:ident $codec:ident "1XX" $($args:tt)*) => {
        $crate::private_answer_read!(@headers $response $variant ($response.status(),) $codec $($args)*)
    };
    ($response:ident $variant:ident $codec:ident "2XX" $($args:tt)*) => {
        $crate::private_answer_read!(@headers $response $variant ($response.status(),) $codec $($args)*)
    };
    ($response:ident $variant:ident $codec:ident "3XX" $($args:tt)*) => {
        $crate::private_answer_read!(@headers $response $variant ($response.status(),) $codec $($args)*)
    };
    ($response:ident $variant:ident $codec:ident "4XX" $($args:tt)*) => {
        $crate::private_answer_read!(@headers $response $variant ($response.status(),) $codec $($args)*)
    };
    ($response:ident $variant:ident $codec:ident "5XX" $($args:tt)*) => {
        $crate::private_answer_read!(@headers $response $variant ($response.status(),) $codec $($args)*)
    };
    ($response:ident $variant:ident $codec:ident "default" $($args:tt)*) => {
        $crate::private_answer_read!(@headers $response $variant ($response.status(),) $codec $($args)*)
    };
    ($response:ident $variant:ident $codec:ident $status:literal $($args:tt)*) => {
        $crate::private_answer_read!(@headers $response $variant () $codec $($args)*)
    };
    (@headers $response:ident $variant:ident ($($before:tt)*) form
        $(, $media:literal)?, $params:path, headers($list:expr) $(, from)?) => {
        $crate::private_answer_read!(
            @body $response $variant ($($before)* $response.read_headers($list)?,) form, $params
        )
    };
    (@headers $response:ident $variant:ident ($($before:tt)*) $codec:ident
        $(, $media:literal)?, headers($list:expr) $(, from)?) => {
        $crate::private_answer_read!(
            @body $response $variant ($($before)* $response.read_headers($list)?,) $codec
        )
    };
    (@headers $($rest:tt)*) => {
        $crate::private_answer_read!(@body $($rest)*)
    };
    (@body $response:ident $variant:ident () empty $($args:tt)*) => {
        ::core::result::Result::Ok(Self::$variant)
    };
    (@body $response:ident $variant:ident ($($before:tt)+) empty $($args:tt)*) => {
        ::core::result::Result::Ok(Self::$variant($($before)+))
    };
    (@body $response:ident $variant:ident ($($before:tt)*) $codec:ident $($args:tt)*) => {
        ::core::result::Result::Ok(Self::$variant(
            $($before)*
            $crate::private_content_read!($response $codec $($args)*),
        ))
    };
}

/// Reads the body of a response.
#[macro_export]
#[doc(hidden)]
macro_rules! private_content_read {
    ($response:ident json $($args:tt)*) => {
        $response.json().await?
    };
    ($response:ident text $($args:tt)*) => {
        $response.text().await?
    };
    ($response:ident bytes $($args:tt)*) => {
        $response.bytes()
    };
    ($response:ident events $($args:tt)*) => {
        $response.events()
    };
    ($response:ident form, $media:literal, $params:path $(, $($args:tt)*)?) => {
        $response.form($params).await?
    };
    ($response:ident form, $params:path $(, $($args:tt)*)?) => {
        $response.form($params).await?
    };
    ($response:ident parts $($args:tt)*) => {
        $response.parts()
    };
    ($response:ident several $($args:tt)*) => {
        $crate::codegen::answer::read_choice($response).await?
    };
}
