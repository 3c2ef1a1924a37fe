//! `call`: a conversation over the socket of a channel.

mod lines;
mod show;

use std::fs;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use self::show::Show;
use super::probe::{header, interrupted};
use super::{Verdict, output};
use crate::call::{
    Channel, Chat, Credential, Driver, Event, Given, Handshake, Play, Script, Stop, Unopened, hold,
    open, request,
};
use crate::config::Spec;
use crate::diagnostic::{Diagnostics, one_line};
use crate::drift::Revision;
use crate::model::ChatRole;
use crate::probe::Api;
use crate::probe::secrets::Secrets;
use crate::read::Sources;
use crate::wire::Directed;

/// Open the socket of a channel and talk over it.
///
/// The channel is one of an AsyncAPI document whose messages say with `x-chat` what of a conversation they are. Each line of
/// the standard input is sent as what the user says; `/close` and the end of the input ask for an orderly end. What arrives
/// is shown, and held against the contract: what the document does not allow or does not have is told and fails.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 an orderly end, 1 the service did something else, or opened no socket, 2 usage or a script \
                        that cannot be carried out, 3 the document cannot be read."
)]
pub(super) struct Call {
    /// The document, or the folder of a contract.
    document: PathBuf,
    /// The address that stands in the place of the document's servers, such as `wss://api.example.com/v1`.
    #[arg(long, value_name = "URL", value_parser = address)]
    to: String,
    /// The channel, by its name or its address, where the document has several.
    #[arg(long, value_name = "NAME")]
    channel: Option<String>,
    /// A parameter of the query.
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    query: Vec<(String, String)>,
    /// A parameter of the channel's address.
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    path: Vec<(String, String)>,
    /// A header of the handshake; from the environment one a line.
    #[arg(long, value_name = "NAME: VALUE", env = "CALL_HEADERS", hide_env_values = true, value_delimiter = '\n', value_parser = header)]
    header: Vec<(String, String)>,
    /// The credential, where the document asks for it first.
    #[arg(long, env = "CALL_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// The credential as `Authorization: Bearer …`, wherever the document asks for it.
    #[arg(long, value_name = "TOKEN", conflicts_with = "token")]
    bearer: Option<String>,
    /// Carry out the steps of a file in the place of the standard input.
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// Write each message as a line of JSON, in both directions.
    #[arg(long)]
    json: bool,
    /// How many seconds nothing has to come before the next line of an input is sent that nobody types.
    #[arg(long, value_name = "SECONDS", default_value_t = 2.5, value_parser = seconds)]
    silence: f64,
    /// How many seconds the handshake may take, and the server's close after the end was asked for.
    #[arg(long, value_name = "SECONDS", default_value_t = 15)]
    timeout: u64,
}

impl Call {
    pub(super) fn run(&self) -> Verdict {
        self.call().unwrap_or_else(|verdict| verdict)
    }

    fn call(&self) -> Result<Verdict, Verdict> {
        let revision = self.read()?;
        let directed = Directed::of(&revision.stated, &mut Diagnostics::default());
        let api = Api::new(&revision, &directed);
        let channel = self.channel(Channel::all(&api))?;
        let script = self.script()?;
        Self::can_talk(&channel, script.as_ref())?;
        let secrets = Secrets::default();
        let socket = self.open(&channel, &secrets)?;
        let mut show = Show::new(self.json, &channel, &secrets);
        show.opened();
        let asked = interrupted().map_err(|error| output::error(Verdict::Usage, error))?;
        let stop = Stop {
            asked,
            closing: self.limit(),
        };
        let hold = |driver: &mut dyn Driver, show: &mut Show<'_>| {
            hold(&channel, socket, driver, &stop, &mut |event: Event<'_>| {
                show.event(&event);
            })
        };
        let Some((script, sources)) = script else {
            let mut chat = Chat::new(&channel, lines::read(), self.pace());
            let outcome = hold(&mut chat, &mut show);
            show.closed(&outcome);
            return Ok(verdict(outcome.is_orderly() && outcome.flawed == 0));
        };
        let expects_close = script.expects_close();
        let mut play = Play::new(&channel, script);
        let outcome = hold(&mut play, &mut show);
        show.closed(&outcome);
        let found = play.found();
        output::diagnostics(&found, &sources);
        let is_orderly = expects_close || outcome.is_orderly();
        Ok(verdict(
            is_orderly && outcome.flawed == 0 && found.is_empty(),
        ))
    }

    fn read(&self) -> Result<Revision, Verdict> {
        let name = self.document.to_string_lossy();
        let spec = Spec::path(&self.document)
            .map_err(|error| output::error(Verdict::Unreadable, error))?;
        Revision::read(&spec, name.clone()).map_err(|failure| {
            output::failure(&failure);
            output::error(Verdict::Unreadable, format_args!("`{name}` cannot be read"))
        })
    }

    /// The channel that is meant.
    fn channel<'c>(&self, mut all: Vec<Channel<'c>>) -> Result<Channel<'c>, Verdict> {
        let names: Vec<String> = all.iter().map(|one| one.name.to_owned()).collect();
        let names = names.join(", ");
        if let Some(name) = &self.channel {
            all.retain(|one| one.name == name || one.path == name);
        }
        let mut all = all.into_iter();
        let message = match (all.next(), all.next(), &self.channel) {
            (Some(channel), None, _) => return Ok(channel),
            (Some(_), ..) => {
                format!("there are several channels, name one with --channel: {names}")
            }
            (None, _, Some(name)) => format!("no channel is called `{name}`; there are: {names}"),
            (None, ..) => "the document has no channels".to_owned(),
        };
        Err(output::error(Verdict::Usage, message))
    }

    /// The script and its text.
    fn script(&self) -> Result<Option<(Script, Sources)>, Verdict> {
        let Some(file) = &self.script else {
            return Ok(None);
        };
        let name = file.to_string_lossy();
        let text = fs::read_to_string(file)
            .map_err(|error| output::error(Verdict::Usage, format_args!("{name}: {error}")))?;
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let script = Script::read(&name, &text, &mut sources, &mut diagnostics);
        output::diagnostics(&diagnostics, &sources);
        let script = script.ok_or(Verdict::Usage)?;
        Ok(Some((script, sources)))
    }

    /// Whether the document says which message has what the user says, where anything is said.
    fn can_talk(channel: &Channel<'_>, script: Option<&(Script, Sources)>) -> Result<(), Verdict> {
        let talks = script.is_none_or(|(script, _)| script.says());
        if !talks || channel.part(ChatRole::Input).is_some() {
            return Ok(());
        }
        let message = format!(
            "no message of `{}` has what the user says; mark one with `x-chat: {{ is: input, text: … }}`, or send whole \
             messages with --script",
            channel.name
        );
        Err(output::error(Verdict::Usage, message))
    }

    fn open(&self, channel: &Channel<'_>, secrets: &Secrets) -> Result<Handshake, Verdict> {
        let request = request(channel, &self.given(secrets)).map_err(|wrong| {
            for message in wrong {
                output::error(Verdict::Usage, secrets.hide(&message));
            }
            Verdict::Usage
        })?;
        open(&request, self.limit()).map_err(|unopened| {
            let shown = match unopened {
                Unopened::Failed(why) => why,
                Unopened::Refused {
                    status,
                    reason,
                    body,
                } => show::refusal(self.json, status, &reason, &body),
            };
            let message = secrets.hide(&one_line(&shown));
            output::error(Verdict::Findings, message)
        })
    }

    fn given(&self, secrets: &Secrets) -> Given {
        let token = |token: &Option<String>| token.clone().filter(|token| !token.is_empty());
        let documented = token(&self.token).map(Credential::Documented);
        let given = self.header.iter().filter(|(name, _)| !name.is_empty());
        let headers: Vec<_> = given.cloned().collect();
        let shown = [&self.token, &self.bearer].into_iter().flatten();
        for text in shown.chain(headers.iter().map(|(_, value)| value)) {
            secrets.keep(text);
        }
        Given {
            to: self.to.clone(),
            path: self.path.clone(),
            query: self.query.clone(),
            headers,
            credential: token(&self.bearer).map(Credential::Bearer).or(documented),
        }
    }

    fn limit(&self) -> Duration {
        Duration::from_secs(self.timeout.clamp(1, 3_600))
    }

    /// How long nothing has to come before the next line: none where somebody types.
    fn pace(&self) -> Duration {
        if io::stdin().is_terminal() {
            Duration::ZERO
        } else {
            Duration::from_secs_f64(self.silence)
        }
    }
}

fn verdict(is_fine: bool) -> Verdict {
    if is_fine {
        Verdict::Fine
    } else {
        Verdict::Findings
    }
}

/// `wss://api.example.com/v1`
fn address(text: &str) -> Result<String, String> {
    let uri: http::Uri = text.parse().map_err(|error| format!("{error}"))?;
    match uri.scheme_str() {
        Some("ws" | "wss" | "http" | "https") if uri.query().is_none() => Ok(text.to_owned()),
        _ => Err("an address with `ws://` or `wss://` and without a query is asked for".to_owned()),
    }
}

/// `mode=chat`
fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or("a name, `=` and a value are asked for")?;
    Ok((name.to_owned(), value.to_owned()))
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds: f64 = text.parse().map_err(|error| format!("{error}"))?;
    if (0.0..=3_600.0).contains(&seconds) {
        Ok(seconds)
    } else {
        Err("a number from 0 to 3600 is asked for".to_owned())
    }
}
