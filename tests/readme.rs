//! The README says the truth.

#[test]
fn the_readme_shows_the_examples_as_they_are() {
    let readme = include_str!("../README.md");
    let minimal = include_str!("../examples/minimal.rs");
    let rest = include_str!("../examples/rest.rs");
    let durable = include_str!("../inbox/examples/durable.rs");
    for (name, service) in [
        ("examples/rest.rs", rest),
        ("inbox/examples/durable.rs", durable),
    ] {
        assert!(
            readme.contains(service.trim_end()),
            "README.md and {name} differ"
        );
    }
    for short in [minimal, durable] {
        assert!(short.lines().count() < 40);
    }
}
