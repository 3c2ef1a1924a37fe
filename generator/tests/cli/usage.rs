//! What is typed wrongly ends with 2 and says what would be right.

use super::run::Folder;

#[test]
fn without_a_workspace_and_without_documents_it_says_what_to_name() {
    let run = Folder::new().run(&["generate"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(
        run.stderr.contains("--spec") && run.stdout.is_empty(),
        "{run:?}"
    );
}

#[test]
fn options_that_need_each_other_are_refused_alone() {
    let folder = Folder::workspace();
    for arguments in [
        &["generate", "--spec", "specs/calls/openapi.yaml"][..],
        &["generate", "--crate", "out"],
        &["generate", "--specs", "specs"],
        &["generate", "--name", "calls"],
        &["deliver", "--event", "call-started", "--secret", "s"],
        &["explain", "specs/calls/openapi.yaml"],
        &["lint"],
        &["no-such-command"],
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {run:?}");
        assert!(run.stdout.is_empty(), "{run:?}");
    }
}

#[test]
fn a_name_that_cargo_would_refuse_is_answered_with_one_it_takes() {
    let folder = Folder::workspace();
    for (name, near) in [
        ("9 lives", "contract-9-lives"),
        ("test", "contract-test"),
        ("Ünï", "uni"),
    ] {
        let run = folder.run(&[
            "generate",
            "--spec",
            "specs/calls/openapi.yaml",
            "--crate",
            "out",
            "--name",
            name,
        ]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains(&format!("`{near}`")), "{run:?}");
    }
    assert!(!folder.path("out").exists());
}
