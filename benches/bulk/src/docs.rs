//! Documentation as rustdoc reads it: nothing may run as a test, nothing may be HTML, links lead to the web or nowhere.

use std::collections::BTreeSet;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag};

/// Words on a fence that make rustdoc take the block for Rust.
const RUST: [&str; 7] = [
    "rust",
    "should_panic",
    "no_run",
    "ignore",
    "compile_fail",
    "test_harness",
    "standalone_crate",
];

/// Schemes that a link may have.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// What is wrong with the documentation of one item; it may link to these items by their names in code.
pub(crate) fn faults(lines: &[String], linkable: &BTreeSet<String>) -> Vec<String> {
    let text = unindent(lines);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    // rustdoc tries every bracket as the name of an item.
    let item = |link: BrokenLink<'_>| {
        let name = link.reference.trim_matches('`');
        let known = linkable.contains(name);
        (!known).then(|| {
            (
                CowStr::from(format!("item:{}", link.reference)),
                CowStr::from(""),
            )
        })
    };
    let parser = Parser::new_with_broken_link_callback(&text, options, Some(item));
    parser.filter_map(|event| fault(&event)).collect()
}

fn fault(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
            Some("indented code is a test".to_owned())
        }
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if runs(info) => {
            Some(format!("a fence `{info}` is a test"))
        }
        Event::Html(html) | Event::InlineHtml(html) => Some(format!("raw HTML: {}", html.trim())),
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            let scheme = scheme(dest_url)?;
            (!SCHEMES.contains(&scheme.as_str())).then(|| format!("a link to `{dest_url}`"))
        }
        _ => None,
    }
}

/// Whether rustdoc makes a test of a block with these words on its fence. A block that is Rust but ignored counts too.
fn runs(info: &str) -> bool {
    let mut words = info
        .split([',', ' ', '\t'])
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_none() || words.any(|word| RUST.contains(&word) || word.starts_with("edition"))
}

fn scheme(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once(':')?;
    let plain = !scheme.contains(['/', '?', '#']);
    plain.then(|| scheme.trim().to_ascii_lowercase())
}

/// Takes away the indentation that all lines share, as rustdoc does.
fn unindent(lines: &[String]) -> String {
    let lines: Vec<&str> = lines.iter().flat_map(|line| line.split('\n')).collect();
    let depth = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let shared = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(depth)
        .min();
    let cut = lines
        .iter()
        .map(|line| line.get(shared.unwrap_or(0)..).unwrap_or_default());
    cut.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    fn faults(text: &str) -> usize {
        let lines: Vec<String> = text.lines().map(|line| format!(" {line}")).collect();
        super::faults(&lines, &BTreeSet::new()).len()
    }

    #[test]
    fn what_rustdoc_would_run_is_found() {
        assert_eq!(faults("```\nlet x = 1;\n```"), 1);
        assert_eq!(faults("~~~should_panic,edition2021\npanic!()\n~~~"), 1);
        assert_eq!(faults("text\n\n    let x = 1;"), 1);
        assert_eq!(faults("```text\nlet x = 1;\n```"), 0);
        assert_eq!(faults("```json\n{}\n```"), 0);
    }

    #[test]
    fn a_link_leads_to_an_item_that_is_there() {
        let lines = [" Of [`Here`].".to_owned()];
        let known = BTreeSet::from(["Here".to_owned()]);
        assert!(super::faults(&lines, &known).is_empty());
        assert_eq!(super::faults(&lines, &BTreeSet::new()).len(), 1);
    }

    #[test]
    fn markup_and_odd_links_are_found() {
        assert_eq!(faults("a <img src=x> b"), 1);
        assert_eq!(faults("[x](javascript:alert(1))"), 1);
        assert_eq!(faults("see [Foo]"), 1);
        assert_eq!(
            faults("a \\<b\\> `<i>` [x](https://example.com) [y](/docs) \\[Foo\\]"),
            0
        );
    }
}
