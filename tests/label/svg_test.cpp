// Labels as pictures. That a code can be read is tested from Python, with a reader.
#include "bursar/label/svg.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace bursar::test {
namespace {

TEST(Label, IsASquareWithAQuietZone) {
  const auto svg = label::qr_svg("asset:heping:PC-001");
  EXPECT_NE(svg.find("viewBox=\"0 0 33 33\""), std::string::npos) << svg;  // 25 modules and 2 × 4
  EXPECT_NE(svg.find("M4 4h7v1h-7z"), std::string::npos);                  // the finder's edge
  EXPECT_EQ(svg, label::qr_svg("asset:heping:PC-001"));
  EXPECT_NE(svg, label::qr_svg("asset:heping:PC-002"));
}

TEST(Label, HasItsLinesBesideTheCode) {
  const auto svg = label::label_svg("asset:hp:1", {"和平小学", "a<b & c>d"});
  EXPECT_NE(svg.find(">和平小学</text>"), std::string::npos);
  EXPECT_NE(svg.find(">a&lt;b &amp; c&gt;d</text>"), std::string::npos);
}

TEST(Label, RefusesTextThatNoCodeHolds) {
  EXPECT_NO_THROW(label::qr_svg(std::string(2000, 'x')));
  EXPECT_THROW(label::qr_svg(std::string(2001, 'x')), std::length_error);
}

}  // namespace
}  // namespace bursar::test
