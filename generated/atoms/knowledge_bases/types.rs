//! The types of `KnowledgeBases` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Number, Sensitive, Timestamp, Uri};
use atoms_runtime::codegen::{object, open_enum};
use serde_json::{Map, Value};

object! {
    /// What agents can look up.
    ///
    /// `knowledge-bases.yaml#/components/schemas/KnowledgeBase`
    pub struct KnowledgeBase {
        pub id: String = "_id",
        pub name: String = "name",
        pub description: Option<String> = optional("description"),
        pub processing_status: Option<ProcessingStatus> = optional("processingStatus"),
        /// The id of the organization.
        pub organization: String = "organization",
        /// The id of a user.
        pub created_by: String = "createdBy",
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// A new knowledge base.
    ///
    /// `knowledge-bases.yaml#/components/schemas/CreateKnowledgeBaseRequest`
    pub struct CreateKnowledgeBaseRequest with new {
        /// Spaces around it are cut off.
        ///
        /// From 1 to 40 characters.
        pub name: String = "name",
        /// At most 150 characters.
        pub description: Option<String> = optional("description"),
    }
}

object! {
    /// What a knowledge base is called.
    ///
    /// `knowledge-bases.yaml#/components/schemas/KnowledgeBaseRequest`
    pub struct KnowledgeBaseRequest with new {
        /// Spaces around it are cut off.
        ///
        /// From 1 to 40 characters.
        pub name: String = "name",
        pub description: Option<String> = optional("description"),
    }
}

object! {
    /// A file or a text of a knowledge base.
    ///
    /// `knowledge-bases.yaml#/components/schemas/KnowledgeBaseItem`
    pub struct KnowledgeBaseItem {
        pub id: String = "_id",
        pub knowledge_base_id: String = "knowledgeBaseId",
        pub item_type: KnowledgeBaseItemItemType = "itemType",
        pub title: Option<String> = optional("title"),
        /// Of a `text`, the text itself.
        pub content: Option<String> = optional("content"),
        /// Of a `file`, its name.
        pub file_name: Option<String> = optional("fileName"),
        /// A media type.
        pub content_type: Option<String> = optional("contentType"),
        /// In **bytes**.
        pub size: Option<Number> = optional("size"),
        /// The file's name in the store.
        pub key: Option<String> = optional("key"),
        pub metadata: Option<Map<String, Value>> = optional("metadata"),
        pub processing_status: ProcessingStatus = "processingStatus",
        pub created_at: Timestamp = "createdAt",
        pub updated_at: Timestamp = "updatedAt",
    }
}

open_enum! {
    /// `knowledge-bases.yaml#/components/schemas/KnowledgeBaseItem/properties/itemType`
    pub enum KnowledgeBaseItemItemType {
        File = "file",
        Text = "text",
    }
}

object! {
    /// The file that will be uploaded.
    ///
    /// `knowledge-bases.yaml#/components/schemas/CreateUploadUrlRequest`
    pub struct CreateUploadUrlRequest with new {
        pub knowledge_base_id: String = "knowledgeBaseId",
        /// The media type, which the `PUT` must repeat to the letter.
        pub content_type: String = "contentType",
        /// What the item will be called.
        pub file_name: String = "fileName",
        /// In **bytes**.
        ///
        /// At least 1.
        pub file_size: i64 = "fileSize",
    }
}

object! {
    /// Where a file goes.
    ///
    /// `knowledge-bases.yaml#/components/schemas/UploadUrl`
    pub struct UploadUrl {
        /// The file's name in the store, for the last step.
        pub key: Option<String> = optional("key"),
        /// Takes a `PUT` of the file's bytes, for a short time.
        pub url: Option<Sensitive<Uri>> = optional("url"),
    }
}

object! {
    /// The file that was uploaded.
    ///
    /// `knowledge-bases.yaml#/components/schemas/CompleteUploadRequest`
    pub struct CompleteUploadRequest with new {
        pub knowledge_base_id: String = "knowledgeBaseId",
        /// As it came with the URL.
        pub key: String = "key",
        /// As it was given for the URL.
        pub content_type: String = "contentType",
        /// As it was given for the URL.
        pub file_name: String = "fileName",
        /// In **bytes**.
        ///
        /// At least 1.
        pub file_size: i64 = "fileSize",
    }
}

object! {
    /// Where the site map is.
    ///
    /// `knowledge-bases.yaml#/components/schemas/SitemapRequest`
    pub struct SitemapRequest with new {
        /// One of the organization's; nothing is put into it.
        pub knowledge_base_id: String = "knowledgeBaseId",
        /// The map itself, or a page that links to it.
        pub site_url: Uri = "siteUrl",
    }
}

object! {
    /// The pages of a site.
    ///
    /// `knowledge-bases.yaml#/components/schemas/Sitemap`
    pub struct Sitemap {
        /// When the map was read.
        pub extracted_at: Option<Timestamp> = optional("extractedAt"),
        pub urls: Option<Vec<Uri>> = optional("urls"),
    }
}

object! {
    /// The pages to read.
    ///
    /// `knowledge-bases.yaml#/components/schemas/ScrapeUrlsRequest`
    pub struct ScrapeUrlsRequest with new {
        /// At least 1 item.
        pub urls: Vec<Uri> = "urls",
    }
}

object! {
    /// A web page of a knowledge base.
    ///
    /// `knowledge-bases.yaml#/components/schemas/ScrapedUrl`
    pub struct ScrapedUrl {
        pub id: Option<String> = optional("_id"),
        /// How far it has been read, as `pending`, `scraping`, `indexed` or `failed`.
        pub status: Option<String> = optional("status"),
        pub url: Option<Uri> = optional("url"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

open_enum! {
    /// How far something has been read.
    ///
    /// `knowledge-bases.yaml#/components/schemas/ProcessingStatus`
    pub enum ProcessingStatus {
        Pending = "pending",
        Processing = "processing",
        Completed = "completed",
        Failed = "failed",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase/get/responses/200/content/application~1json/schema`
    pub struct ListKnowledgeBasesOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<KnowledgeBase>> = optional("data"),
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase/post/responses/201/content/application~1json/schema`
    pub struct CreateKnowledgeBaseCreated {
        pub status: Option<bool> = optional("status"),
        /// The id, not an object.
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /knowledgebase/{id}`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/get/parameters`
    pub struct GetKnowledgeBaseParams {
        /// The knowledge base.
        pub id: String = "id",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/get/responses/200/content/application~1json/schema`
    pub struct GetKnowledgeBaseOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<KnowledgeBase> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /knowledgebase/{id}`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/post/parameters`
    pub struct UpdateKnowledgeBaseParams {
        /// The knowledge base.
        pub id: String = "id",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/post/responses/200/content/application~1json/schema`
    pub struct UpdateKnowledgeBaseOk {
        pub status: Option<bool> = optional("status"),
    }
}

object! {
    /// The parameters of `DELETE /knowledgebase/{id}`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/delete/parameters`
    pub struct DeleteKnowledgeBaseParams {
        /// The knowledge base.
        pub id: String = "id",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteKnowledgeBaseOk {
        pub status: Option<bool> = optional("status"),
    }
}

object! {
    /// The parameters of `GET /knowledgebase/{id}/items`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items/get/parameters`
    pub struct ListKnowledgeBaseItemsParams {
        /// The knowledge base.
        pub id: String = "id",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items/get/responses/200/content/application~1json/schema`
    pub struct ListKnowledgeBaseItemsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<KnowledgeBaseItem>> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1items~1{knowledgeBaseItemId}/delete/parameters`
    pub struct DeleteKnowledgeBaseItemParams {
        /// The knowledge base.
        pub knowledge_base_id: String = "knowledgeBaseId",
        /// The item's `_id`.
        pub knowledge_base_item_id: String = "knowledgeBaseItemId",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1items~1{knowledgeBaseItemId}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteKnowledgeBaseItemOk {
        pub status: Option<bool> = optional("status"),
    }
}

object! {
    /// The parameters of `POST /knowledgebase/{id}/items/upload-media`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items~1upload-media/post/parameters`
    pub struct UploadKnowledgeBaseMediaParams {
        /// The knowledge base.
        pub id: String = "id",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items~1upload-media/post/responses/201/content/application~1json/schema`
    pub struct UploadKnowledgeBaseMediaCreated {
        pub status: Option<bool> = optional("status"),
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1get-presigned-url/post/responses/200/content/application~1json/schema`
    pub struct CreateKnowledgeBaseUploadUrlOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<UploadUrl> = optional("data"),
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1compelete-file-upload/post/responses/200/content/application~1json/schema`
    pub struct CompleteKnowledgeBaseUploadOk {
        pub status: Option<bool> = optional("status"),
        /// The item.
        pub data: Option<Map<String, Value>> = optional("data"),
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1get-sitemap-urls/post/responses/200/content/application~1json/schema`
    pub struct GetSitemapUrlsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Sitemap> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /knowledgebase/{id}/scrape-urls`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scrape-urls/post/parameters`
    pub struct ScrapeUrlsParams {
        /// The knowledge base.
        pub id: String = "id",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scrape-urls/post/responses/200/content/application~1json/schema`
    pub struct ScrapeUrlsOk {
        pub status: Option<bool> = optional("status"),
        /// Says nothing about single pages.
        pub data: Option<Map<String, Value>> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /knowledgebase/{id}/scraped-urls`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scraped-urls/get/parameters`
    pub struct ListScrapedUrlsParams {
        /// The knowledge base.
        pub id: String = "id",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scraped-urls/get/responses/200/content/application~1json/schema`
    pub struct ListScrapedUrlsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<ScrapedUrl>> = optional("data"),
    }
}

object! {
    /// The parameters of
    /// `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}`.
    ///
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1scraped-urls~1{knowledgeBaseScrapedUrlsId}/delete/parameters`
    pub struct DeleteScrapedUrlParams {
        /// The knowledge base.
        pub knowledge_base_id: String = "knowledgeBaseId",
        /// The page's `_id`, one for each URL.
        pub knowledge_base_scraped_urls_id: String = "knowledgeBaseScrapedUrlsId",
    }
}

object! {
    /// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1scraped-urls~1{knowledgeBaseScrapedUrlsId}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteScrapedUrlOk {
        pub status: Option<bool> = optional("status"),
    }
}
