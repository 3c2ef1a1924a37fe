//! A change of a document changes as many lines as a reader expects, where they expect them.

use similar::{ChangeTag, TextDiff};

use crate::made::files;

const CALLS: &str = "\
openapi: 3.1.0
info: {title: Calls, version: '1'}
x-discriminator: kind
webhooks:
  call-started:
    post:
      description: A call has begun.
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Started'}}}
      responses: {'200': {description: Taken.}}
components:
  schemas:
    Started:
      type: object
      required: [kind, call]
      properties:
        kind: {const: call-started}
        call: {$ref: '#/components/schemas/Call'}
    Call:
      description: One call.
      type: object
      required: [id]
      properties:
        id: {type: string, description: Names the call.}
        status: {$ref: '#/components/schemas/Status'}
    Status:
      type: string
      enum: [completed, busy]
";

/// One stretch of changed lines: its file, what went, what came.
#[derive(Debug, PartialEq)]
pub(crate) struct Hunk {
    pub(crate) file: String,
    pub(crate) old: Vec<String>,
    pub(crate) new: Vec<String>,
}

/// What a change of the document changes in the output.
fn hunks(from: &str, to: &str) -> Vec<Hunk> {
    between(CALLS, from, to)
}

/// What a change of this document changes in the output, which stays in the same files.
pub(crate) fn between(document: &str, from: &str, to: &str) -> Vec<Hunk> {
    assert_eq!(document.matches(from).count(), 1, "{from}");
    let before = files("calls.yaml", document);
    let after = files("calls.yaml", &document.replace(from, to));
    let paths = |files: &[(String, String)]| {
        let paths = files.iter().map(|(path, _)| path.clone());
        paths.collect::<Vec<_>>()
    };
    assert_eq!(paths(&before), paths(&after));
    let pairs = before.iter().zip(&after);
    pairs
        .flat_map(|((file, old), (_, new))| of_file(file, old, new))
        .collect()
}

fn of_file(file: &str, old: &str, new: &str) -> Vec<Hunk> {
    let difference = TextDiff::from_lines(old, new);
    let mut hunks = Vec::new();
    for group in difference.grouped_ops(0) {
        let mut hunk = Hunk {
            file: file.to_owned(),
            old: Vec::new(),
            new: Vec::new(),
        };
        for change in group.iter().flat_map(|op| difference.iter_changes(op)) {
            let line = change.value().trim_end().to_owned();
            match change.tag() {
                ChangeTag::Delete => hunk.old.push(line),
                ChangeTag::Insert => hunk.new.push(line),
                ChangeTag::Equal => {}
            }
        }
        hunks.push(hunk);
    }
    hunks
}

/// The files that changed, with the lines that went and came.
pub(crate) fn sizes(hunks: &[Hunk]) -> Vec<(&str, usize, usize)> {
    let size = |hunk: &Hunk| (hunk.old.len(), hunk.new.len());
    let sizes = hunks.iter().map(|hunk| (hunk.file.as_str(), size(hunk)));
    sizes.map(|(file, (old, new))| (file, old, new)).collect()
}

#[test]
fn an_optional_property_is_one_line_of_one_file() {
    let property = "        kind: {const: call-started}\n";
    let more = format!("{property}        region: {{type: string}}\n");
    let hunks = hunks(property, &more);
    assert_eq!(sizes(&hunks), [("types.rs", 0, 1)], "{hunks:?}");
    assert_eq!(
        hunks[0].new,
        [r#"        pub region: Option<String> = optional("region"),"#]
    );
}

#[test]
fn a_value_is_one_line() {
    let hunks = hunks("[completed, busy]", "[completed, busy, no_answer]");
    assert_eq!(sizes(&hunks), [("types.rs", 0, 1)], "{hunks:?}");
    assert_eq!(hunks[0].new, [r#"        NoAnswer = "no_answer","#]);
}

#[test]
fn a_description_is_its_own_lines() {
    let of_type = hunks("description: One call.", "description: A single call.");
    assert_eq!(sizes(&of_type), [("types.rs", 1, 1)], "{of_type:?}");
    let of_field = hunks("Names the call.", "Names the call for good.");
    assert_eq!(sizes(&of_field), [("types.rs", 1, 1)], "{of_field:?}");
    let of_event = hunks("A call has begun.", "A call is beginning.");
    assert_eq!(sizes(&of_event), [("webhooks.rs", 1, 1)], "{of_event:?}");
}

#[test]
fn a_property_that_becomes_required_is_one_field() {
    let hunks = hunks("required: [id]", "required: [id, status]");
    assert_eq!(sizes(&hunks), [("types.rs", 1, 1)], "{hunks:?}");
}

#[test]
fn an_event_is_a_method_an_entry_an_arm_and_its_types() {
    let event = "  call-ended:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Ended'}}}
      responses: {'200': {description: Taken.}}
components:
  schemas:
    Ended:
      type: object
      required: [kind]
      properties:
        kind: {const: call-ended}
";
    let hunks = hunks("components:\n  schemas:\n", event);
    let (types, webhooks): (Vec<_>, Vec<_>) =
        hunks.into_iter().partition(|hunk| hunk.file == "types.rs");
    // Two types with what stands around them, and nothing of the others.
    assert_eq!(types.len(), 1, "{types:#?}");
    assert!(types[0].old.is_empty(), "{types:#?}");
    // The entry of the list, the method, the arm.
    let expected = [(0, 1), (0, 6), (0, 3)];
    let expected = expected.map(|(old, new)| ("webhooks.rs", old, new));
    assert_eq!(sizes(&webhooks), expected, "{webhooks:#?}");
}

#[test]
fn what_a_document_says_elsewhere_changes_nothing() {
    assert_eq!(hunks("version: '1'", "version: '2'"), []);
    assert_eq!(
        hunks(
            "{'200': {description: Taken.}}",
            "{'200': {description: Ok.}}"
        ),
        []
    );
}
