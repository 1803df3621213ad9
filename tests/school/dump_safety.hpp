#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "bursar/books.hpp"

/// The books of safety as canonical text, field by field: what they hold, whoever asks for it.
namespace bursar::test {

/// Appends the registers of safety and the papers of the people, a record a line.
class SafetyDump {
 public:
  SafetyDump(const Books& books, std::string& out)
      : books_(books.safety), people_(books.people), out_(out) {}

  void write() {
    limits();
    checklists();
    inspections();
    schedules();
    hazards();
    incidents();
    ready();
    duty();
    patrols();
    for (const auto& row : books_.ledger.rows())
      add("safety row", row.seq, row.on, row.by, row.number, row.kind);
    papers();
  }

 private:
  template <class T>
  void one(const T& value) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>)
      out_.append(" ").append(std::string_view(value));
    else if constexpr (std::is_enum_v<T>)
      one(static_cast<std::uint64_t>(value));
    else if constexpr (std::is_arithmetic_v<T>)
      out_.append(" ").append(std::to_string(value));
    else
      other(value);
  }
  void other(Date day) { one(date_text(day)); }
  void other(PackedDate day) { one(day.date()); }
  void other(Money money) { one(money.text()); }
  void other(const Moment& moment) { one(moment.text()); }
  void other(const safety::Target& target) { one(target.kind), one(target.number); }
  void other(const safety::MonthDay& day) { one(day.month), one(day.day); }
  void other(const people::EvidenceFile& file) { one(file.file), one(file.sha256); }
  void other(const safety::Stander& who) { one(who.person), one(who.outside); }
  void other(const safety::Noted& noted) { one(noted.on), one(noted.time); }
  void other(const safety::CauseLine& line) { one(line.cause), one(line.what); }
  void other(const safety::FindingKey& key) { one(key.checklist), one(key.item), one(key.target); }
  void other(const safety::LimitStep& step) {
    one(step.heads), one(step.number), one(step.per), one(step.more);
  }
  void other(const safety::Answer& answer) {
    one(answer.item), one(answer.value), one(answer.na), one(answer.note), one(answer.files);
  }
  template <class T>
  void other(const std::optional<T>& value) {
    if (value)
      one(*value);
    else
      one("-");
  }
  template <class T>
  void other(const std::vector<T>& values) {
    one("[");
    for (const auto& value : values) one(value);
    one("]");
  }
  template <class A, class B>
  void other(const std::pair<A, B>& both) {
    one(both.first), one(both.second);
  }
  template <class... T>
  void add(std::string_view what, const T&... values) {
    out_.append(1, '\n').append(what);
    (one(values), ...);
  }

  void limits() {
    for (const auto& limit : books_.limits.limits())
      for (const auto& v : limit.versions)
        add("limit", limit.code, v.from, v.name, v.unit, v.number, v.steps, v.jurisdiction,
            v.checked, v.source);
    for (const auto& term : books_.limits.terms())
      add("term", term.code, term.name, term.from, term.until, term.source);
    add("terms", books_.limits.by_day());
    for (const auto& major : books_.limits.majors())
      for (const auto& v : major.versions)
        add("major", major.code, v.from, v.until, v.name, v.field, v.source);
    for (const auto& measure : books_.limits.measures())
      for (const auto& v : measure.versions)
        add("measure", measure.code, v.from, v.name, v.category, v.post, v.things, v.inspection,
            v.spots, v.limit, v.least, v.source);
  }

  void checklists() {
    for (const auto& checklist : books_.checklists.templates()) {
      add("checklist", checklist.code, checklist.inspections);
      for (const auto& v : checklist.versions) version(v);
    }
    for (const auto& draft : books_.checklists.drafts()) {
      add("draft", draft.code);
      if (const auto* text = draft.text.get())
        add(" text", text->by, text->at, text->checklist, text->version, text->schedule,
            text->level, text->unit, text->room, text->asset, text->again, text->use,
            text->answers);
    }
  }
  void version(const safety::TemplateVersion& v) {
    add(" version", v.number, v.from, v.name, v.field, v.days, v.owner, v.pass_mark, v.source,
        v.files, v.programs.size(), v.places.size());
    for (const auto& s : v.sections)
      add(" section", s.code, s.name, s.within, s.first, s.items, s.relevant, s.relevant_program);
    for (const auto& list : v.lists)
      for (const auto& o : list.options)
        add(" option", list.code, o.value, o.name, o.percent, o.fails);
    for (const auto& i : v.items)
      add(" item", i.code, i.name, i.kind, i.grade, i.section, i.list, i.weight, i.days, i.required,
          i.whole, i.critical, i.not_applicable, i.proof, i.can_fail, i.type, i.least, i.most,
          i.major, i.owner, i.unit, i.hint, i.message, i.source, i.relevant, i.constraint,
          i.calculation, i.passes, i.relevant_program, i.constraint_program, i.calculation_program,
          i.passes_program);
  }

  void inspections() {
    const auto& all = books_.checklists;
    for (std::uint32_t i = 1; i <= all.size(); ++i) {
      const auto id = safety::InspectionId(i);
      const auto& one = all[id];
      add("look", all.code(id), one.at, all.text(one.remark), one.checklist, one.version,
          one.schedule, one.target, one.by, one.on, one.again, one.earned, one.possible, one.level,
          one.use, one.result, all.files(id));
      all.each_answer(one, [&](const safety::AnswerRecord& a, const auto& files) {
        add(" answer", a.item, all.text(a.note), bool(a.na), bool(a.failed), bool(a.empty), files);
        answered(all.version_of(one).items[a.item].kind, a);
      });
      all.each_finding(one, [&](const auto& f) { add(" found", f.item, f.hazard, f.again); });
    }
  }
  void answered(safety::Kind kind, const safety::AnswerRecord& answer) {
    const bool texts = kind == safety::Kind::text || kind == safety::Kind::choices;
    if (texts && !answer.empty)
      one(books_.checklists.text(static_cast<TextId>(answer.value)));
    else
      one(answer.value);
  }

  void schedules() {
    const auto& schedules = books_.schedules;
    for (std::uint32_t i = 1; i <= schedules.all().size(); ++i) {
      const auto& schedule = schedules.all()[safety::ScheduleId(i)];
      add("schedule", schedule.code, schedule.task, schedule.ended, schedule.reason);
      std::set<safety::Target> targets;
      for (const auto& v : schedule.versions) {
        add(" version", v.from, v.name, v.every, v.days, v.times, v.least_days, v.checklist,
            v.drill, v.session, v.route, v.level, v.after, v.post, v.targets, v.season_from,
            v.season_until, v.edge, v.before, v.within, v.until, v.directive, v.jurisdiction,
            v.source);
        targets.insert(v.targets.begin(), v.targets.end());
      }
      for (const auto& target : targets)
        for (const auto& done : schedules.done(safety::ScheduleId(i), target))
          add(" done", target, done.on, done.number);
    }
    for (const auto& [day, looks] : schedules.uses())
      add("use", day.schedule, day.asset, day.on, looks.before, looks.after, looks.by);
    for (const auto& [on, schedule, asset] : schedules.in_use()) add("in use", on, schedule, asset);
  }

  void hazards() {
    for (const auto& h : books_.hazards.all()) {
      add("hazard", h.code, h.source, h.what, h.field, h.grade, h.major, h.target, h.found, h.due,
          h.owner, h.rule, h.inspection, h.incident, h.repeats, h.chain, h.times, h.state, h.before,
          h.listed);
      if (h.key) add(" key", h.key, books_.hazards.last(*h.key));
      if (const auto& s = h.settled)
        add(" settled", s->person, s->measure, s->interim, s->money, s->claim);
      if (const auto& r = h.rectified)
        add(" rectified", r->by, r->filed_by, r->on, r->done, r->contractor, r->cost, r->repair);
      for (const auto& l : h.listings)
        add(" listing", l.authority, l.document, l.on, l.struck_off, l.struck_authority,
            l.struck_document);
      for (const auto& s : h.trail)
        add(" step", s.what, s.state, s.seq, s.on, s.by, s.person, s.due, s.text, s.files);
    }
    const Date first(kFirstYear, 1, 1), last(kLastYear, 12, 31);
    books_.hazards.open().each(first, last, [&](Date due, auto id) { add("open", due, id); });
  }

  void incidents() {
    for (const auto& i : books_.incidents.all()) {
      add("incident", i.code, i.field, i.reported, i.severity, i.on, i.time, i.target, i.place,
          i.what, i.hurt, i.dead, i.pupils, i.reported_loss, i.loss, i.by, i.files, i.hazards,
          i.closed, i.conclusion, i.closing_files);
      for (const auto& t : i.tellings)
        add(" told", t.told, t.channel, t.authority, t.on, t.time, t.by, t.minutes, t.limit,
            t.files);
      if (const auto& f = i.investigation)
        add(" causes", f->on, f->by, f->causes, f->responsible, f->files);
    }
    for (const auto id : books_.incidents.open()) add("open incident", id);
    const Date first(kFirstYear, 1, 1), last(kLastYear, 12, 31);
    books_.incidents.by_day().each(first, last,
                                   [&](Date on, auto id) { add("incident of", on, id); });
  }

  void ready() {
    for (const auto& plan : books_.ready.plans())
      for (const auto& v : plan.versions)
        add("plan", plan.code, v.number, v.from, v.name, v.field, v.owner, v.review, v.file,
            v.source);
    for (const auto& a : books_.ready.activations())
      add("activation", a.code, a.plan, a.version, a.why, a.incident, a.by, a.begun, a.ended,
          a.summary);
    for (const auto& d : books_.ready.drills())
      add("drill", d.code, d.kind, d.plan, d.schedule, d.target, d.on, d.headcount, d.seconds,
          d.lead, d.by, d.issues, d.hazards, d.files);
    for (const auto& s : books_.ready.sessions()) {
      add("session", s.code, s.kind, s.topic, s.speaker, s.from_outside, s.schedule, s.target, s.on,
          s.minutes, s.by, s.files);
      for (const auto& a : s.audience) add(" came", a.unit, a.expected, a.present);
    }
  }

  void duty() {
    for (std::uint32_t i = 1; i <= books_.duty.rosters().size(); ++i) {
      const auto& roster = books_.duty.rosters()[safety::RosterId(i)];
      add("roster", roster.code, roster.published);
      for (const auto& v : roster.versions) {
        add(" version", v.from, v.until, v.name, v.post, v.days, v.source);
        for (const auto& s : v.slots)
          add(" slot", s.code, s.name, s.begins, s.ends, s.room, s.need, s.weekdays, s.outside,
              s.certificate);
      }
      const Date first(kFirstYear, 1, 1), last(kLastYear, 12, 31);
      books_.duty.each_day(safety::RosterId(i), first, last, [&](Date day, const auto& duties) {
        for (const auto& d : duties.duties) add(" duty", day, d.slot, d.who, d.was);
        for (const auto& a : duties.attendance)
          add(" attended", day, a.slot, a.by, a.at, a.present, a.absent, a.covered_by,
              a.outside_present);
      });
    }
  }

  void patrols() {
    for (const auto& route : books_.duty.routes())
      for (const auto& v : route.versions) {
        add("route", route.code, v.from, v.name);
        for (const auto& p : v.points) add(" point", p.code, p.name, p.room);
      }
    for (const auto& p : books_.duty.patrols()) {
      add("patrol", p.code, p.route, p.version, p.schedule, p.on, p.at, p.by, p.whole, p.files);
      for (const auto& v : p.visits) add(" visit", v.point, v.time, v.fine, v.note);
    }
    for (const auto& l : books_.duty.log())
      add("guard", l.code, l.what, l.room, l.time, l.text, l.on, l.at, l.by, l.files);
  }

  /// Certificates, letters and trainings of the people.
  void papers() {
    const auto& all = people_.certificates;
    for (const auto& kind : all.kinds())
      for (const auto& r : kind.requirements)
        add("requirement", kind.code, r.name, r.post, r.months, r.period.from, r.period.until,
            r.source);
    for (const auto& c : all.all())
      add("certificate", c.kind, c.person, c.number, c.from, c.until, c.issuer, c.file, c.revoked);
    const Date first(kFirstYear, 1, 1), last(kLastYear, 12, 31);
    all.ending().each(first, last, [&](Date day, std::size_t at) { add("ends", day, at); });
    for (const auto& l : people_.letters.lessees())
      add("lessee", l.code, l.name, l.room, l.period.from, l.period.until);
    for (const auto& l : people_.letters.all()) {
      add("letter", l.code, l.name, l.field, l.file, l.from, l.due, l.until, l.source, l.closed);
      for (const auto& p : l.parties)
        add(" party", p.party.kind, p.party.number, p.expected, p.given, p.on);
    }
    for (const auto& t : people_.trainings.all())
      add("training", t.code, t.topic, t.trainer, t.on, t.minutes, t.persons, t.certificate,
          t.files);
  }

  const safety::Register& books_;
  const people::Register& people_;
  std::string& out_;
};

}  // namespace bursar::test
