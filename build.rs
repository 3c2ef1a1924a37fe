//! Brings `generated/` in step with `specs/`, when the feature `codegen` is on.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "codegen")]
    generate();
}

/// A packaged copy has no `specs/`, and nothing to do.
#[cfg(feature = "codegen")]
fn generate() {
    let here = std::path::Path::new("");
    let workspace = atoms_codegen::Workspace::at(here);
    if !workspace.specs.is_dir() {
        return;
    }
    println!("cargo::rerun-if-changed=specs");
    if let Err(error) = workspace.sync(false) {
        for line in error.lines() {
            println!("cargo::error={line}");
        }
    }
}
