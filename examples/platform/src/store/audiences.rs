//! Audiences: the people whom a campaign calls.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Fault, Moment, Organization};

/// The most people of an audience.
const MOST_PEOPLE: usize = 10_000;

/// What is known of a person, by column.
pub type Row = Map<String, Value>;

/// People to call.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Its id.
    pub id: String,
    /// What it is.
    pub what: NewAudience,
    /// The people.
    pub members: Vec<Member>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What an audience is, without its people.
#[derive(Clone, Debug, Default)]
pub struct NewAudience {
    /// Its name.
    pub name: String,
    /// Who they are.
    pub description: Option<String>,
    /// The column with the numbers to call.
    pub phone_column: String,
    /// The column that tells the people apart for a reader.
    pub identifier_column: Option<String>,
}

/// One person.
#[derive(Clone, Debug)]
pub struct Member {
    /// The person's id.
    pub id: String,
    /// What is known.
    pub data: Row,
}

/// What people are looked for by.
#[derive(Clone, Debug)]
pub enum Search {
    /// A text in any column.
    Anywhere(String),
    /// A text for each of some columns; all must be found.
    Columns(BTreeMap<String, String>),
}

impl Audience {
    /// Adds people, and tells how many; whose number is there already is left out.
    ///
    /// # Errors
    /// When somebody has no number, or there are too many people.
    pub fn add(&mut self, rows: Vec<Row>, moment: &Moment<'_>) -> Result<usize, Fault> {
        let column = &self.what.phone_column;
        let members = self.members.iter();
        let mut known: HashSet<_> = members
            .filter_map(|one| number(&one.data, column))
            .collect();
        let mut added = Vec::new();
        for data in rows {
            let number = number(&data, column);
            let number =
                number.ok_or_else(|| Fault::invalid(format!("somebody has no {column}")))?;
            if known.insert(number) {
                added.push(data);
            }
        }
        if known.len() > MOST_PEOPLE {
            return Err(Fault::invalid("an audience has 10000 people at most"));
        }
        let count = added.len();
        let members = added.into_iter().map(|data| Member {
            id: moment.id(),
            data,
        });
        self.members.extend(members);
        self.updated_at = moment.now;
        Ok(count)
    }

    /// Takes people out, and tells how many.
    pub fn remove(&mut self, ids: &[String], moment: &Moment<'_>) -> usize {
        let before = self.members.len();
        self.members.retain(|member| !ids.contains(&member.id));
        self.updated_at = moment.now;
        before - self.members.len()
    }

    /// The people who are looked for. Capitals do not matter.
    pub fn find<'a>(&'a self, search: &'a Search) -> impl Iterator<Item = &'a Member> {
        let members = self.members.iter();
        members.filter(move |member| match search {
            Search::Anywhere(text) => member.data.values().any(|value| has(value, text)),
            Search::Columns(columns) => columns.iter().all(|(column, text)| {
                let value = member.data.get(column);
                value.is_some_and(|value| has(value, text))
            }),
        })
    }
}

impl Organization {
    /// Makes an audience of these people.
    ///
    /// # Errors
    /// When somebody has no number, one is there twice, or there are too many people.
    pub fn create_audience(
        &mut self,
        what: NewAudience,
        rows: Vec<Row>,
        moment: &Moment<'_>,
    ) -> Result<&Audience, Fault> {
        let mut audience = Audience {
            id: moment.id(),
            what,
            members: Vec::new(),
            created_by: moment.user.to_owned(),
            created_at: moment.now,
            updated_at: moment.now,
        };
        let people = rows.len();
        if audience.add(rows, moment)? < people {
            return Err(Fault::invalid("a number is in the file twice"));
        }
        self.audiences.push(audience);
        self.audiences.last().ok_or(Fault::Missing("audience"))
    }

    /// The audience of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn audience(&self, id: &str) -> Result<&Audience, Fault> {
        let found = self.audiences.iter().find(|audience| audience.id == id);
        found.ok_or(Fault::Missing("audience"))
    }

    /// The audience of that id, to be changed.
    ///
    /// # Errors
    /// When there is none.
    pub fn audience_mut(&mut self, id: &str) -> Result<&mut Audience, Fault> {
        let mut audiences = self.audiences.iter_mut();
        let found = audiences.find(|audience| audience.id == id);
        found.ok_or(Fault::Missing("audience"))
    }

    /// Deletes an audience.
    ///
    /// # Errors
    /// When there is none, or a campaign uses it.
    pub fn delete_audience(&mut self, id: &str) -> Result<(), Fault> {
        self.audience(id)?;
        if self
            .campaigns
            .iter()
            .any(|campaign| campaign.audience == id)
        {
            return Err(Fault::invalid(
                "a campaign uses the audience: delete that first",
            ));
        }
        self.audiences.retain(|audience| audience.id != id);
        Ok(())
    }
}

/// The number to call, if there is one.
fn number(data: &Row, column: &str) -> Option<String> {
    let number = text(data.get(column)?);
    (!number.trim().is_empty()).then_some(number)
}

fn has(value: &Value, part: &str) -> bool {
    text(value).to_lowercase().contains(&part.to_lowercase())
}

/// A value as it reads: text as it is, nothing where there is none, everything else as JSON.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
