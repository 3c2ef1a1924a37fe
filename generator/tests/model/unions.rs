//! Alternatives, and how they are told apart.

use crate::sketch::{contract, sketch};

#[test]
fn alternatives_are_told_apart_by_tag_by_type_or_by_property() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Cat": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["cat"]}}},
            "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["dog"]}}},
            "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]},
            "Mapped": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "kind", "mapping": {"felis": "#/components/schemas/Cat"}}},
            "Value": {"oneOf": [{"type": "integer"}, {"type": "string"}, {"type": "boolean"}]},
            "Answer": {"anyOf": [
                {"title": "Direct"},
                {"title": "Saved", "type": "object", "maxProperties": 0},
                {"title": "Hybrid", "type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "more": {}}},
                {"title": "Failure", "type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
            ]}}}}"##,
    );
    insta::assert_snapshot!(sketch(&contract), @r#"
    struct Cat
      kind: CatKind required
    enum CatKind Cat="cat"
    struct Dog
      kind: DogKind required
    enum DogKind Dog="dog"
    union Pet by kind
      Cat: Cat for cat
      Dog: Dog for dog
    union Mapped by kind
      Cat: Cat for felis
      Dog: Dog for dog
    union Value
      Integer: Integer for Integer
      String: String for String
      Boolean: Bool for Bool
    union Answer
      Saved: AnswerSaved for Empty
      Hybrid: AnswerHybrid for {id, more?}
      Failure: AnswerFailure for {error}
      Direct: Any for Rest
    struct AnswerSaved
    struct AnswerHybrid
      id: String required
      more: Any optional
    struct AnswerFailure
      error: String required
    "#);
}

#[test]
fn alternatives_that_share_a_value_are_kept_whole() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "A": {"type": "object", "properties": {"a": {"type": "string"}}},
            "B": {"type": "object", "properties": {"b": {"type": "string"}}},
            "Either": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
            "Subset": {"oneOf": [{"type": "object", "required": ["a"], "properties": {"a": {}}},
                {"type": "object", "required": ["a", "b"], "properties": {"a": {}, "b": {}}}]}}}}"##,
    );
    insta::assert_snapshot!(sketch(&contract), @r"
    struct A
      a: String optional
    struct B
      b: String optional
    raw Either
      A: A
      B: B
    union Subset
      A: SubsetA for {}
      Option2: SubsetOption2 for {b}
    struct SubsetA
      a: Any required
    struct SubsetOption2
      a: Any required
      b: Any required
    ");
}

#[test]
fn alternatives_of_one_scalar_type_are_that_type() {
    let contract = contract(
        r#"{"components": {"schemas": {
            "Open": {"anyOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string"}]},
            "Mixed": {"oneOf": [{"type": "integer"}, {"type": "number"}]},
            "Rule": {"type": "object", "properties": {"x": {}, "y": {}}, "oneOf": [{"required": ["x"]}, {"required": ["y"]}]}}}}"#,
    );
    insta::assert_snapshot!(sketch(&contract), @r#"
    enum Open A="a" B="b"
    alias Mixed = Number
    struct Rule
      x: Any optional
      y: Any optional
    "#);
}

#[test]
fn a_value_that_two_alternatives_share_does_not_choose_the_first() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Base": {"type": "object", "required": ["kind"], "properties": {
                "kind": {"type": "string", "enum": ["cat", "dog"]}}},
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"purrs": {"type": "boolean"}}}]},
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"barks": {"type": "boolean"}}}]},
            "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "kind", "mapping": {
                    "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog", "puppy": "Dog"}}}}}}"##,
    );
    let text = sketch(&contract);
    assert!(
        text.contains("  Cat: Cat for cat\n  Dog: Dog for dog, puppy\n"),
        "{text}"
    );
}

#[test]
fn a_base_with_a_discriminator_is_an_enum_of_its_children() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
                "discriminator": {"propertyName": "kind", "mapping": {"dog": "#/components/schemas/Dog"}}},
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"},
                {"type": "object", "properties": {"purrs": {"type": "boolean"}}}]},
            "Lion": {"allOf": [{"$ref": "#/components/schemas/Cat"}, {"type": "object"}]},
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"},
                {"type": "object", "properties": {"home": {"$ref": "#/components/schemas/Home"}}}]},
            "Home": {"type": "object", "properties": {"pet": {"$ref": "#/components/schemas/Pet"}}}}}}"##,
    );
    insta::assert_snapshot!(sketch(&contract), @r"
    union Pet by kind
      Cat: Cat for Cat
      Lion: Lion for Lion
      Dog: Dog for dog
      Base: PetBase for other
    struct PetBase
      kind: String required
      extra: rest Any
    struct Cat
      kind: String required
      purrs: Bool optional
    struct Lion
      kind: String required
      purrs: Bool optional
    struct Dog
      kind: String required
      home: Home optional
    struct Home
      pet: Pet optional
    ");
}

#[test]
fn children_that_share_a_tag_are_read_as_their_base_and_that_is_said() {
    let modelled = contract(
        r##"{"components": {"schemas": {
            "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
                "discriminator": {"propertyName": "kind"}},
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"},
                {"type": "object", "properties": {"kind": {"type": "string", "enum": ["a"]}}}]},
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"},
                {"type": "object", "properties": {"kind": {"type": "string", "enum": ["a"]}}}]}}}}"##,
    );
    let text = sketch(&modelled);
    let base = "struct Pet\n  kind: String required\n  extra: rest Any\n";
    assert!(text.contains(base), "{text}");
    let mut told = modelled.diagnostics.iter();
    let told = told.find(|told| told.code == "union-ambiguous").unwrap();
    assert_eq!(
        told.message,
        "`kind` does not tell its children apart, so they are read as the base"
    );
}

#[test]
fn children_that_inherit_the_values_of_all_kinds_go_by_their_names() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Pet": {"type": "object", "required": ["kind"], "discriminator": {"propertyName": "kind"},
                "properties": {"kind": {"type": "string", "enum": ["Cat", "Dog"]}}},
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object"}]},
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object"}]}}}}"##,
    );
    let text = sketch(&contract);
    let union =
        "union Pet by kind\n  Cat: Cat for Cat\n  Dog: Dog for Dog\n  Base: PetBase for other\n";
    assert!(text.contains(union), "{text}");
}

#[test]
fn two_choices_at_once_are_kept_whole_and_said() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "A": {"type": "object", "required": ["a"], "properties": {"a": {}}},
            "B": {"type": "object", "required": ["b"], "properties": {"b": {}}},
            "C": {"type": "object", "required": ["c"], "properties": {"c": {}}},
            "D": {"type": "object", "required": ["d"], "properties": {"d": {}}},
            "Beside": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}],
                "anyOf": [{"$ref": "#/components/schemas/C"}, {"$ref": "#/components/schemas/D"}]},
            "Parts": {"allOf": [
                {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
                {"oneOf": [{"$ref": "#/components/schemas/C"}, {"$ref": "#/components/schemas/D"}]}]}}}}"##,
    );
    let text = sketch(&contract);
    for name in ["Beside", "Parts"] {
        let raw = format!("raw {name}\n  A: A\n  B: B\n  C: C\n  D: D\n");
        assert!(text.contains(&raw), "{text}");
        let degraded =
            format!("degraded #/components/schemas/{name}: a value makes several choices");
        assert!(text.contains(&degraded), "{text}");
    }
}

#[test]
fn a_choice_beside_one_that_says_nothing_of_the_type_is_the_only_one() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "A": {"type": "object", "required": ["a"], "properties": {"a": {}}},
            "B": {"type": "object", "required": ["b"], "properties": {"b": {}}},
            "Asked": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}],
                "anyOf": [{"required": ["x"]}, {"required": ["y"]}]},
            "Twice": {"allOf": [
                {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
                {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}]}}}}"##,
    );
    let text = sketch(&contract);
    for name in ["Asked", "Twice"] {
        let union = format!("union {name}\n  A: A for {{a}}\n  B: B for {{b}}\n");
        assert!(text.contains(&union), "{text}");
    }
    assert!(!text.contains("degraded"), "{text}");
}

#[test]
fn a_choice_among_objects_is_one_alternative_beside_a_scalar() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Inner": {"oneOf": [
                {"type": "object", "required": ["k"], "properties": {"k": {"enum": ["a"]}, "x": {"type": "object", "properties": {"y": {}}}}},
                {"type": "object", "required": ["k"], "properties": {"k": {"enum": ["b"]}}}]},
            "Outer": {"oneOf": [{"$ref": "#/components/schemas/Inner"}, {"type": "string"}]}}}}"##,
    );
    let text = sketch(&contract);
    let union = "union Outer\n  Inner: Inner for Object\n  String: String for String\n";
    assert!(text.contains(union), "{text}");
    assert!(!text.contains("OuterInner"), "{text}");
}

#[test]
fn alternatives_are_called_after_their_constants_or_their_components() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Inline": {"oneOf": [
                {"type": "object", "required": ["k"], "properties": {"k": {"enum": ["first"]}}},
                {"type": "object", "required": ["k", "v"], "properties": {"k": {"enum": ["second"]}, "v": {}}}]},
            "Cat": {"type": "object", "required": ["kind", "purrs"], "properties": {"kind": {}, "purrs": {}}},
            "Dog": {"type": "object", "required": ["kind", "barks"], "properties": {"kind": {}, "barks": {}}},
            "Pet": {"allOf": [{"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]},
                {"type": "object", "properties": {"name": {}}}]}}}}"##,
    );
    let text = sketch(&contract);
    let inline =
        "union Inline by k\n  First: InlineFirst for first\n  Second: InlineSecond for second\n";
    assert!(text.contains(inline), "{text}");
    assert!(
        text.contains("  Cat: PetCat for {purrs}\n  Dog: PetDog for {barks}\n"),
        "{text}"
    );
}
