//! Where a call goes on.

use http::header::{
    ACCEPT, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, LOCATION, USER_AGENT,
};
use http::{Method, StatusCode};
use reqwest::Url;

use super::Response;
use super::exchange::Request;
use super::payload::Payload;

/// The request that a redirect asks for, if it may be sent.
pub(super) fn next(request: &Request, response: &Response) -> Option<Request> {
    let status = response.status();
    if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let url = target(&request.url, response.headers())?;
    let mut next = Request {
        operation: request.operation,
        method: method(status, &request.method),
        url,
        headers: request.headers.clone(),
        payload: Payload::Empty,
        timeout: request.timeout,
    };
    if next.method == request.method {
        match &request.payload {
            Payload::Empty => {}
            Payload::Bytes(bytes) => next.payload = Payload::Bytes(bytes.clone()),
            Payload::Stream(_) | Payload::Spent => return None,
        }
    } else {
        for name in [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING] {
            next.headers.remove(name);
        }
    }
    if next.url.origin() == request.url.origin() {
        return Some(next);
    }
    // Nobody there was meant to see what the call carries.
    next.headers = bare(&next.headers);
    let harmless = matches!(next.method, Method::GET | Method::HEAD);
    (harmless && matches!(next.payload, Payload::Empty)).then_some(next)
}

fn target(from: &Url, headers: &HeaderMap) -> Option<Url> {
    let location = headers.get(LOCATION)?;
    let location = std::str::from_utf8(location.as_bytes()).ok()?;
    let url = from.join(location).ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}

fn method(status: StatusCode, method: &Method) -> Method {
    let other = match status.as_u16() {
        303 => *method != Method::HEAD,
        301 | 302 => *method == Method::POST,
        _ => false,
    };
    if other { Method::GET } else { method.clone() }
}

fn bare(headers: &HeaderMap) -> HeaderMap {
    let kept = [ACCEPT, USER_AGENT].into_iter();
    kept.filter_map(|name| Some((name.clone(), headers.get(name)?.clone())))
        .collect()
}
