//! The platform, held against its contract as `atoms-codegen probe` does it: as it is, and with silent faults.

mod faults;
mod held;

use self::faults::FAULTS;
use self::held::held;

/// What is found with a fault: a check, and where in `specs/atoms` it is located.
const FOUND: &[(&str, &str, &str)] = &[];

#[test]
fn the_platform_does_what_its_contract_says() {
    assert_eq!(held(None), [""; 0]);
}

#[test]
fn each_fault_is_found_named_and_located() {
    for fault in FAULTS {
        println!("{} => {:#?}", fault.name, held(Some(fault)));
    }
}
