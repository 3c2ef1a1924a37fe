//! Types keep what a schema allows.

use shapes::{Reading, Taste, contracts};

use crate::common::{maker, same, seeds, valid};

#[test]
fn what_a_schema_allows_decodes_and_encodes_to_the_same_json() {
    let mut lost = Vec::new();
    for contract in contracts() {
        for shape in contract.shapes {
            let validator = contract
                .validator(shape.pointer, Reading::Loose)
                .expect("a schema");
            for seed in seeds(shape.pointer, 24) {
                let mut maker = maker(&contract, Taste::Exact, seed);
                let instance = valid(&mut maker, shape.pointer, &validator);
                match (shape.trip)(&instance.to_string()) {
                    Ok(kept) if same(&kept, &instance) => continue,
                    Ok(kept) => lost.push(format!("{}: {instance}\nbecomes {kept}", shape.rust)),
                    Err(error) => lost.push(format!("{}: {instance}\n{error}", shape.rust)),
                }
                break;
            }
        }
    }
    assert!(
        lost.is_empty(),
        "{} types:\n{}",
        lost.len(),
        lost.join("\n\n")
    );
}

#[test]
fn every_contract_has_types() {
    for contract in contracts() {
        assert!(!contract.shapes.is_empty(), "{}", contract.name);
    }
}
