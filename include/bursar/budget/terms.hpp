#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/budget/fwd.hpp"

/// The closed lists of words that papers of the budget are filled in with.
namespace bursar::budget {

/// The number of an invoice as numbers are compared: one that is written in small letters is no
/// other. It points at what is written, or into itself.
class InvoiceKey {
 public:
  explicit InvoiceKey(std::string_view written) : key_(written) {
    if (std::none_of(written.begin(), written.end(), small)) return;
    for (const char c : written) own_ += small(c) ? static_cast<char>(c - 'a' + 'A') : c;
    key_ = own_;
  }
  InvoiceKey(const InvoiceKey&) = delete;
  InvoiceKey& operator=(const InvoiceKey&) = delete;

  operator std::string_view() const { return key_; }
  /// Whether another number is this one.
  bool is(std::string_view written) const { return key_ == InvoiceKey(written).key_; }

 private:
  static bool small(char c) { return c >= 'a' && c <= 'z'; }

  std::string own_;
  std::string_view key_;
};

/// A year of the budget: a calendar year 会计年度.
using Year = Whole<kFirstYear, kLastYear>;
using MonthOfYear = Whole<1, 12>;
/// A share in hundredths of a per cent.
using BasisPoints = Whole<0, 10'000>;

/// Where money comes from 资金性质. What is held for others is no income.
enum class FundKind : std::uint8_t { appropriation, grant, self_raised, donation, held };
constexpr auto names(FundKind) {
  return std::array<EnumName, 5>{{{"appropriation", "财政拨款"},
                                  {"grant", "上级补助"},
                                  {"self_raised", "自筹资金"},
                                  {"donation", "捐赠"},
                                  {"held", "代管款项"}}};
}

/// What becomes of money that is left at the end of a year 年末结转方式.
enum class Carry : std::uint8_t { roll, sweep, give_back };
constexpr auto names(Carry) {
  return std::array<EnumName, 3>{{{"roll", "结转"}, {"sweep", "归集"}, {"return", "缴回"}}};
}

/// Whether a line expects money or spends it 收支.
enum class Side : std::uint8_t { income, outlay };
constexpr auto names(Side) {
  return std::array<EnumName, 2>{{{"income", "收入"}, {"outlay", "支出"}}};
}

/// Into which periods a year is split 分期方式. By hand: twelve months, each amount given.
enum class Split : std::uint8_t { year, half, quarter, month, by_hand };
constexpr auto names(Split) {
  return std::array<EnumName, 5>{{{"year", "全年"},
                                  {"half", "半年"},
                                  {"quarter", "季"},
                                  {"month", "月"},
                                  {"by_hand", "手工"}}};
}
/// How many periods that is.
constexpr std::size_t periods_of(Split split) {
  constexpr std::array<std::size_t, 5> periods{1, 2, 4, 12, 12};
  return periods[static_cast<std::size_t>(split)];
}
/// The period that a month from 1 to 12 lies in, counted from 0.
constexpr std::size_t period_of(Split split, int month) {
  return static_cast<std::size_t>(month - 1) * periods_of(split) / 12;
}

/// What classes there are 维度. A project is a class like any other.
enum class Dimension : std::uint8_t { function, economic, income, project };
constexpr auto names(Dimension) {
  return std::array<EnumName, 4>{{{"function", "功能分类"},
                                  {"economic", "经济分类"},
                                  {"income", "收入分类"},
                                  {"project", "项目"}}};
}

/// What money lies in or is drawn from 资金账户种类.
enum class MoneyKind : std::uint8_t { cash, bank, quota, prior_quota, direct };
constexpr auto names(MoneyKind) {
  return std::array<EnumName, 5>{{{"cash", "现金"},
                                  {"bank", "银行存款"},
                                  {"quota", "零余额账户"},
                                  {"prior_quota", "财政应返还额度"},
                                  {"direct", "财政直接支付"}}};
}
/// Whether there is a balance that cannot fall below zero; the treasury's own has none.
constexpr bool has_balance(MoneyKind kind) { return kind != MoneyKind::direct; }

/// What a party is to the school 往来单位性质.
enum class PartyKind : std::uint8_t { supplier, payer, authority, internal };
constexpr auto names(PartyKind) {
  return std::array<EnumName, 4>{{{"supplier", "供应商"},
                                  {"payer", "付款方"},
                                  {"authority", "主管、税务及财政机关"},
                                  {"internal", "本校账套"}}};
}

/// What passing a control comes to 控制方式.
enum class Mode : std::uint8_t { none, warn, stop };
constexpr auto names(Mode) {
  return std::array<EnumName, 3>{{{"none", "不控制"}, {"warn", "预警"}, {"stop", "禁止"}}};
}

/// Over what time a control compares 控制期间.
enum class Span : std::uint8_t { period, cumulative, year };
constexpr auto names(Span) {
  return std::array<EnumName, 3>{{{"period", "当期"}, {"cumulative", "累计"}, {"year", "全年"}}};
}

/// What a control compares 控制层次.
enum class Level : std::uint8_t { line, together };
constexpr auto names(Level) {
  return std::array<EnumName, 2>{{{"line", "逐项"}, {"together", "合并"}}};
}

/// Which way a share is kept 比例方向.
enum class Compare : std::uint8_t { at_least, at_most };
constexpr auto names(Compare) {
  return std::array<EnumName, 2>{{{"at_least", "不低于"}, {"at_most", "不高于"}}};
}

/// What is metered 能耗种类.
enum class Utility : std::uint8_t { water, electricity, gas };
constexpr auto names(Utility) {
  return std::array<EnumName, 3>{{{"water", "水"}, {"electricity", "电"}, {"gas", "燃气"}}};
}

/// What kind of figures is made public 公开事项.
enum class Disclosed : std::uint8_t {
  budget,
  final_accounts,
  fees,
  held_money,
  canteen,
  assets,
  procurement,
  other
};
constexpr auto names(Disclosed) {
  return std::array<EnumName, 8>{{{"budget", "预算"},
                                  {"final_accounts", "决算"},
                                  {"fees", "收费"},
                                  {"held_money", "代办费收支"},
                                  {"canteen", "食堂账目"},
                                  {"assets", "资产"},
                                  {"procurement", "采购"},
                                  {"other", "其他"}}};
}

/// A file that proves something, by its digest: the books hold no files 附件.
struct EvidenceFile {
  Name file;
  Text<64> sha256;

  template <class V>
  static constexpr void fields(V&& v) {
    v("file", &EvidenceFile::file, "name of the file", "文件名");
    v("sha256", &EvidenceFile::sha256, "its SHA-256, 64 digits of 0-9 and a-f", "SHA-256 摘要");
  }
  friend bool operator==(const EvidenceFile&, const EvidenceFile&) = default;
};

}  // namespace bursar::budget
