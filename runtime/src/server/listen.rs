//! Sockets to listen at.

use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};

use listenfd::ListenFd;
use socket2::{Domain, Protocol, Socket, Type};

use super::builder::Server;

/// What a service manager hands over.
pub(super) fn inherited() -> io::Result<Option<TcpListener>> {
    ListenFd::from_env().take_tcp_listener(0)
}

/// The first of the addresses that can be bound.
pub(super) fn bind(server: &Server, addresses: impl ToSocketAddrs) -> io::Result<TcpListener> {
    let mut failed = None;
    for address in addresses.to_socket_addrs()? {
        match bind_one(server, address) {
            Ok(listener) => return Ok(listener),
            Err(error) => failed = Some(error),
        }
    }
    let none = || io::Error::new(io::ErrorKind::InvalidInput, "the name has no address");
    Err(failed.unwrap_or_else(none))
}

fn bind_one(server: &Server, address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    // A port whose connections have just ended can be bound again. On Windows it would take the port of another.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    #[cfg(all(unix, not(any(target_os = "solaris", target_os = "illumos"))))]
    if server.share_port {
        socket.set_reuse_port(true)?;
    }
    socket.bind(&address.into())?;
    socket.listen(server.backlog)?;
    Ok(socket.into())
}

/// Three quarters of the files that the process may have open: the others are for databases, and for what connections
/// open in turn.
pub(super) fn most_connections() -> usize {
    const MOST: usize = 10_000;
    open_files().map_or(MOST, |files| (files / 4 * 3).clamp(1, MOST))
}

#[cfg(unix)]
fn open_files() -> Option<usize> {
    use rustix::process::{Resource, getrlimit};
    usize::try_from(getrlimit(Resource::Nofile).current?).ok()
}

#[cfg(not(unix))]
fn open_files() -> Option<usize> {
    None
}
