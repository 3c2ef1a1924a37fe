//! What goes one way only, over HTTP: a service of `golden/one_way.yaml`, driven by `golden/one_way/wire.rs`.

use std::fs;

use atoms_codegen::Product;
use atoms_codegen::features::features;
use atoms_codegen::package::{Package, Runtime};

use crate::emitted::{self, PROFILE, cargo, dependencies, succeeds};
use crate::golden::folder;
use crate::made::run;

#[test]
fn requests_and_answers_carry_what_goes_their_way() {
    let root = emitted::folder("one-way");
    let output = run(&folder(), &["one_way.yaml"]);
    let output = output.unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(output.diagnostics.iter().count(), 0);
    output.tree.sync(&root.join("src")).unwrap();
    let _ = fs::remove_file(root.join("Cargo.toml"));
    let package = Package {
        folder: root.clone(),
        name: "users".to_owned(),
        runtime: Runtime::Default,
        features: features(&output.contracts, Product::Crate),
    };
    package.sync().unwrap();
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let driver = format!("\n[dev-dependencies]\n{}{PROFILE}", dependencies());
    emitted::package(&root, &(manifest + &driver));
    fs::create_dir_all(root.join("tests")).unwrap();
    fs::copy(folder().join("one_way/wire.rs"), root.join("tests/wire.rs")).unwrap();
    succeeds(&mut cargo(&root, &["test"]));
}
