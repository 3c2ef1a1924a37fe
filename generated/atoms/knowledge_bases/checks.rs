//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `knowledge-bases.yaml#/components/schemas/CreateKnowledgeBaseRequest`
pub(super) fn create_knowledge_base_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
    object.property("name").string().min_length(1).max_length(40);
    object.property("description").string().max_length(150);
}

/// `knowledge-bases.yaml#/components/schemas/KnowledgeBaseRequest`
pub(super) fn knowledge_base_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
    object.property("name").string().min_length(1).max_length(40);
    object.property("description").string();
}

/// `knowledge-bases.yaml#/components/schemas/CreateUploadUrlRequest`
pub(super) fn create_upload_url_request(value: At<'_>) {
    let object = value.object();
    object.required(&["knowledgeBaseId", "contentType", "fileName", "fileSize"]);
    object.property("knowledgeBaseId").string();
    object.property("contentType").string();
    object.property("fileName").string();
    object.property("fileSize").integer().minimum(1);
}

/// `knowledge-bases.yaml#/components/schemas/CompleteUploadRequest`
pub(super) fn complete_upload_request(value: At<'_>) {
    let object = value.object();
    object.required(&["knowledgeBaseId", "key", "contentType", "fileName", "fileSize"]);
    object.property("knowledgeBaseId").string();
    object.property("key").string();
    object.property("contentType").string();
    object.property("fileName").string();
    object.property("fileSize").integer().minimum(1);
}

/// `knowledge-bases.yaml#/components/schemas/SitemapRequest`
pub(super) fn sitemap_request(value: At<'_>) {
    let object = value.object();
    object.required(&["knowledgeBaseId", "siteUrl"]);
    object.property("knowledgeBaseId").string();
    object.property("siteUrl").string().uri();
}

/// `knowledge-bases.yaml#/components/schemas/ScrapeUrlsRequest`
pub(super) fn scrape_urls_request(value: At<'_>) {
    let object = value.object();
    object.required(&["urls"]);
    object.property("urls").array().min_items(1).items(|value| {
        value.string().uri();
    });
}
