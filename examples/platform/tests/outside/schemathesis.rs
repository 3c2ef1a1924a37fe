//! Requests that nobody thought of.

use std::env;
use std::path::Path;
use std::process::Command;

use platform::DEMO_TOKEN;

use crate::started::Started;

#[test]
#[ignore = "needs Schemathesis, and two minutes"]
fn schemathesis_finds_no_failure() {
    let service = Started::new();
    let program = env::var("SCHEMATHESIS").unwrap_or_else(|_| "schemathesis".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outside");
    let scratch = tempfile::tempdir().unwrap();
    let status = Command::new(&program)
        .current_dir(scratch.path())
        .arg("--config-file")
        .arg(folder.join("schemathesis.toml"))
        .arg("run")
        .arg(format!("{}/openapi.json", service.address))
        .args(["--url", &format!("{}/atoms/v1", service.address)])
        .args(["--header", &format!("Authorization: Bearer {DEMO_TOKEN}")])
        .args(["--seed", "1", "--max-examples", "10", "--max-time", "120"])
        .args(["--continue-on-failure", "--no-color"])
        .args(["--generation-database", "none"])
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .status()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(status.success(), "{status}");
}
