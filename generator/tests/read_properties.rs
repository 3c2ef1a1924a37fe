//! What holds of every document.

use atoms_codegen::diagnostic::{Diagnostics, EntryPart, Origin, Places, Report, ReportStyle};
use atoms_codegen::read::{Document, Node, Number, Source, SourceId, Sources, Spans};
use proptest::prelude::*;
use serde::Serialize;

fn json() -> impl Strategy<Value = serde_json::Value> {
    let scalar = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        (-1e15..1e15_f64).prop_map(Into::into),
        word().prop_map(Into::into),
    ];
    scalar.prop_recursive(4, 40, 6, |inner| {
        let map = prop::collection::vec((word(), inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Into::into),
            map.prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z~/ é:#'\"0-9|>&*!-]{0,8}",
        "[ -~äß€😀\n\t]{0,20}",
        Just("on".to_owned()),
        Just("08".to_owned()),
        Just("null".to_owned()),
        Just("1e5".to_owned()),
    ]
    // A plain merge key merges, which is another test's.
    .prop_filter("no merge key", |word| word != "<<")
}

fn read(name: &str, text: &str) -> (Option<Node>, Sources, Diagnostics) {
    let mut sources = Sources::default();
    let mut said = Diagnostics::default();
    let document = Document::from_text(name, text, &mut sources, &mut said);
    (document.map(|document| document.root), sources, said)
}

/// Every value with its pointer.
fn walk(node: &Node, at: &Origin, visit: &mut impl FnMut(&Node, &Origin)) {
    visit(node, at);
    match node {
        Node::List(list) => {
            for (index, child) in list.iter().enumerate() {
                walk(child, &at.child(&index.to_string()), visit);
            }
        }
        Node::Map(map) => {
            for (key, child) in map {
                walk(child, &at.child(key), visit);
            }
        }
        _ => {}
    }
}

fn check_spans(name: &str, text: &str, node: &Node) {
    let source = Source::new(name, text);
    let spans = Spans::of(&source);
    walk(node, &Origin::new(SourceId(0), ""), &mut |node, at| {
        let span = spans.find(&at.pointer);
        let span = span.unwrap_or_else(|| panic!("no span of {at} in {text:?}"));
        let is_scalar = !matches!(node, Node::List(_) | Node::Map(_));
        let written = &source.text[span.value.clone()];
        // Text of a block may count its indent from the parent, which is not there.
        let is_block = |text: &str| text.starts_with(['|', '>']);
        if is_scalar && !is_block(written) {
            let (again, _, _) = read("a.yaml", &format!("- {written}\n"));
            assert_eq!(
                again.as_ref().and_then(|list| list.find("/0")),
                Some(node),
                "{at}: {written:?} in {text:?}"
            );
        }
        let key = span.key.map(|key| &source.text[key]);
        if let Some(key) = key.filter(|key| !is_block(key)) {
            let (again, _, _) = read("a.yaml", &format!("{key}: 1\n"));
            let last = at
                .pointer
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .replace("~1", "/")
                .replace("~0", "~");
            let keys: Vec<_> = again
                .iter()
                .filter_map(Node::as_map)
                .flat_map(|map| map.keys().cloned())
                .collect();
            assert_eq!(keys, [last], "{key:?} in {text:?}");
        }
    });
}

/// JSON over several lines, indented by tabs.
fn indented(value: &serde_json::Value) -> String {
    let format = serde_json::ser::PrettyFormatter::with_indent(b"\t");
    let mut text = Vec::new();
    value
        .serialize(&mut serde_json::Serializer::with_formatter(
            &mut text, format,
        ))
        .expect("JSON");
    String::from_utf8(text).expect("JSON is UTF-8")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_ends_in_a_tree_or_a_report(
        text in prop_oneof![
            any::<String>(),
            "[\\[\\]{}:,&*!|>?'\"#%@~ \n\ta-c0-9é-]{0,60}",
            "(a: |- |\n|  |\\[|\\{|\"|&a |\\*a|!x |<<: |---\n|\\? |'|\\||#|é|,|\\]|\\}){0,40}",
            "(```|yaml|json|\n|openapi: 3|> |- |~~~|\\{\"openapi\": 1\\}|  ){0,40}",
        ],
        name in prop_oneof![Just("a.yaml"), Just("a.json"), Just("a.md")],
    ) {
        let (node, sources, said) = read(name, &text);
        prop_assert!(node.is_some() || said.has_errors());
        for (id, source) in sources.iter() {
            let places = Places::new(&sources);
            let place = places.find(&Origin::new(id, "/a/0/b"), EntryPart::Value);
            prop_assert!(place.is_some());
            let _ = Spans::of(source);
        }
        let report = Report::new(&said, &sources);
        prop_assert_eq!(report.text(ReportStyle::Plain).is_empty(), said.is_empty());
        prop_assert!(report.lines().all(|line| line.starts_with(name)));
        prop_assert_eq!(report.json().len(), report.len());
    }

    #[test]
    fn yaml_of_a_value_reads_as_that_value_and_every_pointer_has_its_place(value in json()) {
        let text = serde_yaml::to_string(&value).expect("YAML");
        let (node, _, said) = read("a.yaml", &text);
        prop_assert!(said.is_empty() || node.is_some(), "{:?} {:?}", said, text);
        let node = node.expect("a tree");
        prop_assert_eq!(&node, &Node::from(value));
        check_spans("a.yaml", &text, &node);
    }

    #[test]
    fn json_of_a_value_reads_as_that_value_and_every_pointer_has_its_place(value in json(), pretty: bool) {
        let text = if pretty { indented(&value) } else { value.to_string() };
        let (node, _, said) = read("a.json", &text);
        let node = node.unwrap_or_else(|| panic!("{said:?} {text:?}"));
        prop_assert_eq!(&node, &Node::from(value));
        check_spans("a.json", &text, &node);
    }

    #[test]
    fn digits_of_a_whole_number_are_never_lost(digits in "-?[1-9][0-9]{0,60}") {
        for name in ["a.yaml", "a.json"] {
            let (node, _, _) = read(name, &format!("{{\"a\": {digits}}}"));
            let found = match node.as_ref().and_then(|node| node.get("a")) {
                Some(Node::Number(Number::Int(value))) => value.to_string(),
                Some(Node::Number(Number::UInt(value))) => value.to_string(),
                Some(Node::Number(Number::Big(text))) => text.clone(),
                other => format!("{other:?}"),
            };
            prop_assert_eq!(&found, &digits);
        }
    }
}
