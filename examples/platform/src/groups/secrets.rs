//! Secrets: written once, named in tools, never read back.

use atoms_api::atoms::secrets::{self as api, Secrets, types};

use crate::failure::Result;
use crate::store::Fault;
use crate::views::tools as views;
use crate::{Caller, Failure, Platform};

impl Secrets for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_secrets(&self, caller: Caller) -> Result<api::ListSecretsAnswer> {
        let data = self.within(&caller, |organization, _| {
            organization.secrets.iter().map(views::secret).collect()
        });
        done!(ListSecretsOk, data)
    }

    async fn create_secret(
        &self,
        caller: Caller,
        body: types::CreateSecretRequest,
    ) -> Result<api::CreateSecretAnswer> {
        let secret = self.within(&caller, |organization, moment| {
            organization.create_secret(&body.name, moment)
        })?;
        done!(CreateSecretCreated, views::secret(&secret))
    }

    async fn delete_secret(
        &self,
        caller: Caller,
        params: types::DeleteSecretParams,
    ) -> Result<api::DeleteSecretAnswer> {
        let deleted = self.within(&caller, |organization, _| {
            organization.delete_secret(&params.secret_id)
        });
        deleted.map_err(Fault::asked)?;
        done!(DeleteSecretOk, "Secret deleted".to_owned())
    }
}
