//! Who works on which delivery.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use atoms_runtime::serde::de::DeserializeOwned;
use atoms_runtime::{Redeliver, Redelivered, decode_body};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use crate::store::Claimed;

/// Why work failed.
pub(super) struct Failure {
    pub(super) reason: String,
    /// Whether to try again makes sense.
    pub(super) is_final: bool,
}

impl Failure {
    pub(super) fn of(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            is_final: false,
        }
    }
}

type Closure = Arc<dyn Fn(Claimed) -> BoxFuture<'static, Result<(), Failure>> + Send + Sync>;

/// Who works on which delivery.
#[derive(Clone, Default)]
pub(crate) struct Handlers {
    contracts: HashMap<String, Redeliver>,
    /// For all events of a contract.
    all: HashMap<String, Closure>,
    /// By contract and event.
    closures: HashMap<String, HashMap<String, Closure>>,
}

impl Handlers {
    pub(crate) fn add(&mut self, handler: Redeliver) {
        self.contracts
            .insert(handler.contract().to_owned(), handler);
    }

    pub(crate) fn add_closure<T, E, Working>(
        &mut self,
        contract: &str,
        event: &str,
        work: impl Fn(T) -> Working + Send + Sync + 'static,
    ) where
        T: DeserializeOwned + Send + 'static,
        E: fmt::Display,
        Working: Future<Output = Result<(), E>> + Send + 'static,
    {
        let closure = move |claimed: Claimed| match decode_body::<T>(&claimed.body) {
            Ok(payload) => work(payload)
                .map(|worked| worked.map_err(|error| Failure::of(error.to_string())))
                .boxed(),
            Err(error) => std::future::ready(Err(undecodable(error.to_string()))).boxed(),
        };
        let closures = self.closures.entry(contract.to_owned()).or_default();
        closures.insert(event.to_owned(), Arc::new(closure));
    }

    pub(crate) fn add_for_all<E, Working>(
        &mut self,
        contract: &str,
        work: impl Fn(Claimed) -> Working + Send + Sync + 'static,
    ) where
        E: fmt::Display,
        Working: Future<Output = Result<(), E>> + Send + 'static,
    {
        let closure = move |claimed| {
            let worked = work(claimed);
            let worked =
                worked.map(|worked| worked.map_err(|error| Failure::of(error.to_string())));
            worked.boxed()
        };
        self.all.insert(contract.to_owned(), Arc::new(closure));
    }

    /// The contracts on all of whose deliveries somebody works.
    pub(super) fn contracts(&self) -> Vec<String> {
        let contracts = self.contracts.keys().chain(self.all.keys());
        let mut contracts: Vec<_> = contracts.cloned().collect();
        contracts.sort_unstable();
        contracts.dedup();
        contracts
    }

    /// The events of other contracts on which somebody works, each with its contract.
    pub(super) fn events(&self) -> Vec<(String, String)> {
        let is_other = |contract: &String| {
            !self.contracts.contains_key(contract) && !self.all.contains_key(contract)
        };
        let others = self.closures.iter();
        let others = others.filter(|(contract, _)| is_other(contract));
        let events = others.flat_map(|(contract, events)| {
            events.keys().map(|event| (contract.clone(), event.clone()))
        });
        let mut events: Vec<_> = events.collect();
        events.sort_unstable();
        events
    }

    /// Works on a delivery.
    pub(super) async fn work(&self, claimed: Claimed) -> Result<(), Failure> {
        let closures = self.closures.get(&claimed.contract);
        if let Some(closure) = closures.and_then(|closures| closures.get(&claimed.event)) {
            return closure(claimed).await;
        }
        if let Some(closure) = self.all.get(&claimed.contract) {
            return closure(claimed).await;
        }
        let Some(handler) = self.contracts.get(&claimed.contract) else {
            return Err(Failure::of("nobody works on this event"));
        };
        let worked = handler.deliver(&claimed.event, claimed.header_map(), claimed.body);
        match worked.await {
            Redelivered::Handled => Ok(()),
            Redelivered::Failed { status, said } => {
                let said = said.map(|said| format!(": {said}")).unwrap_or_default();
                Err(Failure::of(format!("the handler fails: {status}{said}")))
            }
            Redelivered::Panicked => Err(Failure::of("the handler panicked")),
            Redelivered::Undecodable(reason) => Err(undecodable(reason)),
            _ => Err(Failure::of("the handler did not take it")),
        }
    }
}

/// What does not decode will not do so the next time, unless there is another version of the service.
fn undecodable(reason: String) -> Failure {
    Failure {
        reason,
        is_final: true,
    }
}
