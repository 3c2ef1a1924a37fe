//! What parts and their files are called, as different senders write it.

use atoms_runtime::http::HeaderValue;
use atoms_runtime::rest::{ByteStream, FilePart, Parts};
use atoms_runtime::{Problem, codegen};

#[derive(Debug)]
enum AnyPart {
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for AnyPart {
    const RULES: &'static [codegen::PartRule] = &[];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        Ok(Self::Unknown(part.file()))
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// The names of a part and of its file, from the parameters of its head.
async fn names(head: &[u8]) -> (String, Option<String>) {
    let body = [
        b"--cut\r\nContent-Disposition: form-data; ",
        head,
        b"\r\n\r\nx\r\n--cut--\r\n",
    ];
    let media = HeaderValue::from_static("multipart/form-data; boundary=cut");
    let body = ByteStream::from(body.concat());
    let mut parts = Parts::<AnyPart>::read(Some(&media), body).unwrap();
    let Some(AnyPart::Unknown(part)) = parts.next().await.unwrap() else {
        panic!("no part");
    };
    (part.name, part.file_name)
}

#[tokio::test]
async fn names_are_read_as_senders_write_them() {
    for (head, name, file_name) in [
        ("name=a; filename=b.txt", "a", Some("b.txt")),
        ("NAME=\"a;b\"; FileName=\"c d\"", "a;b", Some("c d")),
        // Browsers.
        (
            "name=\"a%22b%0D%0A\"; filename=\"ü.txt\"",
            "a\"b\r\n",
            Some("ü.txt"),
        ),
        (r#"name="a"; filename="C:\dir\""#, "a", Some(r"C:\dir\")),
        (r#"filename="a\"; name="b""#, "b", Some(r"a\")),
        // Senders that escape quotes.
        (
            r#"name="a"; filename="the \"b\".txt""#,
            "a",
            Some("the \"b\".txt"),
        ),
        (r#"filename="\"b\""; name="a""#, "a", Some("\"b\"")),
        // Parameters without a value.
        ("foo; name=\"a\"; bar; filename=b;", "a", Some("b")),
        // Extended values.
        (
            "name=a; filename*=UTF-8''%e2%82%ac%20rates",
            "a",
            Some("€ rates"),
        ),
        (
            "name=a; filename*=utf-8'en'b%22; filename=plain",
            "a",
            Some("b\""),
        ),
        ("name=a; filename*=\"utf-8''b%20c\"", "a", Some("b c")),
        ("name=a; filename*=iso-8859-1''%A3", "a", Some("£")),
        ("name*=utf-8''%C3%BC", "ü", None),
        // Those that are none leave the plain one.
        ("name=a; filename*=utf-8''%FF; filename=b", "a", Some("b")),
        ("name=a; filename*=koi8-r''%C1; filename=b", "a", Some("b")),
        ("name=a; filename*=b; filename=c", "a", Some("c")),
        ("name=\"a\"; filename=\"", "a", Some("")),
    ] {
        let expected = (name.to_owned(), file_name.map(str::to_owned));
        assert_eq!(names(head.as_bytes()).await, expected, "{head}");
    }
}

#[tokio::test]
async fn names_that_are_no_text_are_read_as_far_as_they_are() {
    let (name, file_name) = names(b"name=\"a\xff\"; filename=\"\xfeb\"").await;
    assert_eq!(
        (name.as_str(), file_name.as_deref()),
        ("a\u{fffd}", Some("\u{fffd}b"))
    );
}

#[tokio::test]
async fn names_are_written_as_browsers_write_them() {
    let part = FilePart::new("b \"c\"\r\nX: y; ü.txt", "x").named("a\"\r\nb");
    let (media, body) = Parts::from(vec![AnyPart::Unknown(part)]).encode("multipart/mixed");
    assert!(
        media
            .to_str()
            .unwrap()
            .starts_with("multipart/mixed; boundary=")
    );
    let body = body.collect(1000).await.unwrap();
    let text = std::str::from_utf8(&body).unwrap();
    let head = text.lines().nth(1).unwrap();
    assert_eq!(
        head,
        "Content-Disposition: form-data; name=\"a%22%0D%0Ab\"; \
         filename=\"b %22c%22%0D%0AX: y; ü.txt\""
    );
}
