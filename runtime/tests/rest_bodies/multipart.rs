//! Multipart bodies, part by part.

use atoms_runtime::Problem;
use atoms_runtime::axum::Router;
use atoms_runtime::codegen;
use atoms_runtime::codegen::check::At;
use atoms_runtime::codegen::{MultipartBody, ParamKind};
use atoms_runtime::http::HeaderValue;
use atoms_runtime::rest::{ByteStream, FilePart, Parts};

use crate::common::{JSON, LIMIT, Room, pieces, room, route, send};

fn anything(_: At<'_>) {}

/// What an upload consists of.
#[derive(Debug)]
pub(crate) enum Upload {
    /// The files.
    Media(FilePart),
    Title(String),
    Times(i64),
    Loud(bool),
    Room(Room),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for Upload {
    const RULES: &'static [codegen::PartRule] = &[
        codegen::PartRule::file("media").repeated().required(),
        codegen::PartRule::text("title", ParamKind::Text),
        codegen::PartRule::text("times", ParamKind::Integer).check(anything),
        codegen::PartRule::text("loud", ParamKind::Boolean).repeated(),
        codegen::PartRule::json("ro~/om").required().check(room),
    ];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "media" => Ok(Self::Media(part.file())),
            "title" => part.value().await.map(Self::Title),
            "times" => part.value().await.map(Self::Times),
            "loud" => part.value().await.map(Self::Loud),
            "ro~/om" => part.value().await.map(Self::Room),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Media(part) => Ok(part.named("media")),
            Self::Title(part) => codegen::multipart::write_text("title", &part),
            Self::Times(part) => codegen::multipart::write_text("times", &part),
            Self::Loud(part) => codegen::multipart::write_text("loud", &part),
            Self::Room(part) => codegen::multipart::write_json("ro~/om", &part),
            Self::Unknown(part) => Ok(part),
        }
    }
}

const MULTIPART: Option<&str> = Some("multipart/form-data; boundary=cut");

/// A body of parts, each the parameters of its head and its content.
fn body(parts: &[(&str, &str)]) -> String {
    let part = |(head, content): &(&str, &str)| {
        format!("--cut\r\nContent-Disposition: form-data; {head}\r\n\r\n{content}\r\n")
    };
    parts.iter().map(part).collect::<String>() + "--cut--\r\n"
}

const FILE: (&str, &str) = ("name=\"media\"; filename=\"a.wav\"", "RIFF");
const ROOM: (&str, &str) = ("name=\"ro~/om\"", "{\"name\":\"Hall\"}");

/// Tells what comes, in order.
fn told() -> Router {
    route(MultipartBody, async |mut parts: Parts<Upload>| {
        let mut told = Vec::new();
        while let Some(part) = parts.next().await? {
            told.push(tell(part).await?);
        }
        Ok(told.join(", "))
    })
}

async fn tell(part: Upload) -> Result<String, Problem> {
    Ok(match part {
        Upload::Media(file) => {
            let name = file.file_name.clone().unwrap_or_default();
            format!("{name} of {}", file.bytes(100).await?.len())
        }
        Upload::Unknown(file) => format!("unknown {}", file.name),
        other => format!("{other:?}"),
    })
}

#[tokio::test]
async fn parts_come_in_their_order() {
    let parts = body(&[
        ("name=title", "Grüße"),
        FILE,
        ("name=\"times\"", "12"),
        ("name=\"loud\"", "true"),
        ("filename=\"name=\"; name=\"loud\"", "false"),
        ("name=\"other\"", "x"),
        ROOM,
        FILE,
    ]);
    let expected = "Title(\"Grüße\"), a.wav of 4, Times(12), Loud(true), Loud(false), \
                    unknown other, Room(Room { name: \"Hall\" }), a.wav of 4";
    assert_eq!(
        send(&told(), MULTIPART, parts).await,
        (200, expected.to_owned())
    );
}

#[tokio::test]
async fn a_part_that_never_came_is_missed_at_the_end() {
    let (status, text) = send(&told(), MULTIPART, body(&[("name=title", "x")])).await;
    assert_eq!(status, 422);
    assert!(
        text.contains("/media") && text.contains("/ro~0~1om"),
        "{text}"
    );
    assert!(!text.contains("/title"), "{text}");
}

#[tokio::test]
async fn only_parts_that_may_repeat_do() {
    let twice = body(&[FILE, ("name=title", "x"), ROOM, ("name=title", "y")]);
    let (status, text) = send(&told(), MULTIPART, twice).await;
    assert_eq!(status, 422);
    assert!(text.contains("/title"), "{text}");
}

#[tokio::test]
async fn values_are_read_and_checked() {
    for (head, content, told_of) in [
        ("name=\"ro~/om\"", "{}", "/ro~0~1om/name"),
        ("name=\"ro~/om\"", "{\n]", "is not JSON at line 2 column 1"),
        ("name=\"times\"", "twelve", "/times\""),
        ("name=\"loud\"", "1", "/loud/0"),
    ] {
        let (answered, text) = send(&told(), MULTIPART, body(&[(head, content)])).await;
        assert_eq!(answered, 422, "{text}");
        assert!(text.contains(told_of), "{text}");
        assert!(!text.contains("twelve"), "{text}");
    }
}

#[tokio::test]
async fn a_file_that_is_left_is_passed_over_and_fails_afterwards() {
    let router = route(MultipartBody, async |mut parts: Parts<Upload>| {
        let Some(Upload::Media(mut first)) = parts.next().await? else {
            return Ok("no file".to_owned());
        };
        let second = parts.next().await?;
        let late = first.chunk().await;
        Ok(format!("{second:?}, then {late:?}"))
    });
    let parts = body(&[FILE, ROOM]);
    let expected = "Some(Room(Room { name: \"Hall\" })), then Err(PassedOver)";
    assert_eq!(
        send(&router, MULTIPART, parts).await,
        (200, expected.to_owned())
    );
}

#[tokio::test]
async fn no_parts_are_read_out_of_another_body() {
    assert_eq!(send(&told(), JSON, "{}").await.0, 415);
    assert_eq!(send(&told(), None, body(&[FILE])).await.0, 415);
    let (status, text) = send(&told(), Some("multipart/form-data"), body(&[FILE])).await;
    assert_eq!(status, 400);
    assert!(text.contains("boundary"), "{text}");
}

#[tokio::test]
async fn what_is_malformed_or_cut_is_refused() {
    let whole = body(&[FILE, ROOM]);
    for text in [
        "",
        "--cut",
        "--other--",
        &whole[..whole.len() - 6],
        "--cut\r\nx\r\n\r\n",
    ] {
        assert_eq!(
            send(&told(), MULTIPART, text.to_owned()).await.0,
            400,
            "{text:?}"
        );
    }
}

#[tokio::test]
async fn the_whole_body_is_limited() {
    let content = "x".repeat(LIMIT);
    for head in [FILE.0, "name=\"title\"", "name=\"other\""] {
        let parts = body(&[(head, &content)]);
        let streamed = pieces(parts.as_bytes(), &[100]).into_body();
        assert_eq!(send(&told(), MULTIPART, streamed).await.0, 413, "{head}");
    }
}

async fn outcome(parts: Parts<Upload>) -> Result<usize, u16> {
    let mut parts = parts;
    let mut count = 0;
    loop {
        let part = match parts.next().await {
            Ok(Some(part)) => tell(part).await,
            Ok(None) => return Ok(count),
            Err(problem) => {
                assert_eq!(parts.next().await.unwrap_err(), problem, "an error stays");
                return Err(problem.status().as_u16());
            }
        };
        count += 1;
        part.map_err(|problem| problem.status().as_u16())?;
    }
}

fn read(body: impl Into<ByteStream>) -> Parts<Upload> {
    let media = HeaderValue::from_static("multipart/form-data; boundary=cut");
    Parts::read(Some(&media), body.into()).unwrap()
}

#[tokio::test]
async fn parts_are_limited_one_by_one() {
    let parts = || read(body(&[FILE, ROOM]));
    assert_eq!(outcome(parts()).await, Ok(2));
    assert_eq!(outcome(parts().limit_parts(3)).await, Err(413));
    assert_eq!(outcome(parts().limit_parts(15)).await, Ok(2));
    assert_eq!(outcome(parts().limit_values(14)).await, Err(413));
    assert_eq!(outcome(parts().limit_count(2)).await, Ok(2));
    assert_eq!(outcome(parts().limit_count(1)).await, Err(413));
}

#[tokio::test]
async fn a_file_that_is_passed_over_is_limited_as_well() {
    let mut parts = read(body(&[FILE, ROOM])).limit_parts(3);
    assert!(matches!(parts.next().await, Ok(Some(Upload::Media(_)))));
    assert_eq!(parts.next().await.unwrap_err().status(), 413);
}

#[tokio::test]
async fn a_request_has_a_thousand_parts_at_most() {
    let many = |count| {
        let parts = vec![("name=\"loud\"", "true"); count];
        read(body(&[&[FILE, ROOM], &*parts].concat()))
    };
    assert_eq!(outcome(many(998)).await, Ok(1000));
    assert_eq!(outcome(many(999)).await, Err(413));
}

#[tokio::test]
async fn a_part_of_a_form_has_a_name() {
    let (status, text) = send(&told(), MULTIPART, body(&[("filename=\"a\"", "x")])).await;
    assert_eq!(status, 422);
    assert!(text.contains("has a part without a name"), "{text}");
    let mixed = Some("multipart/mixed; boundary=cut");
    let parts = body(&[("filename=\"a\"", "x"), FILE, ROOM]);
    let (status, text) = send(&told(), mixed, parts).await;
    assert_eq!(status, 200, "{text}");
}

#[tokio::test]
async fn an_endless_head_is_given_up() {
    let head = "--cut\r\nContent-Disposition: form-data; name=\"";
    for start in ["", head] {
        let first = futures_util::stream::iter([start.to_owned()]);
        let endless = futures_util::stream::repeat("x".repeat(1000));
        let body = futures_util::StreamExt::chain(first, endless);
        let body = futures_util::StreamExt::map(body, Ok::<_, std::io::Error>);
        assert_eq!(outcome(read(ByteStream::from_stream(body))).await, Err(413));
    }
}
