//! The settings and the connections of a client.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::settings::Settings;
use super::{Call, Error};
use crate::rest::{Credential, Operation};

/// What a generated client sends its calls through: a server, a credential, limits, and a pool of connections.
///
/// Making one is cheap, copies share the connections, and every setting can be changed on a copy:
///
/// ```
/// use std::time::Duration;
/// use atoms_runtime::rest::client::Http;
///
/// let http = Http::new("https://api.example.com/atoms/v1")
///     .credential("sk-4711")
///     .timeout(Duration::from_secs(5));
/// // A copy that gives up at once, over the same connections.
/// let hasty = http.clone().timeout(Duration::from_millis(300)).retries(0);
/// # let _ = hasty;
/// ```
///
/// A generated client takes it: `Client::with(http)`. `Client::new("sk-4711")` is the contract's own server with the
/// settings that this page names as defaults.
///
/// # Servers
///
/// The server may have a path (`/atoms/v1`), and ends with `/` or without. An operation that the contract places at
/// another server is called there, or below the host of this one where its server is but a path; [`one_server`](Self::one_server) sends it here too, as tests and proxies need.
/// `ws` and `wss` are `http` and `https`.
///
/// `https` takes the feature `client-tls` (rustls, with the certificates that the platform trusts, those of a company
/// among them), or a reqwest client with TLS of your own in [`with`](Self::with).
///
/// # Time
///
/// [`timeout`](Self::timeout) is for the head of an answer, through all redirects, and for each attempt anew. A body may take as long as it
/// likes while something arrives: [`read_timeout`](Self::read_timeout) is for the silence between two pieces of it.
/// So a long download is not cut off, and neither is the upload of a stream, which counts as alive while it is being
/// sent.
///
/// # Size
///
/// JSON, texts and forms are held as a whole, so one that is larger than [`body_limit`](Self::body_limit) is an error.
/// Bytes and events that are read as they come have no limit.
///
/// # Attempts
///
/// `GET`, `HEAD`, `OPTIONS`, `TRACE`, `PUT` and `DELETE` are sent again, up to [`retries`](Self::retries) times, when
/// the connection fails or the answer is 429, 502, 503 or 504; not when time ran out, not with a body that is a
/// stream, not once an answer has begun, and never `POST` or `PATCH`. In between passes a random time from 100 to 200 ms,
/// twice as much with each attempt, at most 5 s; or what `Retry-After` asks for where that is more. Where it is over a
/// minute the answer is handed out instead. Each is logged at `debug`, by method and path template.
///
/// # Redirects
///
/// Ten are followed; one more is an answer like any other. To another origin (scheme, host, port) only `GET` and `HEAD` are, and without the credential,
/// cookies or any header of yours but `Accept` and `User-Agent`.
#[derive(Clone)]
pub struct Http {
    pub(super) settings: Arc<Settings>,
    connections: Arc<OnceLock<Connections>>,
    #[cfg(feature = "socket")]
    sockets: Arc<OnceLock<Connections>>,
}

type Connections = Result<reqwest::Client, Arc<reqwest::Error>>;

impl Http {
    /// Calls to a server: `https://api.example.com/atoms/v1`. An address that is none is an error of each call, and so is
    /// one with a name or a password in it: those are a [`credential`](Self::credential).
    pub fn new(server: impl Into<String>) -> Self {
        Self {
            settings: Arc::new(Settings::new(server.into())),
            connections: Arc::default(),
            #[cfg(feature = "socket")]
            sockets: Arc::default(),
        }
    }

    /// Calls with this credential, for operations that ask for one. None by default.
    #[must_use]
    pub fn credential(self, credential: impl Into<Credential>) -> Self {
        self.set(|settings| settings.credential = credential.into())
    }

    /// How long the head of an answer may take; 30 seconds by default.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set(|settings| settings.timeout = timeout)
    }

    /// How long a body may be silent; 60 seconds by default. For streams of rare events, [`Duration::MAX`].
    #[must_use]
    pub fn read_timeout(self, timeout: Duration) -> Self {
        self.set(|settings| settings.read_timeout = timeout)
    }

    /// How many bytes of an answer are held at once, 64 MiB by default: of JSON, a text, a form. Streams have no limit.
    #[must_use]
    pub fn body_limit(self, bytes: usize) -> Self {
        self.set(|settings| settings.body_limit = bytes)
    }

    /// How often an idempotent call is sent again; twice by default.
    #[must_use]
    pub fn retries(self, retries: u32) -> Self {
        self.set(|settings| settings.retries = retries)
    }

    /// How many redirects are followed; ten by default. With none, a redirect is an answer like any other.
    #[must_use]
    pub fn redirects(self, redirects: u32) -> Self {
        self.set(|settings| settings.redirects = redirects)
    }

    /// A header of every call. A parameter or a call of that name goes before it.
    #[must_use]
    pub fn header(self, name: &str, value: &str) -> Self {
        self.set(|settings| settings.header(name, value))
    }

    /// Who is calling, for the other side's log; `atoms-runtime/` and its version by default.
    #[must_use]
    pub fn user_agent(self, agent: &str) -> Self {
        self.header("user-agent", agent)
    }

    /// Sends every operation to this server, those that the contract places at another one too.
    #[must_use]
    pub fn one_server(self) -> Self {
        self.set(|settings| settings.one_server = true)
    }

    /// Through a reqwest client: for a proxy, certificates, or TLS of your own. Its limits and its redirects come
    /// first: turn its redirects off (`redirect::Policy::none()`), or they carry headers with keys to other hosts.
    #[must_use]
    pub fn with(mut self, client: reqwest::Client) -> Self {
        #[cfg(feature = "socket")]
        {
            self.sockets = Arc::new(OnceLock::from(Ok(client.clone())));
        }
        self.connections = Arc::new(OnceLock::from(Ok(client)));
        self
    }

    /// The bounds of the sockets that are opened.
    #[cfg(feature = "socket")]
    #[must_use]
    pub fn socket(self, bounds: crate::socket::Settings) -> Self {
        self.set(|settings| settings.socket = bounds)
    }

    /// Starts a call of an operation.
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(self.clone(), operation)
    }

    fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.settings));
        self
    }

    /// The connections; made with the first call.
    pub(super) fn connections(&self) -> Result<&reqwest::Client, Error> {
        made(&self.connections, |builder| builder)
    }

    /// The connections that become sockets, which HTTP/1.1 has alone.
    #[cfg(feature = "socket")]
    pub(super) fn upgradable(&self) -> Result<&reqwest::Client, Error> {
        made(&self.sockets, reqwest::ClientBuilder::http1_only)
    }
}

fn made(
    connections: &OnceLock<Connections>,
    set_up: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
) -> Result<&reqwest::Client, Error> {
    let made = connections.get_or_init(|| {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        set_up(client).build().map_err(Arc::new)
    });
    made.as_ref()
        .map_err(|error| Error::Transport(Box::new(Arc::clone(error))))
}

impl fmt::Debug for Http {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Http")
            .field("server", &super::address::shown(&self.settings.server))
            .field("one_server", &self.settings.one_server)
            .field("timeout", &self.settings.timeout)
            .field("read_timeout", &self.settings.read_timeout)
            .field("body_limit", &self.settings.body_limit)
            .field("retries", &self.settings.retries)
            .field("redirects", &self.settings.redirects)
            .finish_non_exhaustive()
    }
}
