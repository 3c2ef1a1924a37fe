//! The README says the truth.

#[test]
fn the_readme_shows_the_minimal_service_as_it_is() {
    let readme = include_str!("../README.md");
    let service = include_str!("../examples/minimal.rs");
    assert!(
        readme.contains(service.trim_end()),
        "README.md and examples/minimal.rs differ"
    );
    assert!(service.lines().count() < 40);
}
