//! Faults: what a receiver stands on breaks, and is mended again.

mod disk;
mod file;
mod proxy;
mod scene;
mod server;
mod shim;
mod work;

use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::{FutureExt, StreamExt, stream};

use crate::Done;
use crate::place::Kind;
use crate::table::{print, row, verdict};
use proxy::Fate;
use scene::Report;

/// Faults that are tried at once: they wait most of the time.
const AT_ONCE: usize = 4;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// One kind of store; all, if this is not given.
    #[arg(long, value_enum)]
    store: Option<Kind>,
    /// Only faults whose name holds this text.
    #[arg(long, default_value = "")]
    only: String,
    /// Only faults that are over in less than a minute.
    #[arg(long)]
    brief: bool,
}

/// What came of a fault.
enum Ran {
    Done(Box<Report>),
    /// Why it could not be tried here.
    Not(&'static str),
}

type Fault = (&'static str, Kind, fn() -> BoxFuture<'static, Done<Ran>>);

const FAULTS: [Fault; 21] = [
    ("disk full for 5 s", Kind::Sqlite, || {
        disk::full(false).boxed()
    }),
    ("deleted on a full disk", Kind::Sqlite, || {
        disk::full(true).boxed()
    }),
    ("file deleted", Kind::Sqlite, || file::deleted().boxed()),
    ("file replaced", Kind::Sqlite, || file::replaced().boxed()),
    ("locked for 10 s", Kind::Sqlite, || {
        file::locked(Duration::from_secs(10)).boxed()
    }),
    // Longer than a question to the store may take.
    ("locked for 12 s", Kind::Sqlite, || {
        file::locked(Duration::from_secs(12)).boxed()
    }),
    ("fsync takes 2 s", Kind::Sqlite, || shim::slow().boxed()),
    ("fsync fails for 4 s", Kind::Sqlite, || {
        shim::failing().boxed()
    }),
    ("clock a day ahead, then a day behind", Kind::Sqlite, || {
        shim::clock().boxed()
    }),
    ("work that fails", Kind::Sqlite, || {
        work::failing(Kind::Sqlite).boxed()
    }),
    ("work that panics", Kind::Sqlite, || {
        work::panicking(Kind::Sqlite).boxed()
    }),
    ("work that ends the process", Kind::Sqlite, || {
        work::killing(Kind::Sqlite).boxed()
    }),
    ("locked for 10 s", Kind::Postgres, || {
        server::locked(server::ALL).boxed()
    }),
    ("deliveries locked for 10 s", Kind::Postgres, || {
        server::locked(server::DELIVERIES).boxed()
    }),
    ("restarted", Kind::Postgres, || {
        server::restarted("fast").boxed()
    }),
    ("crashed", Kind::Postgres, || {
        server::restarted("immediate").boxed()
    }),
    ("partition for 15 s", Kind::Postgres, || {
        proxy::parted(Fate::Late).boxed()
    }),
    (
        "partition for 15 s that ends connections",
        Kind::Postgres,
        || proxy::parted(Fate::Gone).boxed(),
    ),
    ("work that fails", Kind::Postgres, || {
        work::failing(Kind::Postgres).boxed()
    }),
    ("work that panics", Kind::Postgres, || {
        work::panicking(Kind::Postgres).boxed()
    }),
    ("work that ends the process", Kind::Postgres, || {
        work::killing(Kind::Postgres).boxed()
    }),
];

/// Faults of the machine below the store: a receiver on PostgreSQL writes no file, and asks the server for its clock.
const FILE_ALONE: [&str; 3] = [
    "fsync takes 2 s",
    "fsync fails for 4 s",
    "clock a day ahead, then a day behind",
];
const NOT_OF_A_SERVER: &str =
    "not tried: files and clock are the server's, which the receiver does not share";

/// Each attempt waits for the lease of the last one.
const LONG: (&str, Kind) = ("work that ends the process", Kind::Postgres);

pub(crate) async fn run(options: &Options) -> Done<bool> {
    let kinds = Kind::wanted(options.store);
    let wanted = FAULTS.iter().filter(|(name, kind, _)| {
        kinds.contains(kind)
            && name.contains(&options.only)
            && !(options.brief && (*name, *kind) == LONG)
    });
    let running = wanted.map(|(name, kind, fault)| {
        fault().map(move |ran| (format!("{}: {name}", kind.name()), ran))
    });
    let ran: Vec<_> = stream::iter(running).buffered(AT_ONCE).collect().await;
    let mut rows = vec![row([
        &"fault",
        &"the sender saw",
        &"ready meanwhile",
        &"acknowledged",
        &"kept",
        &"lost",
        &"worked",
        &"twice",
        &"dead",
        &"verdict",
    ])];
    let mut problems = Vec::new();
    for (name, ran) in ran {
        let (line, found) = outcome(&name, ran);
        rows.push(line);
        problems.extend(
            found
                .into_iter()
                .map(|problem| format!("{name}: {problem}")),
        );
    }
    if kinds.contains(&Kind::Postgres) {
        for name in FILE_ALONE {
            if name.contains(&options.only) {
                rows.push(row([&format!("postgres: {name}"), &NOT_OF_A_SERVER]));
            }
        }
    }
    print("faults", &rows);
    Ok(verdict(&problems))
}

fn outcome(name: &str, ran: Done<Ran>) -> (Vec<String>, Vec<String>) {
    match ran {
        Ok(Ran::Done(report)) => (report.row(name), report.problems),
        Ok(Ran::Not(why)) => (row([&name, &format!("not tried: {why}")]), Vec::new()),
        Err(error) => (row([&name, &"FAILED"]), vec![error.to_string()]),
    }
}
