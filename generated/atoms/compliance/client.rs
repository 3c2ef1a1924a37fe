//! Calling the operations of `Compliance`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

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
        params: &types::GetComplianceStatusParams,
    ) -> Result<super::GetComplianceStatusAnswer, Error> {
        self.http.call(&super::GET_COMPLIANCE_STATUS).params(params).send().await
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
        params: &types::GetComplianceRequirementsParams,
    ) -> Result<super::GetComplianceRequirementsAnswer, Error> {
        self.http.call(&super::GET_COMPLIANCE_REQUIREMENTS).params(params).send().await
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
        body: Vec<super::SubmitComplianceApplicationPart>,
    ) -> Result<super::SubmitComplianceApplicationAnswer, Error> {
        self.http.call(&super::SUBMIT_COMPLIANCE_APPLICATION).parts(body).send().await
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
        params: &types::ResubmitComplianceApplicationParams,
        body: Vec<super::ResubmitComplianceApplicationPart>,
    ) -> Result<super::ResubmitComplianceApplicationAnswer, Error> {
        self.http
            .call(&super::RESUBMIT_COMPLIANCE_APPLICATION)
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
        params: &types::RefreshComplianceApplicationParams,
    ) -> Result<super::RefreshComplianceApplicationAnswer, Error> {
        self.http
            .call(&super::REFRESH_COMPLIANCE_APPLICATION)
            .params(params)
            .send()
            .await
    }
}
