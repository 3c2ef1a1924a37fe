//! What generated routes cost beside routes written by hand that do the same work.
//!
//! `cargo bench --bench route` asks both in turns, as calls of the router and over the kept-alive connections of a
//! server, and prints a table of medians. Services are often built with `CARGO_PROFILE_BENCH_LTO=thin` and
//! `CARGO_PROFILE_BENCH_CODEGEN_UNITS=1`, which halves the difference: calls into other crates are inlined then.
//!
//! Where the machine is noisy, count instructions. `--count SIDE METHOD` makes 1,024 calls of one side, `by-hand` or
//! `generated`, and no more; valgrind counts what `call_all` takes:
//!
//! ```text
//! CARGO_PROFILE_BENCH_DEBUG=1 cargo bench --bench route --no-run
//! valgrind --tool=callgrind --collect-atstart=no --toggle-collect='route::call_all*' \
//!     target/release/deps/route-… --count generated GET
//! ```

mod by_hand;
mod generated;
mod socket;

use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::json;
use tokio::runtime::Runtime;
use tower::ServiceExt;

use socket::Server;

/// What callers have to show.
const TOKEN: &str = "sk-5c81e0";

/// The campaign that is made.
const ID: &str = "66d1f3a75c3e9f42b7816f14";

/// A request that both sides answer alike.
struct Case {
    method: &'static str,
    uri: &'static str,
    body: Bytes,
    status: StatusCode,
}

impl Case {
    fn all() -> [Self; 2] {
        let campaign = json!({
            "name": "Renewals, second round",
            "description": "Everybody whose contract ends in March; नमस्ते.",
            "agentId": "66c1f0a2b4d85e7a90c3d214",
            "audienceId": "66d1f3a75c3e9f42b7816f11",
            "phoneNumberIds": ["66d1f3a75c3e9f42b7816f12", "66d1f3a75c3e9f42b7816f13"],
            "scheduledAt": "2026-12-01T09:30:00+05:30",
            "maxRetries": 4,
            "retryDelay": 45,
        });
        let create = Self {
            method: "POST",
            uri: "/campaign",
            body: campaign.to_string().into(),
            status: StatusCode::CREATED,
        };
        let list = Self {
            method: "GET",
            uri: "/campaign?status=running&search=renewals+march&page=3&offset=25",
            body: Bytes::new(),
            status: StatusCode::OK,
        };
        [create, list]
    }

    fn request(&self) -> Request<Body> {
        Request::builder()
            .method(self.method)
            .uri(self.uri)
            .header("content-type", "application/json")
            .header("authorization", format!("Bearer {TOKEN}"))
            .body(Body::from(self.body.clone()))
            .expect("a request")
    }
}

/// How a side is asked.
trait Side {
    /// How long it takes to answer so many requests.
    fn time(&mut self, case: &Case, requests: u32) -> Duration;

    /// The body of its answer.
    fn body(&mut self, case: &Case) -> Vec<u8>;
}

/// A router that is called.
struct Called<'a> {
    runtime: &'a Runtime,
    router: Router,
}

impl Side for Called<'_> {
    fn time(&mut self, case: &Case, requests: u32) -> Duration {
        let requests: Vec<_> = (0..requests).map(|_| case.request()).collect();
        let start = Instant::now();
        call_all(self, requests, case.status);
        start.elapsed()
    }

    fn body(&mut self, case: &Case) -> Vec<u8> {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(case.request()).await;
            let body = response.expect("an answer").into_body().collect().await;
            body.expect("a body").to_bytes().into()
        })
    }
}

/// Asks for each answer; what valgrind counts begins and ends here.
#[inline(never)]
fn call_all(called: &Called<'_>, requests: Vec<Request<Body>>, status: StatusCode) {
    called.runtime.block_on(async {
        for request in requests {
            let response = called.router.clone().oneshot(request).await;
            assert_eq!(response.expect("an answer").status(), status);
        }
    });
}

/// Asks both in turns, and prints the medians of the times by hand, of the generated times, and of what one is by the other.
fn compare(how: &str, case: &Case, [hand, generated]: [&mut dyn Side; 2], turns: usize) {
    const REQUESTS: u32 = 1_024;
    assert_eq!(hand.body(case), generated.body(case));
    let [mut by_hand, mut made, mut ratios] = [const { Vec::new() }; 3];
    for turn in 0..turns {
        // Who goes first changes, so that neither always finds the machine as the other left it.
        let times = if turn.is_multiple_of(2) {
            let first = hand.time(case, REQUESTS);
            (first, generated.time(case, REQUESTS))
        } else {
            let first = generated.time(case, REQUESTS);
            (hand.time(case, REQUESTS), first)
        };
        let each = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(REQUESTS);
        let (hand, generated) = (each(times.0), each(times.1));
        by_hand.push(hand);
        made.push(generated);
        ratios.push(generated / hand);
    }
    let [hand, generated, ratio] = [by_hand, made, ratios].map(median);
    let name = format!("{} {how}", case.method);
    let overhead = (ratio - 1.0) * 100.0;
    println!("{name:24} {hand:10.2} {generated:10.2} {overhead:+9.1} %");
}

fn median(mut list: Vec<f64>) -> f64 {
    list.sort_by(f64::total_cmp);
    list[list.len() / 2]
}

/// Calls one side 1,024 times.
fn count(side: &str, method: &str, called: &mut [Called<'_>; 2]) {
    let cases = Case::all();
    let case = cases.iter().find(|case| case.method == method);
    let side = ["by-hand", "generated"]
        .iter()
        .position(|name| *name == side);
    let (Some(case), Some(side)) = (case, side) else {
        panic!("--count (by-hand | generated) (POST | GET)");
    };
    called[side].time(case, 1_024);
}

fn main() {
    // As a test it only sees that both answer alike.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let turns = if is_bench { 301 } else { 1 };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let called = |router| Called {
        runtime: &runtime,
        router,
    };
    let mut called = [by_hand::router(), generated::router()].map(called);
    let mut arguments = std::env::args()
        .skip_while(|argument| argument != "--count")
        .skip(1);
    if let (Some(side), Some(method)) = (arguments.next(), arguments.next()) {
        return count(&side, &method, &mut called);
    }
    let mut served = [by_hand::router(), generated::router()].map(Server::of);
    println!("µs a request                by hand  generated   overhead");
    for case in Case::all() {
        compare(
            "called",
            &case,
            called.each_mut().map(|side| side as _),
            turns,
        );
        let served = served.each_mut().map(|side| side as _);
        compare("over a socket", &case, served, turns);
    }
}
