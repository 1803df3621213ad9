#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/terms.hpp"

/// Sets of accounts, their years, the classes of the budget, and whom the school deals with
/// 账套、年度、分类与往来单位.
namespace bursar::budget {

/// Opens a set of accounts 建立账套.
struct OpenLedger {
  static constexpr std::string_view kind = "budget.open_ledger";
  static constexpr std::string_view about =
      "opens a set of accounts: the first is the school itself, the others are kept apart, as a "
      "canteen, and merged with it";
  static constexpr std::string_view about_zh = "建立账套";
  static constexpr std::array refusals{&ledger_taken};

  LedgerCode ledger;
  Name name;

  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &OpenLedger::ledger, "code of the set of accounts", "账套编号");
    v("name", &OpenLedger::name, "its name", "账套名称");
  }
};

/// Opens a year 建立会计年度.
struct OpenYear {
  static constexpr std::string_view kind = "budget.open_year";
  static constexpr std::string_view about =
      "opens a year of a set of accounts, with the accounting regime it goes by; without a "
      "regime it keeps lines and money but no double entry";
  static constexpr std::string_view about_zh = "建立会计年度";
  static constexpr std::array refusals{&ledger_unknown, &year_taken, &year_order, &regime_unknown,
                                       &posting_missing};

  LedgerCode ledger;
  Year year;
  std::optional<RegimeCode> regime;
  std::optional<BasisPoints> surplus_limit;

  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &OpenYear::ledger, "of which set of accounts", "账套");
    v("year", &OpenYear::year, "which year: the one after the last", "年度");
    v("regime", &OpenYear::regime, "the accounting regime; left out, no accounts are kept",
      "会计制度");
    v("surplus_limit", &OpenYear::surplus_limit,
      "most that may be left over of its income, hundredths of a per cent; left out, no "
      "limit",
      "结余率上限（万分比）");
  }
};

/// Registers a class or a project 登记预算分类或项目.
struct AddClass {
  static constexpr std::string_view kind = "budget.add_class";
  static constexpr std::string_view about =
      "registers a class of a dimension: functional, economic, of income, or a project; its "
      "code is its key, names may repeat";
  static constexpr std::string_view about_zh = "登记预算分类或项目";
  static constexpr std::array refusals{&class_taken};

  Dimension dimension{};
  ClassCode code;
  Name name;
  std::optional<Name> source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("dimension", &AddClass::dimension, "which dimension", "维度");
    v("code", &AddClass::code, "code of the class or project", "编号");
    v("name", &AddClass::name, "its name", "名称");
    v("source", &AddClass::source, "the classification it stands in", "依据");
  }
};

/// Registers a party 登记往来单位.
struct AddParty {
  static constexpr std::string_view kind = "budget.add_party";
  static constexpr std::string_view about =
      "registers somebody outside with whom the school deals: a supplier, a payer, an "
      "authority; or another set of accounts of its own";
  static constexpr std::string_view about_zh = "登记往来单位";
  static constexpr std::array refusals{&party_taken, &ledger_unknown, &party_internal};

  PartyCode party;
  Name name;
  PartyKind role{};
  std::optional<LedgerCode> ledger;
  std::optional<Name> tax_number;
  std::optional<Name> account_number;

  template <class V>
  static constexpr void fields(V&& v) {
    v("party", &AddParty::party, "code of the party", "往来单位编号");
    v("name", &AddParty::name, "its name", "名称");
    v("role", &AddParty::role, "what it is to the school", "性质");
    v("ledger", &AddParty::ledger, "for a set of accounts of the school: which; only there",
      "账套");
    v("tax_number", &AddParty::tax_number, "its tax number", "税号");
    v("account_number", &AddParty::account_number, "its bank account", "收款账号");
  }
};

/// Every form of this subject: a new one is added here.
using SetupForms = Types<OpenLedger, OpenYear, AddClass, AddParty>;

}  // namespace bursar::budget
