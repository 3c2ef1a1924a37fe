//! Numbers near the bounds of schemas.

use serde_json::{Number, Value};

use crate::drift::contain::range::{number, whole};
use crate::wire::{Format, Schema};

/// Numbers at the bounds of the schemas and beside them.
pub(super) fn near<'s>(schemas: impl Iterator<Item = &'s Schema>, integers: bool) -> Vec<Value> {
    let mut found = Vec::new();
    let (mut points, mut steps) = (vec![Number::from(1), Number::from(0)], Vec::new());
    for schema in schemas {
        let bounds = [&schema.minimum, &schema.maximum];
        points.extend(
            bounds
                .into_iter()
                .flatten()
                .map(|bound| bound.value.clone()),
        );
        let format = schema.format.as_deref().and_then(Format::of);
        if let Some(range) = format.and_then(Format::range) {
            points.extend(
                [*range.start(), *range.end()]
                    .into_iter()
                    .filter_map(number),
            );
        }
        let values = schema.values.iter().flatten();
        points.extend(values.filter_map(Value::as_number).cloned());
        steps.extend(schema.multiple_of.clone());
    }
    for point in &points {
        beside(point, integers, &mut found);
    }
    for step in &steps {
        multiples(step, &points, &mut found);
    }
    found.into_iter().map(Value::Number).collect()
}

fn beside(point: &Number, integers: bool, found: &mut Vec<Number>) {
    found.push(point.clone());
    if let Some(whole) = whole(point) {
        let next = [whole.checked_add(1), whole.checked_sub(1)];
        found.extend(next.into_iter().flatten().filter_map(number));
    }
    if let Some(float) = point.as_f64().filter(|float| float.abs() < 1e15) {
        let rounded = [float.ceil(), float.floor()];
        found.extend(rounded.into_iter().filter_map(integer));
        if !integers {
            let halves = [float + 0.5, float - 0.5, float + 0.125, float - 0.125];
            found.extend(halves.into_iter().filter_map(Number::from_f64));
        }
    }
}

/// Multiples of a step that lie near the points.
fn multiples(step: &Number, points: &[Number], found: &mut Vec<Number>) {
    if let Some(step) = whole(step).filter(|step| *step > 0) {
        for point in points.iter().filter_map(Number::as_f64).filter_map(integer) {
            let Some(point) = whole(&point) else { continue };
            let below = point.div_euclid(step).saturating_mul(step);
            let nearest = [
                below,
                below.saturating_add(step),
                below.saturating_sub(step),
            ];
            found.extend(nearest.into_iter().filter_map(number));
        }
    }
    if let Some(step) = step.as_f64().filter(|step| *step > 0.0) {
        for point in points.iter().filter_map(Number::as_f64) {
            let below = (point / step).floor();
            let nearest = [below, below + 1.0, below - 1.0].map(|times| times * step);
            found.extend(nearest.into_iter().filter_map(Number::from_f64));
        }
    }
}

/// A float without a fraction as an integer.
#[allow(
    clippy::cast_possible_truncation,
    reason = "it is an integer within the range"
)]
fn integer(float: f64) -> Option<Number> {
    (float.abs() < 1e15).then_some(Number::from(float as i64))
}
