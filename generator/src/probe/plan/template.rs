//! Values with expressions in them: a text that is one, or has some between `{` and `}`.

use serde_json::Value;

use super::expression::{Expression, is_meant};
use super::object::Located;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};

/// A value in which expressions stand for what a run finds out.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// As written.
    pub value: Value,
    /// Where it stands.
    pub at: Origin,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it is.
    Plain(String),
    /// What stands there for it.
    Expression(Expression),
}

impl Template {
    /// Reads a value; an expression in it that is none is told.
    pub(super) fn read((node, at): Located<'_>, diagnostics: &mut Diagnostics) -> Self {
        let value = Value::from(node);
        check(&value, &at, diagnostics);
        Self { value, at }
    }
}

/// The pieces of a text; why it has none.
pub fn pieces(text: &str) -> Result<Vec<Piece>, String> {
    if is_meant(text) {
        return Ok(vec![Piece::Expression(Expression::parse(text)?)]);
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("{$") {
        let (inner, after) = behind
            .split_once('}')
            .ok_or_else(|| format!("`{{${behind}` does not end in a `}}`"))?;
        pieces.push(Piece::Plain(before.to_owned()));
        pieces.push(Piece::Expression(Expression::parse(&format!("${inner}"))?));
        rest = after;
    }
    pieces.push(Piece::Plain(rest.to_owned()));
    Ok(pieces)
}

fn check(value: &Value, at: &Origin, diagnostics: &mut Diagnostics) {
    match value {
        Value::String(text) => {
            if let Err(reason) = pieces(text) {
                let found = Diagnostic::error(code::PLAN_EXPRESSION, reason);
                diagnostics.push(found.at(at.clone()));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                check(item, &at.child(&index.to_string()), diagnostics);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                check(member, &at.child(name), diagnostics);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
