//! `atoms-codegen`, the command line.

use std::process::ExitCode;

use mimalloc::MiMalloc;

// Syntax trees are many small allocations: a third of the time goes into them otherwise.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    atoms_codegen::cli::main()
}
