//! How the properties are tried.

use std::env;

use serde_json::{Map, Value};
use shapes::{Contract, Maker, Taste};

/// How many instances a validator may refuse, of alternatives that overlap, before an instance has to be right.
const ATTEMPTS: usize = 200;

fn setting(name: &str, default: u64) -> u64 {
    let text = env::var(name).ok();
    text.map_or(default, |text| text.parse().expect("a number"))
}

/// The seeds of the cases of one schema, other ones for each.
pub(crate) fn seeds(pointer: &str, cases: u64) -> impl Iterator<Item = u64> {
    let start = pointer
        .bytes()
        .fold(setting("SHAPES_SEED", 0), |seed, byte| {
            seed.wrapping_mul(31).wrapping_add(byte.into())
        });
    (0..setting("SHAPES_CASES", cases)).map(move |case| start.wrapping_add(case))
}

/// An instance that a validator takes.
pub(crate) fn valid(
    maker: &mut Maker<'_>,
    pointer: &str,
    validator: &jsonschema::Validator,
) -> Value {
    let mut instance = Value::Null;
    for _ in 0..ATTEMPTS {
        instance = maker.instance(pointer);
        if validator.is_valid(&instance) {
            return instance;
        }
    }
    let error = validator.validate(&instance).expect_err("it is refused");
    panic!("{pointer}: no instance in {ATTEMPTS}, last {instance}: {error}");
}

pub(crate) fn maker(contract: &Contract, taste: Taste, seed: u64) -> Maker<'_> {
    Maker::new(contract, taste, seed)
}

/// Whether two are the same JSON: members in any order, `1` and `1.0` one number.
pub(crate) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || one.as_f64().is_some_and(|one| other.as_f64() == Some(one))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len() && within(one, other)
        }
        (one, other) => one == other,
    }
}

fn within(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    one.iter()
        .all(|(name, value)| other.get(name).is_some_and(|found| same(value, found)))
}
