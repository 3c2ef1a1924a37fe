//! What is measured.

use std::io;
use std::thread;
use std::time::{Duration, Instant};

use crate::Layer;
use crate::child::Server;
use crate::frames::{Client, audio, question};

const LAYERS: [Layer; 3] = [Layer::Generated, Layer::ByHand, Layer::Bare];

/// The memory of sessions that have said one thing and say no more.
pub(crate) fn idle(sessions: usize) -> io::Result<()> {
    for layer in LAYERS {
        let server = Server::start(layer)?;
        let frame = audio();
        let mut first = Client::open(server.address)?;
        first.send(&frame)?;
        first.hear()?;
        let before = server.memory("VmRSS:")?;
        let mut clients = Vec::new();
        for _ in 0..sessions {
            let mut client = Client::open(server.address)?;
            client.send(&frame)?;
            client.hear()?;
            clients.push(client);
        }
        let each = (server.memory("VmRSS:")? - before) / sessions.max(1);
        println!("{:10} {sessions} sessions, {each} KiB each", layer.name());
    }
    Ok(())
}

/// Messages as fast as they are taken, with their answers read.
pub(crate) fn rate(messages: usize) -> io::Result<()> {
    for layer in LAYERS {
        let server = Server::start(layer)?;
        let mut client = Client::open(server.address)?;
        let before = server.memory("VmHWM:")?;
        let mut reader = client.twin()?;
        let begin = Instant::now();
        let reading =
            thread::spawn(move || (0..messages).try_for_each(|_| reader.hear().map(drop)));
        let frame = audio();
        for _ in 0..messages {
            client.send(&frame)?;
        }
        reading
            .join()
            .map_err(|_| io::Error::other("the reader has panicked"))??;
        let rate = per_second(messages, begin.elapsed());
        let grown = server.memory("VmHWM:")? - before;
        println!(
            "{:10} {rate:.0} messages a second, {grown} KiB at most",
            layer.name()
        );
    }
    Ok(())
}

/// Questions whose answers nobody reads, until the server takes no more of them.
pub(crate) fn slow(messages: usize) -> io::Result<()> {
    for layer in LAYERS {
        let server = Server::start(layer)?;
        let mut client = Client::open(server.address)?;
        let before = server.memory("VmHWM:")?;
        let frame = question(16 * 1024);
        client.give_up(Duration::from_secs(2))?;
        let sent = (0..messages)
            .take_while(|_| client.send(&frame).is_ok())
            .count();
        let grown = server.memory("VmHWM:")? - before;
        println!(
            "{:10} took {sent} of 16 KiB unanswered, {grown} KiB at most",
            layer.name()
        );
    }
    Ok(())
}

/// A frame there and back: the median of turns that the layers take one after the other.
pub(crate) fn latency(frames: usize, turns: usize) -> io::Result<()> {
    let frame = audio();
    let servers = LAYERS.map(Server::start);
    let mut layers = Vec::new();
    for server in servers {
        let server = server?;
        let client = Client::open(server.address)?;
        layers.push((client, Vec::new(), server));
    }
    for turn in 0..=turns {
        for (client, times, _) in &mut layers {
            let median = median(client, &frame, frames)?;
            // The first warms up.
            times.extend((turn > 0).then_some(median));
        }
    }
    let took = layers.into_iter().map(|(_, mut times, _)| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e6
    });
    compared("there and back, µs", took);
    let costs = LAYERS.map(|layer| cost(layer, frames));
    let costs = costs.into_iter().collect::<io::Result<Option<Vec<_>>>>()?;
    if let Some(costs) = costs {
        compared("instructions of the server", costs);
    }
    Ok(())
}

/// What each layer takes, and what the generated one takes more.
fn compared(of: &str, figures: impl IntoIterator<Item = f64>) {
    println!("{of}");
    let figures: Vec<f64> = figures.into_iter().collect();
    for (layer, figure) in LAYERS.iter().zip(&figures) {
        let more = (figures[0] / figure - 1.0) * 100.0;
        println!("{:10} {figure:9.1}, generated {more:+.1} %", layer.name());
    }
}

fn median(client: &mut Client, frame: &[u8], frames: usize) -> io::Result<Duration> {
    let mut times = Vec::with_capacity(frames);
    for _ in 0..frames.max(1) {
        let begin = Instant::now();
        client.send(frame)?;
        client.hear()?;
        times.push(begin.elapsed());
    }
    times.sort();
    Ok(times[times.len() / 2])
}

/// Instructions of a frame: of many, without those of a server that hears one.
fn cost(layer: Layer, frames: usize) -> io::Result<Option<f64>> {
    let run = |frames: usize| -> io::Result<Option<u64>> {
        let Some(server) = Server::counted(layer) else {
            return Ok(None);
        };
        let frame = audio();
        let mut client = Client::open(server.address)?;
        for _ in 0..frames {
            client.send(&frame)?;
            client.hear()?;
        }
        Ok(server.instructions())
    };
    let (Some(few), Some(many)) = (run(1)?, run(frames + 1)?) else {
        return Ok(None);
    };
    #[allow(clippy::cast_precision_loss, reason = "far fewer than 2 to the 52nd")]
    Ok(Some(many.saturating_sub(few) as f64 / frames as f64))
}

#[allow(clippy::cast_precision_loss, reason = "far fewer than 2 to the 52nd")]
fn per_second(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}
