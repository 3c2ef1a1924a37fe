//! Receivers that are killed at random moments.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::Done;
use crate::audit::{Audit, kept};
use crate::child::{Process, Setup, journal};
use crate::place::{Kind, Place};
use crate::sender::{Deliveries, Ledger, Load};
use crate::table::{print, row, some, verdict};

const RATE: u32 = 500;
const CONNECTIONS: usize = 32;
const REPLAYS: f32 = 0.03;
/// A receiver lives for no longer.
const LIFE: Duration = Duration::from_millis(1500);
/// One in so many is killed while it begins, after no more than that.
const EARLY: (u32, Duration) = (10, Duration::from_millis(100));
/// How long all work may take at the end: what a process held on PostgreSQL is due half a minute after it was killed.
const DRAIN: Duration = Duration::from_mins(3);

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// One kind of store; all, if this is not given.
    #[arg(long, value_enum)]
    store: Option<Kind>,
    /// How many times to kill.
    #[arg(long, default_value_t = 20)]
    times: u32,
    /// How many receivers stand on one store; one on SQLite and two on PostgreSQL, if this is not given.
    #[arg(long)]
    processes: Option<usize>,
    /// No more is killed after that time, for each store.
    #[arg(long, default_value_t = 600)]
    seconds: u64,
}

pub(crate) async fn run(options: &Options) -> Done<bool> {
    let mut rows = vec![row([
        &"store",
        &"processes",
        &"kills",
        &"sent",
        &"acknowledged",
        &"kept",
        &"lost",
        &"kept twice",
        &"worked",
        &"again after a kill",
        &"twice",
        &"dead",
        &"left",
    ])];
    let mut problems = Vec::new();
    for kind in Kind::wanted(options.store) {
        let default = match kind {
            Kind::Sqlite => 1,
            Kind::Postgres => 2,
        };
        let processes = options.processes.unwrap_or(default).max(1);
        let mut killing = Killing::start(kind, processes).await?;
        killing.kill(options).await?;
        let (kills, sent) = (killing.killed.len(), Arc::clone(&killing.ledger));
        let audit = killing.end().await?;
        println!(
            "{}: {}; the dead: {}",
            kind.name(),
            sent.answers(),
            some(&audit.dead)
        );
        rows.push(line(kind, processes, kills, sent.sent(), &audit));
        let found = audit.problems().into_iter();
        problems.extend(found.map(|problem| format!("{}: {problem}", kind.name())));
        if kills < usize::try_from(options.times)? {
            problems.push(format!("{}: only {kills} kills in the time", kind.name()));
        }
    }
    print("killed at random moments", &rows);
    Ok(verdict(&problems))
}

fn line(kind: Kind, processes: usize, kills: usize, sent: u64, audit: &Audit) -> Vec<String> {
    row([
        &kind.name(),
        &processes,
        &kills,
        &sent,
        &audit.acknowledged,
        &audit.kept,
        &audit.lost.len(),
        &audit.kept_twice.len(),
        &audit.worked,
        &audit.again,
        &audit.worked_twice.len(),
        &audit.dead.len(),
        &audit.left.len(),
    ])
}

struct Killing {
    place: Place,
    receivers: Vec<(Setup, Process)>,
    ledger: Arc<Ledger>,
    killed: HashSet<u32>,
    lives: u32,
}

impl Killing {
    async fn start(kind: Kind, processes: usize) -> Done<Self> {
        let place = Place::new(kind).await?;
        let mut killing = Self {
            receivers: Vec::new(),
            ledger: Arc::default(),
            killed: HashSet::new(),
            lives: 0,
            place,
        };
        for _ in 0..processes {
            let mut setup = killing.place.receiver(&killing.place.address())?;
            let mut process = killing.begin(&mut setup)?;
            process.until_ready().await?;
            killing.receivers.push((setup, process));
        }
        Ok(killing)
    }

    /// Starts a process under a number that no other has.
    fn begin(&mut self, setup: &mut Setup) -> Done<Process> {
        setup.life = self.lives;
        self.lives += 1;
        setup.start()
    }

    async fn kill(&mut self, options: &Options) -> Done {
        let until = Instant::now() + Duration::from_secs(options.seconds);
        let load = Load {
            receivers: self
                .receivers
                .iter()
                .map(|(setup, _)| setup.address)
                .collect(),
            connections: CONNECTIONS,
            rate: RATE,
            replays: REPLAYS,
        };
        let sending = load.start(&Arc::new(Deliveries::of(2_000)?), &self.ledger);
        for _ in 0..options.times {
            if Instant::now() > until {
                break;
            }
            self.kill_one().await?;
        }
        for (_, process) in &mut self.receivers {
            process.until_ready().await?;
        }
        sleep(LIFE).await;
        sending.stop().await;
        Ok(())
    }

    async fn kill_one(&mut self) -> Done {
        let victim = fastrand::usize(..self.receivers.len());
        let (mut setup, mut process) = self.receivers.swap_remove(victim);
        if fastrand::u32(..EARLY.0) == 0 {
            sleep(EARLY.1.mul_f64(fastrand::f64())).await;
        } else {
            process.until_ready().await?;
            sleep(LIFE.mul_f64(fastrand::f64())).await;
        }
        self.killed.insert(setup.life);
        process.kill().await?;
        let next = self.begin(&mut setup)?;
        self.receivers.push((setup, next));
        Ok(())
    }

    /// Waits until all is worked off, stops everything, and looks at what there is.
    async fn end(self) -> Done<Audit> {
        for (count, (_, mut process)) in self.receivers.into_iter().enumerate() {
            if count == 0 {
                process.until_worked(DRAIN).await?;
            }
            process.stop().await?;
        }
        let kept = kept(&[self.place.address()]).await?;
        let journal = journal::read(&self.place.journal())?;
        let acknowledged = self.ledger.acknowledged();
        Ok(Audit::of(&acknowledged, &kept, &journal, &self.killed))
    }
}
