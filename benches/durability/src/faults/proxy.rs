//! A network between a receiver and its database, which stops to forward.

use std::future::pending;
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

/// What becomes of connections that are parted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// They stay, and what was sent meanwhile comes late, as TCP has it.
    Late,
    /// Nothing comes through them any more, their ends neither: each side takes the other for silent, as if its machine
    /// were gone.
    Gone,
}

pub(crate) async fn parted(fate: Fate) -> Done<Ran> {
    let place = Place::new(Kind::Postgres).await?;
    let server = place.server.as_ref().ok_or("there is no server")?;
    let (switch, open) = watch::channel(true);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let port = listener.local_addr()?.port();
    let proxied = place
        .address()
        .replace(&format!(":{}/", server.port()?), &format!(":{port}/"));
    let to = SocketAddr::from((Ipv4Addr::LOCALHOST, server.port()?));
    let proxy = tokio::spawn(forward(listener, to, open, fate));
    let setup = place.receiver(&proxied)?;
    let mut scene = Scene::start(place, setup).await?;
    scene.keeps_none = true;
    switch.send_replace(false);
    scene.last(Duration::from_secs(15)).await;
    switch.send_replace(true);
    let ran = scene.end().await;
    proxy.abort();
    ran
}

async fn forward(listener: TcpListener, to: SocketAddr, open: Open, fate: Fate) {
    while let Ok((client, _)) = listener.accept().await {
        let mut open = open.clone();
        tokio::spawn(async move {
            // A connection that is asked for meanwhile is made afterwards.
            if open.wait_for(|open| *open).await.is_err() {
                return Ok(());
            }
            let server = TcpStream::connect(to).await?;
            let (from_client, to_client) = client.into_split();
            let (from_server, to_server) = server.into_split();
            tokio::spawn(copy(from_server, to_client, open.clone(), fate));
            copy(from_client, to_server, open, fate).await
        });
    }
}

async fn copy(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    mut open: Open,
    fate: Fate,
) -> std::io::Result<()> {
    let mut buffer = vec![0; 65_536];
    loop {
        let size = tokio::select! {
            biased;
            () = parts(&mut open), if fate == Fate::Gone => return keep(from, to).await,
            size = from.read(&mut buffer) => size?,
        };
        if open.wait_for(|open| *open).await.is_err() || size == 0 {
            return Ok(());
        }
        to.write_all(&buffer[..size]).await?;
    }
}

/// Waits until nothing is forwarded.
async fn parts(open: &mut Open) {
    if open.wait_for(|open| !*open).await.is_err() {
        pending::<()>().await;
    }
}

/// Keeps both sides of a connection without a word, as long as this process lasts.
async fn keep(_from: OwnedReadHalf, _to: OwnedWriteHalf) -> std::io::Result<()> {
    pending().await
}
