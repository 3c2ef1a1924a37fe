//! What is refused, and with which words.

use std::fs;

use atoms_codegen::diagnostic::{Diagnostics, Report};
use atoms_codegen::read::{Map, Sources};

use crate::{read, refused, yaml};

#[test]
fn what_is_broken_is_refused_with_its_place() {
    for (name, source, said) in [
        ("a.yaml", "", "a.yaml:1:1: error[document-empty]"),
        (
            "a.yaml",
            "# nothing\n---\n",
            "a.yaml:1:1: error[document-empty]",
        ),
        ("a.json", " \n", "a.json:1:1: error[document-empty]"),
        (
            "a.yaml",
            "a: 1\n---\nb: 2\n",
            "a.yaml:2:1: error[document-many]",
        ),
        ("a.yaml", "a: 1\na: 2\n", "a.yaml:2:1: error[duplicate-key]"),
        (
            "a.yaml",
            "é: {b: {'c': 1, c: 2}}\n",
            "a.yaml:1:17: error[duplicate-key]",
        ),
        ("a.yaml", "{a: 1, a: 2}", "a.yaml:1:8: error[duplicate-key]"),
        (
            "a.yaml",
            "200: a\n\"200\": b\n",
            "a.yaml:2:1: error[duplicate-key]",
        ),
        (
            "a.json",
            "{\"a\": 1, \"a\": 2}",
            "a.json:1:10: error[duplicate-key]",
        ),
        ("a.json", "{\"a\": 1} x", "a.json:1:10: error[json-syntax]"),
        (
            "a.json",
            "{\"a\": 1e999}",
            "a.json:1:11: error[json-syntax]",
        ),
        (
            "a.yaml",
            "{\"a\": [1, 2}",
            "a.yaml:1:12: error[json-syntax]",
        ),
        (
            "a.yaml",
            "a: [.nan]\n",
            "a.yaml:1:5: error[number-not-finite]",
        ),
        ("a.yaml", "a:\n\t- b\n", "a.yaml:2:1: error[yaml-syntax]"),
        (
            "a.yaml",
            "é: é\nb: \u{7}\n",
            "a.yaml:2:4: error[yaml-syntax]",
        ),
        (
            "a.yaml",
            "\u{feff}é: b: c\n",
            "a.yaml:1:5: error[yaml-syntax]",
        ),
        ("a.yaml", "a: !!int x\n", "a.yaml:1:4: error[yaml-value]"),
        ("a.yaml", "? [a]\n: b\n", "a.yaml:1:3: error[yaml-value]"),
        ("a.yaml", "a: &x [*x]\n", "error[limit-depth]"),
        (
            "a.yaml",
            "swagger: '2.0'\n",
            "a.yaml:1:10: error[version-unsupported]",
        ),
        (
            "a.yaml",
            "openapi: 4.0.0\n",
            "a.yaml:1:10: error[version-unsupported]",
        ),
    ] {
        let line = refused(name, source);
        assert!(line.contains(said), "{source:?}: {line}");
    }
}

#[test]
fn every_problem_is_told_in_one_run() {
    let (node, said) = read(
        "a.yaml",
        "a: 1\na: .inf\nb: {c: 1, c: 2}\na: 3\nd: !x 1\ne: f: g\n",
    );
    assert!(node.is_none());
    let codes: Vec<_> = said
        .iter()
        .filter_map(|line| line.split(['[', ']']).nth(1))
        .collect();
    let wanted = [
        "number-not-finite",
        "duplicate-key",
        "duplicate-key",
        "duplicate-key",
        "yaml-tag",
        "yaml-syntax",
    ];
    assert_eq!(codes, wanted, "{said:#?}");
}

#[test]
fn depth_is_an_error_and_never_an_abort() {
    for open in ["[", "{a: ", "- ", "? ", "{\"a\": ", "[{a: "] {
        for count in [200, 400, 5_000, 100_000] {
            for name in ["a.yaml", "a.json"] {
                let (node, said) = read(name, &open.repeat(count));
                assert!(node.is_none() && !said.is_empty(), "{open} {count}");
            }
        }
    }
    let line = refused("a.json", &"[".repeat(400));
    assert!(line.contains("a.json:1:128: error[limit-depth]"), "{line}");
    let nested = "[".repeat(120) + &"]".repeat(120);
    assert!(read("a.yaml", &nested).0.is_some());
    assert!(read("a.json", &nested).0.is_some());
}

#[test]
fn many_brackets_in_prose_are_no_depth() {
    let prose = "a: \"[[[{{{\"\n";
    let source: String = (0..400)
        .map(|n| prose.replacen('a', &format!("k{n}"), 1))
        .collect();
    assert_eq!(yaml(&source).as_map().map(Map::len), Some(400));
}

#[test]
fn text_repeated_by_aliases_has_a_limit() {
    let source = format!(
        "a: &a {}\nb: [{}]\n",
        "x".repeat(300_000),
        "*a, ".repeat(2_000)
    );
    assert!(refused("a.yaml", &source).contains("error[limit-nodes]"));
}

#[test]
fn sources_that_are_not_utf8_are_refused_with_the_byte() {
    let folder = std::env::temp_dir().join(format!("read-utf8-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("a.yaml"), b"a: 1\nb: \xff\n").expect("a file");
    let mut sources = Sources::default();
    let mut said = Diagnostics::default();
    atoms_codegen::read::Input::folder(&folder, "specs/x", &mut sources, &mut said);
    let lines: Vec<_> = Report::new(&said, &sources).lines().collect();
    assert_eq!(
        lines,
        [
            "specs/x/a.yaml:2:4: error[file-encoding]: the file is not UTF-8 from here on (save it as UTF-8)"
        ]
    );
    let _ = fs::remove_dir_all(folder);
}
