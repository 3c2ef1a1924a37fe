//! Whether the schema of a database is that of this version.

use sqlx::migrate::{MigrateError, Migrator};

use crate::error::Error;

/// A step of the schema that was taken: its number and its checksum.
pub(super) type Taken = (i64, Vec<u8>);

/// Fails unless these are the steps that the migrator would take.
pub(super) fn compare(migrator: &Migrator, taken: &[Taken]) -> Result<(), Error> {
    let Some(last) = taken.iter().map(|(number, _)| *number).max() else {
        return Err(Error::Missing);
    };
    for (number, checksum) in taken {
        let mut steps = migrator.iter();
        let step = steps.find(|step| step.version == *number);
        if *step.ok_or(Error::Newer(*number))?.checksum != **checksum {
            return Err(Error::Schema(MigrateError::VersionMismatch(*number)));
        }
    }
    if taken.len() < migrator.iter().count() {
        return Err(Error::Older(last));
    }
    Ok(())
}
