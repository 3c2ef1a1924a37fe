//! Parts of long lists.

use super::Fault;

/// The most entries of a page.
const LARGEST: usize = 100;

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    number: usize,
    size: usize,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paged<T> {
    /// The entries of the page.
    pub entries: Vec<T>,
    /// How many entries there are on all pages.
    pub total: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Whether another page follows.
    pub more: bool,
}

impl Page {
    /// The page of that number, counted from 1, with so many entries: 1 to 100.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn new(number: i64, size: i64) -> Result<Self, Fault> {
        let number = usize::try_from(number).ok().filter(|&number| number > 0);
        let number = number.ok_or_else(|| Fault::invalid("page counts from 1"))?;
        let size = usize::try_from(size).ok();
        let size = size.filter(|size| (1..=LARGEST).contains(size));
        let size = size.ok_or_else(|| Fault::invalid("offset is 1 to 100"))?;
        Ok(Self { number, size })
    }

    /// The page of a list.
    pub fn of<T>(self, list: impl IntoIterator<Item = T>) -> Paged<T> {
        let list: Vec<T> = list.into_iter().collect();
        let total = list.len();
        let first = (self.number - 1).saturating_mul(self.size);
        Paged {
            entries: list.into_iter().skip(first).take(self.size).collect(),
            total,
            pages: total.div_ceil(self.size),
            more: first.saturating_add(self.size) < total,
        }
    }
}

/// Whether a search finds a name. Capitals do not matter, and no search finds everything.
pub fn is_named_like(name: &str, search: Option<&str>) -> bool {
    search.is_none_or(|search| name.to_lowercase().contains(&search.to_lowercase()))
}
