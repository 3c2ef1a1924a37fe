//! Brings `generated/` in step with `specs/`, when the feature `codegen` is on.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "codegen")]
    generate();
}

/// How many warnings a build shows.
#[cfg(feature = "codegen")]
const SHOWN: usize = 20;

/// A packaged copy has no `specs/`, and nothing to do.
#[cfg(feature = "codegen")]
fn generate() {
    let here = std::path::Path::new("");
    let workspace = atoms_codegen::Workspace::at(here);
    if !workspace.specs.is_dir() {
        return;
    }
    println!("cargo::rerun-if-changed=specs");
    match workspace.sync(false) {
        Ok(made) => {
            for line in made.output.warnings(SHOWN) {
                println!("cargo::warning={line}");
            }
        }
        Err(error) => {
            for line in error.lines() {
                println!("cargo::error={line}");
            }
        }
    }
}
