//! The protocol itself, held against RFC 6455 by frames that are written byte by byte.
//!
//! | section | what holds |
//! |---|---|
//! | 4.2.1 | a handshake of another method, version or key, or of HTTP/2, opens nothing (`handshake.rs`) |
//! | 4.4 | another version is answered 426 with the one that there is (`handshake.rs`) |
//! | 5.1 | a frame without mask ends the session with 1002 |
//! | 5.2 | reserved bits and opcodes end it with 1002; lengths of 7, 16 and 64 bits are read |
//! | 5.4 | fragments are one message, control frames between them are answered; a continuation of nothing, or a message in another, ends the session with 1002 |
//! | 5.5 | control frames of more than 125 bytes, or in fragments, end it with 1002 |
//! | 5.5.1 | a close frame is answered with its code, and nothing after it is read |
//! | 5.5.2, 5.5.3 | a ping is answered with its payload, an unasked pong with nothing |
//! | 7.1.1 | the server closes the connection first |
//! | 7.1.4 | who sends no more without a close frame is lost |
//! | 7.4 | codes that no frame may carry, or half of one, end the session with 1002 |
//! | 8.1 | text or a reason that is not UTF-8 ends it with 1007, wherever its bytes are split |
//! | 7.1.1 | what is still on its way does not reset the connection before the close frame is read |
//! | 10.4 | a frame or a message beyond the bound ends it with 1009, before it is there |

use atoms_runtime::socket::{Close, Closed, Settings};

use crate::desk::{Event, Server};
use crate::raw::{BINARY, CLOSE, FIN, Heard, PING, PONG, Raw, TEXT, bare, close, frame, said, say};

const CONTINUATION: u8 = 0;

/// What is sent, in one piece, and what is heard of it.
struct Case {
    name: &'static str,
    sent: Vec<Vec<u8>>,
    heard: Vec<Heard>,
}

fn case(name: &'static str, sent: &[Vec<u8>], heard: &[Heard]) -> Case {
    Case {
        name,
        sent: sent.to_vec(),
        heard: heard.to_vec(),
    }
}

/// What ends the session with a code.
fn broken(name: &'static str, sent: &[Vec<u8>], code: u16) -> Case {
    case(name, sent, &[Heard::Close(code), Heard::End])
}

async fn hold(cases: Vec<Case>) {
    let server = Server::with(Settings::default().message_size(4096)).await;
    for case in cases {
        let mut client = Raw::open(server.address).await;
        client.send(&case.sent.concat()).await;
        for heard in case.heard {
            assert_eq!(client.hear().await, heard, "{}", case.name);
        }
    }
}

/// A message in two parts.
fn parts(text: &str, at: usize) -> [Vec<u8>; 2] {
    let message = say(text);
    let (first, last) = message.split_at(at);
    [frame(TEXT, first), frame(FIN | CONTINUATION, last)]
}

#[tokio::test]
async fn frames_of_every_length_are_read() {
    let long = |length: usize| "x".repeat(length - say("").len());
    let lengths = [125, 126, 127, 128, 4096];
    let cases = lengths.map(|length| {
        let text = long(length);
        case(
            "a length",
            &[frame(FIN | TEXT, &say(&text))],
            &[said(&text)],
        )
    });
    hold(cases.into()).await;
}

#[tokio::test]
async fn fragments_are_one_message() {
    let [first, last] = parts("in parts", 9);
    let each: Vec<Vec<u8>> = {
        let message = say("each byte");
        let (start, rest) = message.split_at(1);
        let rest = rest.iter().map(|byte| frame(CONTINUATION, &[*byte]));
        let start = frame(TEXT, start);
        [start]
            .into_iter()
            .chain(rest)
            .chain([frame(FIN, b"")])
            .collect()
    };
    let between = [
        first.clone(),
        frame(FIN | PING, b"now"),
        frame(FIN | PONG, b""),
        last.clone(),
    ];
    hold(vec![
        case("two", &[first, last], &[said("in parts")]),
        case("one of each byte", &each, &[said("each byte")]),
        case(
            "with control frames between them",
            &between,
            &[Heard::Pong(b"now".to_vec()), said("in parts")],
        ),
        case(
            "of a binary message, the first of them empty",
            &[frame(BINARY, b""), frame(FIN | CONTINUATION, &say("bytes"))],
            &[said("bytes")],
        ),
    ])
    .await;
}

#[tokio::test]
async fn fragments_out_of_order_break_the_protocol() {
    let [first, last] = parts("in parts", 9);
    let whole = frame(FIN | TEXT, &say("whole"));
    hold(vec![
        broken(
            "a continuation of nothing",
            std::slice::from_ref(&last),
            1002,
        ),
        broken(
            "a first part of nothing",
            &[frame(CONTINUATION, b"{")],
            1002,
        ),
        broken(
            "a message in another",
            &[first.clone(), whole.clone()],
            1002,
        ),
        broken(
            "a message begun in another",
            &[first.clone(), first.clone()],
            1002,
        ),
        case(
            "a continuation of what is whole",
            &[whole, last],
            &[said("whole"), Heard::Close(1002)],
        ),
    ])
    .await;
}

#[tokio::test]
async fn reserved_bits_and_opcodes_break_the_protocol() {
    let message = say("hi");
    let bits = [0x40, 0x20, 0x10, 0x70];
    let bits = bits.map(|bit| broken("a bit", &[frame(FIN | bit | TEXT, &message)], 1002));
    let opcodes = [0x3, 0x4, 0x5, 0x6, 0x7, 0xb, 0xc, 0xd, 0xe, 0xf];
    let opcodes = opcodes.map(|code| broken("an opcode", &[frame(FIN | code, b"hi")], 1002));
    let control = broken("a bit of a ping", &[frame(FIN | 0x40 | PING, b"")], 1002);
    hold(bits.into_iter().chain(opcodes).chain([control]).collect()).await;
}

#[tokio::test]
async fn frames_without_mask_break_the_protocol() {
    hold(vec![
        broken("a message", &[bare(FIN | TEXT, &say("hi"))], 1002),
        broken("a ping", &[bare(FIN | PING, b"")], 1002),
        broken(
            "a close frame",
            &[bare(FIN | CLOSE, &close(1000, b""))],
            1002,
        ),
    ])
    .await;
}

#[tokio::test]
async fn control_frames_are_short_and_whole() {
    let largest = [b'x'; 125];
    let mut cases = vec![case(
        "a ping of the greatest length",
        &[frame(FIN | PING, &largest)],
        &[Heard::Pong(largest.to_vec())],
    )];
    for opcode in [PING, PONG, CLOSE] {
        let sent = [frame(FIN | opcode, &[b'x'; 126])];
        cases.push(broken("more than 125 bytes", &sent, 1002));
        let sent = [frame(opcode, b""), frame(FIN | CONTINUATION, b"")];
        cases.push(broken("in fragments", &sent, 1002));
    }
    hold(cases).await;
}

#[tokio::test]
async fn pings_are_answered_and_pongs_are_not() {
    let ping = |payload: &[u8]| frame(FIN | PING, payload);
    let answer = |payload: &[u8]| Heard::Pong(payload.to_vec());
    let message = frame(FIN | TEXT, &say("hi"));
    hold(vec![
        case("a ping", &[ping(b"")], &[answer(b"")]),
        case("bytes", &[ping(b"\0\xff\xfe")], &[answer(b"\0\xff\xfe")]),
        case(
            "a pong that nobody asked for",
            &[frame(FIN | PONG, b"x"), message],
            &[said("hi")],
        ),
    ])
    .await;
}

#[tokio::test]
async fn text_is_utf_8() {
    let text = "Grüße, κόσμε 🎧";
    let message = say(text);
    let splits = (1..message.len()).map(|at| {
        let (first, last) = message.split_at(at);
        let sent = [frame(TEXT, first), frame(FIN | CONTINUATION, last)];
        case("a character in two frames", &sent, &[said(text)])
    });
    let mut cases: Vec<Case> = splits.collect();
    let wrong: [&[u8]; 6] = [
        b"\xff",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xe2\x82",
        b"\x80",
    ];
    for bytes in wrong {
        let bytes = [b"\"", bytes, b"\""].concat();
        let (first, last) = bytes.split_at(2);
        cases.push(broken("in one frame", &[frame(FIN | TEXT, &bytes)], 1007));
        let sent = [frame(TEXT, first), frame(FIN | CONTINUATION, last)];
        cases.push(broken("in two", &sent, 1007));
    }
    let reason = [frame(FIN | CLOSE, &close(1000, b"\xff"))];
    cases.push(broken("in the reason of a close frame", &reason, 1007));
    hold(cases).await;
}

#[tokio::test]
async fn what_is_too_large_is_refused_before_it_has_come() {
    let mut head = vec![FIN | TEXT, 0x80 | 127];
    head.extend(5000_u64.to_be_bytes());
    head.extend([0; 4]);
    let mut endless = vec![FIN | TEXT, 0x80 | 127];
    endless.extend(u64::MAX.to_be_bytes());
    endless.extend([0; 4]);
    let half = vec![b'x'; 2500];
    hold(vec![
        broken("a frame", &[head], 1009),
        broken("a frame of any length", &[endless], 1009),
        broken(
            "a message",
            &[frame(TEXT, &half), frame(CONTINUATION, &half)],
            1009,
        ),
    ])
    .await;
}

/// What the system buffers on the way is less than this.
const LARGE: usize = 16 * 1024 * 1024;

#[tokio::test]
async fn who_sends_too_much_reads_why_before_the_connection_ends() {
    let server = Server::start().await;
    let mut client = Raw::open(server.address).await;
    let large = frame(FIN | TEXT, &vec![b'x'; LARGE]);
    client.send_whole(&large).await;
    assert_eq!(client.hear().await, Heard::Close(1009));
    assert_eq!(client.hear().await, Heard::End);
}

#[tokio::test]
async fn who_is_sent_away_amid_too_much_reads_why() {
    let server = Server::start().await;
    let mut client = Raw::open(server.address).await;
    let leave = frame(FIN | TEXT, br#"{"type":"leave"}"#);
    let large = frame(FIN | TEXT, &vec![b'x'; LARGE]);
    client.send_whole(&[leave, large].concat()).await;
    assert_eq!(client.hear().await, Heard::Close(4000));
    assert_eq!(client.hear().await, Heard::End);
}

#[tokio::test]
async fn a_close_frame_is_answered_with_its_code() {
    let codes = [
        1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999,
    ];
    let mut server = Server::start().await;
    for code in codes {
        let mut client = Raw::open(server.address).await;
        client.send(&frame(FIN | CLOSE, &close(code, b"why"))).await;
        assert_eq!(client.hear().await, Heard::Close(code));
        assert_eq!(client.hear().await, Heard::End);
        let told = Event::Ended(Closed::ByPeer(Close::new(code, "why")));
        assert_eq!(server.event().await, told);
    }
    let mut client = Raw::open(server.address).await;
    client.send(&frame(FIN | CLOSE, b"")).await;
    assert_eq!(client.hear().await, Heard::Close(1005));
    let told = Event::Ended(Closed::ByPeer(Close::new(1005, "")));
    assert_eq!(server.event().await, told);
}

#[tokio::test]
async fn a_close_code_that_no_frame_may_carry_breaks_the_protocol() {
    let codes = [
        0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535,
    ];
    let wrong = codes.map(|code| close(code, b""));
    let mut server = Server::start().await;
    for payload in wrong.into_iter().chain([vec![3]]) {
        let mut client = Raw::open(server.address).await;
        client.send(&frame(FIN | CLOSE, &payload)).await;
        assert_eq!(client.hear().await, Heard::Close(1002), "{payload:?}");
        assert_eq!(client.hear().await, Heard::End);
        let Event::Ended(Closed::Broken(close)) = server.event().await else {
            panic!("not broken by {payload:?}");
        };
        assert_eq!(close.code(), 1002);
    }
}

#[tokio::test]
async fn nothing_is_read_after_a_close_frame() {
    let closing = frame(FIN | CLOSE, &close(1000, b""));
    let mut server = Server::start().await;
    let mut client = Raw::open(server.address).await;
    let after = [
        frame(FIN | TEXT, &say("late")),
        frame(FIN | PING, b""),
        closing.clone(),
    ];
    client.send(&[closing, after.concat()].concat()).await;
    assert_eq!(client.hear().await, Heard::Close(1000));
    assert_eq!(client.hear().await, Heard::End);
    let told = Event::Ended(Closed::ByPeer(Close::new(1000, "")));
    assert_eq!(server.event().await, told);
}

#[tokio::test]
async fn a_close_frame_of_the_server_is_followed_by_the_end_once_it_is_answered() {
    let server = Server::start().await;
    let mut client = Raw::open(server.address).await;
    client
        .send(&frame(FIN | TEXT, br#"{"type":"leave"}"#))
        .await;
    assert_eq!(client.hear().await, Heard::Close(4000));
    client.send(&frame(FIN | TEXT, &say("not heard"))).await;
    client.send(&frame(FIN | CLOSE, &close(4000, b""))).await;
    assert_eq!(client.hear().await, Heard::End);
}

#[tokio::test]
async fn who_sends_no_more_without_a_close_frame_is_lost() {
    let [first, _] = parts("in parts", 9);
    let cut = frame(FIN | TEXT, &say("cut"));
    let sent = [Vec::new(), first, cut[..1].to_vec(), cut[..9].to_vec()];
    let mut server = Server::start().await;
    for bytes in sent {
        let mut client = Raw::open(server.address).await;
        client.send(&bytes).await;
        client.shut().await;
        assert_eq!(client.hear().await, Heard::End);
        assert_eq!(server.event().await, Event::Ended(Closed::Lost));
    }
}
