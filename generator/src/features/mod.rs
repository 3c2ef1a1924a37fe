//! The cargo features that generated code is behind.

#[cfg(feature = "cli")]
mod declare;

#[cfg(feature = "cli")]
pub(crate) use declare::declare;

use heck::ToKebabCase;

use crate::config::Product;
use crate::model::{Contract, Group};

/// A feature, and what it turns on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its name.
    pub name: String,
    /// Other features.
    pub members: Vec<String>,
}

/// The feature of what is on unless it is turned off.
const DEFAULT: &str = "default";

/// The feature of the client.
pub(crate) const CLIENT: &str = "client";

/// Every feature that the code of these contracts asks for.
pub fn features(contracts: &[Contract], product: Product) -> Vec<Feature> {
    let mut features = Vec::new();
    if contracts.iter().any(|contract| !contract.groups.is_empty()) {
        features.push(feature(CLIENT, &["atoms-runtime/client".to_owned()]));
    }
    let gated: Vec<_> = contracts
        .iter()
        .filter(|contract| is_gated(contract))
        .collect();
    for contract in &gated {
        let groups = contract.groups.iter();
        let groups: Vec<_> = groups
            .map(|group| of_group(contract, group, product))
            .collect();
        features.push(feature(&of_all(contract, product), &groups));
        features.extend(groups.iter().map(|group| feature(group, &[])));
    }
    if !gated.is_empty() {
        let whole = gated.iter().map(|contract| of_all(contract, product));
        features.insert(0, feature(DEFAULT, &whole.collect::<Vec<_>>()));
    }
    features
}

/// The features that a manifest lacks, or that lack a member there; what is on by default is not asked for.
pub(crate) fn missing<'f>(manifest: &str, features: &'f [Feature]) -> Vec<&'f Feature> {
    let manifest: Option<toml::Table> = manifest.parse().ok();
    let known = manifest
        .as_ref()
        .and_then(|manifest| manifest.get("features"));
    let has = |feature: &Feature| {
        let known = known.and_then(|known| known.get(&feature.name)?.as_array());
        known.is_some_and(|known| {
            let has = |member: &String| known.iter().any(|known| known.as_str() == Some(member));
            feature.members.iter().all(has)
        })
    };
    let asked = features.iter().filter(|feature| feature.name != DEFAULT);
    asked.filter(|feature| !has(feature)).collect()
}

impl std::fmt::Display for Feature {
    /// As a line of a manifest.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} = {:?}", self.name, self.members)
    }
}

fn feature(name: &str, members: &[String]) -> Feature {
    Feature {
        name: name.to_owned(),
        members: members.to_vec(),
    }
}

/// Whether the groups of a contract are behind features at all.
pub(crate) fn is_gated(contract: &Contract) -> bool {
    contract.gated && !contract.groups.is_empty()
}

/// The feature of one group.
pub(crate) fn of_group(contract: &Contract, group: &Group, product: Product) -> String {
    let group = group.name.to_kebab_case();
    match product {
        Product::Workspace => format!("{}-{group}", contract.name.to_kebab_case()),
        Product::Crate if ["client", "default", "full"].contains(&group.as_str()) => {
            format!("{group}-operations")
        }
        Product::Crate => group,
    }
}

/// The feature of all groups of a contract.
pub(crate) fn of_all(contract: &Contract, product: Product) -> String {
    match product {
        Product::Crate => "full".to_owned(),
        Product::Workspace => {
            let name = contract.name.to_kebab_case();
            if ["client", "codegen", "default"].contains(&name.as_str()) {
                return format!("{name}-contract");
            }
            name
        }
    }
}
