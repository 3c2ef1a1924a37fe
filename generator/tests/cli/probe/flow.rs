//! Workflows, actions, criteria and expressions.

use super::service::{CREATE, HEAD, READ, Service, folder};

/// The lines that arrive, and how the run ends.
fn carried_out(service: &Service, plan: &str) -> (i32, Vec<String>) {
    let folder = folder(plan);
    let run = folder.run(&["probe", "plan.yaml", "--to", &service.address]);
    assert!(run.code < 2, "{run:?}");
    (run.code, service.lines())
}

#[test]
fn a_step_is_tried_again_as_often_as_its_plan_says() {
    let service = Service::with(|arrived, mut reply| {
        if arrived.line.starts_with("GET") {
            reply.status = 503;
        }
        reply
    });
    let retry = "        onFailure: [{ name: again, type: retry, retryLimit: 2 }]\n";
    let (code, lines) = carried_out(&service, &format!("{HEAD}{CREATE}{READ}{retry}"));
    assert_eq!(code, 1);
    let reads = lines.iter().filter(|line| line.starts_with("GET"));
    assert_eq!(reads.count(), 3);
}

#[test]
fn an_action_leads_to_another_step_when_its_criteria_hold() {
    let service = Service::start();
    let jump = r"        onSuccess:
          - { name: never, type: end, criteria: [{ condition: $statusCode == 500 }] }
          - { name: over, type: goto, stepId: last }
";
    let last = READ.replace("stepId: read", "stepId: last");
    let between = READ.replace("stepId: read", "stepId: between");
    let plan = format!("{HEAD}{CREATE}{READ}{jump}{between}{last}");
    let (code, lines) = carried_out(&service, &plan);
    assert_eq!(code, 0);
    let reads = lines.iter().filter(|line| line.starts_with("GET"));
    assert_eq!(reads.count(), 2);
}

#[test]
fn criteria_are_conditions_patterns_and_paths() {
    let criteria = [
        "{ condition: $statusCode == 201 && !($response.body#/priority > 5 || $method == 'GET') }",
        "{ condition: $response.header.location == '/PARCELS/p1' }",
        "{ condition: $request.body#/label != $response.body.id }",
        "{ context: $response.body#/id, condition: '^p[0-9]+$', type: regex }",
        "{ context: $response.body, condition: \"$[?@ == 'books']\", type: jsonpath }",
        "{ context: $response.body, condition: '$.label', type: { type: jsonpath, version: draft } }",
    ];
    let step = |criterion: &str| {
        let steps = CREATE.replace(
            "        outputs",
            &format!("        successCriteria: [{criterion}]\n        outputs"),
        );
        let service = Service::start();
        carried_out(&service, &format!("{HEAD}{steps}")).0
    };
    for criterion in criteria {
        assert_eq!(step(criterion), 0, "{criterion}");
    }
    for criterion in [
        "{ condition: $statusCode != 201 }",
        "{ condition: $response.body#/nothing == 1 }",
        "{ context: $response.body#/id, condition: '^q', type: regex }",
        "{ context: $response.body, condition: '$.weight', type: jsonpath }",
    ] {
        assert_eq!(step(criterion), 1, "{criterion}");
    }
}

#[test]
fn workflows_run_after_those_that_they_depend_on_and_know_what_these_give() {
    let plan = HEAD.replace(
        "workflows:\n",
        r"workflows:
  - workflowId: second
    dependsOn: [parcels]
    steps:
      - stepId: read
        operationPath: '{$sourceDescriptions.parcels.url}#/paths/~1parcels~1{id}/get'
        parameters:
          - reference: $components.parameters.parcel
      - stepId: third
        workflowId: third
        parameters: [{ name: parcel, value: $workflows.parcels.outputs.id }]
  - workflowId: third
    inputs: { type: object, required: [parcel], properties: { parcel: { type: string } } }
    steps:
      - stepId: change
        operationId: updateParcel
        parameters: [{ name: id, in: path, value: '{$inputs.parcel}' }]
        requestBody:
          payload: { label: none }
          replacements: [{ target: /label, value: 'of {$inputs.parcel}' }]
components:
  parameters:
    parcel: { name: id, in: path, value: $workflows.parcels.outputs.id }
",
    );
    let workflows = plan.split_once("components:").unwrap();
    let (components, own) = workflows.1.split_once("  - workflowId: parcels").unwrap();
    let outputs = "    outputs: { id: $steps.create.outputs.id }\n";
    let plan = format!(
        "{}  - workflowId: parcels{own}{CREATE}{outputs}components:{components}",
        workflows.0
    );
    let service = Service::start();
    let folder = folder(&plan);
    let run = folder.run(&[
        "probe",
        "plan.yaml",
        "--to",
        &service.address,
        "--workflow",
        "second",
    ]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(
        service.lines(),
        [
            "POST /parcels",
            "GET /parcels/p1",
            "PATCH /parcels/p1",
            "DELETE /parcels/p1"
        ]
    );
    let change = &service.arrived()[2];
    assert_eq!(change.body["label"], "of p1");
}
