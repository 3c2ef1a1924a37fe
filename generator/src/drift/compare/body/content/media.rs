//! A media type as it is compared.

/// A media type: names without case, parameters in any order.
#[derive(Clone, Debug)]
pub(super) struct Media {
    /// As the document writes it.
    pub(super) stated: String,
    /// `application/json`
    pub(super) essence: String,
    /// Name and value of each, sorted.
    parameters: Vec<(String, String)>,
}

impl PartialEq for Media {
    fn eq(&self, other: &Self) -> bool {
        self.essence == other.essence && self.parameters == other.parameters
    }
}

impl Media {
    pub(super) fn of(stated: &str) -> Self {
        let mut pieces = stated.split(';');
        let essence = pieces
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let mut parameters: Vec<(String, String)> = pieces
            .filter_map(|piece| {
                let (name, value) = piece.split_once('=')?;
                let value = value.trim().trim_matches('"').to_ascii_lowercase();
                Some((name.trim().to_ascii_lowercase(), value))
            })
            .collect();
        parameters.sort();
        Self {
            stated: stated.to_owned(),
            essence,
            parameters,
        }
    }

    pub(super) fn is_json(&self) -> bool {
        self.essence == "application/json" || self.essence.ends_with("+json")
    }

    /// The parameters that say anything: JSON is UTF-8 (RFC 8259, 8.1).
    pub(super) fn wire(&self) -> Vec<&(String, String)> {
        let says_nothing = |(name, value): &(String, String)| {
            self.is_json() && name == "charset" && value == "utf-8"
        };
        self.parameters
            .iter()
            .filter(|one| !says_nothing(one))
            .collect()
    }
}
