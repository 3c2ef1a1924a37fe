//! A server, and connections to it that are kept alive.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use tokio::net::TcpListener;

use crate::{Case, Side, TOKEN};

/// So many connections wait for an answer at once.
const CONNECTIONS: u32 = 16;

/// A server on a thread of its own, and those that ask it.
pub(crate) struct Server {
    connections: Vec<TcpStream>,
}

impl Server {
    pub(crate) fn of(router: Router) -> Self {
        let address = served(router);
        let connect = |_| {
            let connection = TcpStream::connect(address).expect("a connection");
            connection.set_nodelay(true).expect("a socket");
            connection
        };
        Self {
            connections: (0..CONNECTIONS).map(connect).collect(),
        }
    }

    /// The first answer; all others are as long.
    fn first(&mut self, case: &Case, request: &[u8]) -> Vec<u8> {
        let connection = &mut self.connections[0];
        connection.write_all(request).expect("an open connection");
        let mut answer = Vec::new();
        while !is_whole(&answer) {
            let mut piece = [0; 4096];
            let count = connection.read(&mut piece).expect("an answer");
            assert!(count > 0, "the connection has been closed");
            answer.extend_from_slice(&piece[..count]);
        }
        let head = format!("HTTP/1.1 {} ", case.status.as_u16());
        assert!(answer.starts_with(head.as_bytes()));
        answer
    }
}

impl Side for Server {
    fn time(&mut self, case: &Case, requests: u32) -> Duration {
        let request = text(case);
        let mut answer = self.first(case, &request);
        let start = Instant::now();
        for _ in 0..requests / CONNECTIONS {
            for connection in &mut self.connections {
                connection.write_all(&request).expect("an open connection");
            }
            for connection in &mut self.connections {
                connection.read_exact(&mut answer).expect("a whole answer");
            }
        }
        start.elapsed()
    }

    fn body(&mut self, case: &Case) -> Vec<u8> {
        let answer = self.first(case, &text(case));
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        answer[end.expect("a head") + 4..].to_vec()
    }
}

fn served(router: Router) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    listener.set_nonblocking(true).expect("a socket");
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let listener = TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, router).await.expect("no end");
        });
    });
    address
}

fn text(case: &Case) -> Vec<u8> {
    let Case {
        method, uri, body, ..
    } = case;
    let mut text = format!(
        "{method} {uri} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {TOKEN}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len(),
    )
    .into_bytes();
    text.extend_from_slice(body);
    text
}

/// Whether an answer is there to its last byte.
fn is_whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    length.is_some_and(|length| length.parse() == Ok(body.len()))
}
