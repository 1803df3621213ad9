"""Certificates, letters and trainings as Python sees them."""

import pytest

import bursar
from bursar import people

FILE = people.EvidenceFile(file="责任书.pdf", sha256="0" * 64)


def letter(**more):
    fields = {"letter": "L1", "name": "责任书", "field": "安全", "file": FILE, "source": "校务会"}
    return people.IssueLetter(due="2026-03-20", **fields, **more)


def test_a_field_called_kind_is_kind_in_a_form_and_kind_in_a_row(school):
    form = letter(kind_="person")
    assert (form.kind, form.kind_) == ("people.issue_letter", "person")
    assert form.as_dict()["kind_"] == "person"
    school.submit(form, by="zhou")
    rows = school.people.signatures(kind="person")
    assert [(row.kind, row.party, row.signed) for row in rows] == [
        ("person", "zhou", 0),
        ("person", "liu", 0),
        ("person", "chen", 0),
    ]
    filed = list(school.follow())[-1].form
    assert isinstance(filed, people.IssueLetter) and filed.kind_ == "person"
    assert [one.code for one in filed.parties] == ["zhou", "liu", "chen"]


def test_letters_are_signed_by_parties_and_counted(school):
    parents = people.Party(kind="parents", code="office", expected=3)
    parties = [parents, {"kind": "person", "code": "liu"}]
    school.submit(letter(parties=parties), by="zhou")
    signed = [people.Signature(kind="parents", code="office", count=2)]
    school.submit(people.SignLetter(letter="L1", signatures=signed), by="zhou")
    frame = school.people.letters_frame()
    assert frame.loc[0, ["expected", "signed", "per_mille"]].tolist() == [4, 2, 500]
    assert school.people.letters(unsigned=False) == []
    with pytest.raises(bursar.Refusal) as caught:
        school.submit(people.CloseLetter(letter="L1"), by="zhou")
    assert caught.value.code == "people.letter_unsigned"


def test_nobody_gets_a_post_that_their_certificate_does_not_cover(school):
    forms = [
        people.AddPost(post="guard", name="保安"),
        people.RequireCertificate(
            certificate="guard", name="保安员证", post="guard", source="保安服务管理条例"
        ),
        people.GrantCertificate(
            certificate="guard",
            person="liu",
            number="BA-1",
            from_="2026-03-02",
            until="2026-03-31",
            issuer="公安局",
        ),
    ]
    school.batch(forms, by="zhou")
    with pytest.raises(bursar.Refusal) as caught:
        school.submit(people.Appoint(person="chen", post="guard", from_="2026-03-02"), by="zhou")
    assert caught.value.code == "people.certificate_missing"
    school.submit(people.Appoint(person="liu", post="guard", from_="2026-03-02"), by="zhou")
    assert school.people.uncertified() == []
    row = school.people.certificates(within=30)[0]
    assert (row.number, row.days_left, row.required_by) == ("BA-1", 29, ["guard"])


def test_hours_of_training(school):
    training = people.RecordTraining(
        training="P1", topic="消防", trainer="消防中队", minutes=90, persons=["liu", "chen"]
    )
    school.submit(training, by="zhou")
    hours = {row.person: row.minutes for row in school.people.training_hours()}
    assert hours == {"zhou": 0, "liu": 90, "chen": 90}
