//! The README says the truth.

#[test]
fn the_readme_shows_the_examples_as_they_are() {
    let readme = include_str!("../README.md");
    let minimal = include_str!("../examples/minimal.rs");
    let rest = include_str!("../examples/rest.rs");
    for (name, service) in [("minimal.rs", minimal), ("rest.rs", rest)] {
        assert!(
            readme.contains(service.trim_end()),
            "README.md and examples/{name} differ"
        );
    }
    assert!(minimal.lines().count() < 40);
}
