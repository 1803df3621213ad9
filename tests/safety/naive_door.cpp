#include "safety/naive_door.hpp"

#include "school/rig.hpp"

namespace bursar::test::checklists {
namespace {

class DeskDoor : public Door {
 public:
  explicit DeskDoor(const std::string& lines) {
    desk_.play(kSmallSchool);
    desk_.play(lines);
  }

  std::optional<Flaw> file(std::string_view kind, const std::string& fields) override {
    const auto result = json::submit(desk_.school, kind, fields, who());
    return result ? std::nullopt : flaw_of(result.refusal());
  }
  std::optional<Flaw> check(std::string_view kind, const std::string& fields) override {
    const auto verdict = json::preview(desk_.school, kind, fields, who());
    return verdict ? std::nullopt : flaw_of(verdict.refusal());
  }
  std::string ask(std::string_view question, const std::string& fields) override {
    return desk_.ask(question, fields);
  }

 private:
  Who who() const { return {by, *Moment::parse(written(today) + "T01:00:00Z"), {}}; }

  static std::optional<Flaw> flaw_of(const Refusal& refusal) {
    Flaw out{std::string(refusal.code()), {}};
    for (const auto& one : refusal.figures) out.figures[one.name] = one.value;
    return out;
  }

  Desk desk_;
};

}  // namespace

std::unique_ptr<Door> small_school(const std::string& lines) {
  return std::make_unique<DeskDoor>(lines);
}

}  // namespace bursar::test::checklists
