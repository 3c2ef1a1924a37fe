//! Plans that cannot be carried out.

use super::service::{CREATE, HEAD, READ, VARY, folder};

/// What is said of a plan; nothing may be sent.
fn said(plan: &str) -> String {
    let folder = folder(plan);
    let run = folder.run(&["probe", "plan.yaml", "--to", "http://127.0.0.1:9"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(run.stdout, "");
    run.stderr
}

#[test]
fn every_mistake_is_told_with_its_line() {
    let plan = format!(
        "{HEAD}{}{}{}",
        CREATE.replace("createParcel", "createParcels"),
        READ.replace("name: id", "name: ident")
            .replace("$steps.create", "$steps.creates")
            .replace("$statusCode == 200", "$statusCode = 200"),
        VARY.replace(
            "          read:",
            "          except: [{ pointer: /colour, reason: none }]\n          reads: 1\n          read:"
        )
    );
    insta::assert_snapshot!(said(&plan));
    let plan = plan.replace("$statusCode = 200", "$statusCode == 200");
    insta::assert_snapshot!(said(&plan));
}

#[test]
fn parts_that_are_not_carried_out_are_refused() {
    let xpath = READ.replace(
        "{ condition: $statusCode == 200 }",
        "{ context: $response.body, condition: //a, type: xpath }",
    );
    assert!(said(&format!("{HEAD}{CREATE}{xpath}")).contains("plan-unsupported"));
    let version = HEAD.replace("1.0.1", "2.0.0");
    assert!(said(&format!("{version}{CREATE}")).contains("plan-version"));
    let circle = HEAD.replace("    steps:", "    dependsOn: [parcels]\n    steps:");
    assert!(said(&format!("{circle}{CREATE}")).contains("plan-circle"));
    let twice = format!("{HEAD}{CREATE}{READ}{READ}");
    assert!(said(&twice).contains("plan-twice"));
    let body = CREATE.replace("payload:", "contentType: text/plain, payload:");
    assert!(said(&format!("{HEAD}{body}")).contains("plan-body"));
}

#[test]
fn an_address_of_another_kind_and_a_workflow_that_is_not_there_are_refused() {
    let folder = folder(&format!("{HEAD}{CREATE}"));
    for more in [
        &["--to", "ftp://127.0.0.1"][..],
        &["--to", "127.0.0.1:9"],
        &["--to", "http://127.0.0.1:9", "--header", "none"],
        &["--to", "http://127.0.0.1:9", "--workflow", "other"],
    ] {
        let run = folder.run(&[&["probe", "plan.yaml"], more].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
    }
}

#[test]
fn bytes_that_are_no_plan_end_in_a_report() {
    for text in [
        "",
        "[]",
        "a: 1",
        "arazzo: 1.0.0",
        "arazzo: 1.0.0\nworkflows: 7\n",
        "\u{0}",
    ] {
        assert_ne!(said(text), "", "{text:?}");
    }
}
