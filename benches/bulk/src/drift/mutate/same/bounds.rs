//! The bounds of numbers: of two, the stricter counts.

use serde_json::Value;

/// A bound, and whether it is itself left out.
type Bound = (f64, bool);

/// The lower bound of a schema.
pub(super) fn least(owner: &Value) -> Option<Bound> {
    strictest(owner, "minimum", "exclusiveMinimum", |a, b| a > b)
}

/// The upper bound of a schema.
pub(super) fn most(owner: &Value) -> Option<Bound> {
    strictest(owner, "maximum", "exclusiveMaximum", |a, b| a < b)
}

/// `exclusiveMinimum` is a bound of its own, or in OpenAPI 3.0 says of the other that it is left out.
fn strictest(
    owner: &Value,
    plain: &str,
    exclusive: &str,
    is_stricter: fn(f64, f64) -> bool,
) -> Option<Bound> {
    let plain = owner[plain].as_f64();
    let is_left_out = owner[exclusive] == true;
    match (plain, owner[exclusive].as_f64()) {
        (Some(plain), Some(exclusive)) if is_stricter(plain, exclusive) => Some((plain, false)),
        (_, Some(exclusive)) => Some((exclusive, true)),
        (plain, None) => plain.map(|plain| (plain, is_left_out)),
    }
}
