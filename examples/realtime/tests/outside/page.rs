//! The page as it is served.

use std::collections::BTreeSet;

use crate::client::Service;

async fn get(service: &Service, path: &str) -> (String, String) {
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    service.ask(&request).await
}

/// The files that a text names: `"/page.css"`, `"./call.js"`.
fn named(text: &str) -> BTreeSet<String> {
    let quoted = text.split('"').skip(1).step_by(2);
    let files = quoted.filter_map(|name| name.strip_prefix("./").or(name.strip_prefix('/')));
    files
        .filter(|name| {
            [".js", ".css", ".svg"]
                .iter()
                .any(|end| name.ends_with(end))
        })
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn all_that_the_page_loads_is_served_beside_it() {
    let service = Service::start();
    let mut seen = BTreeSet::new();
    let mut open = BTreeSet::from([String::new()]);
    open.extend(["capture.worklet.js", "playback.worklet.js"].map(str::to_owned));
    while let Some(name) = open.pop_first() {
        let (head, text) = get(&service, &format!("/{name}")).await;
        assert!(head.starts_with("HTTP/1.1 200"), "{name}: {head}");
        assert!(!text.contains("http:") && !text.contains("https:") || name == "icon.svg");
        seen.insert(name);
        open.extend(named(&text).difference(&seen).cloned());
    }
    assert!(seen.len() > 15, "{seen:?}");
}

#[tokio::test]
async fn the_page_may_load_what_is_served_here_and_nothing_else() {
    let service = Service::start();
    let (head, text) = get(&service, "/").await;
    let policy = head
        .lines()
        .find(|line| line.starts_with("content-security-policy: "));
    let policy = policy.expect("a policy");
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(
        !policy.contains("unsafe") && !policy.contains('*'),
        "{policy}"
    );
    for inline in ["<style", "style=", " onclick", "<script>"] {
        assert!(!text.contains(inline), "{inline}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_refused_in_the_form_of_the_contract() {
    let service = Service::start();
    let (head, text) = get(&service, "/nothing.js").await;
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    assert!(text.contains("\"errors\""), "{text}");
}
