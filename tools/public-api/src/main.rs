//! Prints the public surface of a crate, an item a line: `atoms-public-api target/doc/atoms_runtime.json`.

use std::error::Error;

use public_api::Builder;

fn main() -> Result<(), Box<dyn Error>> {
    let json = std::env::args_os()
        .nth(1)
        .ok_or("rustdoc's JSON of a crate is missing")?;
    // What every type has, and what derives add, would bury the rest.
    let surface = Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()?;
    println!("{surface}");
    Ok(())
}
