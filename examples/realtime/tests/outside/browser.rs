//! The page in a browser.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::client::{KEY, Service};
use crate::devtools::Page;
use crate::program::Started;
use crate::sound::{bytes, silence, tone};

const LIVE: &str = "document.body.dataset.state === 'live'";
const IDLE: &str = "document.body.dataset.state === 'idle'";

/// A file with a second of speech, as far as the agent can tell, and silence in which it can say that back.
fn sound(folder: &Path) -> PathBuf {
    let samples = [
        silence(0.5, 48_000),
        tone(700.0, 1.0, 48_000),
        silence(5.0, 48_000),
    ]
    .concat();
    let data = bytes(&samples);
    let length = u32::try_from(data.len()).expect("a short file");
    let mut file = b"RIFF".to_vec();
    file.extend((36 + length).to_le_bytes());
    // 16-bit PCM, one channel: bytes in a second, in a sample, and bits of it.
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(48_000_u32.to_le_bytes());
    file.extend(96_000_u32.to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend(length.to_le_bytes());
    file.extend(data);
    let path = folder.join("speech.wav");
    std::fs::write(&path, file).expect("written");
    path
}

fn pictures() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("realtime");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

async fn photograph(page: &mut Page, name: &str, width: u32, height: u32, theme: &str) {
    let file = pictures().join(format!("{name}.png"));
    page.photograph(&file, width, height, theme).await;
    println!("{}", file.display());
    let picture = std::fs::read(file).expect("a picture");
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    // An empty page of that size takes less.
    assert!(picture.len() > 8_000, "{} bytes", picture.len());
}

/// Fills the key in, and connects.
async fn connect(page: &mut Page, secret: &str) {
    page.click("#secret").await;
    page.see("document.querySelector('#secret').value = ''")
        .await;
    page.insert(secret).await;
    page.click("#connect").await;
}

async fn write(page: &mut Page, text: &str) {
    page.click("#text").await;
    page.insert(text).await;
    page.press("Enter", 13).await;
}

fn said(selector: &str, text: &str) -> String {
    format!(
        "[...document.querySelectorAll('{selector}')].some((turn) => turn.innerText.includes('{text}'))"
    )
}

/// The seconds that the page counts.
async fn seconds(page: &mut Page, id: &str) -> f64 {
    let text = page.text(&format!("#{id}")).await;
    let number = text.trim_end_matches(" s").parse();
    number.unwrap_or_else(|_| panic!("{text} is not a valid time"))
}

/// Waits until the service has heard what the page has sent, and compares what was spoken with what was played.
async fn all_is_heard(service: &Service, page: &mut Page) {
    let totals = service.realtime.totals();
    let (sent, played) = (seconds(page, "sent").await, seconds(page, "played").await);
    assert!(sent > 1.0, "sent {sent} s");
    // 16 kHz there, 24 kHz back, two bytes each; the page shows tenths of a second.
    let heard = || totals.heard() as f64 / 32_000.0;
    let deadline = Instant::now() + Duration::from_secs(60);
    while (heard() - sent).abs() > 0.1 {
        assert!(
            Instant::now() < deadline,
            "sent {sent} s, heard {} s",
            heard()
        );
        sleep(Duration::from_millis(50)).await;
    }
    let spoken = totals.spoken() as f64 / 48_000.0;
    assert!(
        spoken >= played - 0.1,
        "spoken {spoken} s, played {played} s"
    );
}

#[tokio::test]
#[ignore = "needs Chromium"]
async fn a_call_is_heard_and_spoken_in_both_directions_and_interrupted() {
    let service = Service::start();
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("http://{}/#key={KEY}", service.address);
    let mut page = Page::open(&address, Some(&sound(folder.path()))).await;
    photograph(&mut page, "form-light", 1000, 800, "light").await;
    assert_eq!(page.see("location.hash").await, "");
    page.click("#connect").await;
    page.until(LIVE).await;
    page.until(&said("#said .user", "speech,")).await;
    page.until(&said(
        "#said .assistant, #running .assistant",
        "your own words",
    ))
    .await;
    page.until("document.querySelector('#assistant').classList.contains('talking')")
        .await;
    page.until("parseFloat(document.querySelector('#played').innerText) > 1")
        .await;
    photograph(&mut page, "call-light", 1000, 860, "light").await;
    photograph(&mut page, "call-narrow-dark", 360, 740, "dark").await;
    page.until(&said("#said .assistant:last-child", "your own words"))
        .await;
    page.click("#mute").await;
    page.until("document.querySelector('#user .doing').innerText === 'Muted'")
        .await;
    all_is_heard(&service, &mut page).await;
    write(&mut page, "count to 60").await;
    page.until(&said("#running .assistant", "2,")).await;
    let dropped = seconds(&mut page, "dropped").await;
    write(&mut page, "hello").await;
    page.until(&said("#said .assistant.interrupted", "1,"))
        .await;
    page.until(&said("#said .assistant", "Hello. How are you?"))
        .await;
    page.until(&format!(
        "parseFloat(document.querySelector('#dropped').innerText) > {dropped}"
    ))
    .await;
    photograph(&mut page, "interrupted-dark", 1000, 860, "dark").await;
    photograph(&mut page, "interrupted-narrow-light", 360, 740, "light").await;

    let sent = page.text("#sent").await;
    page.click("#hang-up").await;
    page.until(IDLE).await;
    assert_eq!(page.text("#said li:last-child").await, "You have hung up.");
    // Nothing is sent while the microphone is muted.
    assert_eq!(page.text("#sent").await, sent);
    assert_eq!(page.errors, [""; 0]);
}

#[tokio::test]
#[ignore = "needs Chromium"]
async fn a_chat_needs_no_microphone_and_no_mouse() {
    let service = Service::start();
    let mut page = Page::open(&format!("http://{}/", service.address), None).await;
    page.see("document.querySelector('#secret').focus()").await;
    page.insert(KEY).await;
    page.press("Tab", 9).await;
    page.press("ArrowDown", 40).await;
    page.until("document.querySelector('[value=chat]').checked")
        .await;
    page.press("Enter", 13).await;
    page.until(LIVE).await;
    page.until("document.activeElement.id === 'text'").await;
    page.insert("It is <b>fine</b>").await;
    page.press("Enter", 13).await;
    page.until(&said("#said .assistant", "You wrote: It is <b>fine</b>"))
        .await;
    photograph(&mut page, "chat-narrow-light", 360, 740, "light").await;
    page.insert("bye").await;
    page.press("Enter", 13).await;
    page.until(IDLE).await;
    assert_eq!(
        page.text("#said li:last-child").await,
        "The agent has ended the call."
    );
    assert_eq!(page.see("document.activeElement.id").await, "connect");
    assert_eq!(service.realtime.totals().heard(), 0);
    assert_eq!(page.errors, [""; 0]);
}

#[tokio::test]
#[ignore = "needs Chromium"]
async fn a_call_without_a_microphone_says_so_and_goes_on_in_writing() {
    let service = Service::start();
    let mut page = Page::open(&format!("http://{}/", service.address), None).await;
    connect(&mut page, KEY).await;
    page.until(LIVE).await;
    page.until(&said("#said .note", "You can type instead."))
        .await;
    write(&mut page, "hello").await;
    page.until(&said("#said .assistant", "Hello. How are you?"))
        .await;
    assert!(page.see("document.querySelector('#mute').hidden").await == true);
}

#[tokio::test]
#[ignore = "needs Chromium"]
async fn what_goes_wrong_is_said_in_words_with_whether_to_try_again() {
    let service = Service::start();
    let mut page = Page::open(&format!("http://{}/", service.address), None).await;
    page.click("[value=chat]").await;
    let again = "document.querySelector('#again').checkVisibility()";
    for secret in ["sk_of_another", "wct_00000000-0000-4000-8000-000000000001"] {
        connect(&mut page, secret).await;
        page.until("!document.querySelector('#failure').hidden")
            .await;
        let text = page.text("#failure").await;
        assert!(text.contains("not accepted"), "{secret}: {text}");
        assert_eq!(page.see(again).await, false, "{secret}");
        photograph(
            &mut page,
            &format!("failure-{}", &secret[..3]),
            360,
            740,
            "dark",
        )
        .await;
    }
    // A service that has failed may be better the next time.
    service.realtime.drain().await;
    connect(&mut page, KEY).await;
    page.until(&format!(
        "{IDLE} && !document.querySelector('#failure').hidden && {again}"
    ))
    .await;
}

#[tokio::test]
#[ignore = "needs Chromium"]
async fn a_connection_that_is_lost_is_told_and_can_be_tried_again() {
    let mut service = Started::new();
    let mut page = Page::open(&service.page, None).await;
    page.click("[value=chat]").await;
    page.click("#connect").await;
    page.until(LIVE).await;
    for text in ["The connection was lost.", "The service cannot be reached."] {
        // Nothing is left to be killed the second time.
        let _ = service.child.kill();
        page.until(&said("#failure", text)).await;
        page.until(&format!("{IDLE} && document.activeElement.id === 'again'"))
            .await;
        page.press("Enter", 13).await;
    }
}

#[tokio::test]
#[ignore = "needs Chromium"]
async fn the_last_error_says_whether_a_call_that_did_not_begin_may_another_time() {
    let service = Service::start();
    let mut page = Page::open(&format!("http://{}/", service.address), None).await;
    for (end, again) in [
        ("code: 4000, error: { code: 'internal_error' }", Some(true)),
        (
            "code: 4000, error: { code: 'worker_not_ready' }",
            Some(true),
        ),
        ("code: 4000, error: { code: '503' }", Some(true)),
        ("code: 4000, error: null", Some(true)),
        ("code: 4000, error: { code: '400' }", Some(false)),
        ("code: 4000, error: { code: '401' }", Some(false)),
        ("code: 4000, error: { code: '404' }", Some(false)),
        (
            "code: 1000, reason: 'setup_failed', error: { code: '404' }",
            Some(false),
        ),
        ("code: 1001, error: null", Some(true)),
        ("code: 1006, created: true, error: null", Some(true)),
        ("code: 1000, reason: 'ended', error: null", None),
        ("code: 1006, asked: true, error: null", None),
    ] {
        let failure = format!("import('/failure.js').then((words) => words.ofEnd({{ {end} }}))");
        let failure = page.see(&failure).await;
        assert_eq!(failure["again"].as_bool(), again, "{end}: {failure}");
        let told = failure["title"]
            .as_str()
            .is_some_and(|title| !title.is_empty());
        assert_eq!(told, again.is_some(), "{end}: {failure}");
    }
}
