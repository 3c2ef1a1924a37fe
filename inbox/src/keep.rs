//! What the endpoint asks of the inbox.

use atoms_runtime::{Delivery, Keep, Kept, NotKept, StoredAnswer};

use crate::arrival::Arrival;
use crate::inbox::Inbox;
use crate::store;

impl Keep for Inbox {
    async fn keep(&self, delivery: &Delivery) -> Result<Kept, NotKept> {
        match self.keep_arrival(Arrival::of(delivery)).await {
            Ok(store::Kept::New) => Ok(Kept::New),
            Ok(store::Kept::Known(answer)) => Ok(Kept::Known(answer)),
            Ok(store::Kept::Conflict) => Ok(Kept::Known(None)),
            Err(error) => {
                tracing::error!(%error, "a delivery is not kept");
                Err(NotKept)
            }
        }
    }

    async fn answered(&self, delivery: &Delivery, answer: Option<StoredAnswer>) {
        let arrival = Arrival::of(delivery);
        let key = arrival.key();
        let noted = self.store().answered(&key, arrival.token, answer);
        if let Err(error) = noted.await {
            tracing::warn!(%error, "an answer is not noted");
        }
    }
}
