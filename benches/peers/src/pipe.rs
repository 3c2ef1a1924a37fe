//! Lines of JSON on the standard streams.

use std::error::Error;
use std::sync::Arc;

use atoms_runtime::socket::{Close, Invalid, Sender};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader, Lines, Stdin, stdin};
use tokio::sync::Mutex;

pub(crate) type Done<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// What is to be done, shared by the sessions, of which there is one at a time.
#[derive(Clone)]
pub(crate) struct Orders(Arc<Mutex<Lines<BufReader<Stdin>>>>);

/// What a line asks for.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Order<M> {
    /// This message is sent.
    Message(M),
    /// The session is closed with this code.
    Close(u16),
}

impl Orders {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(BufReader::new(stdin()).lines())))
    }

    /// Sends what the lines say, until there are none.
    pub(crate) async fn obey<M>(self, sender: Sender<M>, is_known: fn(&M) -> bool)
    where
        M: DeserializeOwned + Serialize,
    {
        if let Err(error) = self.carry_out(&sender, is_known).await {
            eprintln!("{error}");
            std::process::exit(1);
        }
        sender.close(Close::normal());
    }

    async fn carry_out<M>(&self, sender: &Sender<M>, is_known: fn(&M) -> bool) -> Done
    where
        M: DeserializeOwned + Serialize,
    {
        let mut lines = self.0.lock().await;
        while let Some(line) = lines.next_line().await? {
            match serde_json::from_str(&line)? {
                Order::Message(message) if is_known(&message) => sender.send(message).await?,
                Order::Message(_) => return Err(format!("none of the contract: {line}").into()),
                Order::Close(code) => sender.close(Close::new(code, "")),
            }
        }
        Ok(())
    }
}

/// Prints what has happened.
pub(crate) fn tell(what: &str, value: &impl Serialize) {
    println!("{}", json!({ what: value }));
}

/// Prints a message that is not what the contract asks for.
pub(crate) fn tell_invalid(invalid: &Invalid) {
    let message = serde_json::from_slice::<Value>(invalid.message()).ok();
    let wrong = json!({ "wrong": invalid.to_string(), "message": message });
    tell("invalid", &wrong);
}
