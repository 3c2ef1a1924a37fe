//! Scripts of `call`.

use super::table::codes;

codes! {
    /// A script of `call` is not a list of steps, or a step has another form than there is.
    ///
    /// ```yaml
    /// - expect: { type: session.created }
    ///   within: 5
    /// - send: Hello.
    /// - pause: 0.5
    /// - send: { type: session.close }
    /// - expect-close: 1000
    /// ```
    ///
    /// Mend what the message names. `send` has what the user says, or a whole message; `expect` what a message has at least;
    /// `expect-close` a code or `true`; `pause` and `within` seconds.
    SCRIPT_FORM = "script-form", Error;

    /// A step of a script did not come about: no message of the server has what it expects, or the session ended otherwise.
    ///
    /// The messages that came are shown before it; they say whether the server or the script is to be corrected.
    SCRIPT_UNMET = "script-unmet", Error;
}
