//! Contracts of several documents, overlays, name locks, names.

use super::table::codes;

codes! {
    /// `bundle` was asked for several documents of AsyncAPI, which are not joined into one.
    ///
    /// Bundle each by itself.
    BUNDLE_MANY = "bundle-many", Error;

    /// Two contracts of a workspace have the same name.
    ///
    /// Rename one of the folders in `specs/`.
    CONTRACT_TWICE = "contract-twice", Error;

    /// Two documents of one contract describe a component of the same name differently.
    ///
    /// Rename one of the two, or keep the one that is right.
    COMPONENT_CLASH = "component-clash", Error;

    /// An overlay is not one: it has no `actions`, an action has no `target` or neither `update` nor `remove`, or the
    /// target is not a valid `JSONPath`.
    ///
    /// Mend it after the OpenAPI Overlay Specification 1.0.
    OVERLAY_BROKEN = "overlay-broken", Error;

    /// The target of an overlay action matches nothing. The overlay carries a correction, and a correction that no longer
    /// applies must not pass unnoticed.
    ///
    /// Correct the target. If the correction has landed in the document itself, delete the action.
    OVERLAY_NO_MATCH = "overlay-no-match", Error;

    /// `names.lock` is not valid TOML.
    ///
    /// Mend the marked place, or delete the file and generate again: names that changed since are then lost.
    LOCK_SYNTAX = "lock-syntax", Error;

    /// `names.lock` has a section other than `operations`, `events`, `channels` and `messages`, or one that is not a
    /// table.
    ///
    /// Remove it.
    LOCK_SECTION = "lock-section", Error;

    /// A key of `names.lock` names no operation (`POST /agent`), event, channel (`/agent/connect`) or message
    /// (`/agent/connect session.close`).
    ///
    /// Correct or remove it.
    LOCK_KEY = "lock-key", Error;

    /// A name in `names.lock` is not a valid Rust identifier, or generated code uses it itself, or that of a message does
    /// not begin with a capital, as the name of a type does.
    ///
    /// Choose another name.
    LOCK_NAME = "lock-name", Error;

    /// `names.lock` gives one name to two operations, two events or two channels.
    ///
    /// Rename one of them.
    LOCK_TWICE = "lock-twice", Error;

    /// Two things of the document would get one name in Rust, so the second has a number or a longer name.
    ///
    /// Nothing has to be done; rename one of the two in the document for a better name.
    NAME_CLASH = "name-clash", Warning;

    /// An `operationId` is used by two operations. OpenAPI asks for a unique one.
    ///
    /// Rename one of them. Until then a number tells their functions apart.
    OPERATION_ID_TWICE = "operation-id-twice", Warning;

    /// Operations have no `operationId`, so their functions are named by `x-fern-sdk-method-name`, or by method and path.
    ///
    /// Give each an `operationId` for a name of your choice.
    OPERATION_UNNAMED = "operation-unnamed", Note;

    /// A tag of an operation is not listed in the document's `tags`, and one with nearly the same name is.
    ///
    /// Correct the tag.
    TAG_UNDECLARED = "tag-undeclared", Warning;

    /// A key that OpenAPI does not know at this place; it is ignored.
    ///
    /// ```yaml
    /// type: string
    /// maxLenght: 5
    /// ```
    ///
    /// Correct the name. For data of your own, begin it with `x-`.
    KEYWORD_UNKNOWN = "keyword-unknown", Warning;

    /// A keyword that is known and that the generated code does not express.
    ///
    /// Nothing has to be done: the rest of the contract holds. The message says what is left out.
    KEYWORD_NOT_MODELLED = "keyword-not-modelled", Warning;

    /// A value has another form than its keyword asks for, or contradicts one beside it; it is left out.
    ///
    /// ```yaml
    /// required: id
    /// ```
    ///
    /// Write it in the form that the message names.
    VALUE_TYPE = "value-type", Warning;

    /// An entry that OpenAPI requires is not there; a neutral one is taken.
    ///
    /// Add it.
    FIELD_MISSING = "field-missing", Note;

    /// An extension is spelled nearly like one that the generator reads.
    ///
    /// Correct the name; `docs/extensions.md` lists those that are read.
    EXTENSION_UNKNOWN = "extension-unknown", Warning;

    /// An extension that the generator reads has another form than it asks for.
    ///
    /// Write it in the form that `docs/extensions.md` shows.
    EXTENSION_FORM = "extension-form", Warning;
}
