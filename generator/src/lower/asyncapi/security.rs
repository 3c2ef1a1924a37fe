//! Who may open a channel.

use std::collections::HashMap;

use heck::ToLowerCamelCase;

use super::follow::{component_name, follow, key};
use super::report::{say_once, warn};
use super::{entries, items, numbered, text};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::{Map, Tree, Value};

/// The kinds of schemes that a handshake, which is a request of HTTP, has no place for.
const ELSEWHERE: [&str; 6] = [
    "apiKey",
    "symmetricEncryption",
    "asymmetricEncryption",
    "plain",
    "scramSha512",
    "gssapi",
];

/// `components.securitySchemes` as OpenAPI has them, and the schemes that stand where they are asked for.
pub(super) struct Schemes<'d> {
    document: &'d Tree,
    pub(super) all: Tree,
    /// What is to be said of components once they are asked for.
    unsaid: HashMap<String, Diagnostics>,
}

impl<'d> Schemes<'d> {
    pub(super) fn new(document: &'d Tree, diagnostics: &mut Diagnostics) -> Self {
        let components = document.get("components").unwrap_or(document);
        let mut all = Tree::empty(&components.at);
        let mut unsaid = HashMap::new();
        for (name, scheme) in entries(components, "securitySchemes") {
            if let Some(scheme) = follow(document, scheme, diagnostics) {
                let said = unsaid.entry(name.clone()).or_default();
                all.put(name, opened(name, scheme, said));
            }
        }
        Self {
            document,
            all,
            unsaid,
        }
    }

    /// Says what there is to be said of a component.
    fn say(&mut self, name: &str, diagnostics: &mut Diagnostics) {
        if let Some(said) = self.unsaid.remove(name) {
            diagnostics.extend(said.0);
        }
    }

    /// `security` of the operation that opens a channel: any scheme of its servers, and with it any of each operation on
    /// the channel (AsyncAPI 3.0, Operation Object: both have to be satisfied). `None` where nothing is asked.
    pub(super) fn requirements(
        &mut self,
        servers: &[&Tree],
        operations: &[&Tree],
        diagnostics: &mut Diagnostics,
    ) -> Option<Tree> {
        let mut owners = servers.iter().chain(operations);
        let first = owners.find_map(|owner| owner.get("security"))?;
        let of_servers = servers.iter().map(|one| {
            let asked = items(one, "security").iter();
            self.alternatives(asked, diagnostics)
        });
        let of_servers: Vec<Vec<Tree>> = of_servers.collect();
        report_differing(servers, &of_servers, diagnostics);
        let mut asked = of_servers.concat();
        for one in operations {
            let further = items(one, "security").iter();
            asked = both(asked, self.alternatives(further, diagnostics));
        }
        let mut alternatives: Vec<Tree> = Vec::new();
        for one in asked {
            if !alternatives.contains(&one) {
                alternatives.push(one);
            }
        }
        Some(Tree::made(&first.at, Value::List(alternatives)))
    }

    fn alternatives<'t>(
        &mut self,
        schemes: impl Iterator<Item = &'t Tree>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Tree> {
        let alternatives = schemes.filter_map(|scheme| self.alternative(scheme, diagnostics));
        alternatives.collect()
    }

    /// A scheme as an alternative of its own. Version 2 lists requirements, which are these already.
    fn alternative(&mut self, scheme: &Tree, diagnostics: &mut Diagnostics) -> Option<Tree> {
        let reference = scheme.reference();
        let found = match reference {
            Some(_) => follow(self.document, scheme, diagnostics),
            None => Some(scheme),
        };
        let scopes = found.and_then(|found| found.get("scopes")).cloned();
        let typed = found.filter(|found| found.get("type").is_some());
        let name = match (
            reference.map(|text| (component_name(text, "securitySchemes"), text)),
            typed,
        ) {
            (Some((Some(name), _)), _) => {
                self.say(&name, diagnostics);
                name
            }
            (_, Some(found)) => self.keep(found, diagnostics),
            // What is nowhere is asked for all the same.
            (Some((None, text)), None) => key(text).unwrap_or_else(|| text.to_owned()),
            (None, None) => {
                for name in scheme.map()?.keys() {
                    self.say(name, diagnostics);
                }
                return Some(scheme.clone());
            }
        };
        let scopes = scopes.unwrap_or_else(|| Tree::made(&scheme.at, Value::List(Vec::new())));
        let map = Map::from_iter([(name, scopes)]);
        Some(Tree::made(&scheme.at, Value::Map(map)))
    }

    /// Keeps a scheme that stands where it is asked for; says under which name.
    fn keep(&mut self, scheme: &Tree, diagnostics: &mut Diagnostics) -> String {
        let wish = wish(scheme);
        let mut said = Diagnostics::default();
        for name in numbered(&wish) {
            let opened = opened(&name, scheme, &mut said);
            match self.all.get(&name) {
                Some(known) if *known == opened => return name,
                Some(_) => said = Diagnostics::default(),
                None => {
                    diagnostics.extend(said.0);
                    self.all.put(&name, opened);
                    return name;
                }
            }
        }
        wish
    }
}

/// Tells of the first server that asks for other things than the one before it: whoever opens the channel is asked for any
/// of what all of them ask.
fn report_differing(servers: &[&Tree], asked: &[Vec<Tree>], diagnostics: &mut Diagnostics) {
    let holds = |all: &[Tree], other: &[Tree]| other.iter().all(|one| all.contains(one));
    let mut pairs = servers
        .iter()
        .zip(asked)
        .zip(servers.iter().zip(asked).skip(1));
    let differing = pairs.find(|((_, one), (_, other))| !holds(one, other) || !holds(other, one));
    if let Some(((first, _), (other, _))) = differing {
        let message = "the servers of a channel ask for different security; each is taken to ask for any of it";
        let warning = Diagnostic::warning(code::CHANNEL_SECURITY, message);
        let warning = warning.at_key(other.origin());
        say_once(
            diagnostics,
            warning.see(first.origin(), "the server before it"),
        );
    }
}

/// Each alternative of one list together with each of another; a list without any asks nothing.
fn both(asked: Vec<Tree>, further: Vec<Tree>) -> Vec<Tree> {
    if asked.is_empty() || further.is_empty() {
        return if asked.is_empty() { further } else { asked };
    }
    let pairs = asked
        .iter()
        .flat_map(|one| further.iter().map(move |other| (one, other)));
    let joined = pairs.map(|(one, other)| {
        let mut joined = one.clone();
        for (name, scopes) in other.map().into_iter().flatten() {
            joined.put(name, scopes.clone());
        }
        joined
    });
    joined.collect()
}

/// What a scheme is called that stands where it is asked for: by what tells it from others.
fn wish(scheme: &Tree) -> String {
    let words = ["type", "scheme", "in", "name"].map(|key| scheme.get(key).and_then(Tree::text));
    let words: Vec<&str> = words.into_iter().flatten().collect();
    words.join(" ").to_lower_camel_case()
}

/// A scheme as OpenAPI has it. What it asks for is a matter of who asks.
fn opened(name: &str, scheme: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let mut made = scheme.clone();
    made.take("scopes");
    let kind = scheme
        .get("type")
        .cloned()
        .unwrap_or_else(|| scheme.clone());
    let http = |made: &mut Tree, scheme: &str| {
        made.put("type", text(&kind, "http"));
        made.put("scheme", text(&kind, scheme));
    };
    let place = scheme.get("in").and_then(Tree::text);
    match kind.text().unwrap_or_default() {
        "httpApiKey" => made.put("type", text(&kind, "apiKey")),
        "X509" => made.put("type", text(&kind, "mutualTLS")),
        "userPassword" => http(&mut made, "basic"),
        "scramSha256" => http(&mut made, "scram-sha-256"),
        // Documents write this for `httpApiKey`.
        "apiKey" if matches!(place, Some("query" | "header" | "cookie")) => {}
        other if ELSEWHERE.contains(&other) => {
            let message = format!(
                "the security scheme `{name}` is of the type `{other}`, which no handshake carries; \
                 it is asked for as a scheme of `Authorization`, and nobody gets past it"
            );
            warn(diagnostics, code::SECURITY_UNKNOWN, message, &kind.at);
            http(&mut made, &format!("asyncapi-{}", other.to_lowercase()));
            made.take("in");
        }
        _ => {}
    }
    let flows = made.get_mut("flows").and_then(Tree::map_mut);
    for flow in flows.into_iter().flat_map(Map::values_mut) {
        flow.rename("availableScopes", "scopes");
    }
    made
}
