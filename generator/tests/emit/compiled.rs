//! Emitted crates, compiled with every warning an error, and driven.

use std::fs;
use std::path::{Path, PathBuf};

use atoms_codegen::Product;
use atoms_codegen::emit::{crate_root, emit, standalone};
use atoms_codegen::features::features;
use atoms_codegen::model::Contract;

use crate::campaigns::gated;
use crate::contracts::{calls, namesakes, outdated};
use crate::emitted::{self, PROFILE, dependencies, runtime, succeeds};
use crate::namesakes::namesakes as namesake_operations;

fn manifest(name: &str, features: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\n{features}\n[dependencies]\n{dependencies}{PROFILE}\n\
         [lints.rust]\nmissing_docs = \"deny\"\nwarnings = \"deny\"\n\n\
         [lints.clippy]\npedantic = {{ level = \"deny\", priority = -1 }}\n\n[workspace]\n"
    )
}

/// What emitted code stands on, and no more: its features say what of the runtime.
fn least() -> String {
    format!(
        "atoms-runtime = {{ path = '{}' }}\n\
         axum = {{ version = \"0.8\", default-features = false }}\n\
         serde = \"1\"\nserde_json = \"1\"\n",
        runtime().display(),
    )
}

/// A crate of these files, with the dependencies that this workspace has locked.
fn write(name: &str, contracts: &[Contract], product: Product, dependencies: &str) -> PathBuf {
    let files = match product {
        Product::Crate => contracts.iter().flat_map(standalone).collect(),
        Product::Workspace => modules(contracts),
    };
    let features = features(contracts, product);
    let features: String = features
        .iter()
        .map(|feature| format!("{feature}\n"))
        .collect();

    let root = emitted::folder(name);
    let _ = fs::remove_dir_all(root.join("src"));
    let put = |path: PathBuf, text: &str| {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(path, text).expect("the file is written");
    };
    for (path, text) in files {
        put(root.join("src").join(path), &text);
    }
    emitted::package(&root, &manifest(name, &features, dependencies));
    root
}

/// The files of a crate with a module for each contract.
fn modules(contracts: &[Contract]) -> Vec<(String, String)> {
    let mut files = vec![crate_root(contracts)];
    for contract in contracts {
        let below = |(path, text)| (format!("{}/{path}", contract.name), text);
        files.extend(emit(contract).into_iter().map(below));
    }
    files
}

fn cargo(root: &Path, arguments: &[&str]) {
    succeeds(emitted::cargo(root, arguments).env("RUSTDOCFLAGS", "-D warnings"));
}

#[test]
fn emitted_crates_compile_without_a_warning_and_keep_what_they_read() {
    let contracts = [calls(), namesakes(), outdated()];
    let root = write("several", &contracts, Product::Workspace, &dependencies());
    fs::create_dir_all(root.join("tests")).expect("the folder is made");
    fs::write(root.join("tests/wire.rs"), include_str!("wire.rs.txt"))
        .expect("the file is written");
    cargo(&root, &["clippy", "--lib"]);
    cargo(&root, &["doc", "--no-deps"]);
    cargo(&root, &["test"]);

    let root = write("single", &[calls()], Product::Crate, &dependencies());
    cargo(&root, &["clippy", "--lib"]);
    cargo(&root, &["fmt", "--check"]);
}

#[test]
fn emitted_operations_compile_without_a_warning_whatever_they_are_called() {
    let gated = gated();
    let contracts = [gated.clone(), namesake_operations()];
    let root = write("operations", &contracts, Product::Workspace, &least());
    cargo(&root, &["clippy", "--lib", "--features", "client"]);
    cargo(&root, &["doc", "--no-deps", "--features", "client"]);
    cargo(&root, &["clippy", "--lib", "--no-default-features"]);

    let root = write("operation", &[gated], Product::Crate, &least());
    let few = ["--no-default-features", "--features", "media,client"];
    cargo(&root, &[&["clippy", "--lib"], &few[..]].concat());
    cargo(&root, &["fmt", "--check"]);
}
