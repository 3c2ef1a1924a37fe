object! {
    /// `#/components/schemas/Note`
    pub struct Note {
        /// Some \<b>HTML\</b> and a \[link](javascript:alert(1)), or
        /// [another](https://example.com).
        ///
        /// ```text
        /// fn main() { panic!("never a test") }
        /// ```
        pub markup: Option<String> = optional("markup"),
        /// An indented block is no test either:
        ///
        /// ```text
        /// let x = 1;
        /// ```
        pub indented: Option<String> = optional("indented"),
        /// It ends */ nothing, and } nothing else.
        pub comment: Option<String> = optional("comment"),
        /// A right-to-left override  is taken out.
        pub bidi: Option<String> = optional("bidi"),
        /// - one
        /// - two
        pub listed: Option<String> = optional("listed"),
    }
}
