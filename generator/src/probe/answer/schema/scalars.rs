//! The keywords of numbers and of text.

use std::cmp::Ordering;

use jiff::{Timestamp, civil};
use serde_json::Number;

use super::super::Found;
use super::{Look, keyword};
use crate::drift::Check;
use crate::drift::check::{BOUND_BROKEN, FORMAT_BROKEN};
use crate::drift::contain::{holds, is_format, is_multiple};
use crate::wire::{Bound, Format, Schema};

impl Look<'_> {
    pub(super) fn number(self, schema: &Schema, number: &Number, pointer: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let bounds = [
            (
                "minimum",
                "exclusiveMinimum",
                &schema.minimum,
                Ordering::Greater,
            ),
            (
                "maximum",
                "exclusiveMaximum",
                &schema.maximum,
                Ordering::Less,
            ),
        ];
        for (inclusive, exclusive, bound, beyond) in bounds {
            let broken = bound.as_ref().filter(|bound| !holds(bound, number, beyond));
            if let Some(Bound {
                value,
                exclusive: is_exclusive,
            }) = broken
            {
                let name = if *is_exclusive { exclusive } else { inclusive };
                let what = format!("{number} is answered");
                found.push(self.broken(schema, name, value.clone(), &what, pointer));
            }
        }
        if let Some(of) = &schema.multiple_of
            && is_multiple(number, of) == Some(false)
        {
            let what = format!("{number} is answered");
            found.push(self.broken(schema, "multipleOf", of.clone(), &what, pointer));
        }
        let range = schema
            .format
            .as_deref()
            .and_then(Format::of)
            .and_then(Format::range);
        let whole = number.as_i128();
        if let (Some(range), Some(whole)) = (range, whole)
            && !range.contains(&whole)
        {
            found.extend(self.format(schema, &number.to_string(), pointer));
        }
        found
    }

    pub(super) fn text(self, schema: &Schema, text: &str, pointer: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let length = text.chars().count();
        found.extend(self.size(schema, ("minLength", "maxLength"), length, pointer));
        let pattern = schema.pattern.as_deref();
        let broken = pattern.filter(|pattern| self.api.side.matches(pattern, text) == Some(false));
        if let Some(pattern) = broken {
            let what = format!("`{text}` is answered");
            found.push(self.broken(schema, "pattern", pattern, &what, pointer));
        }
        if schema
            .format
            .as_deref()
            .is_some_and(|format| !is_of(format, text))
        {
            found.extend(self.format(schema, text, pointer));
        }
        found
    }

    fn format(self, schema: &Schema, text: &str, pointer: &str) -> Option<Found> {
        let format = schema.format.as_deref()?;
        let message = format!("`{text}` is answered, and is not a valid `{format}`");
        let at = keyword(schema, "format");
        Some(
            self.found(&FORMAT_BROKEN, at, pointer, message)
                .before(format),
        )
    }

    /// How many there are of something, held against the two bounds of that.
    pub(super) fn size(
        self,
        schema: &Schema,
        (least, most): (&'static str, &'static str),
        count: usize,
        pointer: &str,
    ) -> Vec<Found> {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        let (lower, upper) = match least {
            "minLength" => (schema.min_length, schema.max_length),
            "minItems" => (schema.min_items, schema.max_items),
            _ => (schema.min_properties, schema.max_properties),
        };
        let broken = [
            (least, lower.filter(|bound| *bound > count)),
            (most, upper.filter(|bound| *bound < count)),
        ];
        let broken = broken.into_iter();
        let broken = broken.filter_map(|(name, bound)| Some((name, bound?)));
        broken
            .map(|(name, bound)| {
                let what = format!("{count} are answered");
                self.broken(schema, name, bound, &what, pointer)
            })
            .collect()
    }

    /// A bound that what was answered does not keep.
    pub(super) fn broken(
        self,
        schema: &Schema,
        name: &'static str,
        bound: impl Into<serde_json::Value>,
        what: &str,
        pointer: &str,
    ) -> Found {
        let bound = bound.into();
        let check: &'static Check = &BOUND_BROKEN;
        let message = match &bound {
            serde_json::Value::String(text) => format!("{what} where `{name}` is `{text}`"),
            bound => format!("{what} where `{name}` is {bound}"),
        };
        self.found(check, keyword(schema, name), pointer, message)
            .before(bound)
    }
}

/// Whether text is of a format, as far as that is known.
fn is_of(format: &str, text: &str) -> bool {
    let known = Format::of(format);
    let pattern = known.and_then(Format::pattern);
    let looks = pattern.is_none_or(|pattern| {
        let regex = regress::Regex::new(pattern);
        regex.map_or(true, |regex| regex.find(text).is_some())
    });
    let exists = match known {
        Some(Format::DateTime) => text.parse::<Timestamp>().is_ok(),
        Some(Format::Date) => text.parse::<civil::Date>().is_ok(),
        _ => true,
    };
    let name = match known {
        Some(known) => known.name(),
        None => format,
    };
    looks && exists && is_format(name, text) != Some(false)
}
