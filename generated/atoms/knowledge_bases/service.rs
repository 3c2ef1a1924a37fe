//! Serving the operations of `KnowledgeBases`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::rest::Parts;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait KnowledgeBases: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// All knowledge bases of the organization. What is in them has operations of its own,
    /// `GET /knowledgebase/{id}/items` and `GET /knowledgebase/{id}/scraped-urls`.
    ///
    /// `GET /knowledgebase`
    fn list_knowledge_bases(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::ListKnowledgeBasesAnswer, Self::Error>,
    > + Send;

    /// Makes an empty knowledge base. Fill it with files or web pages, then name it in the
    /// configuration of the agents that are to use it.
    ///
    /// `POST /knowledgebase`
    fn create_knowledge_base(
        &self,
        caller: Self::Caller,
        body: types::CreateKnowledgeBaseRequest,
    ) -> impl Future<
        Output = Result<super::CreateKnowledgeBaseAnswer, Self::Error>,
    > + Send;

    /// One knowledge base, without what is in it.
    ///
    /// `GET /knowledgebase/{id}`
    fn get_knowledge_base(
        &self,
        caller: Self::Caller,
        params: types::GetKnowledgeBaseParams,
    ) -> impl Future<Output = Result<super::GetKnowledgeBaseAnswer, Self::Error>> + Send;

    /// Renames or relabels a knowledge base; it is a `POST`, though nothing is made. The
    /// name has to be given even where only the description changes.
    ///
    /// `POST /knowledgebase/{id}`
    fn update_knowledge_base(
        &self,
        caller: Self::Caller,
        params: types::UpdateKnowledgeBaseParams,
        body: types::KnowledgeBaseRequest,
    ) -> impl Future<
        Output = Result<super::UpdateKnowledgeBaseAnswer, Self::Error>,
    > + Send;

    /// Deletes a knowledge base. Refused with 400 as long as an agent uses it: take it out
    /// of the configuration of every agent first.
    ///
    /// `DELETE /knowledgebase/{id}`
    fn delete_knowledge_base(
        &self,
        caller: Self::Caller,
        params: types::DeleteKnowledgeBaseParams,
    ) -> impl Future<
        Output = Result<super::DeleteKnowledgeBaseAnswer, Self::Error>,
    > + Send;

    /// The files and texts of a knowledge base, and how far each has been read. Web pages
    /// are not among them; `GET /knowledgebase/{id}/scraped-urls` has those.
    ///
    /// `GET /knowledgebase/{id}/items`
    fn list_knowledge_base_items(
        &self,
        caller: Self::Caller,
        params: types::ListKnowledgeBaseItemsParams,
    ) -> impl Future<
        Output = Result<super::ListKnowledgeBaseItemsAnswer, Self::Error>,
    > + Send;

    /// Takes a file or a text out of a knowledge base.
    ///
    /// `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}`
    fn delete_knowledge_base_item(
        &self,
        caller: Self::Caller,
        params: types::DeleteKnowledgeBaseItemParams,
    ) -> impl Future<
        Output = Result<super::DeleteKnowledgeBaseItemAnswer, Self::Error>,
    > + Send;

    /// Puts a PDF into a knowledge base, in one request; other files are refused with 400,
    /// as is any file where credits or the plan do not cover its storage. How large a
    /// request may be is up to the proxies before it, so send large files by
    /// `POST /knowledgebase/get-presigned-url`.
    ///
    /// `POST /knowledgebase/{id}/items/upload-media`
    fn upload_knowledge_base_media(
        &self,
        caller: Self::Caller,
        params: types::UploadKnowledgeBaseMediaParams,
        body: Parts<super::UploadKnowledgeBaseMediaPart>,
    ) -> impl Future<
        Output = Result<super::UploadKnowledgeBaseMediaAnswer, Self::Error>,
    > + Send;

    /// The first of three steps to put a large file into a knowledge base past this API:
    /// ask for a URL, `PUT` the bytes there with the same `Content-Type` as was given here,
    /// then report it with `POST /knowledgebase/compelete-file-upload`.
    ///
    /// `POST /knowledgebase/get-presigned-url`
    fn create_knowledge_base_upload_url(
        &self,
        caller: Self::Caller,
        body: types::CreateUploadUrlRequest,
    ) -> impl Future<
        Output = Result<super::CreateKnowledgeBaseUploadUrlAnswer, Self::Error>,
    > + Send;

    /// The last of the three steps: makes an item of a file that was uploaded, and has it
    /// read. The path is spelt like that. `GET /knowledgebase/{id}/items` says when the
    /// item is ready.
    ///
    /// `POST /knowledgebase/compelete-file-upload`
    fn complete_knowledge_base_upload(
        &self,
        caller: Self::Caller,
        body: types::CompleteUploadRequest,
    ) -> impl Future<
        Output = Result<super::CompleteKnowledgeBaseUploadAnswer, Self::Error>,
    > + Send;

    /// The pages that a site map lists, for choosing those that
    /// `POST /knowledgebase/{id}/scrape-urls` is to read.
    /// Nothing is put into the knowledge base.
    /// A map that cannot be fetched or is broken is answered with 422.
    ///
    /// `POST /knowledgebase/get-sitemap-urls`
    fn get_sitemap_urls(
        &self,
        caller: Self::Caller,
        body: types::SitemapRequest,
    ) -> impl Future<Output = Result<super::GetSitemapUrlsAnswer, Self::Error>> + Send;

    /// Has web pages read into a knowledge base. The answer comes at once and the reading
    /// later: ask `GET /knowledgebase/{id}/scraped-urls` how each page stands. Refused with
    /// 400 where the plan allows no further pages.
    ///
    /// `POST /knowledgebase/{id}/scrape-urls`
    fn scrape_urls(
        &self,
        caller: Self::Caller,
        params: types::ScrapeUrlsParams,
        body: types::ScrapeUrlsRequest,
    ) -> impl Future<Output = Result<super::ScrapeUrlsAnswer, Self::Error>> + Send;

    /// The web pages of a knowledge base, and how far each has been read.
    ///
    /// `GET /knowledgebase/{id}/scraped-urls`
    fn list_scraped_urls(
        &self,
        caller: Self::Caller,
        params: types::ListScrapedUrlsParams,
    ) -> impl Future<Output = Result<super::ListScrapedUrlsAnswer, Self::Error>> + Send;

    /// Takes a web page, and all that was read on it, out of a knowledge base. Only another
    /// `POST /knowledgebase/{id}/scrape-urls` brings it back.
    ///
    /// `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}`
    fn delete_scraped_url(
        &self,
        caller: Self::Caller,
        params: types::DeleteScrapedUrlParams,
    ) -> impl Future<Output = Result<super::DeleteScrapedUrlAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: KnowledgeBases>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/knowledgebase",
            routes::list_knowledge_bases().merge(routes::create_knowledge_base()),
        )
        .route(
            "/knowledgebase/{id}",
            routes::get_knowledge_base()
                .merge(routes::update_knowledge_base())
                .merge(routes::delete_knowledge_base()),
        )
        .route("/knowledgebase/{id}/items", routes::list_knowledge_base_items())
        .route(
            "/knowledgebase/{knowledge_base_id}/items/{knowledge_base_item_id}",
            routes::delete_knowledge_base_item(),
        )
        .route(
            "/knowledgebase/{id}/items/upload-media",
            routes::upload_knowledge_base_media(),
        )
        .route(
            "/knowledgebase/get-presigned-url",
            routes::create_knowledge_base_upload_url(),
        )
        .route(
            "/knowledgebase/compelete-file-upload",
            routes::complete_knowledge_base_upload(),
        )
        .route("/knowledgebase/get-sitemap-urls", routes::get_sitemap_urls())
        .route("/knowledgebase/{id}/scrape-urls", routes::scrape_urls())
        .route("/knowledgebase/{id}/scraped-urls", routes::list_scraped_urls())
        .route(
            "/knowledgebase/{knowledge_base_id}/scraped-urls/{knowledge_base_scraped_urls_id}",
            routes::delete_scraped_url(),
        )
        .with_state(handler)
}
