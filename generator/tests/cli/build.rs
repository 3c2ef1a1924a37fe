//! A build script that generates wakes no second build.

use std::process::Command;

use atoms_codegen::Workspace;

use super::run::Folder;

/// A package whose build script runs the tool as a build script runs the library, and compiles what it made.
fn package() -> Folder {
    let folder = Folder::workspace();
    folder.write(
        "Cargo.toml",
        "[package]\nname = \"tiny\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n",
    );
    folder.write(
        "build.rs",
        r#"fn main() {
            println!("cargo::rerun-if-changed=build.rs");
            println!("cargo::rerun-if-changed=specs");
            let tool = std::process::Command::new(env!("TOOL")).arg("generate").status();
            assert!(tool.unwrap().success());
        }"#,
    );
    folder.write(
        "src/main.rs",
        "fn main() { print!(\"{}\", include_str!(\"../generated/calls/webhooks.rs\")); }\n",
    );
    folder
}

fn cargo(folder: &Folder, command: &str) -> (String, String) {
    let output = Command::new(env!("CARGO"))
        .args([command, "--offline"])
        .current_dir(folder.path(""))
        .env("TOOL", env!("CARGO_BIN_EXE_atoms-codegen"))
        .env("CARGO_TARGET_DIR", folder.path("target"))
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{stderr}");
    (String::from_utf8(output.stdout).unwrap(), stderr)
}

#[cfg(unix)]
#[test]
fn one_build_brings_everything_in_step_and_the_next_does_nothing() {
    let folder = package();
    let (_, first) = cargo(&folder, "build");
    assert!(first.contains("Compiling"), "{first}");
    assert!(folder.path("specs/calls/names.lock").exists());
    let (_, second) = cargo(&folder, "build");
    assert!(!second.contains("Compiling"), "{second}");

    let event = "  call-lost:\n    post:\n      responses: { '200': { description: Taken. } }\ncomponents:\n";
    folder.replace("specs/calls/openapi.yaml", "components:\n", event);
    let (printed, _) = cargo(&folder, "run");
    assert!(printed.contains("fn call_lost("), "{printed}");
    assert!(folder.read("specs/calls/names.lock").contains("call_lost"));
    let (_, last) = cargo(&folder, "build");
    assert!(!last.contains("Compiling"), "{last}");
}

#[test]
fn a_build_script_has_a_line_for_each_warning_and_says_how_many_more_there_are() {
    let folder = Folder::workspace();
    folder.replace(
        "specs/calls/openapi.yaml",
        "description: Who",
        "descriptoin: Who",
    );
    folder.replace(
        "specs/calls/openapi.yaml",
        "        '200':\n",
        "        '200':\n          headrs: {}\n",
    );
    let made = Workspace::at(&folder.path("")).sync(false).unwrap();
    let lines = made.output.warnings(20);
    assert!(lines.len() > 2, "{lines:?}");
    assert!(
        lines[0].starts_with("specs/calls/openapi.yaml:21:11: warning["),
        "{lines:?}"
    );
    assert!(lines[0].ends_with("(did you mean `headers`?)"), "{lines:?}");
    let cut = made.output.warnings(1);
    let more = lines.len() - 1;
    let more = format!("{more} more; see them all with: atoms-codegen generate --check");
    assert_eq!(cut, [lines[0].clone(), more]);
}
