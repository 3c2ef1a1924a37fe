//! What a document becomes, and what is refused.

mod refused;

use atoms_codegen::diagnostic::{Diagnostics, Report};
use atoms_codegen::read::{Document, DocumentKind, Node, Number, Sources, Version};

fn read(name: &str, text: &str) -> (Option<Node>, Vec<String>) {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let document = Document::from_text(name, text, &mut sources, &mut diagnostics);
    let lines = Report::new(&diagnostics, &sources).lines().collect();
    (document.map(|document| document.root), lines)
}

fn yaml(text: &str) -> Node {
    let (node, said) = read("a.yaml", text);
    node.unwrap_or_else(|| panic!("{text:?}: {said:?}"))
}

fn refused(name: &str, text: &str) -> String {
    let (node, said) = read(name, text);
    assert!(node.is_none(), "{text:?} was read");
    assert_eq!(said.len(), 1, "{said:?}");
    said.into_iter().next().unwrap_or_default()
}

fn text(text: &str) -> Node {
    Node::Text(text.into())
}

#[test]
fn yaml_scalars_are_those_of_version_1_2() {
    let big = |digits: &str| Node::Number(Number::Big(digits.into()));
    for (written, node) in [
        ("on", text("on")),
        ("no", text("no")),
        ("Yes", text("Yes")),
        ("08", text("08")),
        ("017", text("017")),
        ("1_000", text("1_000")),
        ("2001-12-14", text("2001-12-14")),
        ("3.1.0", text("3.1.0")),
        ("1e999", text("1e999")),
        ("nan", text("nan")),
        ("'12'", text("12")),
        ("!!str 12", text("12")),
        ("true", Node::Bool(true)),
        ("~", Node::Null),
        ("", Node::Null),
        ("0x10", Node::Number(Number::Int(16))),
        ("-9223372036854775808", Node::Number(Number::Int(i64::MIN))),
        ("18446744073709551615", Node::Number(Number::UInt(u64::MAX))),
        ("18446744073709551616", big("18446744073709551616")),
        ("-9223372036854776000", big("-9223372036854776000")),
        ("1.0", Node::Number(Number::Float(1.0))),
        ("1e3", Node::Number(Number::Float(1000.0))),
        ("1e30", Node::Number(Number::Float(1e30))),
    ] {
        assert_eq!(
            yaml(&format!("a: {written}\n")).get("a"),
            Some(&node),
            "{written}"
        );
    }
}

#[test]
fn numbers_that_may_be_meant_as_text_keep_how_they_are_written() {
    let spelled = |number: Number, written: &str| {
        Node::Number(Number::Spelled(Box::new(number), written.to_owned()))
    };
    for (written, node) in [
        ("1.10", spelled(Number::Float(1.1), "1.10")),
        ("1e3", spelled(Number::Float(1000.0), "1e3")),
        (".5", spelled(Number::Float(0.5), ".5")),
        ("0x10", spelled(Number::Int(16), "0x10")),
        ("+5", spelled(Number::Int(5), "+5")),
        ("2.0", Node::Number(Number::Float(2.0))),
        ("12", Node::Number(Number::Int(12))),
        ("1_000", text("1_000")),
    ] {
        let read = yaml(&format!(
            "other: [{written}]\nenum: [a, {{b: 1.10}}, {written}]\n"
        ));
        assert_eq!(read.find("/enum/2"), Some(&node), "{written}");
    }
    let (json, _) = read("a.json", r#"{"const": 1.10, "maximum": 1.10}"#);
    let json = json.expect("it is JSON");
    assert_eq!(
        json.get("const"),
        Some(&spelled(Number::Float(1.1), "1.10"))
    );
    assert_eq!(json.get("maximum"), Some(&Node::Number(Number::Float(1.1))));
    let alias = yaml("a: &v 1.10\nenum: [*v, &w 2.50]\n");
    assert_eq!(
        alias.find("/enum/0"),
        Some(&Node::Number(Number::Float(1.1)))
    );
}

#[test]
fn digits_beyond_any_integer_type_stay_as_written() {
    let digits = format!("-1{}", "0".repeat(50));
    let node = Node::Number(Number::Big(digits.clone()));
    assert_eq!(
        yaml(&format!("a: [{{b: {digits}}}]\n")).find("/a/0/b"),
        Some(&node)
    );
    for digits in [
        digits.as_str(),
        "-9223372036854776000",
        "18446744073709551616",
    ] {
        let (json, _) = read("a.json", &format!("{{\"a\": [{digits}]}}"));
        let node = Node::Number(Number::Big(digits.into()));
        assert_eq!(
            json.as_ref().and_then(|json| json.find("/a/0")),
            Some(&node)
        );
    }
}

#[test]
fn keys_are_text_as_written() {
    let node = yaml("200: a\ntrue: b\n0x10: c\n\"q\": d\nnull: e\n1.0: f\n");
    let keys: Vec<_> = node
        .as_map()
        .into_iter()
        .flat_map(|map| map.keys())
        .collect();
    assert_eq!(keys, ["200", "true", "0x10", "q", "null", "1.0"]);
}

#[test]
fn order_is_kept_in_both_forms() {
    for (name, source) in [
        ("a.yaml", "z: 1\na: 2\nm: 3\n"),
        ("a.json", r#"{"z":1,"a":2,"m":3}"#),
    ] {
        let node = read(name, source).0;
        let keys: Vec<_> = node
            .iter()
            .filter_map(Node::as_map)
            .flat_map(|map| map.keys())
            .collect();
        assert_eq!(keys, ["z", "a", "m"]);
    }
}

#[test]
fn a_merge_key_brings_what_is_not_said() {
    let node = yaml(
        "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\none: {<<: *b, x: 9}\ntwo: {w: 0, <<: [*b, *m]}\n",
    );
    assert_eq!(node.get("one"), Some(&yaml("x: 9\ny: 2\n")));
    assert_eq!(node.get("two"), Some(&yaml("w: 0\nx: 1\ny: 2\nz: 4\n")));
    assert!(refused("a.yaml", "a: {<<: 1}\n").contains("a.yaml:1:9: error[yaml-merge]"));
    let json = read("a.json", r#"{"<<": {"a": 1}}"#).0;
    assert!(json.is_some_and(|json| json.get("<<").is_some()));
}

#[test]
fn tags_of_the_document_are_ignored_with_a_warning() {
    let (node, said) = read("a.yaml", "a: !x 1\nb: !y [1]\nc: !z {d: !w 'e'}\n");
    assert_eq!(node, Some(yaml("a: 1\nb: [1]\nc: {d: e}\n")));
    assert_eq!(said.len(), 4);
    assert!(
        said[3].starts_with("a.yaml:3:11: warning[yaml-tag]"),
        "{said:?}"
    );
}

#[test]
fn yaml_that_starts_with_a_brace_is_yaml() {
    assert_eq!(
        yaml("{openapi: 3.1.0}").get("openapi"),
        Some(&text("3.1.0"))
    );
    assert_eq!(yaml("{\"a\": [1, 2]}"), yaml("a: [1, 2]"));
}

#[test]
fn a_page_is_read_from_its_one_specification() {
    let page = "---\ntitle: x\n---\n# Calls\n\n```json\n{\"id\": 1}\n```\n\n- in a list:\n\n  ~~~YAML title=\"x\"\n  openapi: 3.1.0\n  info:\n    description: |\n      é\n  ~~~\n";
    let (node, said) = read("a.md", page);
    assert_eq!(
        node,
        Some(yaml("openapi: 3.1.0\ninfo: {description: \"é\\n\"}\n")),
        "{said:?}"
    );
}

#[test]
fn a_document_says_what_it_is_for() {
    for (name, source, kind) in [
        (
            "a.yaml",
            "openapi: 3.0.3",
            Some(DocumentKind::OpenApi(Version::V3_0)),
        ),
        (
            "a.yaml",
            "openapi: 3.1.1",
            Some(DocumentKind::OpenApi(Version::V3_1)),
        ),
        (
            "a.yaml",
            "openapi: 3.2.0",
            Some(DocumentKind::OpenApi(Version::V3_2)),
        ),
        (
            "a.yaml",
            "openapi: 3.1",
            Some(DocumentKind::OpenApi(Version::V3_1)),
        ),
        ("a.yaml", "overlay: 1.0.0", Some(DocumentKind::Overlay)),
        (
            "x/a-overrides.yaml",
            "paths: {}",
            Some(DocumentKind::Overrides),
        ),
        (
            "overrides/a.yaml",
            "paths: {}",
            Some(DocumentKind::Fragment),
        ),
        ("a.yaml", "asyncapi: 3.0.0", Some(DocumentKind::AsyncApi)),
        ("a.yaml", "asyncapi: 2.6.0", Some(DocumentKind::AsyncApi)),
        ("a.yaml", "asyncapi: 1.2.0", None),
        ("a.yaml", "[1]", Some(DocumentKind::Fragment)),
        ("a.yaml", "openapi: 2.0.0", None),
        ("a.yaml", "openapi: {}", None),
    ] {
        let mut sources = Sources::default();
        let mut said = Diagnostics::default();
        let document = Document::from_text(name, source, &mut sources, &mut said);
        assert_eq!(
            document.map(|document| document.kind),
            kind,
            "{name} {source}"
        );
    }
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_are_no_matter() {
    assert_eq!(
        yaml("\u{feff}a: 1\r\nb:\r\n  - 2\r\n"),
        yaml("a: 1\nb: [2]\n")
    );
}

#[test]
fn text_that_older_yaml_takes_for_a_boolean_is_told_where_it_has_no_quotes() {
    let (node, said) = read(
        "a.yaml",
        "a: on\nb: \"on\"\nc: [No, one]\noff: x\nd: 'no'\n",
    );
    assert_eq!(
        node.and_then(|node| node.get("a")?.as_text().map(str::to_owned))
            .as_deref(),
        Some("on")
    );
    let places: Vec<&str> = said
        .iter()
        .filter_map(|line| line.split(" note").next())
        .collect();
    assert_eq!(places, ["a.yaml:1:4:", "a.yaml:3:5:", "a.yaml:4:1:"]);
    assert_eq!(read("a.json", "{\"a\": \"on\"}").1, Vec::<String>::new());
}
