//! What a running service does and its contract does not have, as `probe` finds it.

use super::table::checks;
use crate::drift::{Axis, Direction, breaks};

checks! {
    /// A status is answered that the operation does not document. A client of the document has no type for it.
    STATUS_UNDOCUMENTED = "status-undocumented", Transport, Wider;

    /// A body is answered in a media type that the response does not document.
    MEDIA_TYPE_UNDOCUMENTED = "media-type-undocumented", Transport, Wider;

    /// A body is answered where the response documents none.
    BODY_UNDOCUMENTED = "body-undocumented", Transport, Wider;

    /// No body is answered where the response documents one.
    BODY_MISSING = "body-missing", Presence, Wider;

    /// A body is said to be JSON and is not.
    BODY_UNREADABLE = "body-unreadable", Shape, Wider;

    /// A header that the response requires is missing.
    HEADER_MISSING = "header-missing", Presence, Wider;

    /// A value of another JSON type is answered.
    TYPE_UNDOCUMENTED = "type-undocumented", Shape, Wider;

    /// `null` is answered where the document has a value.
    NULL_UNDOCUMENTED = "null-undocumented", Null, Wider;

    /// A value is answered that `enum` or `const` does not list.
    VALUE_UNDOCUMENTED = "value-undocumented", Values, Wider;

    /// A property that is required is missing in an answer.
    REQUIRED_MISSING = "required-missing", Presence, Wider;

    /// What is answered does not keep a bound: a minimum, a length, a pattern, a number of items.
    BOUND_BROKEN = "bound-broken", Bounds, Wider;

    /// Text is answered that is not of its `format`.
    FORMAT_BROKEN = "format-broken", Bounds, Wider;

    /// No alternative of a choice allows what is answered.
    ALTERNATIVE_UNDOCUMENTED = "alternative-undocumented", Alternatives, Wider;

    /// What is answered is what `not` excludes, or fits several alternatives of `oneOf`.
    SCHEMA_BROKEN = "schema-broken", Bounds, Wider;

    /// A property is answered that the document does not describe. A client of the document leaves it out; one that is
    /// documented may have got this name.
    PROPERTY_UNDOCUMENTED = "property-undocumented", Meaning, Wider;

    /// A documented property was sent with another value, and reads as before: the service does not hear it.
    CHANGE_IGNORED = "change-ignored", Meaning, Other;

    /// A documented property was sent with a value, and reads as a third one.
    CHANGE_ALTERED = "change-altered", Meaning, Other;

    /// A value that the document allows is refused.
    CHANGE_REFUSED = "change-refused", Values, Narrower;

    /// What a request leaves out reads as another value than the documented default.
    DEFAULT_DIFFERS = "default-differs", Meaning, Other;

    /// A step of the plan did not end as its criteria ask. The place is that of the criterion.
    CRITERION_UNMET = "criterion-unmet", Meaning, Other;

    /// An answer does not have what an output of the plan names. The place is that of the output.
    OUTPUT_MISSING = "output-missing", Presence, Wider;

    /// A request was not answered: the service cannot be reached, takes too long, or does not speak HTTP.
    REQUEST_UNANSWERED = "request-unanswered", Transport, Wider;

    /// What a step made could not be removed again; it is still there.
    CLEANUP_FAILED = "cleanup-failed", Meaning, Other;
}

/// What nobody refuses, and what no schema is about.
static EFFECTS: [&Check; 3] = [&CHANGE_IGNORED, &CHANGE_ALTERED, &DEFAULT_DIFFERS];

/// Whose messages a check of this table is about; `None` for the checks of others.
pub(crate) fn probed(check: &Check) -> Option<Direction> {
    let is_own = ALL.contains(&check);
    is_own.then(|| {
        if EFFECTS.contains(&check) || check == &CHANGE_REFUSED {
            Direction::Request
        } else {
            Direction::Response
        }
    })
}

/// What a check of this table breaks beside `docs`: a client, since no service of another revision is there.
pub(crate) fn probed_axes(check: &Check, direction: Direction) -> Vec<Axis> {
    let axes = breaks(check, direction).into_iter();
    let axes = axes.filter(|axis| *axis != Axis::Serve);
    let effect = EFFECTS.contains(&check).then_some(Axis::Encode);
    axes.chain(effect).collect()
}
