#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/disclosure/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/terms.hpp"

/// What was made public, when, to whom 公开.
namespace bursar::budget {

/// Records what was disclosed 公开记录.
struct Disclose {
  static constexpr std::string_view kind = "budget.disclose";
  static constexpr std::string_view about =
      "records what was made public or shown, when, to whom and how";
  static constexpr std::string_view about_zh = "公开记录";
  static constexpr std::array refusals{&disclosure_taken, &ledger_unknown, &date_in_future,
                                       &disclosure_until, &sha256_malformed};

  DisclosureCode disclosure;
  Disclosed subject{};
  Name title;
  Name audience;
  Name channel;
  std::optional<LedgerCode> ledger;
  std::optional<Year> year;
  std::optional<Date> on;
  std::optional<Date> until;
  std::vector<EvidenceFile> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Disclose;
    v("disclosure", &T::disclosure, "number of the record", "公开编号");
    v("subject", &T::subject, "what kind of figures", "公开事项");
    v("title", &T::title, "its title", "标题");
    v("audience", &T::audience, "to whom", "公开对象");
    v("channel", &T::channel, "where or how: notice board, meeting, letter", "公开方式");
    v("ledger", &T::ledger, "of which set of accounts; left out, the main one", "账套");
    v("year", &T::year, "of which year", "年度");
    v("on", &T::on,
      "first day; left out, today, or in an approval case the day of its last signature", "日期");
    v("until", &T::until, "last day", "截止日期");
    v("evidence", &T::evidence, "what was shown", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using DisclosureForms = Types<Disclose>;

}  // namespace bursar::budget
