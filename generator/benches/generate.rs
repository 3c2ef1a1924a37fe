//! How long it takes to make the code of this workspace's contracts, in memory.
//!
//! `cargo bench -p atoms-codegen --bench generate`

use std::hint::black_box;
use std::path::Path;

use atoms_codegen::{Workspace, generate};
use criterion::Criterion;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let config = Workspace::at(&root).config(false).expect("the contracts");
    let mut criterion = Criterion::default().configure_from_args().sample_size(50);
    criterion.bench_function("both contracts", |bencher| {
        bencher.iter(|| generate(black_box(&config)).expect("code"));
    });
    criterion.final_summary();
}
