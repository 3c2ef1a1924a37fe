//! The button and the window that put an agent on a web page.

use atoms_api::atoms::widget::{self as api, Widget, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Widget for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn get_widget_config(
        &self,
        _: Caller,
        params: types::GetWidgetConfigParams,
    ) -> Result<api::GetWidgetConfigAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::GET_WIDGET_CONFIG)
            .map(api::GetWidgetConfigAnswer::Ok)
    }

    async fn update_widget_config(
        &self,
        _: Caller,
        params: types::UpdateWidgetConfigParams,
        _: types::UpdateWidgetConfigRequest,
    ) -> Result<api::UpdateWidgetConfigAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::UPDATE_WIDGET_CONFIG)
            .map(api::UpdateWidgetConfigAnswer::Ok)
    }

    async fn create_avatar_upload_url(
        &self,
        _: Caller,
        params: types::CreateAvatarUploadUrlParams,
        _: types::CreateAvatarUploadUrlRequest,
    ) -> Result<api::CreateAvatarUploadUrlAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::CREATE_AVATAR_UPLOAD_URL)
            .map(api::CreateAvatarUploadUrlAnswer::Ok)
    }
}
