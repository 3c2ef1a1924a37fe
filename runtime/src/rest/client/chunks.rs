//! The body of an answer as it arrives.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body::{Body, Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep, timeout_at};

use super::Error;

/// How long the body of an error is waited for.
const SOON: Duration = Duration::from_secs(5);

/// The body of an answer, which may not be silent for too long.
pub(super) struct Chunks {
    body: reqwest::Body,
    limit: Duration,
    silence: Option<Pin<Box<Sleep>>>,
}

impl Chunks {
    pub(super) fn new(body: reqwest::Body, limit: Duration) -> Self {
        Self {
            body,
            limit,
            silence: None,
        }
    }

    /// The whole, unless it is of more than so many bytes.
    pub(super) async fn collect(mut self, most: usize) -> Result<Option<Bytes>, Error> {
        if self.size_hint().lower() > most.try_into().unwrap_or(u64::MAX) {
            return Ok(None);
        }
        let mut first = Bytes::new();
        let mut whole: Option<BytesMut> = None;
        while let Some(more) = self.next().await.transpose()? {
            let held = whole.as_ref().map_or(first.len(), BytesMut::len);
            if more.len() > most.saturating_sub(held) {
                return Ok(None);
            }
            if held == 0 {
                first = more;
            } else {
                let whole = whole.get_or_insert_with(|| BytesMut::from(&first[..]));
                whole.extend_from_slice(&more);
            }
        }
        Ok(Some(whole.map_or(first, BytesMut::freeze)))
    }

    /// Its beginning, or what of it arrives soon.
    pub(super) async fn beginning(mut self, most: usize) -> Bytes {
        let end = Instant::now() + SOON;
        let mut beginning = BytesMut::new();
        while beginning.len() < most {
            let Ok(Some(Ok(more))) = timeout_at(end, self.next()).await else {
                break;
            };
            beginning.extend_from_slice(&more);
        }
        beginning.truncate(most);
        beginning.freeze()
    }

    async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        loop {
            let frame = std::future::poll_fn(|context| Pin::new(&mut *self).poll_frame(context));
            match frame.await?.map(Frame::into_data) {
                Ok(Ok(data)) => return Some(Ok(data)),
                Ok(Err(_trailers)) => {}
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl Body for Chunks {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let limit = self.limit;
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            self.silence = None;
            return Poll::Ready(frame.map(|frame| frame.map_err(|error| Error::of(error, limit))));
        }
        let silence = self.silence.get_or_insert_with(|| Box::pin(sleep(limit)));
        silence
            .as_mut()
            .poll(context)
            .map(|()| Some(Err(Error::Timeout(limit))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
