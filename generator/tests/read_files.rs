//! Which files are read, and which a reference may lead to.

use std::fs;
use std::path::{Path, PathBuf};

use atoms_codegen::diagnostic::{Diagnostics, Origin, Report};
use atoms_codegen::read::{Input, Node, SourceId, Sources};

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let path = std::env::temp_dir().join(format!("read-files-{}-{name}", std::process::id()));
        for (file, text) in files {
            let file = path.join(file);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
            fs::write(file, text).expect("a file");
        }
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[derive(Default)]
struct Run {
    sources: Sources,
    said: Diagnostics,
    input: Input,
}

impl Run {
    fn folder(path: &Path) -> Self {
        let mut run = Self::default();
        run.input = Input::folder(path, "specs/x", &mut run.sources, &mut run.said);
        run
    }

    fn texts(texts: &[(&str, &str)]) -> Self {
        let mut run = Self::default();
        run.input = Input::texts(texts, &mut run.sources, &mut run.said);
        run
    }

    /// Follows a reference that stands in the first text.
    fn follow(&mut self, reference: &str) -> Option<Node> {
        let at = Origin::new(SourceId(0), "/$ref");
        let target = self
            .input
            .files
            .resolve(reference, &at, &mut self.sources, &mut self.said)?;
        target.document.root.find(&target.fragment).cloned()
    }

    fn names(&self, ids: impl IntoIterator<Item = SourceId>) -> Vec<&str> {
        ids.into_iter()
            .map(|id| self.sources.get(id).name.as_str())
            .collect()
    }

    fn lines(&self) -> Vec<String> {
        Report::new(&self.said, &self.sources).lines().collect()
    }
}

#[test]
fn a_folder_is_sorted_into_what_its_files_are_for() {
    let folder = Folder::new(
        "sorted",
        &[
            ("b.yaml", "openapi: 3.1.0\n"),
            ("a.json", "{\"openapi\": \"3.0.0\"}"),
            ("c.md", "# C\n```yaml\nopenapi: 3.1.0\n```\n"),
            ("README.md", "# About\n"),
            ("fix.overlay.yaml", "overlay: 1.0.0\nactions: []\n"),
            ("a-overrides.yml", "paths: {}\n"),
            ("common.yaml", "schemas: {}\n"),
            (".hidden.yaml", "openapi: 3.1.0\n"),
            ("names.lock", "x\n"),
            ("below/d.yaml", "openapi: 3.1.0\n"),
        ],
    );
    let run = Run::folder(&folder.0);
    let ids = |documents: &[std::sync::Arc<atoms_codegen::read::Document>]| {
        documents
            .iter()
            .map(|document| document.source)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        run.names(ids(&run.input.documents)),
        ["specs/x/a.json", "specs/x/b.yaml", "specs/x/c.md"]
    );
    assert_eq!(
        run.names(ids(&run.input.overlays)),
        ["specs/x/fix.overlay.yaml"]
    );
    assert_eq!(
        run.names(ids(&run.input.overrides)),
        ["specs/x/a-overrides.yml"]
    );
    assert!(run.lines().is_empty(), "{:?}", run.lines());
}

#[test]
fn a_reference_leads_to_a_neighbour_which_is_read_once() {
    let folder = Folder::new(
        "neighbour",
        &[
            ("a.yaml", "openapi: 3.1.0\n$ref: here\n"),
            ("parts/call sheet.yaml", "Call: {a/b: 1}\n"),
        ],
    );
    let mut run = Run::folder(&folder.0);
    for reference in [
        "parts/call%20sheet.yaml#/Call",
        "./parts/../parts/call sheet.yaml#/Call",
    ] {
        assert!(run.follow(reference).is_some(), "{:?}", run.lines());
    }
    assert!(run.follow("parts/call%20sheet.yaml#/Call/a~1b").is_some());
    assert!(run.follow("#/openapi").is_some());
    assert!(run.follow("a.yaml#/openapi").is_some());
    let names: Vec<_> = run
        .sources
        .iter()
        .map(|(_, source)| source.name.clone())
        .collect();
    assert_eq!(names, ["specs/x/a.yaml", "specs/x/parts/call sheet.yaml"]);
    assert!(run.lines().is_empty());
}

#[test]
fn a_reference_starts_from_the_file_it_stands_in() {
    let folder = Folder::new(
        "chain",
        &[
            ("a.yaml", "openapi: 3.1.0\n"),
            ("one/b.yaml", "$ref: c.yaml\n"),
            ("one/c.yaml", "c: 1\n"),
        ],
    );
    let mut run = Run::folder(&folder.0);
    assert!(run.follow("one/b.yaml").is_some());
    let at = Origin::new(SourceId(1), "/$ref");
    for reference in ["c.yaml", "../one/c.yaml", "../a.yaml"] {
        let found = run
            .input
            .files
            .resolve(reference, &at, &mut run.sources, &mut run.said);
        assert!(found.is_some(), "{reference}: {:?}", run.lines());
    }
}

#[test]
fn what_is_not_below_the_folder_is_refused_with_the_place_of_the_reference() {
    let folder = Folder::new(
        "refused",
        &[
            ("specs/a.yaml", "openapi: 3.1.0\n$ref: x\n"),
            ("secret.yaml", "a: 1\n"),
        ],
    );
    let secret = folder.0.join("secret.yaml");
    let absolute = secret.to_string_lossy().into_owned();
    for (reference, code) in [
        ("../secret.yaml", "ref-outside"),
        ("x/../../secret.yaml", "ref-outside"),
        ("%2e%2e/secret.yaml", "ref-outside"),
        ("../no-such-file.yaml", "ref-outside"),
        (absolute.as_str(), "ref-absolute"),
        ("http://169.254.169.254/a.yaml", "ref-network"),
        ("HTTPS://example.com/a.yaml", "ref-network"),
        ("file:///etc/passwd", "ref-network"),
        ("//host/share", "ref-network"),
        ("\\\\host\\share", "ref-network"),
        ("C:\\a.yaml", "ref-network"),
        ("a.yam", "ref-missing"),
        ("%ff.yaml", "ref-syntax"),
        (".", "file-unreadable"),
    ] {
        let mut run = Run::folder(&folder.0.join("specs"));
        assert!(run.follow(reference).is_none(), "{reference}");
        let lines = run.lines();
        assert_eq!(lines.len(), 1, "{reference}: {lines:?}");
        assert!(
            lines[0].contains(&format!("error[{code}]")),
            "{reference}: {lines:?}"
        );
        if code != "file-unreadable" {
            assert!(lines[0].starts_with("specs/x/a.yaml:2:7: "), "{lines:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_refused() {
    let folder = Folder::new(
        "link",
        &[
            ("specs/a.yaml", "$ref: x\n"),
            ("secret.yaml", "a: 1\n"),
            ("dir/b.yaml", "b: 1\n"),
        ],
    );
    let specs = folder.0.join("specs");
    std::os::unix::fs::symlink(folder.0.join("secret.yaml"), specs.join("link.txt"))
        .expect("a link");
    std::os::unix::fs::symlink(folder.0.join("dir"), specs.join("dir")).expect("a link");
    let mut run = Run::folder(&specs);
    assert!(run.follow("link.txt").is_none());
    assert!(run.follow("dir/b.yaml").is_none());
    assert!(
        run.lines()
            .iter()
            .all(|line| line.contains("error[ref-outside]")),
        "{:?}",
        run.lines()
    );
}

#[test]
fn a_missing_neighbour_is_told_with_its_like() {
    let folder = Folder::new(
        "missing",
        &[
            ("a.yaml", "openapi: 3.1.0\n$ref: x\n"),
            ("common.yaml", "a: 1\n"),
        ],
    );
    let mut run = Run::folder(&folder.0);
    assert!(run.follow("comon.yaml#/a").is_none());
    assert_eq!(
        run.lines(),
        [
            "specs/x/a.yaml:2:7: error[ref-missing]: `comon.yaml` cannot be read: there is no such file (did you mean `common.yaml`?)"
        ]
    );
}

#[test]
fn a_broken_neighbour_is_told_once() {
    let folder = Folder::new(
        "broken",
        &[
            ("a.yaml", "openapi: 3.1.0\n"),
            ("b.yaml", "a: b: c\n"),
            ("c/d.yaml", "a: b: c\n"),
        ],
    );
    let mut run = Run::folder(&folder.0);
    for reference in ["b.yaml", "b.yaml#/a", "c/d.yaml", "c/d.yaml#/a"] {
        assert!(run.follow(reference).is_none());
    }
    assert_eq!(run.lines().len(), 2, "{:?}", run.lines());
}

#[test]
fn texts_refer_to_each_other_by_name() {
    let mut run = Run::texts(&[
        ("s/a.yaml", "openapi: 3.1.0\n$ref: x\n"),
        ("s/t/b.yaml", "B: 1\n"),
    ]);
    assert!(run.follow("t/b.yaml#/B").is_some());
    assert!(run.follow("../s/t/b.yaml#/B").is_some());
    assert!(run.follow("../../b.yaml").is_none());
    assert!(run.follow("c.yaml").is_none());
    let lines = run.lines();
    assert!(
        lines[0].contains("ref-outside") && lines[1].contains("ref-missing"),
        "{lines:?}"
    );
}

#[test]
fn named_files_are_read_from_anywhere_and_refer_to_what_is_beside_them() {
    let folder = Folder::new(
        "named",
        &[
            ("one/a.yaml", "openapi: 3.1.0\n"),
            ("one/b.yaml", "b: 1\n"),
            ("two/c.yaml", "c: 1\n"),
        ],
    );
    let mut run = Run::default();
    let files = [folder.0.join("one/a.yaml")];
    run.input = Input::files(Path::new("."), "", &files, &mut run.sources, &mut run.said);
    assert_eq!(run.input.documents.len(), 1, "{:?}", run.lines());
    assert!(run.follow("b.yaml").is_some(), "{:?}", run.lines());
    assert!(run.follow("../two/c.yaml").is_none());
    let missing = [PathBuf::from("no-such.yaml")];
    Input::files(&folder.0, "", &missing, &mut run.sources, &mut run.said);
    assert!(run.lines().iter().any(|line| line == "no-such.yaml:1:1: error[file-unreadable]: the file cannot be read: there is no such file"), "{:?}", run.lines());
}
