//! What comes of what is sent.

use serde_json::{Value, json};

use super::service::{Arrived, CREATE, Reply, Service, VARY, edited};

fn vary(change: impl Fn(&Arrived, Reply) -> Reply + Send + Sync + 'static) -> (String, Service) {
    let service = Service::with(change);
    let run = service.probe(&format!("{CREATE}{VARY}"), &[]);
    (format!("{}\n{}", run.code, run.stdout), service)
}

#[test]
fn each_documented_property_is_sent_with_another_value_and_read_back() {
    let (report, service) = vary(|_, reply| reply);
    assert!(report.starts_with("0\n0 errors"), "{report}");
    let sent = service.arrived().into_iter();
    let sent: Vec<Value> = sent
        .filter(|one| one.line.starts_with("PATCH"))
        .map(|one| one.body)
        .collect();
    let expected = [
        json!({"label": "Probe of lab"}),
        json!({"size": {"height": 5}}),
        json!({"size": {"unit": "cm"}}),
        json!({"pin": "Probe of pin"}),
    ];
    assert_eq!(sent, expected);
}

#[test]
fn a_change_that_does_not_arrive_is_found_at_its_property() {
    let (report, _) = vary(|arrived, reply| {
        if arrived.line.starts_with("GET") {
            edited(reply, |parcel| parcel["size"] = json!({"height": 1}))
        } else {
            reply
        }
    });
    insta::assert_snapshot!(report);
}

#[test]
fn a_value_that_is_allowed_and_refused_is_found() {
    let (report, _) = vary(|arrived, mut reply| {
        if arrived.line.starts_with("PATCH") && arrived.body["label"].is_string() {
            reply.status = 422;
        }
        reply
    });
    assert!(report.contains("error[change-refused]"), "{report}");
    assert!(report.contains("error[status-undocumented]"), "{report}");
}

#[test]
fn a_default_that_differs_is_found_where_it_stands() {
    let steps = r"      - stepId: vary
        operationId: createParcel
        requestBody: { payload: { label: books } }
        x-vary:
          defaults: true
          read:
            operationId: getParcel
            parameters: [{ name: id, in: path, value: $response.body#/id }]
            at: $
        x-finally:
          - stepId: remove
            operationId: deleteParcel
            parameters: [{ name: id, in: path, value: $response.body#/id }]
";
    let service = Service::start();
    assert_eq!(service.probe(steps, &[]).code, 0);
    let made = service
        .lines()
        .into_iter()
        .filter(|line| line == "POST /parcels");
    let removed = service.lines().into_iter();
    let removed = removed.filter(|line| line.starts_with("DELETE"));
    assert_eq!((made.count(), removed.count()), (2, 2));
    let other = Service::with(|arrived, reply| {
        if arrived.line.starts_with("GET") && !arrived.line.ends_with("p2") {
            edited(reply, |parcel| parcel["priority"] = json!(4))
        } else {
            reply
        }
    });
    let run = other.probe(steps, &[]);
    assert!(
        run.stdout
            .contains("error[default-differs]: NewParcel.priority"),
        "{run:?}"
    );
}
