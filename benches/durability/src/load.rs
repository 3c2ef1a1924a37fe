//! Deliveries as fast as a receiver answers.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use crate::Done;
use crate::audit::kept;
use crate::child::Setup;
use crate::judge::behind;
use crate::place::{Kind, Place};
use crate::sender::{Connection, Deliveries, Ledger, percentile, send};
use crate::table::{print, row, verdict};

const CONNECTIONS: usize = 32;
/// Deliveries of the burst, and its connections: fewer than a receiver takes at once, for one that has no more to take
/// gives connections a second for their request.
const BURST: usize = 12_000;
const BURST_CONNECTIONS: usize = 4_000;
/// How long a backlog is made.
const BACKLOG: Duration = Duration::from_secs(3);
/// How often each receiver has its turn, so that what else the machine does meets all of them.
const TURNS: u32 = 3;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// How long each receiver is loaded with each size, in all turns together.
    #[arg(long, default_value_t = 15)]
    seconds: u32,
    /// The kind of store of the inbox; the one by hand has SQLite.
    #[arg(long, value_enum, default_value = "sqlite")]
    store: Kind,
    /// Fails, too, if the inbox is not within 10 % of the receiver by hand that keeps the same.
    ///
    /// That is: with one of the sizes, the median over the turns of the deliveries a second that the inbox acknowledges while
    /// it only receives is less than nine tenths of that of the one by hand with headers and digests. Both on SQLite.
    /// Deliveries that are refused or lost fail the run without this, too.
    #[arg(long)]
    judge: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Receiver {
    Inbox,
    InboxAndWork,
    PeerOfAll,
    Peer,
}

const RECEIVERS: [(Receiver, &str); 4] = [
    (Receiver::Inbox, "inbox, receiving"),
    (Receiver::InboxAndWork, "inbox, receiving and working"),
    (Receiver::PeerOfAll, "by hand, with headers and digests"),
    (Receiver::Peer, "by hand, receiving"),
];

pub(crate) async fn run(options: &Options) -> Done<bool> {
    if options.judge && options.store != Kind::Sqlite {
        return Err("`--judge` takes `--store sqlite`, on which the receiver by hand is".into());
    }
    let mut rows = vec![row([
        &"bytes",
        &"receiver",
        &"a second",
        &"p50 ms",
        &"p99 ms",
        &"refused",
        &"lost",
        &"to by hand",
    ])];
    let mut problems = Vec::new();
    for size in [2_000, 200_000] {
        let mut measured: Vec<Vec<Measured>> = RECEIVERS.map(|_| Vec::new()).into();
        for _ in 0..TURNS {
            for ((receiver, _), turns) in RECEIVERS.iter().zip(&mut measured) {
                turns.push(turn(*receiver, size, options).await?);
            }
        }
        let medians: Vec<_> = measured.iter().map(|turns| Measured::of(turns)).collect();
        let peer = medians.last().map_or(0.0, |peer| peer.rate);
        for ((_, name), median) in RECEIVERS.iter().zip(&medians) {
            if median.refused + median.lost > 0 {
                problems.push(format!("{name}, {size} bytes: refused or lost"));
            }
            rows.push(median.row(size, name, peer));
        }
        let rate = |of: Receiver| {
            let mut all = RECEIVERS.iter().zip(&medians);
            all.find(|((receiver, _), _)| *receiver == of)
                .map_or(0.0, |(_, median)| median.rate)
        };
        if options.judge {
            let rates = (rate(Receiver::Inbox), rate(Receiver::PeerOfAll));
            problems.extend(behind(size, rates));
        }
    }
    print(
        &format!("{CONNECTIONS} connections, {}", options.store.name()),
        &rows,
    );
    problems.extend(burst(options.store).await?);
    backlog(options.store).await?;
    Ok(verdict(&problems))
}

#[derive(Clone, Copy, Default)]
struct Measured {
    rate: f64,
    p50: Duration,
    p99: Duration,
    refused: u64,
    lost: u64,
}

impl Receiver {
    fn is_peer(self) -> bool {
        matches!(self, Self::Peer | Self::PeerOfAll)
    }
}

impl Measured {
    /// The medians of several turns, and the sums of what should not be.
    fn of(turns: &[Self]) -> Self {
        let mut turns = turns.to_vec();
        turns.sort_by(|one, other| one.rate.total_cmp(&other.rate));
        let mut median = turns[turns.len() / 2];
        median.refused = turns.iter().map(|turn| turn.refused).sum();
        median.lost = turns.iter().map(|turn| turn.lost).sum();
        median
    }

    fn row(&self, size: usize, name: &str, peer: f64) -> Vec<String> {
        row([
            &size,
            &name,
            &format!("{:.0}", self.rate),
            &format!("{:.1}", self.p50.as_secs_f64() * 1000.0),
            &format!("{:.1}", self.p99.as_secs_f64() * 1000.0),
            &self.refused,
            &self.lost,
            &format!("{:+.0} %", (self.rate / peer - 1.0) * 100.0),
        ])
    }
}

fn setup(receiver: Receiver, place: &Place) -> Done<Setup> {
    if receiver.is_peer() {
        let setup = Setup::new("peer", place.dir().join("log"))?;
        let setup = setup.argument("--file", &place.file().display());
        return Ok(setup.argument("--all", &(receiver == Receiver::PeerOfAll)));
    }
    let setup = place.receiver(&place.address())?;
    Ok(setup.argument("--work", &(receiver == Receiver::InboxAndWork)))
}

async fn turn(receiver: Receiver, size: usize, options: &Options) -> Done<Measured> {
    let kind = if receiver.is_peer() {
        Kind::Sqlite
    } else {
        options.store
    };
    let place = Place::new(kind).await?;
    let mut setup = setup(receiver, &place)?;
    let process = setup.start_ready().await?;
    let (deliveries, ledger) = (Arc::new(Deliveries::of(size)?), Arc::new(Ledger::default()));
    let time = Duration::from_secs(options.seconds.into()) / TURNS;
    let took = flood(&setup, &deliveries, &ledger, time).await;
    process.stop().await?;
    let durations = ledger.durations();
    let lost = if receiver.is_peer() {
        0
    } else {
        lost(&place, &ledger).await?
    };
    let acknowledged = u32::try_from(ledger.acknowledged().len())?;
    Ok(Measured {
        rate: f64::from(acknowledged) / took.as_secs_f64(),
        p50: percentile(&durations, 50),
        p99: percentile(&durations, 99),
        refused: ledger.refused(),
        lost,
    })
}

async fn lost(place: &Place, ledger: &Ledger) -> Done<u64> {
    let kept = kept(&[place.address()]).await?;
    let acknowledged = ledger.acknowledged();
    let lost = acknowledged.iter().filter(|id| !kept.contains_key(*id));
    Ok(lost.count() as u64)
}

/// Delivers on each connection, one after the other, for that time; says how long it was.
async fn flood(
    setup: &Setup,
    deliveries: &Arc<Deliveries>,
    ledger: &Arc<Ledger>,
    time: Duration,
) -> Duration {
    let begun = Instant::now();
    let mut connections = JoinSet::new();
    for number in 0..CONNECTIONS {
        let (deliveries, ledger) = (Arc::clone(deliveries), Arc::clone(ledger));
        let mut connection = Connection::to(setup.address);
        connections.spawn(async move {
            for count in 0_u64.. {
                if begun.elapsed() > time {
                    return;
                }
                let id = format!("d-{number}-{count}");
                send(&mut connection, &deliveries, &ledger, id).await;
            }
        });
    }
    while connections.join_next().await.is_some() {}
    begun.elapsed()
}

/// Lets a receiver work off what another has kept.
async fn backlog(kind: Kind) -> Done {
    let place = Place::new(kind).await?;
    let mut setup = place.receiver(&place.address())?.argument("--work", &false);
    let process = setup.start_ready().await?;
    let (deliveries, ledger) = (
        Arc::new(Deliveries::of(2_000)?),
        Arc::new(Ledger::default()),
    );
    flood(&setup, &deliveries, &ledger, BACKLOG).await;
    process.stop().await?;
    let mut setup = place.receiver(&place.address())?;
    let begun = Instant::now();
    let mut process = setup.start_ready().await?;
    process.until_worked(Duration::from_mins(2)).await?;
    let (count, took) = (ledger.acknowledged().len(), begun.elapsed());
    process.stop().await?;
    println!(
        "a backlog of {count} is worked off in {:.1} s, {:.0} a second",
        took.as_secs_f64(),
        f64::from(u32::try_from(count)?) / took.as_secs_f64()
    );
    Ok(())
}

/// Sends as many deliveries at once as there are in the worst hour of a campaign; none may be refused.
async fn burst(kind: Kind) -> Done<Vec<String>> {
    let place = Place::new(kind).await?;
    let mut setup = place.receiver(&place.address())?;
    let mut process = setup.start_ready().await?;
    let (deliveries, ledger) = (Arc::new(Deliveries::of(0)?), Arc::new(Ledger::default()));
    let files = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
    let files = files.and_then(|files| usize::try_from(files).ok());
    let at_once = files.map_or(BURST_CONNECTIONS, |files| BURST_CONNECTIONS.min(files / 2));
    let begun = Instant::now();
    let mut connections = JoinSet::new();
    for number in 0..at_once {
        let (deliveries, ledger) = (Arc::clone(&deliveries), Arc::clone(&ledger));
        let mut connection = Connection::to(setup.address);
        connections.spawn(async move {
            for id in (number..BURST).step_by(at_once) {
                send(&mut connection, &deliveries, &ledger, format!("d-{id}")).await;
            }
        });
    }
    while connections.join_next().await.is_some() {}
    println!(
        "\na burst of {BURST} on {at_once} connections: {} in {:.1} s",
        ledger.answers(),
        begun.elapsed().as_secs_f64()
    );
    process.until_worked(Duration::from_mins(2)).await?;
    timeout(Duration::from_mins(1), process.stop()).await??;
    let mut problems = Vec::new();
    if ledger.refused() > 0 {
        problems.push("the burst: some were refused".to_owned());
    }
    if lost(&place, &ledger).await? > 0 {
        problems.push("the burst: some were lost".to_owned());
    }
    Ok(problems)
}
