//! A part as it is on the wire, and a file as it is held.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use crate::rest::check::Budget;
use crate::rest::{ByteStream, StreamError};

/// A file of a multipart body, or another part as it came.
///
/// ```
/// # use atoms_runtime::rest::FilePart;
/// let voice = FilePart::new("voice.wav", b"RIFF".to_vec()).content_type("audio/wav");
/// assert_eq!(voice.file_name.as_deref(), Some("voice.wav"));
/// ```
#[derive(Debug)]
pub struct FilePart {
    /// The part's name. A part of a contract is sent under the name it has there, whatever this says.
    pub name: String,
    /// What the file is called. From a caller it is any text: never a path to write to as it is.
    pub file_name: Option<String>,
    /// Its media type.
    pub content_type: Option<String>,
    content: ByteStream,
    /// What checking it may take, together with the other parts of its body.
    pub(super) budget: Option<Arc<Budget>>,
}

impl FilePart {
    /// A file to be sent.
    pub fn new(file_name: impl Into<String>, content: impl Into<ByteStream>) -> Self {
        Self {
            file_name: Some(file_name.into()),
            ..Self::unnamed(content)
        }
    }

    /// Content to be sent that is not called anything.
    pub fn unnamed(content: impl Into<ByteStream>) -> Self {
        Self {
            name: String::new(),
            file_name: None,
            content_type: None,
            content: content.into(),
            budget: None,
        }
    }

    /// With a media type.
    #[must_use]
    pub fn content_type(mut self, media: impl Into<String>) -> Self {
        self.content_type = Some(media.into());
        self
    }

    /// In a part of this name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The next piece of its content.
    ///
    /// # Errors
    /// When the body breaks off or is too large, or when a later part has been asked for.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, StreamError> {
        self.content.chunk().await
    }

    /// Its content as a whole, at most `limit` bytes.
    ///
    /// # Errors
    /// When the body breaks off or is too large, or when a later part has been asked for.
    pub async fn bytes(self, limit: usize) -> Result<Bytes, StreamError> {
        self.content.collect(limit).await
    }

    /// Its content, where it was made of bytes.
    #[cfg(feature = "client")]
    pub(super) fn held(&self) -> Option<&Bytes> {
        self.content.held()
    }

    /// Its content, with its media type and name.
    pub fn into_stream(self) -> ByteStream {
        let Self {
            file_name,
            content_type,
            mut content,
            ..
        } = self;
        if let Some(media) = content_type {
            content = content.media(media);
        }
        if let Some(name) = file_name {
            content = content.file(name);
        }
        content
    }
}

/// A file of a multipart body that is held in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldFile {
    /// What the file is called. From a caller it is any text: never a path to write to as it is.
    pub file_name: Option<String>,
    /// Its media type.
    pub content_type: Option<String>,
    /// What is in it.
    pub content: Bytes,
}

impl HeldFile {
    /// Reads a file to its end.
    ///
    /// # Errors
    /// When the body breaks off, or the file is larger than the parts may be.
    pub async fn read(part: FilePart) -> Result<Self, StreamError> {
        Ok(Self {
            file_name: part.file_name,
            content_type: part.content_type,
            content: part.content.collect(usize::MAX).await?,
        })
    }
}

impl fmt::Debug for HeldFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeldFile")
            .field("file_name", &self.file_name)
            .field("content_type", &self.content_type)
            .field("length", &self.content.len())
            .finish()
    }
}
