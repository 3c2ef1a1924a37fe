//! What numbers have to be.

use super::at::Asked;
use super::report::Place;
use crate::json::Decimal;

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

/// Writes a check of a range for each size of integers.
macro_rules! ranges {
    ($($(#[$doc:meta])* $name:ident($least:expr, $most:expr, $detail:literal);)*) => {
        $($(#[$doc])*
        pub fn $name(&self) -> &Self {
            self.in_range($least, $most, $detail)
        })*
    };
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
        self.has_to(
            &step.into(),
            Decimal::is_multiple_of,
            "is not a multiple of",
        )
    }

    ranges! {
        /// In the range of 8 bits.
        int8(i32::from(i8::MIN), i32::from(i8::MAX), "does not fit 8 bits");
        /// In the range of 16 bits.
        int16(i32::from(i16::MIN), i32::from(i16::MAX), "does not fit 16 bits");
        /// In the range of 32 bits.
        int32(i32::MIN, i32::MAX, "does not fit 32 bits");
        /// In the range of 64 bits.
        int64(i64::MIN, i64::MAX, "does not fit 64 bits");
        /// In the range of 8 bits without a sign.
        uint8(0, i32::from(u8::MAX), "does not fit 8 bits without a sign");
        /// In the range of 16 bits without a sign.
        uint16(0, i32::from(u16::MAX), "does not fit 16 bits without a sign");
        /// In the range of 32 bits without a sign.
        uint32(0, i64::from(u32::MAX), "does not fit 32 bits without a sign");
        /// In the range of 64 bits without a sign.
        uint64(0, u64::MAX, "does not fit 64 bits without a sign");
    }

    fn in_range(
        &self,
        least: impl Into<Decimal<'static>>,
        most: impl Into<Decimal<'static>>,
        detail: &'static str,
    ) -> &Self {
        let range = least.into()..=most.into();
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
