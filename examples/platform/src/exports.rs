//! Files that are made line by line while they are sent.

use atoms_runtime::rest::ByteStream;
use futures_util::{StreamExt, stream};

/// The calls of a campaign, one line a call.
pub(crate) fn logs() -> ByteStream {
    let lines = [
        "callId,phoneNumber,status,duration",
        "CALL-1786007520417-5d20b9,+15550101,completed,74",
    ];
    let lines = stream::iter(lines).map(|line| Ok::<_, std::io::Error>(format!("{line}\n")));
    ByteStream::from_stream(lines).file("campaign-logs.csv")
}
