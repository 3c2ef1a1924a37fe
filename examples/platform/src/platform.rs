//! What stands behind every operation.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use atoms_runtime::codegen::Operation;
use fastrand::Rng;
use jiff::Timestamp;
use serde::de::DeserializeOwned;

use crate::caller::{Caller, DEMO_ORGANIZATION, DEMO_TOKEN};
use crate::examples::Examples;
use crate::failure::Result;
use crate::store::{Agent, Moment, Organization, Store};

/// Tells what time it is.
pub type Clock = Box<dyn Fn() -> Timestamp + Send + Sync>;

/// The stand-in: who may call, what there is, and what the contract's examples say of the rest.
pub struct Platform {
    clock: Clock,
    random: Mutex<Rng>,
    members: HashMap<String, Caller>,
    checks: bool,
    store: Mutex<Store>,
    examples: Examples,
}

impl Platform {
    /// A platform that knows nobody yet, with the clock of the machine.
    #[must_use]
    pub fn new() -> Self {
        Self::with(Box::new(Timestamp::now), fastrand::u64(..))
    }

    /// A platform whose times and ids are those of a clock and a seed.
    #[must_use]
    pub fn with(clock: Clock, seed: u64) -> Self {
        Self {
            clock,
            random: Mutex::new(Rng::with_seed(seed)),
            members: HashMap::new(),
            checks: false,
            store: Mutex::default(),
            examples: Examples::new(),
        }
    }

    /// Whoever has the token calls for the organization.
    #[must_use]
    pub fn member(mut self, token: impl Into<String>, organization: impl Into<String>) -> Self {
        let caller = Caller {
            organization: organization.into(),
        };
        self.members.insert(token.into(), caller);
        self
    }

    /// New revisions are checked before they are published: the answer is 202. The check has passed when somebody looks.
    #[must_use]
    pub fn checking(mut self) -> Self {
        self.checks = true;
        self
    }

    /// Whether new revisions are checked.
    pub(crate) const fn checks(&self) -> bool {
        self.checks
    }

    /// Whom a token belongs to.
    pub(crate) fn caller(&self, token: &str) -> Option<&Caller> {
        self.members.get(token)
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// A new id: 24 hexadecimal digits, of which the first eight are the time in seconds, so that ids sort by age.
    pub fn new_id(&self) -> String {
        let mut random = self.random.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = u32::try_from(self.now().as_second()).unwrap_or_default();
        format!("{seconds:08x}{:016x}", random.u64(..))
    }

    /// Does something with what the caller's organization has. An organization has one user, who has its id.
    pub(crate) fn within<T>(
        &self,
        caller: &Caller,
        work: impl FnOnce(&mut Organization, &Moment<'_>) -> T,
    ) -> T {
        self.everywhere(caller, |store, moment| {
            work(store.organization(&caller.organization), moment)
        })
    }

    /// The same with what all organizations have: some rules hold for the whole platform.
    pub(crate) fn everywhere<T>(
        &self,
        caller: &Caller,
        work: impl FnOnce(&mut Store, &Moment<'_>) -> T,
    ) -> T {
        let ids = || self.new_id();
        let moment = Moment::new(self.now(), &caller.organization, &ids);
        let mut store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut store, &moment)
    }

    /// Looks at an agent of the caller's organization.
    pub(crate) fn see<T>(
        &self,
        caller: &Caller,
        agent: &str,
        look: impl FnOnce(&Agent) -> Result<T>,
    ) -> Result<T> {
        self.within(caller, |organization, _| look(organization.agent(agent)?))
    }

    /// Does something to an agent of the caller's organization.
    pub(crate) fn alter<T>(
        &self,
        caller: &Caller,
        agent: &str,
        work: impl FnOnce(&mut Agent, &Moment<'_>) -> Result<T>,
    ) -> Result<T> {
        self.within(caller, |organization, moment| {
            work(organization.agent_mut(agent, moment)?, moment)
        })
    }

    /// What the contract's document shows as the answer to an operation.
    pub(crate) fn example<T: DeserializeOwned>(&self, operation: &Operation) -> Result<T> {
        self.examples.of(operation)
    }
}

/// The machine's clock, and one member: [`DEMO_TOKEN`].
impl Default for Platform {
    fn default() -> Self {
        Self::new().member(DEMO_TOKEN, DEMO_ORGANIZATION)
    }
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform").finish_non_exhaustive()
    }
}
