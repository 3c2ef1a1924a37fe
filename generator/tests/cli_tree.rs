//! A tree of files and a folder come into step.

use std::fs;
use std::path::Path;

use atoms_codegen::Tree;
use atoms_codegen::TreeError;
use tempfile::TempDir;

fn file(body: &str) -> String {
    format!(
        "//! A file.\n//!\n//! Made by atoms-codegen from `a.yaml`; edit that, not this.\n{body}\n"
    )
}

fn tree(files: &[(&str, &str)]) -> Tree {
    files
        .iter()
        .map(|(path, body)| (*path, file(body)))
        .collect()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn listing(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_first_sync_makes_the_folder_and_a_second_does_nothing() {
    let root = folder();
    let out = root.path().join("generated");
    let tree = tree(&[("lib.rs", "mod atoms;"), ("atoms/types.rs", "")]);
    assert_eq!(
        tree.sync(&out).unwrap().created,
        ["atoms/types.rs", "lib.rs"]
    );
    let written = fs::metadata(out.join("lib.rs"))
        .unwrap()
        .modified()
        .unwrap();
    assert!(tree.sync(&out).unwrap().is_empty());
    assert_eq!(
        fs::metadata(out.join("lib.rs"))
            .unwrap()
            .modified()
            .unwrap(),
        written
    );
    assert_eq!(listing(&out), ["atoms", "lib.rs"]);
}

#[test]
fn only_what_differs_is_written_and_what_is_no_longer_made_goes_with_its_folder() {
    let root = folder();
    tree(&[("same.rs", "1"), ("other.rs", "1"), ("old/types.rs", "")])
        .sync(root.path())
        .unwrap();
    let next = tree(&[("same.rs", "1"), ("other.rs", "2"), ("new.rs", "")]);
    let changes = next.sync(root.path()).unwrap();
    assert_eq!(changes.created, ["new.rs"]);
    assert_eq!(changes.updated, ["other.rs"]);
    assert_eq!(changes.removed, ["old/types.rs"]);
    assert_eq!(listing(root.path()), ["new.rs", "other.rs", "same.rs"]);
    assert_eq!(
        fs::read_to_string(root.path().join("other.rs")).unwrap(),
        file("2")
    );
}

#[test]
fn a_check_says_the_same_as_a_sync_and_writes_nothing() {
    let root = folder();
    tree(&[("a.rs", "1"), ("gone.rs", "")])
        .sync(root.path())
        .unwrap();
    let next = tree(&[("a.rs", "2"), ("b.rs", "")]);
    let stale = next.check(root.path()).unwrap();
    assert_eq!(listing(root.path()), ["a.rs", "gone.rs"]);
    assert_eq!(next.sync(root.path()).unwrap(), stale);
}

#[test]
fn a_file_that_the_tool_did_not_make_stops_everything_and_is_named() {
    let root = folder();
    tree(&[("a.rs", "1")]).sync(root.path()).unwrap();
    fs::create_dir(root.path().join("sub")).unwrap();
    fs::write(root.path().join("sub/notes.rs"), "//! Mine.\n").unwrap();
    let error = tree(&[("a.rs", "2"), ("b.rs", "")])
        .sync(root.path())
        .unwrap_err();
    assert!(error.to_string().contains("sub/notes.rs"), "{error}");
    assert_eq!(
        fs::read_to_string(root.path().join("a.rs")).unwrap(),
        file("1")
    );
    assert_eq!(listing(root.path()), ["a.rs", "sub"]);
}

#[test]
fn a_file_of_the_same_name_without_the_marker_is_not_overwritten() {
    let root = folder();
    fs::write(root.path().join("lib.rs"), "fn mine() {}\n").unwrap();
    let error = tree(&[("lib.rs", "")]).sync(root.path()).unwrap_err();
    assert!(matches!(error, TreeError::Foreign { .. }), "{error}");
    assert_eq!(
        fs::read_to_string(root.path().join("lib.rs")).unwrap(),
        "fn mine() {}\n"
    );
}

#[test]
fn the_marker_counts_only_in_the_files_own_documentation() {
    let root = folder();
    let late = format!("mod a;\n{}", file(""));
    for text in [
        late.as_str(),
        "let a = \"//! Made by atoms-codegen from \";\n",
    ] {
        fs::write(root.path().join("a.rs"), text).unwrap();
        assert!(tree(&[]).check(root.path()).is_err(), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_in_the_way_is_refused() {
    use std::os::unix::fs::symlink;
    let root = folder();
    let elsewhere = folder();
    symlink(elsewhere.path(), root.path().join("atoms")).unwrap();
    let error = tree(&[("atoms/types.rs", "")])
        .sync(root.path())
        .unwrap_err();
    assert!(matches!(error, TreeError::Link(_)), "{error}");
    assert!(listing(elsewhere.path()).is_empty());
    let dangling = folder();
    symlink("/nowhere/at/all", dangling.path().join("lib.rs")).unwrap();
    assert!(tree(&[("lib.rs", "")]).sync(dangling.path()).is_err());
}

#[test]
fn a_path_that_would_leave_the_folder_is_refused() {
    let root = folder();
    let out = root.path().join("out");
    for path in [
        "../a.rs",
        "/tmp/a.rs",
        "a/../../b.rs",
        "a//b.rs",
        "",
        "./a.rs",
        "a\\..\\b.rs",
        "C:a.rs",
        "a/",
    ] {
        let error = tree(&[(path, "")]).sync(&out).unwrap_err();
        assert!(matches!(error, TreeError::Outside(_)), "{path}: {error}");
    }
    assert!(!out.exists());
}

#[test]
fn a_text_without_the_marker_is_refused_since_the_next_run_could_not_replace_it() {
    let root = folder();
    let tree: Tree = [("lib.rs", "//! Nothing said.\n")].into_iter().collect();
    assert!(matches!(
        tree.sync(root.path()),
        Err(TreeError::Unmarked(_))
    ));
}

#[test]
fn a_folder_where_a_file_goes_is_an_error_before_anything_is_written() {
    let root = folder();
    fs::create_dir(root.path().join("lib.rs")).unwrap();
    let error = tree(&[("a.rs", ""), ("lib.rs", "")])
        .sync(root.path())
        .unwrap_err();
    assert!(matches!(error, TreeError::Blocked(_)), "{error}");
    assert_eq!(listing(root.path()), ["lib.rs"]);
}

#[test]
fn builds_side_by_side_end_in_the_same_whole_files() {
    let root = folder();
    let body = "x".repeat(100_000);
    let files: Vec<_> = (0..8).map(|index| format!("f{index}.rs")).collect();
    let tree: Tree = files
        .iter()
        .map(|path| (path.clone(), file(&body)))
        .collect();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| tree.sync(root.path()).unwrap());
        }
    });
    assert!(tree.check(root.path()).unwrap().is_empty());
    assert_eq!(listing(root.path()), files);
}
