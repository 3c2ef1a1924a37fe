//! Signatures of items, as the code of a consumer has them.

/// What is around an item, and its name.
pub(crate) fn split(path: &str) -> (&str, &str) {
    path.rsplit_once("::").unwrap_or(("", path))
}

/// The types of what stands in the first parentheses.
pub(crate) fn arguments(signature: &str) -> Vec<String> {
    let Some(start) = signature.find('(') else {
        return Vec::new();
    };
    let (mut depth, mut list, mut argument) = (0_i32, Vec::new(), String::new());
    for ch in signature[start + 1..].chars() {
        match ch {
            ')' if depth == 0 => break,
            ',' if depth == 0 => list.push(std::mem::take(&mut argument)),
            ch => {
                depth += i32::from("(<[".contains(ch)) - i32::from(")>]".contains(ch));
                argument.push(ch);
            }
        }
    }
    list.push(argument);
    let list = list.into_iter().filter(|one| !one.trim().is_empty());
    list.map(|one| {
        let one = local(one.trim());
        let into = one
            .strip_prefix("impl Into<")
            .and_then(|ty| ty.strip_suffix('>'));
        match into {
            Some("String") => "&'static str".to_owned(),
            into => into.map_or(one.clone(), str::to_owned),
        }
    })
    .collect()
}

/// A signature as code outside of the crate has it.
pub(crate) fn local(signature: &str) -> String {
    let mut local = String::new();
    let mut before = ' ';
    let mut rest = signature;
    while let Some(ch) = rest.chars().next() {
        let is_start = !before.is_alphanumeric() && before != '_' && before != ':';
        let own = ["types::", "things::", "webhooks::"];
        if is_start && own.iter().any(|root| rest.starts_with(root)) {
            local += "API::";
        }
        local.push(ch);
        before = ch;
        rest = &rest[ch.len_utf8()..];
    }
    local
}

/// A name as code has it.
pub(crate) fn raw(name: &str) -> String {
    let keywords = ["type", "ref", "in", "for", "match", "move", "use", "where"];
    if keywords.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}
