#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/people/reasons.hpp"

/// Where money comes from and where it lies 资金来源与资金账户.
namespace bursar::budget {

/// Registers a source of money 登记资金来源.
struct AddFund {
  static constexpr std::string_view kind = "budget.add_fund";
  static constexpr std::string_view about =
      "registers a source of money with its purpose and its dates: what it may be spent on, and "
      "what becomes of the rest at the end of a year";
  static constexpr std::string_view about_zh = "登记资金来源";
  static constexpr std::array refusals{&fund_taken, &ledger_unknown, &fund_dates, &class_unknown,
                                       &people::unit_unknown};

  FundCode fund;
  Name name;
  FundKind origin{};
  Remark purpose;
  Name source;
  Date from;
  std::optional<Date> until;
  std::optional<LedgerCode> ledger;
  std::optional<std::vector<ClassCode>> classes;
  std::optional<std::vector<ClassCode>> barred;
  std::optional<std::vector<ClassCode>> projects;
  std::optional<std::vector<UnitCode>> units;
  std::optional<Carry> carry;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AddFund;
    v("fund", &T::fund, "code of the fund", "资金编号");
    v("name", &T::name, "its name", "资金名称");
    v("origin", &T::origin, "where the money comes from", "资金性质");
    v("purpose", &T::purpose, "what it is for", "用途");
    v("source", &T::source, "the document that gives it", "依据文号");
    v("from", &T::from, "first day it may be spent", "起始日期");
    v("until", &T::until, "last day; left out, no end", "截止日期");
    v("ledger", &T::ledger, "whose; left out, the main set of accounts", "账套");
    v("classes", &T::classes,
      "economic classes it may be spent on, by the front of their codes; left out, any",
      "限定经济分类");
    v("barred", &T::barred, "economic classes it may not be spent on, by the front of their codes",
      "禁止经济分类");
    v("projects", &T::projects, "projects it is for; left out, any", "限定项目");
    v("units", &T::units, "units it is for, with those below; left out, any", "限定部门");
    v("carry", &T::carry,
      "what becomes of money left at the end of a year; left out, roll for a grant, a "
      "donation and money held, else return",
      "年末结转方式");
  }
};

/// Ends a fund 终止资金.
struct EndFund {
  static constexpr std::string_view kind = "budget.end_fund";
  static constexpr std::string_view about =
      "says which is the last day of a fund that has not ended: after it nothing is spent from it";
  static constexpr std::string_view about_zh = "终止资金（或延期）";
  static constexpr std::array refusals{&fund_unknown, &fund_dates, &fund_used, &plan_differs};

  FundCode fund;
  std::optional<Date> until;
  Remark reason;
  std::optional<Money> balance;

  template <class V>
  static constexpr void fields(V&& v) {
    v("fund", &EndFund::fund, "which fund", "资金");
    v("until", &EndFund::until, "last day; left out, today", "截止日期");
    v("reason", &EndFund::reason, "why, and what becomes of the rest", "原因");
    v("balance", &EndFund::balance, "what is left, yuan; left out, by the books", "余额");
  }
};

/// Registers a money account 登记资金账户.
struct RegisterMoney {
  static constexpr std::string_view kind = "budget.register_money";
  static constexpr std::string_view about =
      "registers where money lies or is drawn from: cash, a bank account, a quota, or the "
      "treasury itself; no other exists";
  static constexpr std::string_view about_zh = "登记资金账户";
  static constexpr std::array refusals{
      &money_taken,       &ledger_unknown,         &account_unknown,    &money_accounts,
      &custodian_missing, &people::person_unknown, &people::person_left};

  MoneyCode money;
  Name name;
  MoneyKind means{};
  std::optional<LedgerCode> ledger;
  std::optional<Name> bank;
  std::optional<Name> number;
  std::optional<AccountCode> account;
  std::optional<AccountCode> position;
  std::optional<PersonCode> custodian;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RegisterMoney;
    v("money", &T::money, "code of the money account", "资金账户编号");
    v("name", &T::name, "its name", "账户名称");
    v("means", &T::means, "what it is", "种类");
    v("ledger", &T::ledger, "whose; left out, the main set of accounts", "账套");
    v("bank", &T::bank, "bank", "开户行");
    v("number", &T::number, "account number", "账号");
    v("account", &T::account, "account that it books on", "对应科目");
    v("position", &T::position, "budgetary account of the position that it is part of",
      "资金结存科目");
    v("custodian", &T::custodian, "who keeps it; needed for cash", "保管人");
    v("from", &T::from, "first day; left out, today", "启用日期");
  }
};

/// Gives a money account to another keeper 变更保管人.
struct EntrustMoney {
  static constexpr std::string_view kind = "budget.entrust_money";
  static constexpr std::string_view about = "gives a money account to another keeper from a day on";
  static constexpr std::string_view about_zh = "变更资金账户保管人";
  static constexpr std::array refusals{&money_unknown, &money_closed, &custody_earlier,
                                       &people::person_unknown, &people::person_left};

  MoneyCode money;
  PersonCode custodian;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = EntrustMoney;
    v("money", &T::money, "which money account", "资金账户");
    v("custodian", &T::custodian, "who keeps it", "保管人");
    v("from", &T::from, "first day; left out, today", "起始日期");
  }
};

/// Closes a money account 销户.
struct CloseMoney {
  static constexpr std::string_view kind = "budget.close_money";
  static constexpr std::string_view about = "closes a money account that is empty";
  static constexpr std::string_view about_zh = "资金账户销户";
  static constexpr std::array refusals{&money_unknown, &money_closed, &money_not_empty};

  MoneyCode money;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("money", &CloseMoney::money, "which money account", "资金账户");
    v("reason", &CloseMoney::reason, "why", "原因");
  }
};

/// Every form of this subject: a new one is added here.
using FundsForms = Types<AddFund, EndFund, RegisterMoney, EntrustMoney, CloseMoney>;

}  // namespace bursar::budget
