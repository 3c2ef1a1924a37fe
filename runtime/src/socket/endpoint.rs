//! The route that opens sockets.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use http::StatusCode;

use super::channel::Channel;
use super::handshake::Handshake;
use super::turns::in_turns;
use super::{Sessions, Settings, session};
use crate::Problem;
use crate::rest::Refusal;
use crate::rest::operation::Operation;
use crate::rest::route::route;
use crate::rest::server_call::ServerCall;

/// A channel, served by a handler, to be set up further.
pub struct Endpoint<H> {
    handler: Arc<H>,
    operation: &'static Operation,
    route: Option<&'static str>,
    open: Open<H>,
    settings: Settings,
    sessions: Sessions,
}

type Open<H> = fn(Arc<H>, ServerCall, Settings, Sessions) -> Opening;

type Opening = Pin<Box<dyn Future<Output = Result<Response, Refusal>> + Send>>;

impl<H: Send + Sync + 'static> Endpoint<H> {
    /// The endpoint of a generated channel.
    #[doc(hidden)]
    pub fn of<C: Channel<H>>(handler: Arc<H>) -> Self {
        Self {
            handler,
            operation: C::OPERATION,
            route: C::ROUTE,
            open: |handler, call, settings, sessions| {
                Box::pin(open::<H, C>(handler, call, settings, sessions))
            },
            settings: Settings::default(),
            sessions: Sessions::new(),
        }
    }

    /// With these bounds of every session.
    #[must_use]
    pub fn settings(mut self, settings: Settings) -> Self {
        self.settings = settings;
        self
    }

    /// With its sessions among these.
    #[must_use]
    pub fn sessions(mut self, sessions: &Sessions) -> Self {
        self.sessions = sessions.clone();
        self
    }

    /// The router, to be mounted at the root of the contract's paths or merged with that of its operations.
    pub fn into_router(self) -> Router {
        let Some(path) = self.route else {
            return Router::new();
        };
        let (open, settings, sessions) = (self.open, self.settings, self.sessions);
        let method = route(self.operation, move |handler, call| {
            open(handler, call, settings.clone(), sessions.clone())
        });
        Router::new().route(path, method).with_state(self.handler)
    }
}

async fn open<H: Send + Sync + 'static, C: Channel<H>>(
    handler: Arc<H>,
    mut call: ServerCall,
    settings: Settings,
    sessions: Sessions,
) -> Result<Response, Refusal> {
    let Some(entered) = sessions.enter() else {
        let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE);
        return Err(problem.detail("no further session is opened").into());
    };
    let handshake: Handshake = call.caller(&handler).await?;
    let kept = C::open(&handler, &mut call).await?;
    let answer = handshake.answer();
    tokio::spawn(async move {
        if let Some(halves) = handshake.socket(&settings).await {
            let session = session::run::<H, C, _>(halves, &handler, kept, &settings, &sessions);
            in_turns(session).await;
        }
        drop(entered);
    });
    Ok(answer)
}

impl<H> fmt::Debug for Endpoint<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("operation", &self.operation)
            .field("settings", &self.settings)
            .field("sessions", &self.sessions)
            .finish_non_exhaustive()
    }
}
