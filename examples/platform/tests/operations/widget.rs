//! How an agent's widget looks.

use atoms_api::atoms::Client;
use atoms_api::atoms::widget::{self as api, types};
use serde_json::json;

use crate::told::{agent, told, typed};

#[expect(deprecated, reason = "the widget is still there")]
pub(crate) async fn all(client: &Client) {
    let id = agent(client, "Widget").await;
    let look = typed(json!({"widgetConfig": {"mode": "voice", "theme": "dark"}}));
    let params = types::UpdateWidgetConfigParams::new(&id);
    let changed = told!(
        client.update_widget_config(&params, &look).await,
        api::UpdateWidgetConfigAnswer::Ok
    );
    assert_eq!(changed["data"]["theme"], "dark");
    let params = types::GetWidgetConfigParams::new(&id);
    let found = told!(
        client.get_widget_config(&params).await,
        api::GetWidgetConfigAnswer::Ok
    );
    assert_eq!(found["data"]["mode"], "voice");

    let picture = json!({"contentType": "image/png", "fileName": "clinic.png", "fileSize": 48213});
    let picture = typed(picture);
    let params = types::CreateAvatarUploadUrlParams::new(&id);
    let address = client.create_avatar_upload_url(&params, &picture).await;
    let address = told!(address, api::CreateAvatarUploadUrlAnswer::Ok);
    assert_eq!(address["data"]["key"], "avatars/clinic.png");
}
