#include "bursar/label/svg.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <qrcodegen.hpp>
#include <stdexcept>

namespace bursar::label {
namespace {

using qrcodegen::QrCode;
using qrcodegen::QrSegment;

constexpr int kQuiet = 4;               // modules around the code that stay white
constexpr std::size_t kLimit = 2000;    // bytes; the largest code of this strength holds 2,331
constexpr std::size_t kLineUnits = 40;  // width of the writing beside a code

QrCode code_of(std::string_view text) {
  if (text.size() > kLimit) throw std::length_error("a label's text has at most 2,000 bytes");
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  return QrCode::encodeBinary(bytes, QrCode::Ecc::MEDIUM);
}

std::string number(std::size_t value) { return std::to_string(value); }

/// The dark modules as one path of runs.
std::string path_of(const QrCode& code) {
  std::string path;
  for (int y = 0; y < code.getSize(); ++y)
    for (int x = 0; x < code.getSize(); ++x) {
      int run = 0;
      while (code.getModule(x + run, y)) ++run;
      if (run == 0) continue;
      path += "M" + std::to_string(x + kQuiet) + " " + std::to_string(y + kQuiet) + "h" +
              std::to_string(run) + "v1h-" + std::to_string(run) + "z";
      x += run;
    }
  return path;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string document(std::size_t width, std::size_t height, const std::string& content) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " " +
         number(height) +
         "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" " +
         "fill=\"#fff\"/>" + content + "</svg>\n";
}

}  // namespace

std::string qr_svg(std::string_view text) {
  const auto code = code_of(text);
  const auto side = static_cast<std::size_t>(code.getSize() + 2 * kQuiet);
  return document(side, side, "<path d=\"" + path_of(code) + "\"/>");
}

std::string label_svg(std::string_view text, const std::vector<std::string>& lines) {
  const auto code = code_of(text);
  const auto side = static_cast<std::size_t>(code.getSize() + 2 * kQuiet);
  std::string content =
      "<path d=\"" + path_of(code) + "\"/><g font-family=\"sans-serif\" " + "font-size=\"3\">";
  for (std::size_t i = 0; i < lines.size(); ++i)
    content += "<text x=\"" + number(side) + "\" y=\"" + number(7 + 4 * i) + "\">" +
               escaped(lines[i]) + "</text>";
  return document(side + kLineUnits, std::max(side, 8 + 4 * lines.size()), content + "</g>");
}

}  // namespace bursar::label
