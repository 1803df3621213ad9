#pragma once

#include <cstddef>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/fields.hpp"
#include "simulation/safety/past.hpp"

/// The safety officer of a school, and all who check, report and stand guard there.
///
/// The school is that of plays/setup/safety_school.jsonl with school.jsonl beside this: 唐 tang the
/// head, 秦 qin the safety officer, 陈 chen the deputy head, 周 zhou, 彭 peng, 易 yi, 谭 tan, and the
/// guards g1 and g2. What the officer knows of the books are the naive ones, so that the forms
/// depend on what was posted alone.
namespace bursar::test::trial {

/// A form as somebody files it.
struct Filing {
  std::string kind, fields, by;
};

class Officer;

/// What is filed, how often beside the others, and how that is filled in.
struct Duties {
  std::string_view kind;
  int weight;
  std::string (*fill)(Officer& officer);
};

/// Fills in random forms: mostly such as the books allow, the rest wrong somewhere.
class Officer {
 public:
  Officer(unsigned seed, const recalled::Past& past);

  /// The next form.
  Filing next(Date today);

  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class List>
  auto any(const List& list) {
    return *std::next(list.begin(), static_cast<std::ptrdiff_t>(below(list.size())));
  }
  std::string word(std::initializer_list<const char*> words) { return any(words); }

  const recalled::Past& past() const { return past_; }
  Date today() const { return today_; }
  /// A code that was not used yet; now and then one that was.
  std::string fresh(std::string_view front);
  /// A day between so many from today.
  std::string day(int from, int to);
  /// The first day of a version: mostly left out, so today.
  void from(Fields& fields);
  /// Files, now and then; and seldom one without a digest.
  void files(Fields& fields, bool always = false);
  std::string file();
  /// What a form is about; of "-" nothing is said.
  void about(Fields& fields, const std::string& target);
  std::string target();
  std::string field();
  std::string person();
  std::string post();
  std::string room() { return word({"ZB", "FB1", "FB2", "J184", "J185", "DN1", "BG1"}); }
  /// The code of one that fits, or one that is not there.
  template <class Records, class Fits>
  std::string code_of(const Records& records, Fits fits) {
    std::string code = "none";
    std::size_t seen = 0;
    for (const auto& [name, one] : records)
      if ((fits(one) || one_in(60)) && below(++seen) == 0) code = name;
    return code;
  }
  /// Says who should file the form that is being filled in.
  void filed_by(std::string_view person) { by_ = person; }
  /// Who files it so far: decided before the form is filled in.
  const std::string& by() const { return by_; }

 private:
  /// A duty by its weight.
  const Duties& chosen();
  std::string spoiled(const std::string& fields);

  std::mt19937 random_;
  const recalled::Past& past_;
  std::vector<Duties> duties_;
  int sum_ = 0, count_ = 0;
  Date today_;
  std::string by_;
};

std::vector<Duties> rule_duties();
std::vector<Duties> check_duties();
std::vector<Duties> hazard_duties();
std::vector<Duties> ready_duties();
std::vector<Duties> watch_duties();

/// JSON objects as a JSON list.
std::string json_list(const std::vector<std::string>& objects);

}  // namespace bursar::test::trial
