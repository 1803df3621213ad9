#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/settling/views.hpp"

/// What may be asked about what is owed.
namespace bursar::budget {

/// The debts.
struct DueList {
  static constexpr std::string_view kind = "budget.dues";
  static constexpr std::string_view about = "what is owed, to the school and by it, all or some";
  static constexpr std::string_view about_zh = "往来款";
  std::optional<Name> who;
  std::optional<DueKind> of;
  std::optional<bool> open;
  template <class V>
  static constexpr void fields(V&& v) {
    v("who", &DueList::who, "only with this person or party", "往来人员或单位");
    v("kind", &DueList::of, "only of this kind", "往来性质");
    v("open", &DueList::open, "true: only what is open; false: only what is settled", "是否未结");
  }
};
inline std::vector<DueRow> answer(const DueList& q, const Books& books, Date) {
  std::vector<DueRow> rows;
  books.budget.papers.each_due([&](const Due& due) {
    if (q.of && due.kind != *q.of) return;
    if (q.open && (due.open > Money()) != *q.open) return;
    if (q.who && who_of(books, due.paper) != q.who->value) return;
    rows.push_back(due_row(books, due));
  });
  sort_by(rows, &DueRow::paper);
  return rows;
}

/// What can be late 逾期事项.
enum class Late : std::uint8_t { advance, payable, tax, treasury, claim };
constexpr auto names(Late) {
  return std::array<EnumName, 5>{{{"advance", "借款、预付款"},
                                  {"payable", "应付款"},
                                  {"tax", "应交税费"},
                                  {"treasury", "应缴财政款"},
                                  {"claim", "占用单"}}};
}
/// What is late 逾期.
struct OverdueRow {
  Late kind{};
  std::optional<PaperCode> paper;
  std::optional<ClaimCode> claim;
  std::optional<std::string> who;
  Money amount;
  Date due;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = OverdueRow;
    v("kind", &T::kind, "what it is", "性质");
    v("paper", &T::paper, "under which paper", "单据号");
    v("claim", &T::claim, "or which claim, that has not lapsed yet", "占用单号");
    v("who", &T::who, "with which person or party; of a claim, who asked", "往来人员或单位");
    v("amount", &T::amount, "how much is open, yuan", "未结金额");
    v("due", &T::due, "its last day", "到期日");
    v("days", &T::days, "days since then", "逾期天数");
  }
};
/// What is late.
struct Overdue {
  static constexpr std::string_view kind = "budget.overdue";
  static constexpr std::string_view about =
      "debts and claims whose last day has passed, the latest first";
  static constexpr std::string_view about_zh = "逾期事项";
  template <class V>
  static constexpr void fields(V&&) {}
};
namespace detail {
inline void add_late_dues(const Books& books, Date day, std::vector<OverdueRow>& rows) {
  books.budget.papers.each_due([&](const Due& due) {
    const auto last = due.due.date();
    if (due.open == Money() || !last || *last >= day) return;
    OverdueRow row;
    row.kind = static_cast<Late>(due.kind);
    row.paper = PaperCode(books.budget.papers.code(due.paper));
    row.who = who_of(books, due.paper);
    row.amount = due.open, row.due = *last, row.days = (day - *last).days();
    rows.push_back(std::move(row));
  });
}
inline void add_late_claims(const Books& books, Date day, std::vector<OverdueRow>& rows) {
  const auto& claims = books.budget.claims;
  for (std::uint32_t i = 1; i <= claims.size(); ++i) {
    const auto& claim = claims[ClaimId(i)];
    const auto last = *claim.until.date();
    if (ended(claim.state) || last >= day) continue;
    OverdueRow row;
    row.kind = Late::claim, row.claim = ClaimCode(claims.code(ClaimId(i)));
    row.who = claim.party == PartyId{} ? person_text(books, claim.by)
                                       : books.budget.setup.parties()[claim.party].code.value;
    row.amount = claims.open(ClaimId(i)), row.due = last, row.days = (day - last).days();
    rows.push_back(std::move(row));
  }
}
}  // namespace detail
inline std::vector<OverdueRow> answer(const Overdue&, const Books& books, Date day) {
  std::vector<OverdueRow> rows;
  detail::add_late_dues(books, day, rows);
  detail::add_late_claims(books, day, rows);
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(b.days, a.kind, a.paper, a.claim) < std::tie(a.days, b.kind, b.paper, b.claim);
  });
  return rows;
}

/// Somebody outside 往来单位.
struct PartyRow {
  PartyCode party;
  std::string name;
  PartyKind role{};
  Money owed_to_us, owed_by_us;

  template <class V>
  static constexpr void fields(V&& v) {
    v("party", &PartyRow::party, "its code", "单位编号");
    v("name", &PartyRow::name, "its name", "单位名称");
    v("role", &PartyRow::role, "what it is to the school", "单位性质");
    v("owed_to_us", &PartyRow::owed_to_us, "what it owes the school, yuan", "应收合计");
    v("owed_by_us", &PartyRow::owed_by_us, "what the school owes it, yuan", "应付合计");
  }
};
/// The parties.
struct PartyList {
  static constexpr std::string_view kind = "budget.parties";
  static constexpr std::string_view about = "whom the school deals with, and what is owed";
  static constexpr std::string_view about_zh = "往来单位";
  std::optional<PartyKind> role;
  template <class V>
  static constexpr void fields(V&& v) {
    v("role", &PartyList::role, "only those that are this to the school", "单位性质");
  }
};
inline std::vector<PartyRow> answer(const PartyList& q, const Books& books, Date) {
  const auto& parties = books.budget.setup.parties();
  std::vector<PartyRow> rows;
  for (const auto& party : parties)
    rows.push_back({party.code, party.name.value, party.kind, Money(), Money()});
  books.budget.papers.each_due([&](const Due& due) {
    const auto party = books.budget.papers[due.paper].party;
    if (party == PartyId{}) return;
    auto& row = rows[static_cast<std::size_t>(party) - 1];
    (due.kind == DueKind::advance ? row.owed_to_us : row.owed_by_us) += due.open;
  });
  std::erase_if(rows, [&](const PartyRow& row) { return q.role && row.role != *q.role; });
  sort_by(rows, &PartyRow::party);
  return rows;
}

/// Every question of this subject: a new one is added here.
using SettlingQuestions = Types<DueList, Overdue, PartyList>;

}  // namespace bursar::budget
