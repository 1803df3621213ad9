#include "headers.hpp"

#include <array>

#include "bursar/csv/sheet.hpp"
#include "text.hpp"

namespace bursar::csv {
namespace {

struct Words {
  std::string_view field, likely, possible;  ///< separated by spaces
};

/// Headers of registers that schools, bureaus and their software write.
constexpr std::array<Words, 20> words{{
    {"asset",
     "资产编码 资产代码 资产号 固定资产编号 固定资产编码 财产编号 校产编号 设备编号 物品编号 "
     "assetcode assetno assetnumber",
     "编号 编码 卡片编号 卡片编码 卡片号 标签号 条码 条形码 code"},
    {"name", "固定资产名称 设备名称 物品名称 财产名称 校产名称 assetname", "名称 品名 资产"},
    {"category",
     "资产分类 资产分类代码 资产分类编码 资产分类号 资产类别代码 资产类别编码 类别代码 类别编码 "
     "分类代码 分类编码 分类号 国标分类 国标代码 国标分类代码",
     "类别 分类 class"},
    {"cost",
     "账面原值 帐面原值 资产原值 固定资产原值 原价 原始价值 入账价值 入帐价值 总价 总金额 总值 "
     "originalvalue",
     "价值 金额 资产价值 购置金额 购入金额 amount value"},
    {"room", "存放位置 存放地 存放处 放置地点 安放地点 存放房间 location",
     "使用地点 所在地点 所在房间 地点 位置 房间 房间号 教室"},
    {"acquired", "购置日期 购入日期 购买日期 购置时间 购入时间 购买时间 取得时间 purchasedate",
     "入账日期 入帐日期 入账时间 入帐时间 启用日期 日期 date"},
    {"quantity", "资产数量 件数 台数 qty", "数目 个数"},
    {"measure", "数量单位 量词", "单位"},
    {"way", "增加方式 购置方式 取得渠道", "资产来源 来源"},
    {"source", "资金来源 经费渠道 经费性质 资金性质", "资金"},
    {"unit", "使用单位 使用科室 使用处室 领用部门 领用单位 department",
     "部门 科室 处室 所属部门 年级"},
    {"custodian", "保管员 保管者 keeper", "管理人 管理员 经管人"},
    {"responsible", "责任者", "负责人"},
    {"user", "使用者", "领用人"},
    {"brand", "厂牌", "商标"},
    {"model", "型号规格 规格及型号 规格/型号 规格、型号 规格 型号 specification", ""},
    {"serial", "出厂编号 出厂号 机身号 机身编号 产品序列号 serialnumber sn s/n", ""},
    {"warranty_until", "保修截止日期 保修期至 保修到期日 质保截止日期 质保期至 warranty", ""},
    {"voucher", "会计凭证号 记账凭证号 记账凭证 凭证编号 凭证字号", "凭证"},
    {"remark", "备注说明 附注 remarks note notes", "说明"},
}};

std::string_view next_word(std::string_view& list) {
  const auto end = list.find(' ');
  const auto word = list.substr(0, end);
  list.remove_prefix(end == list.npos ? list.size() : end + 1);
  return word;
}

bool is_open(std::string_view& text) {
  return take(text, "(") || take(text, "[") || take(text, "【");
}
bool is_close(std::string_view& text) {
  return take(text, ")") || take(text, "]") || take(text, "】");
}

std::string without_brackets(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (is_open(text)) {
      while (!text.empty() && !is_close(text)) text.remove_prefix(1);
    } else {
      out += text[0];
      text.remove_prefix(1);
    }
  }
  return out;
}

/// "原值/万元" and "原值元" name their unit without brackets.
std::string_view without_unit(std::string_view key) {
  take_last(key, ":");
  const auto whole = key;
  if (take_last(key, "万元") || take_last(key, "元")) take_last(key, "/");
  return key.empty() ? whole : key;
}

using Known = std::map<std::string, Match, std::less<>>;

void add_words(Known& known, std::string_view list, Match match) {
  while (!list.empty()) known.emplace(next_word(list), match);
}

/// The fields' own names come last: they are surer than any word.
Known all_known() {
  Known known;
  for (const auto& [field, likely, possible] : words) {
    add_words(known, likely, {slot_of(field), Strength::likely});
    add_words(known, possible, {slot_of(field), Strength::possible});
  }
  add_words(known, "购置单价 资产单价 单位价格 price", {slot_of("unit_price"), Strength::likely});
  for (std::size_t i = 0; i < slots().size(); ++i)
    for (const auto name : {slots()[i].name, slots()[i].zh})
      known.insert_or_assign(header_key(name), Match{i, Strength::exact});
  return known;
}

const Known& known_headers() {
  static const auto known = all_known();
  return known;
}

}  // namespace

std::string whole_header_key(std::string_view header) {
  std::string out;
  for (const char c : folded(header)) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '_' || c == '*') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

std::string header_key(std::string_view header) {
  const auto bare = without_brackets(whole_header_key(header));
  return std::string(without_unit(bare));
}

std::array<std::string, 3> header_keys(std::string_view header, std::size_t count) {
  auto whole = whole_header_key(header);
  auto numbered = whole + "#" + std::to_string(count);
  return {std::move(numbered), std::move(whole), header_key(header)};
}

std::optional<AmountUnit> header_unit(std::string_view header) {
  const auto key = whole_header_key(header);
  if (key.find("万元") != key.npos || key.find("(万)") != key.npos) return AmountUnit::wan;
  if (key.ends_with("元)") || key.ends_with("元")) return AmountUnit::yuan;
  return {};
}

Result<Headers> Headers::from(const Options& options) {
  Headers headers;
  for (const auto& [header, field] : options.columns) {
    auto slot = Result<std::size_t>(kNoField);
    if (field != "-") slot = known_slot(field);
    if (!slot) return slot.refusal();
    const auto key = whole_header_key(header);
    headers.given_.insert_or_assign(key, Match{*slot, Strength::given});
    headers.written_.insert_or_assign(key, header);
  }
  return headers;
}

std::optional<Match> Headers::match(std::string_view header, std::size_t count) const {
  const auto keys = header_keys(header, count);
  for (const auto& key : keys)
    if (const auto found = given_.find(key); found != given_.end()) return found->second;
  const auto& known = known_headers();
  for (const auto& key : keys)
    if (const auto found = known.find(key); found != known.end()) return found->second;
  return {};
}

}  // namespace bursar::csv
