//! A change of what is called changes as many lines as a reader expects, where they expect them.

use crate::changes::{Hunk, between, sizes};

const ROOMS: &str = "\
openapi: 3.1.0
info: {title: Rooms, version: '1'}
paths:
  /rooms:
    get:
      operationId: listRooms
      tags: [Rooms]
      description: All rooms.
      parameters:
        - {name: page, in: query, schema: {type: integer, minimum: 1}}
      responses:
        '200':
          description: One page.
          content: {application/json: {schema: {$ref: '#/components/schemas/Rooms'}}}
    post:
      operationId: addRoom
      tags: [Rooms]
      description: Adds a room.
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}
      responses:
        '201': {description: It is there.}
  /keys:
    get:
      operationId: listKeys
      tags: [Keys]
      responses:
        '200':
          description: All keys.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
components:
  schemas:
    Room:
      type: object
      required: [name]
      properties:
        name: {type: string, maxLength: 20}
        seats: {type: integer, minimum: 1, maximum: 100}
    Rooms: {type: array, items: {$ref: '#/components/schemas/Room'}}
";

fn hunks(from: &str, to: &str) -> Vec<Hunk> {
    between(ROOMS, from, to)
}

/// The lines that came, by file. Nothing went.
fn added(hunks: &[Hunk]) -> Vec<(&str, Vec<&str>)> {
    assert!(hunks.iter().all(|hunk| hunk.old.is_empty()), "{hunks:#?}");
    let hunks = hunks.iter().map(|hunk| {
        let lines = hunk.new.iter().map(|line| line.trim()).collect();
        (hunk.file.as_str(), lines)
    });
    hunks.collect()
}

#[test]
fn an_optional_query_parameter_is_a_field_and_an_entry() {
    let parameter = "        - {name: page, in: query, schema: {type: integer, minimum: 1}}\n";
    let more =
        format!("{parameter}        - {{name: search, in: query, schema: {{type: string}}}}\n");
    let hunks = hunks(parameter, &more);
    let expected = [
        (
            "rooms/mod.rs",
            vec![r#"Param::query("search", ParamKind::Text),"#],
        ),
        (
            "rooms/types.rs",
            vec![r#"pub search: Option<String> = optional("search"),"#],
        ),
    ];
    assert_eq!(added(&hunks), expected, "{hunks:#?}");
}

#[test]
fn an_answer_is_a_variant() {
    let answer = "        '201': {description: It is there.}\n";
    let more = format!("{answer}        '409': {{description: It was there before.}}\n");
    let hunks = hunks(answer, &more);
    let lines = vec!["/// It was there before.", "Conflict = empty(409),"];
    assert_eq!(added(&hunks), [("rooms/mod.rs", lines)], "{hunks:#?}");
}

#[test]
fn a_description_is_its_own_lines() {
    let of_operation = hunks("Adds a room.", "Adds one room.");
    let expected = [("rooms/client.rs", 1, 1), ("rooms/service.rs", 1, 1)];
    assert_eq!(sizes(&of_operation), expected, "{of_operation:#?}");
    let of_answer = hunks("It is there.", "There it is.");
    assert_eq!(
        sizes(&of_answer),
        [("rooms/mod.rs", 1, 1)],
        "{of_answer:#?}"
    );
}

#[test]
fn a_bound_is_one_line_of_the_check_and_one_of_the_docs() {
    let of_property = hunks("maximum: 100", "maximum: 120");
    assert_eq!(
        sizes(&of_property),
        [("rooms/checks.rs", 1, 1), ("rooms/types.rs", 1, 1)],
        "{of_property:#?}"
    );
    let expected = [r#"    object.property("seats").integer().minimum(1).maximum(120);"#];
    assert_eq!(of_property[0].new, expected);
    let of_parameter = hunks("type: integer, minimum: 1}}", "type: integer, minimum: 0}}");
    assert_eq!(
        sizes(&of_parameter),
        [("rooms/checks.rs", 1, 1), ("rooms/types.rs", 1, 1)],
        "{of_parameter:#?}"
    );
}

#[test]
fn an_operation_is_in_the_files_of_its_group_alone() {
    let path = "  /keys:\n";
    let more = format!(
        "  /rooms/{{id}}:
    delete:
      operationId: deleteRoom
      tags: [Rooms]
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses: {{'204': {{description: It is gone.}}}}
{path}"
    );
    let hunks = hunks(path, &more);
    // The call, what it is and is answered, the route alone, the method, its route, the parameters.
    let expected = [
        ("rooms/client.rs", 0, 12),
        ("rooms/mod.rs", 0, 22),
        ("rooms/routes.rs", 0, 5),
        ("rooms/service.rs", 0, 6),
        ("rooms/service.rs", 0, 1),
        ("rooms/types.rs", 0, 9),
    ];
    assert_eq!(sizes(&hunks), expected, "{hunks:#?}");
}
