#include "simulation/safety/sheets.hpp"

#include <algorithm>
#include <sstream>

namespace bursar::test::recalled {
namespace {

constexpr std::int64_t kWhole = 1'000'000;

/// An expression in its words: `${a} = 'yes'`, `. >= 0`, `${n} + 1`, `. <= today()`.
struct Words {
  std::string left, sign, right;

  explicit Words(const std::string& text) { std::istringstream(text) >> left >> sign >> right; }
  /// The item that it names, or "".
  std::string name() const {
    return left.starts_with("${") ? left.substr(2, left.size() - 3) : std::string();
  }
};

/// Whether a comparison holds; nothing is neither more nor less than anything.
bool holds(const Words& words, const Value& left, Date on) {
  const auto compared = [&](auto a, auto b) {
    if (words.sign == "=") return a == b;
    if (words.sign == "!=") return a != b;
    if (words.sign == "<") return a < b;
    if (words.sign == "<=") return a <= b;
    return words.sign == ">" ? a > b : a >= b;
  };
  if (left.none) return words.sign == "!=";
  if (words.right == "today()") return compared(left.text, date_text(on));
  if (words.right.starts_with('\''))
    return compared(left.text, words.right.substr(1, words.right.size() - 2));
  return compared(left.number, millionths(words.right));
}

/// Whether what hangs on an expression applies: not where the item that it names does not.
bool applies(const std::string& text, const Marks& before, Date on) {
  if (text.empty()) return true;
  const Words words(text);
  const auto& named = before.items.at(words.name());
  return named.relevant && holds(words, named.value, on);
}

bool section_applies(const Sheet& sheet, const std::string& code, const Marks& before, Date on) {
  if (code.empty()) return true;
  for (const auto& one : sheet.form.forms("sections"))
    if (one.text("section") == code)
      return section_applies(sheet, one.text("within"), before, on) &&
             applies(one.text("relevant"), before, on);
  return true;
}

std::vector<Form> options(const Sheet& sheet, const Form& item) {
  for (const auto& list : sheet.form.forms("lists"))
    if (list.text("list") == item.text("list")) return list.forms("options");
  return {};
}

Value value_of(const Form& item, const Form* answer) {
  Value value;
  if (!answer) return value;
  value.text = answer->text("value");
  const auto kind = item.text("kind");
  if (kind == "evidence") value.number = kWhole * std::int64_t(answer->forms("files").size());
  if (kind == "number" && !value.text.empty()) value.number = millionths(value.text);
  value.is_number = kind == "evidence" || kind == "number";
  value.none =
      kind == "evidence" ? value.number == 0 : value.text.find_first_not_of(" ") == value.text.npos;
  return value;
}

Value calculated(const Form& item, const Marks& before) {
  const Words words(item.text("calculation"));
  const auto& named = before.items.at(words.name());
  Value value;
  if (!named.relevant || named.value.none) return value;
  value.none = false, value.is_number = true;
  value.number = named.value.number + millionths(words.right);
  return value;
}

/// Whether the answer is all right, and how much of its weight it earns.
void judge(const Sheet& sheet, const Form& item, Date on, Mark& mark) {
  const auto kind = item.text("kind");
  mark.scored = true, mark.percent = 100;
  if (kind == "yes_no") mark.failed = mark.value.text == "no";
  if (item.has("least")) mark.failed |= mark.value.number < millionths(item.text("least"));
  if (item.has("most")) mark.failed |= mark.value.number > millionths(item.text("most"));
  if (item.has("passes")) mark.failed |= !holds(Words(item.text("passes")), mark.value, on);
  if (mark.failed) mark.percent = 0;
  if (kind != "choice" && kind != "choices") return;
  const auto chosen = " " + mark.value.text + " ";
  for (const auto& one : options(sheet, item)) {
    if (chosen.find(" " + one.text("value") + " ") == chosen.npos) continue;
    mark.percent = std::min(mark.percent, static_cast<int>(one.number("percent", 100)));
    mark.failed |= one.flag("fails");
  }
}

bool required(const Form& item, const Again* again) {
  const auto kind = item.text("kind");
  if (kind == "note" || kind == "calculated") return false;
  const bool mostly = kind == "yes_no" || kind == "number" || kind == "choice" || kind == "choices";
  return again || item.flag("required", mostly);
}

/// Why an item may not be answered so, or "".
std::string flaw_of(const Form& item, const Form* answer, const Mark& mark, Date on,
                    const Again* again) {
  if (!mark.relevant || !mark.asked) return answer ? "answered though it is not asked" : "";
  const bool na = answer && answer->flag("na");
  if (na && !item.flag("not_applicable")) return "not applicable though it always is";
  if (!na && mark.value.none && required(item, again)) return "not answered";
  if (mark.value.none) return {};
  if (item.has("constraint") && !holds(Words(item.text("constraint")), mark.value, on))
    return "against its constraint";
  const bool shown = answer && !answer->forms("files").empty();
  return mark.failed && item.flag("proof") && !shown ? "failed without proof" : "";
}

void count(const Sheet& sheet, const Form& item, const Mark& mark, Marks& all) {
  if (!mark.scored || !mark.asked) return;
  const auto weight = item.number("weight", can_fail(sheet, item) ? 1 : 0);
  all.earned += weight * mark.percent, all.possible += weight * 100;
  if (!mark.failed) return;
  all.failed.push_back(item.text("item"));
  all.critical |= item.flag("critical");
}

}  // namespace

bool can_fail(const Sheet& sheet, const Form& item) {
  const auto kind = item.text("kind");
  if (kind == "yes_no" || item.has("least") || item.has("most") || item.has("passes")) return true;
  const auto all = options(sheet, item);
  return std::any_of(all.begin(), all.end(), [](const Form& one) {
    return one.flag("fails") || one.number("percent", 100) < 100;
  });
}

bool relevant(const Sheet& sheet, const Form& item, const Marks& before, Date on) {
  return section_applies(sheet, item.text("section"), before, on) &&
         applies(item.text("relevant"), before, on);
}

Marks mark(const Sheet& sheet, const std::vector<Form>& answers, Date on, const Again* again) {
  Marks all;
  for (const auto& item : sheet.items()) {
    const auto code = item.text("item");
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const Form& one) { return one.text("item") == code; });
    const auto* answer = found == answers.end() ? nullptr : &*found;
    Mark one;
    if (again && !again->asked.contains(code))
      one = again->first->items.at(code), one.asked = false;
    if (one.asked) {
      one.relevant = again ? again->first->items.at(code).relevant : relevant(sheet, item, all, on);
      if (one.relevant)
        one.value = item.has("calculation") ? calculated(item, all) : value_of(item, answer);
      if (!one.value.none && can_fail(sheet, item)) judge(sheet, item, on, one);
    }
    const auto flaw = flaw_of(item, answer, one, on, again);
    if (all.flaw.empty() && !flaw.empty()) all.flaw = code + " " + flaw;
    count(sheet, item, one, all);
    all.items.emplace(code, one);
  }
  const bool low = sheet.form.has("pass_mark") && all.possible > 0 &&
                   all.earned * 100 < sheet.form.number("pass_mark") * all.possible;
  all.passed = !all.critical && !low;
  return all;
}

}  // namespace bursar::test::recalled
