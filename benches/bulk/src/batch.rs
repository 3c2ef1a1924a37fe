//! Compiling the output of many documents: modules of a few crates, checked until each has its verdict.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::Failure;
use crate::cargo::{self, Features, Round};
use crate::outcome::{Class, Compiled, Outcome};
use crate::work::{Work, workspace};

/// Source in one crate; one check of that much stays below two gigabytes.
const BATCH_BYTES: u64 = 1_500_000;

/// A document with more output than this is not compiled.
const DOCUMENT_BYTES: u64 = 6_000_000;

/// A crate with the outputs of some documents, by their index.
#[derive(Clone, Debug)]
pub(crate) struct Batch {
    pub(crate) name: String,
    pub(crate) documents: Vec<usize>,
}

/// Compiles every output and notes the verdict in the outcomes. The crates that came of it hold what compiles.
pub(crate) fn compile(
    work: &Work,
    outcomes: &mut [Outcome],
    jobs: usize,
) -> Result<Vec<Batch>, Failure> {
    let mut names = (1..).map(|number| format!("batch_{number}"));
    let mut fresh = |documents| Batch {
        name: names.next().unwrap_or_default(),
        documents,
    };
    let mut open: Vec<Batch> = pack(outcomes).into_iter().map(&mut fresh).collect();
    let mut done: Vec<Batch> = Vec::new();
    while !open.is_empty() {
        for batch in &open {
            write(work, batch, outcomes)?;
        }
        let members: Vec<&Batch> = done.iter().chain(&open).collect();
        workspace_manifest(work, members.iter().map(|batch| batch.name.as_str()))?;
        eprintln!("checking {} crates", open.len());
        let names = open.iter().map(|batch| batch.name.as_str());
        let round = cargo::check(work, names, Features::All, jobs)?;
        let mut next = Vec::new();
        for batch in open {
            let rest = settle(&batch, &round, outcomes);
            if rest.is_empty() {
                done.push(Batch {
                    documents: passed(&batch, outcomes),
                    ..batch
                });
            } else {
                next.extend(rest.into_iter().map(&mut fresh));
            }
        }
        open = next;
    }
    settle_defaults(work, &mut done, outcomes, jobs)?;
    done.retain(|batch| !batch.documents.is_empty());
    workspace_manifest(work, done.iter().map(|batch| batch.name.as_str()))?;
    Ok(done)
}

/// What compiles with its client has to compile without it as well.
fn settle_defaults(
    work: &Work,
    done: &mut [Batch],
    outcomes: &mut [Outcome],
    jobs: usize,
) -> Result<(), Failure> {
    let tried = done.iter().filter(|batch| !batch.documents.is_empty());
    let names: Vec<&str> = tried.map(|batch| batch.name.as_str()).collect();
    if names.is_empty() {
        return Ok(());
    }
    workspace_manifest(work, names.iter().copied())?;
    eprintln!("checking {} crates without clients", names.len());
    let round = cargo::check(work, names.into_iter(), Features::Default, jobs)?;
    for batch in done {
        settle(batch, &round, outcomes);
        batch.documents = passed(batch, outcomes);
    }
    Ok(())
}

fn passed(batch: &Batch, outcomes: &[Outcome]) -> Vec<usize> {
    let documents = batch.documents.iter().copied();
    documents
        .filter(|&index| outcomes[index].compiled == Compiled::Yes)
        .collect()
}

/// Sorts documents into crates by the size of their output.
fn pack(outcomes: &mut [Outcome]) -> Vec<Vec<usize>> {
    let mut batches: Vec<Vec<usize>> = Vec::new();
    let mut room = 0;
    for (index, outcome) in outcomes.iter_mut().enumerate() {
        let size = outcome.output_bytes;
        if outcome.class != Class::Generated || outcome.compiled != Compiled::NotTried {
            continue;
        }
        if size > DOCUMENT_BYTES {
            outcome.compiled = Compiled::TooLarge;
            continue;
        }
        match batches.last_mut() {
            Some(batch) if size <= room => batch.push(index),
            _ => {
                batches.push(vec![index]);
                room = BATCH_BYTES;
            }
        }
        room = room.saturating_sub(size);
    }
    batches
}

/// Notes what a round says about a batch; gives back what has to be tried again.
fn settle(batch: &Batch, round: &Round, outcomes: &mut [Outcome]) -> Vec<Vec<usize>> {
    let clean = round.clean.contains(&batch.name);
    let mut rest = Vec::new();
    for &index in &batch.documents {
        let outcome = &mut outcomes[index];
        if let Some(error) = round.errors.get(&outcome.case.name) {
            outcome.compiled = Compiled::No(error.clone());
        } else if clean {
            outcome.compiled = Compiled::Yes;
            outcome.rustc_warnings = round
                .warnings
                .get(&outcome.case.name)
                .cloned()
                .unwrap_or_default();
        } else {
            rest.push(index);
        }
    }
    if rest.len() < batch.documents.len() {
        return Vec::from_iter((!rest.is_empty()).then_some(rest));
    }
    // Nothing names a document: the guilty one is found by halves.
    match rest.as_slice() {
        [] => Vec::new(),
        [only] => {
            let error = round.lost.get(&batch.name).cloned();
            outcomes[*only].compiled =
                Compiled::No(error.unwrap_or_else(|| "rustc ended without a word".to_owned()));
            Vec::new()
        }
        several => {
            let (left, right) = several.split_at(several.len() / 2);
            vec![left.to_vec(), right.to_vec()]
        }
    }
}

fn write(work: &Work, batch: &Batch, outcomes: &[Outcome]) -> Result<(), Failure> {
    let folder = work.crates().join(&batch.name);
    fs::create_dir_all(folder.join("src"))?;
    let mut library = String::from("//! Outputs.\n#![warn(missing_docs)]\n");
    for &index in &batch.documents {
        let case = &outcomes[index].case;
        let module = format!(
            "/// One.\n#[path = \"{}\"]\npub mod {};\n",
            case.library().display(),
            case.name
        );
        library.push_str(&module);
    }
    fs::write(folder.join("src").join("lib.rs"), library)?;
    let manifest = crate_manifest(&batch.name, &features(batch, outcomes)?, &[]);
    Ok(fs::write(folder.join("Cargo.toml"), manifest)?)
}

/// The features that the outputs of a batch know beside those of the runtime.
fn features(batch: &Batch, outcomes: &[Outcome]) -> Result<BTreeSet<String>, Failure> {
    let mut names = BTreeSet::new();
    for &index in &batch.documents {
        let path = outcomes[index].case.output().join("Cargo.toml");
        let manifest: toml::Table = toml::from_str(&fs::read_to_string(path)?)?;
        let features = manifest.get("features").and_then(toml::Value::as_table);
        names.extend(features.into_iter().flat_map(toml::Table::keys).cloned());
    }
    names.retain(|name| !["client", "default", "rest", "socket"].contains(&name.as_str()));
    Ok(names)
}

/// The manifest of a crate on what generated code stands on. All of its features but the client are on by default.
pub(crate) fn crate_manifest(name: &str, features: &BTreeSet<String>, others: &[Batch]) -> String {
    let declared: Vec<String> = features
        .iter()
        .map(|name| format!("{name:?} = []\n"))
        .collect();
    let declared = declared.concat();
    let default: Vec<&str> = features
        .iter()
        .map(String::as_str)
        .chain(["rest", "socket"])
        .collect();
    let others: Vec<String> = others
        .iter()
        .map(|batch| format!("{0} = {{ path = \"../{0}\" }}\n", batch.name))
        .collect();
    let others = others.concat();
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\ndefault = {default:?}\nrest = [\"atoms-runtime/rest\"]\nclient = [\"atoms-runtime/client\"]\nsocket = [\"atoms-runtime/socket\"]\n{declared}\n[dependencies]\n\
         atoms-runtime = {{ path = \"{runtime}\" }}\naxum = {{ version = \"0.8\", default-features = false }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n{others}",
        runtime = workspace().join("runtime").display(),
    )
}

/// The manifest of the crates' workspace, at the versions that this workspace is locked to.
pub(crate) fn workspace_manifest<'a>(
    work: &Work,
    members: impl Iterator<Item = &'a str>,
) -> Result<(), Failure> {
    let members: Vec<&str> = members.collect();
    let text = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    fs::create_dir_all(work.crates())?;
    fs::write(work.crates().join("Cargo.toml"), text)?;
    let lock = work.crates().join("Cargo.lock");
    if !lock.exists() {
        copy_lock(&lock)?;
    }
    Ok(())
}

fn copy_lock(to: &Path) -> Result<(), Failure> {
    fs::copy(workspace().join("Cargo.lock"), to)?;
    Ok(())
}
