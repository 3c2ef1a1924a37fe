//! Where the operations are served.

use openapiv3::Server;

use super::builder::OperationBuilder;
use super::path_operation::PathOperation;
use crate::address::{self, is_plain, is_whole};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::wire::Contract;

/// The first whole URL of the contract's servers, its variables by their defaults.
pub(super) fn address(contract: &Contract, diagnostics: &mut Diagnostics) -> Option<String> {
    let servers = &contract.servers;
    let found = servers.iter().find_map(whole);
    // Where the whole contract is served, a path says nothing, and misses nothing: whoever calls knows the server.
    if found.is_none()
        && let Some(wrong) = servers.iter().position(|server| path(server).is_none())
    {
        let origin = contract.place("servers").origin();
        diagnostics.push(unusable(&servers[wrong], origin.child(&wrong.to_string())));
    }
    found
}

impl OperationBuilder<'_, '_> {
    /// The address of an operation, where it is another than the contract's: a whole one, or a path of the server that
    /// is called.
    pub(super) fn server(
        &mut self,
        call: &PathOperation<'_>,
        contract: Option<&str>,
    ) -> Option<String> {
        let own = (&call.operation.servers, &call.origin);
        let stated = [own, (&call.item.servers, &call.above)];
        let (servers, above) = stated
            .into_iter()
            .find(|(servers, _)| !servers.is_empty())?;
        let Some((_, found)) = called(servers) else {
            let origin = above.child("servers").child("0");
            let diagnostic = unusable(&servers[0], origin);
            self.diagnostics.push(diagnostic);
            return None;
        };
        let same = contract.is_some_and(|contract| {
            let root = contract.find("://").map_or(0, |at| at + 3);
            let path = contract[root..]
                .find('/')
                .map_or("/", |at| &contract[root + at..]);
            found == contract || found == path
        });
        (!same).then_some(found)
    }

    /// The address of a socket: the first of its servers that is a whole URL.
    pub(super) fn socket_server(call: &PathOperation<'_>) -> Option<String> {
        called_by_socket(&call.operation.servers).map(|(_, address)| address)
    }

    /// The address of a socket, where it is another than the contract's: the handshake of `wss` is a request of `https`
    /// (RFC 6455, section 3).
    pub(super) fn own_socket_server(
        call: &PathOperation<'_>,
        contract: Option<&str>,
    ) -> Option<String> {
        let found = Self::socket_server(call)?;
        let is_same =
            contract.is_some_and(|contract| of_handshake(contract) == of_handshake(&found));
        (!is_same).then_some(found)
    }
}

/// The server that a call goes to of those listed, and its address: the first whole URL, else the first path of the server
/// that is called.
pub(crate) fn called(servers: &[Server]) -> Option<(&Server, String)> {
    let first = |address: fn(&Server) -> Option<String>| {
        let mut found = servers.iter();
        found.find_map(|server| Some((server, address(server)?)))
    };
    first(whole).or_else(|| first(path))
}

/// The server that a socket is opened at, and its address.
pub(crate) fn called_by_socket(servers: &[Server]) -> Option<(&Server, String)> {
    let mut found = servers.iter();
    found.find_map(|server| Some((server, whole_of(server, &["ws", "wss"])?)))
}

fn of_handshake(url: &str) -> String {
    match url.split_once("://") {
        Some(("ws", rest)) => format!("http://{rest}"),
        Some(("wss", rest)) => format!("https://{rest}"),
        _ => url.to_owned(),
    }
}

/// With the first value of a variable where it has no default.
fn filled(server: &Server) -> String {
    let variables = server.variables.iter().flatten();
    let values = variables.map(|(name, variable)| {
        let value = match (&variable.default, variable.enumeration.first()) {
            (default, Some(first)) if default.is_empty() => first,
            (default, _) => default,
        };
        (name, value)
    });
    address::filled(server.url.trim(), values)
}

/// A whole URL of the web.
fn whole(server: &Server) -> Option<String> {
    whole_of(server, &["http", "https"])
}

/// A whole URL of one of these schemes.
fn whole_of(server: &Server, schemes: &[&str]) -> Option<String> {
    let url = filled(server);
    is_whole(&url, schemes).then(|| url.trim_end_matches('/').to_owned())
}

/// A path of any server.
fn path(server: &Server) -> Option<String> {
    let url = filled(server);
    let path = url.starts_with('/') && !url.starts_with("//") && is_plain(&url);
    (path && url.parse::<http::Uri>().is_ok()).then(|| match url.trim_end_matches('/') {
        "" => "/".to_owned(),
        path => path.to_owned(),
    })
}

fn unusable(server: &Server, origin: Origin) -> Diagnostic {
    let message = format!(
        "no call can go to `{}`; this server is left out",
        server.url
    );
    Diagnostic::warning(code::SERVER_ADDRESS, message)
        .at(origin)
        .hint(
            "an address starts with `https://`, `http://` or `/`, and its variables have defaults",
        )
}
