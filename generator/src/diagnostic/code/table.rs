//! How a table of codes is written down.

/// Constants with their documentation as data, and `ALL` of them in order.
macro_rules! codes {
    ($($(#[doc = $line:literal])+ $constant:ident = $name:literal, $($severity:ident)|+;)+) => {
        use super::Code;
        use crate::diagnostic::Severity;

        $(
            $(#[doc = $line])+
            pub const $constant: Code = Code {
                name: $name,
                severities: &[$(Severity::$severity),+],
                lines: &[$($line),+],
            };
        )+

        pub(super) const ALL: &[Code] = &[$($constant),+];
    };
}

pub(super) use codes;
