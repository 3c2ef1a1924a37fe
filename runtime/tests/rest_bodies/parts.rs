//! Parts that are written and read again.

use atoms_runtime::codegen::ParamKind;
use atoms_runtime::http::HeaderValue;
use atoms_runtime::rest::{FilePart, Parts};
use atoms_runtime::{Problem, codegen};
use futures_util::stream;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::common::{Room, pieces, run};

#[derive(Debug)]
enum Mail {
    Note(String),
    Number(f64),
    Room(Room),
    Photo(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for Mail {
    const RULES: &'static [codegen::PartRule] = &[
        codegen::PartRule::text("note", ParamKind::Text).repeated(),
        codegen::PartRule::text("a \"number\"\r\n", ParamKind::Number).repeated(),
        codegen::PartRule::json("room").repeated(),
        codegen::PartRule::file("photo").repeated(),
    ];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "note" => part.value().await.map(Self::Note),
            "a \"number\"\r\n" => part.value().await.map(Self::Number),
            "room" => part.value().await.map(Self::Room),
            "photo" => Ok(Self::Photo(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Note(part) => codegen::multipart::write_text("note", &part),
            Self::Number(part) => codegen::multipart::write_text("a \"number\"\r\n", &part),
            Self::Room(part) => codegen::multipart::write_json("room", &part),
            Self::Photo(part) => Ok(part.named("photo")),
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// A part in a form that compares: its variant, names, media type and content.
type Plain = (
    &'static str,
    String,
    Option<String>,
    Option<String>,
    Vec<u8>,
);

async fn plain(part: Mail) -> Plain {
    let (kind, file) = match part {
        Mail::Note(text) => return ("note", text, None, None, Vec::new()),
        Mail::Number(number) => return ("number", number.to_string(), None, None, Vec::new()),
        Mail::Room(room) => return ("room", room.name, None, None, Vec::new()),
        Mail::Photo(file) => ("photo", file),
        Mail::Unknown(file) => ("unknown", file),
    };
    let (name, file_name, media) = (
        file.name.clone(),
        file.file_name.clone(),
        file.content_type.clone(),
    );
    let content = file.bytes(usize::MAX).await.unwrap().to_vec();
    (kind, name, file_name, media, content)
}

fn made((kind, name, file_name, media, content): Plain) -> Mail {
    let file = || {
        let mut file = FilePart::unnamed(content.clone()).named(name.clone());
        file.file_name.clone_from(&file_name);
        file.content_type.clone_from(&media);
        file
    };
    match kind {
        "note" => Mail::Note(name),
        "number" => Mail::Number(name.parse().unwrap()),
        "room" => Mail::Room(Room { name }),
        "photo" => Mail::Photo(file()),
        _ => Mail::Unknown(file()),
    }
}

/// Any name but for what the escapes themselves would be read as, and for what no head of a part can hold.
const NAME: &str = "[^%\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]{0,12}";

fn part() -> impl Strategy<Value = Plain> {
    let file = (option::of(NAME), vec(any::<u8>(), 0..60));
    let media = Just(Some("audio/wav".to_owned()));
    let value = |kind, text: BoxedStrategy<String>| {
        text.prop_map(move |text| (kind, text, None, None, Vec::new()))
    };
    prop_oneof![
        value("note", any::<String>().boxed()),
        value(
            "number",
            any::<f32>()
                .prop_filter("finite", |n| n.is_finite())
                .prop_map(|n| f64::from(n).to_string())
                .boxed()
        ),
        value("room", any::<String>().boxed()),
        (file.clone(), media.clone()).prop_map(|((name, content), media)| (
            "photo",
            "photo".to_owned(),
            name,
            media,
            content
        )),
        ("x[^%\0-\\x1f\\x7f]{0,12}", file, media)
            .prop_map(|(own, (name, content), media)| ("unknown", own, name, media, content)),
    ]
}

async fn all(mut parts: Parts<Mail>) -> Vec<Plain> {
    let mut all = Vec::new();
    while let Some(part) = parts.next().await.unwrap() {
        all.push(plain(part).await);
    }
    all
}

proptest! {
    #[test]
    fn what_is_written_is_read_in_any_pieces(
        list in vec(part(), 0..5),
        sizes in vec(1_usize..50, 1..5),
    ) {
        let read = run(async {
            let parts: Vec<_> = list.iter().cloned().map(made).collect();
            let (media, body) = Parts::from(parts).into_content();
            let bytes = body.collect(usize::MAX).await.unwrap();
            all(Parts::read(Some(&media), pieces(&bytes, &sizes)).unwrap()).await
        });
        prop_assert_eq!(read, list);
    }

    #[test]
    fn any_bytes_end_in_parts_or_a_problem(
        bytes in vec(prop_oneof![
            Just(b"--b".to_vec()),
            Just(b"\r\n".to_vec()),
            Just(b"\r\n\r\n".to_vec()),
            Just(b"--".to_vec()),
            Just(b"content-disposition: form-data; name=\"photo\"; filename=\"x".to_vec()),
            Just(b"\r\n--b\r\n".to_vec()),
            vec(any::<u8>(), 0..4),
        ], 0..30),
        sizes in vec(1_usize..20, 1..4),
        whole in any::<bool>(),
    ) {
        run(async {
            let media = HeaderValue::from_static("multipart/form-data; boundary=b");
            let body = pieces(&bytes.concat(), &sizes);
            let mut parts = Parts::<Mail>::read(Some(&media), body).unwrap();
            while let Ok(Some(part)) = parts.next().await {
                if let (Mail::Photo(file), true) = (part, whole) {
                    let _ = file.bytes(10).await;
                }
            }
        });
    }
}

#[tokio::test]
async fn parts_may_come_of_a_stream() {
    let notes = stream::iter(["a", "b"].map(|text| Mail::Note(text.to_owned())));
    let notes = all(Parts::from_stream(notes)).await;
    assert_eq!(notes.len(), 2);
}
