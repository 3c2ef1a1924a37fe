//! The types of values, as far as the text says them.

use std::collections::HashMap;

use syn::{Expr, GenericArgument, Member, Pat, PathArguments, Type};

use super::index::Index;
use super::names::{Names, Target, plain, segments};

/// The types of the variables in scope, by paths of the generated crate.
#[derive(Clone, Default)]
pub(super) struct Values(HashMap<String, String>);

/// The type of what is of another crate, or of the workspace.
const FOREIGN: &str = "";

/// What a delivery holds.
const PAYLOAD: &str = "payload";

impl Values {
    /// Notes what a pattern with a type says.
    pub(super) fn typed(&mut self, pattern: &Pat, ty: &Type, names: &Names, index: &Index<'_>) {
        let known = of_type(ty, names, index);
        self.note(pattern, known);
    }

    /// Notes what a pattern is given.
    pub(super) fn given(&mut self, pattern: &Pat, value: &Expr, names: &Names, index: &Index<'_>) {
        let known = self.of(value, names, index);
        self.note(pattern, known);
    }

    fn note(&mut self, pattern: &Pat, known: Option<String>) {
        match pattern {
            Pat::Ident(name) => {
                let name = plain(&name.ident);
                match known {
                    Some(known) => self.0.insert(name, known),
                    None => self.0.remove(&name),
                };
            }
            Pat::Type(inner) => self.note(&inner.pat, known),
            Pat::Reference(inner) => self.note(&inner.pat, known),
            _ => {}
        }
    }

    /// The type of an expression: a path of the crate, `Delivery<…>` around it for a delivery.
    pub(super) fn of(&self, value: &Expr, names: &Names, index: &Index<'_>) -> Option<String> {
        match value {
            Expr::Path(path) => {
                let name = plain(path.path.get_ident()?);
                if name == "self" {
                    return Some(FOREIGN.to_owned());
                }
                self.0.get(&name).cloned()
            }
            Expr::Field(field) => {
                let Member::Named(name) = &field.member else {
                    return None;
                };
                let owner = self.of(&field.base, names, index)?;
                let name = plain(name);
                if let Some(inner) = owner.strip_prefix("Delivery<") {
                    let inner = inner.strip_suffix('>')?;
                    return (name == PAYLOAD).then(|| inner.to_owned());
                }
                index.field(&owner, &name).map(bare)
            }
            Expr::Reference(inner) => self.of(&inner.expr, names, index),
            Expr::Paren(inner) => self.of(&inner.expr, names, index),
            Expr::Unary(inner) => self.of(&inner.expr, names, index),
            Expr::MethodCall(call) if call.method == "clone" => {
                self.of(&call.receiver, names, index)
            }
            Expr::Struct(literal) => match names.target(&segments(&literal.path), index) {
                Target::Item(path) => Some(path),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The type of the crate that a type is, or refers to.
fn of_type(ty: &Type, names: &Names, index: &Index<'_>) -> Option<String> {
    match ty {
        Type::Reference(inner) => of_type(&inner.elem, names, index),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            if last.ident == "Delivery"
                && let PathArguments::AngleBracketed(arguments) = &last.arguments
                && let Some(GenericArgument::Type(inner)) = arguments.args.first()
            {
                return Some(format!("Delivery<{}>", of_type(inner, names, index)?));
            }
            match names.target(&segments(&path.path), index) {
                Target::Item(path) => Some(path),
                // What a generic type holds may be of the crate.
                Target::Other if last.arguments.is_none() => Some(FOREIGN.to_owned()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The type of a field where it is there: what lies in `Sensitive` and `Box` reads as it does.
fn bare(signature: &str) -> String {
    let mut bare = signature;
    for around in ["atoms_runtime::Sensitive<", "Box<"] {
        if let Some(inner) = bare
            .strip_prefix(around)
            .and_then(|rest| rest.strip_suffix('>'))
        {
            bare = inner;
        }
    }
    bare.to_owned()
}
