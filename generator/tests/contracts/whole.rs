//! A REST contract, `golden/rest/openapi.yaml`, and the whole crate that it becomes, `golden/rest/src`; with a service and a
//! caller of it, `golden/rest/examples`.
//!
//! `UPDATE_GOLDEN=1 cargo test -p atoms-codegen --test contracts whole` writes the crate anew.

use std::fs;
use std::path::{Path, PathBuf};

use atoms_codegen::features::features;
use atoms_codegen::package::{Package, Runtime};
use atoms_codegen::{Output, Product};

use crate::compiled::{cargo, root};
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
    let root = root("rest");
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
    package.sync().unwrap();
    fs::create_dir_all(root.join("examples")).unwrap();
    for example in ["serve.rs", "call.rs"] {
        let from = folder().join("examples").join(example);
        fs::copy(from, root.join("examples").join(example)).unwrap();
    }
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, root.join("Cargo.lock")).unwrap();
    root
}

fn document() -> String {
    fs::read_to_string(folder().join(DOCUMENT)).unwrap()
}

const CHECK: &[&str] = &["check", "--offline", "--features", "client", "--examples"];

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
    let output = cargo(&package(&document()), CHECK);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    assert!(!text.contains("warning"), "{text}");

    let before = "  /loans/events:\n";
    assert!(document().contains(before));
    let more = document().replace(before, &format!("{MORE}{before}"));
    let output = cargo(&package(&more), CHECK);
    let text = String::from_utf8_lossy(&output.stderr);
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
