//! How the contract lies in files: the group a type is written in, where it stands.

pub(crate) mod case;
pub(in crate::model) mod groups;
pub(in crate::model) mod places;
pub(crate) mod references;
