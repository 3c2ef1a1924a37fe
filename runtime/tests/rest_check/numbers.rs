use atoms_runtime::codegen::check::{CheckFn, Decimal};
use proptest::prelude::*;

use crate::{fits, told};

#[test]
fn bounds_say_what_they_ask() {
    let check: CheckFn = |value| {
        value.number().minimum(0).maximum("0.5");
    };
    for json in ["0", "-0.0", "0.5", "5e-1", "0.25"] {
        assert!(fits(check, json), "{json}");
    }
    assert_eq!(told(check, "-1e-300"), [" is less than 0"]);
    assert_eq!(
        told(check, "0.50000000000000000000001"),
        [" is greater than 0.5"]
    );
    let exclusive: CheckFn = |value| {
        value.number().exclusive_minimum(-1).exclusive_maximum(1);
    };
    assert!(fits(exclusive, "0.9999999999999999999999"));
    assert_eq!(told(exclusive, "1.0"), [" is not less than 1"]);
    assert_eq!(told(exclusive, "-1"), [" is not greater than -1"]);
}

#[test]
fn numbers_beyond_floats_are_exact() {
    let check: CheckFn = |value| {
        value
            .number()
            .maximum("18446744073709551616")
            .minimum("-1e400");
    };
    for json in [
        "18446744073709551616",
        "-9e399",
        "-1E+400",
        "18446744073709551616.000",
    ] {
        assert!(fits(check, json), "{json}");
    }
    for json in [
        "18446744073709551617",
        "18446744073709551616.1",
        "1e400",
        "-1.1e400",
        "-2e999999999999999999999",
    ] {
        assert!(!fits(check, json), "{json}");
    }
    let positive: CheckFn = |value| {
        value.number().exclusive_minimum(0);
    };
    assert!(fits(positive, "1e-400"));
    assert!(!fits(positive, "0e-400"));
}

#[test]
fn numbers_keep_their_text_wherever_they_stand() {
    let check: CheckFn = |value| {
        let object = value.object();
        object
            .property("last")
            .number()
            .maximum("2.00000000000000000001");
        object.property("huge").array().items(|value| {
            value.number().minimum("1e500");
        });
    };
    let json = |last: &str| {
        format!(
            r#"{{"1.5 \" -2": 1, "x": [7, 1.5, "9.5"], "huge": [1e501, 5e500], "last": {last}}}"#
        )
    };
    assert!(fits(check, &json("2.00000000000000000001")));
    assert_eq!(
        told(check, &json("2.00000000000000000002")),
        ["/last is greater than 2.00000000000000000001"]
    );
}

#[test]
fn multiples_are_exact() {
    let cent: CheckFn = |value| {
        value.number().multiple_of("0.01");
    };
    for json in [
        "0.1", "0", "0.0", "19.99", "-3", "1e300", "1e400", "4.35", "1.1500",
    ] {
        assert!(fits(cent, json), "{json}");
    }
    for json in ["0.001", "19.999", "1e-400", "0.010000000000000000000001"] {
        assert_eq!(told(cent, json), [" is not a multiple of 0.01"], "{json}");
    }
    let seven: CheckFn = |value| {
        value.number().multiple_of(7);
    };
    for json in ["7", "-14", "70000000000000000000000000000", "7e20", "7.0"] {
        assert!(fits(seven, json), "{json}");
    }
    for json in ["8", "1e400", "70000000000000000000000000001", "0.7"] {
        assert!(!fits(seven, json), "{json}");
    }
}

#[test]
fn integers_of_a_size_stay_in_it() {
    let short: CheckFn = |value| {
        value.integer().int32();
    };
    let long: CheckFn = |value| {
        value.integer().int64();
    };
    assert!(fits(short, "-2147483648") && fits(short, "2147483647.0"));
    assert_eq!(told(short, "2147483648"), [" does not fit 32 bits"]);
    assert!(fits(long, "9223372036854775807"));
    assert_eq!(told(long, "9223372036854775808"), [" does not fit 64 bits"]);
}

#[test]
fn integers_without_a_sign_are_not_negative() {
    let short: CheckFn = |value| {
        value.integer().uint8();
    };
    let long: CheckFn = |value| {
        value.integer().uint64();
    };
    assert!(fits(short, "0") && fits(short, "255") && fits(long, "18446744073709551615"));
    for (check, json, bits) in [
        (short, "-1", 8),
        (short, "256", 8),
        (long, "-1", 64),
        (long, "18446744073709551616", 64),
    ] {
        let detail = format!(" does not fit {bits} bits without a sign");
        assert_eq!(told(check, json), [detail]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What holds for integers holds however they are written.
    #[test]
    fn writing_changes_no_order(left in any::<i64>(), right in any::<i64>(), zeros in 0_usize..4) {
        let fraction = "0".repeat(zeros + 1);
        let left_text = format!("{left}.{fraction}");
        let right_text = format!("{right}0e-1");
        let (written_left, written_right) = (Decimal::from(&*left_text), Decimal::from(&*right_text));
        prop_assert_eq!(written_left.cmp(&written_right), left.cmp(&right));
        prop_assert_eq!(Decimal::from(left).cmp(&written_right), left.cmp(&right));
        prop_assert_eq!(written_left, Decimal::from(left));
    }

    #[test]
    fn products_are_multiples(step in 1_u64..u64::MAX, count in any::<u32>(), low in -30_i32..30, rest in 1_u64..u64::MAX) {
        let value = u128::from(step) * u128::from(count);
        let step_text = format!("{step}e{low}");
        let is_multiple = |value: u128| Decimal::from(&*format!("{value}e{low}")).is_multiple_of(&Decimal::from(&*step_text));
        prop_assert!(is_multiple(value));
        let rest = rest % step;
        prop_assert_eq!(is_multiple(value + u128::from(rest)), rest == 0);
    }
}
