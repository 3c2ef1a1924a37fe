//! Where the operations are served.

use openapiv3::Server;

use super::calls::Call;

/// The first whole URL of some servers, its variables by their defaults.
pub(super) fn address(servers: &[Server]) -> Option<String> {
    servers.iter().find_map(whole)
}

/// The address of an operation, where it is another than the contract's.
pub(super) fn own(call: &Call, contract: Option<&str>) -> Option<String> {
    let stated = [&call.operation.servers, &call.item.servers];
    let servers = stated.into_iter().find(|servers| !servers.is_empty())?;
    address(servers).filter(|address| contract != Some(address))
}

fn whole(server: &Server) -> Option<String> {
    let mut url = server.url.trim().to_owned();
    for (name, variable) in server.variables.iter().flatten() {
        url = url.replace(&format!("{{{name}}}"), &variable.default);
    }
    let parsed: http::Uri = url.parse().ok()?;
    let web = matches!(parsed.scheme_str(), Some("http" | "https"));
    let plain = parsed.query().is_none() && !url.contains(['#', '{', '}']);
    (web && plain && parsed.host().is_some_and(|host| !host.is_empty()))
        .then(|| url.trim_end_matches('/').to_owned())
}
