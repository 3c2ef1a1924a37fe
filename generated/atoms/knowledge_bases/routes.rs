//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{
    Body, Caller, JsonBody, MultipartBody, Params, ParamsAnd, serve,
};
use axum::routing::MethodRouter;

use super::{KnowledgeBases, checks};

/// `GET /knowledgebase`
pub fn list_knowledge_bases<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_KNOWLEDGE_BASES, Caller, (), H::list_knowledge_bases)
}

/// `POST /knowledgebase`
pub fn create_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_KNOWLEDGE_BASE,
        Caller,
        Body(JsonBody(checks::create_knowledge_base_request)),
        H::create_knowledge_base,
    )
}

/// `GET /knowledgebase/{id}`
pub fn get_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_KNOWLEDGE_BASE, Caller, Params, H::get_knowledge_base)
}

/// `POST /knowledgebase/{id}`
pub fn update_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_KNOWLEDGE_BASE,
        Caller,
        ParamsAnd(JsonBody(checks::knowledge_base_request)),
        H::update_knowledge_base,
    )
}

/// `DELETE /knowledgebase/{id}`
pub fn delete_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_KNOWLEDGE_BASE, Caller, Params, H::delete_knowledge_base)
}

/// `GET /knowledgebase/{id}/items`
pub fn list_knowledge_base_items<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::LIST_KNOWLEDGE_BASE_ITEMS,
        Caller,
        Params,
        H::list_knowledge_base_items,
    )
}

/// `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}`
pub fn delete_knowledge_base_item<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::DELETE_KNOWLEDGE_BASE_ITEM,
        Caller,
        Params,
        H::delete_knowledge_base_item,
    )
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /knowledgebase/{id}/items/upload-media`
pub fn upload_knowledge_base_media<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPLOAD_KNOWLEDGE_BASE_MEDIA,
        Caller,
        ParamsAnd(MultipartBody),
        H::upload_knowledge_base_media,
    )
}

/// `POST /knowledgebase/get-presigned-url`
pub fn create_knowledge_base_upload_url<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_KNOWLEDGE_BASE_UPLOAD_URL,
        Caller,
        Body(JsonBody(checks::create_upload_url_request)),
        H::create_knowledge_base_upload_url,
    )
}

/// `POST /knowledgebase/compelete-file-upload`
pub fn complete_knowledge_base_upload<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::COMPLETE_KNOWLEDGE_BASE_UPLOAD,
        Caller,
        Body(JsonBody(checks::complete_upload_request)),
        H::complete_knowledge_base_upload,
    )
}

/// `POST /knowledgebase/get-sitemap-urls`
pub fn get_sitemap_urls<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::GET_SITEMAP_URLS,
        Caller,
        Body(JsonBody(checks::sitemap_request)),
        H::get_sitemap_urls,
    )
}

/// `POST /knowledgebase/{id}/scrape-urls`
pub fn scrape_urls<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(
        &super::SCRAPE_URLS,
        Caller,
        ParamsAnd(JsonBody(checks::scrape_urls_request)),
        H::scrape_urls,
    )
}

/// `GET /knowledgebase/{id}/scraped-urls`
pub fn list_scraped_urls<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_SCRAPED_URLS, Caller, Params, H::list_scraped_urls)
}

/// `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}`
pub fn delete_scraped_url<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_SCRAPED_URL, Caller, Params, H::delete_scraped_url)
}
