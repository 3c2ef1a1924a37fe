//! Sockets to listen at.

use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};

use listenfd::ListenFd;
use socket2::{Domain, Protocol, Socket, Type};
#[cfg(any(target_os = "linux", target_os = "android"))]
use socket2::{SockFilter, SockRef};

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

/// Begins no further handshake: a client's attempt is not answered, and its next one, a second later, meets whoever
/// listens at the port then. Without that, what comes between the last connection taken and the end of the socket is
/// reset. Says whether the system can.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn turn_away(listener: &tokio::net::TcpListener) -> io::Result<bool> {
    // Classic BPF over the TCP header, whose byte 13 has the flags: SYN without ACK (RFC 9293, section 3.1) is dropped.
    let filter = [
        SockFilter::new(0x30, 0, 0, 13),
        SockFilter::new(0x54, 0, 0, 0x12),
        SockFilter::new(0x15, 0, 1, 0x02),
        SockFilter::new(0x06, 0, 0, 0),
        SockFilter::new(0x06, 0, 0, u32::MAX),
    ];
    SockRef::from(listener).attach_filter(&filter)?;
    Ok(true)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn turn_away(_: &tokio::net::TcpListener) -> io::Result<bool> {
    Ok(false)
}

/// Three quarters of the files that the process may have open: the others are for databases, and for what connections
/// open in turn.
pub(super) fn most_connections() -> usize {
    const MOST: usize = 10_000;
    open_files().map_or(MOST, |files| (files / 4 * 3).clamp(1, MOST))
}

/// An eighth of the files, likewise.
pub(super) fn most_waiting() -> usize {
    const MOST: usize = 4096;
    open_files().map_or(MOST, |files| (files / 8).clamp(1, MOST))
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
