//! What changes in a crate, and for whom.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use atoms_codegen::Product;
use atoms_codegen::drift::RustChange;
use atoms_codegen::drift::items::{changelog, changes, differing, items};
use atoms_codegen::model::Contract;

use crate::made::{CALLS, contract, edited};

/// What a change of the document does to the crate.
fn of(edits: &[(&str, &str)]) -> Vec<RustChange> {
    let (old, new) = (contract(CALLS), contract(&edited(edits)));
    only_where_something_differs(&old, &new);
    changes(&old, &new, Product::Workspace)
}

/// That files which are not read would show nothing.
pub(crate) fn only_where_something_differs(old: &Contract, new: &Contract) {
    let files = differing(old, new);
    let keys = |contract: &Contract| -> BTreeMap<_, _> {
        let items = items(contract, Product::Workspace).into_iter();
        items
            .map(|item| ((item.path, item.kind, item.signature), item.file))
            .collect()
    };
    let (before, after) = (keys(old), keys(new));
    let gone = before.iter().filter(|(key, _)| !after.contains_key(*key));
    let fresh = after.iter().filter(|(key, _)| !before.contains_key(*key));
    for (key, file) in gone.chain(fresh) {
        let below = file
            .split_once('/')
            .map_or(file.as_str(), |(_, below)| below);
        assert!(
            below == "Cargo.toml" || files.contains(below),
            "{key:?} in {file}"
        );
    }
}

/// A change as a reader wants it.
pub(crate) fn text(changes: &[RustChange]) -> String {
    let mut text = String::new();
    for change in changes {
        let who: Vec<_> = change.breaks.iter().map(|who| who.text()).collect();
        let steps = (change.strict.name(), change.promised.name());
        let (kind, path) = (change.kind, &change.path);
        let was = change.was.iter().map(|was| format!(" (was {was})"));
        let was: String = was.collect();
        let _ = writeln!(text, "{kind} {path}{was} {}", change.file);
        let _ = writeln!(text, "    {} / {}: {}", steps.0, steps.1, who.join(", "));
        for (sign, code) in [('-', &change.before), ('+', &change.after)] {
            for line in code.iter().flat_map(|code| code.lines()) {
                let _ = writeln!(text, "    {sign} {line}");
            }
        }
        for line in change.edit.iter().flat_map(|edit| edit.lines()) {
            let _ = writeln!(text, "        {line}");
        }
    }
    text
}

macro_rules! changes {
    ($($name:ident: $($from:literal => $to:literal),+;)+) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(text(&of(&[$(($from, $to)),+])));
        }
    )+};
}

changes! {
    prose_changes_nothing: "description: The call." => "description: A call.";
    bounds_change_nothing: "silent: {type: boolean}" => "silent: {type: boolean, default: false}";
    an_optional_property_where_all_are: "silent: {type: boolean}" => "silent: {type: boolean}, loud: {type: boolean}";
    an_optional_property_of_what_is_built: "note: {type: string}" => "note: {type: string}\n        place: {type: string}";
    an_optional_property_of_an_event: "topic: {type: string}" => "topic: {type: string}, lang: {type: string}";
    an_optional_property_of_an_answer: "properties: {text: {type: string}}" => "properties: {text: {type: string}, lang: {type: string}}";
    a_required_property_where_none_was: "Settings: {type: object," => "Settings: {type: object, required: [silent],";
    an_optional_property_of_what_a_function_makes: "pause: {type: integer}" => "pause: {type: integer}, speed: {type: integer}";
    a_required_property_of_what_a_function_makes: "required: [text, voice]" => "required: [text, voice, pause]";
    required_properties_in_another_order: "text: {type: string}, voice: {type: string}, pause" => "voice: {type: string}, text: {type: string}, pause";
    a_type_that_requests_no_longer_carry: ", greeting: {$ref: '#/components/schemas/Greeting'}}" => "}";
    a_property_is_gone: "\n        note: {type: string}" => "";
    a_property_has_another_type: "note: {type: string}" => "note: {type: integer}";
    a_property_may_be_absent: "      required: [id]\n" => "";
    a_value_more: "enum: [completed, busy]" => "enum: [completed, busy, no-answer]";
    a_value_less: "enum: [completed, busy]" => "enum: [completed]";
    an_event_more: "  call-asked:" => "  call-ended:\n    post:\n      requestBody:\n        content: {application/json: {schema: {type: object, required: [kind], properties: {kind: {const: call-ended}}}}}\n      responses: {'200': {description: Taken.}}\n  call-asked:";
    an_event_has_another_name: "  call-started:" => "  call-begun:", "const: call-started" => "const: call-begun";
    an_alternative_more: "{$ref: '#/components/schemas/Sound'}]" => "{$ref: '#/components/schemas/Sound'}, {type: integer}]";
    an_operation_more: "    put:" => "    delete:\n      operationId: endCall\n      tags: [calls]\n      responses: {'204': {description: Done.}}\n    put:";
    an_operation_has_another_name: "operationId: getCall" => "operationId: readCall";
    an_operation_has_another_tag: "      tags: [files]" => "      tags: [calls]";
    a_status_more: "        default: {description: It failed.}" => "        '404': {description: None.}\n        default: {description: It failed.}";
    a_status_has_another_code: "responses: {'204': {description: Done.}}" => "responses: {'202': {description: Done.}}";
    a_media_type_less: "\n          text/plain: {schema: {type: string}}" => "";
    a_parameter_more: "parameters: [{name: expand," => "parameters: [{name: lang, in: query, schema: {type: string}}, {name: expand,";
    a_required_parameter_more: "parameters: [{name: expand," => "parameters: [{name: lang, in: query, required: true, schema: {type: string}}, {name: expand,";
    a_parameter_of_the_path_has_another_name: "/calls/{id}:" => "/calls/{key}:", "[{name: id, in: path" => "[{name: key, in: path";
    a_part_becomes_required: "required: [file]" => "required: [file, label]";
    a_component_has_another_name: "$ref: '#/components/schemas/Status'" => "$ref: '#/components/schemas/State'", "    Status: {" => "    State: {";
    a_type_is_used_by_a_further_group: "'204': {description: Done.}" => "'200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}";
    nobody_has_to_say_who_calls: "security: [{Key: []}]\n" => "";
    a_type_is_another_kind_of_type: "    Status: {type: string, enum: [completed, busy]}" => "    Status: {type: object, properties: {code: {type: string}}}";
}

#[test]
fn a_changelog_says_what_breaks_first() {
    let changes = of(&[
        ("enum: [completed, busy]", "enum: [completed, failed]"),
        ("operationId: getCall", "operationId: readCall"),
        ("\n        note: {type: string}", ""),
    ]);
    insta::assert_snapshot!(changelog(&changes));
}

#[test]
fn each_change_has_its_places() {
    let changes = of(&[("note: {type: string}", "note: {type: integer}")]);
    let pointer = "/components/schemas/Call/properties/note";
    for origin in [&changes[0].old_origin, &changes[0].new_origin] {
        assert_eq!(origin.as_ref().unwrap().pointer, pointer);
    }
}
