#include "simulation/safety/officer.hpp"

namespace bursar::test::trial {

Officer::Officer(unsigned seed, const recalled::Past& past) : Writer(seed), past_(past) {
  for (const auto& list :
       {rule_duties(), check_duties(), hazard_duties(), ready_duties(), watch_duties()})
    duties_.insert(duties_.end(), list.begin(), list.end());
}

std::string Officer::fresh(std::string_view front) {
  const auto number = one_in(40) ? below(static_cast<std::size_t>(count_) + 1) : ++count_;
  return std::string(front) + std::to_string(number);
}
void Officer::from(Fields& fields) {
  if (one_in(3)) fields.text("from", one_in(4) ? day(-9, 0) : day(0, 20));
}
std::string Officer::file() {
  const auto digest = one_in(25) ? std::string("?") : std::string(64, 'a');
  return Fields().text("file", "照片.jpg").text("sha256", digest).done();
}
void Officer::files(Fields& fields, bool always) {
  if (always || one_in(5)) fields.raw("files", json_list({file()}));
}
void Officer::about(Fields& fields, const std::string& target) {
  const auto colon = target.find(':');
  if (colon != target.npos) fields.text(target.substr(0, colon), target.substr(colon + 1));
  if (one_in(80)) fields.text("room", "none");
}
std::string Officer::target() {
  return word({"-", "unit:zongwu", "unit:jiaodao", "unit:c184", "room:FB1", "room:J184", "room:DN1",
               "asset:A1", "asset:A2"});
}
std::string Officer::field() {
  return word({"fire", "building", "electricity", "gate", "sports", "canteen", "traffic"});
}
std::string Officer::person() {
  std::string code = "nobody";
  std::size_t seen = 0;
  for (const auto& [name, days] : past_.staff.persons)
    if ((past_.staff.here(name, today()) || one_in(60)) && below(++seen) == 0) code = name;
  return code;
}
std::string Officer::post() {
  return one_in(30) ? "none" : word({"general_affairs", "class_teacher", "guard", "dean"});
}

Filing Officer::next(Date today) {
  open(today);
  Filing filing;
  do {  // what there is nothing for is mostly let be
    by_ = word({"tang", "qin", "qin", "chen", "zhou", "peng", "yi", "tan", "g1", "g2"});
    const auto& duty = weighed(duties_);
    filing.kind = duty.kind;
    filing.fields = duty.fill(*this);
  } while (filing.fields.find("\"none\"") != std::string::npos && !one_in(8));
  if (filing.kind.starts_with("people.")) by_ = "tang";
  if (one_in(12))
    filing.fields = spoiled(filing.fields, [&](const auto&) {
      return word({"none", "yes", "no", "-5", "tang", "t1", "12:00"});
    });
  filing.by = by_;
  return filing;
}

}  // namespace bursar::test::trial
