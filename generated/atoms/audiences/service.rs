//! Serving the operations of `Audiences`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::rest::Parts;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Audiences: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The audiences that the caller has made, each with its size and the campaigns that
    /// use it.
    ///
    /// `GET /audience`
    fn list_audiences(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::ListAudiencesAnswer, Self::Error>> + Send;

    /// Makes an audience of a CSV file: its first line names the columns, each further line
    /// is one person. Refused with 400 where a number is in the file twice or there are
    /// more people than an audience may have.
    ///
    /// `POST /audience`
    fn create_audience(
        &self,
        caller: Self::Caller,
        body: Parts<super::CreateAudiencePart>,
    ) -> impl Future<Output = Result<super::CreateAudienceAnswer, Self::Error>> + Send;

    /// An audience without its people, which `GET /audience/{id}/members` has. One of
    /// another organization is answered with 404, not 403.
    ///
    /// `GET /audience/{id}`
    fn get_audience(
        &self,
        caller: Self::Caller,
        params: types::GetAudienceParams,
    ) -> impl Future<Output = Result<super::GetAudienceAnswer, Self::Error>> + Send;

    /// Deletes an audience that the caller has made. Refused with 400 as long as a campaign
    /// uses it: delete the campaign first.
    ///
    /// `DELETE /audience/{id}`
    fn delete_audience(
        &self,
        caller: Self::Caller,
        params: types::DeleteAudienceParams,
    ) -> impl Future<Output = Result<super::DeleteAudienceAnswer, Self::Error>> + Send;

    /// The people of an audience that the caller has made, page by page.
    ///
    /// `GET /audience/{id}/members`
    fn list_audience_members(
        &self,
        caller: Self::Caller,
        params: types::ListAudienceMembersParams,
    ) -> impl Future<
        Output = Result<super::ListAudienceMembersAnswer, Self::Error>,
    > + Send;

    /// Adds people to an audience. Each must have the column that the audience takes its
    /// numbers from, or all are refused with 400, as they are when the audience would
    /// outgrow its limit. Whose number is in it already is skipped.
    ///
    /// `POST /audience/{id}/members`
    fn add_audience_members(
        &self,
        caller: Self::Caller,
        params: types::AddAudienceMembersParams,
        body: types::AddAudienceMembersRequest,
    ) -> impl Future<
        Output = Result<super::AddAudienceMembersAnswer, Self::Error>,
    > + Send;

    /// Takes people out of an audience that the caller has made, by their ids. The ids go
    /// in a body, which not every HTTP client sends with a `DELETE`.
    ///
    /// `DELETE /audience/{id}/members`
    fn delete_audience_members(
        &self,
        caller: Self::Caller,
        params: types::DeleteAudienceMembersParams,
        body: types::DeleteAudienceMembersRequest,
    ) -> impl Future<
        Output = Result<super::DeleteAudienceMembersAnswer, Self::Error>,
    > + Send;

    /// Finds people of an audience, either by a text in any column (`query`) or by one or
    /// more columns, all of which must match. One of the two is needed, and both together
    /// are not possible.
    ///
    /// `GET /audience/{id}/members/search`
    fn search_audience_members(
        &self,
        caller: Self::Caller,
        params: types::SearchAudienceMembersParams,
    ) -> impl Future<
        Output = Result<super::SearchAudienceMembersAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Audiences>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/audience", routes::list_audiences().merge(routes::create_audience()))
        .route("/audience/{id}", routes::get_audience().merge(routes::delete_audience()))
        .route(
            "/audience/{id}/members",
            routes::list_audience_members()
                .merge(routes::add_audience_members())
                .merge(routes::delete_audience_members()),
        )
        .route("/audience/{id}/members/search", routes::search_audience_members())
        .with_state(handler)
}
