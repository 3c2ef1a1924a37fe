//! One delivery, as somebody names it.

use std::error::Error;

use atoms_inbox::{Filter, Inbox, Row, State};

/// Deliveries that are read at once.
const PAGE: u32 = 500;
/// Numbers that are told of those that a name may mean.
const TOLD: usize = 20;

/// How deliveries are named.
#[derive(clap::Args)]
pub(crate) struct Scope {
    /// Of the deliveries of this contract alone
    #[arg(long)]
    contract: Option<String>,
}

impl Scope {
    /// The one delivery of that name, without its payload.
    pub(crate) async fn find(&self, inbox: &Inbox, name: &str) -> Result<Row, Box<dyn Error>> {
        let mut rows = self.all(inbox, name).await?;
        match rows.len() {
            0 => Err(format!("there is no delivery {name:?}").into()),
            1 => Ok(rows.remove(0)),
            _ => Err(several(name, &rows).into()),
        }
    }

    /// The same with all it says.
    pub(crate) async fn get(&self, inbox: &Inbox, name: &str) -> Result<Row, Box<dyn Error>> {
        let found = self.find(inbox, name).await?;
        let row = inbox.store().get(found.seq).await?;
        row.ok_or_else(|| format!("there is no delivery {name:?}").into())
    }

    async fn all(&self, inbox: &Inbox, name: &str) -> Result<Vec<Row>, Box<dyn Error>> {
        if let Some(number) = name.strip_prefix('#').and_then(|name| name.parse().ok()) {
            return Ok(self.of_number(inbox, number).await?.into_iter().collect());
        }
        let mut rows = self.of_id(inbox, name).await?;
        if let Ok(number) = name.parse() {
            let numbered = self.of_number(inbox, number).await?;
            let is_other = |row: &Row| rows.iter().all(|other| other.seq != row.seq);
            let numbered = numbered.filter(is_other);
            rows.extend(numbered);
        }
        Ok(rows)
    }

    /// All of that id; what is a conflict with another one counts only where there is no other.
    async fn of_id(&self, inbox: &Inbox, id: &str) -> Result<Vec<Row>, Box<dyn Error>> {
        let mut filter = Filter {
            contract: self.contract.clone(),
            id: Some(id.to_owned()),
            limit: Some(PAGE),
            ..Filter::default()
        };
        let (mut conflicts, mut others) = (Vec::new(), Vec::new());
        loop {
            let rows = inbox.store().list(&filter).await?;
            let Some(last) = rows.last() else {
                break;
            };
            filter.before = Some(last.seq);
            for row in rows {
                let is_conflict = row.state == State::Conflict;
                let all = if is_conflict {
                    &mut conflicts
                } else {
                    &mut others
                };
                all.push(row);
            }
        }
        Ok(if others.is_empty() { conflicts } else { others })
    }

    async fn of_number(&self, inbox: &Inbox, number: i64) -> Result<Option<Row>, Box<dyn Error>> {
        let filter = Filter {
            contract: self.contract.clone(),
            before: number.checked_add(1),
            limit: Some(1),
            ..Filter::default()
        };
        let mut rows = inbox.store().list(&filter).await?.into_iter();
        Ok(rows.find(|row| row.seq == number))
    }
}

fn several(name: &str, rows: &[Row]) -> String {
    let told: Vec<_> = rows
        .iter()
        .take(TOLD)
        .map(|row| format!("#{} of {}", row.seq, row.contract))
        .collect();
    let more = if rows.len() > TOLD { ", …" } else { "" };
    format!(
        "{name:?} is the name of {} deliveries: {}{more}",
        rows.len(),
        told.join(", ")
    )
}
