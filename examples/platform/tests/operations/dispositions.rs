//! Questions that calls are asked, and who is not called.

use atoms_api::atoms::Client;
use atoms_api::atoms::dispositions::{self as api, types};

use crate::told::{CALL, told};

pub(crate) async fn all(client: &Client) {
    let templates = client.list_disposition_metric_templates().await;
    let templates = told!(templates, api::ListDispositionMetricTemplatesAnswer::Ok);
    assert_eq!(templates["data"][1]["dispositionMetricType"], "DATETIME");
    let params = types::ListDoNotCallParams::default();
    let entries = told!(
        client.list_do_not_call(&params).await,
        api::ListDoNotCallAnswer::Ok
    );
    assert_eq!(entries["data"]["entries"][0]["detectedInCallId"], CALL);
}
