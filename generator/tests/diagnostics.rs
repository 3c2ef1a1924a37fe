//! What a user sees when a document cannot be read.

use std::fmt::Write as _;

use atoms_codegen::diagnostic::{
    Diagnostic, Diagnostics, Origin, Report, ReportStyle, Severity, code, suggest,
};
use atoms_codegen::read::{Document, Input, SourceId, Sources};

fn text(name: &str, text: &str) -> String {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let _ = Document::from_text(name, text, &mut sources, &mut diagnostics);
    Report::new(&diagnostics, &sources).text(ReportStyle::Plain)
}

fn say(source: &str, diagnostics: impl IntoIterator<Item = Diagnostic>) -> (Sources, Diagnostics) {
    let mut sources = Sources::default();
    let mut found = Diagnostics::default();
    Document::from_text("specs/calls.yaml", source, &mut sources, &mut found);
    found.extend(diagnostics);
    (sources, found)
}

fn at(pointer: &str) -> Origin {
    Origin::new(SourceId(0), pointer)
}

const CALLS: &str = "\
openapi: 3.1.0
info: {title: Calls, version: '1'}
components:
  schemas:
    Call:
      type: object
      required: [id, duraton]
      properties:
        id: {type: string}
        duration:
          type: integr
";

#[test]
fn broken_yaml_shows_its_line() {
    insta::assert_snapshot!(text(
        "specs/calls.yaml",
        "openapi: 3.1.0\ninfo:\n  title: Calls\n  description: The call: what was said\n"
    ));
}

#[test]
fn an_open_quote_shows_where_the_text_ends() {
    insta::assert_snapshot!(text(
        "specs/calls.yaml",
        "openapi: 3.1.0\ninfo:\n  title: 'Calls\n"
    ));
}

#[test]
fn broken_json_shows_its_line() {
    insta::assert_snapshot!(text(
        "specs/calls.json",
        "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\"title\": \"Calls\",}\n}\n"
    ));
}

#[test]
fn a_duplicate_key_shows_both_places() {
    insta::assert_snapshot!(text(
        "specs/calls.yaml",
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    Call:\n      type: object\n      description: A call.\n      type: string\n"
    ));
}

#[test]
fn a_duplicate_key_of_json_shows_both_places() {
    insta::assert_snapshot!(text(
        "specs/calls.json",
        "{\"openapi\": \"3.1.0\",\n \"info\": {\"title\": \"a\", \"t\\u0069tle\": \"b\"}}\n"
    ));
}

#[test]
fn an_unknown_tag_is_a_warning() {
    insta::assert_snapshot!(text(
        "specs/calls.yaml",
        "openapi: 3.1.0\nx-a: !env HOME\nx-b: !!timestamp 2001-12-14\nx-c: !!str 12\n"
    ));
}

#[test]
fn too_deep_names_the_limit() {
    let deep = format!("openapi: 3.1.0\nx: {}", "[".repeat(400));
    insta::assert_snapshot!(text("specs/calls.yaml", &deep));
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..9 {
        let below = format!("*a{}", level - 1);
        let list = [below.as_str(); 9].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{list}]").expect("text");
    }
    insta::assert_snapshot!(text("specs/calls.yaml", &bomb));
}

#[test]
fn a_number_that_json_has_not_is_refused() {
    insta::assert_snapshot!(text(
        "specs/calls.yaml",
        "components:\n  schemas:\n    Score:\n      type: number\n      maximum: .inf\n      minimum: -.inf\n"
    ));
}

#[test]
fn a_page_with_two_specifications_shows_both() {
    insta::assert_snapshot!(text(
        "specs/calls.md",
        "# Calls\n\n```yaml\nopenapi: 3.1.0\n```\n\nand\n\n```json\n{\"openapi\": \"3.1.0\"}\n```\n"
    ));
}

#[test]
fn a_page_without_a_specification_shows_its_blocks() {
    insta::assert_snapshot!(text("specs/calls.md", "# Calls\n\n```yaml\nid: 1\n```\n"));
}

#[test]
fn places_in_a_page_are_places_of_the_page() {
    insta::assert_snapshot!(text(
        "specs/calls.md",
        "# Calls\n\n```yaml\nopenapi: 3.1.0\ninfo: *missing\n```\n"
    ));
}

#[test]
fn a_reference_out_of_the_folder_is_refused() {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let root =
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    Call:\n      $ref: ../../etc/passwd#/Call\n";
    let mut input = Input::texts(&[("calls.yaml", root)], &mut sources, &mut diagnostics);
    let place = at("/components/schemas/Call/$ref");
    let found = input.files.resolve(
        "../../etc/passwd#/Call",
        &place,
        &mut sources,
        &mut diagnostics,
    );
    assert!(found.is_none());
    insta::assert_snapshot!(Report::new(&diagnostics, &sources).text(ReportStyle::Plain));
}

#[test]
fn a_hint_and_another_place_stand_beside_the_message() {
    let (sources, diagnostics) = say(
        CALLS,
        [
            Diagnostic::warning(code::TYPE_UNKNOWN, "`integr` is not a type")
                .at(at("/components/schemas/Call/properties/duration/type"))
                .hint("did you mean `integer`?"),
            Diagnostic::warning(
                code::REQUIRED_UNDECLARED,
                "`duraton` is required and not declared",
            )
            .at(at("/components/schemas/Call/required/1"))
            .see(
                at("/components/schemas/Call/properties"),
                "the properties are declared here",
            ),
        ],
    );
    insta::assert_snapshot!(Report::new(&diagnostics, &sources).text(ReportStyle::Plain));
}

#[test]
fn one_line_each_for_a_build_script() {
    let (sources, diagnostics) = say(
        CALLS,
        [
            Diagnostic::warning(code::TYPE_UNKNOWN, "`integr` is not a type")
                .at(at("/components/schemas/Call/properties/duration/type"))
                .hint("did you\nmean `integer`?"),
            Diagnostic::note(code::OPERATION_UNNAMED, "no place"),
        ],
    );
    let lines: Vec<_> = Report::new(&diagnostics, &sources).lines().collect();
    assert_eq!(
        lines,
        [
            "note[operation-unnamed]: no place",
            "specs/calls.yaml:11:17: warning[type-unknown]: `integr` is not a type (did you mean `integer`?)",
        ]
    );
}

#[test]
fn data_has_every_place() {
    let (sources, diagnostics) = say(
        CALLS,
        [Diagnostic::error(code::DUPLICATE_KEY, "a message")
            .at_key(at("/components/schemas/Call/properties/id"))
            .see(at("/info"), "there")],
    );
    insta::assert_json_snapshot!(Report::new(&diagnostics, &sources).json());
}

#[test]
fn a_pointer_that_leads_nowhere_falls_back_to_what_is_around_it() {
    let (sources, diagnostics) = say(
        CALLS,
        [Diagnostic::error(code::DUPLICATE_KEY, "a message")
            .at(at("/components/schemas/Call/properties/gone/type"))],
    );
    let lines: Vec<_> = Report::new(&diagnostics, &sources).lines().collect();
    assert_eq!(
        lines,
        ["specs/calls.yaml:8:7: error[duplicate-key]: a message"]
    );
}

#[test]
fn a_report_is_sorted_and_says_nothing_twice() {
    let late = Diagnostic::error(code::DUPLICATE_KEY, "late").at(at("/components"));
    let early = Diagnostic::warning(code::YAML_TAG, "early").at(at("/openapi"));
    let (sources, diagnostics) = say(CALLS, [late.clone(), early.clone(), late, early]);
    let lines: Vec<_> = Report::new(&diagnostics, &sources).lines().collect();
    assert_eq!(
        lines,
        [
            "specs/calls.yaml:1:10: warning[yaml-tag]: early",
            "specs/calls.yaml:3:1: error[duplicate-key]: late",
        ]
    );
}

#[test]
fn a_long_line_is_shown_in_part() {
    let filler = "x".repeat(5_000);
    let json = format!(
        "{{\"openapi\": \"3.1.0\", \"a\": \"{filler}\", \"b\": 1, \"c\": \"{filler}\", \"b\": 2}}"
    );
    let shown = text("specs/calls.json", &json);
    assert!(shown.len() < 3_000, "{}", shown.len());
    insta::assert_snapshot!(shown);
}

#[test]
fn what_a_terminal_would_obey_is_not_shown() {
    let (sources, diagnostics) = say(
        "openapi: 3.1.0\nx-\u{202e}a: \u{1b}[31m\n",
        [Diagnostic::error(code::DUPLICATE_KEY, "a \u{1b}[31m message").at(at("/openapi"))],
    );
    let report = Report::new(&diagnostics, &sources);
    let all = report.text(ReportStyle::Plain) + &report.lines().collect::<String>();
    assert!(!all.contains(['\u{1b}', '\u{202e}']), "{all}");
}

#[test]
fn strict_makes_warnings_errors() {
    let mut diagnostics: Diagnostics = [
        Diagnostic::warning(code::YAML_TAG, "b"),
        Diagnostic::note(code::YAML_BOOLEAN, "d"),
    ]
    .into_iter()
    .collect();
    assert!(!diagnostics.has_errors());
    diagnostics.escalate_warnings();
    assert_eq!(diagnostics.count(Severity::Error), 1);
    assert_eq!(diagnostics.count(Severity::Note), 1);
}

#[test]
fn a_misspelt_word_finds_its_like() {
    let keywords = [
        "minLength",
        "maxLength",
        "pattern",
        "required",
        "type",
        "in",
    ];
    for (word, meant) in [
        ("minLenght", Some("minLength")),
        ("minlength", Some("minLength")),
        ("max_length", Some("maxLength")),
        ("requird", Some("required")),
        ("tpye", Some("type")),
        ("x", None),
        ("ok", None),
        ("description", None),
        ("type", None),
    ] {
        assert_eq!(suggest(word, keywords), meant, "{word}");
    }
}
