#pragma once

#include <optional>
#include <vector>

#include "bursar/assets/fwd.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"

/// How what comes into the register is paid for.
namespace bursar::assets {

/// Which line of the budget an acquisition spends, and how it is paid 购置支付. The budget's rules
/// apply; the register itself asks nothing of it.
struct Payment {
  PaperCode paper;
  std::optional<LineCode> line;
  std::optional<ClaimCode> claim;
  std::optional<bool> last;
  std::optional<MoneyCode> money;
  std::optional<PartyCode> party;
  std::optional<Date> due;
  std::optional<std::vector<InvoiceCode>> invoices;
  std::optional<Money> fees;

  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &Payment::paper, "number of the paper that is booked", "单据号");
    v("line", &Payment::line,
      "which line of the budget it spends; needed for what is purchased and for fees", "预算项目");
    v("claim", &Payment::claim, "out of which claim; left out, out of what is available",
      "占用单号");
    v("last", &Payment::last,
      "true: what the claim holds of this line after it is given back; left out, it is kept",
      "余额释放");
    v("money", &Payment::money, "paid from which money account; left out, it is owed", "付款账户");
    v("party", &Payment::party, "the supplier, or who gave it", "往来单位");
    v("due", &Payment::due, "where it is owed, until when it is to be paid", "应付日期");
    v("invoices", &Payment::invoices, "the invoices it rests on", "发票");
    v("fees", &Payment::fees,
      "taxes, carriage and the like within the cost, yuan; of what is not purchased they alone are "
      "paid",
      "相关税费");
  }
  friend bool operator==(const Payment&, const Payment&) = default;
};

}  // namespace bursar::assets
