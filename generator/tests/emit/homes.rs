//! Which file a type is written in.

use atoms_codegen::emit::emit;
use atoms_codegen::model::{Field, ParamKind, Place, Status, TypeDef};

use crate::build::{array, contract, event, named, object, required, text_enum, with_events};
use crate::calls::{answer, group, json_of, operation, param, params};

fn holding(name: &str, held: &[&str]) -> TypeDef {
    let field = |held: &&str| -> Field { required(&held.to_lowercase(), array(named(held))) };
    object(name, held.iter().map(field).collect())
}

#[test]
fn a_type_that_one_group_uses_is_in_its_file() {
    let types = vec![
        holding("Outer", &["Inner", "Shared", "Event"]),
        holding("Inner", &[]),
        holding("Shared", &["Deep"]),
        holding("Deep", &[]),
        holding("Event", &[]),
        holding("Unused", &[]),
        object("GetParams", vec![required("by", named("By"))]),
        text_enum("By", &[("X", "x")]),
    ];
    let names: Vec<_> = types.iter().map(|def| def.name.clone()).collect();
    let mut one = operation("GET", "/a", "get", "Get");
    one.params = Some(params(
        "GetParams",
        vec![param(Place::Query, "by", ParamKind::Text)],
    ));
    one.answers.list = vec![answer("Ok", Status::Code(200), Some(json_of("Outer")))];
    let mut other = operation("GET", "/b", "see", "See");
    other.answers.list = vec![answer("Ok", Status::Code(200), Some(json_of("Shared")))];
    let mut contract = with_events(contract(types), vec![event("e", "e", named("Event"))]);
    contract.groups = vec![group("a", "A", vec![one]), group("b", "B", vec![other])];
    let files = emit(&contract);
    let homes = names.iter().map(|name| {
        let heads = [
            format!("pub struct {name} {{"),
            format!("pub enum {name} {{"),
        ];
        let mut files = files.iter();
        let home = files.find(|(_, text)| heads.iter().any(|head| text.contains(head)));
        format!("{name}: {}", home.map_or("nowhere", |(path, _)| path))
    });
    insta::assert_snapshot!(homes.collect::<Vec<_>>().join("\n"), @r"
    Outer: a/types.rs
    Inner: a/types.rs
    Shared: types.rs
    Deep: types.rs
    Event: types.rs
    Unused: types.rs
    GetParams: a/types.rs
    By: a/types.rs
    ");
}
