"""The one door: filing, refusals, retries, batches, the journal."""

import json
from datetime import date, datetime, timezone

import pytest
from conftest import computer, damage, found

import bursar
from bursar import assets, people

UTC = timezone.utc


def test_a_posted_form(school):
    before = school.head()
    posted = school.submit(computer("PC-1"), by="zhou")
    at = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
    assert posted == (before.seq + 1, at, posted.hash, False, None)
    assert len(posted.hash) == 64
    assert school.head() == (posted.seq, posted.hash, posted.at)
    assert str(school.head()) == f"{posted.seq}:{posted.hash}"


def test_a_refusal_has_its_attributes(school):
    school.submit(computer("PC-1"), by="zhou")
    with pytest.raises(bursar.Refusal) as caught:
        school.submit(computer("PC-1"), by="zhou")
    refusal = caught.value
    assert refusal.code == "assets.code_taken"
    assert refusal.field == "asset"
    assert refusal.figures["code"] == "PC-1"
    assert str(refusal) == refusal.text and "PC-1" in refusal.text
    assert "PC-1" in refusal.text_zh and refusal.text_zh != refusal.text
    assert isinstance(refusal.source, str)
    assert refusal.index is None
    assert school.assets.count() == 1


def test_deny_by_default(school):
    with pytest.raises(bursar.Refusal) as caught:
        school.submit(computer("PC-1"), by="liu")
    assert caught.value.code == "people.not_allowed"
    assert caught.value.figures == {
        "person": "liu", "form": "assets.acquire", "date": "2026-03-02",
    }  # fmt: skip


def test_before_the_founding():
    with pytest.raises(bursar.Refusal) as caught:
        bursar.memory().submit(computer("PC-1"), by="zhou")
    assert caught.value.code == "people.not_founded"
    assert bursar.memory().head() == (0, "0" * 64, None)


def test_a_retry_with_a_reference_gives_the_first_outcome(school):
    first = school.submit(computer("PC-1"), by="zhou", reference="app-77")
    again = school.submit(computer("PC-1"), by="zhou", reference="app-77")
    assert not first.repeated and again.repeated
    assert again[:3] == first[:3]
    assert school.assets.count() == 1
    with pytest.raises(bursar.Refusal) as caught:
        school.submit(computer("PC-2"), by="zhou", reference="app-77")
    assert caught.value.code == "journal.reference_reused"


def test_preview_changes_nothing(school):
    seen = school.preview(computer("PC-1"), by="zhou")
    assert not seen.waits and seen.steps == []
    assert json.loads(seen.form)["unit"] == "hp", "with what the books know"
    assert school.assets.count() == 0
    with pytest.raises(bursar.Refusal, match="no room"):
        school.preview(computer("PC-1", room="X"), by="zhou")


def test_json(school):
    text = '{"asset":"PC-1","name":"电脑","category":"gb:A02010105","cost":"1","room":"S1"}'
    assert school.submit_json("assets.acquire", text, by="zhou").seq == school.head().seq
    for kind, fields, code in [
        ("assets.steal", "{}", "base.unknown_form"),
        ("assets.acquire", "{", "base.json_malformed"),
        ("assets.acquire", '{"colour":"red"}', "base.missing_field"),
        ("assets.sign_card", '{"room":"S1","colour":"red"}', "base.unknown_field"),
        ("assets.acquire", text.replace('"1"', "1.5"), "base.wrong_type"),
    ]:
        with pytest.raises(bursar.Refusal) as caught:
            school.submit_json(kind, fields, by="zhou")
        assert caught.value.code == code


def test_a_batch_is_posted_as_a_whole(school):
    before = school.head().seq
    posted = school.batch(
        [computer("PC-1"), assets.Issue(assets=["PC-1"], user="chen")], by="zhou", reference="b"
    )
    assert [one.seq for one in posted] == [before + 1, before + 2]
    assert [entry.reference for entry in school.follow(before)] == ["b:1", "b:2"]
    again = school.batch(
        [computer("PC-1"), assets.Issue(assets=["PC-1"], user="chen")], by="zhou", reference="b"
    )
    assert all(one.repeated for one in again) and school.head().seq == before + 2
    assert school.batch([], by="zhou") == []


def test_a_batch_with_a_refusal_posts_nothing(school):
    before = school.head()
    with pytest.raises(bursar.Refusal) as caught:
        school.batch([computer("PC-1"), computer("PC-2"), computer("PC-1")], by="zhou")
    assert (caught.value.code, caught.value.index) == ("assets.code_taken", 2)
    assert school.head() == before and school.assets.count() == 0
    with pytest.raises(bursar.Refusal) as caught:
        school.batch([computer("PC-1"), computer("PC-2", "dear")], by="zhou")
    assert (caught.value.code, caught.value.index) == ("base.wrong_type", 1)
    with pytest.raises(TypeError):
        school.batch([computer("PC-1"), "PC-2"], by="zhou")
    assert school.head() == before
    school.batch((computer(f"PC-{i}") for i in range(3)), by="zhou")
    assert school.assets.count() == 3


def test_a_rehearsal_tells_all_and_posts_nothing(school):
    before = school.head()
    outcomes = school.rehearse(
        [computer("PC-1"), computer("PC-1"), assets.Issue(assets=["PC-1"], user="chen")], by="zhou"
    )
    assert [outcome and outcome.code for outcome in outcomes] == [None, "assets.code_taken", None]
    assert outcomes[1].index == 1
    assert school.head() == before and school.assets.count() == 0


def test_verify_with_a_kept_head(school):
    school.submit(computer("PC-1"), by="zhou")
    head = school.head()
    found_ = school.verify(head)
    assert found_ and found_ == (True, head.seq, None, "")
    assert school.verify((head.seq, head.hash))
    cut = school.verify((head.seq + 1, "0" * 64))
    assert not cut and cut.bad == head.seq + 1
    assert not school.verify((3, "0" * 64)) and school.verify((3, "0" * 64)).bad == 3
    for bad, error in [("3", TypeError), ((3, "xy"), ValueError), ((3, "g" * 64), ValueError)]:
        with pytest.raises(error):
            school.verify(bad)


def test_follow(school):
    entries = list(school.follow())
    assert [entry.seq for entry in entries] == list(range(1, school.head().seq + 1))
    first = entries[0]
    assert (first.kind, first.by, first.reference) == ("people.found", "zhou", "")
    assert first.fields["school"] == "和平小学"
    assert isinstance(first.form, people.Found) and first.form.unit == "hp"
    assert list(school.follow(school.head().seq)) == []
    school.batch([computer(f"PC-{i:03}") for i in range(450)], by="zhou")
    assert len(list(school.follow(entries[-1].seq))) == 450
    rebuilt = bursar.memory()
    for entry in school.follow():
        rebuilt.submit(entry.form, by=entry.by, at=entry.at)
    assert rebuilt.head() == school.head()


def test_as_of(school):
    seq = school.submit(computer("PC-1"), by="zhou").seq
    school.submit(computer("PC-2"), by="zhou", at="2026-03-03T15:59:59Z")
    school.submit(computer("PC-3"), by="zhou", at="2026-03-03T16:00:00Z")  # the 4th at the school
    assert school.as_of(seq).assets.count() == 1
    assert school.as_of(seq).day == date(2026, 3, 2)
    assert school.as_of("2026-03-03").assets.count() == 2
    assert school.as_of(date(2026, 3, 4)).assets.count() == 3
    assert school.as_of(0).assets.count() == 0
    assert school.assets.count(on="2026-03-03") == 2
    assert school.assets.count(on=date(2026, 3, 1)) == 0
    assert school.ask("assets.count", on="2026-03-02") == 1
    with pytest.raises(ValueError, match="no such entry"):
        school.as_of(school.head().seq + 1)
    with pytest.raises(TypeError):
        school.as_of(None)
    with pytest.raises(bursar.Refusal):
        school.as_of("yesterday")


def test_the_clock_is_the_systems_unless_told():
    school = bursar.memory()
    before = datetime.now(UTC).replace(microsecond=0)
    found(school, at=None)
    assert before <= school.head().at <= datetime.now(UTC)
    moments = iter(["2026-03-02T01:30:00Z", datetime(2026, 3, 1, tzinfo=UTC)])
    school = bursar.memory(clock=lambda: next(moments))
    form = people.Found(
        unit="hp", school="和平", time_zone="+08:00", authority="zhou",
        authority_name="周明", post="head", post_name="校长",
    )  # fmt: skip
    school.submit(form, by="zhou")
    school.submit(people.AddUnit(unit="a", name="a"), by="zhou")  # a clock set back stands still
    assert school.head().at == datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
    with pytest.raises(RuntimeError, match="the clock failed: StopIteration"):
        school.submit(people.AddUnit(unit="b", name="b"), by="zhou")
    with pytest.raises(bursar.Refusal) as caught:
        school.submit(people.AddUnit(unit="b", name="b"), by="zhou", at="2026-03-01T00:00:00Z")
    assert caught.value.code == "journal.moment_goes_back"


def test_a_closed_school(db):
    with bursar.open(db) as school:
        assert school.assets.count() == 2 and not school.closed
    assert school.closed and repr(school) == "<bursar.School closed>"
    school.close()
    for use in (school.head, school.assets.count, lambda: school.submit(computer("A"), by="zhou")):
        with pytest.raises(ValueError, match="closed"):
            use()


def test_a_file_keeps_the_books(db):
    with bursar.open(str(db)) as school:
        assert str(school.assets.total_value()) == "9700.50"
        head = school.head()
    with bursar.open(db, read_only=True) as school:
        assert school.head() == head
        with pytest.raises(bursar.JournalError):
            school.submit(computer("PC-3"), by="zhou")
    assert bursar.verify(db, head)


def test_two_schools_on_one_file(db):
    with bursar.open(db) as one, bursar.open(db) as other:
        one.submit(computer("PC-3"), by="zhou")
        assert other.assets.count() == 2
        assert other.refresh() == one.head()
        assert other.assets.count() == 3
        with pytest.raises(bursar.Refusal):
            other.submit(computer("PC-3"), by="zhou")


def test_a_damaged_file(db, tmp_path):
    with bursar.open(db) as school:
        seq = school.head().seq
    damage(db, seq)
    verified = bursar.verify(db)
    assert not verified and (verified.bad, verified.entries) == (seq, seq - 1)
    with pytest.raises(bursar.JournalError, match=str(seq)):
        bursar.open(db)
    nonsense = tmp_path / "nonsense.db"
    nonsense.write_bytes(b"no database " * 500)
    with pytest.raises(bursar.JournalError):
        bursar.open(nonsense)
    with pytest.raises(bursar.JournalError):
        bursar.open(tmp_path / "no folder" / "a.db")
