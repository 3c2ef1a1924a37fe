//! The operations of [`KnowledgeBases`].
//!
//! What agents can look up: files, texts and web pages.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::Problem;
use atoms_runtime::codegen::{
    Operation, Param, ParamKind, Part, PartForm, PartRule, answers,
};
use atoms_runtime::codegen::multipart::{RawPart, required};
use atoms_runtime::rest::{FilePart, HeldFile, Parts};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{KnowledgeBases, router};

/// `GET /knowledgebase`
pub const LIST_KNOWLEDGE_BASES: Operation = Operation::new("GET", "/knowledgebase")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /knowledgebase` is answered.
    pub enum ListKnowledgeBasesAnswer {
        /// The knowledge bases.
        Ok(types::ListKnowledgeBasesOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /knowledgebase`
pub const CREATE_KNOWLEDGE_BASE: Operation = Operation::new("POST", "/knowledgebase")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /knowledgebase` is answered.
    pub enum CreateKnowledgeBaseAnswer {
        /// The new knowledge base's id.
        Created(types::CreateKnowledgeBaseCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /knowledgebase/{id}`
pub const GET_KNOWLEDGE_BASE: Operation = Operation::new("GET", "/knowledgebase/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetKnowledgeBaseParams {
    /// What `GET /knowledgebase/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /knowledgebase/{id}` is answered.
    pub enum GetKnowledgeBaseAnswer {
        /// The knowledge base.
        Ok(types::GetKnowledgeBaseOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /knowledgebase/{id}`
pub const UPDATE_KNOWLEDGE_BASE: Operation = Operation::new("POST", "/knowledgebase/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::UpdateKnowledgeBaseParams {
    /// What `POST /knowledgebase/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /knowledgebase/{id}` is answered.
    pub enum UpdateKnowledgeBaseAnswer {
        /// The knowledge base is changed.
        Ok(types::UpdateKnowledgeBaseOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /knowledgebase/{id}`
pub const DELETE_KNOWLEDGE_BASE: Operation = Operation::new("DELETE", "/knowledgebase/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteKnowledgeBaseParams {
    /// What `DELETE /knowledgebase/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `DELETE /knowledgebase/{id}` is answered.
    pub enum DeleteKnowledgeBaseAnswer {
        /// The knowledge base is deleted.
        Ok(types::DeleteKnowledgeBaseOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /knowledgebase/{id}/items`
pub const LIST_KNOWLEDGE_BASE_ITEMS: Operation = Operation::new("GET", "/knowledgebase/{id}/items")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::ListKnowledgeBaseItemsParams {
    /// What `GET /knowledgebase/{id}/items` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /knowledgebase/{id}/items` is answered.
    pub enum ListKnowledgeBaseItemsAnswer {
        /// The items, all at once.
        Ok(types::ListKnowledgeBaseItemsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}`
pub const DELETE_KNOWLEDGE_BASE_ITEM: Operation =
    Operation::new("DELETE", "/knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}")
        .params(&[
            Param::path("knowledgeBaseId", ParamKind::Text),
            Param::path("knowledgeBaseItemId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteKnowledgeBaseItemParams {
    /// What `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}` has to be asked.
    #[must_use]
    pub fn new(
        knowledge_base_id: impl Into<String>,
        knowledge_base_item_id: impl Into<String>,
    ) -> Self {
        Self {
            knowledge_base_id: knowledge_base_id.into(),
            knowledge_base_item_id: knowledge_base_item_id.into(),
        }
    }
}

answers! {
    /// What `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}` is answered.
    pub enum DeleteKnowledgeBaseItemAnswer {
        /// The item is gone.
        Ok(types::DeleteKnowledgeBaseItemOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /knowledgebase/{id}/items/upload-media`
pub const UPLOAD_KNOWLEDGE_BASE_MEDIA: Operation =
    Operation::new("POST", "/knowledgebase/{id}/items/upload-media")
        .params(&[
            Param::path("id", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::UploadKnowledgeBaseMediaParams {
    /// What `POST /knowledgebase/{id}/items/upload-media` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// A part of a body of `POST /knowledgebase/{id}/items/upload-media`.
#[derive(Debug)]
pub enum UploadKnowledgeBaseMediaPart {
    /// A PDF, both by its media type and by the ending of its name.
    Media(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl Part for UploadKnowledgeBaseMediaPart {
    const RULES: &'static [PartRule] = &[PartRule::file("media").required()];

    async fn read(part: RawPart) -> Result<Self, Problem> {
        match part.name() {
            "media" => Ok(Self::Media(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Media(part) => Ok(part.named("media")),
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// All parts of a body of `UploadKnowledgeBaseMediaPart`.
#[derive(Debug)]
pub struct UploadKnowledgeBaseMediaForm {
    /// A PDF, both by its media type and by the ending of its name.
    pub media: HeldFile,
}

impl PartForm for UploadKnowledgeBaseMediaPart {
    type Form = UploadKnowledgeBaseMediaForm;

    async fn collect(
        mut parts: Parts<Self>,
    ) -> Result<UploadKnowledgeBaseMediaForm, Problem> {
        let mut media = Vec::new();
        while let Some(part) = parts.next().await? {
            match part {
                Self::Media(part) => media.push(HeldFile::read(part).await?),
                Self::Unknown(_) => {}
            }
        }
        Ok(UploadKnowledgeBaseMediaForm {
            media: required(media, "media")?,
        })
    }
}

answers! {
    /// What `POST /knowledgebase/{id}/items/upload-media` is answered.
    pub enum UploadKnowledgeBaseMediaAnswer {
        /// The file is in; reading it goes on.
        Created(types::UploadKnowledgeBaseMediaCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /knowledgebase/get-presigned-url`
pub const CREATE_KNOWLEDGE_BASE_UPLOAD_URL: Operation =
    Operation::new("POST", "/knowledgebase/get-presigned-url")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /knowledgebase/get-presigned-url` is answered.
    pub enum CreateKnowledgeBaseUploadUrlAnswer {
        /// Where the file goes, and what it is called in the store.
        Ok(types::CreateKnowledgeBaseUploadUrlOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /knowledgebase/compelete-file-upload`
pub const COMPLETE_KNOWLEDGE_BASE_UPLOAD: Operation =
    Operation::new("POST", "/knowledgebase/compelete-file-upload")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /knowledgebase/compelete-file-upload` is answered.
    pub enum CompleteKnowledgeBaseUploadAnswer {
        /// The file is an item now; reading it goes on.
        Ok(types::CompleteKnowledgeBaseUploadOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /knowledgebase/get-sitemap-urls`
pub const GET_SITEMAP_URLS: Operation = Operation::new("POST", "/knowledgebase/get-sitemap-urls")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /knowledgebase/get-sitemap-urls` is answered.
    pub enum GetSitemapUrlsAnswer {
        /// The pages.
        Ok(types::GetSitemapUrlsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The site map cannot be read.
        UnprocessableEntity = empty(422),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /knowledgebase/{id}/scrape-urls`
pub const SCRAPE_URLS: Operation = Operation::new("POST", "/knowledgebase/{id}/scrape-urls")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::ScrapeUrlsParams {
    /// What `POST /knowledgebase/{id}/scrape-urls` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /knowledgebase/{id}/scrape-urls` is answered.
    pub enum ScrapeUrlsAnswer {
        /// The pages are queued.
        Ok(types::ScrapeUrlsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /knowledgebase/{id}/scraped-urls`
pub const LIST_SCRAPED_URLS: Operation = Operation::new("GET", "/knowledgebase/{id}/scraped-urls")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

impl types::ListScrapedUrlsParams {
    /// What `GET /knowledgebase/{id}/scraped-urls` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /knowledgebase/{id}/scraped-urls` is answered.
    pub enum ListScrapedUrlsAnswer {
        /// The pages, all at once.
        Ok(types::ListScrapedUrlsOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}`
pub const DELETE_SCRAPED_URL: Operation = Operation::new(
    "DELETE",
    "/knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}",
)
    .params(&[
        Param::path("knowledgeBaseId", ParamKind::Text),
        Param::path("knowledgeBaseScrapedUrlsId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteScrapedUrlParams {
    /// What `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}` has
    /// to be asked.
    #[must_use]
    pub fn new(
        knowledge_base_id: impl Into<String>,
        knowledge_base_scraped_urls_id: impl Into<String>,
    ) -> Self {
        Self {
            knowledge_base_id: knowledge_base_id.into(),
            knowledge_base_scraped_urls_id: knowledge_base_scraped_urls_id.into(),
        }
    }
}

answers! {
    /// What `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}` is
    /// answered.
    pub enum DeleteScrapedUrlAnswer {
        /// The page is gone.
        Ok(types::DeleteScrapedUrlOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
