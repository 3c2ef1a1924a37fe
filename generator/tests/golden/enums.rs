open_enum! {
    /// How a call ended; a value that is new is kept as it came.
    ///
    /// `#/components/schemas/Status`
    pub enum Status {
        Completed = "completed",
        NoAnswer = "no_answer",
        NoAnswer2 = "NO-ANSWER",
        N2xx = "2xx",
        Empty = "",
        UnknownValue = "unknown",
        Nmste = "नमस\u{94d}त\u{947}",
        AB = "a/b",
        Self_ = "self",
    }
}

open_enum! {
    /// `#/components/schemas/Priority`
    pub enum Priority: i64 {
        N1 = 1,
        N2 = 2,
        Minus1 = -1,
    }
}

open_enum! {
    /// The document names the values.
    ///
    /// `#/components/schemas/Code`
    pub enum Code: i64 {
        Ok = 0,
        StillRunning = 1,
        NotFound = 404,
    }
}

open_enum! {
    /// May be null, which is no value of its own.
    ///
    /// `#/components/schemas/Level`
    pub enum Level {
        Low = "low",
        High = "high",
    }
}
