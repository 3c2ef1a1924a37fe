//! The addresses of servers.

/// An address with these values of its variables.
pub(crate) fn filled(
    url: &str,
    values: impl Iterator<Item = (impl AsRef<str>, impl AsRef<str>)>,
) -> String {
    values.fold(url.to_owned(), |url, (name, value)| {
        url.replace(&format!("{{{}}}", name.as_ref()), value.as_ref())
    })
}

/// Whether a text is a whole URL of one of these schemes, to which the paths of calls can be added.
pub(crate) fn is_whole(url: &str, schemes: &[&str]) -> bool {
    let Ok(parsed) = url.parse::<http::Uri>() else {
        return false;
    };
    let is_of_scheme = parsed
        .scheme_str()
        .is_some_and(|scheme| schemes.contains(&scheme));
    let is_named = parsed.host().is_some_and(|host| {
        host.trim_end_matches('.')
            .split('.')
            .all(|part| !part.is_empty())
    });
    is_of_scheme && is_named && is_plain(url)
}

/// Whether all of a URL is said, and paths can be added to it.
pub(crate) fn is_plain(url: &str) -> bool {
    !url.contains(['?', '#', '{', '}'])
}
