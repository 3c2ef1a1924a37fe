//! The list of what a crate offers.

use crate::made::{CALLS, all, line};

#[test]
fn every_public_item_has_its_line_and_its_place() {
    let lines: Vec<_> = all(CALLS).iter().map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
}
