//! Whatever bytes come.

use std::sync::LazyLock;

use proptest::prelude::*;
use tokio::runtime::Runtime;

use crate::common::crm::served;
use crate::common::{answer, signed, started, status, with_signature};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// JSON that goes deep into the payload, and JSON that does not.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just(r#""call-started""#.to_owned()),
        Just(r#""agent.call-ended""#.to_owned()),
        any::<f64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let name = prop_oneof![
            Just("call"),
            Just("kind"),
            Just("id"),
            Just("hint"),
            Just("key"),
            Just("status")
        ];
        let member = (name, inner.clone()).prop_map(|(name, value)| format!("\"{name}\":{value}"));
        prop_oneof![
            prop::collection::vec(member, 0..6)
                .prop_map(|members| format!("{{{}}}", members.join(","))),
            prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn no_signature_header_passes_by_chance(signature in prop::collection::vec(32_u8..=255, 0..100)) {
        prop_assume!(!signature.contains(&127));
        let (crm, router) = served();
        let status = RUNTIME.block_on(status(&router, with_signature(&started("d-1"), &signature)));
        prop_assert_eq!(status.as_u16(), 401);
        prop_assert!(crm.steps().is_empty());
    }

    #[test]
    fn no_signed_bytes_break_the_endpoint(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let (_, router) = served();
        let (status, _) = RUNTIME.block_on(answer(&router, signed(body)));
        prop_assert!(status == 200 || status == 400, "{status}");
    }

    #[test]
    fn no_signed_json_breaks_the_endpoint(body in json()) {
        let (crm, router) = served();
        let (status, _) = RUNTIME.block_on(answer(&router, signed(body)));
        prop_assert!([200, 202, 400].contains(&status), "{status}");
        prop_assert_eq!(crm.steps().len(), 1);
    }
}
