//! What an id looks like.

use crate::failure::{Failure, Result};

/// Whether something can have this id: 24 hexadecimal digits, or of a call the `CALL-…` that deliveries name it by.
pub(crate) fn is_id(text: &str) -> bool {
    let hexadecimal = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.len() == 24 && hexadecimal(text) || text.starts_with("CALL-")
}

/// 404 for what cannot be an id.
pub(crate) fn known(id: &str) -> Result<()> {
    is_id(id)
        .then_some(())
        .ok_or_else(|| Failure::not_found("it"))
}

/// 404 without a body for what cannot be an id.
pub(crate) fn known_or_bare(id: &str) -> Result<()> {
    is_id(id).then_some(()).ok_or_else(Failure::missing)
}
