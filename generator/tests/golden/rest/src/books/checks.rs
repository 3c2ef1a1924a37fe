//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

/// `#/components/schemas/NewBook`
pub(super) fn new_book(value: At<'_>) {
    let object = value.object();
    object.required(&["isbn", "title"]);
    object.property("isbn").string().pattern(pattern!("^[0-9]{13}$"));
    object.property("title").string().min_length(1).max_length(200);
    object.property("subjects").array().unique().items(|value| {
        value.string();
    });
}

/// `#/paths/~1books/query/requestBody/content/application~1x-www-form-urlencoded/schema`
pub(super) fn search_books_body(value: At<'_>) {
    let object = value.object();
    object.property("shelves").array().items(|value| {
        value.string();
    });
    object.property("years").check(search_books_body_years);
}

/// `#/paths/~1books/query/requestBody/content/application~1x-www-form-urlencoded/schema/properties/years`
pub(super) fn search_books_body_years(value: At<'_>) {
    let object = value.object();
    object.property("from").integer();
    object.property("to").integer();
}

/// `#/paths/~1books~1{isbn}/patch/requestBody/content/application~1json/schema`
pub(super) fn change_book_body(value: At<'_>) {
    let object = value.object();
    object.min_properties(1);
    object.property("title").string().min_length(1);
    object.property("note").or_null().string().max_length(500);
}

/// The parameter `page`.
pub(super) fn page_param(value: At<'_>) {
    value.integer().minimum(1);
}

/// The parameter `subjects`.
pub(super) fn subjects_param(value: At<'_>) {
    value.array().max_items(5).items(|value| {
        value.string();
    });
}

/// The parameter `isbn`.
pub(super) fn isbn_param(value: At<'_>) {
    value.string().pattern(pattern!("^[0-9]{13}$"));
}

/// `POST /books/{isbn}/pages`
pub(super) fn scan_pages_body_resolution(value: At<'_>) {
    value.integer().minimum(72);
}
