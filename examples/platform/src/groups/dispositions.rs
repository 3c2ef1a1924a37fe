//! Ready-made metrics for the outcome of a call, and the numbers not to call again.

use atoms_api::atoms::dispositions::{self as api, Dispositions, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform};

impl Dispositions for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_disposition_metric_templates(
        &self,
        _: Caller,
    ) -> Result<api::ListDispositionMetricTemplatesAnswer> {
        self.example(&api::LIST_DISPOSITION_METRIC_TEMPLATES)
            .map(api::ListDispositionMetricTemplatesAnswer::Ok)
    }

    async fn list_do_not_call(
        &self,
        _: Caller,
        _: types::ListDoNotCallParams,
    ) -> Result<api::ListDoNotCallAnswer> {
        self.example(&api::LIST_DO_NOT_CALL)
            .map(api::ListDoNotCallAnswer::Ok)
    }
}
