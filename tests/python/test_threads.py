"""Several threads of Python on one school; nobody holds the others up."""

import threading
import time

import pytest
from conftest import START, computer, found

import bursar
from bursar import assets

THREADS = 8
EACH = 40


def run_all(work):
    """Runs work(number) in each thread; what one of them raises is raised here."""
    errors = []

    def guarded(number):
        try:
            work(number)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
        assert not thread.is_alive(), "a thread hangs"
    if errors:
        raise errors[0]


@pytest.mark.parametrize("clock", [None, lambda: START], ids=["system", "python"])
def test_threads_submit(tmp_path, clock):
    with bursar.open(tmp_path / "a.db", clock=clock) as school:
        found(school, at=None if clock is None else START)
        start = school.head().seq
        seen = [[] for _ in range(THREADS)]

        def work(number):
            for i in range(EACH):
                seen[number].append(school.submit(computer(f"PC-{number}-{i}"), by="zhou").seq)
                assert school.assets.count() > 0

        run_all(work)
        assert sorted(sum(seen, [])) == list(range(start + 1, start + 1 + THREADS * EACH))
        assert all(numbers == sorted(numbers) for numbers in seen)
        assert school.assets.count() == THREADS * EACH
        assert school.verify(school.head())


def test_threads_compete_for_one_code(tmp_path):
    with bursar.open(tmp_path / "a.db") as school:
        found(school, at=None)
        codes = []

        def work(number):
            try:
                school.submit(computer("PC-1"), by="zhou")
                codes.append("posted")
            except bursar.Refusal as refusal:
                codes.append(refusal.code)

        run_all(work)
        assert sorted(codes) == ["assets.code_taken"] * (THREADS - 1) + ["posted"]


def test_threads_do_everything_at_once(school):
    def work(number):
        for i in range(10):
            code = f"PC-{number}-{i}"
            school.batch([computer(code), assets.Issue(assets=[code], user="chen")], by="zhou")
            school.rehearse([computer("X"), computer("X")], by="zhou")
            assert school.assets.card(code).state == "in_use"
            assert len(school.assets.list(user="chen")) >= i
            assert school.as_of(school.head().seq).assets.count() > i
            assert school.verify()
            assert sum(1 for _ in school.follow()) > 10

    run_all(work)
    assert school.assets.count() == THREADS * 10


def test_a_long_call_lets_others_run(school):
    forms = [assets.AcquireBatch(count=10_000, first=computer(f"P{i}-00001")) for i in range(8)]
    ticks, done = [], threading.Event()

    def tick():
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    start = time.perf_counter()
    school.batch(forms, by="zhou")
    took = time.perf_counter() - start
    done.set()
    ticker.join()
    during = [at for at in ticks if start <= at <= start + took]
    assert school.assets.count() == 80_000
    assert len(during) > 5, f"{len(during)} ticks in {took:.3f} s"


def test_closing_while_others_work(tmp_path):
    school = bursar.open(tmp_path / "a.db")
    found(school, at=None)

    def work(number):
        for i in range(EACH):
            if number == 0 and i == 5:
                school.close()
            try:
                school.submit(computer(f"PC-{number}-{i}"), by="zhou")
            except ValueError as error:
                assert "closed" in str(error)

    run_all(work)
    assert bursar.verify(tmp_path / "a.db")
