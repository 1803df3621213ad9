#include "school.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"
#include "bursar/sqlite/journal.hpp"
#include "domains.hpp"
#include "forms.hpp"

namespace bursar::python {
namespace {

Moment now() {
  using std::chrono::system_clock;
  return {std::chrono::floor<std::chrono::seconds>(system_clock::now()).time_since_epoch().count()};
}

/// Asks a clock of the host that is a Python function, from whichever thread posts. Where it fails,
/// so do the forms that were to be posted together.
Moment ask_clock(py::handle clock) {
  const py::gil_scoped_acquire gil;
  try {
    return read_moment(clock(), "clock");
  } catch (const std::exception& error) {  // its Python objects must go while the GIL is held
    throw std::runtime_error(std::string("the clock failed: ") + error.what());
  }
}

Clock clock_of(const py::object& function) {
  if (function.is_none()) return &now;
  // Kept for ever: the school may go at a time when no Python object can.
  return [clock = py::handle(function).inc_ref()] { return ask_clock(clock); };
}

std::unique_ptr<Door> open(const std::string& path, const py::object& clock, bool read_only) {
  auto at = clock_of(clock);
  return without_gil([&] {
    auto journal = std::make_unique<SqliteJournal>(path, SqliteOptions{.read_only = read_only});
    return std::make_unique<Door>(
        std::make_shared<School>(std::move(journal), json::reader(), std::move(at)));
  });
}

std::unique_ptr<Door> memory(const py::object& clock) {
  return std::make_unique<Door>(
      std::make_shared<School>(std::make_unique<MemoryJournal>(), json::reader(), clock_of(clock)));
}

py::tuple write_posted(const Posted& posted) {
  return py::make_tuple(posted.seq, write_moment(posted.at), hex(posted.hash), posted.repeated,
                        posted.case_code.empty() ? py::none() : write_text(posted.case_code));
}

py::tuple posted_or_raise(const Result<Posted>& outcome) {
  if (!outcome) throw Refused{outcome.refusal()};
  return write_posted(*outcome);
}

py::tuple submit(const Door& door, py::handle form, const py::object& by, const py::object& at,
                 const py::object& reference) {
  const auto school = door.school();
  const auto who = who_of(by, at, reference);
  const auto paper = filed(form);
  return posted_or_raise(without_gil([&] { return school->file(*paper, who); }));
}

py::tuple submit_json(const Door& door, const std::string& kind, const std::string& fields,
                      const py::object& by, const py::object& at, const py::object& reference) {
  const auto school = door.school();
  const auto who = who_of(by, at, reference);
  return posted_or_raise(without_gil([&] { return json::submit(*school, kind, fields, who); }));
}

py::object preview(const Door& door, py::handle form, const py::object& by, const py::object& at) {
  const auto school = door.school();
  const auto who = who_of(by, at, py::none());
  const auto paper = filed(form);
  const auto seen = without_gil([&] { return school->outlook(*paper, who); });
  if (!seen) throw Refused{seen.refusal()};
  return write(*seen);
}

/// Forms with who files each, read from Python beforehand.
struct Pile {
  std::vector<std::unique_ptr<AnyForm<Books>>> papers;
  Who who;

  Pile(const py::iterable& forms, const py::object& by, const py::object& at,
       const py::object& reference)
      : who(who_of(by, at, reference)) {
    for (const auto form : forms) {
      try {
        papers.push_back(filed(form));
      } catch (Refused& refused) {
        refused.index = papers.size();
        throw;
      }
    }
  }
  /// Under a reference "r" the forms have "r:1", "r:2", …
  Result<Posted> append(School::Ledger& ledger, std::size_t index) const {
    auto own = who;
    if (!own.reference.empty()) own.reference += ":" + std::to_string(index + 1);
    return ledger.file(*papers[index], own);
  }
};

py::list batch(const Door& door, const py::iterable& forms, const py::object& by,
               const py::object& at, const py::object& reference) {
  const auto school = door.school();
  const Pile pile(forms, by, at, reference);
  std::vector<Posted> posted;
  auto verdict = without_gil([&] {
    return school->batch([&](School::Ledger& ledger) -> Verdict {
      while (posted.size() < pile.papers.size()) {
        auto outcome = pile.append(ledger, posted.size());
        if (!outcome) return std::move(outcome).refusal();
        posted.push_back(*outcome);
      }
      return {};
    });
  });
  if (!verdict) throw Refused{std::move(verdict).refusal(), posted.size()};
  py::list all;
  for (const auto& one : posted) all.append(write_posted(one));
  return all;
}

/// A refusal, or None, for each form; nothing is posted.
py::list rehearse(const Door& door, const py::iterable& forms, const py::object& by,
                  const py::object& at) {
  const auto school = door.school();
  const Pile pile(forms, by, at, py::none());
  std::vector<std::optional<Refusal>> outcomes;
  without_gil([&] {
    school->rehearse([&](School::Ledger& ledger) {
      for (std::size_t i = 0; i < pile.papers.size(); ++i) {
        const auto outcome = pile.append(ledger, i);
        outcomes.push_back(outcome ? std::nullopt : std::optional(outcome.refusal()));
      }
    });
  });
  py::list all;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    all.append(outcomes[i] ? refusal_object(*outcomes[i], i) : py::none());
  return all;
}

/// Entries after one, at most so many, so that nobody waits long for the school.
py::list entries(const Door& door, std::uint64_t after, std::size_t most) {
  const auto school = door.school();
  std::vector<StoredEntry> page;
  without_gil([&] {
    school->follow(after, [&](const Entry& entry) {
      page.emplace_back(entry);
      return page.size() < most;
    });
  });
  py::list all;
  for (const auto& e : page)
    all.append(py::make_tuple(e.seq, write_moment(e.at), write_text(e.by), write_text(e.kind),
                              write_text(e.form), write_text(e.reference), write_text(e.digest),
                              hex(e.hash)));
  return all;
}

std::unique_ptr<Snapshot> as_of_date(School& school, Date day) {
  return std::make_unique<Snapshot>(school.as_of(day), day);
}

std::unique_ptr<Snapshot> as_of_seq(School& school, std::uint64_t seq) {
  if (seq > school.refresh().seq) throw py::value_error("there is no such entry yet");
  auto books = school.as_of(seq);
  Moment at;
  const auto take = [&](const Entry& entry) { return at = entry.at, false; };
  if (seq > 0) school.follow(seq - 1, take);
  const auto day = at.date(books->people.offset_minutes());
  return std::make_unique<Snapshot>(std::move(books), day);
}

std::optional<Date> optional_date(const py::object& on) {
  std::optional<Date> day;
  if (auto verdict = read(on, day, "on"); !verdict) throw Refused{verdict.refusal()};
  return day;
}

std::unique_ptr<Snapshot> as_of(const Door& door, const py::object& when) {
  const auto school = door.school();
  if (!PyLong_Check(when.ptr()) || PyBool_Check(when.ptr())) {
    const auto day = optional_date(when);
    if (!day) wrong_type("as_of", "a date or the seq of an entry", when);
    return without_gil([&] { return as_of_date(*school, *day); });
  }
  const auto seq = when.cast<std::uint64_t>();
  return without_gil([&] { return as_of_seq(*school, seq); });
}

py::object ask(Source& source, const std::string& kind, const py::dict& fields,
               const py::object& on) {
  return question(kind).ask(source, fields, optional_date(on));
}

py::list columns(Source& source, const std::string& kind, const py::dict& fields,
                 const py::object& on) {
  const auto& asked = question(kind);
  if (asked.columns == nullptr) throw py::value_error(kind + " does not answer with rows");
  return asked.columns(source, fields, optional_date(on));
}

}  // namespace

Who who_of(const py::object& by, const py::object& at, const py::object& reference) {
  Who who;
  std::string text;
  if (auto verdict = read_text(by, text, "by"); !verdict) throw Refused{verdict.refusal()};
  who.by = PersonCode(std::move(text));
  if (!at.is_none()) who.at = read_moment(at, "at");
  if (reference.is_none()) return who;
  if (auto verdict = read_text(reference, who.reference, "reference"); !verdict)
    throw Refused{verdict.refusal()};
  return who;
}

std::shared_ptr<School> Door::school() const {
  auto school = school_.load();
  if (!school) throw py::value_error("the school is closed");
  return school;
}

void Door::close() {
  auto last = school_.exchange(nullptr);
  without_gil([&] { last.reset(); });
}

void Door::with(std::optional<Date> on, const Use& use) {
  const auto school = this->school();
  const auto last = school->head().at;
  int offset = 0;
  {
    const auto books = school->read();
    offset = books->people.offset_minutes();
    const auto today = last.date(offset);
    if (!on || *on >= today) use(*books, on.value_or(today));
  }
  // The day asked for may be over, or have ended while we looked.
  if (on && *on < school->head().at.date(offset)) use(*school->as_of(*on), *on);
}

py::tuple write_head(const Head& head) {
  return py::make_tuple(head.seq, hex(head.hash),
                        head.seq == 0 ? py::none() : write_moment(head.at));
}

void bind_school(py::module_& module) {
  using py::arg;
  const auto by = arg("by"), at = arg("at");
  const auto reference = arg("reference");
  py::class_<Source>(module, "Source").def("ask", &ask).def("columns", &columns);
  py::class_<Snapshot, Source>(module, "Snapshot").def_property_readonly("day", [](Snapshot& s) {
    return write_date(s.day());
  });
  py::class_<Door, Source>(module, "Door")
      .def("submit", &submit, arg("form"), by, at, reference)
      .def("submit_json", &submit_json, arg("kind"), arg("fields"), by, at, reference)
      .def("preview", &preview, arg("form"), by, at)
      .def("batch", &batch, arg("forms"), by, at, reference)
      .def("rehearse", &rehearse, arg("forms"), by, at)
      .def("entries", &entries, arg("after"), arg("most"))
      .def("as_of", &as_of, arg("when"))
      .def("head",
           [](Door& door) {
             const auto school = door.school();
             return write_head(without_gil([&] { return school->head(); }));
           })
      .def("refresh",
           [](Door& door) {
             const auto school = door.school();
             return write_head(without_gil([&] { return school->refresh(); }));
           })
      .def("verify",
           [](Door& door, const py::object& kept) {
             const auto school = door.school();
             const auto head = read_head(kept);
             return write_verified(without_gil([&] { return school->verify(head); }));
           })
      .def("close", &Door::close)
      .def_property_readonly("closed", &Door::closed);
  module.def("open", &open, arg("path"), arg("clock"), arg("read_only"));
  module.def("memory", &memory, arg("clock"));
}

}  // namespace bursar::python
