//! What numbers have to be.

use super::at::Asked;
use super::decimal::Decimal;
use super::report::Place;

/// A number of a request, or nothing. All bounds are exact.
#[derive(Clone, Copy)]
pub struct Num<'a> {
    number: Option<&'a Decimal<'a>>,
    place: Place<'a>,
}

impl Asked for Num<'_> {
    fn is_there(&self) -> bool {
        self.number.is_some()
    }
}

impl<'a> Num<'a> {
    pub(super) const fn new(number: Option<&'a Decimal<'a>>, place: Place<'a>) -> Self {
        Self { number, place }
    }

    /// Not less than this.
    pub fn minimum(&self, bound: impl Into<Decimal<'static>>) -> &Self {
        self.has_to(
            &bound.into(),
            |number, bound| number >= bound,
            "is less than",
        )
    }

    /// Greater than this.
    pub fn exclusive_minimum(&self, bound: impl Into<Decimal<'static>>) -> &Self {
        self.has_to(
            &bound.into(),
            |number, bound| number > bound,
            "is not greater than",
        )
    }

    /// Not greater than this.
    pub fn maximum(&self, bound: impl Into<Decimal<'static>>) -> &Self {
        self.has_to(
            &bound.into(),
            |number, bound| number <= bound,
            "is greater than",
        )
    }

    /// Less than this.
    pub fn exclusive_maximum(&self, bound: impl Into<Decimal<'static>>) -> &Self {
        self.has_to(
            &bound.into(),
            |number, bound| number < bound,
            "is not less than",
        )
    }

    /// A whole number of these.
    pub fn multiple_of(&self, step: impl Into<Decimal<'static>>) -> &Self {
        self.has_to(&step.into(), Decimal::is_multiple_of, "is no multiple of")
    }

    /// In the range of 32 bits.
    pub fn int32(&self) -> &Self {
        self.in_range(i32::MIN.into(), i32::MAX.into(), "does not fit 32 bits")
    }

    /// In the range of 64 bits.
    pub fn int64(&self) -> &Self {
        self.in_range(i64::MIN, i64::MAX, "does not fit 64 bits")
    }

    fn in_range(&self, least: i64, most: i64, detail: &'static str) -> &Self {
        let range = Decimal::Signed(least)..=Decimal::Signed(most);
        if self.number.is_some_and(|number| !range.contains(number)) {
            self.place.fail(detail);
        }
        self
    }

    fn has_to(
        &self,
        bound: &Decimal<'static>,
        be: fn(&Decimal<'a>, &Decimal<'static>) -> bool,
        detail: &str,
    ) -> &Self {
        if self.number.is_some_and(|number| !be(number, bound)) {
            self.place.fail(format!("{detail} {bound}"));
        }
        self
    }
}
