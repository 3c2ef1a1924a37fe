//! Calling the operations of `Dispositions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// Metrics to copy into the `dispositionMetrics` of an agent's
    /// `postCallAnalyticsConfig`, as they stand or changed. They are the same for every
    /// organization.
    ///
    /// `GET /disposition-metric-templates`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_disposition_metric_templates(
        &self,
    ) -> Result<super::ListDispositionMetricTemplatesAnswer, Error> {
        self.http.call(&super::LIST_DISPOSITION_METRIC_TEMPLATES).send().await
    }

    /// The numbers that are not to be called again, because somebody asked for it in a call
    /// or because they were entered by hand; page by page, the newest first. With
    /// `agentId`, only those that hold for this agent: an id that is none is answered 400,
    /// one of another organization 404.
    ///
    /// `GET /dnc`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_do_not_call(
        &self,
        params: &types::ListDoNotCallParams,
    ) -> Result<super::ListDoNotCallAnswer, Error> {
        self.http.call(&super::LIST_DO_NOT_CALL).params(params).send().await
    }
}
