//! Published configurations, in the first scheme of versions; branches replace it.

use atoms_api::atoms::types::TestCallRequest;
use atoms_api::atoms::versions::{self as api, Versions, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Versions for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_versions(
        &self,
        _: Caller,
        params: types::ListVersionsParams,
    ) -> Result<api::ListVersionsAnswer> {
        ids::known(&params.id)?;
        self.example(&api::LIST_VERSIONS)
            .map(api::ListVersionsAnswer::Ok)
    }

    async fn diff_versions(
        &self,
        _: Caller,
        params: types::DiffVersionsParams,
    ) -> Result<api::DiffVersionsAnswer> {
        ids::known(&params.id)?;
        self.example(&api::DIFF_VERSIONS)
            .map(api::DiffVersionsAnswer::Ok)
    }

    async fn get_version(
        &self,
        _: Caller,
        params: types::GetVersionParams,
    ) -> Result<api::GetVersionAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.version_id)?;
        self.example(&api::GET_VERSION)
            .map(api::GetVersionAnswer::Ok)
    }

    async fn update_version(
        &self,
        _: Caller,
        params: types::UpdateVersionParams,
        _: types::UpdateVersionMetaRequest,
    ) -> Result<api::UpdateVersionAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.version_id)?;
        self.example(&api::UPDATE_VERSION)
            .map(api::UpdateVersionAnswer::Ok)
    }

    async fn activate_version(
        &self,
        _: Caller,
        params: types::ActivateVersionParams,
    ) -> Result<api::ActivateVersionAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.version_id)?;
        self.example(&api::ACTIVATE_VERSION)
            .map(api::ActivateVersionAnswer::Ok)
    }

    async fn test_version(
        &self,
        _: Caller,
        params: types::TestVersionParams,
        _: Option<TestCallRequest>,
    ) -> Result<api::TestVersionAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.version_id)?;
        self.example(&api::TEST_VERSION)
            .map(api::TestVersionAnswer::Ok)
    }
}
