#pragma once

#include <gtest/gtest.h>
#include <iconv.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/csv/reading.hpp"

/// What the tests of csv share.
namespace bursar::csv::test {

/// UTF-8 text in another encoding.
inline std::string encoded(std::string text, const char* encoding) {
  std::string out(text.size() * 4 + 16, '\0');
  const auto converter = iconv_open(encoding, "UTF-8");
  auto* in = text.data();
  auto* to = out.data();
  auto in_left = text.size(), out_left = out.size();
  EXPECT_NE(iconv(converter, &in, &in_left, &to, &out_left), static_cast<std::size_t>(-1));
  iconv_close(converter);
  out.resize(out.size() - out_left);
  return out;
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// "6 购置日期 csv.date_without_day": a finding in a line.
inline std::string line_of(const Finding& finding) {
  return std::to_string(finding.row) + " " + finding.column + " " + std::string(finding.why.code());
}

inline std::vector<std::string> lines_of(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const auto& finding : findings) out.push_back(line_of(finding));
  return out;
}

using Lines = std::vector<std::string>;

inline Reading read(std::string_view bytes, const Options& options = {}) {
  auto reading = read_register(bytes, options);
  if (!reading) {
    ADD_FAILURE() << reading.refusal().code() << ": " << reading.refusal().text();
    return {};
  }
  return *std::move(reading);
}

inline Refusal refused(std::string_view bytes, const Options& options = {}) {
  auto reading = read_register(bytes, options);
  if (!reading) return reading.refusal();
  ADD_FAILURE() << "read " << reading->rows << " rows";
  return refuse(file_empty, "");
}

/// A header with the five fields that an asset must have.
inline const std::string kHeader = "资产编号,资产名称,资产类别,原值,存放地点";
inline const std::string kRows =
    "PC-1,电脑,gbt:A1,5600.00,R201\r\n"
    "PC-2,电脑,gbt:A1,5600.50,R202\r\n";
inline const std::string kRegister = kHeader + "\r\n" + kRows;

/// kHeader with one more column, and one row with that cell.
inline std::string with_column(const std::string& header, const std::string& cell) {
  return kHeader + "," + header + "\nPC-1,电脑,gbt:A1,5600,R201," + cell + "\n";
}

}  // namespace bursar::csv::test
