//! The platform, held against its contract as `atoms-codegen probe` does it: as it is, and with silent faults.

mod faults;
mod found;
mod held;

use self::faults::FAULTS;
use self::found::FOUND;
use self::held::held;

#[test]
fn the_platform_does_what_its_contract_says() {
    assert_eq!(held(None, ""), [""; 0]);
}

#[test]
fn each_fault_is_found_named_and_located() {
    let names = FAULTS.iter().map(|fault| fault.name);
    assert!(names.eq(FOUND.iter().map(|(name, ..)| *name)));
    for (fault, (name, workflow, found)) in FAULTS.iter().zip(FOUND) {
        assert_eq!(held(Some(fault), workflow), *found, "{name}");
    }
}
