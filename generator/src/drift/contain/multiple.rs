//! `multipleOf`, exact for decimals.

use serde_json::Number;

/// A number as digits and a power of ten.
struct Decimal {
    digits: i128,
    exponent: i32,
}

impl Decimal {
    fn of(number: &Number) -> Option<Self> {
        let text = number.to_string();
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let exponent: i32 = exponent.parse().ok()?;
        Some(Self {
            digits: format!("{whole}{fraction}").parse().ok()?,
            exponent: exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?,
        })
    }

    /// The digits of it as a multiple of a smaller power of ten.
    fn scaled(&self, exponent: i32) -> Option<i128> {
        let power = u32::try_from(self.exponent.checked_sub(exponent)?).ok()?;
        self.digits.checked_mul(10_i128.checked_pow(power)?)
    }
}

/// Whether a number is a multiple of another; `None` where they are too far apart to tell.
pub(crate) fn is_multiple(number: &Number, of: &Number) -> Option<bool> {
    let (number, of) = (Decimal::of(number)?, Decimal::of(of)?);
    if number.digits == 0 {
        return Some(true);
    }
    let exponent = number.exponent.min(of.exponent);
    let (number, of) = (number.scaled(exponent)?, of.scaled(exponent)?);
    Some(number.checked_rem(of)? == 0)
}
