//! How the contract lies in files: the group a type is written in, what is documented beside it, where it stands.

pub(in crate::model) mod bounds_docs;
pub(crate) mod case;
pub(in crate::model) mod groups;
pub(in crate::model) mod places;
pub(crate) mod references;
