//! Calling the operations of `Audiences`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The audiences that the caller has made, each with its size and the campaigns that
    /// use it.
    ///
    /// `GET /audience`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_audiences(&self) -> Result<super::ListAudiencesAnswer, Error> {
        self.http.call(&super::LIST_AUDIENCES).send().await
    }

    /// Makes an audience of a CSV file: its first line names the columns, each further line
    /// is one person. Refused with 400 where a number is in the file twice or there are
    /// more people than an audience may have.
    ///
    /// `POST /audience`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_audience(
        &self,
        body: Vec<super::CreateAudiencePart>,
    ) -> Result<super::CreateAudienceAnswer, Error> {
        self.http.call(&super::CREATE_AUDIENCE).parts(body).send().await
    }

    /// An audience without its people, which `GET /audience/{id}/members` has. One of
    /// another organization is answered with 404, not 403.
    ///
    /// `GET /audience/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_audience(
        &self,
        params: &types::GetAudienceParams,
    ) -> Result<super::GetAudienceAnswer, Error> {
        self.http.call(&super::GET_AUDIENCE).params(params).send().await
    }

    /// Deletes an audience that the caller has made. Refused with 400 as long as a campaign
    /// uses it: delete the campaign first.
    ///
    /// `DELETE /audience/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_audience(
        &self,
        params: &types::DeleteAudienceParams,
    ) -> Result<super::DeleteAudienceAnswer, Error> {
        self.http.call(&super::DELETE_AUDIENCE).params(params).send().await
    }

    /// The people of an audience that the caller has made, page by page.
    ///
    /// `GET /audience/{id}/members`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_audience_members(
        &self,
        params: &types::ListAudienceMembersParams,
    ) -> Result<super::ListAudienceMembersAnswer, Error> {
        self.http.call(&super::LIST_AUDIENCE_MEMBERS).params(params).send().await
    }

    /// Adds people to an audience. Each must have the column that the audience takes its
    /// numbers from, or all are refused with 400, as they are when the audience would
    /// outgrow its limit. Whose number is in it already is skipped.
    ///
    /// `POST /audience/{id}/members`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn add_audience_members(
        &self,
        params: &types::AddAudienceMembersParams,
        body: &types::AddAudienceMembersRequest,
    ) -> Result<super::AddAudienceMembersAnswer, Error> {
        self.http
            .call(&super::ADD_AUDIENCE_MEMBERS)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// Takes people out of an audience that the caller has made, by their ids. The ids go
    /// in a body, which not every HTTP client sends with a `DELETE`.
    ///
    /// `DELETE /audience/{id}/members`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_audience_members(
        &self,
        params: &types::DeleteAudienceMembersParams,
        body: &types::DeleteAudienceMembersRequest,
    ) -> Result<super::DeleteAudienceMembersAnswer, Error> {
        self.http
            .call(&super::DELETE_AUDIENCE_MEMBERS)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// Finds people of an audience, either by a text in any column (`query`) or by one or
    /// more columns, all of which must match. One of the two is needed, and both together
    /// are not possible.
    ///
    /// `GET /audience/{id}/members/search`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn search_audience_members(
        &self,
        params: &types::SearchAudienceMembersParams,
    ) -> Result<super::SearchAudienceMembersAnswer, Error> {
        self.http.call(&super::SEARCH_AUDIENCE_MEMBERS).params(params).send().await
    }
}
