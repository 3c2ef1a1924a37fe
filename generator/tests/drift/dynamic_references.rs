//! Templates by `$dynamicRef`: each that fills one is compared by itself.

use crate::compared::{assert_same_on_the_wire, assert_silent, compared, lines};

/// What is sent and answered: pages of numbers and of texts.
const PATHS: &str = r"
openapi: 3.1.0
info: {title: Pages, version: '1'}
paths:
  /numbers:
    put:
      operationId: putNumbers
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Numbers'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Texts'}}}}
";

/// The pages, by a template.
const TEMPLATE: &str = r"components:
  schemas:
    Page:
      $id: page
      type: object
      required: [items]
      properties:
        items: {type: array, maxItems: 9, items: {$dynamicRef: '#T'}}
      $defs: {T: {$dynamicAnchor: T, not: {}}}
    Numbers:
      $id: numbers
      $ref: page
      $defs: {Number: {$dynamicAnchor: T, type: integer}}
    Texts:
      $id: texts
      $ref: page
      $defs: {Text: {$dynamicAnchor: T, type: string}}
";

/// The same without a template.
const PLAIN: &str = r"components:
  schemas:
    Page: {type: object, required: [items], properties: {items: {type: array, maxItems: 9, items: {$ref: '#/components/schemas/T'}}}}
    Numbers: {type: object, required: [items], properties: {items: {type: array, maxItems: 9, items: {$ref: '#/components/schemas/Number'}}}}
    Texts: {type: object, required: [items], properties: {items: {type: array, maxItems: 9, items: {$ref: '#/components/schemas/Text'}}}}
    T: {not: {}}
    Number: {type: integer}
    Text: {type: string}
";

fn pages(components: &str) -> String {
    format!("{PATHS}{components}")
}

#[test]
fn a_template_is_the_same_as_itself_and_as_what_it_becomes() {
    let pages = [TEMPLATE, PLAIN].map(pages);
    assert_silent(&pages[0], &pages[0]);
    assert_same_on_the_wire(&pages[0], &pages[1]);
}

#[test]
fn a_change_of_what_fills_a_template_is_told_where_it_is_used() {
    let pages = pages(TEMPLATE);
    let filled = pages.replace("T, type: string", "T, type: [string, 'null']");
    let told = lines(&compared(&pages, &filled).findings);
    assert!(told.contains("nullable"), "{told}");
    assert!(!told.contains("putNumbers request"), "{told}");
}

#[test]
fn a_change_of_a_template_is_told_once() {
    let pages = pages(TEMPLATE);
    let closer = pages.replace("maxItems: 9", "maxItems: 5");
    let told = lines(&compared(&pages, &closer).findings);
    let found = "max-items-lowered Page.items: `maxItems` is 5, it was 9, ";
    assert_eq!(told.matches("max-items-lowered").count(), 1, "{told}");
    assert!(
        told.starts_with(found) && told.contains("validate breaking"),
        "{told}"
    );
}
