//! The operations of a contract.

use atoms_codegen::emit::{crate_root, emit, standalone};
use atoms_codegen::model::{Contract, Type};
use atoms_codegen::model::{ParamKind, Place, Style};
use insta::assert_snapshot;

use crate::build::{contract, file, object, optional};
use crate::calls::{group, operation, param, params};
use crate::campaigns::{campaigns, gated};

/// The files of a folder, one after the other.
fn files(contract: &Contract, below: &str) -> String {
    let files = emit(contract).into_iter();
    let below =
        files.filter(|(path, _)| path.rsplit_once('/').map_or("", |(folder, _)| folder) == below);
    below
        .map(|(path, text)| format!("===== {path}\n{text}\n"))
        .collect()
}

#[test]
fn a_group_has_its_operations_its_trait_its_routes_and_its_calls() {
    assert_snapshot!(files(&campaigns(), "campaigns"));
}

#[test]
fn bodies_of_parts_and_of_several_media_types_are_enums() {
    assert_snapshot!(file(&campaigns(), "media/mod.rs"));
    assert_snapshot!(file(&campaigns(), "media/routes.rs"));
    assert_snapshot!(file(&campaigns(), "media/client.rs"));
}

#[test]
fn a_contract_has_what_its_groups_share() {
    assert_snapshot!(files(&campaigns(), ""));
}

#[test]
fn operations_that_share_a_route_are_tried_from_the_most_fixed_path_on() {
    let of = |method: &str, path: &str, function: &str| {
        let mut operation = operation(method, path, function, "Any");
        operation.route = Some("/jobs/{id}".to_owned());
        operation
    };
    let mut contract = contract(Vec::new());
    let operations = vec![
        of("POST", "/jobs/{id}", "change"),
        of("POST", "/jobs/{id}:stop", "stop"),
        of("DELETE", "/jobs/{id}", "drop"),
        of("POST", "/jobs/{id}:restart", "restart"),
    ];
    contract.groups = vec![group("jobs", "Jobs", operations)];
    let service = file(&contract, "jobs/service.rs");
    let router = &service[service.find("    Router::new()").unwrap()..];
    assert_snapshot!(router, @r#"
        Router::new()
            .route(
                "/jobs/{id}",
                routes::drop()
                    .merge(
                        by_path([
                            (&super::RESTART, routes::restart()),
                            (&super::STOP, routes::stop()),
                            (&super::CHANGE, routes::change()),
                        ]),
                    ),
            )
            .with_state(handler)
    }
    "#);
}

#[test]
fn a_query_that_takes_anything_needs_no_kinds() {
    let mut rest = param(Place::Query, "*", ParamKind::Text);
    rest.style = Style::Rest;
    let fields = vec![optional("*", Type::Object)];
    let mut contract = contract(vec![object("FindParams", fields)]);
    let mut find = operation("GET", "/all", "find", "Find");
    find.params = Some(params("FindParams", vec![rest]));
    contract.groups = vec![group("all", "All", vec![find])];
    let module = file(&contract, "all/mod.rs");
    assert!(module.contains(r#"Param::rest("*")"#), "{module}");
    assert!(!module.contains("Kind"), "{module}");
}

#[test]
fn groups_may_be_behind_features() {
    let contract = gated();
    assert_snapshot!(file(&contract, "mod.rs"));
    let alone = standalone(&contract);
    assert_snapshot!(alone[0].1);
    assert!(crate_root(&[contract]).1.contains("traits that serve"));
}
