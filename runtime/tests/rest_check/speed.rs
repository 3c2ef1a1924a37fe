use std::time::{Duration, Instant};

use atoms_runtime::In;
use atoms_runtime::codegen::check::{At, JsonTree, check};
use serde_json::{Value, json};

fn body() -> String {
    let voice =
        json!({"id": "voice-1", "speed": 1, "style": "calm", "languages": ["en", "de", "hi"]});
    let contact = json!({
        "name": "Ada Example", "phone": "+15550100", "attempts": 3, "active": true, "note": null, "voice": voice,
        "address": {"street": "1 Example Street", "city": "Exampleton", "postcode": "EX1 1EX"}
    });
    json!({"name": "Spring", "contacts": vec![contact; 20]}).to_string()
}

fn contact(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "phone"]);
    object
        .property("name")
        .string()
        .min_length(1)
        .max_length(100);
    object
        .property("phone")
        .string()
        .pattern(atoms_runtime::codegen::pattern!(r"^\+\d{7,15}$"));
    object.property("attempts").integer().minimum(0).maximum(10);
    object.property("active").boolean();
    object.property("voice").check(|value| {
        let object = value.object();
        object.property("id").string();
        object
            .property("style")
            .string()
            .one_of(&["calm", "bright"]);
        object.property("languages").array().unique();
    });
}

fn campaign(value: At<'_>) {
    let object = value.object();
    object.property("name").string().max_length(100);
    object
        .property("contacts")
        .array()
        .max_items(100)
        .items(contact);
}

/// The quickest of several runs.
fn time(mut run: impl FnMut()) -> Duration {
    let once = || {
        let start = Instant::now();
        (0..200).for_each(|_| run());
        start.elapsed() / 200
    };
    std::iter::repeat_with(once)
        .take(10)
        .min()
        .unwrap_or_default()
}

#[test]
#[ignore = "measures; run with --release --nocapture"]
fn the_tree_is_cheaper_than_a_value() {
    let body = body();
    let bytes = body.as_bytes();
    let tree = time(|| drop(JsonTree::from_slice(bytes).expect("JSON")));
    let value = time(|| drop(serde_json::from_slice::<Value>(bytes).expect("JSON")));
    let json = JsonTree::from_slice(bytes).expect("JSON");
    let checked = time(|| assert_eq!(check(campaign, In::Body, &json), []));
    println!(
        "{} bytes: tree {tree:?}, value {value:?}, check {checked:?}",
        bytes.len()
    );
    assert!(tree < value);
}
