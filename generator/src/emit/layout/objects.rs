//! Structs whose fields say how they are written on the wire, an entry a line.

use crate::emit::layout::entries::entries;

/// Writes `object!` around the text of a struct; `wire` says of each field how it is written.
pub(in crate::emit) fn object(text: &str, wire: &[String]) -> String {
    let mut written = String::with_capacity(text.len());
    let mut wire = wire.iter();
    let mut field = false;
    for line in text.lines() {
        field |= line.starts_with("    pub ");
        match line.strip_suffix(',') {
            Some(entry) if field && !line.starts_with("     ") => {
                field = false;
                let wire = wire.next().map_or("", String::as_str);
                written.extend([entry, " = ", wire, ",\n"]);
            }
            _ => written.extend([line, "\n"]),
        }
    }
    let mut text = "object! {\n".to_owned();
    for line in entries(&written).lines() {
        text.extend(["    ", line, "\n"]);
    }
    text + "}\n"
}

#[cfg(test)]
mod tests {
    use super::object;

    #[test]
    fn a_field_is_a_line_with_its_name_on_the_wire() {
        let text = "/// A thing,\npub struct A {\n    /// One,\n    pub one: B,\n    pub r#type: Option<\n        C<D>,\n    >,\n}\n";
        let wire = ["\"One\"".to_owned(), "optional(\"type\")".to_owned()];
        let lines = "object! {\n    /// A thing,\n    pub struct A {\n        /// One,\n        pub one: B = \"One\",\n        pub r#type: Option<C<D>> = optional(\"type\"),\n    }\n}\n";
        assert_eq!(object(text, &wire), lines);
    }
}
