//! A REST contract, `golden/rest/openapi.yaml`, and the whole crate that it becomes, `golden/rest/src`; with a service and a
//! caller of it, `golden/rest/examples`.
//!
//! `UPDATE_GOLDEN=1 cargo test -p atoms-codegen --test contracts whole` writes the crate anew.

use std::fs;
use std::path::{Path, PathBuf};

use atoms_codegen::features::features;
use atoms_codegen::package::{Package, Runtime};
use atoms_codegen::{Output, Product};

use crate::emitted::{self, PROFILE, cargo, dependencies, said, succeeds};
use crate::golden;
use crate::made::run;

const DOCUMENT: &str = "openapi.yaml";

fn folder() -> PathBuf {
    golden::folder().join("rest")
}

fn made(folder: &Path) -> Output {
    run(folder, &[DOCUMENT]).unwrap_or_else(|failure| panic!("{failure}"))
}

#[test]
fn the_contract_becomes_the_crate_that_lies_beside_it() {
    let source = folder().join("src");
    let output = made(&folder());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        output.tree.sync(&source).unwrap();
    }
    let stale = output.tree.check(&source).unwrap();
    assert!(
        stale.is_empty(),
        "it becomes something else; `UPDATE_GOLDEN=1` accepts it: {stale:?}"
    );
    assert_eq!(output.diagnostics.iter().count(), 0);
}

/// The crate of a document, with the examples.
fn package(document: &str) -> PathBuf {
    let root = emitted::folder("rest");
    fs::create_dir_all(&root).unwrap();
    fs::write(root.join(DOCUMENT), document).unwrap();
    let output = made(&root);
    let _ = fs::remove_dir_all(root.join("src"));
    output.tree.sync(&root.join("src")).unwrap();
    let package = Package {
        folder: root.clone(),
        name: "library".to_owned(),
        runtime: Runtime::Default,
        features: features(&output.contracts, Product::Crate),
    };
    let _ = fs::remove_file(root.join("Cargo.toml"));
    package.sync().unwrap();
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let examples = format!("\n[dev-dependencies]\n{}{PROFILE}", dependencies());
    emitted::package(&root, &(manifest + &examples));
    fs::create_dir_all(root.join("examples")).unwrap();
    for example in ["serve.rs", "call.rs"] {
        let from = folder().join("examples").join(example);
        fs::copy(from, root.join("examples").join(example)).unwrap();
    }
    root
}

fn document() -> String {
    fs::read_to_string(folder().join(DOCUMENT)).unwrap()
}

const CHECK: &[&str] = &["check", "--features", "client", "--examples"];

/// One more operation of a group.
const MORE: &str = "  /loans/{isbn}:
    delete:
      operationId: returnBook
      tags: [Loans]
      parameters: [{$ref: '#/components/parameters/Isbn'}]
      responses: {'204': {description: It is back.}}
";

#[test]
fn a_service_compiles_until_an_operation_is_added_which_the_compiler_names() {
    let text = succeeds(&mut cargo(&package(&document()), CHECK));
    assert!(!text.contains("warning"), "{text}");

    let before = "  /loans/events:\n";
    assert!(document().contains(before));
    let more = document().replace(before, &format!("{MORE}{before}"));
    let output = cargo(&package(&more), CHECK).output().unwrap();
    let text = said(&output);
    assert!(!output.status.success(), "{text}");
    assert_eq!(text.matches("error[").count(), 1, "{text}");
    for expected in [
        "missing: `return_book`",
        "examples/serve.rs",
        "fn return_book",
    ] {
        assert!(text.contains(expected), "{expected} not in {text}");
    }
}
