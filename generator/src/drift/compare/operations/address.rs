//! The address that a caller of an operation calls: `servers` and the path together.

use crate::drift::compare::call::Call;
use crate::wire::Contract;

/// Method, base path and path, with `{}` for each parameter.
pub(super) fn of(contract: &Contract, call: &Call<'_>) -> String {
    let servers = [
        &call.operation.servers,
        &call.item.servers,
        &contract.servers,
    ];
    let server = servers.into_iter().find_map(|servers| servers.first());
    let base = server.map_or("", |server| path(&server.url));
    let (method, shape) = call.shape();
    format!("{method} {}{shape}", base.trim_end_matches('/'))
}

/// The path of a URL that may have no scheme and host.
pub(in crate::drift::compare) fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| {
        rest.find('/').map_or("", |slash| &rest[slash..])
    });
    rest.trim_end_matches('/')
}
