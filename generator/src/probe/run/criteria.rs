//! Whether criteria hold.

use std::cmp::Ordering;

use serde_json::Value;

use super::scope::Scope;
use crate::probe::exchange::query_text;
use crate::probe::plan::{Condition, Criterion, Operand, Operator, Test};
use crate::wire::equal;

/// The first of them that does not hold.
pub(super) fn unmet<'c>(scope: &Scope<'_>, criteria: &'c [Criterion]) -> Option<&'c Criterion> {
    criteria.iter().find(|criterion| !holds(scope, criterion))
}

fn holds(scope: &Scope<'_>, criterion: &Criterion) -> bool {
    match &criterion.test {
        Test::Simple(one) => condition(scope, one),
        Test::Regex(context, regex) => {
            let value = scope.value(context);
            value.is_some_and(|value| regex.find(&query_text(&value)).is_some())
        }
        Test::JsonPath(context, path) => {
            let value = scope.value(context);
            value.is_some_and(|value| !path.query(&value).is_empty())
        }
    }
}

fn condition(scope: &Scope<'_>, stated: &Condition) -> bool {
    match stated {
        Condition::Any(parts) => parts.iter().any(|part| condition(scope, part)),
        Condition::All(parts) => parts.iter().all(|part| condition(scope, part)),
        Condition::Not(inner) => !condition(scope, inner),
        Condition::Is(one) => operand(scope, one) == Some(Value::Bool(true)),
        Condition::Compare(left, operator, right) => {
            let (left, right) = (operand(scope, left), operand(scope, right));
            compare(left.as_ref(), *operator, right.as_ref())
        }
    }
}

fn operand(scope: &Scope<'_>, operand: &Operand) -> Option<Value> {
    match operand {
        Operand::Literal(value) => Some(value.clone()),
        Operand::Expression(expression) => scope.value(expression),
    }
}

/// What is not there is `null`.
fn compare(left: Option<&Value>, operator: Operator, right: Option<&Value>) -> bool {
    let (left, right) = (left.unwrap_or(&Value::Null), right.unwrap_or(&Value::Null));
    let is_equal = is_equal(left, right);
    let order = order(left, right);
    match operator {
        Operator::Equal => is_equal,
        Operator::Differs => !is_equal,
        Operator::Less => order == Some(Ordering::Less),
        Operator::Greater => order == Some(Ordering::Greater),
        Operator::AtMost => order.is_some_and(Ordering::is_le),
        Operator::AtLeast => order.is_some_and(Ordering::is_ge),
    }
}

/// Text is compared without case (Arazzo 1.0.1, section 4.6.11).
fn is_equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(left), Value::String(right)) => left.to_lowercase() == right.to_lowercase(),
        (left, right) => equal(left, right),
    }
}

fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::String(left), Value::String(right)) => {
            Some(left.to_lowercase().cmp(&right.to_lowercase()))
        }
        (left, right) => left.as_f64()?.partial_cmp(&right.as_f64()?),
    }
}
