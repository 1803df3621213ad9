"""Forms as typed classes, made from the library's description."""

import copy
import inspect
import pickle
from datetime import date
from decimal import Decimal

import pytest
from conftest import computer

import bursar
from bursar import approvals, assets, budget, library, people, safety

CATALOGUE = bursar.catalogue()
FORMS = {form["name"]: form for form in bursar.forms()}
CLASSES = [
    cls
    for module in (people, approvals, assets, library, budget, safety)
    for cls in vars(module).values()
    if isinstance(cls, type) and issubclass(cls, bursar.Form) and cls is not bursar.Form
]


def test_every_form_has_a_class():
    assert {cls.kind for cls in CLASSES} == set(FORMS)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.kind)
def test_class_says_what_the_catalogue_says(cls):
    form = FORMS[cls.kind]
    assert cls.__module__ == f"bursar.{cls.kind.split('.')[0]}"
    assert f"{cls.__module__.split('.')[1]}.{cls.__name__}" == form["struct"]
    parameters = inspect.signature(cls).parameters
    assert len(parameters) == len(form["fields"])
    for parameter, field in zip(parameters.values(), form["fields"]):
        assert parameter.name in (field["name"], field["name"] + "_")
        assert parameter.kind is inspect.Parameter.KEYWORD_ONLY
        assert (parameter.default is inspect.Parameter.empty) == field["required"]
    doc = inspect.getdoc(cls)
    assert form["about_zh"] in doc
    for field in form["fields"]:
        assert field["doc"] in doc and field["zh"] in doc
    for refusal in form["refusals"]:
        assert refusal["code"] in doc


def test_a_form_has_its_fields():
    form = computer("PC-1", 4500, acquired="2026-03-01")
    assert form.asset == "PC-1"
    assert form.cost == Decimal("4500.00") and isinstance(form.cost, Decimal)
    assert form.acquired == date(2026, 3, 1)
    assert form.quantity is None
    form.quantity = 2
    assert form.quantity == 2


def test_fields_are_keywords_and_no_others():
    with pytest.raises(TypeError, match="Acquire.__init__.. missing 3 required keyword-only"):
        assets.Acquire(asset="PC-1", name="x")
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        computer("PC-1", colour="red")
    with pytest.raises(TypeError):
        assets.SignCard("S1")
    form = computer("PC-1")
    with pytest.raises(AttributeError, match="bursar.assets.Acquire has no field colour"):
        form.colour = "red"


def test_a_required_field_cannot_be_none():
    with pytest.raises(TypeError, match="asset: expected a str, got None"):
        computer(None)
    form = computer("PC-1", brand="联想")
    form.brand = None
    assert form.brand is None


def test_a_field_named_like_a_keyword_gets_an_underscore(school):
    form = assets.AppointKeeper(room="R101", keeper="chen", from_="2026-03-02")
    assert form.from_ == date(2026, 3, 2)
    posted = school.submit(form, by="zhou")
    entry = next(school.follow(posted.seq - 1))
    assert entry.fields["from"] == "2026-03-02"
    assert entry.form == form


def test_forms_are_equal_where_their_fields_are():
    assert computer("PC-1") == computer("PC-1", Decimal(4500))
    assert computer("PC-1") != computer("PC-2")
    assert assets.SignCard(room="S1") != assets.VerifyCard(room="S1", quantity=1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(computer("PC-1"))


def test_a_form_shows_itself():
    form = assets.Lend(assets=["PC-1"], borrower="chen", due="2026-04-01")
    assert repr(form) == (
        "bursar.assets.Lend(assets=['PC-1'], borrower='chen', due=datetime.date(2026, 4, 1))"
    )
    assert form.as_dict() == {"assets": ["PC-1"], "borrower": "chen", "due": date(2026, 4, 1)}


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda f: pickle.loads(pickle.dumps(f))]
)
def test_forms_can_be_copied(again):
    form = assets.AcquireBatch(count=3, first=computer("PC-01"))
    copied = again(form)
    assert copied == form and copied is not form


def test_a_form_within_a_form(school):
    first = computer("PC-01")
    form = assets.AcquireBatch(count=3, first=first)
    form.first.cost = "100"
    assert first.cost == 100
    school.submit(form, by="zhou")
    assert school.assets.total_value() == 300
    also = assets.AcquireBatch(count=3, first=first.as_dict())
    assert also == form
    with pytest.raises(TypeError, match="first: expected a bursar.assets.Acquire"):
        assets.AcquireBatch(count=3, first="PC-01")


def test_lists_can_be_changed_in_place(school):
    school.batch([computer("PC-1"), computer("PC-2")], by="zhou")
    form = assets.Issue(assets=("PC-1",), user="chen")
    form.assets.append("PC-2")
    school.submit(form, by="zhou")
    assert school.assets.count(user="chen") == 2
    form.assets.append(3)
    with pytest.raises(TypeError, match=r"assets\[2\]: expected a str, got int"):
        school.submit(form, by="zhou")


def test_a_text_is_no_list():
    with pytest.raises(TypeError, match="assets: expected a list, got str"):
        assets.Issue(assets="PC-1", user="chen")


def test_a_class_derived_from_a_form_is_that_form(school):
    class Computer(assets.Acquire):
        """A computer of ours."""

        def __init__(self, asset):
            super().__init__(
                asset=asset, name="台式计算机", category="gb:A02010105", cost=4500, room="S1"
            )

    school.submit(Computer("PC-7"), by="zhou")
    assert school.assets.card("PC-7").cost == 4500


def test_a_form_by_its_name():
    form = bursar.form("assets.hand_over", {"from": "liu", "to": "chen", "role": "custodian"})
    assert form == assets.HandOver(from_="liu", to="chen", role="custodian")
    with pytest.raises(ValueError, match="no form assets.steal"):
        bursar.form("assets.steal", {})


def test_only_forms_are_filed(school):
    for thing in ("PC-1", None, 5, {}, assets.Filter(room="S1"), object()):
        with pytest.raises(TypeError, match="expected a form"):
            school.submit(thing, by="zhou")


def test_answers_cannot_be_changed(school):
    school.submit(computer("PC-1"), by="zhou")
    card = school.assets.card("PC-1")
    assert isinstance(card, bursar.Record) and isinstance(card, assets.AssetCard)
    with pytest.raises(AttributeError, match="cannot be changed"):
        card.cost = 0
    assert pickle.loads(pickle.dumps(card)) == card
    assert "原值" in assets.AssetCard.__doc__
