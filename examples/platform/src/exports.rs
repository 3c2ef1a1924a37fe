//! Files that are made line by line while they are sent.

use atoms_runtime::rest::ByteStream;
use futures_util::{StreamExt, stream};

/// The calls of a campaign, one line a call.
pub(crate) fn logs() -> ByteStream {
    file(
        "campaign-logs.csv",
        [
            "callId,phoneNumber,status,duration",
            "CALL-1786007520417-5d20b9,+15550101,completed,74",
        ],
    )
}

/// The people whom a campaign called, one line a person.
pub(crate) fn people() -> ByteStream {
    file(
        "campaign.csv",
        [
            "audienceMemberId,phoneNumber,finalStatus,totalAttempts",
            "66d3a901e91f5a3d7c06b7f3,+15550101,completed,1",
        ],
    )
}

fn file(name: &str, lines: [&'static str; 2]) -> ByteStream {
    let lines = stream::iter(lines).map(|line| Ok::<_, std::io::Error>(format!("{line}\n")));
    ByteStream::from_stream(lines).file(name)
}
