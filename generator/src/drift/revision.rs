//! A revision of a contract: what its documents say, and the crate that is made of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Label;
use crate::config::{Product, Spec};
use crate::generate::Failure;
use crate::model;
use crate::read::Sources;
use crate::stages;
use crate::wire;

/// A revision that can be compared.
#[derive(Debug)]
pub struct Revision {
    /// Which it is.
    pub label: Label,
    /// What its documents say.
    pub stated: wire::Contract,
    /// The crate that is made of it.
    pub model: model::Contract,
    /// Whether that is a module of a crate, or the crate itself.
    pub product: Product,
    /// Its texts.
    pub sources: Sources,
}

impl Revision {
    /// Reads it. What cannot be read is told with its places; what is merely wrong in it does not prevent a comparison.
    pub fn read(spec: &Spec, name: impl Into<String>) -> Result<Self, Box<Failure>> {
        let (contract, compiled) = stages::revision(spec);
        match contract {
            Some((stated, model)) => Ok(Self {
                label: Label {
                    name: name.into(),
                    version: stated.info.version.clone(),
                    texts: texts(&compiled.sources),
                },
                stated,
                model,
                product: match spec.documents {
                    Some(_) => Product::Crate,
                    None => Product::Workspace,
                },
                sources: compiled.sources,
            }),
            None => Err(Box::new(compiled.into())),
        }
    }

    /// What both are compared as: paths begin with the contract's module where both are called the same.
    pub(crate) fn product_beside(&self, other: &Self) -> Product {
        let are_modules = [self, other]
            .iter()
            .all(|revision| revision.product == Product::Workspace);
        if are_modules && self.model.name == other.model.name {
            Product::Workspace
        } else {
            Product::Crate
        }
    }
}

/// What each text is called, and what it holds.
fn texts(sources: &Sources) -> BTreeMap<String, Arc<str>> {
    let sources = sources
        .iter()
        .map(|(_, source)| (source.name.clone(), source.text.as_str().into()));
    sources.collect()
}
