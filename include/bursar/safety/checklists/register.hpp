#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/pool.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/base/table.hpp"
#include "bursar/safety/checklists/records.hpp"

namespace bursar::safety {

/// Checklists, the inspections that were made with them, and drafts 检查表与检查.
class Checklists {
 public:
  Checklists() = default;
  Checklists(const Checklists&) = delete;
  Checklists& operator=(const Checklists&) = delete;

  /// Every checklist.
  const Table<TemplateId, Template>& templates() const { return templates_; }
  /// The version of a checklist by its number, from 1; null where there is none.
  const TemplateVersion* version(TemplateId id, std::int32_t number) const {
    const auto& versions = templates_[id].versions;
    const auto count = static_cast<std::int32_t>(versions.size());
    return number < 1 || number > count ? nullptr : &versions[static_cast<std::size_t>(number - 1)];
  }
  /// The version that an inspection was made with.
  const TemplateVersion& version_of(const Inspection& one) const {
    return templates_[one.checklist].versions[one.version - 1u];
  }

  /// The number of an inspection by its code, or none.
  InspectionId id(std::string_view code) const { return codes_.find(code); }
  const Inspection& operator[](InspectionId id) const { return inspections_[id]; }
  /// How many inspections there are: they are counted from 1, in the order they came.
  std::size_t size() const { return inspections_.size(); }
  /// The code of an inspection.
  std::string_view code(InspectionId id) const { return texts_[inspections_[id].code]; }
  /// A text of an inspection or of its answers.
  std::string_view text(TextId id) const { return texts_[id]; }

  /// Calls `f(answer, files)` for the answers of an inspection, in the order of the items.
  template <class F>
  void each_answer(const Inspection& one, F f) const {
    for (std::uint32_t i = 0; i < one.answers; ++i) {
      const auto id = static_cast<AnswerId>(static_cast<std::uint32_t>(one.first) + i);
      f(answers_[id], answers_[id].filed ? answer_files_.find(id)->second : no_files());
    }
  }
  /// Calls `f(finding)` for what an inspection found, in the order of the items.
  template <class F>
  void each_finding(const Inspection& one, F f) const {
    for (std::uint32_t i = 0; i < one.findings; ++i)
      f(findings_[static_cast<FindingId>(static_cast<std::uint32_t>(one.finding) + i)]);
  }
  /// The files of an inspection as a whole.
  const std::vector<EvidenceFile>& files(InspectionId id) const {
    const auto found = files_.find(id);
    return found == files_.end() ? no_files() : found->second;
  }

  /// Every draft that ever was; one without a text is over.
  const Table<DraftId, Draft>& drafts() const { return drafts_; }
  /// The open draft of a code, or null.
  const DraftText* draft(std::string_view code) const {
    const auto* found = drafts_.find(code);
    return found ? found->text.get() : nullptr;
  }

  // What posting does; only rules call these.
  /// A checklist, or its next version, whose places are filled in here.
  TemplateId add(const TemplateCode& code, TemplateVersion version) {
    auto id = templates_.id(code);
    if (id == TemplateId{}) id = templates_.add(Template{code, {}, {}});
    auto& kept = templates_[id].versions.emplace_back(std::move(version));
    for (std::size_t i = 0; i < kept.items.size(); ++i)
      kept.places.emplace(kept.items[i].code, static_cast<std::uint16_t>(i));
    return id;
  }
  /// An inspection; its answers and findings are added next.
  InspectionId add(std::string_view code, std::string_view remark, Inspection one) {
    BURSAR_ASSERT(one.earned <= one.possible);
    one.remark = texts_.add(remark);
    const auto id = inspections_.add(one);
    inspections_[id].code = codes_.add(code, id);
    templates_[one.checklist].inspections.push_back(id);
    return id;
  }
  /// An answer of the inspection that was added last.
  void add(AnswerRecord answer, const std::optional<std::vector<EvidenceFile>>& files) {
    answer.filed = files.has_value();
    const auto id = answers_.add(answer);
    if (files) answer_files_.emplace(id, *files);
    auto& last = newest();
    if (last.answers++ == 0) last.first = id;
  }
  /// A finding of the inspection that was added last.
  void add(FindingRecord finding) {
    const auto id = findings_.add(finding);
    auto& last = newest();
    if (last.findings++ == 0) last.finding = id;
  }
  /// The files of the inspection that was added last.
  void attach(const std::optional<std::vector<EvidenceFile>>& files) {
    if (files) files_.emplace(static_cast<InspectionId>(inspections_.size()), *files);
  }
  /// Keeps a text of an answer.
  TextId keep(std::string_view text) { return texts_.add(text); }
  /// Saves a draft, in the place of the one that its code had.
  DraftId save(const InspectionCode& code, DraftText text) {
    auto id = drafts_.id(code);
    if (id == DraftId{}) id = drafts_.add(Draft{code, {}});
    drafts_[id].text = std::make_unique<DraftText>(std::move(text));
    return id;
  }
  /// A draft is over: dropped, or recorded. Without one, nothing happens.
  DraftId end_draft(std::string_view code) {
    const auto id = drafts_.id(code);
    if (id != DraftId{}) drafts_[id].text.reset();
    return id;
  }

 private:
  static const std::vector<EvidenceFile>& no_files() {
    static const std::vector<EvidenceFile> none;
    return none;
  }
  Inspection& newest() { return inspections_[static_cast<InspectionId>(inspections_.size())]; }

  TextPool texts_;
  CodeIndex<InspectionId> codes_{texts_};
  Table<TemplateId, Template> templates_;
  Slots<InspectionId, Inspection> inspections_;
  Slots<AnswerId, AnswerRecord> answers_;
  Slots<FindingId, FindingRecord> findings_;
  boost::unordered_flat_map<AnswerId, std::vector<EvidenceFile>> answer_files_;
  boost::unordered_flat_map<InspectionId, std::vector<EvidenceFile>> files_;
  Table<DraftId, Draft> drafts_;
};

}  // namespace bursar::safety
