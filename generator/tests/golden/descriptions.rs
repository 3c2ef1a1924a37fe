/// `#/components/schemas/Note`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Note {
    /// Some \<b>HTML\</b> and a \[link](javascript:alert(1)), or [another](https://example.com).
    ///
    /// ```text
    /// fn main() { panic!("never a test") }
    /// ```
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markup: Option<String>,
    /// An indented block is no test either:
    ///
    /// ```text
    /// let x = 1;
    /// ```
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indented: Option<String>,
    /// It ends */ nothing, and } nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// A right-to-left override  is taken out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bidi: Option<String>,
    /// - one
    /// - two
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed: Option<String>,
}
