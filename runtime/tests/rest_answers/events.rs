//! Server-sent events, in both directions.

use std::time::Duration;

use atoms_runtime::bytes::Bytes;
use atoms_runtime::codegen::answers;
use atoms_runtime::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use atoms_runtime::rest::{ByteStream, Event, EventError, EventStream};
use futures_util::{FutureExt as _, StreamExt as _, stream};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::{Room, answered, hall};

answers! {
    enum LiveAnswer {
        Ok(EventStream<Room>) = events(200, from),
    }
}

#[tokio::test]
async fn events_are_answered_as_they_come() {
    let events = || stream::iter([Event::new(hall()).event("room").id("7"), hall().into()]);
    let answer = answered(move || LiveAnswer::from(EventStream::new(events()))).await;
    assert_eq!(answer.header(CONTENT_TYPE), Some("text/event-stream"));
    assert_eq!(answer.header(CACHE_CONTROL), Some("no-cache"));
    let expected = "event: room\nid: 7\ndata: {\"name\":\"Hall\"}\n\ndata: {\"name\":\"Hall\"}\n\n";
    assert_eq!(answer.text(), expected);
}

#[tokio::test(start_paused = true)]
async fn a_comment_keeps_a_quiet_connection_alive() {
    let mut quiet = EventStream::<Room>::new(stream::pending::<Room>()).into_bytes();
    let begun = tokio::time::Instant::now();
    for beat in 1..=2 {
        assert_eq!(quiet.chunk().await.unwrap().unwrap(), ":\n\n");
        assert_eq!(begun.elapsed().as_secs(), 15 * beat);
    }
    let silent = EventStream::<Room>::new(stream::pending::<Room>()).keep_alive(None);
    let mut silent = silent.into_bytes();
    let waited = tokio::time::timeout(Duration::from_secs(3600), silent.chunk()).await;
    assert!(waited.is_err());
}

#[tokio::test]
async fn a_failing_stream_breaks_the_connection_off() {
    let events = stream::iter([Ok(hall()), Err(std::io::Error::other("gone"))]);
    let mut bytes = EventStream::<Room>::fallible(events).into_bytes();
    assert!(bytes.chunk().await.is_ok());
    assert!(bytes.chunk().await.is_err());
}

async fn read(text: &'static str) -> Vec<Event<Value>> {
    let events = EventStream::<Value>::read(text.into());
    events.map(Result::unwrap).collect().await
}

#[tokio::test]
async fn lines_end_in_any_way() {
    let expected = [Event::new(json!([1, 2])), Event::new(json!("x")).event("e")];
    for text in [
        "data: [1,\ndata: 2]\n\nevent: e\ndata:x\n\n",
        "data: [1,\r\ndata: 2]\r\n\r\nevent: e\r\ndata:x\r\n\r\n",
        "data: [1,\rdata: 2]\r\revent: e\rdata:x\r\r",
        "\u{feff}data: [1,\r\ndata: 2]\n\revent: e\ndata:x\n\n",
    ] {
        assert_eq!(read(text).await, expected, "{text:?}");
    }
}

#[tokio::test]
async fn what_is_no_event_is_passed_over() {
    let text = ": a comment\n\nevent: empty\n\nretry: soon\nunknown: x\nid: a\0b\ndata\n\ndata: 1";
    assert_eq!(read(text).await, [Event::new(json!(""))]);
}

#[tokio::test]
async fn text_is_written_as_it_is_and_other_data_as_json() {
    let texts = ["tick", "7", "\"quoted\"", "{}"].map(str::to_owned);
    let written = EventStream::new(stream::iter(texts.clone())).into_bytes();
    let bytes = written.collect(usize::MAX).await.unwrap();
    assert_eq!(
        bytes,
        "data: tick\n\ndata: 7\n\ndata: \"quoted\"\n\ndata: {}\n\n"
    );
    let read = EventStream::<String>::read(ByteStream::from(bytes));
    let read: Vec<_> = read.map(|event| event.unwrap().data).collect().await;
    assert_eq!(read, texts);
    let values = [json!("tick"), json!("7"), json!(7)];
    let written = EventStream::new(stream::iter(values.clone())).into_bytes();
    let bytes = written.collect(usize::MAX).await.unwrap();
    assert_eq!(bytes, "data: tick\n\ndata: \"7\"\n\ndata: 7\n\n");
    let read = EventStream::<Value>::read(ByteStream::from(bytes));
    let read: Vec<_> = read.map(|event| event.unwrap().data).collect().await;
    assert_eq!(read, values);
}

#[tokio::test]
async fn ids_and_waits_are_kept() {
    let text = "retry: 250\nid: 7\ndata: 1\n\ndata: 2\n\nid\ndata: 3\n\n";
    let mut events = EventStream::<u8>::read(text.into());
    let first = events.next().await.unwrap().unwrap();
    assert_eq!(
        first,
        Event::new(1).id("7").retry(Duration::from_millis(250))
    );
    assert_eq!(events.next().await.unwrap().unwrap(), Event::new(2));
    assert_eq!(events.last_id(), Some("7"));
    assert_eq!(events.next().await.unwrap().unwrap(), Event::new(3).id(""));
    assert_eq!(events.last_id(), None);
}

#[tokio::test]
async fn an_id_alone_is_where_to_go_on_from() {
    let pieces = ["id: 5\ndata: 1\n\nid: 6\n\n", "data: 2\n\nid: 7\n\n: \n\n"];
    let pieces = stream::iter(pieces).map(Ok::<_, std::io::Error>);
    let mut events = EventStream::<u8>::read(ByteStream::from_stream(pieces));
    let mut next = async || {
        let event = events.next().await.map(Result::unwrap);
        (
            event.map(|event| event.data),
            events.last_id().map(str::to_owned),
        )
    };
    assert_eq!(next().await, (Some(1), Some("5".to_owned())));
    assert_eq!(next().await, (Some(2), Some("6".to_owned())));
    assert_eq!(next().await, (None, Some("7".to_owned())));
}

#[tokio::test]
async fn an_id_alone_is_known_while_the_next_event_is_waited_for() {
    let piece = stream::iter([Ok::<_, std::io::Error>("id: 6\n\n")]);
    let quiet = ByteStream::from_stream(piece.chain(stream::pending()));
    let mut events = EventStream::<u8>::read(quiet);
    assert!(events.next().now_or_never().is_none());
    assert_eq!(events.last_id(), Some("6"));
}

#[tokio::test]
async fn a_wait_is_at_most_a_day() {
    for asked in [
        "86400001",
        "18446744073709551615",
        "99999999999999999999999",
    ] {
        let text = format!("retry: {asked}\ndata: 1\n\n");
        let mut events = EventStream::<u8>::read(text.into());
        let day = Event::new(1).retry(Duration::from_secs(86_400));
        assert_eq!(events.next().await.unwrap().unwrap(), day);
    }
}

#[tokio::test]
async fn events_before_one_that_is_too_large_are_not_lost() {
    let text = format!("data: 1\n\ndata: 2\n\ndata: {}\n\n", "x".repeat(17_000_000));
    let mut events = EventStream::<u8>::read(text.into());
    for data in [1, 2] {
        assert_eq!(events.next().await.unwrap().unwrap(), Event::new(data));
    }
    let large = events.next().await;
    assert!(matches!(large, Some(Err(EventError::TooLarge))));
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn an_event_that_does_not_decode_ends_nothing() {
    let text = "data: {\"name\":\"A\"}\n\nid: 9\ndata: [DONE]\n\ndata: {\"name\":\"B\"}\n\n";
    let mut events = EventStream::<Room>::read(text.into());
    assert_eq!(events.next().await.unwrap().unwrap().data.name, "A");
    assert!(matches!(
        events.next().await,
        Some(Err(EventError::Decode(_)))
    ));
    assert_eq!(events.last_id(), Some("9"));
    assert_eq!(events.next().await.unwrap().unwrap().data.name, "B");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn an_endless_event_is_given_up() {
    let piece = Bytes::from(vec![b'x'; 1024 * 1024]);
    let endless = stream::repeat(piece).map(Ok::<_, std::io::Error>);
    let mut events = EventStream::<Value>::read(ByteStream::from_stream(endless));
    assert!(matches!(
        events.next().await,
        Some(Err(EventError::TooLarge))
    ));
    assert!(events.next().await.is_none());
}

fn event() -> impl Strategy<Value = Event<String>> {
    let id = proptest::option::of("[^\r\n\0]{0,5}");
    let kind = proptest::option::of("[^\r\n\0]{1,5}");
    let retry = proptest::option::of(0..=86_400_000_u64);
    (id, kind, any::<String>(), retry).prop_map(|(id, event, data, retry)| Event {
        id,
        event,
        data,
        retry: retry.map(Duration::from_millis),
    })
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    runtime.unwrap().block_on(future)
}

/// The bytes in pieces of these sizes, over and over.
fn pieces(bytes: &[u8], sizes: &[usize]) -> ByteStream {
    let mut pieces = Vec::new();
    let (mut rest, mut sizes) = (bytes, sizes.iter().cycle());
    while let Some(size) = sizes.next().filter(|_| !rest.is_empty()) {
        let (piece, left) = rest.split_at((*size).min(rest.len()));
        pieces.push(Ok::<_, std::io::Error>(Bytes::copy_from_slice(piece)));
        rest = left;
    }
    ByteStream::from_stream(stream::iter(pieces))
}

proptest! {
    #[test]
    fn what_is_written_is_read_in_any_pieces(
        events in proptest::collection::vec(event(), 0..6),
        sizes in proptest::collection::vec(1_usize..40, 1..5),
    ) {
        let read = run(async {
            let written = EventStream::<String>::new(stream::iter(events.clone()));
            let bytes = written.into_bytes().collect(usize::MAX).await.unwrap();
            let read = EventStream::<String>::read(pieces(&bytes, &sizes));
            read.map(Result::unwrap).collect::<Vec<_>>().await
        });
        prop_assert_eq!(read, events);
    }

    #[test]
    fn any_bytes_are_the_same_events_in_any_pieces(
        bytes in proptest::collection::vec(prop_oneof![
            any::<u8>().boxed(),
            proptest::sample::select(b"data: \r\n\r\nevent:id0".to_vec()).boxed(),
        ], 0..200),
        sizes in proptest::collection::vec(0_usize..5, 1..5),
    ) {
        let sizes: Vec<_> = sizes.into_iter().chain([1]).collect();
        let all = |body| run(async {
            let events = EventStream::<Value>::read(body);
            events.map(|event| event.map_err(|error| error.to_string())).collect::<Vec<_>>().await
        });
        prop_assert_eq!(all(pieces(&bytes, &sizes)), all(bytes.clone().into()));
    }
}
