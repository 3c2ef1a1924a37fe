//! The code of every golden pair, compiled together; that of `choices.yaml` and `messages.yaml` is run as well.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::emitted::{self, PROFILE, cargo, dependencies, folder, succeeds};
use crate::golden::{features, made};
use crate::made::files;

/// What is run: a document, and a test of its code.
const RUN: [(&str, &str, &str); 2] = [
    (
        "choices",
        include_str!("choices.yaml"),
        include_str!("choices.rs.txt"),
    ),
    (
        "messages",
        include_str!("messages.yaml"),
        include_str!("messages.rs.txt"),
    ),
];

fn manifest() -> String {
    format!(
        "[package]\nname = \"golden\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\ndefault = [\"ed25519\", \"rest\", \"socket\"]\n\
         ed25519 = []\nrest = []\nclient = []\nsocket = []\n\n\
         [dependencies]\n{}{PROFILE}\n\
         [lints.rust]\nwarnings = \"deny\"\n\n[workspace]\n",
        dependencies(),
    )
}

/// A crate with a module for each feature.
fn package() -> PathBuf {
    let root = folder("golden");
    let _ = fs::remove_dir_all(root.join("src"));
    let mut library = String::new();
    let pairs = features().into_iter().map(|feature| {
        let files = made(&feature);
        (feature, files)
    });
    let run = RUN.map(|(name, document, _)| {
        let files = files(&format!("{name}.yaml"), document);
        (name.to_owned(), files)
    });
    for (feature, files) in pairs.chain(run) {
        writeln!(library, "pub mod {feature};").unwrap();
        let module = root.join("src").join(&feature);
        for (path, text) in files {
            let path = if path == "lib.rs" { "mod.rs" } else { &path };
            let path = module.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    fs::write(root.join("src/lib.rs"), library).unwrap();
    fs::create_dir_all(root.join("tests")).unwrap();
    for (name, _, test) in RUN {
        fs::write(root.join("tests").join(format!("{name}.rs")), test).unwrap();
    }
    emitted::package(&root, &manifest());
    root
}

#[test]
fn all_golden_code_compiles_without_a_warning_and_choices_and_messages_find_their_alternative() {
    let root = package();
    succeeds(&mut cargo(&root, &["check"]));
    succeeds(&mut cargo(&root, &["test", "--tests"]));
}
