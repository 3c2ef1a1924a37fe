//! Where generated files stand.

/// Where a file stands, and so how it reaches the types of its contract.
#[derive(Clone, Copy)]
pub(super) enum Stand<'a> {
    /// `types.rs` of the contract, which has or re-exports them all.
    Types,
    /// A file beside it.
    Beside,
    /// `types.rs` of a group.
    GroupTypes(&'a str),
    /// `mod.rs` of a group.
    Group(&'a str),
    /// Another file of a group.
    Below(&'a str),
    /// `checks.rs` of the contract, or of a group.
    Checks(Option<&'a str>),
}

impl Stand<'_> {
    /// Where a type stands that is written in the file of that group, or of the contract.
    pub(super) fn place(self, home: Option<&str>) -> Place {
        match self {
            Self::Types => Place::Here,
            Self::GroupTypes(group) if home == Some(group) => Place::Here,
            Self::Group(group) if home == Some(group) => Place::Below,
            Self::Beside | Self::Checks(None) => Place::Beside,
            Self::Below(group) if home == Some(group) => Place::Beside,
            Self::Group(_) => Place::Shared("super::types"),
            Self::GroupTypes(_) | Self::Below(_) | Self::Checks(_) => {
                Place::Shared("super::super::types")
            }
        }
    }
}

/// Where a type stands, seen from a file.
pub(super) enum Place {
    /// In this very file.
    Here,
    /// In the module `types` of this file.
    Below,
    /// In the module `types` beside this file.
    Beside,
    /// In the module of the types that several groups share.
    Shared(&'static str),
}
