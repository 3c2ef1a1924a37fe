//! What goes one way only, over HTTP: a service of `golden/one_way.yaml`, driven by `golden/one_way/wire.rs`.

use std::fs;
use std::path::Path;

use atoms_codegen::Product;
use atoms_codegen::features::features;
use atoms_codegen::package::{Package, Runtime};

use crate::compiled::{cargo, root};
use crate::golden::folder;
use crate::made::run;

const DRIVER: &str = "
[dev-dependencies]
http-body-util = \"0.1\"
tokio = { version = \"1\", features = [\"macros\", \"rt\"] }
tower = { version = \"0.5\", features = [\"util\"] }
";

#[test]
fn requests_and_answers_carry_what_goes_their_way() {
    let root = root("one-way");
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
    fs::write(root.join("Cargo.toml"), manifest + DRIVER).unwrap();
    fs::create_dir_all(root.join("tests")).unwrap();
    fs::copy(folder().join("one_way/wire.rs"), root.join("tests/wire.rs")).unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, root.join("Cargo.lock")).unwrap();

    let output = cargo(&root, &["test", "--offline"]);
    let text = String::from_utf8_lossy(&output.stderr);
    let results = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{results}");
}
