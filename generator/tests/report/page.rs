//! The page, as a file and in a browser.

use std::fs;

use atoms_codegen::drift::Comparison;
use atoms_codegen::drift::report::Format;
use serde_json::{Value, json};

use super::browser::{photograph, seen};
use super::hard::{hostile, thousands};
use super::made::{comparison, report, several_kinds};

fn page(compared: &[Comparison]) -> String {
    report(Format::Html, compared)
}

/// The data that a page carries.
fn data(page: &str) -> Value {
    let (_, rest) = page
        .split_once("<script type=\"application/json\" id=\"data\">")
        .unwrap();
    let (data, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(data).unwrap()
}

#[test]
fn a_page_needs_nothing_from_elsewhere() {
    let page = page(&several_kinds());
    for link in [
        "src=", "<link", "@import", "url(", "http:", "https:", "fetch(",
    ] {
        assert!(!page.contains(link), "{link}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn a_finding_has_the_lines_of_both_documents() {
    let data = data(&page(&several_kinds()));
    let lines = |finding: usize, side: &str, line: usize| {
        let lines = data["findings"][finding]["lines"][side].as_array().unwrap();
        lines
            .iter()
            .find(|one| one[0] == line)
            .map(|one| one[1].as_str().unwrap().trim().to_owned())
    };
    assert_eq!(lines(1, "old", 21).unwrap(), "duration: { type: number }");
    assert_eq!(
        lines(1, "new", 22).unwrap(),
        "duration: { type: [number, 'null'] }"
    );
    assert_eq!(lines(0, "old", 9).unwrap(), "delete:");
    assert_eq!(lines(0, "new", 6).unwrap(), "/call/{id}:");
    assert_eq!(data["findings"][3]["lines"]["old"], Value::Null);
}

#[test]
fn a_document_in_one_line_is_quoted_in_part() {
    let mut compared = several_kinds();
    let long: String = "x".repeat(100_000);
    compared[0]
        .new
        .texts
        .insert("long.json".to_owned(), long.into());
    let place = compared[0].findings[0].new.as_mut().unwrap();
    (place.file, place.line, place.column) = ("long.json".to_owned(), 1, 50_000);
    assert!(page(&compared).len() < 100_000);
}

#[test]
fn what_a_document_says_ends_no_element_and_takes_no_place_of_the_page() {
    let mut one = hostile();
    one.message = "</script><script>alert(1)</script> {{script}} <!--".to_owned();
    let page = page(&[comparison("</title><b>{{data}}", vec![one])]);
    assert_eq!(page.matches("</script>").count(), 2);
    assert_eq!(page.matches("</title>").count(), 1);
    assert_eq!(
        data(&page)["findings"][0]["message"],
        "</script><script>alert(1)</script> {{script}} <!--"
    );
}

#[test]
fn thousands_of_findings_are_a_page_of_some_megabytes() {
    let page = page(&thousands());
    assert!(page.len() < 20_000_000, "{}", page.len());
}

#[test]
#[ignore = "needs Chromium"]
fn filters_search_and_groups_choose_what_is_shown() {
    let steps = "
        see('all', ids());
        choose('role', 'receiver'); see('receiver', ids());
        choose('axis', 'encode'); see('receiver, encode', ids());
        choose('role', ''); see('encode', ids());
        choose('axis', '');
        choose('level', 'error'); see('without errors', ids());
        choose('level', 'error');
        click(\"[data-cell='server serve']\"); see('cell', ids());
        see('pressed', document.querySelector(\"[data-cell='server serve']\").getAttribute('aria-pressed'));
        click(\"[data-cell='server serve']\"); see('cell again', ids().length);
        const search = document.getElementById('search');
        search.value = 'SUMMARY'; search.dispatchEvent(new Event('input')); see('search', ids());
        see('count', document.getElementById('count').textContent);
        search.value = 'nowhere'; search.dispatchEvent(new Event('input'));
        see('nothing', document.getElementById('findings').textContent);
        search.value = ''; search.dispatchEvent(new Event('input'));
        const groups = () => [...document.querySelectorAll('.group[data-name]')].map((node) => node.dataset.name);
        choose('group', 'operation'); await later(); see('operations', groups());
        choose('group', 'schema'); await later(); see('schemas', groups());
        see('in groups', ids());
    ";
    let seen = seen("filters", &several_kinds(), steps);
    let all = [
        "DELETE /call/{id}",
        "Call.duration",
        "call-failed",
        "Call.summary",
    ];
    assert_eq!(seen["all"], json!(all));
    // What concerns everybody, as code that is compiled, concerns each role.
    assert_eq!(seen["receiver"], json!([all[1], all[2], all[3]]));
    assert_eq!(seen["receiver, encode"], json!([]));
    assert_eq!(seen["encode"], json!([all[0]]));
    assert_eq!(seen["without errors"], json!([all[2], all[3]]));
    assert_eq!(seen["cell"], json!([all[1]]));
    assert_eq!(seen["pressed"], "true");
    assert_eq!(seen["cell again"], 4);
    assert_eq!(seen["search"], json!([all[3]]));
    assert_eq!(seen["count"], "1 of 4 findings");
    assert_eq!(seen["nothing"], "Nothing matches.");
    let operations = [
        "DELETE /call/{id}",
        "call-ended",
        "GET /call/{id}",
        "GET /call",
        "POST /call",
        "PATCH /call/{id}",
        "call-failed",
    ];
    assert_eq!(seen["operations"], json!(operations));
    assert_eq!(
        seen["schemas"],
        json!(["DELETE /call/{id}", "Call", "call-failed"])
    );
    assert_eq!(
        seen["in groups"],
        json!(
            all.map(|name| name)
                .into_iter()
                .take(2)
                .chain([all[3], all[2]])
                .collect::<Vec<_>>()
        )
    );
}

#[test]
#[ignore = "needs Chromium"]
fn a_link_opens_its_finding_whatever_the_filters_say() {
    let steps = "
        choose('role', 'client'); choose('axis', 'encode');
        location.hash = '#65ee0e92d53254f5'; await later(500);
        const row = document.getElementById('65ee0e92d53254f5');
        see('open', row.open);
        see('shown', ids().length);
        see('sides', [...row.querySelectorAll('figcaption')].map((node) => node.textContent));
        see('here', row.querySelector('.here code').textContent);
        see('rust', row.querySelector('.line.added').textContent);
    ";
    let seen = seen("link", &several_kinds(), steps);
    assert_eq!(seen["open"], true);
    assert_eq!(seen["shown"], 4);
    assert_eq!(
        seen["sides"],
        json!(["Before", "After specs/atoms/openapi.yaml:24:9"])
    );
    assert_eq!(seen["here"], "        summary: { type: string }");
    assert_eq!(seen["rust"], "+ pub summary: Option<String>,");
}

#[test]
#[ignore = "needs Chromium"]
fn what_a_document_says_is_text_on_the_page() {
    let steps = "
        document.querySelector('.finding').open = true; await later();
        see('elements', document.querySelectorAll('#findings script, #findings [onerror]').length);
        see('text', document.querySelector('.finding').textContent.includes('<script>alert(1)'));
        see('hidden', /[\\u202e\\u001b]/.test(document.querySelector('.finding').textContent));
    ";
    let seen = seen("hostile", &[comparison("atoms", vec![hostile()])], steps);
    assert_eq!(seen["elements"], 0);
    assert_eq!(seen["text"], true);
    assert_eq!(seen["hidden"], false);
}

#[test]
#[ignore = "needs Chromium"]
fn thousands_of_findings_are_shown_and_filtered() {
    let steps = "
        see('all', ids().length);
        choose('level', 'note'); see('two thirds', ids().length);
        choose('group', 'operation'); await later();
        see('groups', document.querySelectorAll('.group[data-name]').length);
    ";
    let seen = seen("thousands", &thousands(), steps);
    assert_eq!(
        [&seen["all"], &seen["two thirds"], &seen["groups"]],
        [3000, 2000, 120]
    );
}

#[test]
#[ignore = "needs Chromium"]
fn the_page_can_be_photographed_in_light_and_in_dark_and_on_a_phone() {
    let steps = "document.documentElement.dataset.theme = 'THEME'; document.querySelectorAll('.finding')[1].open = true;";
    let pictures = [
        photograph("light", &steps.replace("THEME", "light"), "1200,1500"),
        photograph("dark", &steps.replace("THEME", "dark"), "1200,1500"),
        photograph("phone", &steps.replace("THEME", "light"), "500,1500"),
    ];
    let pictures = pictures.map(|picture| fs::read(picture).unwrap());
    for picture in &pictures {
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
        // An empty page takes a tenth of it.
        assert!(picture.len() > 60_000, "{} bytes", picture.len());
    }
    assert_ne!(pictures[0], pictures[1]);
}
