//! Serving the operations of `Compliance`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::rest::Parts;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Compliance: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// How far the organization has come with the proof of identity for one kind of number
    /// in one country, and which documents it takes. Numbers can be rented once `step` is
    /// `accepted`.
    ///
    /// `GET /compliance/status`
    fn get_compliance_status(
        &self,
        caller: Self::Caller,
        params: types::GetComplianceStatusParams,
    ) -> impl Future<
        Output = Result<super::GetComplianceStatusAnswer, Self::Error>,
    > + Send;

    /// Which documents a country demands for a kind of number. No document types at all
    /// means that nothing has to be proven. Answers may be up to an hour old.
    ///
    /// `GET /compliance/requirements`
    fn get_compliance_requirements(
        &self,
        caller: Self::Caller,
        params: types::GetComplianceRequirementsParams,
    ) -> impl Future<
        Output = Result<super::GetComplianceRequirementsAnswer, Self::Error>,
    > + Send;

    /// Sends the papers in for review. There is one application a country, kind of number
    /// and kind of user: a second one is refused with 409. A rejected one is sent in again
    /// with `PATCH /compliance/applications/{id}`.
    ///
    /// `POST /compliance/applications`
    fn submit_compliance_application(
        &self,
        caller: Self::Caller,
        body: Parts<super::SubmitComplianceApplicationPart>,
    ) -> impl Future<
        Output = Result<super::SubmitComplianceApplicationAnswer, Self::Error>,
    > + Send;

    /// Sends a rejected application in again. Nothing of the first attempt is kept: all
    /// documents are uploaded anew, also those that were fine. Refused with 400 unless the
    /// application is `rejected`.
    ///
    /// `PATCH /compliance/applications/{id}`
    fn resubmit_compliance_application(
        &self,
        caller: Self::Caller,
        params: types::ResubmitComplianceApplicationParams,
        body: Parts<super::ResubmitComplianceApplicationPart>,
    ) -> impl Future<
        Output = Result<super::ResubmitComplianceApplicationAnswer, Self::Error>,
    > + Send;

    /// Asks the provider how an application stands, for when the news of it is late in
    /// coming. Leave a minute between two requests.
    ///
    /// `POST /compliance/applications/{id}/refresh`
    fn refresh_compliance_application(
        &self,
        caller: Self::Caller,
        params: types::RefreshComplianceApplicationParams,
    ) -> impl Future<
        Output = Result<super::RefreshComplianceApplicationAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Compliance>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/compliance/status", routes::get_compliance_status())
        .route("/compliance/requirements", routes::get_compliance_requirements())
        .route("/compliance/applications", routes::submit_compliance_application())
        .route(
            "/compliance/applications/{id}",
            routes::resubmit_compliance_application(),
        )
        .route(
            "/compliance/applications/{id}/refresh",
            routes::refresh_compliance_application(),
        )
        .with_state(handler)
}
