//! The calls, put together from their deliveries.

use std::borrow::Cow;

use super::{Failure, Store};

/// What a delivery says of its call; what it leaves open is `None`.
#[derive(Default)]
pub(crate) struct Call {
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) status: Option<Status>,
    pub(crate) seconds: Option<f64>,
    pub(crate) summary: Option<String>,
    pub(crate) recording_url: Option<String>,
}

/// Where a call stands, in one spelling for both platforms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Status(Cow<'static, str>);

impl Status {
    pub(crate) const RINGING: Self = Self(Cow::Borrowed("ringing"));

    /// Whether the call is over. A status that is not known here says nothing of it.
    fn ended(&self) -> bool {
        matches!(
            &*self.0,
            "completed" | "no_answer" | "busy" | "failed" | "cancelled"
        )
    }
}

/// The platforms have published several spellings of one status. One that is new stays as it came.
impl From<&str> for Status {
    fn from(text: &str) -> Self {
        let text = text.trim().to_ascii_lowercase().replace(['-', ' '], "_");
        Self(match text.as_str() {
            "ended" => "completed".into(),
            "ended_with_error" => "failed".into(),
            "canceled" => "cancelled".into(),
            _ => text.into(),
        })
    }
}

impl Store {
    /// Adds what a delivery says of a call to what is known of it. Deliveries may come in any order, and twice: the first
    /// end stands, and what was said is not forgotten.
    pub(crate) async fn save(
        &self,
        contract: &str,
        call_id: &str,
        call: &Call,
    ) -> Result<(), Failure> {
        sqlx::query(
            "insert into calls
                 (contract, call_id, from_number, to_number, status, ended, seconds, summary, recording_url)
             values (?, ?, ?, ?, ?, ?, ?, ?, ?)
             on conflict do update set
                 from_number = coalesce(excluded.from_number, from_number),
                 to_number = coalesce(excluded.to_number, to_number),
                 status = case when ended then status else coalesce(excluded.status, status) end,
                 ended = max(ended, excluded.ended),
                 seconds = coalesce(excluded.seconds, seconds),
                 summary = coalesce(excluded.summary, summary),
                 recording_url = coalesce(excluded.recording_url, recording_url),
                 updated_at = excluded.updated_at",
        )
        .bind(contract)
        .bind(call_id)
        .bind(&call.from)
        .bind(&call.to)
        .bind(call.status.as_ref().map(|status| &*status.0))
        .bind(call.status.as_ref().is_some_and(Status::ended))
        .bind(call.seconds)
        .bind(&call.summary)
        .bind(&call.recording_url)
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn spellings_of_one_status_are_one() {
        for spelling in ["no-answer", "no_answer", "No Answer"] {
            assert_eq!(Status::from(spelling), Status("no_answer".into()));
        }
        assert_eq!(Status::from("canceled"), Status::from("cancelled"));
        assert_eq!(Status::from("ended"), Status::from("completed"));
        assert!(Status::from("ended-with-error").ended());
    }

    #[test]
    fn a_new_status_stays_and_ends_nothing() {
        let status = Status::from("voicemail");
        assert_eq!(status, Status("voicemail".into()));
        assert!(!status.ended());
    }
}
