//! Plays a script to whoever calls: `gateway [FILE] [ADDRESS]`.

use std::error::Error;
use std::fs;

use atoms_simulator::{Gateway, Script};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let script = match arguments.next() {
        Some(file) => Script::from_yaml(&fs::read_to_string(file)?)?,
        None => Script::new()
            .create()
            .say("Good morning.")
            .hear("")
            .say_until_interrupted("Here it is, and a leaflet about all our other offers.", 3)
            .say("As you wish."),
    };
    let address = arguments.next().unwrap_or("127.0.0.1:0".to_owned());
    let gateway = Gateway::bind(address.parse()?, [script]).await?;
    println!("{}", gateway.url());
    loop {
        let played = gateway.played().await;
        println!("{:?}, {} messages heard", played.closed, played.heard.len());
        for invalid in played.invalid {
            println!("invalid: {invalid}");
        }
    }
}
