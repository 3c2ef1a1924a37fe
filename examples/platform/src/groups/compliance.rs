//! Proof of identity, for numbers in countries that demand it.

use atoms_api::atoms::compliance::{self as api, Compliance, types};
use atoms_runtime::rest::Parts;

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids, uploads};

impl Compliance for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn get_compliance_status(
        &self,
        _: Caller,
        _: types::GetComplianceStatusParams,
    ) -> Result<api::GetComplianceStatusAnswer> {
        self.example(&api::GET_COMPLIANCE_STATUS)
            .map(api::GetComplianceStatusAnswer::Ok)
    }

    async fn get_compliance_requirements(
        &self,
        _: Caller,
        _: types::GetComplianceRequirementsParams,
    ) -> Result<api::GetComplianceRequirementsAnswer> {
        self.example(&api::GET_COMPLIANCE_REQUIREMENTS)
            .map(api::GetComplianceRequirementsAnswer::Ok)
    }

    async fn submit_compliance_application(
        &self,
        _: Caller,
        body: Parts<api::SubmitComplianceApplicationPart>,
    ) -> Result<api::SubmitComplianceApplicationAnswer> {
        uploads::read(body).await?;
        self.example(&api::SUBMIT_COMPLIANCE_APPLICATION)
            .map(api::SubmitComplianceApplicationAnswer::Created)
    }

    async fn resubmit_compliance_application(
        &self,
        _: Caller,
        params: types::ResubmitComplianceApplicationParams,
        body: Parts<api::ResubmitComplianceApplicationPart>,
    ) -> Result<api::ResubmitComplianceApplicationAnswer> {
        ids::known(&params.id)?;
        uploads::read(body).await?;
        self.example(&api::RESUBMIT_COMPLIANCE_APPLICATION)
            .map(api::ResubmitComplianceApplicationAnswer::Ok)
    }

    async fn refresh_compliance_application(
        &self,
        _: Caller,
        params: types::RefreshComplianceApplicationParams,
    ) -> Result<api::RefreshComplianceApplicationAnswer> {
        ids::known(&params.id)?;
        self.example(&api::REFRESH_COMPLIANCE_APPLICATION)
            .map(api::RefreshComplianceApplicationAnswer::Ok)
    }
}
