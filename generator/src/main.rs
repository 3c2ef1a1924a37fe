//! `atoms-codegen`, the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    atoms_codegen::cli::main()
}
