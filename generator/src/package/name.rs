//! Names of crates.

/// Whether cargo and rustc take the name.
pub fn is_name(name: &str) -> bool {
    const RESERVED: &[&str] = &[
        "test",
        "core",
        "std",
        "alloc",
        "proc_macro",
        "proc-macro",
        "deps",
        "examples",
        "build",
        "incremental",
        "con",
        "prn",
        "aux",
        "nul",
    ];
    let mut characters = name.chars();
    name.len() <= 64
        && characters
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic())
        && characters.all(|other| other.is_ascii_alphanumeric() || matches!(other, '-' | '_'))
        && !RESERVED.contains(&name.to_ascii_lowercase().as_str())
        && syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok()
        && !["atoms-runtime", "axum", "serde", "serde_json"].contains(&name)
}

/// The nearest legal name.
pub fn name_like(text: &str) -> String {
    let plain = deunicode::deunicode(text);
    let parts = plain.split(|other: char| !other.is_ascii_alphanumeric() && other != '_');
    let joined = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    let name: String = joined.to_ascii_lowercase().chars().take(48).collect();
    let candidates = [name.clone(), format!("contract-{name}")];
    let mut candidates = candidates
        .into_iter()
        .map(|name| name.trim_end_matches('-').to_owned());
    candidates
        .find(|name| is_name(name))
        .unwrap_or_else(|| "contract".to_owned())
}
