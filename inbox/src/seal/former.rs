//! Answers that were sealed in an inbox of the first schema.

use sha2::{Digest, Sha256};

use crate::arrival::Arrival;

/// The identity that a delivery had in the first schema: a hash of its contract and id, or of its contract and body. It was
/// what an answer belonged to that was sealed then.
pub(super) fn former_key(arrival: &Arrival) -> [u8; 32] {
    let contract = arrival.contract.as_bytes();
    let parts: [&[u8]; 3] = match &arrival.id {
        Some(id) => [b"id", contract, id.as_bytes()],
        None => [b"body", contract, &arrival.digest],
    };
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(all(test, feature = "encrypt"))]
mod tests {
    use atoms_runtime::StoredAnswer;
    use http::StatusCode;

    use super::former_key;
    use crate::arrival::Arrival;
    use crate::seal::Keys;

    fn arrival() -> Arrival {
        Arrival {
            digest: [7; 32],
            token: 1,
            contract: "desk".to_owned(),
            event: "asked".to_owned(),
            id: Some("d-1".to_owned()),
            by_body: false,
            join_key: None,
            headers: "".into(),
            body: "{}".into(),
            asks: true,
            received_at: 0,
        }
    }

    #[test]
    fn an_answer_that_was_sealed_in_the_first_schema_is_opened() {
        let arrival = arrival();
        let former = former_key(&arrival);
        let expected = "8579475861df11dda50930c503d4441ac72bbf28e9a1edf6aabd78bba838701b";
        assert_eq!(hex::encode(former), expected);
        let keys = Keys::new(&format!("old:{}", "1".repeat(64))).unwrap();
        let answer = StoredAnswer {
            status: StatusCode::OK,
            content_type: None,
            body: "yes".into(),
        };
        let sealed = keys.seal_answer(&answer, &former).unwrap();
        assert_eq!(keys.open_answer(sealed.clone(), &arrival), Some(answer));
        let other = Arrival {
            id: Some("d-2".to_owned()),
            ..arrival
        };
        assert_eq!(keys.open_answer(sealed, &other), None);
    }
}
