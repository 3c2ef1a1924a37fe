//! Keeping the deliveries of one contract.

use std::fmt;

use atoms_runtime::http::StatusCode;
use atoms_runtime::{Delivery, Problem};
use axum::response::{IntoResponse, Response};

use crate::store::{Outcome, Store};

/// Where the deliveries of one contract are kept.
pub(crate) struct Inbox {
    pub(crate) contract: &'static str,
    pub(crate) store: Store,
}

impl Inbox {
    /// Keeps a delivery. Once that is done it may be answered.
    pub(crate) async fn keep<T: Sync>(
        &self,
        delivery: &Delivery<T>,
        outcome: Outcome,
    ) -> Result<(), Failure> {
        Ok(self.store.keep(self.contract, delivery, outcome).await?)
    }
}

/// The database did not do what it should. The platform learns no more than that, and shows the delivery as failed.
pub(crate) struct Failure(sqlx::Error);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        tracing::error!(error = %self, "a delivery fails");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
    }
}
