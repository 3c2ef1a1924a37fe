//! Audiences as they are uploaded.

use atoms_api::atoms::audiences::CreateAudiencePart;
use atoms_runtime::rest::Parts;

use crate::Failure;
use crate::failure::Result;
use crate::store::{NewAudience, Row};
use crate::uploads::LARGEST_FILE;

/// What an audience is to be, and the people of its file.
pub(crate) async fn read(parts: Parts<CreateAudiencePart>) -> Result<(NewAudience, Vec<Row>)> {
    let form = parts.limit_parts(LARGEST_FILE).collect().await?;
    let what = NewAudience {
        name: form.name,
        description: form.description,
        identifier_column: form.identifier_column_name,
        phone_column: form.phone_number_column_name,
    };
    Ok((what, rows(&form.file.content)?))
}

/// The people: the first line names the columns.
fn rows(file: &[u8]) -> Result<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(file);
    let not_csv = |error: csv::Error| Failure::bad_request(format!("the file is not CSV: {error}"));
    let columns = reader.headers().map_err(not_csv)?.clone();
    let rows = reader.records().map(|record| {
        let record = record.map_err(not_csv)?;
        let cells = columns.iter().zip(&record);
        Ok(cells
            .map(|(column, cell)| (column.to_owned(), cell.into()))
            .collect())
    });
    rows.collect()
}
