//! The front page of a crate: what a service does with it in a few lines, and which modules there are. It holds no links:
//! whatever is a link in generated documentation came from a document, and is looked at as such.

use proc_macro2::Ident;

use super::client::function;
use super::names::ident;
use super::webhooks;
use crate::model::{Contract, Event, Group, Operation, Type, Webhooks};

/// What is said of a crate that is one contract.
pub(super) fn of_contract(contract: &Contract) -> Vec<String> {
    let mut lines = uses(std::slice::from_ref(contract), |_| String::new());
    lines.extend(["", "# Modules", ""].map(str::to_owned));
    if webhooks::any(contract) {
        lines.push("- `webhooks`: the trait that receives events, and its router".to_owned());
    }
    if let Some(groups) = groups(contract) {
        lines.push(format!(
            "- {groups}: a trait, its router and the answers of each group"
        ));
    }
    lines.extend(sockets(contract).map(|name| {
        format!("- `{name}`: a trait for the messages of a client, and its router, with the feature `socket`")
    }));
    lines.push("- `types`: what they carry".to_owned());
    lines
}

/// The modules of the channels.
fn sockets(contract: &Contract) -> impl Iterator<Item = Ident> {
    contract
        .sockets
        .iter()
        .map(|socket| ident(&socket.group.name))
}

/// What is said of a crate with a module for each contract.
pub(super) fn of_contracts(contracts: &[Contract]) -> Vec<String> {
    let mut lines = uses(contracts, |contract| format!("{}::", ident(&contract.name)));
    lines.extend(["", "# Modules", ""].map(str::to_owned));
    for contract in contracts {
        let name = ident(&contract.name);
        lines.push(format!("- `{name}`"));
        if webhooks::any(contract) {
            lines.push("  - `webhooks`: its events".to_owned());
        }
        if let Some(groups) = groups(contract) {
            lines.push(format!("  - {groups}: its operations"));
        }
        lines.extend(sockets(contract).map(|name| format!("  - `{name}`: a channel")));
        lines.push("  - `types`: what they carry".to_owned());
    }
    lines
}

/// The modules of the first groups.
fn groups(contract: &Contract) -> Option<String> {
    let name = |group: &Group| format!("`{}`", ident(&group.name));
    match contract.groups.as_slice() {
        [] => None,
        [one] => Some(name(one)),
        [first, second] => Some(format!("{}, {}", name(first), name(second))),
        [first, second, ..] => Some(format!("{}, {} and so on", name(first), name(second))),
    }
}

/// What a service does with events, and with operations.
fn uses(contracts: &[Contract], path: impl Fn(&Contract) -> String) -> Vec<String> {
    let mut text = String::new();
    let receives = contracts
        .iter()
        .find_map(|contract| Some((contract, webhooks::events(contract)?)));
    if let Some((contract, webhooks)) = receives {
        text += &receiving(&path(contract), webhooks);
    }
    let serves = contracts
        .iter()
        .filter_map(|contract| Some((contract, contract.groups.first()?)))
        .max_by_key(|(contract, _)| contract.groups.len());
    if let Some((contract, group)) = serves {
        text += &serving(&path(contract), contract, group);
    }
    text.lines().map(str::to_owned).collect()
}

fn receiving(path: &str, webhooks: &Webhooks) -> String {
    let mut events = webhooks.events.iter();
    let example = events.find(|event| event.types().all(is_named));
    let example = example.or(webhooks.events.first());
    let method = example.map(method).unwrap_or_default();
    let (names, scheme) = if webhooks.signature.is_some() {
        ("Delivery, Secret, Signed", "webhooks::SIGNATURE")
    } else {
        // The document does not say how deliveries are signed.
        (
            "Delivery, Scheme, Secret, Signed",
            "Scheme::hmac_sha256(\"X-Signature\")",
        )
    };
    format!(
        r#"
To receive webhooks, implement `{path}webhooks::Webhooks`, one method per event, and mount its
router. The compiler lists the methods that are missing.

```text
use atoms_runtime::{{{names}}};

impl webhooks::Webhooks for Service {{
    type Error = StatusCode;
{method}}}

let secret = Secret::from_env("WEBHOOK_SECRET")?;
let verifier = Signed::new({scheme}, secret);
let app = Router::new().nest("/hooks", webhooks::router(Arc::new(Service), verifier));
```
"#
    )
}

fn method(event: &Event) -> String {
    let name = ident(&event.function);
    let payload = event.payload.as_ref();
    let payload = payload.map_or_else(String::new, |payload| format!("<{}>", named(payload)));
    let answer = event.answer.body.as_ref();
    let answer = answer.map_or_else(|| "()".to_owned(), named);
    let result = format!("Result<{answer}, StatusCode>");
    format!(
        "
    async fn {name}(
        &self,
        delivery: Delivery{payload},
    ) -> {result} {{
        todo!()
    }}
"
    )
}

fn is_named(ty: &Type) -> bool {
    matches!(ty, Type::Named(_))
}

/// A type as the page names it: any other than a named one is mostly plain JSON.
fn named(ty: &Type) -> String {
    match ty {
        Type::Named(name) => ident(name).to_string(),
        _ => "Value".to_owned(),
    }
}

fn serving(path: &str, contract: &Contract, group: &Group) -> String {
    let (module, owner) = (ident(&group.name), ident(&group.owner));
    let client = if contract.server.is_some() {
        format!("{path}Client::new(\"the token\")")
    } else {
        format!("{path}Client::with(Http::new(\"https://…\").credential(\"the token\"))")
    };
    let call = group.operations.first().map(|one| call(contract, one));
    let call = call.unwrap_or_default();
    format!(
        r"
To serve operations, implement the trait of their group, such as `{path}{module}::{owner}`, and mount
its router. To call them, turn the feature `client` on.

```text
let app = {module}::router(Arc::new(Service));

let client = {client};
let answer = client.{call}.await?;
```
"
    )
}

fn call(contract: &Contract, operation: &Operation) -> String {
    let params = operation.params.as_ref().map(|_| "&params");
    let body = operation.body.as_ref().map(|_| "body");
    let arguments: Vec<_> = params.into_iter().chain(body).collect();
    format!(
        "{}({})",
        function(contract, operation),
        arguments.join(", ")
    )
}
