//! The widget that puts an agent on a web page.

use atoms_api::atoms::widget::{self as api, Widget, types};
use atoms_runtime::Number;
use serde_json::{Map, Value};

use crate::faults::Quiet;
use crate::views::{fields, fitting};
use crate::{Caller, Failure, Platform};

/// The most bytes of a picture.
const LARGEST_PICTURE: i64 = 2 * 1024 * 1024;

type Result<T> = std::result::Result<T, Quiet>;

impl Widget for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn get_widget_config(
        &self,
        caller: Caller,
        params: types::GetWidgetConfigParams,
    ) -> Result<api::GetWidgetConfigAnswer> {
        let widget = self.see(&caller, &params.id, |agent| Ok(agent.widget.clone()))?;
        Ok(types::GetWidgetConfigOk {
            success: Some(true),
            data: Some(types::WidgetConfig {
                assistant_id: Some(params.id),
                ..fitting(&widget)
            }),
        }
        .into())
    }

    async fn update_widget_config(
        &self,
        caller: Caller,
        params: types::UpdateWidgetConfigParams,
        body: types::UpdateWidgetConfigRequest,
    ) -> Result<api::UpdateWidgetConfigAnswer> {
        let change: Map<String, Value> = body
            .widget_config
            .map(fields)
            .transpose()?
            .unwrap_or_default();
        let widget = self.alter(&caller, &params.id, |agent, _| {
            agent.widget.extend(change);
            Ok(agent.widget.clone())
        })?;
        Ok(types::UpdateWidgetConfigOk {
            success: Some(true),
            data: Some(widget),
        }
        .into())
    }

    async fn create_avatar_upload_url(
        &self,
        caller: Caller,
        params: types::CreateAvatarUploadUrlParams,
        body: types::CreateAvatarUploadUrlRequest,
    ) -> Result<api::CreateAvatarUploadUrlAnswer> {
        if !body.content_type.starts_with("image/")
            || body.file_size > Number::from(LARGEST_PICTURE)
        {
            return Err(Failure::bad_request("a picture has 2 MiB at most").into());
        }
        self.within(&caller, |organization, _| {
            organization.agent(&params.id).map(drop)
        })?;
        let place = self.example(&api::CREATE_AVATAR_UPLOAD_URL)?;
        Ok(api::CreateAvatarUploadUrlAnswer::Ok(place))
    }
}
