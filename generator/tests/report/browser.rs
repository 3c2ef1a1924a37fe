//! The page in Chromium: `CHROMIUM`, or `/usr/bin/chromium`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use atoms_codegen::drift::Comparison;
use atoms_codegen::drift::report::Format;
use serde_json::Value;

use super::made::{report, several_kinds};

/// Opens a page in Chromium, headless; after what the script of the page did, the steps are done.
fn open(name: &str, compared: &[Comparison], steps: &str, then: &str, size: &str) -> Output {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(format!("{name}.html"));
    let steps = format!("<script type=\"module\">{steps}</script></body>");
    fs::write(
        &file,
        report(Format::Html, compared).replace("</body>", &steps),
    )
    .unwrap();
    let browser = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(&browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
        ])
        .args([
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
        ])
        .args([
            "--hide-scrollbars",
            "--enable-logging=stderr",
            "--virtual-time-budget=10000",
        ])
        .arg(format!("--window-size={size}"))
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(then)
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap_or_else(|error| panic!("{browser}: {error}"));
    assert!(output.status.success(), "{}", output.status);
    let log = String::from_utf8_lossy(&output.stderr);
    let wrong: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("CONSOLE"))
        .collect();
    assert_eq!(wrong, [""; 0]);
    output
}

/// What steps saw: each `see(name, value)`.
pub(super) fn seen(name: &str, compared: &[Comparison], steps: &str) -> BTreeMap<String, Value> {
    let script = format!("{SEE}{steps}\ndocument.body.append(report);");
    let output = open(name, compared, &script, "--dump-dom", "1200,900");
    let page = String::from_utf8(output.stdout).unwrap();
    let (_, rest) = page
        .split_once("<output id=\"seen\">")
        .expect("the steps did not come to their end");
    let (seen, _) = rest.split_once("</output>").unwrap();
    serde_json::from_str(
        &seen
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
    .unwrap()
}

/// For steps: `click` what a selector finds, `keys` of the findings that are shown.
const SEE: &str = "
const values = {};
const report = document.createElement('output');
report.id = 'seen';
const see = (name, value) => { values[name] = value; report.textContent = JSON.stringify(values); };
const click = (selector) => document.querySelector(selector).click();
const choose = (set, value) => click(`[data-set='${set}'][data-value='${value}']`);
const ids = () => [...document.querySelectorAll('.finding .what b')].map((node) => node.textContent);
const later = (time = 50) => new Promise((done) => setTimeout(done, time));
";

/// A photograph of a page.
pub(super) fn photograph(name: &str, steps: &str, size: &str) -> PathBuf {
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    open(
        name,
        &several_kinds(),
        steps,
        &format!("--screenshot={}", picture.display()),
        size,
    );
    picture
}
