//! Headers as bytes: `name:value`, a line each, as a header value holds no line end.

use http::{HeaderMap, HeaderName, HeaderValue, header};

/// What a service needs to let somebody in is nobody's to read in an archive.
const LEFT_OUT: [HeaderName; 3] = [
    header::AUTHORIZATION,
    header::PROXY_AUTHORIZATION,
    header::COOKIE,
];

pub(crate) fn to_bytes(headers: &HeaderMap) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, value) in headers {
        if !LEFT_OUT.contains(name) {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.push(b':');
            bytes.extend_from_slice(value.as_bytes());
            bytes.push(b'\n');
        }
    }
    bytes
}

pub(crate) fn from_bytes(bytes: &[u8]) -> HeaderMap {
    let lines = bytes.split(|byte| *byte == b'\n');
    let parsed = lines.filter_map(|line| {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        Some((name, HeaderValue::from_bytes(&line[colon + 1..]).ok()?))
    });
    let mut headers = HeaderMap::new();
    for (name, value) in parsed {
        headers.append(name, value);
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::{from_bytes, to_bytes};
    use http::{HeaderMap, HeaderValue};

    #[test]
    fn headers_come_back_as_they_were_but_for_credentials() {
        let mut headers = HeaderMap::new();
        headers.append("x-event", HeaderValue::from_static("a: b"));
        headers.append("x-event", HeaderValue::from_bytes(b"\xff").unwrap());
        headers.append("content-type", HeaderValue::from_static("application/json"));
        let mut sent = headers.clone();
        sent.append("authorization", HeaderValue::from_static("Bearer 1"));
        assert_eq!(from_bytes(&to_bytes(&sent)), headers);
    }
}
