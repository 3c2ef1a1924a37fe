//! Answers and bodies of the macros, from a router to a client and back.

mod bodies;
mod forms;

use std::sync::Arc;

use atoms_runtime::axum::Router;
use atoms_runtime::codegen::{
    MultipartBody, Operation, Param, ParamKind, ServerCall, Several, answers, route,
};
use atoms_runtime::http::StatusCode;
use atoms_runtime::rest::client::{Error, Http};
use atoms_runtime::rest::{ByteStream, Event, EventStream, FilePart, Parts};
use serde::{Deserialize, Serialize};

use bodies::{Body, Part};

const ANSWER: Operation =
    Operation::new("GET", "/answer/{n}").params(&[Param::path("n", ParamKind::Integer)]);
const ECHO: Operation = Operation::new("POST", "/echo");
const UPLOAD: Operation = Operation::new("POST", "/upload");
const WAIT: &[Param] = &[Param::header("retry-after", ParamKind::Integer).key("wait")];
const ROOM: &[Param] = &[Param::query("name", ParamKind::Text)];

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Room {
    name: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct N {
    n: u8,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Wait {
    wait: i64,
}

answers! {
    enum Answer {
        Ok(Room) = json(200),
        NoContent = empty(204),
        Text(String) = text(203),
        Csv(ByteStream) = bytes(206, "text/csv"),
        Live(EventStream<Room>) = events(207),
        Mixed(Body) = several(208),
        Form(Room) = form(226, ROOM),
        Parts(Parts<Part>) = parts(202),
        Busy(Wait, Room) = json(429, headers(WAIT)),
        ClientError(StatusCode, Wait) = empty("4XX", headers(WAIT)),
        Other(StatusCode, Room) = json("default"),
    }

    enum EchoAnswer {
        Ok(Body) = several(200),
    }

    enum UploadAnswer {
        Ok(Vec<String>) = json(200, from),
    }
}

fn hall() -> Room {
    Room {
        name: "Große Halle".to_owned(),
    }
}

fn some_parts() -> Vec<Part> {
    vec![
        Part::Title("Grüße".to_owned()),
        Part::Count(-3),
        Part::Room(hall()),
        Part::File(FilePart::new("a \"b\".txt", "abc")),
        Part::Unknown(FilePart::unnamed("xyz").named("other")),
    ]
}

async fn told(mut parts: Parts<Part>) -> Vec<String> {
    let mut told = Vec::new();
    while let Some(part) = parts.next().await.expect("a part") {
        told.push(match part {
            Part::File(file) | Part::Unknown(file) => {
                let names = format!("{} {:?}", file.name, file.file_name);
                let content = file.bytes(100).await.expect("a file");
                format!("{names} {}", String::from_utf8_lossy(&content))
            }
            value => format!("{value:?}"),
        });
    }
    told
}

fn expected_parts() -> Vec<String> {
    vec![
        "Title(\"Grüße\")".to_owned(),
        "Count(-3)".to_owned(),
        "Room(Room { name: \"Große Halle\" })".to_owned(),
        "file Some(\"a \\\"b\\\".txt\") abc".to_owned(),
        "other None xyz".to_owned(),
    ]
}

fn answer(n: u8) -> Answer {
    let wait = Wait { wait: 7 };
    match n {
        0 => Answer::Ok(hall()),
        1 => Answer::NoContent,
        2 => Answer::Text("Grüße".to_owned()),
        3 => Answer::Csv(ByteStream::from("a,b").file("ä.csv")),
        4 => Answer::Live(EventStream::new(futures_util::stream::iter([
            Event::new(hall()).id("1"),
            Event::new(hall()),
        ]))),
        5 => Answer::Mixed(Body::Text("mixed".to_owned())),
        6 => Answer::Form(hall()),
        7 => Answer::Parts(some_parts().into()),
        8 => Answer::Busy(wait, hall()),
        9 => Answer::ClientError(StatusCode::GONE, wait),
        _ => Answer::Other(StatusCode::BAD_GATEWAY, hall()),
    }
}

async fn service() -> Http {
    let router = Router::new()
        .route(
            "/answer/{n}",
            route(&ANSWER, |_: Arc<()>, mut call: ServerCall| async move {
                let params: N = call.params()?;
                Ok(Ok::<_, StatusCode>(answer(params.n)))
            }),
        )
        .route(
            "/echo",
            route(&ECHO, |_: Arc<()>, mut call: ServerCall| async move {
                let body: Body = call.body(Several).await?;
                Ok(Ok::<_, StatusCode>(EchoAnswer::Ok(body)))
            }),
        )
        .route(
            "/upload",
            route(&UPLOAD, |_: Arc<()>, mut call: ServerCall| async move {
                let parts: Parts<Part> = call.body(MultipartBody).await?;
                Ok(Ok::<_, StatusCode>(UploadAnswer::from(told(parts).await)))
            }),
        )
        .with_state(Arc::new(()));
    serving(router).await
}

async fn serving(router: Router) -> Http {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { atoms_runtime::axum::serve(listener, router).await });
    Http::new(format!("http://{address}")).retries(0)
}

async fn called(n: u8) -> Answer {
    let call = service().await.call(&ANSWER).params(&N { n });
    call.send().await.expect("an answer")
}

#[tokio::test]
async fn every_kind_of_answer_arrives() {
    assert!(matches!(called(0).await, Answer::Ok(room) if room == hall()));
    assert!(matches!(called(1).await, Answer::NoContent));
    assert!(matches!(called(2).await, Answer::Text(text) if text == "Grüße"));
    assert!(matches!(called(5).await, Answer::Mixed(Body::Text(text)) if text == "mixed"));
    assert!(matches!(called(6).await, Answer::Form(room) if room == hall()));
    assert!(matches!(called(8).await, Answer::Busy(Wait { wait: 7 }, room) if room == hall()));
    let gone = called(9).await;
    assert!(
        matches!(
            gone,
            Answer::ClientError(StatusCode::GONE, Wait { wait: 7 })
        ),
        "{gone:?}"
    );
    let other = called(10).await;
    assert!(matches!(other, Answer::Other(StatusCode::BAD_GATEWAY, room) if room == hall()));
}

#[tokio::test]
async fn streams_arrive() {
    let Answer::Csv(csv) = called(3).await else {
        panic!("no file");
    };
    assert_eq!(csv.collect(10).await.expect("a file"), "a,b");
    let Answer::Live(mut events) = called(4).await else {
        panic!("no events");
    };
    let first = events.next().await.expect("an event").expect("a room");
    assert_eq!(first, Event::new(hall()).id("1"));
    assert!(events.next().await.is_some());
    assert!(events.next().await.is_none());
    let Answer::Parts(parts) = called(7).await else {
        panic!("no parts");
    };
    assert_eq!(told(parts).await, expected_parts());
}

async fn echoed(body: Body) -> Result<Body, Error> {
    let EchoAnswer::Ok(body) = service().await.call(&ECHO).body(body).send().await?;
    Ok(body)
}

#[tokio::test]
async fn bodies_of_several_media_types_go_both_ways() {
    let body = echoed(Body::Json(hall())).await;
    assert!(
        matches!(&body, Ok(Body::Json(room)) if *room == hall()),
        "{body:?}"
    );
    let body = echoed(Body::Form(hall())).await;
    assert!(
        matches!(&body, Ok(Body::Form(room)) if *room == hall()),
        "{body:?}"
    );
    let body = echoed(Body::Text("Grüße".to_owned())).await;
    assert!(
        matches!(&body, Ok(Body::Text(text)) if text == "Grüße"),
        "{body:?}"
    );
    let body = echoed(Body::Parts(some_parts().into())).await;
    let Ok(Body::Parts(parts)) = body else {
        panic!("{body:?}");
    };
    assert_eq!(told(parts).await, expected_parts());
}

#[tokio::test]
async fn parts_are_uploaded() {
    let call = service().await.call(&UPLOAD).parts(some_parts());
    let answer: UploadAnswer = call.send().await.expect("an answer");
    let UploadAnswer::Ok(parts) = answer;
    assert_eq!(parts, expected_parts());
}
