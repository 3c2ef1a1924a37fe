//! Brings the contract's documents into the one that is served, with how requests are refused.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use atoms_codegen::diagnostic::Report;
use atoms_codegen::{Spec, served};

const CONTRACT: &str = "../../specs/atoms";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CONTRACT}");
    match served(&Spec::path(Path::new(CONTRACT))?) {
        Ok(document) => {
            let path = Path::new(&env::var("OUT_DIR")?).join("openapi.json");
            fs::write(path, serde_json::to_vec(&document)?)?;
        }
        Err(failure) => {
            for line in Report::new(&failure.diagnostics, &failure.sources).lines() {
                println!("cargo::error={line}");
            }
        }
    }
    Ok(())
}
