//! Calling the operations of `Compliance`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::{
    GET_COMPLIANCE_REQUIREMENTS, GET_COMPLIANCE_STATUS, GetComplianceRequirementsAnswer,
    GetComplianceStatusAnswer, REFRESH_COMPLIANCE_APPLICATION,
    RESUBMIT_COMPLIANCE_APPLICATION, RefreshComplianceApplicationAnswer,
    ResubmitComplianceApplicationAnswer, ResubmitComplianceApplicationPart,
    SUBMIT_COMPLIANCE_APPLICATION, SubmitComplianceApplicationAnswer,
    SubmitComplianceApplicationPart,
};
use super::super::Client;
use super::types::{
    GetComplianceRequirementsParams, GetComplianceStatusParams,
    RefreshComplianceApplicationParams, ResubmitComplianceApplicationParams,
};

impl Client {
    /// How far the organization has come with the proof of identity for one kind of number
    /// in one country, and which documents it takes. Numbers can be rented once `step` is
    /// `accepted`.
    ///
    /// `GET /compliance/status`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_compliance_status(
        &self,
        params: &GetComplianceStatusParams,
    ) -> Result<GetComplianceStatusAnswer, Error> {
        self.http.call(&GET_COMPLIANCE_STATUS).params(params).send().await
    }

    /// Which documents a country demands for a kind of number. No document types at all
    /// means that nothing has to be proven. Answers may be up to an hour old.
    ///
    /// `GET /compliance/requirements`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_compliance_requirements(
        &self,
        params: &GetComplianceRequirementsParams,
    ) -> Result<GetComplianceRequirementsAnswer, Error> {
        self.http.call(&GET_COMPLIANCE_REQUIREMENTS).params(params).send().await
    }

    /// Sends the papers in for review. There is one application a country, kind of number
    /// and kind of user: a second one is refused with 409. A rejected one is sent in again
    /// with `PATCH /compliance/applications/{id}`.
    ///
    /// `POST /compliance/applications`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn submit_compliance_application(
        &self,
        body: Vec<SubmitComplianceApplicationPart>,
    ) -> Result<SubmitComplianceApplicationAnswer, Error> {
        self.http.call(&SUBMIT_COMPLIANCE_APPLICATION).parts(body).send().await
    }

    /// Sends a rejected application in again. Nothing of the first attempt is kept: all
    /// documents are uploaded anew, also those that were fine. Refused with 400 unless the
    /// application is `rejected`.
    ///
    /// `PATCH /compliance/applications/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn resubmit_compliance_application(
        &self,
        params: &ResubmitComplianceApplicationParams,
        body: Vec<ResubmitComplianceApplicationPart>,
    ) -> Result<ResubmitComplianceApplicationAnswer, Error> {
        self.http
            .call(&RESUBMIT_COMPLIANCE_APPLICATION)
            .params(params)
            .parts(body)
            .send()
            .await
    }

    /// Asks the provider how an application stands, for when the news of it is late in
    /// coming. Leave a minute between two requests.
    ///
    /// `POST /compliance/applications/{id}/refresh`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn refresh_compliance_application(
        &self,
        params: &RefreshComplianceApplicationParams,
    ) -> Result<RefreshComplianceApplicationAnswer, Error> {
        self.http.call(&REFRESH_COMPLIANCE_APPLICATION).params(params).send().await
    }
}
