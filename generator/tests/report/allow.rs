//! The allow file.

use atoms_codegen::drift::report::{Format, TextStyle, baseline, write};
use atoms_codegen::drift::{Allow, Comparison, Policy, Ranked, allow};
use jiff::civil::{Date, date};
use serde_json::json;

use super::made::{added, comparison, finding, nullable, place, removed, several_kinds};

const TODAY: Date = date(2026, 11, 29);

fn read(text: &str) -> Result<Allow, String> {
    Allow::read("drift.toml", text, TODAY).map_err(|error| error.to_string())
}

fn policy(text: &str) -> Policy {
    Policy {
        allow: read(text).unwrap(),
        ..Policy::default()
    }
}

fn all(compared: &[Comparison]) -> String {
    baseline(compared, &Policy::default())
}

#[test]
fn a_baseline_lets_everything_pass_that_fails_now() {
    let compared = several_kinds();
    insta::assert_snapshot!(all(&compared));
    assert!(!policy(&all(&compared)).fails(&compared));
    let more = [comparison(
        "atoms",
        vec![nullable(), removed(), finding_elsewhere()],
    )];
    assert!(policy(&all(&compared)).fails(&more));
}

fn finding_elsewhere() -> atoms_codegen::drift::Finding {
    let mut other = nullable();
    other.new = Some(place("/components/schemas/Call/properties/wait"));
    other
}

#[test]
fn the_entry_to_paste_lacks_nothing_but_its_reason() {
    let compared = several_kinds();
    let policy = Policy::default();
    let ranked = Ranked::new(&compared, &policy);
    let entry = allow::entry(&ranked.findings[0], false);
    assert_eq!(
        read(&entry).unwrap_err(),
        "drift.toml:5: `reason` is empty: say why this is accepted"
    );
    assert!(read(&entry.replace("reason = \"\"", "reason = \"nobody calls it\"")).is_ok());
}

#[test]
fn a_fingerprint_is_of_id_place_and_values_and_of_nothing_else() {
    let print =
        |finding: &atoms_codegen::drift::Finding| allow::fingerprint(finding.check.id, finding);
    let own = nullable();
    // Entries of files that were written hold as long as this does.
    assert_eq!(print(&own), "24faba14db97a336");
    let mut reworded = nullable();
    reworded.message = "is nullable".to_owned();
    reworded.new.as_mut().unwrap().line = 99;
    reworded.verdicts.clear();
    assert_eq!(print(&reworded), print(&own));
    let mut changed = nullable();
    changed.after = Some(json!(["number", "string"]));
    assert_ne!(print(&changed), print(&own));
    assert_ne!(print(&finding_elsewhere()), print(&own));
    let of = |before, after| {
        let mut finding = finding("enum-removed", "/x");
        (finding.before, finding.after) = (before, after);
        print(&finding)
    };
    assert_ne!(of(None, Some(json!(null))), of(None, None));
    assert_ne!(of(None, Some(json!(1))), of(Some(json!(1)), None));
    assert_eq!(
        of(Some(json!({"a": 1, "b": 2})), None),
        of(Some(json!({"b": 2, "a": 1})), None)
    );
}

#[test]
fn what_is_gone_is_known_by_where_it_stood() {
    let text = all(&[comparison("atoms", vec![removed()])]);
    assert!(
        text.contains("pointer = \"/paths/~1call~1{id}/delete\""),
        "{text}"
    );
}

#[test]
fn entries_that_allow_nothing_fail() {
    let compared = [comparison("atoms", vec![removed()])];
    let unused = policy(&all(&several_kinds()));
    assert!(unused.fails(&compared));
    insta::assert_snapshot!(write(
        Format::Text,
        &compared,
        &unused,
        TextStyle::default()
    ));
}

#[test]
fn entries_that_expired_fail_with_what_they_allowed() {
    let compared = [comparison("atoms", vec![removed()])];
    let expired = format!("{}expires = 2026-11-28\n", all(&compared));
    assert!(policy(&expired).fails(&compared));
    let today = format!("{}expires = 2026-11-29\n", all(&compared));
    assert!(!policy(&today).fails(&compared));
    insta::assert_snapshot!(write(
        Format::Text,
        &compared,
        &policy(&expired),
        TextStyle::default()
    ));
}

#[test]
fn an_entry_may_be_about_one_contract() {
    let compared = [
        comparison("atoms", vec![removed()]),
        comparison("other", vec![removed()]),
    ];
    let both = all(&compared);
    assert_eq!(both.matches("[[allow]]").count(), 2);
    assert!(!policy(&both).fails(&compared));
    let one = all(&compared[..1]).replace("pointer", "contract = \"atoms\"\npointer");
    assert!(policy(&one).fails(&compared));
    assert!(!policy(&one).fails(&compared[..1]));
}

#[test]
fn nothing_fails_where_nothing_broke_and_nothing_was_allowed() {
    assert!(!policy("").fails(&[comparison("atoms", vec![added()])]));
}

#[test]
fn a_file_that_is_not_as_it_should_be_is_refused_with_its_line() {
    let entry =
        "[[allow]]\nid = \"type-changed\"\npointer = \"/x\"\nfingerprint = \"0\"\nreason = \"r\"\n";
    assert!(read(entry).is_ok());
    let refused = |text: String| read(&text).unwrap_err();
    let wrong = [
        refused("[[allow]\n".to_owned()),
        refused(entry.replace("type-changed", "type-chnged")),
        refused(entry.replace("fingerprint = \"0\"\n", "")),
        refused(format!("{entry}until = 2027-01-01\n")),
        refused(format!("{entry}expires = \"soon\"\n")),
        refused(format!("{entry}expires = 12:00:00\n")),
        refused(entry.replace("[[allow]]", "[[alow]]")),
        refused(entry.replace("\"r\"", "\" \"")),
    ];
    insta::assert_snapshot!(wrong.join("\n"));
}
