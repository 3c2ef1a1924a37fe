//! `$ref`, and other texts that name a part of a document.

use super::table::codes;

codes! {
    /// A `$ref` leads to nothing: the pointer's last steps are not in the document. A schema that it stands for is any
    /// JSON value, anything else is left out, and the documentation of the operation says so.
    ///
    /// ```yaml
    /// $ref: '#/components/schemas/Cal'
    /// ```
    ///
    /// Correct the name, or add what it names.
    REF_DANGLING = "ref-dangling", Warning;

    /// A `$ref` names a file that cannot be read.
    ///
    /// Correct the path, which is relative to the file that the reference stands in.
    REF_MISSING = "ref-missing", Error;

    /// References lead back to where they began, with no schema on the way.
    ///
    /// ```yaml
    /// Call: { $ref: '#/components/schemas/Call' }
    /// ```
    ///
    /// Describe the schema at one of the places.
    REF_CYCLE = "ref-cycle", Error;

    /// More than 256 components are made of each other in a row, each by `$ref`, `allOf`, `oneOf` or `anyOf` of the next.
    /// Real documents have ten. The component at which the row grows too long is taken for any JSON.
    ///
    /// Say in one schema what the row says.
    REF_DEPTH = "ref-depth", Warning;

    /// A `$ref` leads to something of another kind than its place asks for, such as a parameter where a schema belongs.
    /// What refers to it is left out.
    ///
    /// Refer to an entry of the right section of `components`.
    REF_KIND = "ref-kind", Warning;

    /// A `$ref` is not a reference at all: it holds characters that no path and no pointer can have.
    ///
    /// Correct it; keys with `/` or `~` are written `~1` and `~0`.
    REF_SYNTAX = "ref-syntax", Error;

    /// A `$ref` is a URL with a scheme or a host. The generator never fetches anything.
    ///
    /// Keep a copy of the file in the contract's folder and refer to it by a relative path.
    REF_NETWORK = "ref-network", Error;

    /// A `$ref` names a document outside of this contract by its URL, and nothing is fetched. A schema that it stands for
    /// is any JSON value, anything else is left out, and the documentation of the operation says so.
    ///
    /// Keep a copy of it beside the document and refer to that.
    REF_REMOTE = "ref-remote", Warning;

    /// A `$ref` is an absolute path, which differs from machine to machine.
    ///
    /// Keep the file in the contract's folder and refer to it by a relative path.
    REF_ABSOLUTE = "ref-absolute", Error;

    /// A `$ref` leaves the contract's folder, by `..` or through a link. Only files below it are read.
    ///
    /// Keep the file in the contract's folder.
    REF_OUTSIDE = "ref-outside", Error;

    /// A keyword stands beside a `$ref` in a document of OpenAPI 3.0, which ignores it; here it holds, as in 3.1.
    ///
    /// Wrap the reference in `allOf`, or declare version 3.1.
    REF_SIBLINGS = "ref-siblings", Note;

    /// A value of `discriminator.mapping` is not a schema of this contract.
    ///
    /// ```yaml
    /// discriminator:
    ///   propertyName: kind
    ///   mapping: { dog: '#/components/schemas/Dgo' }
    /// ```
    ///
    /// Correct the name or the reference.
    MAPPING_DANGLING = "mapping-dangling", Warning;

    /// A file of the contract has entries of `paths` that no document refers to, so they are not part of the contract.
    ///
    /// Refer to them from `paths` of the root document, or delete them.
    PATH_UNLISTED = "path-unlisted", Warning;
}
