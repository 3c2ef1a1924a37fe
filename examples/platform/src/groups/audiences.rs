//! Lists of people to call, made from a CSV file.

use atoms_api::atoms::audiences::{self as api, Audiences, types};
use atoms_runtime::rest::Parts;

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids, uploads};

impl Audiences for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_audiences(&self, _: Caller) -> Result<api::ListAudiencesAnswer> {
        self.example(&api::LIST_AUDIENCES)
            .map(api::ListAudiencesAnswer::Ok)
    }

    async fn create_audience(
        &self,
        _: Caller,
        body: Parts<api::CreateAudiencePart>,
    ) -> Result<api::CreateAudienceAnswer> {
        uploads::read(body).await?;
        self.example(&api::CREATE_AUDIENCE)
            .map(api::CreateAudienceAnswer::Ok)
    }

    async fn get_audience(
        &self,
        _: Caller,
        params: types::GetAudienceParams,
    ) -> Result<api::GetAudienceAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::GET_AUDIENCE)
            .map(api::GetAudienceAnswer::Ok)
    }

    async fn delete_audience(
        &self,
        _: Caller,
        params: types::DeleteAudienceParams,
    ) -> Result<api::DeleteAudienceAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::DELETE_AUDIENCE)
            .map(api::DeleteAudienceAnswer::Ok)
    }

    async fn list_audience_members(
        &self,
        _: Caller,
        params: types::ListAudienceMembersParams,
    ) -> Result<api::ListAudienceMembersAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::LIST_AUDIENCE_MEMBERS)
            .map(api::ListAudienceMembersAnswer::Ok)
    }

    async fn add_audience_members(
        &self,
        _: Caller,
        params: types::AddAudienceMembersParams,
        _: types::AddAudienceMembersRequest,
    ) -> Result<api::AddAudienceMembersAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::ADD_AUDIENCE_MEMBERS)
            .map(api::AddAudienceMembersAnswer::Ok)
    }

    async fn delete_audience_members(
        &self,
        _: Caller,
        params: types::DeleteAudienceMembersParams,
        _: types::DeleteAudienceMembersRequest,
    ) -> Result<api::DeleteAudienceMembersAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::DELETE_AUDIENCE_MEMBERS)
            .map(api::DeleteAudienceMembersAnswer::Ok)
    }

    async fn search_audience_members(
        &self,
        _: Caller,
        params: types::SearchAudienceMembersParams,
    ) -> Result<api::SearchAudienceMembersAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::SEARCH_AUDIENCE_MEMBERS)
            .map(api::SearchAudienceMembersAnswer::Ok)
    }
}
