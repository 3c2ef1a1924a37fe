//! The document that is served, read as plain JSON.

use serde_json::Value;

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// The bundled document.
#[derive(Debug)]
pub(crate) struct Contract(pub(crate) Value);

/// An operation of it.
#[derive(Clone, Debug)]
pub(crate) struct Operation<'a> {
    /// In capitals.
    pub(crate) method: String,
    /// As the document writes it, with its variables.
    pub(crate) path: &'a str,
    /// What the document says of it.
    pub(crate) value: &'a Value,
}

impl Contract {
    /// The document, from its text.
    pub(crate) fn read(text: &[u8]) -> Self {
        Self(serde_json::from_slice(text).unwrap())
    }

    /// All operations, in the document's order.
    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let paths = self.0["paths"].as_object().unwrap().iter();
        let operations = paths.flat_map(|(path, item)| {
            assert_eq!(item.get("parameters"), None, "{path}: of all operations");
            let members = item.as_object().unwrap().iter();
            let methods = members.filter(|(method, _)| METHODS.contains(&method.as_str()));
            methods.map(move |(method, value)| Operation {
                method: method.to_uppercase(),
                path,
                value,
            })
        });
        operations.collect()
    }
}
