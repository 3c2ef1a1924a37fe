//! A run of the plan in `specs/atoms` against a platform that listens.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use atoms_codegen::Spec;
use atoms_codegen::diagnostic::Diagnostics;
use atoms_codegen::drift::{Comparison, Revision};
use atoms_codegen::probe::secrets::Secrets;
use atoms_codegen::probe::{Api, Outcome, Plan, Program, Settings, Stop, run};
use atoms_codegen::read::Sources;
use atoms_codegen::wire::Directed;
use platform::{DEMO_TOKEN, Platform, app};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::faults::{self, Fault};

/// The contract.
static REVISION: LazyLock<Revision> = LazyLock::new(|| {
    let spec = Spec::folder(&folder(), "specs/atoms").unwrap();
    Revision::read(&spec, "atoms").unwrap()
});

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs/atoms")
}

/// What is found by that workflow and those that it depends on, by all where none is named: `check file pointer`, each once.
pub(crate) fn held(fault: Option<&'static Fault>, workflow: &str) -> Vec<String> {
    let outcome = probed(fault, workflow);
    assert_eq!(outcome.stopped, None);
    // A whole plan that sends nothing finds nothing.
    assert!(outcome.varied > 70 || !workflow.is_empty(), "{outcome:?}");
    let findings = outcome.comparisons.iter().flat_map(shown);
    findings.collect()
}

fn shown(comparison: &Comparison) -> Vec<String> {
    let findings = comparison.findings.iter().map(|finding| {
        let place = finding.place().unwrap();
        assert!(place.line > 1, "{finding:?}");
        let file = place.file.rsplit('/').next().unwrap();
        format!("{} {file} {}", finding.check.id, place.pointer)
    });
    let mut findings: Vec<String> = findings.collect();
    findings.sort();
    findings
}

fn probed(fault: Option<&'static Fault>, workflow: &str) -> Outcome {
    let runtime = Runtime::new().unwrap();
    let app = app(Arc::new(Platform::default()));
    let app = match fault {
        Some(fault) => faults::with(app, fault),
        None => app,
    };
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let to = format!("http://{}/atoms/v1", listener.local_addr().unwrap());
    runtime.spawn(async move { axum::serve(listener, app).await });
    carried_out(to, workflow)
}

fn carried_out(to: String, workflow: &str) -> Outcome {
    let text = std::fs::read_to_string(folder().join("live.arazzo.yaml")).unwrap();
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan = Plan::read("live.arazzo.yaml", &text, &mut sources, &mut diagnostics).unwrap();
    let directed = Directed::of(&REVISION.stated, &mut Diagnostics::default());
    let apis = [Api::new(&REVISION, &directed)];
    let program = Program::link(&plan, &apis, &mut diagnostics);
    assert_eq!(diagnostics.len(), 0, "{diagnostics:?}");
    let settings = Settings {
        to,
        token: Some(DEMO_TOKEN.to_owned()),
        headers: Vec::new(),
        inputs: serde_json::Map::new(),
        workflows: Some(workflow.to_owned())
            .filter(|named| !named.is_empty())
            .into_iter()
            .collect(),
        request_limit: Duration::from_secs(30),
        dry_run: false,
        stop: Stop {
            asked: Arc::new(AtomicBool::new(false)),
            deadline: Instant::now() + Duration::from_secs(600),
        },
    };
    let program = program.unwrap();
    run(
        &program,
        &sources,
        &settings,
        &Secrets::default(),
        &mut |_| {},
    )
}
