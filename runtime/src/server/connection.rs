//! One connection, from its first byte to its end.

use std::convert::Infallible;
use std::future::poll_fn;
use std::mem::MaybeUninit;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::Router;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::time::{Sleep, sleep};

use super::accept::Shared;
use super::activity::Activity;
use super::limit_log::Exceeded;
use super::service::Service;
use super::stage::Stage;
use super::stream::Stream;

/// The most bytes that a head may have, and that are read ahead of a body.
const BUFFER: usize = 64 * 1024;

/// Serves a connection until it ends, by itself or at a limit.
pub(super) async fn serve(
    tcp: TcpStream,
    router: Router,
    shared: Arc<Shared>,
    alive: mpsc::Sender<Infallible>,
) {
    let activity = Arc::new(Activity::new(Arc::clone(&shared.waiting)));
    let mut limit = Limit::new(Arc::clone(&activity), Arc::clone(&shared));
    // A connection that sends nothing takes no buffers.
    if limit.hold(pin!(tcp.readable())).await.is_none() && is_empty(&tcp) {
        return;
    }
    let service = Service {
        router,
        shared: Arc::clone(&shared),
        activity: Arc::clone(&activity),
        alive,
    };
    let connection = http1::Builder::new()
        .half_close(true)
        .max_buf_size(BUFFER)
        .serve_connection(
            TokioIo::new(Stream::new(tcp, activity)),
            service_fn(|request| service.answer(request)),
        )
        // A socket goes on with the stream where HTTP ends.
        .with_upgrades();
    // Boxed, for what has sent nothing yet is to be small.
    let mut connection = Box::pin(connection);
    match limit.hold(connection.as_mut()).await {
        Some(Err(error)) if error.is_parse_too_large() => shared.limit_log.tell(Exceeded::Head),
        Some(Err(error)) => tracing::debug!(%error, "a connection breaks off"),
        _ => {}
    }
}

/// Whether nothing has come. The system is asked itself: under load the runtime may not have heard of it.
fn is_empty(tcp: &TcpStream) -> bool {
    let mut byte = [MaybeUninit::uninit()];
    !SockRef::from(tcp)
        .peek(&mut byte)
        .is_ok_and(|bytes| bytes > 0)
}

/// How long a connection may go on.
struct Limit {
    activity: Arc<Activity>,
    shared: Arc<Shared>,
    /// Fires no later than the deadline, and is set anew then: deadlines mostly move on with each request.
    timer: Pin<Box<Sleep>>,
}

impl Limit {
    fn new(activity: Arc<Activity>, shared: Arc<Shared>) -> Self {
        Self {
            activity,
            timer: Box::pin(sleep(shared.limits.header)),
            shared,
        }
    }

    /// What comes of `going`, or nothing if its time has passed.
    async fn hold<F: Future>(&mut self, mut going: Pin<&mut F>) -> Option<F::Output> {
        let mut stages = self.shared.stages.subscribe();
        let activity = Arc::clone(&self.activity);
        loop {
            let stage = *stages.borrow_and_update();
            // What goes on moves the deadline, so it is polled first.
            let held = poll_fn(|context| match going.as_mut().poll(context) {
                Poll::Ready(output) => Poll::Ready(Some(output)),
                Poll::Pending => self.poll_passed(stage, context).map(|()| None),
            });
            tokio::select! {
                biased;
                output = held => return output,
                _ = stages.changed() => {}
                () = activity.asked_to_leave() => {}
            }
        }
    }

    fn poll_passed(&mut self, stage: Stage, context: &mut Context<'_>) -> Poll<()> {
        while let Some((deadline, limit)) = self.activity.deadline(&self.shared.limits, stage) {
            if deadline < self.timer.deadline() {
                self.timer.as_mut().reset(deadline);
            }
            ready!(self.timer.as_mut().poll(context));
            if deadline <= self.timer.deadline() {
                if let Some(limit) = limit {
                    self.shared.limit_log.tell(limit);
                }
                return Poll::Ready(());
            }
            self.timer.as_mut().reset(deadline);
        }
        Poll::Pending
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        self.activity.close();
    }
}
