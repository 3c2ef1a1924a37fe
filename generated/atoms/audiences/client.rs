//! Calling the operations of `Audiences`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::{
    ADD_AUDIENCE_MEMBERS, AddAudienceMembersAnswer, CREATE_AUDIENCE,
    CreateAudienceAnswer, CreateAudiencePart, DELETE_AUDIENCE, DELETE_AUDIENCE_MEMBERS,
    DeleteAudienceAnswer, DeleteAudienceMembersAnswer, GET_AUDIENCE, GetAudienceAnswer,
    LIST_AUDIENCES, LIST_AUDIENCE_MEMBERS, ListAudienceMembersAnswer,
    ListAudiencesAnswer, SEARCH_AUDIENCE_MEMBERS, SearchAudienceMembersAnswer,
};
use super::super::Client;
use super::types::{
    AddAudienceMembersParams, AddAudienceMembersRequest, DeleteAudienceMembersParams,
    DeleteAudienceMembersRequest, DeleteAudienceParams, GetAudienceParams,
    ListAudienceMembersParams, SearchAudienceMembersParams,
};

impl Client {
    /// The audiences that the caller has made, each with its size and the campaigns that
    /// use it.
    ///
    /// `GET /audience`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_audiences(&self) -> Result<ListAudiencesAnswer, Error> {
        self.http.call(&LIST_AUDIENCES).send().await
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
        body: Vec<CreateAudiencePart>,
    ) -> Result<CreateAudienceAnswer, Error> {
        self.http.call(&CREATE_AUDIENCE).parts(body).send().await
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
        params: &GetAudienceParams,
    ) -> Result<GetAudienceAnswer, Error> {
        self.http.call(&GET_AUDIENCE).params(params).send().await
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
        params: &DeleteAudienceParams,
    ) -> Result<DeleteAudienceAnswer, Error> {
        self.http.call(&DELETE_AUDIENCE).params(params).send().await
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
        params: &ListAudienceMembersParams,
    ) -> Result<ListAudienceMembersAnswer, Error> {
        self.http.call(&LIST_AUDIENCE_MEMBERS).params(params).send().await
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
        params: &AddAudienceMembersParams,
        body: &AddAudienceMembersRequest,
    ) -> Result<AddAudienceMembersAnswer, Error> {
        self.http.call(&ADD_AUDIENCE_MEMBERS).params(params).json(body).send().await
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
        params: &DeleteAudienceMembersParams,
        body: &DeleteAudienceMembersRequest,
    ) -> Result<DeleteAudienceMembersAnswer, Error> {
        self.http.call(&DELETE_AUDIENCE_MEMBERS).params(params).json(body).send().await
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
        params: &SearchAudienceMembersParams,
    ) -> Result<SearchAudienceMembersAnswer, Error> {
        self.http.call(&SEARCH_AUDIENCE_MEMBERS).params(params).send().await
    }
}
