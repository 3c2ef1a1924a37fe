//! `parts!`

/// Declares the parts of multipart bodies.
///
/// A part is a `file("name")`, a `text("name", KIND)` or a `json("name")`. Then may stand, in this order, `repeated`
/// where there may be several, `required` where one has to come, and, but for files, `check(function)`. A part of
/// another name becomes `Unknown`.
///
/// ```
/// use atoms_runtime::rest::{FilePart, Kind, parts};
///
/// parts! {
///     /// What an upload consists of.
///     pub enum UploadPart {
///         /// The files.
///         Media(FilePart) = file("media", repeated, required),
///         /// How often each is played.
///         Times(i64) = text("times", Kind::Integer),
///     }
/// }
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! private_parts {
    ($(
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident($type:ty $(,)?) = $codec:ident($part:literal $($args:tt)*)
            ),* $(,)?
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(::core::fmt::Debug)]
        #[allow(missing_docs)]
        $vis enum $name {
            $($(#[$variant_meta])* $variant($type),)*
            /// A part of another name.
            Unknown($crate::rest::FilePart),
        }

        impl $crate::rest::Part for $name {
            const RULES: &'static [$crate::rest::PartRule] =
                &[$($crate::private_part_rule!($codec $part $($args)*)),*];

            async fn read(
                part: $crate::rest::FilePart,
                limit: usize,
            ) -> ::core::result::Result<Self, $crate::Problem> {
                let _ = limit;
                ::core::result::Result::Ok(match part.name.as_str() {
                    $($part => Self::$variant($crate::private_part_read!(part limit $codec $($args)*)),)*
                    _ => Self::Unknown(part),
                })
            }

            fn write(self) -> $crate::rest::FilePart {
                match self {
                    $(Self::$variant(part) => $crate::private_part_write!(part $codec).named($part),)*
                    Self::Unknown(part) => part,
                }
            }
        }

        $crate::rest::if_client! {
            impl $crate::rest::client::SendPart for $name {
                fn send(
                    self,
                    form: &mut $crate::rest::client::Multipart,
                ) -> ::core::result::Result<(), $crate::rest::client::Error> {
                    match self {
                        $(Self::$variant(part) =>
                            $crate::private_part_send!(form part $codec $part),)*
                        Self::Unknown(part) => {
                            let name = ::core::clone::Clone::clone(&part.name);
                            form.file(&name, part);
                        }
                    }
                    ::core::result::Result::Ok(())
                }
            }
        }
    )*};
}

/// How often a part may come.
#[macro_export]
#[doc(hidden)]
macro_rules! private_part_rule {
    (text $part:literal, $kind:expr $(, $flag:ident $(($check:path))?)*) => {
        $crate::private_part_rule!(json $part $(, $flag)*)
    };
    ($codec:ident $part:literal $(, $flag:ident $(($check:path))?)*) => {
        $crate::rest::PartRule::new($part)$(.$flag())*
    };
}

/// What a part becomes.
#[macro_export]
#[doc(hidden)]
macro_rules! private_part_read {
    ($part:ident $limit:ident file $($args:tt)*) => {
        $part
    };
    ($part:ident $limit:ident json $(, repeated)? $(, required)?) => {
        $crate::rest::multipart::read_json($part, $limit, $crate::rest::check::anything).await?
    };
    ($part:ident $limit:ident json $(, repeated)? $(, required)?, check($check:path)) => {
        $crate::rest::multipart::read_json($part, $limit, $check).await?
    };
    ($part:ident $limit:ident text, $kind:expr $(, repeated)? $(, required)?) => {
        $crate::rest::multipart::read_text($part, $limit, $kind, $crate::rest::check::anything)
            .await?
    };
    ($part:ident $limit:ident text, $kind:expr $(, repeated)? $(, required)?, check($check:path)) => {
        $crate::rest::multipart::read_text($part, $limit, $kind, $check).await?
    };
}

/// What is written of a part.
#[macro_export]
#[doc(hidden)]
macro_rules! private_part_write {
    ($part:ident file) => {
        $part
    };
    ($part:ident json) => {
        $crate::rest::multipart::write_json(&$part)
    };
    ($part:ident text) => {
        $crate::rest::multipart::write_text(&$part)
    };
}

/// Adds a part to what a caller sends.
#[macro_export]
#[doc(hidden)]
macro_rules! private_part_send {
    ($form:ident $part:ident file $name:literal) => {
        $form.file($name, $part)
    };
    ($form:ident $part:ident json $name:literal) => {
        $form.json($name, &$part)?
    };
    ($form:ident $part:ident text $name:literal) => {
        match $crate::rest::multipart::plain(&$part) {
            ::core::result::Result::Ok(text) => $form.text($name, text),
            ::core::result::Result::Err(_) => $form.json($name, &$part)?,
        }
    };
}
