//! The faults, one a line.

use super::change::{add, remove, rename, set, shorten};
use super::{Change, Fault};

macro_rules! faults {
    ($($name:literal $method:ident $path:literal $kind:ident($($argument:expr)?);)+) => {
        /// Every fault there is.
        pub(crate) static FAULTS: &[Fault] = &[$(Fault {
            name: $name,
            method: stringify!($method),
            path: $path,
            change: Change::$kind($($argument)?),
        }),+];
    };
}

faults! {
    "field-ignored" PATCH "/agent/*" Request(|body| remove(body, "/description"));
    "nested-field-lost" PATCH "/agent/*/drafts/*/config" Request(|body| remove(body, "/synthesizer/speed"));
    "items-dropped" PATCH "/agent/*/drafts/*/config" Request(|body| shorten(body, "/pronunciationDicts"));
    "value-altered" PATCH "/webhook/*" Request(|body| set(body, "/description", "something else"));
    "value-refused" PATCH "/agent/*/drafts/*/config" Refuse("\"backgroundSound\"");
    "default-differs" POST "/campaign" Request(|body| add(body, "maxRetries", 5));
    "value-not-listed" GET "/campaign/*" Answer(|body| set(body, "/data/campaign/status", "queued"));
    "status-undocumented" GET "/audience/*" Status(203);
    "property-renamed" GET "/agent/*" Answer(|body| rename(body, "/data/createdBy", "owner"));
    "required-missing" GET "/agent/*" Answer(|body| remove(body, "/data/pronunciationDicts/0/word"));
    "type-differs" GET "/agent" Answer(|body| set(body, "/data/total", "several"));
    "media-type-differs" GET "/audience" Media(Some("text/plain"));
    "content-type-missing" GET "/campaign" Media(None);
    "format-broken" GET "/campaign/*" Answer(|body| set(body, "/data/campaign/createdAt", "last Monday"));
    "bound-broken" GET "/agent/*/drafts/*" Answer(|body| set(body, "/data/latest/draftName", "x".repeat(101)));
    "null-where-a-value-is" GET "/audience/*" Answer(|body| set(body, "/data/description", ()));
    "alternative-unknown" GET "/webhook" Answer(|body| set(body, "/data", "none"));
    "body-missing" GET "/agent/*/webhook-subscriptions" Bytes(|_| Vec::new());
    "body-cut-off" GET "/agent/*/versions" Bytes(|bytes| bytes[..bytes.len() / 2].to_vec());
    "last-item-lost" GET "/audience/*/members" Answer(|body| shorten(body, "/data/members"));
    "not-removed" DELETE "/audience/*" Status(500);
}
