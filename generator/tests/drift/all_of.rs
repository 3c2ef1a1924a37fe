//! `allOf` of `allOf`: merged to an end, and each place told.

use crate::compared::{assert_silent, compared, lines};

/// Components that are made of each other and of whose properties that holds too: what is merged of them has no end.
#[test]
fn circles_whose_properties_meet_are_compared_to_an_end() {
    let circle = "
openapi: 3.1.0
info: {title: Circle, version: '1'}
paths:
  /a: {get: {operationId: get, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
components:
  schemas:
    A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {name: {$ref: '#/components/schemas/D'}}}]}
    B: {allOf: [{$ref: '#/components/schemas/C'}, {type: object, properties: {name: {$ref: '#/components/schemas/A'}}}]}
    C: {allOf: [{$ref: '#/components/schemas/D'}, {type: object, properties: {name: {$ref: '#/components/schemas/E'}}}]}
    D: {allOf: [{type: object, properties: {name: {type: string}}}, {type: object, properties: {size: {type: integer}}}]}
    E: {allOf: [{$ref: '#/components/schemas/D'}, {type: object, properties: {age: {type: string}}}]}
";
    assert_silent(circle, circle);
    let wider = circle.replace("age: {type: string}", "age: {type: number}");
    let found = lines(&compared(circle, &wider).findings);
    assert!(found.contains("`type` is `number`"), "{found}");
}

/// Two places that say the same are two places.
#[test]
fn the_same_all_of_in_two_places_is_told_twice() {
    let document = |most: u8| {
        let part = format!(
            "{{allOf: [{{allOf: [{{$ref: '#/components/schemas/A'}}], maxProperties: {most}}}]}}"
        );
        format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: get\n      \
             responses:\n        '200':\n          description: It.\n          content: {{application/json: {{schema: {{type: \
             object, properties: {{p: {part}, q: {part}}}}}}}}}\ncomponents:\n  schemas:\n    A: {{type: object}}\n"
        )
    };
    let found = lines(&compared(&document(3), &document(4)).findings);
    assert_eq!(found.matches("max-properties-raised").count(), 2, "{found}");
}
