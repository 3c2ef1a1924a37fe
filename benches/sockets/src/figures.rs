//! What is measured.

use std::io;
use std::thread;
use std::time::{Duration, Instant};

use crate::Layer;
use crate::child::Server;
use crate::frames::{Client, audio, question};

const LAYERS: [Layer; 2] = [Layer::Generated, Layer::ByHand];

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

/// A frame there and back, in turns; the least of each, for what else the machine does only adds to it.
pub(crate) fn latency(frames: usize, turns: usize) -> io::Result<()> {
    let frame = audio();
    let servers = [Server::start(LAYERS[0])?, Server::start(LAYERS[1])?];
    let mut clients = [
        Client::open(servers[0].address)?,
        Client::open(servers[1].address)?,
    ];
    let mut times = [Vec::new(), Vec::new()];
    for turn in 0..=turns {
        for (client, times) in clients.iter_mut().zip(&mut times) {
            let median = median(client, &frame, frames)?;
            // The first warms up.
            times.extend((turn > 0).then_some(median));
        }
    }
    let [ours, theirs] = times.map(|mut times: Vec<Duration>| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e6
    });
    println!(
        "there and back: generated {ours:.1} µs, by hand {theirs:.1} µs, {:+.1} %",
        (ours / theirs - 1.0) * 100.0
    );
    if let (Some(ours), Some(theirs)) = (cost(LAYERS[0], frames)?, cost(LAYERS[1], frames)?) {
        let more = (ours / theirs - 1.0) * 100.0;
        println!(
            "instructions of the server: generated {ours:.0}, by hand {theirs:.0}, {more:+.1} %"
        );
    }
    Ok(())
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
