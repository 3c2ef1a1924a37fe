//! The cargo features that generated code is behind.

#[cfg(feature = "cli")]
mod declare;

#[cfg(feature = "cli")]
pub(crate) use declare::declare;

use heck::ToKebabCase;

use crate::config::Product;
use crate::model::{Contract, Group, Signature};

/// A feature, and what it turns on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its name.
    pub name: String,
    /// Other features.
    pub members: Vec<String>,
}

/// From how many operations on each group is behind a feature of its own.
const MANY: usize = 40;

/// The feature of what is on unless it is turned off.
const DEFAULT: &str = "default";

/// The feature of the client.
pub(crate) const CLIENT: &str = "client";

/// The feature of all that operations stand on; those of a contract without features of groups are behind it alone.
/// A receiver of webhooks leaves it off, and compiles nothing of it.
pub(crate) const REST: &str = "rest";

/// The feature of all channels. Nothing turns it on by itself.
pub(crate) const SOCKET: &str = "socket";

/// The feature of signatures by private keys of the sender.
const ED25519: &str = "ed25519";

fn is_ed25519(contract: &Contract) -> bool {
    let webhooks = contract.webhooks.as_ref();
    let signature = webhooks.and_then(|webhooks| webhooks.signature.as_ref());
    signature.is_some_and(Signature::is_ed25519)
}

/// Every feature that the code of these contracts asks for.
pub fn features(contracts: &[Contract], product: Product) -> Vec<Feature> {
    let mut features = Vec::new();
    let serving = || {
        contracts
            .iter()
            .filter(|contract| !contract.groups.is_empty())
    };
    let of_runtime = |name: &str| format!("atoms-runtime/{name}");
    let serves = serving().next().is_some();
    let opens = contracts
        .iter()
        .any(|contract| !contract.sockets.is_empty());
    let signed = contracts.iter().any(is_ed25519);
    let mut whole: Vec<_> = serving()
        .map(|contract| of_all(contract, product))
        .collect();
    whole.dedup();
    whole.extend(signed.then(|| ED25519.to_owned()));
    if !whole.is_empty() {
        features.push(feature(DEFAULT, &whole));
    }
    features.extend(signed.then(|| feature(ED25519, &[of_runtime(ED25519)])));
    if serves || opens {
        features.push(feature(REST, &[of_runtime(REST)]));
    }
    let on_rest = |name: &str| feature(name, &[REST.to_owned(), of_runtime(name)]);
    features.extend((serves || opens).then(|| on_rest(CLIENT)));
    features.extend(opens.then(|| on_rest(SOCKET)));
    for contract in serving().filter(|contract| is_gated(contract)) {
        let groups = contract.groups.iter();
        let groups: Vec<_> = groups
            .map(|group| of_group(contract, group, product))
            .collect();
        features.push(feature(&of_all(contract, product), &groups));
        let rest = [REST.to_owned()];
        features.extend(groups.iter().map(|group| feature(group, &rest)));
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

/// Whether the groups of a contract are behind features of their own.
pub(crate) fn is_gated(contract: &Contract) -> bool {
    contract.groups.len() > 1 && contract.operations().count() > MANY
}

/// The feature of one group.
pub(crate) fn of_group(contract: &Contract, group: &Group, product: Product) -> String {
    if !is_gated(contract) {
        return REST.to_owned();
    }
    let group = group.name.to_kebab_case();
    match product {
        Product::Workspace => format!("{}-{group}", contract.name.to_kebab_case()),
        Product::Crate
            if ["client", "default", "full", "rest", "socket"].contains(&group.as_str()) =>
        {
            format!("{group}-operations")
        }
        Product::Crate => group,
    }
}

/// The feature of all groups of a contract.
pub(crate) fn of_all(contract: &Contract, product: Product) -> String {
    if !is_gated(contract) {
        return REST.to_owned();
    }
    match product {
        Product::Crate => "full".to_owned(),
        Product::Workspace => {
            let name = contract.name.to_kebab_case();
            if ["client", "codegen", "default", "rest", "socket"].contains(&name.as_str()) {
                return format!("{name}-contract");
            }
            name
        }
    }
}
