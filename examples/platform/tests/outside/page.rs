//! The documentation page in a browser.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::started::Started;

const WIDTH: u32 = 1400;
const HEIGHT: u32 = 1000;

/// Opens an address, headless, and does with the page what the last argument says.
fn open(address: &str, then: &str) -> Output {
    let browser = env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(&browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu"])
        .args(["--disable-quic", "--no-first-run", "--disable-sync"])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
        ])
        .args(["--enable-logging=stderr", "--virtual-time-budget=20000"])
        .arg(format!("--window-size={WIDTH},{HEIGHT}"))
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args([then, address])
        .output()
        .unwrap_or_else(|error| panic!("{browser}: {error}"));
    assert!(output.status.success(), "{}", output.status);
    output
}

/// `GET/campaign`, as the page names each operation.
fn operations() -> Vec<String> {
    let document: Value = serde_json::from_str(platform::DOCUMENT).unwrap();
    let paths = document["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().keys();
        methods.map(move |method| format!("{}{path}", method.to_uppercase()))
    });
    operations.collect()
}

#[test]
#[ignore = "needs Chromium"]
fn the_page_shows_every_operation_and_loads_nothing_from_elsewhere() {
    let service = Started::new();
    let output = open(&service.address, "--dump-dom");
    let page = String::from_utf8_lossy(&output.stdout);
    let missing: Vec<String> = operations()
        .into_iter()
        .filter(|operation| !page.contains(&format!("{operation}\"")))
        .collect();
    assert_eq!(missing, [""; 0]);
    let log = String::from_utf8_lossy(&output.stderr);
    let refused: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("Content Security Policy"))
        .collect();
    assert_eq!(refused, [""; 0]);
}

#[test]
#[ignore = "needs Chromium"]
fn the_page_can_be_photographed() {
    let service = Started::new();
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page.png");
    open(
        &service.address,
        &format!("--screenshot={}", picture.display()),
    );
    let picture = fs::read(picture).unwrap();
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    // The width and the height stand first, after the header of their chunk.
    let size = [WIDTH.to_be_bytes(), HEIGHT.to_be_bytes()].concat();
    assert_eq!(picture[16..24], size);
    // An empty page of that size takes a tenth of it.
    assert!(picture.len() > 60_000, "{} bytes", picture.len());
}
