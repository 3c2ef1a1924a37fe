//! Uploads: read to their end, so that what is wrong with them is seen, and not kept.

use atoms_runtime::codegen::Part;
use atoms_runtime::rest::Parts;

use crate::failure::Result;

/// The most bytes of a file: the 5 MB of the contract.
pub(crate) const LARGEST_FILE: usize = 5 * 1000 * 1000;

/// Reads all parts of a body.
pub(crate) async fn read<P: Part>(parts: Parts<P>) -> Result<()> {
    let mut parts = parts.limit_parts(LARGEST_FILE);
    while parts.next().await?.is_some() {}
    Ok(())
}
