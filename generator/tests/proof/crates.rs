//! The crates of all pairs, a module for each side, compiled as one; and a program that hands messages to them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::LazyLock;

use atoms_codegen::Product;
use atoms_codegen::drift::items::items;
use serde_json::{Value, json};

use crate::contract::{Compared, Side};
use crate::{consumers, documents, emitted, values};

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum To {
    /// The router: whether a request with it is taken.
    Router,
    /// A client: whether an answer is decoded.
    Client,
    /// A receiver: whether a delivery that holds it is decoded.
    Receiver,
}

impl To {
    const fn name(self) -> &'static str {
        match self {
            Self::Router => "router",
            Self::Client => "client",
            Self::Receiver => "receiver",
        }
    }
}

/// The crate, for all tests.
pub(crate) static CRATES: LazyLock<Crates> = LazyLock::new(Crates::write);

/// The crate, in a folder of its own.
pub(crate) struct Crates {
    root: PathBuf,
}

impl Crates {
    /// Writes the code of all pairs, and the program.
    fn write() -> Self {
        let root = emitted::folder("proof");
        let _ = fs::remove_dir_all(root.join("src"));
        let mut library = String::new();
        for (pair, _) in all() {
            for (side, name) in [(&pair.old, "old"), (&pair.new, "new")] {
                let module = pair.module(name);
                let _ = writeln!(library, "pub mod {module};");
                write(side, &root.join("src").join(module));
            }
        }
        let crates = Self { root };
        crates.file("src/lib.rs", &library);
        crates.file("src/bin/drive.rs", &driver());
        emitted::package(&crates.root, &manifest());
        crates
    }

    pub(crate) fn file(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        let folder = path.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Runs cargo there.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        emitted::cargo(&self.root, arguments)
            .output()
            .expect("cargo")
    }

    /// Whether each message is taken, in order: by the module of that name.
    pub(crate) fn taken(&self, messages: &[(String, To, Value)]) -> Vec<bool> {
        let list = messages
            .iter()
            .map(|(module, to, message)| json!([module, to.name(), message]));
        self.exchanged(&list.collect::<Vec<_>>())
    }

    /// The same of messages as the program reads them.
    pub(crate) fn exchanged(&self, messages: &[Value]) -> Vec<bool> {
        let file = tempfile::NamedTempFile::new().expect("a file");
        serde_json::to_writer(&file, messages).expect("a file");
        let path = file.path().to_string_lossy();
        let output = self.cargo(&["run", "--quiet", "--bin", "drive", &path]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}");
        let taken: Vec<bool> = serde_json::from_slice(&output.stdout).expect("a list");
        assert_eq!(taken.len(), messages.len());
        taken
    }
}

fn write(side: &Side, module: &Path) {
    let output = side.output();
    for (path, text) in output.tree.iter() {
        let path = module.join(if path == "lib.rs" { "mod.rs" } else { path });
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
}

fn manifest() -> String {
    format!(
        "[package]\nname = \"proof\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\ndefault = [\"rest\", \"client\"]\nrest = []\nclient = []\n\n\
         [dependencies]\n{}{}\n[workspace]\n",
        emitted::dependencies(),
        emitted::PROFILE,
    )
}

const HANDLER: &str = include_str!("drive/module.rs.txt");
const MAIN: &str = include_str!("drive/main.rs.txt");
/// What the pairs of schemas have beside operations.
const DECODES: &str = include_str!("drive/decodes.rs.txt");

/// How a client is asked, but for parameters, which answers have nothing to do with.
const CALLED: &str = "client.get_thing().await.is_ok()";
const UNCALLED: &str = "drop(client);\n        true";

fn driver() -> String {
    let mut text = MAIN.to_owned();
    let [mut routers, mut decodes, mut calls] = [const { String::new() }; 3];
    for (pair, is_schema) in all() {
        for (side, name) in [(&pair.old, "old"), (&pair.new, "new")] {
            let module = pair.module(name);
            let known = items(&side.revision().model, Product::Crate);
            let handler = consumers::implemented(
                "things::Things",
                &known,
                "Err(axum::http::StatusCode::IM_A_TEAPOT)",
            );
            let handler = handler.replace(consumers::API, &format!("proof::{module}"));
            let has_params = known
                .iter()
                .any(|item| item.path == "types::GetThingParams");
            let call = if has_params { UNCALLED } else { CALLED };
            let of_module = HANDLER.replace("HANDLER", &handler).replace("CALL", call);
            text += &of_module.replace("MODULE", &module);
            let _ = writeln!(routers, "        {module:?} => {module}::router(),");
            let _ = writeln!(
                calls,
                "        {module:?} => {module}::call(address).await,"
            );
            if is_schema {
                text += &DECODES.replace("MODULE", &module);
                let _ = writeln!(decodes, "        {module:?} => decodes_{module}(to, text),");
            }
        }
    }
    text.replace("// ROUTERS", &routers)
        .replace("// DECODES", &decodes)
        .replace("// CALLS", &calls)
}

/// Every pair, and whether it is one of schemas.
fn all() -> impl Iterator<Item = (&'static Compared, bool)> {
    let schemas = values::COMPARED.iter().map(|pair| (pair, true));
    schemas.chain(documents::COMPARED.iter().map(|pair| (pair, false)))
}
