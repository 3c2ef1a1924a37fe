//! The platform behind a socket.

use axum::Router;
use reqwest::{Client, Method, RequestBuilder};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{Contract, Undocumented};

/// A platform that is served until this is dropped, and gives no answer that its document does not have.
#[derive(Debug)]
pub(crate) struct Served {
    address: String,
    client: Client,
    task: JoinHandle<()>,
    undocumented: Undocumented,
}

impl Served {
    /// Serves an application on a port of its own.
    pub(crate) async fn start(app: Router) -> Self {
        let undocumented = Undocumented::default();
        let app = undocumented.watch(app);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let task = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self {
            address,
            client: Client::new(),
            task,
            undocumented,
        }
    }

    /// The address of a path.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// A request to a path, without credentials.
    pub(crate) fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        self.client.request(method, self.at(path))
    }

    /// The document that is served.
    pub(crate) async fn contract(&self) -> Contract {
        let response = self.request("GET", "/openapi.json").send().await.unwrap();
        Contract::read(&response.bytes().await.unwrap())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.task.abort();
        self.undocumented.assert_none();
    }
}
