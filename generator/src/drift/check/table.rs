//! How checks are written down.

/// Checks with their documentation as data, and `ALL` of them in order.
macro_rules! checks {
    ($($(#[doc = $line:literal])+ $constant:ident = $id:literal, $layer:ident, $effect:ident $(, was $alias:literal)*;)+) => {
        use $crate::drift::check::{Check, Effect, Layer};

        $(
            $(#[doc = $line])+
            pub static $constant: Check = Check {
                id: $id,
                aliases: &[$($alias),*],
                layer: Layer::$layer,
                effect: Effect::$effect,
                lines: &[$($line),+],
            };
        )+

        pub(super) static ALL: &[&Check] = &[$(&$constant),+];
    };
}

pub(super) use checks;
