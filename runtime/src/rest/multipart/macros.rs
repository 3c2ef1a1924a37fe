//! `parts!`

/// Declares the parts of multipart bodies.
///
/// A part is a `file("name")`, a `text("name", KIND)` or a `json("name")`. Then may stand, in this order, `repeated`
/// where there may be several, `required` where one has to come, `at_least(2)` and `at_most(9)` where several are
/// counted, and, but for files, `check(function)`. A part of another name becomes `Unknown`.
///
/// `in Form`, and `as field` in each part, make a struct besides, which [`Parts::collect`](crate::rest::Parts::collect)
/// reads: a `Vec` of a part that may be repeated, an `Option` of one that does not have to come.
///
/// ```
/// use atoms_runtime::codegen::{parts, ParamKind};
/// use atoms_runtime::rest::FilePart;
///
/// parts! {
///     /// What an upload consists of.
///     pub enum UploadPart in UploadForm {
///         /// The files.
///         Media(FilePart) = file("media" as media, repeated, required),
///         /// How often each is played.
///         Times(i64) = text("timesPlayed" as times_played, ParamKind::Integer),
///     }
/// }
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! private_parts {
    ($(
        $(#[$meta:meta])*
        $vis:vis enum $name:ident $(in $form:ident)? {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident($type:ty $(,)?) = $codec:ident($part:literal $($args:tt)*)
            ),* $(,)?
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(::core::fmt::Debug)]
        #[allow(missing_docs, deprecated)]
        $vis enum $name {
            $($(#[$variant_meta])* $variant($type),)*
            /// A part of another name.
            Unknown($crate::rest::FilePart),
        }

        #[allow(deprecated)]
        impl $crate::codegen::Part for $name {
            const RULES: &'static [$crate::codegen::PartRule] =
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

            fn write(self) -> $crate::serde_json::Result<$crate::rest::FilePart> {
                ::core::result::Result::Ok(match self {
                    $(Self::$variant(part) => $crate::private_part_write!(part $codec).named($part),)*
                    Self::Unknown(part) => part,
                })
            }
        }

        $crate::private_form! {
            [$($form)?] $vis $name {
                $($(#[$variant_meta])* $variant($type) = $codec($part $($args)*),)*
            }
        }
    )*};
}

/// The struct of all parts.
#[macro_export]
#[doc(hidden)]
macro_rules! private_form {
    ([] $($parts:tt)*) => {};
    (
        [$form:ident] $vis:vis $name:ident {
            $(
                $(#[$meta:meta])*
                $variant:ident($type:ty) = $codec:ident($part:literal as $field:ident $($args:tt)*),
            )*
        }
    ) => {
        #[doc = ::core::concat!("All parts of a body of [`", ::core::stringify!($name), "`].")]
        #[derive(::core::fmt::Debug)]
        #[allow(missing_docs, deprecated)]
        $vis struct $form {
            $($(#[$meta])* $vis $field: $crate::private_form_type!($codec $type $($args)*),)*
        }

        #[allow(deprecated)]
        impl $crate::codegen::PartForm for $name {
            type Form = $form;

            async fn collect(
                mut parts: $crate::rest::Parts<Self>,
            ) -> ::core::result::Result<$form, $crate::Problem> {
                $(let mut $field = ::std::vec::Vec::new();)*
                while let ::core::option::Option::Some(part) = parts.next().await? {
                    match part {
                        $(Self::$variant(part) =>
                            $field.push($crate::private_form_value!(part $codec)),)*
                        Self::Unknown(_) => {}
                    }
                }
                ::core::result::Result::Ok($form {
                    $($field: $crate::private_form_field!($field $part $codec $($args)*),)*
                })
            }
        }
    };
}

/// The type of a field of the struct of all parts.
#[macro_export]
#[doc(hidden)]
macro_rules! private_form_type {
    (file $type:ty $(, $($flags:tt)*)?) => {
        $crate::private_form_type!($crate::rest::HeldFile, $($($flags)*)?)
    };
    (text $type:ty, $kind:expr $(, $($flags:tt)*)?) => {
        $crate::private_form_type!($type, $($($flags)*)?)
    };
    (json $type:ty $(, $($flags:tt)*)?) => {
        $crate::private_form_type!($type, $($($flags)*)?)
    };
    ($type:ty, repeated $($flags:tt)*) => {
        ::std::vec::Vec<$type>
    };
    ($type:ty, required $($flags:tt)*) => {
        $type
    };
    ($type:ty, $($flags:tt)*) => {
        ::core::option::Option<$type>
    };
}

/// What a part is in the struct of all parts.
#[macro_export]
#[doc(hidden)]
macro_rules! private_form_value {
    ($part:ident file) => {
        $crate::rest::HeldFile::read($part).await?
    };
    ($part:ident $codec:ident) => {
        $part
    };
}

/// A field of the struct of all parts, of the values that came.
#[macro_export]
#[doc(hidden)]
macro_rules! private_form_field {
    ($values:ident $part:literal text, $kind:expr $(, $($flags:tt)*)?) => {
        $crate::private_form_field!($values $part json $(, $($flags)*)?)
    };
    ($values:ident $part:literal $codec:ident, repeated $($flags:tt)*) => {
        $values
    };
    ($values:ident $part:literal $codec:ident, required $($flags:tt)*) => {
        $crate::codegen::multipart::required($values, $part)?
    };
    ($values:ident $part:literal $codec:ident $($flags:tt)*) => {
        $values.pop()
    };
}

/// How often a part may come.
#[macro_export]
#[doc(hidden)]
macro_rules! private_part_rule {
    (text $part:literal $(as $field:ident)?, $kind:expr $(, $($flags:tt)*)?) => {
        $crate::private_part_rule!(json $part $(, $($flags)*)?)
    };
    ($codec:ident $part:literal $(as $field:ident)? $(, $flag:ident $(($($arg:tt)*))?)*) => {
        $crate::codegen::PartRule::new($part)$(.$flag($($($arg)*)?))*
    };
}

/// What a part becomes.
#[macro_export]
#[doc(hidden)]
macro_rules! private_part_read {
    ($part:ident $limit:ident file $($args:tt)*) => {
        $part
    };
    ($part:ident $limit:ident json $(as $field:ident)? $(, repeated)? $(, required)? $(, at_least($min:literal))? $(, at_most($max:literal))?) => {
        $crate::codegen::multipart::read_json($part, $limit, $crate::codegen::check::anything)
            .await?
    };
    ($part:ident $limit:ident json $(as $field:ident)? $(, repeated)? $(, required)? $(, at_least($min:literal))? $(, at_most($max:literal))?, check($check:path)) => {
        $crate::codegen::multipart::read_json($part, $limit, $check).await?
    };
    ($part:ident $limit:ident text $(as $field:ident)?, $kind:expr $(, repeated)? $(, required)? $(, at_least($min:literal))? $(, at_most($max:literal))?) => {
        $crate::codegen::multipart::read_text(
            $part,
            $limit,
            $kind,
            $crate::codegen::check::anything,
        )
        .await?
    };
    ($part:ident $limit:ident text $(as $field:ident)?, $kind:expr $(, repeated)? $(, required)? $(, at_least($min:literal))? $(, at_most($max:literal))?, check($check:path)) => {
        $crate::codegen::multipart::read_text($part, $limit, $kind, $check).await?
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
        $crate::codegen::multipart::write_json(&$part)?
    };
    ($part:ident text) => {
        $crate::codegen::multipart::write_text(&$part)?
    };
}
