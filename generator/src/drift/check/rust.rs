//! What can differ in the generated crate alone, with nothing on the wire.

use super::table::checks;

checks! {
    /// A type of the generated crate has another name. Code that names it does not compile.
    RUST_TYPE_RENAMED = "rust-type-renamed", Rust, Same;

    /// The generated crate has a further item. Implementations of a trait lack a method; everything else goes on
    /// compiling.
    RUST_ITEM_ADDED = "rust-item-added", Rust, Same;

    /// An item of the generated crate is gone. Code that names it does not compile.
    RUST_ITEM_REMOVED = "rust-item-removed", Rust, Same;

    /// An item of the generated crate has another type or another signature.
    RUST_ITEM_CHANGED = "rust-item-changed", Rust, Same;
}
