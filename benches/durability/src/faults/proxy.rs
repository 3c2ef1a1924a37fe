//! A network between a receiver and its database, which stops to forward.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::Ran;
use super::scene::Scene;
use crate::Done;
use crate::place::{Kind, Place};

/// Whether anything is forwarded.
type Open = watch::Receiver<bool>;

/// Connections stay, and what was sent meanwhile comes late, as TCP has it.
pub(crate) async fn parted() -> Done<Ran> {
    let place = Place::new(Kind::Postgres).await?;
    let server = place.server.as_ref().ok_or("there is no server")?;
    let (switch, open) = watch::channel(true);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let port = listener.local_addr()?.port();
    let proxied = place
        .address()
        .replace(&format!(":{}/", server.port()?), &format!(":{port}/"));
    let to = SocketAddr::from((Ipv4Addr::LOCALHOST, server.port()?));
    let proxy = tokio::spawn(forward(listener, to, open));
    let setup = place.receiver(&proxied)?;
    let mut scene = Scene::start(place, setup).await?;
    switch.send_replace(false);
    scene.last(Duration::from_secs(15)).await;
    switch.send_replace(true);
    let ran = scene.end().await;
    proxy.abort();
    ran
}

async fn forward(listener: TcpListener, to: SocketAddr, open: Open) {
    while let Ok((client, _)) = listener.accept().await {
        let open = open.clone();
        tokio::spawn(async move {
            let server = TcpStream::connect(to).await?;
            let (from_client, to_client) = client.into_split();
            let (from_server, to_server) = server.into_split();
            tokio::spawn(copy(from_server, to_client, open.clone()));
            copy(from_client, to_server, open).await
        });
    }
}

async fn copy(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    mut open: Open,
) -> std::io::Result<()> {
    let mut buffer = vec![0; 65_536];
    loop {
        let size = from.read(&mut buffer).await?;
        if open.wait_for(|open| *open).await.is_err() || size == 0 {
            return Ok(());
        }
        to.write_all(&buffer[..size]).await?;
    }
}
