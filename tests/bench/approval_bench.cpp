// Forms that wait for signatures: a case of three steps, from its submission to the posted form.
#include <string>
#include <vector>

#include "bench/bench.hpp"
#include "bench/fixture.hpp"

namespace bench {
namespace {

constexpr int kOpen = 100'000, kCases = 2'000, kDurable = 10, kEntries = 5;

Who by(const char* person) { return {person, kStart, ""}; }

/// A school whose acquisitions need three signatures, one after the other.
template <class Door>
void put_under_approval(Door& door) {
  using namespace approvals;
  furnish(door);
  must(door.submit(people::Allow{"head", {"approvals.*"}, {}}, zhou()));
  DefineFlow flow;
  flow.flow = "acquisition", flow.name = "Acquisition";
  for (const auto* post : {"affairs", "custody", "deputy"}) {
    must(door.submit(people::AddPost{post, post, {}, {}}, zhou()));
    must(door.submit(
        people::Appoint{
            numbered("p", static_cast<int>(flow.steps.size()) + 1), post, {}, Date(2026, 1, 5), {}},
        zhou()));
    auto& step = flow.steps.emplace_back();
    step.step = post, step.name = post;
    step.seats.emplace(1).front().post = post;
  }
  must(door.submit(flow, zhou()));
  SetPolicy policy;
  policy.policy = "acquisitions", policy.forms = {"assets.acquire"}, policy.flow = "acquisition";
  must(door.submit(policy, zhou()));
}

template <class Door>
std::string submit_one(Door& door, int i) {
  const auto posted = door.submit(acquisition(i), zhou());
  must(posted);
  return posted->case_code;
}

template <class Door>
void sign(Door& door, const std::string& code) {
  approvals::Approve yes;
  yes.case_code = code;
  for (const auto* person : {"p1", "p2", "p3"}) must(door.submit(yes, by(person)));
}

template <class Door>
void whole_case(Door& door, int i) {
  sign(door, submit_one(door, i));
}

/// The forms of one case as they stand in the journal.
struct Papers {
  approvals::Submit submitted;
  std::vector<approvals::Approve> signatures;
  assets::Acquire acquired;
};

std::vector<Papers> papers_of(const std::vector<StoredEntry>& rows) {
  std::vector<Papers> all;
  for (std::size_t i = 0; i + kEntries <= rows.size(); i += kEntries) {
    auto& one = all.emplace_back();
    one.submitted = as<approvals::Submit>(rows[i]);
    for (std::size_t k = 1; k <= 3; ++k)
      one.signatures.push_back(as<approvals::Approve>(rows[i + k]));
    one.acquired = as<assets::Acquire>(rows[i + 4]);
  }
  return all;
}

const Bench memory("approval_memory", [](const std::string& name) {
  School school(std::make_unique<MemoryJournal>(), json::reader());
  must(school.batch([](School::Ledger& ledger) {
    put_under_approval(ledger);
    for (int i = 0; i < kOpen; ++i) submit_one(ledger, i);
    return Verdict{};
  }));
  int next = kOpen;
  std::vector<Papers> papers;
  const auto ours = [&] {
    const auto before = school.head().seq;
    const auto time = seconds([&] {
      must(school.batch([&](School::Ledger& ledger) {
        for (int i = 0; i < kCases; ++i) whole_case(ledger, next++);
        return Verdict{};
      }));
    });
    papers = papers_of(entries(school, before));
    if (papers.size() != kCases) throw std::runtime_error("a case did not end");
    return kCases / time;
  };
  const auto bare = [&] {
    Head head;
    std::string json;
    const auto time = seconds([&] {
      for (const auto& one : papers) {
        encode(one.submitted, head, json);
        for (const auto& yes : one.signatures) encode(yes, head, json);
        encode(one.acquired, head, json);
      }
    });
    return kCases / time;
  };
  print(name, in_turns(7, ours, bare), "cases/s", Better::more, 0.25);
});

const Bench durable("approval_durable", [](const std::string& name) {
  std::vector<StoredEntry> rows;
  const auto ours = [&] {
    const Folder folder;
    const auto school = open(folder.file("ours.db"));
    must(school->batch(
        [](School::Ledger& ledger) { return put_under_approval(ledger), Verdict{}; }));
    const auto before = school->head().seq;
    const auto time = seconds([&] {
      for (int b = 0; b < kDurable; ++b)
        must(school->batch([&](School::Ledger& ledger) {
          for (int i = 0; i < kCases; ++i) whole_case(ledger, b * kCases + i);
          return Verdict{};
        }));
    });
    if (rows.empty()) rows = entries(*school, before);
    return kDurable * kCases / time;
  };
  const auto bare = [&] {
    const Folder folder;
    Bare file(folder.file("bare.db"));
    const auto each = static_cast<std::size_t>(kCases * kEntries);
    const auto time = seconds([&] {
      for (std::size_t i = 0; i < rows.size(); i += each) {
        file.run("BEGIN IMMEDIATE");
        for (auto row = i; row < i + each; ++row) file.insert(rows[row]);
        file.run("COMMIT");
      }
    });
    return kDurable * kCases / time;
  };
  print(name, in_turns(5, ours, bare), "cases/s", Better::more, 0.5);
});

}  // namespace
}  // namespace bench
