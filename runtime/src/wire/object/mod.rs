//! Objects with declared properties.

mod read;
mod write;

pub use serde;

pub use read::{Build, Keeping, MemberReader, Set, build, set};
pub use write::{Optional, Writer};

/// Declares a struct that is an object on the wire, with the name that each field has there. It is `Clone`, `Debug` and
/// `PartialEq`, and where all properties are `optional`, `Default`.
///
/// A field is written `name: Type = "wireName"`, or `= optional("wireName")` where the property may be absent: an
/// `Option`, for which `null` is absent too, or a [`Maybe`](crate::Maybe). It reads and writes as with serde's derive, but
/// takes a fifth of the time to compile:
///
/// - Properties that it does not declare are skipped; one that stands twice is an error.
/// - What is not `optional` has to be there, be it `null`. What is, and is absent, is not written.
/// - A last field, written `name: Map = additional(..)`, keeps the properties that are not declared
///   (`additionalProperties`), the last of those that stand twice. `additional(except "a", "b")` neither reads nor writes
///   those of these names. Such a struct is `Default` where it derives that.
///
/// `pub struct Name with new` has a function `new` besides, which takes what has to be there, in order, and leaves the
/// rest absent. It does not take a field written `= constant("wireName", Variant)`, which is that variant of its type.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use atoms_runtime::codegen::object;
///
/// object! {
///     /// A campaign.
///     pub struct Campaign with new {
///         pub agent_id: String = "agentId",
///         pub max_retries: Option<i64> = optional("maxRetries"),
///     }
/// }
///
/// let json = r#"{"agentId":"66c1f0a2","goal":"renewals"}"#;
/// let campaign: Campaign = serde_json::from_str(json).unwrap();
/// assert_eq!(serde_json::to_string(&campaign).unwrap(), r#"{"agentId":"66c1f0a2"}"#);
/// assert_eq!(Campaign::new("66c1f0a2"), campaign);
///
/// object! {
///     /// How often each outcome came.
///     pub struct Outcomes {
///         pub agent_id: String = "agentId",
///         pub counts: BTreeMap<String, i64> = additional(except "id"),
///     }
/// }
///
/// let json = r#"{"id":"o1","agentId":"66c1f0a2","completed":3}"#;
/// let outcomes: Outcomes = serde_json::from_str(json).unwrap();
/// assert_eq!(outcomes.counts["completed"], 3);
/// let json = r#"{"agentId":"66c1f0a2","completed":3}"#;
/// assert_eq!(serde_json::to_string(&outcomes).unwrap(), json);
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! private_object {
    // Nothing has to be there: what is there is set in the empty one.
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $(
                $(#[$field_meta:meta])*
                $field_vis:vis $field:ident: $ty:ty = optional($wire:literal)
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(
            ::core::clone::Clone,
            ::core::fmt::Debug,
            ::core::default::Default,
            ::core::cmp::PartialEq,
        )]
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $ty,)*
        }

        #[allow(deprecated)]
        impl $crate::codegen::object::Set for $name {
            fn set<'de, __A: $crate::codegen::object::serde::de::MapAccess<'de>>(
                &mut self,
                name: &str,
                members: &mut $crate::codegen::object::MemberReader<'de, __A>,
            ) {
                match name {
                    $($wire => members.set(&mut self.$field),)*
                    _ => {}
                }
            }
        }

        impl<'de> $crate::codegen::object::serde::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::codegen::object::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::codegen::object::set(deserializer, ::core::stringify!($name), &[$($wire),*])
            }
        }

        #[allow(deprecated)]
        impl $crate::codegen::object::serde::Serialize for $name {
            fn serialize<__S: $crate::codegen::object::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                let mut writer = $crate::codegen::object::Writer::new(serializer);
                $(writer.optional($wire, &self.$field);)*
                writer.end()
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident with new {
            $(
                $(#[$field_meta:meta])*
                $field_vis:vis $field:ident: $ty:ty
                    = $($required:literal)?
                        $(constant($constant:literal, $variant:ident))?
                        $(optional($optional:literal))?
                        $(additional($($kept:tt)+))?
            ),* $(,)?
        }
    ) => {
        $crate::private_object! {
            $(#[$meta])*
            $vis struct $name {
                $(
                    $(#[$field_meta])*
                    $field_vis $field: $ty
                        = $($required)? $($constant)? $(optional($optional))? $(additional($($kept)+))?
                ),*
            }
        }

        #[allow(deprecated, clippy::new_without_default)]
        impl $name {
            /// With what has to be there; what is optional is absent.
            #[must_use]
            $vis fn new(
                $($($field: impl ::core::convert::Into<$crate::private_property!(type $ty, $required)>,)?)*
            ) -> Self {
                Self {
                    $($field: $crate::private_property!(
                        new $field: $ty,
                        $($required)? $(constant $variant)? $(optional $optional)? $(additional $($kept)+)?
                    ),)*
                }
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $(
                $(#[$field_meta:meta])*
                $field_vis:vis $field:ident: $ty:ty
                    = $($required:literal)?
                        $(optional($optional:literal))?
                        $(additional($($kept:tt)+))?
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(
            ::core::clone::Clone,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
        )]
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $ty,)*
        }

        #[allow(deprecated)]
        impl $crate::codegen::object::Build for $name {
            fn build<'de, __A: $crate::codegen::object::serde::de::MapAccess<'de>>(
                members: &mut $crate::codegen::object::MemberReader<'de, __A>,
            ) -> ::core::result::Result<Self, __A::Error> {
                $($crate::private_property!(
                    let $field: $ty, $($required)? $(optional $optional)? $(additional $($kept)+)?
                );)*
                while let ::core::option::Option::Some(name) = members
                    $($(.keep(&mut $field, $crate::private_property!(except $($kept)+)))?)*
                    .next()
                {
                    match name {
                        $(
                            $($required => members.take(&mut $field),)?
                            $($optional => members.set(&mut $field),)?
                        )*
                        _ => {}
                    }
                }
                ::core::result::Result::Ok(Self {
                    $($field: $crate::private_property!(members $field $($required)?),)*
                })
            }
        }

        impl<'de> $crate::codegen::object::serde::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::codegen::object::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::codegen::object::build(
                    deserializer,
                    ::core::stringify!($name),
                    &[$($($required)? $($optional)?),*],
                )
            }
        }

        #[allow(deprecated)]
        impl $crate::codegen::object::serde::Serialize for $name {
            fn serialize<__S: $crate::codegen::object::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                let mut writer = $crate::codegen::object::Writer::new(serializer);
                $(
                    $(writer.required($required, &self.$field);)?
                    $(writer.optional($optional, &self.$field);)?
                    $(writer.additional(&self.$field, $crate::private_property!(except $($kept)+));)?
                )*
                writer.end()
            }
        }
    };
}

/// A property while its object is read: where its value goes, and the value in the end.
#[macro_export]
#[doc(hidden)]
macro_rules! private_property {
    (type $ty:ty, $wire:literal) => {
        $ty
    };
    (new $field:ident: $ty:ty, optional $wire:literal) => {
        <$ty as $crate::codegen::object::Optional>::ABSENT
    };
    (new $field:ident: $ty:ty, constant $variant:ident) => {
        <$ty>::$variant
    };
    (new $field:ident: $ty:ty, additional $($kept:tt)+) => {
        <$ty>::new()
    };
    (new $field:ident: $ty:ty, $wire:literal) => {
        ::core::convert::Into::into($field)
    };
    (let $field:ident: $ty:ty, optional $wire:literal) => {
        let mut $field = <$ty as $crate::codegen::object::Optional>::ABSENT;
    };
    (let $field:ident: $ty:ty, additional $($kept:tt)+) => {
        let mut $field = <$ty>::new();
    };
    (except ..) => {
        &[]
    };
    (except except $($name:literal),+) => {
        &[$($name),+]
    };
    (let $field:ident: $ty:ty, $wire:literal) => {
        let mut $field: ::core::option::Option<$ty> = ::core::option::Option::None;
    };
    ($members:ident $field:ident) => {
        $field
    };
    // A `match` rather than `?`: it takes a tenth less memory to compile a contract of many types.
    ($members:ident $field:ident $wire:literal) => {
        match $field {
            ::core::option::Option::Some(value) => value,
            ::core::option::Option::None => return $members.missing($wire),
        }
    };
}
