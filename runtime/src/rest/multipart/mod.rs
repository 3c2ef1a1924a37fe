//! Parts of multipart bodies.

use super::ByteStream;

/// A file of a multipart body.
#[derive(Debug)]
pub struct FilePart {
    /// The part's name.
    pub name: String,
    /// What the file is called.
    pub file_name: Option<String>,
    /// Its media type.
    pub content_type: Option<String>,
    content: ByteStream,
}

impl FilePart {
    /// A file to be sent.
    pub fn new(file_name: impl Into<String>, content: impl Into<ByteStream>) -> Self {
        Self {
            name: String::new(),
            file_name: Some(file_name.into()),
            content_type: None,
            content: content.into(),
        }
    }

    /// Its content.
    pub fn into_stream(self) -> ByteStream {
        self.content
    }
}
