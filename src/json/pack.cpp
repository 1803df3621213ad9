#include "bursar/json/pack.hpp"

#include <boost/json/serialize.hpp>
#include <string>

#include "bursar/json/door.hpp"
#include "bursar/json/parse.hpp"

namespace bursar::json {
namespace {

namespace bj = boost::json;

/// The same refusal, its field named from the line.
Refusal at_line(Refusal refusal, std::size_t number) {
  const auto field = refusal.field.empty() ? "" : ": " + refusal.field;
  refusal.field = "line " + std::to_string(number) + field;
  return refusal;
}

/// Files one line; a rule, class or plan of the same name that the school has is kept as it is.
Verdict adopt_line(School::Ledger& ledger, std::string_view line, const Who& who,
                   Adopted& adopted) {
  const auto parsed = parse(line);
  if (!parsed) return parsed.refusal();
  const auto* object = parsed->if_object();
  const auto* form = object ? object->if_contains("form") : nullptr;
  if (!form || !form->is_string()) return refuse(base::missing_field, "", {{"name", "form"}});
  const auto* fields = object->if_contains("fields");
  const auto posted = submit(ledger, std::string_view(form->get_string()),
                             fields ? bj::serialize(*fields) : "{}", who);
  if (!posted && !posted.refusal().code().ends_with("_taken")) return posted.refusal();
  if (!posted)
    ++adopted.kept;
  else
    ++(posted->repeated ? adopted.repeated : adopted.posted);
  return {};
}

}  // namespace

Result<Adopted> adopt(School& school, std::string_view name, std::string_view pack,
                      const Who& who) {
  Adopted adopted;
  if (pack.starts_with("\xEF\xBB\xBF")) pack.remove_prefix(3);
  const auto verdict = school.batch([&](School::Ledger& ledger) -> Verdict {
    auto left = pack;
    for (std::size_t number = 1; !left.empty(); ++number) {
      const auto line = left.substr(0, left.find('\n'));
      left.remove_prefix(std::min(left.size(), line.size() + 1));
      const auto first = line.find_first_not_of(" \t\r");
      if (first == line.npos || line[first] == '#') continue;
      auto filed = who;
      filed.reference = "pack:" + std::string(name) + ":" + std::to_string(number);
      if (auto refused = adopt_line(ledger, line, filed, adopted); !refused)
        return at_line(std::move(refused).refusal(), number);
    }
    return {};
  });
  if (!verdict) return verdict.refusal();
  return adopted;
}

}  // namespace bursar::json
