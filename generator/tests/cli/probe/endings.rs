//! What was made is removed, however the run ends.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::service::{CREATE, HEAD, READ, Service, folder};

#[test]
fn a_step_that_fails_ends_the_workflow_and_what_was_made_is_removed() {
    let service = Service::with(|arrived, mut reply| {
        if arrived.line.starts_with("GET") {
            reply.status = 500;
        }
        reply
    });
    let run = service.probe(
        &format!("{CREATE}{READ}{READ}").replacen("stepId: read", "stepId: first", 1),
        &[],
    );
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.stdout.contains("error[criterion-unmet]: first"),
        "{run:?}"
    );
    assert!(run.stdout.contains("plan.yaml:19:29"), "{run:?}");
    assert_eq!(
        service.lines(),
        ["POST /parcels", "GET /parcels/p1", "DELETE /parcels/p1"]
    );
}

#[test]
fn what_cannot_be_removed_is_told() {
    let service = Service::with(|arrived, mut reply| {
        if arrived.line.starts_with("DELETE") {
            reply.status = 500;
        }
        reply
    });
    let run = service.probe(CREATE, &[]);
    assert!(
        run.stdout.contains("error[cleanup-failed]: remove"),
        "{run:?}"
    );
}

#[test]
fn an_interrupt_ends_the_plan_and_what_was_made_is_removed() {
    let service = Service::with(|arrived, reply| {
        if arrived.line.starts_with("GET") {
            thread::sleep(Duration::from_millis(700));
        }
        reply
    });
    let more = READ.replace("stepId: read", "stepId: again");
    let folder = folder(&format!("{HEAD}{CREATE}{READ}{more}"));
    let child = Command::new(env!("CARGO_BIN_EXE_atoms-codegen"))
        .args(["probe", "plan.yaml", "--to", &service.address])
        .current_dir(folder.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while !service.lines().iter().any(|line| line.starts_with("GET")) {
        thread::sleep(Duration::from_millis(10));
    }
    let asked = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(asked.unwrap().success());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("it was interrupted"), "{said}");
    assert_eq!(
        service.lines(),
        ["POST /parcels", "GET /parcels/p1", "DELETE /parcels/p1"]
    );
}

#[test]
fn a_service_that_is_not_there_is_a_finding() {
    let folder = folder(&format!("{HEAD}{CREATE}"));
    let run = folder.run(&["probe", "plan.yaml", "--to", "http://127.0.0.1:9"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.stdout
            .contains("error[request-unanswered]: POST /parcels"),
        "{run:?}"
    );
}

#[test]
fn a_contract_that_cannot_be_read_ends_with_3() {
    let folder = folder(&format!("{HEAD}{CREATE}"));
    folder.write("openapi.yaml", "openapi: [");
    let run = folder.run(&["probe", "plan.yaml", "--to", "http://127.0.0.1:9"]);
    assert_eq!(run.code, 3, "{run:?}");
}
