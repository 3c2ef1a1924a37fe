//! Pairs of operations turned into events: what the platform takes is then what it sends, so levels turn round, as a table of
//! `id,level_from_mirror` says for the checks of oasdiff that have a mirror.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::deviations::Deviations;
use super::differ::{diff, folders, name};
use super::report::{Outcome, Report};
use crate::document::select;
use crate::generator::{Generator, each};
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Options};

/// A line of the table.
#[derive(Debug, Deserialize)]
struct Inversion {
    id: String,
    direction: String,
    area: String,
    level_from_mirror: String,
}

/// `expected.json`, as far as it is asked for here.
#[derive(Debug, Deserialize)]
struct Case {
    ids: Vec<String>,
}

/// Runs over the pairs that are of one check, which has a mirror.
pub(crate) fn run(
    (folder, table): (&Path, &Path),
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let table = table_of(table)?;
    let deviations = Deviations::of("webhooks")?;
    let mut pairs = Vec::new();
    for path in folders(&crate::present(folder)?)? {
        let text = fs::read_to_string(path.join("expected.json"))?;
        let case: Case = serde_json::from_str(&text)?;
        if let [id] = &*case.ids
            && let Some(inversion) = table.get(id)
        {
            pairs.push((name(&path), path, inversion));
        }
    }
    let pairs: Vec<(String, PathBuf, &Inversion)> = select(pairs, options, |(name, ..)| name);
    let compared = each(&pairs, options.jobs, |index, (_, path, _)| {
        let case = work.case(index + 1);
        case.create()?;
        let write = |from: &str| {
            let text = fs::read_to_string(path.join(from)).unwrap_or_default();
            let document = serde_yaml::from_str(&text).unwrap_or_default();
            let to = case.inner().join(from).with_extension("json");
            fs::write(&to, turned(document).to_string()).map(|()| to)
        };
        let sides = (write("base.yaml")?, write("revision.yaml")?);
        diff(generator, work, index, (&sides.0, &sides.1), None)
    })?;
    let mut rows = vec![row([&"case", &"verdict", &"check", &"how"])];
    let (mut agree, mut on_purpose, mut differ) = (0, 0, 0);
    for ((name, _, inversion), compared) in pairs.iter().zip(&compared) {
        let breaks = compared
            .report
            .as_ref()
            .is_some_and(|report| breaks(report, inversion));
        let wanted = inversion.level_from_mirror == "ERR";
        let reason = deviations.of_case(name).first().map(|one| &*one.reason);
        let (count, verdict) = match (breaks == wanted, reason) {
            (true, None) => {
                agree += 1;
                continue;
            }
            (false, Some(_)) => (&mut on_purpose, "on purpose"),
            _ => (&mut differ, "DIFFERS"),
        };
        *count += 1;
        let how = format!(
            "breaks: {breaks}, wanted {wanted}. {}",
            reason.unwrap_or_default()
        );
        rows.push(row([
            &short(name, 40),
            &verdict,
            &inversion.id,
            &short(&how, 150),
        ]));
    }
    print("Where the level does not turn round", &rows);
    let all = pairs.len();
    println!("\nof {all} pairs {agree} agree, {on_purpose} differ on purpose, {differ} differ");
    Ok(differ == 0)
}

fn table_of(path: &Path) -> Result<HashMap<String, Inversion>, Failure> {
    let mut reader = csv::Reader::from_path(path)?;
    let mut table = HashMap::new();
    for line in reader.deserialize() {
        let line: Inversion = line?;
        let is_of_messages = matches!(
            &*line.area,
            "schema" | "requestBody" | "responses" | "response"
        );
        if is_of_messages && !line.level_from_mirror.is_empty() {
            table.insert(line.id.clone(), line);
        }
    }
    Ok(table)
}

/// Whether whoever enforces the contract refuses what is sent that way.
fn breaks(report: &Report, inversion: &Inversion) -> bool {
    let direction = if inversion.direction == "request" {
        "event"
    } else {
        "event answer"
    };
    let verdicts = report.findings.iter().flat_map(|finding| &finding.verdicts);
    let mut own = verdicts
        .filter(|one| one.axis == "validate" && one.direction.as_deref() == Some(direction));
    own.any(|verdict| verdict.outcome == Outcome::Breaking)
}

/// The document with each operation as an event.
fn turned(mut document: Value) -> Value {
    const METHODS: [&str; 7] = ["get", "put", "post", "delete", "patch", "head", "options"];
    let mut events = Map::new();
    let paths = document["paths"].take();
    for (path, item) in paths.as_object().into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item[method].as_object() else {
                continue;
            };
            let mut operation = operation.clone();
            let parameters = operation
                .get("parameters")
                .or_else(|| item.get("parameters"));
            let kept = parameters
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default();
            let kept = kept
                .into_iter()
                .filter(|one| one["in"] != "path" && one["in"] != "cookie");
            operation.insert("parameters".to_owned(), kept.collect());
            let key = format!("{method}{path}").replace(['/', '{', '}'], "_");
            events.insert(key, json!({"post": operation}));
        }
    }
    document["openapi"] = "3.1.0".into();
    document["paths"] = json!({});
    document["webhooks"] = events.into();
    document
}
