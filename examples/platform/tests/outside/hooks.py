"""What Schemathesis is told besides the contract.

What the wire cannot carry, a schema cannot say.
"""

import copy
from urllib.parse import parse_qsl, urlsplit

import schemathesis

METHODS = {"get", "put", "post", "delete", "patch"}

# By method and path, the parameters that are numbers, or `true` and `false`.
PLAIN = {}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    for path, item in raw_schema["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                loosen(operation["responses"])
                take_lone_files(raw_schema, operation.get("requestBody", {}))
                PLAIN[method.upper(), path] = plain(raw_schema, operation.get("parameters", []))
    bound_integers(raw_schema)


def loosen(responses):
    for response in responses.values():
        for content in response.get("content", {}).values():
            # Nothing is required of these alternatives that would tell one from another.
            if "oneOf" in content.get("schema", {}):
                content["schema"]["anyOf"] = content["schema"].pop("oneOf")


def take_lone_files(document, body):
    """A list of files is as many parts: an empty one cannot be sent, and a lone part is a list of one."""
    for media, content in body.get("content", {}).items():
        if media != "multipart/form-data":
            continue
        schema = content["schema"] = copy.deepcopy(resolve(document, content["schema"]))
        for name, value in schema["properties"].items():
            if value.get("type") == "array":
                schema["properties"][name] = value["items"]


def plain(document, parameters):
    parameters = [resolve(document, parameter) for parameter in parameters]
    schemas = {parameter["name"]: resolve(document, parameter["schema"]) for parameter in parameters}
    kinds = {"integer", "number", "boolean"}
    return {name for name, schema in schemas.items() if schema.get("type") in kinds}


def bound_integers(value):
    """Integers are read as 64 bits."""
    if isinstance(value, list):
        for member in value:
            bound_integers(member)
    if isinstance(value, dict):
        kinds = value.get("type")
        if kinds == "integer" or isinstance(kinds, list) and "integer" in kinds:
            value.setdefault("minimum", -(2**63))
            value.setdefault("maximum", 2**63 - 1)
        for member in value.values():
            bound_integers(member)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A number without a text is not given: `?page=` asks for no page, and breaks no rule."""
    sent = parse_qsl(urlsplit(response.request.url).query, keep_blank_values=True)
    plain = PLAIN.get((case.method.upper(), case.path), set())
    is_blank = any(value == "" and name in plain for name, value in sent)
    return not (is_blank and failure.code == "ST201")


@schemathesis.hook
def filter_body(context, body):
    """The name of a part stands in a header, which has no control characters."""
    parts = body if isinstance(body, dict) else {}
    return all(character.isprintable() for name in parts for character in str(name))


def resolve(document, value):
    while "$ref" in value:
        steps = value["$ref"].removeprefix("#/").split("/")
        value = document
        for step in steps:
            value = value[step.replace("~1", "/").replace("~0", "~")]
    return value
