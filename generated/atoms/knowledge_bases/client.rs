//! Calling the operations of `KnowledgeBases`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// All knowledge bases of the organization. What is in them has operations of its own,
    /// `GET /knowledgebase/{id}/items` and `GET /knowledgebase/{id}/scraped-urls`.
    ///
    /// `GET /knowledgebase`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_knowledge_bases(
        &self,
    ) -> Result<super::ListKnowledgeBasesAnswer, Error> {
        self.http.call(&super::LIST_KNOWLEDGE_BASES).send().await
    }

    /// Makes an empty knowledge base. Fill it with files or web pages, then name it in the
    /// configuration of the agents that are to use it.
    ///
    /// `POST /knowledgebase`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_knowledge_base(
        &self,
        body: &types::CreateKnowledgeBaseRequest,
    ) -> Result<super::CreateKnowledgeBaseAnswer, Error> {
        self.http.call(&super::CREATE_KNOWLEDGE_BASE).json(body).send().await
    }

    /// One knowledge base, without what is in it.
    ///
    /// `GET /knowledgebase/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_knowledge_base(
        &self,
        params: &types::GetKnowledgeBaseParams,
    ) -> Result<super::GetKnowledgeBaseAnswer, Error> {
        self.http.call(&super::GET_KNOWLEDGE_BASE).params(params).send().await
    }

    /// Renames or relabels a knowledge base; it is a `POST`, though nothing is made. The
    /// name has to be given even where only the description changes.
    ///
    /// `POST /knowledgebase/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_knowledge_base(
        &self,
        params: &types::UpdateKnowledgeBaseParams,
        body: &types::KnowledgeBaseRequest,
    ) -> Result<super::UpdateKnowledgeBaseAnswer, Error> {
        self.http
            .call(&super::UPDATE_KNOWLEDGE_BASE)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// Deletes a knowledge base. Refused with 400 as long as an agent uses it: take it out
    /// of the configuration of every agent first.
    ///
    /// `DELETE /knowledgebase/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_knowledge_base(
        &self,
        params: &types::DeleteKnowledgeBaseParams,
    ) -> Result<super::DeleteKnowledgeBaseAnswer, Error> {
        self.http.call(&super::DELETE_KNOWLEDGE_BASE).params(params).send().await
    }

    /// The files and texts of a knowledge base, and how far each has been read. Web pages
    /// are not among them; `GET /knowledgebase/{id}/scraped-urls` has those.
    ///
    /// `GET /knowledgebase/{id}/items`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_knowledge_base_items(
        &self,
        params: &types::ListKnowledgeBaseItemsParams,
    ) -> Result<super::ListKnowledgeBaseItemsAnswer, Error> {
        self.http.call(&super::LIST_KNOWLEDGE_BASE_ITEMS).params(params).send().await
    }

    /// Takes a file or a text out of a knowledge base.
    ///
    /// `DELETE /knowledgebase/{knowledgeBaseId}/items/{knowledgeBaseItemId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_knowledge_base_item(
        &self,
        params: &types::DeleteKnowledgeBaseItemParams,
    ) -> Result<super::DeleteKnowledgeBaseItemAnswer, Error> {
        self.http.call(&super::DELETE_KNOWLEDGE_BASE_ITEM).params(params).send().await
    }

    /// Puts a PDF into a knowledge base, in one request; other files are refused with 400,
    /// as is any file where credits or the plan do not cover its storage. How large a
    /// request may be is up to the proxies before it, so send large files by
    /// `POST /knowledgebase/get-presigned-url`.
    ///
    /// `POST /knowledgebase/{id}/items/upload-media`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn upload_knowledge_base_media(
        &self,
        params: &types::UploadKnowledgeBaseMediaParams,
        body: Vec<super::UploadKnowledgeBaseMediaPart>,
    ) -> Result<super::UploadKnowledgeBaseMediaAnswer, Error> {
        self.http
            .call(&super::UPLOAD_KNOWLEDGE_BASE_MEDIA)
            .params(params)
            .parts(body)
            .send()
            .await
    }

    /// The first of three steps to put a large file into a knowledge base past this API:
    /// ask for a URL, `PUT` the bytes there with the same `Content-Type` as was given here,
    /// then report it with `POST /knowledgebase/compelete-file-upload`.
    ///
    /// `POST /knowledgebase/get-presigned-url`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_knowledge_base_upload_url(
        &self,
        body: &types::CreateUploadUrlRequest,
    ) -> Result<super::CreateKnowledgeBaseUploadUrlAnswer, Error> {
        self.http.call(&super::CREATE_KNOWLEDGE_BASE_UPLOAD_URL).json(body).send().await
    }

    /// The last of the three steps: makes an item of a file that was uploaded, and has it
    /// read. The path is spelt like that. `GET /knowledgebase/{id}/items` says when the
    /// item is ready.
    ///
    /// `POST /knowledgebase/compelete-file-upload`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn complete_knowledge_base_upload(
        &self,
        body: &types::CompleteUploadRequest,
    ) -> Result<super::CompleteKnowledgeBaseUploadAnswer, Error> {
        self.http.call(&super::COMPLETE_KNOWLEDGE_BASE_UPLOAD).json(body).send().await
    }

    /// The pages that a site map lists, for choosing those that
    /// `POST /knowledgebase/{id}/scrape-urls` is to read.
    /// Nothing is put into the knowledge base.
    /// A map that cannot be fetched or is broken is answered with 422.
    ///
    /// `POST /knowledgebase/get-sitemap-urls`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_sitemap_urls(
        &self,
        body: &types::SitemapRequest,
    ) -> Result<super::GetSitemapUrlsAnswer, Error> {
        self.http.call(&super::GET_SITEMAP_URLS).json(body).send().await
    }

    /// Has web pages read into a knowledge base. The answer comes at once and the reading
    /// later: ask `GET /knowledgebase/{id}/scraped-urls` how each page stands. Refused with
    /// 400 where the plan allows no further pages.
    ///
    /// `POST /knowledgebase/{id}/scrape-urls`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn scrape_urls(
        &self,
        params: &types::ScrapeUrlsParams,
        body: &types::ScrapeUrlsRequest,
    ) -> Result<super::ScrapeUrlsAnswer, Error> {
        self.http.call(&super::SCRAPE_URLS).params(params).json(body).send().await
    }

    /// The web pages of a knowledge base, and how far each has been read.
    ///
    /// `GET /knowledgebase/{id}/scraped-urls`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_scraped_urls(
        &self,
        params: &types::ListScrapedUrlsParams,
    ) -> Result<super::ListScrapedUrlsAnswer, Error> {
        self.http.call(&super::LIST_SCRAPED_URLS).params(params).send().await
    }

    /// Takes a web page, and all that was read on it, out of a knowledge base. Only another
    /// `POST /knowledgebase/{id}/scrape-urls` brings it back.
    ///
    /// `DELETE /knowledgebase/{knowledgeBaseId}/scraped-urls/{knowledgeBaseScrapedUrlsId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_scraped_url(
        &self,
        params: &types::DeleteScrapedUrlParams,
    ) -> Result<super::DeleteScrapedUrlAnswer, Error> {
        self.http.call(&super::DELETE_SCRAPED_URL).params(params).send().await
    }
}
