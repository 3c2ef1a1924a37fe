//! The types of `KnowledgeBases` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Number, Sensitive, Timestamp, Uri, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What agents can look up.
///
/// `knowledge-bases.yaml#/components/schemas/KnowledgeBase`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KnowledgeBase {
    #[serde(rename = "_id")]
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processing_status: Option<ProcessingStatus>,
    /// The id of the organization.
    pub organization: String,
    /// The id of a user.
    pub created_by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// What a knowledge base is called.
///
/// `knowledge-bases.yaml#/components/schemas/KnowledgeBaseRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct KnowledgeBaseRequest {
    /// Spaces around it are cut off.
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// A file or a text of a knowledge base.
///
/// `knowledge-bases.yaml#/components/schemas/KnowledgeBaseItem`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KnowledgeBaseItem {
    #[serde(rename = "_id")]
    pub id: String,
    pub knowledge_base_id: String,
    pub item_type: KnowledgeBaseItemItemType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Of a `text`, the text itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Of a `file`, its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// A media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// In **bytes**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Number>,
    /// The file's name in the store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Map<String, Value>>,
    pub processing_status: ProcessingStatus,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

open_enum! {
    /// `knowledge-bases.yaml#/components/schemas/KnowledgeBaseItem/properties/itemType`
    pub enum KnowledgeBaseItemItemType {
        File = "file",
        Text = "text",
    }
}

/// The file that will be uploaded.
///
/// `knowledge-bases.yaml#/components/schemas/CreateUploadUrlRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateUploadUrlRequest {
    pub knowledge_base_id: String,
    /// The media type, which the `PUT` must repeat to the letter.
    pub content_type: String,
    /// What the item will be called.
    pub file_name: String,
    /// In **bytes**.
    pub file_size: i64,
}

/// Where a file goes.
///
/// `knowledge-bases.yaml#/components/schemas/UploadUrl`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UploadUrl {
    /// The file's name in the store, for the last step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Takes a `PUT` of the file's bytes, for a short time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Sensitive<Uri>>,
}

/// The file that was uploaded.
///
/// `knowledge-bases.yaml#/components/schemas/CompleteUploadRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CompleteUploadRequest {
    pub knowledge_base_id: String,
    /// As it came with the URL.
    pub key: String,
    /// As it was given for the URL.
    pub content_type: String,
    /// As it was given for the URL.
    pub file_name: String,
    /// In **bytes**.
    pub file_size: i64,
}

/// Where the site map is.
///
/// `knowledge-bases.yaml#/components/schemas/SitemapRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SitemapRequest {
    /// One of the organization's; nothing is put into it.
    pub knowledge_base_id: String,
    /// The map itself, or a page that links to it.
    pub site_url: Uri,
}

/// The pages of a site.
///
/// `knowledge-bases.yaml#/components/schemas/Sitemap`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sitemap {
    /// When the map was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extracted_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urls: Option<Vec<Uri>>,
}

/// The pages to read.
///
/// `knowledge-bases.yaml#/components/schemas/ScrapeUrlsRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ScrapeUrlsRequest {
    pub urls: Vec<Uri>,
}

/// A web page of a knowledge base.
///
/// `knowledge-bases.yaml#/components/schemas/ScrapedUrl`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScrapedUrl {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// How far it has been read, as `pending`, `scraping`, `indexed` or `failed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Uri>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
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

/// `knowledge-bases.yaml#/paths/~1knowledgebase/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListKnowledgeBasesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<KnowledgeBase>>,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateKnowledgeBaseCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// The id, not an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The parameters of `GET /knowledgebase/{id}`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetKnowledgeBaseParams {
    /// The knowledge base.
    pub id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetKnowledgeBaseOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<KnowledgeBase>,
}

/// The parameters of `POST /knowledgebase/{id}`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateKnowledgeBaseParams {
    /// The knowledge base.
    pub id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateKnowledgeBaseOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}

/// The parameters of `DELETE /knowledgebase/{id}`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DeleteKnowledgeBaseParams {
    /// The knowledge base.
    pub id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteKnowledgeBaseOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}

/// The parameters of `GET /knowledgebase/{id}/items`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListKnowledgeBaseItemsParams {
    /// The knowledge base.
    pub id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListKnowledgeBaseItemsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<KnowledgeBaseItem>>,
}

/// The parameters of `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1items~1{knowledgeBaseItemId}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeleteKnowledgeBaseItemParams {
    /// The knowledge base.
    pub knowledge_base_id: String,
    /// The item's `_id`.
    pub knowledge_base_item_id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1items~1{knowledgeBaseItemId}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteKnowledgeBaseItemOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}

/// The parameters of `POST /knowledgebase/{id}/items/upload-media`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items~1upload-media/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UploadKnowledgeBaseMediaParams {
    /// The knowledge base.
    pub id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1items~1upload-media/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UploadKnowledgeBaseMediaCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1get-presigned-url/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateKnowledgeBaseUploadUrlOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<UploadUrl>,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1compelete-file-upload/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CompleteKnowledgeBaseUploadOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// The item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Map<String, Value>>,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1get-sitemap-urls/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetSitemapUrlsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Sitemap>,
}

/// The parameters of `POST /knowledgebase/{id}/scrape-urls`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scrape-urls/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ScrapeUrlsParams {
    /// The knowledge base.
    pub id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scrape-urls/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ScrapeUrlsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// Says nothing about single pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Map<String, Value>>,
}

/// The parameters of `GET /knowledgebase/{id}/scraped-urls`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scraped-urls/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListScrapedUrlsParams {
    /// The knowledge base.
    pub id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{id}~1scraped-urls/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListScrapedUrlsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<ScrapedUrl>>,
}

/// The parameters of
/// `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}`.
///
/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1scraped-urls~1{knowledgeBaseScrapedUrlsId}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeleteScrapedUrlParams {
    /// The knowledge base.
    pub knowledge_base_id: String,
    /// The page's `_id`, one for each URL.
    pub knowledge_base_scraped_urls_id: String,
}

/// `knowledge-bases.yaml#/paths/~1knowledgebase~1{knowledgeBaseId}~1scraped-urls~1{knowledgeBaseScrapedUrlsId}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteScrapedUrlOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}
