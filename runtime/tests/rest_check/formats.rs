use atoms_runtime::codegen::check::CheckFn;

use crate::told;

fn holds(check: CheckFn, detail: &str, fine: &[&str], wrong: &[&str]) {
    let told = |text: &str| told(check, &serde_json::to_string(text).expect("text is JSON"));
    for text in fine {
        assert_eq!(told(text), [""; 0], "{text}");
    }
    for text in wrong {
        assert_eq!(told(text), [format!(" {detail}")], "{text}");
    }
}

macro_rules! formats_hold {
    ($test:ident, $name:ident, $detail:literal, $fine:expr, $wrong:expr) => {
        #[test]
        fn $test() {
            let check: CheckFn = |value| {
                value.string().$name();
            };
            holds(check, $detail, &$fine, &$wrong);
        }
    };
}

formats_hold!(
    date_times_have_a_zone,
    date_time,
    "is not a valid date-time (RFC 3339)",
    [
        "2026-07-02T10:30:45Z",
        "2026-07-02t10:30:45.123456789012z",
        "2024-02-29T23:59:60Z",
        "1998-12-31T15:59:60.5-08:00",
        "2026-07-02T10:30:45+05:30",
    ],
    [
        "",
        "2026-07-02",
        "2026-07-02T10:30:45",
        "2026-07-02 10:30:45Z",
        "2026-02-29T10:30:45Z",
        "2026-07-02T24:00:00Z",
        "2026-07-02T10:30Z",
        "2026-07-02T10:30:45.Z",
        "2026-07-02T10:30:60Z",
        "2026-07-02T10:30:45+0530",
        "2026-07-02T10:30:45+24:00",
        "2026-07-02T10:30:45Zé",
        "+002026-07-02T10:30:45Z",
    ]
);

formats_hold!(
    dates_are_days,
    date,
    "is not a valid date (RFC 3339)",
    ["2026-07-02", "2000-02-29"],
    [
        "2026-7-2",
        "2026-13-01",
        "1900-02-29",
        "20260702",
        "2026-07-02Z",
        "-026-07-02",
        "২০২৬-07-02"
    ]
);

formats_hold!(
    times_have_a_zone,
    time,
    "is not a valid time with an offset (RFC 3339)",
    ["10:30:45Z", "10:30:45.5+02:00", "00:59:60+01:00"],
    [
        "10:30:45",
        "10:30Z",
        "25:00:00Z",
        "10:60:00Z",
        "10:30:45+2:00",
        "10:30:4+5:00"
    ]
);

formats_hold!(
    durations_name_their_units,
    duration,
    "is not a valid duration (ISO 8601)",
    ["P1Y2M3DT4H5M6S", "P4W", "PT0S", "P1D", "PT1H30M", "P1Y2M"],
    [
        "", "P", "PT", "P1", "1D", "P1DT", "P1Y3D", "PT1H5S", "P1W2D", "P1M1Y", "P-1D", "PT1.5S",
        "P1é"
    ]
);

formats_hold!(
    mailboxes_have_a_name_and_a_host,
    email,
    "is not a valid email address",
    [
        "a@b.example",
        "first.last+tag@sub.b.example",
        "\"a b\"@b.example",
        "a@[127.0.0.1]",
        "a@[IPv6:::1]",
        "a@localhost"
    ],
    [
        "",
        "a",
        "@b",
        "a@",
        "a..b@c.example",
        ".a@b.example",
        "a b@c.example",
        "a@-b.example",
        "a@b@c.example",
        "a@[1.2.3]",
        "\"a\"b\"@c.example"
    ]
);

formats_hold!(
    hosts_are_labels,
    hostname,
    "is not a valid hostname",
    [
        "localhost",
        "a.b-c.example",
        "1a.example",
        "xn--4gbwdl.xn--wgbh1c"
    ],
    [
        "",
        ".",
        "a..b",
        "-a",
        "a-",
        "a_b",
        "a.example.",
        "é.example"
    ]
);

formats_hold!(
    ipv4_is_four_numbers,
    ipv4,
    "is not a valid IPv4 address",
    ["127.0.0.1", "255.255.255.255"],
    ["", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4/24", "::1"]
);

formats_hold!(
    ipv6_is_groups,
    ipv6,
    "is not a valid IPv6 address",
    ["::1", "2001:db8::1", "::ffff:1.2.3.4"],
    ["", "1.2.3.4", "12345::", "::1%eth0", "[::1]", "1::2::3"]
);

formats_hold!(
    uris_have_a_scheme,
    uri,
    "is not a valid URI",
    [
        "https://example.com/a?b=c#d",
        "urn:isbn:0451450523",
        "mailto:a@b.example",
        "http://[::1]:8080/",
        "http://user:pw@host:80/%20",
        "x:",
        "file:///a",
    ],
    [
        "",
        "//host/path",
        "/path",
        "a b:c",
        "http://a b",
        "http://[::1",
        "http://[x]/",
        "http://a:b/",
        "http://a/%2",
        "http://a/é",
        "1http://a",
        "http://a/{b}",
        "http://a#b#c",
    ]
);

formats_hold!(
    uuids_have_hyphens,
    uuid,
    "is not a valid UUID",
    [
        "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
        "00000000-0000-0000-0000-000000000000"
    ],
    [
        "",
        "2eb8aa08aa9811eab4aa73b441d16380",
        "{2eb8aa08-aa98-11ea-b4aa-73b441d163}",
        "2eb8aa08-aa98-11ea-b4aa-73b441d1638g"
    ]
);

formats_hold!(
    bytes_are_base64,
    byte,
    "is not valid base64",
    ["", "YQ==", "YWI=", "YWJj", "+/+/"],
    ["YQ", "YQ=", "YQ===", "Y===", "YW-_", "Y=Q=", "YQ==\n"]
);
