"""Forms that wait for signatures: what a preview says, where a case stands, who signed."""

import json

import pandas
import pytest
from conftest import START, computer

import bursar
from bursar import approvals, people


@pytest.fixture
def desk(school):
    """Acquisitions wait for the signatures of the custody room's liu, then of chen."""
    step, seat = approvals.FlowStep, approvals.SeatRule
    school.batch(
        [
            people.Allow(post="head", forms=["approvals.*"]),
            approvals.DefineFlow(
                flow="buy",
                name="购置审批",
                steps=[
                    step(step="check", name="核实", seats=[seat(person="liu")], days=3),
                    step(step="sign", name="签字", seats=[seat(person="chen")]),
                ],
            ),
            approvals.SetPolicy(policy="buy", forms=["assets.acquire"], flow="buy"),
        ],
        by="zhou",
        at=START,
    )
    return school


def test_a_preview_tells_the_way(desk):
    seen = desk.preview(computer("PC-1"), by="zhou")
    assert (seen.waits, seen.policy, seen.flow, seen.version) == (True, "buy", "buy", 1)
    assert [(one.step, one.who) for one in seen.steps] == [("check", ["liu"]), ("sign", ["chen"])]
    assert seen.parties == ["zhou"]
    assert json.loads(seen.form)["asset"] == "PC-1"
    assert desk.approvals.cases() == []


def test_a_form_waits_and_the_last_signature_posts_it(desk):
    posted = desk.submit(computer("PC-1"), by="zhou")
    assert posted.case == f"C{posted.seq}"
    assert desk.assets.count() == 0
    (task,) = desk.approvals.tasks("liu")
    assert (task.case, task.step, task.submitter) == (posted.case, "check", "zhou")
    yes = approvals.Approve(case=posted.case, digest=task.digest)
    with pytest.raises(bursar.Refusal) as caught:
        desk.submit(yes, by="zhou")
    assert caught.value.code == "approvals.own_form"
    for person in ("liu", "chen"):
        assert desk.submit(yes, by=person).case is None
    assert desk.assets.count() == 1
    (case,) = desk.approvals.cases()
    assert (case.state, case.form) == ("posted", "assets.acquire")
    steps = desk.approvals.steps_frame(case=posted.case)
    assert isinstance(steps, pandas.DataFrame) and list(steps["state"]) == ["passed", "passed"]
    assert [(act.action, act.by) for act in desk.approvals.acts(case=posted.case)] == [
        ("submitted", "zhou"),
        ("approved", "liu"),
        ("approved", "chen"),
        ("posted", "chen"),
    ]
    assert desk.verify()


def test_a_preview_names_whom_a_leaver_strands(desk):
    case = desk.submit(computer("PC-1"), by="zhou").case
    seen = desk.preview(people.Leave(person="chen", gone_from="2026-03-10"), by="zhou")
    assert [(one.case, one.step) for one in seen.strands] == [(case, "sign")]
    assert desk.approvals.stranded() == []
