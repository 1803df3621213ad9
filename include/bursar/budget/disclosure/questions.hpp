#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/views.hpp"

/// What may be asked about what was made public.
namespace bursar::budget {

/// What was made public 公开记录.
struct DisclosureRow {
  DisclosureCode disclosure;
  Disclosed subject{};
  std::string title, audience, channel;
  LedgerCode ledger;
  std::optional<std::int64_t> year;
  Date on;
  std::optional<Date> until;
  std::vector<EvidenceFile> evidence;
  std::optional<PersonCode> by;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DisclosureRow;
    v("disclosure", &T::disclosure, "number of the record", "公开编号");
    v("subject", &T::subject, "what kind of figures", "公开事项");
    v("title", &T::title, "its title", "标题");
    v("audience", &T::audience, "to whom", "公开对象");
    v("channel", &T::channel, "where or how", "公开方式");
    v("ledger", &T::ledger, "of which set of accounts", "账套");
    v("year", &T::year, "of which year, where it says one", "年度");
    v("on", &T::on, "first day", "日期");
    v("until", &T::until, "last day", "截止日期");
    v("evidence", &T::evidence, "what was shown", "附件");
    v("by", &T::by, "who put it on record", "登记人");
  }
};
/// What was made public.
struct DisclosureList {
  static constexpr std::string_view kind = "budget.disclosures";
  static constexpr std::string_view about =
      "what was made public or shown; a record that names no year counts in that of its day";
  static constexpr std::string_view about_zh = "公开记录";
  std::optional<Disclosed> subject;
  std::optional<Year> year;
  template <class V>
  static constexpr void fields(V&& v) {
    v("subject", &DisclosureList::subject, "only this kind of figures", "公开事项");
    v("year", &DisclosureList::year, "only of this year; left out, of all", "年度");
  }
};
inline std::vector<DisclosureRow> answer(const DisclosureList& q, const Books& books, Date) {
  std::vector<DisclosureRow> rows;
  for (const auto& one : books.budget.disclosures.all()) {
    if (q.subject && *q.subject != one.subject) continue;
    if (q.year && q.year->value != one.year.value_or(year_of(one.on))) continue;
    DisclosureRow row;
    row.disclosure = one.code, row.subject = one.subject;
    row.title = one.title.value, row.audience = one.audience.value;
    row.channel = one.channel.value;
    row.ledger = books.budget.setup.ledgers()[one.ledger].code;
    if (one.year) row.year = *one.year;
    row.on = one.on, row.until = one.until, row.evidence = one.evidence;
    row.by = code_or_none(books.people.persons(), one.by);
    rows.push_back(std::move(row));
  }
  sort_by(rows, &DisclosureRow::disclosure);
  return rows;
}

/// Every question of this subject: a new one is added here.
using DisclosureQuestions = Types<DisclosureList>;

}  // namespace bursar::budget
