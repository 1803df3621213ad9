#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Labels of assets as pictures: a QR code in SVG 资产标签.
namespace bursar::label {

/// A QR code of a text, with a quiet zone of four modules, as an SVG document; a module is one unit
/// of its view box. It is read with up to 15 % of it damaged. The text is UTF-8 and at most 2,000
/// bytes; longer text throws std::length_error.
std::string qr_svg(std::string_view text);

/// A label: the QR code of a text on the left, lines of writing beside it.
std::string label_svg(std::string_view text, const std::vector<std::string>& lines);

}  // namespace bursar::label
