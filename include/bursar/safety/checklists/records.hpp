#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/expression/program.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/text_hash.hpp"
#include "bursar/safety/checklists/terms.hpp"
#include "bursar/safety/records.hpp"

/// Checklists as they are asked, and inspections packed.
namespace bursar::safety {

/// No section, no list, no program.
inline constexpr std::uint16_t kNoPlace = 0xFFFF;

/// A section as it is asked 分节.
struct SectionRecord {
  SectionCode code;
  Name name;
  std::uint16_t within = kNoPlace;     ///< its place in the list of sections
  std::uint16_t first = 0, items = 0;  ///< its items with those of the sections below
  Text<1000> relevant;
  std::uint16_t relevant_program = kNoPlace;  ///< its place in the version
};

/// An option as it is asked 选项.
struct OptionRecord {
  Text<64> value;
  Name name;
  std::uint8_t percent = 100;
  bool fails = false;
};

/// Options to choose from 选项表.
struct ListRecord {
  ListCode code;
  std::vector<OptionRecord> options;
};

/// An item as it is asked 检查项.
struct ItemRecord {
  ItemCode code;
  Text<500> name;
  Kind kind{};
  Grade grade{};
  std::uint16_t section = kNoPlace, list = kNoPlace;  ///< their places in the version
  std::uint16_t weight = 0, days = 0;
  bool required = false, whole = false, critical = false, not_applicable = false, proof = false;
  bool can_fail = false;
  expression::Type type = expression::Type::none;  ///< of its value; none of a note
  std::optional<std::int64_t> least, most;         ///< millionths
  MajorId major{};
  PostId owner{};  ///< of the checklist, where the item names none
  Name unit;
  Remark hint, message, source;
  Text<1000> relevant, constraint, calculation, passes;
  /// The places of their programs in the version.
  std::uint16_t relevant_program = kNoPlace, constraint_program = kNoPlace;
  std::uint16_t calculation_program = kNoPlace, passes_program = kNoPlace;
};

/// One version of a checklist, as it was defined 检查表版本.
struct TemplateVersion {
  std::int32_t number = 1;
  Date from;
  Name name;
  Field field{};
  std::vector<SectionRecord> sections;
  std::vector<ListRecord> lists;
  std::vector<ItemRecord> items;
  std::vector<expression::Program> programs;  ///< all expressions, compiled; names are items
  std::int32_t days = 1;
  PostId owner{};
  std::optional<std::uint8_t> pass_mark;
  Remark source;
  std::vector<EvidenceFile> files;
  /// The places of the items by their names, which the items keep.
  boost::unordered_flat_map<std::string_view, std::uint16_t, TextHash> places;

  /// The place of an item, or kNoPlace. Answers mostly come in the order of the items: `hint`, the
  /// place after the last answer's, is looked at first.
  std::uint16_t place(std::string_view item, std::size_t hint = 0) const {
    if (hint < items.size() && items[hint].code.value == item)
      return static_cast<std::uint16_t>(hint);
    const auto found = places.find(item);
    return found == places.end() ? kNoPlace : found->second;
  }
};

/// A checklist in all its versions 检查表.
struct Template {
  TemplateCode code;
  std::deque<TemplateVersion> versions;        ///< the earliest first; they never move
  std::vector<InspectionId> inspections = {};  ///< made with any of them, in their order
};

/// An answer's number; 0 is none.
enum class AnswerId : std::uint32_t {};
/// A finding's number; 0 is none.
enum class FindingId : std::uint32_t {};

/// An answer that was recorded, packed; those of an inspection lie end to end.
struct AnswerRecord {
  /// As its kind has it: 0 or 1, millionths, the option's place, the number of a day, of files in
  /// millionths; of a text and of several choices the text's number in the register. What was
  /// calculated stands here as if it had been answered.
  std::int64_t value = 0;
  TextId note{};
  std::uint16_t item = 0;  ///< its place in the version
  bool na : 1 = false;
  bool failed : 1 = false;
  bool filed : 1 = false;  ///< whether there are files, which the register keeps aside
  bool empty : 1 = false;  ///< nothing was answered, though perhaps noted
};

/// What a failed item came to; those of an inspection lie end to end.
struct FindingRecord {
  HazardId hazard{};
  std::uint16_t item = 0;  ///< its place in the version
  bool again = false;      ///< whether the hazard was open already
};

/// An inspection 检查, packed.
struct Inspection {
  Moment at;
  TextId code{}, remark{};
  TemplateId checklist{};
  ScheduleId schedule{};
  Target target;
  PersonId by{};
  PackedDate on;
  InspectionId again{};
  std::uint32_t earned = 0, possible = 0;
  AnswerId first{};
  FindingId finding{};
  std::uint16_t version = 1, answers = 0, findings = 0;
  std::optional<Level> level;
  std::optional<UseMoment> use;
  Outcome result{};
};

/// What was saved of an inspection that is not finished. Only its checklist and its target were
/// checked, so what it names beside them stays as it was written.
struct DraftText {
  PersonId by{};
  Moment at;
  TemplateId checklist{};
  std::int32_t version = 1;
  std::optional<ScheduleCode> schedule;
  std::optional<Level> level;
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
  std::optional<InspectionCode> again;
  std::optional<UseMoment> use;
  std::vector<Answer> answers;
};

/// An inspection that is not finished, as it was saved last 检查草稿.
struct Draft {
  InspectionCode code;
  std::unique_ptr<DraftText> text;  ///< none: it was dropped, or the inspection was recorded
};

}  // namespace bursar::safety
