//! Where a call goes.

use std::borrow::Cow;

use reqwest::Url;

use super::Error;

/// The server of an operation: its own, which may be a path of the client's, or else the client's.
pub(super) fn server(client: &str, own: Option<&str>) -> Result<Url, Error> {
    let parse = |server: &str| {
        let wrong = |error| Error::encode(format!("the server's address: {error}"));
        Url::parse(&of_handshake(server)).map_err(wrong)
    };
    let server = match own {
        Some(path) if path.starts_with('/') => {
            let joined = parse(client)?.join(path);
            joined.map_err(|_| Error::encode("the server's address: not a path"))?
        }
        own => parse(own.unwrap_or(client))?,
    };
    if !matches!(server.scheme(), "http" | "https") {
        return Err(Error::encode("the server's address: not http"));
    }
    if !server.username().is_empty() || server.password().is_some() {
        let cause = "a name or a password in it, which `Credential::basic` is for";
        return Err(Error::encode(format!("the server's address: {cause}")));
    }
    if server.query().is_some() || server.fragment().is_some() {
        return Err(Error::encode("the server's address: a query"));
    }
    Ok(server)
}

/// The address that the handshake of a socket goes to, which is one of HTTP (RFC 6455, section 3).
fn of_handshake(server: &str) -> Cow<'_, str> {
    match server.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("ws") => {
            format!("http://{rest}").into()
        }
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("wss") => {
            format!("https://{rest}").into()
        }
        _ => server.into(),
    }
}

/// The address of a path below a server, with a query.
pub(super) fn join(server: &Url, path: &str, query: Option<&str>) -> Result<Url, Error> {
    if path.split('/').any(is_step) {
        // Every reader of addresses takes these away, and the call would be another one.
        return Err(Error::encode("a parameter of the path is `.` or `..`"));
    }
    let mut url = server.clone();
    url.set_path(&format!("{}{path}", server.path().trim_end_matches('/')));
    url.set_query(query);
    Ok(url)
}

/// `.` and `..`, however they are written.
fn is_step(part: &str) -> bool {
    let part = part.to_ascii_lowercase().replace("%2e", ".");
    part == "." || part == ".."
}

/// The server without a password.
pub(super) fn shown(server: &str) -> String {
    Url::parse(server).map_or_else(
        |_| "[not an address]".to_owned(),
        |url| format!("{}{}", url.origin().ascii_serialization(), url.path()),
    )
}

#[cfg(test)]
mod tests {
    use super::{join, server, shown};

    fn joined(address: &str, path: &str, query: Option<&str>) -> String {
        let server = server(address, None).unwrap();
        join(&server, path, query).unwrap().into()
    }

    #[test]
    fn a_path_follows_the_servers_own() {
        for server in ["https://a.example/v1", "https://a.example/v1/"] {
            assert_eq!(joined(server, "/x", None), "https://a.example/v1/x");
        }
        for server in ["http://a.example:8080", "http://a.example:8080/"] {
            let url = joined(server, "/x/", Some("a=%20b"));
            assert_eq!(url, "http://a.example:8080/x/?a=%20b");
        }
    }

    #[test]
    fn the_address_of_a_socket_is_that_of_its_handshake() {
        for (address, url) in [
            ("ws://a.example:8080/v1", "http://a.example:8080/v1/x"),
            ("WSS://a.example", "https://a.example/x"),
        ] {
            assert_eq!(joined(address, "/x", None), url);
        }
    }

    #[test]
    fn what_a_path_holds_stays_written_as_it_is() {
        assert_eq!(
            joined("http://a.example", "/x/a%2Fb%3Fc%23d%25", None),
            "http://a.example/x/a%2Fb%3Fc%23d%25"
        );
    }

    #[test]
    fn no_parameter_climbs_out_of_its_path() {
        let server = server("http://a.example", None).unwrap();
        for path in ["/agent/..", "/agent/%2e%2E/x", "/agent/.", "/%2e./agent"] {
            assert!(join(&server, path, None).is_err(), "{path}");
        }
        assert!(join(&server, "/agent/...", None).is_ok());
    }

    #[test]
    fn an_address_that_is_none_is_said_to_be() {
        for address in [
            "",
            "a.example/v1",
            "/v1",
            "ftp://a.example",
            "http://a?b",
            "http://me@a",
        ] {
            assert!(server(address, None).is_err(), "{address}");
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        assert_eq!(
            shown("https://me:4711@a.example/v1"),
            "https://a.example/v1"
        );
    }
}
