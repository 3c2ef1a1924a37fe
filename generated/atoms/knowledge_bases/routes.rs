//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, MultipartBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{KnowledgeBases, checks};

/// `GET /knowledgebase`
pub fn list_knowledge_bases<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_KNOWLEDGE_BASES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_knowledge_bases(&handler, caller).await)
    })
}

/// `POST /knowledgebase`
pub fn create_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_KNOWLEDGE_BASE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::knowledge_base_request)).await?;
        Ok(H::create_knowledge_base(&handler, caller, body).await)
    })
}

/// `GET /knowledgebase/{id}`
pub fn get_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::GET_KNOWLEDGE_BASE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_knowledge_base(&handler, caller, params).await)
    })
}

/// `POST /knowledgebase/{id}`
pub fn update_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_KNOWLEDGE_BASE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::knowledge_base_request))
            .await?;
        Ok(H::update_knowledge_base(&handler, caller, params, body).await)
    })
}

/// `DELETE /knowledgebase/{id}`
pub fn delete_knowledge_base<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_KNOWLEDGE_BASE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_knowledge_base(&handler, caller, params).await)
    })
}

/// `GET /knowledgebase/{id}/items`
pub fn list_knowledge_base_items<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_KNOWLEDGE_BASE_ITEMS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_knowledge_base_items(&handler, caller, params).await)
    })
}

/// `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}`
pub fn delete_knowledge_base_item<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_KNOWLEDGE_BASE_ITEM, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_knowledge_base_item(&handler, caller, params).await)
    })
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /knowledgebase/{id}/items/upload-media`
pub fn upload_knowledge_base_media<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::UPLOAD_KNOWLEDGE_BASE_MEDIA, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call.params_and(MultipartBody).await?;
        Ok(H::upload_knowledge_base_media(&handler, caller, params, body).await)
    })
}

/// `POST /knowledgebase/get-presigned-url`
pub fn create_knowledge_base_upload_url<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(
        &super::CREATE_KNOWLEDGE_BASE_UPLOAD_URL,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let body = call.body(JsonBody(checks::create_upload_url_request)).await?;
            Ok(H::create_knowledge_base_upload_url(&handler, caller, body).await)
        },
    )
}

/// `POST /knowledgebase/compelete-file-upload`
pub fn complete_knowledge_base_upload<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(
        &super::COMPLETE_KNOWLEDGE_BASE_UPLOAD,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let body = call.body(JsonBody(checks::complete_upload_request)).await?;
            Ok(H::complete_knowledge_base_upload(&handler, caller, body).await)
        },
    )
}

/// `POST /knowledgebase/get-sitemap-urls`
pub fn get_sitemap_urls<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::GET_SITEMAP_URLS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::sitemap_request)).await?;
        Ok(H::get_sitemap_urls(&handler, caller, body).await)
    })
}

/// `POST /knowledgebase/{id}/scrape-urls`
pub fn scrape_urls<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::SCRAPE_URLS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::scrape_urls_request))
            .await?;
        Ok(H::scrape_urls(&handler, caller, params, body).await)
    })
}

/// `GET /knowledgebase/{id}/scraped-urls`
pub fn list_scraped_urls<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_SCRAPED_URLS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_scraped_urls(&handler, caller, params).await)
    })
}

/// `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}`
pub fn delete_scraped_url<H: KnowledgeBases>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_SCRAPED_URL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_scraped_url(&handler, caller, params).await)
    })
}
