//! Where generated files location.

/// Where a file is, and so how it reaches the types of its contract.
#[derive(Clone, Copy)]
pub(in crate::emit) enum Location<'a> {
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
    /// An item of such a file that is behind a feature of its own, for which nothing is imported.
    Gated,
    /// `checks.rs` of the contract, or of a group.
    Checks(Option<&'a str>),
}

impl Location<'_> {
    /// How a type is reached that is written in the file of that group, or of the contract.
    pub(in crate::emit) fn path_to(self, home: Option<&str>) -> TypePath {
        match self {
            Self::Types => TypePath::Here,
            Self::GroupTypes(group) if home == Some(group) => TypePath::Here,
            Self::Group(group) if home == Some(group) => TypePath::Below,
            Self::Beside | Self::Checks(None) => TypePath::Beside,
            Self::Below(group) if home == Some(group) => TypePath::Beside,
            Self::Gated => TypePath::Written("super::super::types"),
            Self::GroupTypes(_) => TypePath::Above("super::super::types"),
            Self::Group(_) => TypePath::Shared("super"),
            Self::Below(_) | Self::Checks(_) => TypePath::Shared("super::super"),
        }
    }
}

/// How a file reaches a type.
pub(in crate::emit) enum TypePath {
    /// In this very file.
    Here,
    /// In the module `types` of this file.
    Below,
    /// In the module `types` beside this file.
    Beside,
    /// In the types that several groups share, imported from there: among types, all are written without a module.
    Above(&'static str),
    /// In that module, which is written each time.
    Written(&'static str),
    /// In the types that several groups share, which stand in that module.
    Shared(&'static str),
}
