//! The body that carries one property beside what always has to be there.

use serde_json::{Map, Value};

use super::Property;
use crate::drift::contain::{Fill, sample};
use crate::probe::api::Api;
use crate::wire::SchemaRef;

/// The body with the property: what the plan sends anyway, and what is required around the property.
pub fn with(
    api: &Api<'_>,
    body: &SchemaRef,
    base: Option<&Value>,
    property: &Property,
    value: Value,
) -> Value {
    let mut whole = base.cloned().unwrap_or_else(|| Value::Object(Map::new()));
    let mut place = &mut whole;
    let mut owner = body;
    for (name, schema) in &property.steps {
        require(api, owner, place, name);
        let Value::Object(members) = place else {
            break;
        };
        let member = members.entry(name.clone());
        place = member.or_insert_with(|| Value::Object(Map::new()));
        owner = schema;
    }
    *place = value;
    whole
}

/// Adds what an object requires and does not have.
fn require(api: &Api<'_>, schema: &SchemaRef, place: &mut Value, but: &str) {
    if !place.is_object() {
        *place = Value::Object(Map::new());
    }
    let (Some(Value::Object(least)), Value::Object(members)) =
        (sample(&api.side, schema, Fill::Least), place)
    else {
        return;
    };
    let parts = api.parts(schema);
    let is_required = |name: &String| parts.iter().any(|part| part.required.contains(name));
    for (name, value) in least {
        if name != but && is_required(&name) && !members.contains_key(&name) {
            members.insert(name, value);
        }
    }
}
