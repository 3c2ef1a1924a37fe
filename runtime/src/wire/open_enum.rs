//! Lists of known values that take further ones.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

pub use serde;

use crate::observe;

/// Declares an enum of known values that keeps any other value in `Unknown`.
///
/// Values are text, or integers where the enum is declared with `: i64`. A text may have other spellings behind it,
/// `Completed = "completed" | "done"`, which are read as it and never written. The enum reads and writes as the bare value,
/// and has `KNOWN`, `is_known`, `Display`, `From` the value, and `as_str` (text) or `get` (integers).
///
/// ```
/// atoms_runtime::codegen::open_enum! {
///     /// How a call ended.
///     pub enum CallStatus {
///         /// Both sides spoke.
///         Completed = "completed",
///         /// Nobody picked up.
///         NoAnswer = "no_answer",
///     }
/// }
///
/// let status = CallStatus::from("no-answer");
/// assert_eq!(status, CallStatus::Unknown("no-answer".to_owned()));
/// assert_eq!(status.to_string(), "no-answer");
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! private_open_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $value:literal $(| $alias:literal)*),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[allow(missing_docs)]
        #[derive(::core::clone::Clone)]
        $vis enum $name {
            $($(#[$variant_meta])* $variant,)*
            /// Another value, as it came.
            Unknown(::std::string::String),
        }

        #[allow(deprecated)]
        impl $name {
            /// The values that the document names.
            pub const KNOWN: &'static [&'static str] = &[$($value),*];

            /// The value as it is on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }

            /// Whether the document names the value.
            #[must_use]
            pub const fn is_known(&self) -> bool {
                !::core::matches!(self, Self::Unknown(_))
            }

            fn known(value: &str) -> ::core::option::Option<Self> {
                match value {
                    $($value $(| $alias)* => ::core::option::Option::Some(Self::$variant),)*
                    _ => ::core::option::Option::None,
                }
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                match Self::known(value) {
                    ::core::option::Option::Some(known) => known,
                    ::core::option::Option::None => Self::Unknown(value.into()),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::known(&value).unwrap_or(Self::Unknown(value))
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::codegen::open_enum::equal(
                    (self.as_str(), self.is_known()),
                    (other.as_str(), other.is_known()),
                )
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::hash::Hash for $name {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(self.as_str(), state);
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::codegen::open_enum::debug(
                    f,
                    (self.as_str(), self.is_known()),
                    Self::KNOWN,
                    &[$(::core::stringify!($variant)),*],
                )
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl $crate::codegen::open_enum::serde::Serialize for $name {
            fn serialize<S: $crate::codegen::open_enum::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::codegen::open_enum::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::codegen::open_enum::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::codegen::open_enum::text(
                    deserializer,
                    ::core::stringify!($name),
                    Self::known,
                    Self::Unknown,
                )
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident: i64 {
            $($(#[$variant_meta:meta])* $variant:ident = $value:literal),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[allow(missing_docs)]
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        $vis enum $name {
            $($(#[$variant_meta])* $variant,)*
            /// Another value, as it came.
            Unknown(i64),
        }

        #[allow(deprecated)]
        impl $name {
            /// The values that the document names.
            pub const KNOWN: &'static [i64] = &[$($value),*];

            /// The value as it is on the wire.
            #[must_use]
            pub const fn get(self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }

            /// Whether the document names the value.
            #[must_use]
            pub const fn is_known(&self) -> bool {
                !::core::matches!(self, Self::Unknown(_))
            }
        }

        #[allow(deprecated)]
        impl ::core::convert::From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown(value),
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.get(), f)
            }
        }

        impl $crate::codegen::open_enum::serde::Serialize for $name {
            fn serialize<S: $crate::codegen::open_enum::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.get())
            }
        }

        impl<'de> $crate::codegen::open_enum::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::codegen::open_enum::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let value = $crate::codegen::open_enum::integer(deserializer)?;
                let read = <Self as ::core::convert::From<i64>>::from(value);
                if !read.is_known() {
                    $crate::codegen::open_enum::report(::core::stringify!($name), value);
                }
                ::core::result::Result::Ok(read)
            }
        }
    };
}

/// Whether two values, each with whether it is known, are the same: what is unknown is not what is known, however it is
/// written.
pub fn equal(one: (&str, bool), other: (&str, bool)) -> bool {
    one == other
}

/// Writes the name of a value's variant, as serde's derive does.
///
/// # Errors
///
/// As of the formatter.
pub fn debug(
    f: &mut fmt::Formatter<'_>,
    (value, is_known): (&str, bool),
    known: &[&str],
    variants: &[&str],
) -> fmt::Result {
    let position = known.iter().position(|one| *one == value);
    match position.filter(|_| is_known) {
        Some(at) => f.write_str(variants[at]),
        None => f.debug_tuple("Unknown").field(&value).finish(),
    }
}

/// Reads text, which `known` may know.
///
/// # Errors
///
/// When it is not text.
pub fn text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    type_name: &'static str,
    known: fn(&str) -> Option<T>,
    unknown: fn(String) -> T,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Values {
        type_name,
        known,
        unknown,
        made: PhantomData,
    })
}

/// Reads an integer.
///
/// # Errors
///
/// When it is not an integer of 64 bits.
pub fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    deserializer.deserialize_i64(Whole)
}

/// Tells the observer in scope.
pub fn report(type_name: &'static str, value: i64) {
    observe::unknown_value(type_name, || value.to_string());
}

struct Values<T> {
    type_name: &'static str,
    known: fn(&str) -> Option<T>,
    unknown: fn(String) -> T,
    made: PhantomData<T>,
}

impl<T> Visitor<'_> for Values<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, value: &str) -> Result<T, E> {
        if let Some(known) = (self.known)(value) {
            return Ok(known);
        }
        observe::unknown_value(self.type_name, || value.to_owned());
        Ok((self.unknown)(value.to_owned()))
    }
}

struct Whole;

impl Visitor<'_> for Whole {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer of 64 bits")
    }

    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }
}
