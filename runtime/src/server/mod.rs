//! A server that stands in the open: bounded in connections, memory and time, and restarted without losing a request.
//!
//! ```no_run
//! use atoms_runtime::axum::Router;
//! use atoms_runtime::server::Server;
//!
//! # async fn serve(endpoint: Router) -> std::io::Result<()> {
//! Server::new().bind("127.0.0.1:8080")?.serve(endpoint).await
//! # }
//! ```
//!
//! It speaks HTTP/1.1; TLS is left to a proxy. What it does beside `axum::serve`:
//!
//! - **A client that hangs up** after its request, or closes its sending side, does not end the handling of a delivery.
//! - **Time**: a connection has to send the head of its first request, and each head that it has begun, within
//!   [`header_timeout`](Server::header_timeout), and the next one within [`idle_timeout`](Server::idle_timeout). A
//!   client that pauses within a body, or does not take its answer, is cut after
//!   [`stall_timeout`](Server::stall_timeout).
//! - **Connections**: at most [`connections`](Server::connections), by default three quarters of the files that the
//!   process may have open. While all are taken, new ones wait, in the order in which they came, each for at most
//!   [`queue_timeout`](Server::queue_timeout): as many as an eighth of the files here, and others before that in the queue
//!   of the system ([`backlog`](Server::backlog)). The first takes the place of the connection that was answered and has
//!   waited longest for its next request, or of one that has sent nothing for
//!   [`silent_timeout`](Server::silent_timeout); and connections end with their next answer.
//! - **Memory**: the bodies of all requests together take at most [`bytes_in_flight`](Server::bytes_in_flight), and one
//!   more body. Where that is gone, a body waits as long as a connection does; then its request is answered 503
//!   with `Retry-After`. A body counts from its arrival to the answer.
//! - **Log**: what bites is a warning, once a second: a limit of time, a head that is too large, all connections taken, no
//!   more bytes, connections that cannot be accepted because the process is out of files. Accepting goes on by itself.
//!
//! # Restarts
//!
//! When the process is asked to stop, it takes no more connections, answers what it has begun to receive, and ends
//! those connections. Those that send nothing have half a second to begin a request; half a head delays nothing. After
//! [`grace`](Server::grace) the rest is cut.
//!
//! Two ways lead to a restart at which no connection is refused:
//!
//! - The service manager holds the socket, and hands it to each process ([`inherit`](Server::inherit); `.socket` units
//!   of systemd). Connections wait in its queue while no process is there.
//! - The next process begins before the last one is asked to stop ([`share_port`](Server::share_port)). On Linux the
//!   old socket begins no handshake in its last fifth of a second; a client that it would have served connects with its
//!   second attempt, one second later. Elsewhere a connection that comes in the instant in which it closes is reset.

mod accept;
mod acceptor;
mod activity;
mod body;
mod bound;
mod budget;
mod builder;
mod connection;
mod limit_log;
mod listen;
mod notice;
mod service;
mod stage;
mod stop;
mod stream;
mod waiting;

pub use bound::Bound;
pub use builder::Server;
pub use stop::asked_to_stop;
