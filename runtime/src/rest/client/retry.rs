//! Whether and when a call is sent again.

use std::time::{Duration, SystemTime};

use http::header::{HeaderMap, RETRY_AFTER};
use http::{Method, StatusCode};

use super::{Error, Response};

/// The longest pause that an answer can ask for.
const LONGEST: Duration = Duration::from_secs(60);

/// The bounds of the pauses that nobody asked for.
const FIRST: Duration = Duration::from_millis(200);
const MOST: Duration = Duration::from_secs(5);

/// Whether sending it twice is sending it once.
pub(super) fn is_idempotent(method: &Method) -> bool {
    method.is_idempotent()
}

/// How long to wait before the next attempt; `None` where there is no use in one.
pub(super) fn pause(attempt: u32, outcome: &Result<Response, Error>) -> Option<Duration> {
    match outcome {
        Ok(response) if is_passing(response.status()) => {
            let asked = asked(response.headers(), SystemTime::now());
            let pause = asked.unwrap_or_default().max(random(attempt));
            (pause <= LONGEST).then_some(pause)
        }
        Err(Error::Transport(_)) => Some(random(attempt)),
        _ => None,
    }
}

fn is_passing(status: StatusCode) -> bool {
    matches!(status.as_u16(), 429 | 502 | 503 | 504)
}

/// What `Retry-After` asks for: seconds, or a date.
fn asked(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

/// Anything from a half up to the whole of a bound that doubles, so that many callers do not come back at once.
fn random(attempt: u32) -> Duration {
    let bound = FIRST
        .saturating_mul(2_u32.saturating_pow(attempt))
        .min(MOST);
    bound.mul_f64(f64::midpoint(1.0, fastrand::f64()))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use http::HeaderMap;
    use http::header::RETRY_AFTER;

    use super::{FIRST, MOST, asked, random};

    fn seconds(text: &'static str) -> Option<u64> {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, text.parse().unwrap())]);
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        asked(&headers, now).map(|asked| asked.as_secs())
    }

    #[test]
    fn a_pause_is_asked_for_in_seconds_or_by_date() {
        assert_eq!(seconds("7"), Some(7));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:49:47 GMT"), Some(10));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:00:00 GMT"), Some(0));
        assert_eq!(seconds("99999999999999999999999"), Some(u64::MAX));
        for other in ["", "-1", "1.5", "soon"] {
            assert_eq!(seconds(other), None, "{other}");
        }
    }

    #[test]
    fn pauses_are_bounded() {
        for attempt in [5, 31, 32, u32::MAX] {
            assert!((MOST / 2..=MOST).contains(&random(attempt)));
        }
        assert!((FIRST / 2..=FIRST).contains(&random(0)));
    }
}
