#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/chart/terms.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/people/reasons.hpp"

/// The chart of accounts and what events are booked as 会计科目与记账规则.
namespace bursar::budget {

/// Adds an account 增加科目.
struct AddAccount {
  static constexpr std::string_view kind = "budget.add_account";
  static constexpr std::string_view about =
      "adds an account to the chart; its first digit says its nature";
  static constexpr std::string_view about_zh = "增加会计科目";
  static constexpr std::array refusals{&account_taken, &account_nature, &account_unfit};

  AccountCode account;
  Name name;
  Nature nature{};
  std::optional<Role> role;
  std::optional<std::vector<Detail>> by;
  std::optional<RegimeCode> regime;
  std::optional<Name> source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AddAccount;
    v("account", &T::account, "code of the account: 1002, 8001.02", "科目编号");
    v("name", &T::name, "its name", "科目名称");
    v("nature", &T::nature, "its nature", "性质");
    v("role", &T::role, "what it serves for; left out, nothing special", "用途");
    v("by", &T::by, "what each entry on it says besides", "辅助核算");
    v("regime", &T::regime, "only under this regime; left out, under any", "适用制度");
    v("source", &T::source, "the instrument it stands in", "依据");
  }
};

/// Says what an event is booked as 设定记账规则.
struct SetPosting {
  static constexpr std::string_view kind = "budget.set_posting";
  static constexpr std::string_view about =
      "says what an event is booked as, under a regime, in both books";
  static constexpr std::string_view about_zh = "设定记账规则";
  static constexpr std::array refusals{&posting_taken,      &people::unit_unknown, &posting_place,
                                       &account_unknown,    &account_regime,       &posting_part,
                                       &posting_unbalanced, &account_unfit};

  RegimeCode regime;
  Event event{};
  std::vector<PostingLine> lines;
  std::optional<MoneyKind> means;
  std::optional<FundKind> origin;
  std::optional<ClassCode> classes;
  std::optional<Name> detail;
  std::optional<std::vector<UnitCode>> units;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetPosting;
    v("regime", &T::regime, "under which regime", "会计制度");
    v("event", &T::event, "which event", "业务");
    v("lines", &T::lines, "its entries; the accounts say of which book", "分录");
    v("means", &T::means, "only where this kind of money account is used", "资金账户种类");
    v("origin", &T::origin, "only for funds of this kind", "资金性质");
    v("classes", &T::classes, "only for economic (or income) classes that begin so", "分类");
    v("detail", &T::detail, "only for this way, manner or kind of debt", "情形");
    v("units", &T::units, "for depreciation: only for assets of these units and those below",
      "部门");
    v("source", &T::source, "the instrument that says so", "依据");
  }
};

/// Says which balances are closed where 设定年终结转规则.
struct SetClosing {
  static constexpr std::string_view kind = "budget.set_closing";
  static constexpr std::string_view about =
      "says which balances go where when a year is closed, step by step";
  static constexpr std::string_view about_zh = "设定年终结转规则";
  static constexpr std::array refusals{&closing_taken, &account_unknown, &account_unfit,
                                       &account_regime, &closing_crosses};

  RegimeCode regime;
  Whole<1, 999> order;
  AccountCode from;
  AccountCode to;
  std::optional<std::vector<FundKind>> origins;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("regime", &SetClosing::regime, "under which regime", "会计制度");
    v("order", &SetClosing::order, "its place among the steps", "次序");
    v("from", &SetClosing::from, "balances of the accounts that begin so", "转出科目");
    v("to", &SetClosing::to, "go to this account", "转入科目");
    v("origins", &SetClosing::origins, "only those of funds of these kinds", "资金性质");
    v("source", &SetClosing::source, "the instrument that says so", "依据");
  }
};

/// Every form of this subject: a new one is added here.
using ChartForms = Types<AddAccount, SetPosting, SetClosing>;

}  // namespace bursar::budget
