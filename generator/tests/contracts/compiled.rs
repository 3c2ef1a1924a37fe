//! The code of every golden pair, compiled together; that of `choices.yaml` and `messages.yaml` is run as well.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    format!(
        "[package]\nname = \"golden\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\ndefault = [\"ed25519\", \"rest\", \"socket\"]\n\
         ed25519 = [\"atoms-runtime/ed25519\"]\nrest = [\"atoms-runtime/rest\"]\n\
         client = [\"atoms-runtime/client\"]\nsocket = [\"rest\", \"atoms-runtime/socket\"]\n\n\
         [dependencies]\natoms-runtime = {{ path = '{}' }}\n\
         axum = {{ version = \"0.8\", default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\n\
         [lints.rust]\nwarnings = \"deny\"\n\n[workspace]\n",
        runtime.display(),
    )
}

/// A crate with a module for each feature.
fn package() -> PathBuf {
    let root = root("golden");
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
    fs::write(root.join("Cargo.toml"), manifest()).unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, root.join("Cargo.lock")).unwrap();
    root
}

/// Where the crates of these tests lie.
pub(crate) fn root(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Runs cargo on a crate; what it compiles is shared with other tests.
pub(crate) fn cargo(crate_root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(crate_root)
        .env("CARGO_TARGET_DIR", root("emitted"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap()
}

#[test]
fn all_golden_code_compiles_without_a_warning_and_choices_and_messages_find_their_alternative() {
    let root = package();
    for arguments in [
        &["check", "--offline"][..],
        &["test", "--offline", "--tests"],
    ] {
        let output = cargo(&root, arguments);
        let text = [&output.stdout[..], &output.stderr].concat();
        let text = String::from_utf8_lossy(&text);
        assert!(output.status.success(), "{text}");
    }
}
