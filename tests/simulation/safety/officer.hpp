#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/fields.hpp"
#include "simulation/safety/past.hpp"
#include "simulation/writer.hpp"

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
class Officer : public Writer {
 public:
  Officer(unsigned seed, const recalled::Past& past);

  /// The next form.
  Filing next(Date today);

  const recalled::Past& past() const { return past_; }
  /// A code that was not used yet; now and then one that was.
  std::string fresh(std::string_view front);
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
  const recalled::Past& past_;
  std::vector<Duties> duties_;
  int count_ = 0;
  std::string by_;
};

std::vector<Duties> rule_duties();
std::vector<Duties> check_duties();
std::vector<Duties> hazard_duties();
std::vector<Duties> ready_duties();
std::vector<Duties> watch_duties();

}  // namespace bursar::test::trial
