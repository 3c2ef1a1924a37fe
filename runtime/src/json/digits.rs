//! The significant digits of a number, where they stand, and the arithmetic on them.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// The digits of a 64-bit integer.
pub(super) struct Buffer {
    bytes: [u8; 20],
    start: usize,
}

impl Buffer {
    pub(super) fn new(mut value: u64) -> Self {
        let mut buffer = Self {
            bytes: [b'0'; 20],
            start: 20,
        };
        while value > 0 {
            buffer.start -= 1;
            let digit = u8::try_from(value % 10).unwrap_or_default();
            buffer.bytes[buffer.start] = b'0' + digit;
            value /= 10;
        }
        buffer
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[self.start..]
    }
}

/// A number as its digits without zeros at either end: `head` then `tail`, the last of them worth ten to the `low`.
#[derive(Clone, Copy)]
pub(super) struct Digits<'a> {
    negative: bool,
    head: &'a [u8],
    tail: &'a [u8],
    pub(super) low: i64,
}

impl<'a> Digits<'a> {
    pub(super) fn of_integer(negative: bool, digits: &'a [u8]) -> Self {
        Self::of_parts(negative, digits, &[], 0)
    }

    pub(super) fn of_text(text: &'a str) -> Self {
        let (negative, text) = match text.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, text),
        };
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        Self::of_parts(
            negative,
            whole.as_bytes(),
            fraction.as_bytes(),
            power(exponent),
        )
    }

    fn of_parts(negative: bool, whole: &'a [u8], fraction: &'a [u8], exponent: i64) -> Self {
        let tail = trim_end(fraction);
        let low = exponent.saturating_sub(length(tail));
        let (head, low) = if tail.is_empty() {
            let head = trim_end(whole);
            (head, low.saturating_add(length(whole) - length(head)))
        } else {
            (whole, low)
        };
        let head = trim_start(head);
        let tail = if head.is_empty() {
            trim_start(tail)
        } else {
            tail
        };
        Self {
            negative,
            head,
            tail,
            low,
        }
    }

    pub(super) const fn is_zero(&self) -> bool {
        self.head.is_empty() && self.tail.is_empty()
    }

    fn each(&self) -> impl Iterator<Item = u8> {
        self.head.iter().chain(self.tail).copied()
    }

    fn magnitude(&self, other: &Self) -> Ordering {
        let high = |digits: &Self| {
            let count = length(digits.head) + length(digits.tail);
            digits.low.saturating_add(count)
        };
        high(self)
            .cmp(&high(other))
            .then_with(|| self.each().cmp(other.each()))
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let sign = |digits: &Self| match (digits.is_zero(), digits.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        sign(self).cmp(&sign(other)).then_with(|| match sign(self) {
            1 => self.magnitude(other),
            -1 => other.magnitude(self),
            _ => Ordering::Equal,
        })
    }

    /// Whether it is a whole number of steps. A step of more digits than 64 bits hold asks nothing.
    pub(super) fn is_multiple_of(&self, step: &Self) -> bool {
        if self.is_zero() || step.is_zero() {
            return true;
        }
        // A digit that is not zero stands below the step's last one.
        let Ok(shift) = u64::try_from(self.low.saturating_sub(step.low)) else {
            return false;
        };
        step.value().is_none_or(|modulus| {
            let rest = self.each().fold(0, |rest, digit| {
                (rest * 10 + u128::from(digit - b'0')) % modulus
            });
            (rest * power_of_ten(shift, modulus)).is_multiple_of(modulus)
        })
    }

    /// The integer, if it is one.
    pub(super) fn integer(self) -> Option<i128> {
        if self.is_zero() {
            return Some(0);
        }
        let zeros = u32::try_from(self.low).ok()?;
        let value = self.each().try_fold(0_i128, |value, digit| {
            value.checked_mul(10)?.checked_add(i128::from(digit - b'0'))
        });
        let value = value?.checked_mul(10_i128.checked_pow(zeros)?)?;
        Some(if self.negative { -value } else { value })
    }

    fn value(&self) -> Option<u128> {
        let value = self.each().try_fold(0_u64, |value, digit| {
            value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
        });
        value.map(u128::from)
    }
}

impl Hash for Digits<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        if self.is_zero() {
            return state.write_u8(b'0');
        }
        state.write_u8(u8::from(self.negative));
        state.write_i64(self.low);
        self.each().for_each(|digit| state.write_u8(digit));
    }
}

/// Ten to the `exponent`, by the modulus, which is of 64 bits.
fn power_of_ten(mut exponent: u64, modulus: u128) -> u128 {
    let (mut result, mut base) = (1 % modulus, 10 % modulus);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % modulus;
        }
        base = base * base % modulus;
        exponent /= 2;
    }
    result
}

/// Far below what would overflow beside the length of a text.
const LARGEST: i64 = i64::MAX / 4;

fn power(text: &str) -> i64 {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let value = digits.bytes().fold(0_i64, |value, digit| {
        let digit = i64::from(digit.wrapping_sub(b'0') % 10);
        value.saturating_mul(10).saturating_add(digit).min(LARGEST)
    });
    if negative { -value } else { value }
}

fn length(digits: &[u8]) -> i64 {
    i64::try_from(digits.len()).unwrap_or(LARGEST)
}

fn trim_start(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    &digits[zeros..]
}

fn trim_end(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().rev().take_while(|digit| **digit == b'0');
    &digits[..digits.len() - zeros.count()]
}
