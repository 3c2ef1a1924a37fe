//! The crates of all pairs, a module for each side, compiled as one; and a program that hands messages to them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::contract::{Compared, Side};

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

/// The crate, in a folder of its own.
pub(crate) struct Crates {
    root: PathBuf,
}

impl Crates {
    /// Writes the code of all pairs.
    pub(crate) fn of(pairs: &[Compared]) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("proof");
        let _ = fs::remove_dir_all(root.join("src"));
        let mut library = String::new();
        for pair in pairs {
            for (side, name) in [(&pair.old, "old"), (&pair.new, "new")] {
                let module = format!("{}_{name}", pair.name);
                let _ = writeln!(library, "pub mod {module};");
                write(side, &root.join("src").join(module));
            }
        }
        let crates = Self { root };
        crates.file("src/lib.rs", &library);
        crates.file("Cargo.toml", &manifest());
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        fs::copy(lock, crates.root.join("Cargo.lock")).expect("a lock file");
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
        Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", self.root.with_file_name("emitted"))
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo")
    }

    /// Whether each message is taken, in order: by the module of that name.
    pub(crate) fn taken(&self, modules: &[String], messages: &[(String, To, Value)]) -> Vec<bool> {
        self.file("src/bin/drive.rs", &driver(modules));
        let list = messages
            .iter()
            .map(|(module, to, message)| json!([module, to.name(), message]));
        let list = Value::from(list.collect::<Vec<_>>());
        self.file("messages.json", &list.to_string());
        let output = self.cargo(&[
            "run",
            "--offline",
            "--quiet",
            "--bin",
            "drive",
            "messages.json",
        ]);
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
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    format!(
        "[package]\nname = \"proof\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\ndefault = [\"rest\", \"client\"]\nrest = [\"atoms-runtime/rest\"]\n\
         client = [\"atoms-runtime/client\"]\n\n\
         [dependencies]\natoms-runtime = {{ path = '{}' }}\n\
         axum = {{ version = \"0.8\", default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\
         tower = {{ version = \"0.5\", features = [\"util\"] }}\n\n\
         [profile.dev]\ndebug = false\n\n[workspace]\n",
        runtime.display(),
    )
}

const HANDLER: &str = r#"
mod MODULE {
    use std::sync::Arc;

    use axum::Router;
    use axum::http::StatusCode;
    use proof::MODULE::{things, types};

    struct Handler;

    impl things::Things for Handler {
        type Error = StatusCode;

        async fn put_thing(&self, _: types::Sent) -> Result<things::PutThingAnswer, StatusCode> {
            Ok(things::PutThingAnswer::NoContent)
        }

        async fn get_thing(&self) -> Result<things::GetThingAnswer, StatusCode> {
            Err(StatusCode::GONE)
        }
    }

    pub(super) fn router() -> Router {
        things::router(Arc::new(Handler))
    }

    pub(super) fn decodes(to: &str, message: &str) -> bool {
        match to {
            "client" => serde_json::from_str::<types::Got>(message).is_ok(),
            _ => serde_json::from_str::<types::Told>(message).is_ok(),
        }
    }
}
"#;

const MAIN: &str = r#"
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let path = std::env::args().nth(1).unwrap();
    let list: Vec<(String, String, serde_json::Value)> =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut taken = Vec::new();
    for (module, to, message) in list {
        let text = message.to_string();
        let is_taken = match to.as_str() {
            "router" => requested(router(&module), text).await,
            to => decodes(&module, to, &text),
        };
        taken.push(is_taken);
    }
    println!("{}", serde_json::to_string(&taken).unwrap());
}

async fn requested(router: axum::Router, text: String) -> bool {
    use tower::ServiceExt;
    let request = axum::http::Request::post("/things").header("content-type", "application/json");
    let request = request.body(axum::body::Body::from(text)).unwrap();
    let status = router.oneshot(request).await.unwrap().status();
    assert!(status == 204 || status == 400 || status == 422, "{status}");
    status == 204
}
"#;

fn driver(modules: &[String]) -> String {
    let mut text = MAIN.to_owned();
    let mut routers = String::new();
    let mut decodes = String::new();
    for module in modules {
        text.push_str(&HANDLER.replace("MODULE", module));
        let _ = writeln!(routers, "        {module:?} => {module}::router(),");
        let _ = writeln!(
            decodes,
            "        {module:?} => {module}::decodes(to, text),"
        );
    }
    let _ = write!(
        text,
        "\nfn router(module: &str) -> axum::Router {{\n    match module {{\n{routers}        _ => panic!(\"{{module}}\"),\n    }}\n}}\n\
         \nfn decodes(module: &str, to: &str, text: &str) -> bool {{\n    match module {{\n{decodes}        _ => panic!(\"{{module}}\"),\n    }}\n}}\n"
    );
    text
}
