//! A receiver under a light load, to which something happens.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use crate::Done;
use crate::audit::{Audit, kept};
use crate::child::{Process, Setup, journal};
use crate::place::Place;
use crate::sender::{Connection, Deliveries, Ledger, Load, Sending, send};
use crate::table::row;

use super::Ran;

const RATE: u32 = 50;
const CONNECTIONS: usize = 8;
const REPLAYS: f32 = 0.03;
/// How long the load goes on before the fault and after it.
const CALM: Duration = Duration::from_secs(2);
/// How long all work may take at the end: what was taken for work when the store broke is due again half a minute later.
const DRAIN: Duration = Duration::from_mins(2);

/// What a receiver answers that is ready.
const READY: &str = "200";

pub(crate) struct Scene {
    pub(crate) place: Place,
    pub(crate) setup: Setup,
    pub(crate) process: Process,
    /// Processes that did not end by themselves.
    pub(crate) killed: HashSet<u32>,
    /// Where the store is in the end, and others in which what was acknowledged may be.
    pub(crate) store: String,
    pub(crate) others: Vec<String>,
    /// Deliveries whose end is to be dead.
    pub(crate) doomed: Vec<String>,
    /// Whether no delivery can be kept while the fault lasts.
    pub(crate) keeps_none: bool,
    deliveries: Arc<Deliveries>,
    ledger: Arc<Ledger>,
    sending: Option<Sending>,
    meanwhile: String,
}

/// What came of a fault.
pub(crate) struct Report {
    answers: String,
    meanwhile: String,
    audit: Audit,
    pub(crate) problems: Vec<String>,
}

impl Scene {
    /// Begins, with a receiver that is set up so.
    pub(crate) async fn start(place: Place, mut setup: Setup) -> Done<Self> {
        let process = setup.start_ready().await?;
        let mut scene = Self {
            store: place.address(),
            place,
            process,
            killed: HashSet::new(),
            others: Vec::new(),
            doomed: Vec::new(),
            keeps_none: false,
            deliveries: Arc::new(Deliveries::of(2_000)?),
            ledger: Arc::default(),
            sending: None,
            meanwhile: "-".to_owned(),
            setup,
        };
        let load = Load {
            receivers: vec![scene.setup.address],
            connections: CONNECTIONS,
            rate: RATE,
            replays: REPLAYS,
        };
        scene.sending = Some(load.start(&scene.deliveries, &scene.ledger));
        sleep(CALM).await;
        Ok(scene)
    }

    /// Delivers something else between.
    pub(crate) async fn deliver(&self, id: &str) {
        let mut connection = Connection::to(self.setup.address);
        send(
            &mut connection,
            &self.deliveries,
            &self.ledger,
            id.to_owned(),
        )
        .await;
    }

    /// Lets the fault last, and asks the receiver meanwhile whether it is ready.
    pub(crate) async fn last(&mut self, time: Duration) {
        let asked = async {
            sleep(time / 4).await;
            self.process.get("/ready").await
        };
        let (answer, ()) = tokio::join!(asked, sleep(time));
        self.meanwhile = match answer {
            Some((status, _)) => status.as_str().to_owned(),
            None => "no answer".to_owned(),
        };
    }

    /// The fault is mended: from here on all has to be acknowledged. Ends with an account of everything.
    pub(crate) async fn end(mut self) -> Done<Ran> {
        self.process.until_ready().await?;
        self.ledger.mended();
        sleep(CALM).await;
        if let Some(sending) = self.sending.take() {
            sending.stop().await;
        }
        self.process.until_worked(DRAIN).await?;
        self.process.stop().await?;
        let here = kept(&[self.store]).await?;
        let others = kept(&self.others).await?;
        let mut everywhere = others.clone();
        everywhere.extend(here.clone());
        let journal = journal::read(&self.place.journal())?;
        let acknowledged = self.ledger.acknowledged();
        let audit = Audit::of(&acknowledged, &here, &journal, &self.killed);
        let mut audit = Audit {
            lost: Audit::of(&acknowledged, &everywhere, &journal, &self.killed).lost,
            ..audit
        };
        // A store does not know what was worked on in another.
        audit.worked_twice.retain(|id| !others.contains_key(id));
        let mut problems = audit.problems();
        let refused = self.ledger.refused_since();
        if refused > 0 {
            problems.push(format!("{refused} refused after it was mended"));
        }
        if self.keeps_none && self.meanwhile == READY {
            problems.push("ready while no delivery could be kept".to_owned());
        }
        if audit.dead != self.doomed {
            problems.push(format!("dead are {:?}, not {:?}", audit.dead, self.doomed));
        }
        Ok(Ran::Done(Box::new(Report {
            answers: self.ledger.answers(),
            meanwhile: self.meanwhile,
            audit,
            problems,
        })))
    }
}

impl Report {
    pub(crate) fn row(&self, name: &str) -> Vec<String> {
        let verdict = if self.problems.is_empty() {
            "held"
        } else {
            "FAILED"
        };
        row([
            &name,
            &self.answers,
            &self.meanwhile,
            &self.audit.acknowledged,
            &self.audit.kept,
            &self.audit.lost.len(),
            &self.audit.worked,
            &self.audit.worked_twice.len(),
            &self.audit.dead.len(),
            &verdict,
        ])
    }
}
