//! Descriptions as documentation.

use insta::assert_snapshot;
use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag};

use crate::build::{contract, described, file, object};

/// The documentation of a type with that description, without the place.
fn written(description: &str) -> String {
    let text = file(
        &contract(vec![described(object("Call", Vec::new()), description)]),
        "types.rs",
    );
    let parsed = syn::parse_file(&text).expect("legal Rust");
    let [.., syn::Item::Macro(item)] = parsed.items.as_slice() else {
        panic!("a macro last in {text}");
    };
    let item: syn::ItemStruct = item.mac.parse_body().expect("a struct");
    let lines = item
        .attrs
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            syn::Meta::NameValue(syn::MetaNameValue {
                value:
                    syn::Expr::Lit(syn::ExprLit {
                        lit: syn::Lit::Str(line),
                        ..
                    }),
                ..
            }) => Some(line.value()),
            _ => None,
        });
    let lines: Vec<_> = lines
        .map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned())
        .collect();
    let place = lines.len().saturating_sub(1);
    assert_eq!(lines[place], "`#/components/schemas/Call`");
    lines[..place].join("\n").trim_end_matches('\n').to_owned()
}

/// What rustdoc would run, render as HTML or link to.
fn harms(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let any_link =
        |_: pulldown_cmark::BrokenLink<'_>| Some((CowStr::from("item"), CowStr::from("")));
    let harm = |event: Event<'_>| match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == "text" => None,
        Event::Start(Tag::CodeBlock(kind)) => Some(format!("{kind:?}")),
        Event::Html(html) | Event::InlineHtml(html) => Some(html.into_string()),
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            let lower = dest_url.to_lowercase();
            let web = lower.starts_with("https://") || lower.starts_with("http://");
            (!web).then(|| dest_url.into_string())
        }
        _ => None,
    };
    Parser::new_with_broken_link_callback(markdown, options, Some(any_link))
        .filter_map(harm)
        .collect()
}

#[test]
fn plain_text_stays_as_it_is() {
    for text in [
        "Fired before the agent begins to speak.",
        "Duration in seconds (a float), ~50 % of calls; 5 * 3 < 20 & more.",
        "call_id, user_number and snake_case_names",
        "First line.\nSecond line.",
        "A path like C:\\dir, a {template}, an e-mail a@example.com and 3 > 2.",
        "- one\n- two\n  - deeper",
        "# Title\n\nText with `code`, **strong** and *weak* words.",
        "| a | b |\n| --- | --: |\n| 1 | 2 |",
        "1. first\n2. second",
        "See [the guide](https://example.com/guide).",
    ] {
        assert_eq!(written(text), text);
    }
}

#[test]
fn code_is_never_run() {
    assert_snapshot!(written(
        "Example:\n\n```rust\nstd::process::exit(1);\n```\n\n    indented();\n\n~~~\nunclosed"
    ), @r"
    Example:

    ```text
    std::process::exit(1);
    ```

    ```text
    indented();
    ```

    ```text
    unclosed
    ```
    ");
}

#[test]
fn html_is_text() {
    assert_snapshot!(written("A <b>bold</b> word.\n\n<script>alert(1)</script>\n\n<!-- note -->"), @r"
    A \<b>bold\</b> word.

    \<script>alert(1)\</script>

    \<!-- note -->
    ");
}

#[test]
fn links_lead_to_the_web_or_are_text() {
    assert_snapshot!(written(
        "[a](https://example.com/a_b?x=1&y=2) [b](javascript:alert(1)) [c](/atoms/calls) [d] [e][f]\n\
         ![g](https://example.com/g.png) https://example.com/h. <https://example.com/i> <a@example.com>\n\n\
         [f]: http://example.com/f"
    ), @r"
    [a](https://example.com/a_b?x=1&y=2) \[b](javascript:alert(1)) c \[d]
    [e](http://example.com/f)
    [g](https://example.com/g.png) <https://example.com/h>. <https://example.com/i>
    a@example.com
    ");
}

#[test]
fn characters_that_hide_or_steer_are_dropped() {
    assert_eq!(written("a\u{202e}b\u{200b}c\0d\u{7}e\u{feff}"), "abcde");
    assert_eq!(
        written("one\rtwo\r\nthree\u{2028}four\u{85}five"),
        "one\ntwo\nthree\nfour\nfive"
    );
    assert_eq!(written("क्\u{200d}ष"), "क्\u{200d}ष");
}

#[test]
fn long_lines_break_after_sentences_and_between_words() {
    assert_snapshot!(written(
        "The call ended because one of the two sides hung up. The transcript follows within a few \
         seconds, and holds every turn in the order in which it was spoken, with the time at which it \
         started and - where it is known - 1. the language and 2) the confidence of the recognition."
    ), @r"
    The call ended because one of the two sides hung up.
    The transcript follows within a few seconds, and holds every turn in the order in which it
    was spoken, with the time at which it started and - where it is known - 1. the language and 2)
    the confidence of the recognition.
    ");
}

#[test]
fn nothing_said_leaves_the_place_alone() {
    for text in ["", " \n\n ", "\u{200b}", "[only]: https://example.com"] {
        assert_eq!(written(text), "");
    }
}

#[test]
fn deep_nesting_ends_in_text() {
    for text in [
        "> ".repeat(5_000),
        "*a ".repeat(3_000),
        "- ".repeat(2_000),
        "[".repeat(5_000),
    ] {
        assert!(harms(&written(&text)).is_empty());
    }
}

fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "```",
            "```rust\n",
            "~~~",
            "    ",
            "\n",
            "\n\n",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "[x]",
            "[x](",
            "](",
            ")",
            "![",
            "[x]: ",
            "http://a.b/c",
            "https://example.com",
            "javascript:alert(1)",
            "<http://a.b>",
            "*",
            "**",
            "_",
            "`",
            "``",
            "~~",
            "# ",
            "> ",
            "- ",
            "1. ",
            "| a |",
            "| - |",
            "---",
            "===",
            "\\",
            "&amp;",
            "&",
            "<",
            ">",
            "|",
            "[^1]",
            "[^1]: ",
            "- [ ] ",
            "\t",
            "\r",
            "\0",
            "\u{202e}",
            "\u{2028}",
            "*/",
            "/*",
            "//",
            "!",
            "\"",
            "#[x]",
            "word",
            "Word.",
            " ",
            "a_b",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_wide_space_at_an_end_is_dropped_however_long_the_text() {
    for words in [1, 60] {
        let text = format!("\u{a0}{}end\u{a0}", "word ".repeat(words));
        let once = written(&text);
        assert!(!once.contains('\u{a0}'), "{once:?}");
        assert_eq!(written(&once), once);
    }
    let once = written("before\u{a0}\u{2000}\nafter \u{a0} ");
    assert_eq!(once, "before\nafter");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_description_does_harm(text in markdown()) {
        let written = written(&text);
        prop_assert_eq!(harms(&written), Vec::<String>::new(), "{}", written);
        let steers = written.contains(['\r', '\0', '\u{202e}', '\u{2028}']);
        prop_assert!(!steers);
    }

    #[test]
    fn documentation_written_again_is_the_same(text in markdown()) {
        let once = written(&text);
        prop_assert_eq!(written(&once), once);
    }

    #[test]
    fn words_are_not_lost(words in prop::collection::vec("[a-z]{1,12}[.,]?", 1..60)) {
        let text = words.join(" ");
        prop_assert_eq!(written(&text).replace('\n', " "), text);
    }
}
