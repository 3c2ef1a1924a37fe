//! What agents can look up.

use atoms_api::atoms::Client;
use atoms_api::atoms::knowledge_bases::{self as api, UploadKnowledgeBaseMediaPart as Part, types};
use atoms_runtime::rest::FilePart;
use serde_json::json;

use crate::told::{ID, told, typed};

pub(crate) async fn all(client: &Client) {
    kept(client).await;
    filled(client).await;
    scraped(client).await;
}

async fn kept(client: &Client) {
    let listed = told!(
        client.list_knowledge_bases().await,
        api::ListKnowledgeBasesAnswer::Ok
    );
    assert_eq!(listed["data"][0]["name"], "Opening hours and prices");
    let new = typed(json!({"name": "Opening hours"}));
    let made = told!(
        client.create_knowledge_base(&new).await,
        api::CreateKnowledgeBaseAnswer::Created
    );
    assert!(made["data"].is_string(), "{made}");
    let found = client
        .get_knowledge_base(&types::GetKnowledgeBaseParams::new(ID))
        .await;
    let found = told!(found, api::GetKnowledgeBaseAnswer::Ok);
    assert_eq!(found["data"]["processingStatus"], "completed");
    let params = types::UpdateKnowledgeBaseParams::new(ID);
    let change = typed(json!({"name": "Opening hours"}));
    let changed = told!(
        client.update_knowledge_base(&params, &change).await,
        api::UpdateKnowledgeBaseAnswer::Ok
    );
    assert_eq!(changed["status"], true);
    let params = types::DeleteKnowledgeBaseParams::new(ID);
    let deleted = told!(
        client.delete_knowledge_base(&params).await,
        api::DeleteKnowledgeBaseAnswer::Ok
    );
    assert_eq!(deleted["status"], true);
}

async fn filled(client: &Client) {
    let params = types::ListKnowledgeBaseItemsParams::new(ID);
    let items = told!(
        client.list_knowledge_base_items(&params).await,
        api::ListKnowledgeBaseItemsAnswer::Ok
    );
    assert_eq!(items["data"][0]["fileName"], "price-list.pdf");

    let params = types::UploadKnowledgeBaseMediaParams::new(ID);
    let file = FilePart::new("prices.pdf", "%PDF-1.7 price list").content_type("application/pdf");
    let uploaded = client
        .upload_knowledge_base_media(&params, vec![Part::Media(file)])
        .await;
    let uploaded = told!(uploaded, api::UploadKnowledgeBaseMediaAnswer::Created);
    assert_eq!(uploaded["status"], true);

    let file = json!({
        "knowledgeBaseId": ID,
        "contentType": "application/pdf",
        "fileName": "handbook.pdf",
        "fileSize": 1024,
    });
    let address = typed(file.clone());
    let address = client.create_knowledge_base_upload_url(&address).await;
    let address = told!(address, api::CreateKnowledgeBaseUploadUrlAnswer::Ok);
    assert!(address["data"]["url"].is_string(), "{address}");

    let mut file = file;
    file["key"] = address["data"]["key"].clone();
    let complete = typed(file);
    let complete = client.complete_knowledge_base_upload(&complete).await;
    let complete = told!(complete, api::CompleteKnowledgeBaseUploadAnswer::Ok);
    assert_eq!(complete["data"]["processingStatus"], "pending");

    let params = types::DeleteKnowledgeBaseItemParams::new(ID, ID);
    let deleted = client.delete_knowledge_base_item(&params).await;
    let deleted = told!(deleted, api::DeleteKnowledgeBaseItemAnswer::Ok);
    assert_eq!(deleted["status"], true);
}

async fn scraped(client: &Client) {
    let site = "https://lotus-dental.example/sitemap.xml";
    let site = typed(json!({"knowledgeBaseId": ID, "siteUrl": site}));
    let sitemap = told!(
        client.get_sitemap_urls(&site).await,
        api::GetSitemapUrlsAnswer::Ok
    );
    let pages = &sitemap["data"]["urls"];
    assert_eq!(pages[0], "https://lotus-dental.example/prices");

    let params = types::ScrapeUrlsParams::new(ID);
    let begun = told!(
        client
            .scrape_urls(&params, &typed(json!({"urls": pages})))
            .await,
        api::ScrapeUrlsAnswer::Ok
    );
    assert_eq!(begun["status"], true);
    let listed = client
        .list_scraped_urls(&types::ListScrapedUrlsParams::new(ID))
        .await;
    let listed = told!(listed, api::ListScrapedUrlsAnswer::Ok);
    assert_eq!(listed["data"][0]["url"], pages[0]);
    let deleted = client
        .delete_scraped_url(&types::DeleteScrapedUrlParams::new(ID, ID))
        .await;
    let deleted = told!(deleted, api::DeleteScrapedUrlAnswer::Ok);
    assert_eq!(deleted["status"], true);
}
