use atoms_runtime::In;
use atoms_runtime::codegen::check::{At, check_params};
use atoms_runtime::codegen::{Param, ParamKind};
use serde_json::json;

const PARAMS: &[Param] = &[
    Param::path("id", ParamKind::Text),
    Param::query("page", ParamKind::Integer),
    Param::header("id", ParamKind::Text).key("id_2"),
    Param::cookie("a/b", ParamKind::Array(&ParamKind::Text)),
    Param::rest("*"),
];

fn params(value: At<'_>) {
    let object = value.object();
    object.required(&["id_2"]);
    object.property("id").string().max_length(2);
    object.property("page").integer().minimum(1);
    object.property("a/b").array().items(|value| {
        value.string().min_length(1);
    });
    object.property("*").object().rest(|value| {
        value.string();
    });
}

#[test]
fn parameters_are_named_as_the_request_does() {
    let map = json!({"id": "abc", "page": 0, "a/b": ["x", ""], "*": {"more": 1}});
    let found = check_params(params, PARAMS, &map.into());
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.place, &*one.pointer, &*one.detail))
        .collect();
    assert_eq!(found.len(), 5, "{found:?}");
    for expected in [
        (In::Path, "/id", "is longer than 2 characters"),
        (In::Query, "/page", "is less than 1"),
        (In::Cookie, "/a~1b/1", "is shorter than 1 character"),
        (In::Query, "/more", "has to be a string"),
        (In::Header, "/id", "is required"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[test]
fn values_are_read_like_text() {
    let map = json!({"id": "a", "id_2": "b", "page": 1.0, "a/b": []});
    assert_eq!(check_params(params, PARAMS, &map.into()), []);
}
