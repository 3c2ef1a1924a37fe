//! Audiences as they are uploaded.

use atoms_api::atoms::audiences::CreateAudiencePart as Part;
use atoms_runtime::Problem;
use atoms_runtime::rest::{FilePart, Parts};

use crate::Failure;
use crate::failure::Result;
use crate::store::{NewAudience, Row};

/// The most bytes of a file.
const LARGEST_FILE: usize = 5 * 1000 * 1000;

/// What an audience is to be, and the people of its file. The parts may come in any order.
pub(crate) async fn read(mut parts: Parts<Part>) -> Result<(NewAudience, Vec<Row>)> {
    let mut what = NewAudience::default();
    let mut people = Vec::new();
    while let Some(part) = parts.next().await? {
        match part {
            Part::Name(name) => what.name = name,
            Part::Description(text) => what.description = Some(text),
            Part::File(file) => people = rows(&content(file).await?)?,
            Part::IdentifierColumnName(column) => what.identifier_column = Some(column),
            Part::PhoneNumberColumnName(column) => what.phone_column = column,
            Part::Unknown(_) => {}
        }
    }
    Ok((what, people))
}

/// The file as it comes, piece by piece, up to its largest size.
async fn content(mut file: FilePart) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    while let Some(piece) = file.chunk().await.map_err(Problem::from)? {
        if content.len() + piece.len() > LARGEST_FILE {
            return Err(Failure::bad_request("the file is larger than 5 MB"));
        }
        content.extend_from_slice(&piece);
    }
    Ok(content)
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
