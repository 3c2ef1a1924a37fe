//! What agents can look up: files, texts and web pages.

use atoms_api::atoms::knowledge_bases::{self as api, KnowledgeBases, types};
use atoms_runtime::rest::Parts;

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids, uploads};

impl KnowledgeBases for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_knowledge_bases(&self, _: Caller) -> Result<api::ListKnowledgeBasesAnswer> {
        self.example(&api::LIST_KNOWLEDGE_BASES)
            .map(api::ListKnowledgeBasesAnswer::Ok)
    }

    async fn create_knowledge_base(
        &self,
        _: Caller,
        _: types::CreateKnowledgeBaseRequest,
    ) -> Result<api::CreateKnowledgeBaseAnswer> {
        self.example(&api::CREATE_KNOWLEDGE_BASE)
            .map(api::CreateKnowledgeBaseAnswer::Created)
    }

    async fn get_knowledge_base(
        &self,
        _: Caller,
        params: types::GetKnowledgeBaseParams,
    ) -> Result<api::GetKnowledgeBaseAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::GET_KNOWLEDGE_BASE)
            .map(api::GetKnowledgeBaseAnswer::Ok)
    }

    async fn update_knowledge_base(
        &self,
        _: Caller,
        params: types::UpdateKnowledgeBaseParams,
        _: types::KnowledgeBaseRequest,
    ) -> Result<api::UpdateKnowledgeBaseAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::UPDATE_KNOWLEDGE_BASE)
            .map(api::UpdateKnowledgeBaseAnswer::Ok)
    }

    async fn delete_knowledge_base(
        &self,
        _: Caller,
        params: types::DeleteKnowledgeBaseParams,
    ) -> Result<api::DeleteKnowledgeBaseAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::DELETE_KNOWLEDGE_BASE)
            .map(api::DeleteKnowledgeBaseAnswer::Ok)
    }

    async fn list_knowledge_base_items(
        &self,
        _: Caller,
        _: types::ListKnowledgeBaseItemsParams,
    ) -> Result<api::ListKnowledgeBaseItemsAnswer> {
        self.example(&api::LIST_KNOWLEDGE_BASE_ITEMS)
            .map(api::ListKnowledgeBaseItemsAnswer::Ok)
    }

    async fn delete_knowledge_base_item(
        &self,
        _: Caller,
        _: types::DeleteKnowledgeBaseItemParams,
    ) -> Result<api::DeleteKnowledgeBaseItemAnswer> {
        self.example(&api::DELETE_KNOWLEDGE_BASE_ITEM)
            .map(api::DeleteKnowledgeBaseItemAnswer::Ok)
    }

    async fn upload_knowledge_base_media(
        &self,
        _: Caller,
        _: types::UploadKnowledgeBaseMediaParams,
        body: Parts<api::UploadKnowledgeBaseMediaPart>,
    ) -> Result<api::UploadKnowledgeBaseMediaAnswer> {
        uploads::read(body).await?;
        self.example(&api::UPLOAD_KNOWLEDGE_BASE_MEDIA)
            .map(api::UploadKnowledgeBaseMediaAnswer::Created)
    }

    async fn create_knowledge_base_upload_url(
        &self,
        _: Caller,
        _: types::CreateUploadUrlRequest,
    ) -> Result<api::CreateKnowledgeBaseUploadUrlAnswer> {
        self.example(&api::CREATE_KNOWLEDGE_BASE_UPLOAD_URL)
            .map(api::CreateKnowledgeBaseUploadUrlAnswer::Ok)
    }

    async fn complete_knowledge_base_upload(
        &self,
        _: Caller,
        _: types::CompleteUploadRequest,
    ) -> Result<api::CompleteKnowledgeBaseUploadAnswer> {
        self.example(&api::COMPLETE_KNOWLEDGE_BASE_UPLOAD)
            .map(api::CompleteKnowledgeBaseUploadAnswer::Ok)
    }

    async fn get_sitemap_urls(
        &self,
        _: Caller,
        _: types::SitemapRequest,
    ) -> Result<api::GetSitemapUrlsAnswer> {
        self.example(&api::GET_SITEMAP_URLS)
            .map(api::GetSitemapUrlsAnswer::Ok)
    }

    async fn scrape_urls(
        &self,
        _: Caller,
        params: types::ScrapeUrlsParams,
        _: types::ScrapeUrlsRequest,
    ) -> Result<api::ScrapeUrlsAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::SCRAPE_URLS)
            .map(api::ScrapeUrlsAnswer::Ok)
    }

    async fn list_scraped_urls(
        &self,
        _: Caller,
        _: types::ListScrapedUrlsParams,
    ) -> Result<api::ListScrapedUrlsAnswer> {
        self.example(&api::LIST_SCRAPED_URLS)
            .map(api::ListScrapedUrlsAnswer::Ok)
    }

    async fn delete_scraped_url(
        &self,
        _: Caller,
        _: types::DeleteScrapedUrlParams,
    ) -> Result<api::DeleteScrapedUrlAnswer> {
        self.example(&api::DELETE_SCRAPED_URL)
            .map(api::DeleteScrapedUrlAnswer::Ok)
    }
}
