#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bursar/assets/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What is printed on the label of an asset 资产标签.
namespace bursar::assets {

/// An asset's label: the text of its code never changes, whatever becomes of the asset.
struct AssetLabel {
  AssetCode asset;
  std::string text;
  std::string school;
  std::string name;
  CategoryCode category;
  Date acquired;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &AssetLabel::asset, "code of the asset", "资产编号");
    v("text", &AssetLabel::text, "what its QR code says: asset:school:code, never another",
      "二维码内容");
    v("school", &AssetLabel::school, "name of the school", "单位名称");
    v("name", &AssetLabel::name, "what it is", "资产名称");
    v("category", &AssetLabel::category, "scheme:class", "资产类别");
    v("acquired", &AssetLabel::acquired, "day of acquisition", "取得日期");
  }
};

namespace detail {
/// What the text of every label of this school begins with.
inline std::string label_head(const Books& books) {
  return "asset:" + books.people.units()[people::Register::kWhole].code.value + ":";
}
}  // namespace detail

/// The label of one asset.
struct Label {
  static constexpr std::string_view kind = "assets.label";
  static constexpr std::string_view about = "what the label of an asset says, or null";
  static constexpr std::string_view about_zh = "资产标签";
  AssetCode asset;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Label::asset, "which asset", "资产编号");
  }
};
inline std::optional<AssetLabel> answer(const Label& q, const Books& books, Date) {
  const auto id = books.assets.id(q.asset);
  if (id == AssetId{}) return {};
  const auto& asset = books.assets[id];
  return AssetLabel{q.asset,
                    detail::label_head(books) + q.asset.value,
                    books.people.school().name.value,
                    std::string(books.assets.text(asset.name)),
                    books.assets.categories()[asset.category].code,
                    *asset.acquired.date()};
}

/// Whose label it is.
struct Labelled {
  static constexpr std::string_view kind = "assets.labelled";
  static constexpr std::string_view about =
      "the code of the asset whose label says this text, or null: another school's, or none";
  static constexpr std::string_view about_zh = "按标签查资产";
  Text<200> text;
  template <class V>
  static constexpr void fields(V&& v) {
    v("text", &Labelled::text, "what was scanned", "扫描内容");
  }
};
inline std::optional<AssetCode> answer(const Labelled& q, const Books& books, Date) {
  std::string_view text = q.text;
  if (!books.people.founded()) return {};
  const auto head = detail::label_head(books);
  if (!text.starts_with(head)) return {};
  text.remove_prefix(head.size());
  return books.assets.find(text) ? AssetCode(text) : std::optional<AssetCode>();
}

/// The questions of this subject.
using LabelQuestions = Types<Label, Labelled>;

}  // namespace bursar::assets
