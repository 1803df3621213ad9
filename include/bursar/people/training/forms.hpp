#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/people/records.hpp"
#include "bursar/people/training/reasons.hpp"

/// Trainings, and who was there 培训.
namespace bursar::people {

/// Records a training 培训登记.
struct RecordTraining {
  static constexpr std::string_view kind = "people.record_training";
  static constexpr std::string_view about =
      "records a training: what it was about, how long it was, and who was there";
  static constexpr std::string_view about_zh = "培训登记";
  static constexpr std::array refusals{&training_taken, &date_in_future, &person_repeated,
                                       &person_unknown, &person_left,    &sha256_malformed};

  TrainingCode training;
  Name topic;
  Name trainer;
  std::optional<Date> on;
  Whole<1, 10'000> minutes;
  std::vector<PersonCode> persons;
  std::optional<CertificateCode> certificate;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RecordTraining;
    v("training", &T::training, "number of the training", "培训编号");
    v("topic", &T::topic, "what it was about", "培训内容");
    v("trainer", &T::trainer, "who held it", "培训人");
    v("on", &T::on, "the day; left out, today", "日期");
    v("minutes", &T::minutes, "how long it was", "时长（分钟）");
    v("persons", &T::persons, "who was there, at most 1000", "参训人员");
    v("certificate", &T::certificate, "the kind of certificate that it was held for",
      "对应证书种类");
    v("files", &T::files, "what proves it, at most 50 files", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using TrainingForms = Types<RecordTraining>;

}  // namespace bursar::people
