//! Setting a server up.

use std::io;
use std::net::{TcpListener, ToSocketAddrs};
use std::time::Duration;

use super::bound::Bound;
use super::listen;

/// How to serve: limits of time, connections and memory, and where the socket comes from. The
/// [module](crate::server) tells what each limit does.
#[derive(Clone, Debug)]
pub struct Server {
    pub(super) limits: Limits,
    pub(super) backlog: i32,
    pub(super) share_port: bool,
    inherit: bool,
}

/// As long as matters: later moments may not exist.
const FAR: Duration = Duration::from_secs(30 * 365 * 86_400);

#[derive(Clone, Debug)]
pub(super) struct Limits {
    pub(super) header: Duration,
    pub(super) idle: Duration,
    pub(super) stall: Duration,
    pub(super) grace: Duration,
    pub(super) queue: Duration,
    pub(super) silent: Duration,
    pub(super) connections: usize,
    /// How many connections may wait for a place.
    pub(super) waiting: usize,
    pub(super) bytes: usize,
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

impl Server {
    /// A server with the defaults.
    #[must_use]
    pub fn new() -> Self {
        Self {
            limits: Limits {
                header: Duration::from_secs(10),
                idle: Duration::from_secs(75),
                stall: Duration::from_secs(20),
                grace: Duration::from_secs(8),
                queue: Duration::from_secs(25),
                silent: Duration::from_secs(1),
                connections: listen::most_connections(),
                waiting: listen::most_waiting(),
                bytes: 64 * 1024 * 1024,
            },
            backlog: 4096,
            share_port: false,
            inherit: false,
        }
    }

    /// How long the head of a request may take: 10 seconds unless this is called.
    #[must_use]
    pub fn header_timeout(mut self, timeout: Duration) -> Self {
        self.limits.header = timeout.min(FAR);
        self
    }

    /// How long a connection may wait for its next request: 75 seconds unless this is called.
    #[must_use]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.limits.idle = timeout.min(FAR);
        self
    }

    /// How long a client may pause within a body (408), or leave an answer untaken: 20 seconds unless this is called.
    #[must_use]
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.limits.stall = timeout.min(FAR);
        self
    }

    /// How long a stop waits for what is being answered: 8 seconds unless this is called, less than the time after which
    /// the systems that run services kill them.
    #[must_use]
    pub fn grace(mut self, grace: Duration) -> Self {
        self.limits.grace = grace.min(FAR);
        self
    }

    /// How many connections there may be at once, at least 1. Unless this is called, it is three quarters of the files
    /// that the process may have open (`ulimit -n`), and no more than 10,000.
    #[must_use]
    pub fn connections(mut self, most: usize) -> Self {
        self.limits.connections = most.max(1);
        self
    }

    /// How long a connection waits for a place while all are taken, from when it came, and a body for
    /// [room](Self::bytes_in_flight): 25 seconds unless this is called, a little less than senders wait. Then the request
    /// is answered 503 with `Retry-After`.
    #[must_use]
    pub fn queue_timeout(mut self, timeout: Duration) -> Self {
        self.limits.queue = timeout.min(FAR);
        self
    }

    /// How long a connection that has sent nothing keeps its place while another waits for one: a second unless this is
    /// called. Where nobody waits, it is [`header_timeout`](Self::header_timeout).
    #[must_use]
    pub fn silent_timeout(mut self, timeout: Duration) -> Self {
        self.limits.silent = timeout.min(FAR);
        self
    }

    /// How many bytes the bodies of all requests may take together: 64 MiB unless this is called.
    #[must_use]
    pub fn bytes_in_flight(mut self, most: usize) -> Self {
        self.limits.bytes = most;
        self
    }

    /// How many connections may wait to be accepted: 4,096 unless this is called. The system may have a lower limit
    /// (`net.core.somaxconn`).
    #[must_use]
    pub fn backlog(mut self, connections: u16) -> Self {
        self.backlog = connections.into();
        self
    }

    /// Lets other processes of the same user listen at the same address, so that the next one can begin before this one
    /// ends: `SO_REUSEPORT`. Without it, a second process fails to bind. Does nothing on systems that lack it.
    #[must_use]
    pub fn share_port(mut self) -> Self {
        self.share_port = true;
        self
    }

    /// Takes the first socket that a service manager hands over (`LISTEN_FDS`, as systemd does), in place of a new one.
    #[must_use]
    pub fn inherit(mut self) -> Self {
        self.inherit = true;
        self
    }

    /// Listens at `address`, or at the socket that was handed over.
    ///
    /// # Errors
    ///
    /// When the address cannot be resolved or bound, or what was handed over is no TCP socket.
    pub fn bind(self, address: impl ToSocketAddrs) -> io::Result<Bound> {
        let inherited = if self.inherit {
            listen::inherited()?
        } else {
            None
        };
        match inherited {
            Some(listener) => Ok(self.listener(listener)),
            None => Ok(Bound {
                listener: listen::bind(&self, address)?,
                shares_port: self.share_port,
                limits: self.limits,
            }),
        }
    }

    /// Listens at a socket that is bound.
    pub fn listener(self, listener: TcpListener) -> Bound {
        Bound {
            listener,
            shares_port: false,
            limits: self.limits,
        }
    }
}
