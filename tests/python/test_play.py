"""Play files, and the schema that describes them."""

import json
import re
from pathlib import Path

import pytest

import bursar

PLAYS = Path(__file__).resolve().parents[1] / "plays"
SCHEMA = bursar.schema()
MALFORMED = ("refused:base.", "refused:journal.reference_malformed")  # the schema sees it too

FOUND = (
    '{"at":"2026-03-02T01:30:00Z","by":"zhou","form":"people.found","fields":{"unit":"hp","school":'
    '"和平小学","time_zone":"+08:00","authority":"zhou","authority_name":"周明","post":"head",'
    '"post_name":"校长"}}\n'
)


def play(tmp_path, *lines, school=None):
    path = tmp_path / "play.jsonl"
    path.write_text(FOUND + "".join(line + "\n" for line in lines), encoding="utf-8")
    return bursar.play(path, school)


def test_a_play_as_expected(tmp_path):
    report = play(
        tmp_path,
        "# units",
        '{"form":"people.add_unit","fields":{"unit":"a","name":"总务处"}}',
        '{"form":"people.add_unit","fields":{"unit":"a","name":"x"},'
        '"expect":"refused:people.code_taken"}',
        '{"ask":"assets.count","expect":0}',
    )
    assert report and report == (2, 1, 1, [])


def test_differences_say_where(tmp_path):
    report = play(
        tmp_path,
        '{"ask":"assets.count","expect":5}',
        '{"form":"assets.sign_card","fields":{"room":"S1"}}',
        "nonsense",
    )
    assert not report
    count, card, nonsense = report.differences
    path = str(tmp_path / "play.jsonl")
    assert count == (path, 2, "assets.count", "5", "0", "")
    assert (card.line, card.expected, card.got) == (3, "posted", "refused:people.not_allowed")
    assert str(card).startswith(f"{path}:3: assets.sign_card: expected posted, got refused:")
    assert card.text in str(card)
    assert nonsense.line == 4 and nonsense.what == ""


def test_a_play_against_a_school(tmp_path):
    school = bursar.memory()
    assert play(tmp_path, school=school)
    assert school.head().seq == 1
    assert not play(tmp_path, school=school)  # it is founded already


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        bursar.play(tmp_path / "none.jsonl")


def valid(value, schema):
    """What of JSON Schema the schema uses; a validator of one's own shows that it uses no more."""
    if schema is True:
        return True
    known = {
        "$schema", "$defs", "title", "description", "format", "type", "oneOf", "anyOf", "$ref",
        "properties", "required", "additionalProperties", "const", "enum", "pattern", "minLength",
        "maxLength", "minimum", "maximum", "items", "minItems", "maxItems",
    }  # fmt: skip
    assert set(schema) <= known
    if "$ref" in schema:
        return valid(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")])
    return all(
        [
            "oneOf" not in schema or sum(valid(value, one) for one in schema["oneOf"]) == 1,
            "anyOf" not in schema or any(valid(value, one) for one in schema["anyOf"]),
            "const" not in schema or value == schema["const"],
            "enum" not in schema or value in schema["enum"],
            "type" not in schema or has_type(value, schema["type"]),
            not isinstance(value, str) or valid_text(value, schema),
            not has_type(value, "integer") or valid_number(value, schema),
            not isinstance(value, list) or valid_list(value, schema),
            not isinstance(value, dict) or valid_object(value, schema),
        ]
    )


def has_type(value, names):
    types = {"string": str, "object": dict, "array": list, "boolean": bool, "null": type(None)}
    for name in [names] if isinstance(names, str) else names:
        if name == "integer" and isinstance(value, int) and not isinstance(value, bool):
            return True
        if name != "integer" and isinstance(value, types[name]):
            return True
    return False


def valid_text(value, schema):
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        return False
    return re.search(schema.get("pattern", ""), value) is not None


def valid_number(value, schema):
    return schema.get("minimum", value) <= value <= schema.get("maximum", value)


def valid_list(value, schema):
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        return False
    return all(valid(one, schema.get("items", True)) for one in value)


def valid_object(value, schema):
    properties = schema.get("properties", {})
    if not set(schema.get("required", [])) <= set(value):
        return False
    if schema.get("additionalProperties") is False and not set(value) <= set(properties):
        return False
    return all(valid(one, properties.get(name, True)) for name, one in value.items())


def lines_of(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            yield line


@pytest.mark.parametrize("path", sorted(PLAYS.rglob("*.jsonl")), ids=lambda path: path.stem)
def test_plays_fit_the_schema(path):
    """Every line that the rules, rather than the reader, decide."""
    for line in lines_of(path):
        try:
            parsed = json.loads(line)
        except ValueError:
            continue
        if not isinstance(parsed, dict) or str(parsed.get("expect")).startswith(MALFORMED):
            continue
        assert valid(parsed, SCHEMA), line


@pytest.mark.parametrize(
    "line",
    [
        '{"form":"assets.steal","fields":{}}',
        '{"form":"assets.sign_card"}',
        '{"form":"assets.sign_card","fields":{"room":"S1","colour":"red"}}',
        '{"form":"assets.sign_card","fields":{"room":"S 1"}}',
        '{"form":"assets.sign_card","fields":{"room":5}}',
        '{"form":"assets.sign_card","fields":{"room":"S1","value":1.5}}',
        '{"form":"assets.sign_card","fields":{"room":"S1","value":"1.234"}}',
        '{"form":"assets.extend_loan","fields":{"assets":[],"due":"2026-03-02"}}',
        '{"form":"assets.extend_loan","fields":{"assets":["A"],"due":"2.3.2026"}}',
        '{"form":"assets.sign_card","fields":{"room":"S1"},"by":"zhou","when":"now"}',
        '{"ask":"assets.totals","fields":{"by":"colour"}}',
        '{"ask":"assets.totals"}',
        '{"play":""}',
        "[]",
        "5",
    ],
)
def test_what_does_not_fit_the_schema(line):
    assert not valid(json.loads(line), SCHEMA)


def test_the_schema_knows_every_form():
    names = {
        line["properties"]["form"]["const"]
        for line in SCHEMA["oneOf"]
        if "form" in line["properties"]
    }
    assert names == {form["name"] for form in bursar.forms()}
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_catalogue():
    form = next(form for form in bursar.forms() if form["name"] == "assets.acquire")
    assert set(form) >= {"name", "about", "about_zh", "fields", "refusals"}
    cost = next(field for field in form["fields"] if field["name"] == "cost")
    assert cost == {
        "name": "cost", "type": "money", "required": True, "zh": "原值",
        "doc": "original value of the whole card, yuan",
    }  # fmt: skip
    taken = next(one for one in form["refusals"] if one["code"] == "assets.code_taken")
    assert set(taken) == {"code", "en", "zh", "source"} and "{code}" in taken["en"]
    common = {one["code"] for one in bursar.catalogue()["refusals"]}
    assert {"people.not_allowed", "base.missing_field", "journal.reference_reused"} <= common
