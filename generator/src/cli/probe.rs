//! `probe`: a running service, held against its contract.

mod contracts;
mod progress;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use clap::Args;
use serde_json::{Map, Value};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

use self::progress::Progress;
use super::Verdict;
use super::output;
use super::report::ReportOptions;
use crate::diagnostic::Diagnostics;
use crate::drift::{Axis, Revision};
use crate::probe::secrets::Secrets;
use crate::probe::{Api, Plan, Program, Settings, Stop, run};
use crate::read::Sources;
use crate::wire::Directed;

/// Hold a running service against its contract, by a plan.
///
/// The plan is an Arazzo 1.0 document: workflows of operations with parameters, criteria and outputs. Every answer is
/// held against the contract. A step with `x-vary` is sent once for each documented property of its body, and its effect
/// read back; `x-finally` undoes a step when the run ends. Nothing is sent that the plan does not say.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 the service does what the contract says, 1 it does not, 2 usage or a plan that cannot be \
                        carried out, 3 a contract cannot be read."
)]
pub(super) struct Probe {
    /// The plan.
    plan: PathBuf,
    /// The address that stands in the place of the contract's servers, such as `https://api.example.com/v1`.
    #[arg(long, value_name = "URL", value_parser = address)]
    to: String,
    /// The credential of the operations that ask for one.
    #[arg(long, env = "PROBE_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// A header of every request; from the environment one a line.
    #[arg(long, value_name = "NAME: VALUE", env = "PROBE_HEADERS", hide_env_values = true, value_delimiter = '\n', value_parser = header)]
    header: Vec<(String, String)>,
    /// An input of the workflows; JSON, or else text.
    #[arg(long, value_name = "NAME=VALUE", value_parser = input)]
    input: Vec<(String, Value)>,
    /// The workflows to carry out, and what they depend on; all, unless given.
    #[arg(long, value_delimiter = ',', value_name = "ID")]
    workflow: Vec<String>,
    /// The contract, a document or a folder, in the place of the plan's only source description.
    #[arg(long, value_name = "PATH")]
    spec: Option<PathBuf>,
    /// Show each request and send none.
    #[arg(long)]
    dry_run: bool,
    /// How many seconds a request may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    request_timeout: u64,
    /// How many seconds all may take, but for what undoes it.
    #[arg(long, value_name = "SECONDS", default_value_t = 900)]
    timeout: u64,
    #[command(flatten)]
    report: ReportOptions,
}

impl Probe {
    pub(super) fn run(&self) -> Verdict {
        self.probe().unwrap_or_else(|verdict| verdict)
    }

    fn probe(&self) -> Result<Verdict, Verdict> {
        let policy = self.report.policy(&Axis::ALL)?;
        let (plan, sources) = self.read()?;
        let revisions = contracts::read(&plan, &self.plan, self.spec.as_deref())?;
        let directed = directed(&revisions);
        let apis = revisions.iter().zip(&directed);
        let apis: Vec<Api> = apis
            .map(|(one, directed)| Api::new(one, directed))
            .collect();
        let mut diagnostics = Diagnostics::default();
        let program = Program::link(&plan, &apis, &mut diagnostics);
        output::diagnostics(&diagnostics, &sources);
        let program = program.ok_or(Verdict::Usage)?;
        self.known(&plan)?;
        let secrets = Secrets::default();
        let settings = self.settings(&secrets)?;
        let mut progress = Progress::new();
        let outcome = run(&program, &sources, &settings, &secrets, &mut |event| {
            progress.tell(event);
        });
        progress.end();
        if self.dry_run {
            return Ok(Verdict::Fine);
        }
        self.report.write(&outcome.comparisons, &policy)?;
        output::aside(format_args!(
            "{}, {}",
            output::count(outcome.requests, "request"),
            words(outcome.varied)
        ));
        if let Some(why) = outcome.stopped {
            return Err(output::error(
                Verdict::Findings,
                format_args!("the run ended before the plan did: {why}"),
            ));
        }
        Ok(if policy.fails(&outcome.comparisons) {
            Verdict::Findings
        } else {
            Verdict::Fine
        })
    }

    /// The plan and its text.
    fn read(&self) -> Result<(Plan, Sources), Verdict> {
        let name = self.plan.to_string_lossy();
        let text = fs::read_to_string(&self.plan)
            .map_err(|error| output::error(Verdict::Usage, format_args!("{name}: {error}")))?;
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let plan = Plan::read(&name, &text, &mut sources, &mut diagnostics);
        output::diagnostics(&diagnostics, &sources);
        match plan.filter(|_| !diagnostics.has_errors()) {
            Some(plan) => Ok((plan, sources)),
            None => Err(Verdict::Usage),
        }
    }

    /// That the workflows which the user names are in the plan.
    fn known(&self, plan: &Plan) -> Result<(), Verdict> {
        let mut named = self.workflow.iter();
        match named.find(|id| plan.workflow(id).is_none()) {
            None => Ok(()),
            Some(id) => {
                let message = format!("the plan has no workflow `{id}`");
                Err(output::error(Verdict::Usage, message))
            }
        }
    }

    /// The headers that are given.
    fn headers(&self) -> impl Iterator<Item = &(String, String)> {
        self.header.iter().filter(|(name, _)| !name.is_empty())
    }

    fn settings(&self, secrets: &Secrets) -> Result<Settings, Verdict> {
        for text in self
            .token
            .iter()
            .chain(self.header.iter().map(|(_, value)| value))
        {
            secrets.keep(text);
        }
        let asked = interrupted().map_err(|error| output::error(Verdict::Usage, error))?;
        Ok(Settings {
            to: self.to.clone(),
            token: self.token.clone().filter(|token| !token.is_empty()),
            headers: self.headers().cloned().collect(),
            inputs: self.input.iter().cloned().collect::<Map<_, _>>(),
            workflows: self.workflow.clone(),
            request_limit: Duration::from_secs(self.request_timeout.clamp(1, 3_600)),
            dry_run: self.dry_run,
            stop: Stop {
                asked,
                deadline: Instant::now() + Duration::from_secs(self.timeout.min(86_400)),
            },
        })
    }
}

fn directed(revisions: &[Revision]) -> Vec<Directed<'_>> {
    let mut said = Diagnostics::default();
    let all = revisions.iter();
    all.map(|one| Directed::of(&one.stated, &mut said))
        .collect()
}

/// Set by the first signal that asks to stop; the second ends the program at once.
pub(super) fn interrupted() -> Result<Arc<AtomicBool>, std::io::Error> {
    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        flag::register_conditional_shutdown(signal, 130, Arc::clone(&asked))?;
        flag::register(signal, Arc::clone(&asked))?;
    }
    Ok(asked)
}

fn words(varied: usize) -> String {
    match varied {
        1 => "1 property varied".to_owned(),
        many => format!("{many} properties varied"),
    }
}

/// `https://api.example.com/v1`
fn address(text: &str) -> Result<String, String> {
    let uri: http::Uri = text.parse().map_err(|error| format!("{error}"))?;
    match uri.scheme_str() {
        Some("http" | "https") if uri.query().is_none() => Ok(text.to_owned()),
        _ => Err("an address of HTTP without a query is asked for".to_owned()),
    }
}

/// `X-Tenant: north`; an environment may hold an empty line.
pub(super) fn header(text: &str) -> Result<(String, String), String> {
    if text.is_empty() {
        return Ok((String::new(), String::new()));
    }
    let (name, value) = text
        .split_once(':')
        .ok_or("a name, `:` and a value are asked for")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

/// `agent=66c1f0a2b4d85e7a90c3d214`
fn input(text: &str) -> Result<(String, Value), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or("a name, `=` and a value are asked for")?;
    let value = serde_json::from_str(value).unwrap_or_else(|_| value.into());
    Ok((name.to_owned(), value))
}

/// The folder that a plan lies in.
fn folder(plan: &Path) -> &Path {
    plan.parent().unwrap_or(Path::new(""))
}
