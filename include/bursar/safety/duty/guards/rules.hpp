#pragma once

#include <utility>

#include "bursar/safety/checks.hpp"
#include "bursar/safety/duty/guards/forms.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// The guards' book is written.
namespace bursar::safety {

inline Verdict decide(const LogGuard& form, const Books& books, const Context&) {
  if (books.safety.duty.log().has(form.log))
    return refuse(log_taken, "log", {{"log", form.log.value}});
  if (auto v = safety::check_room(books, "room", form.room); !v) return v;
  if (auto v = check_time("time", form.time); !v) return v;
  return check_evidence(form.files);
}

inline void post(const LogGuard& form, Books& books, const Context& context) {
  GuardLine line;
  line.code = form.log, line.what = form.what, line.text = form.text;
  if (form.room) line.room = books.assets.rooms().id(*form.room);
  if (form.time) line.time = *parse_time(*form.time);
  line.on = context.today, line.at = context.at, line.by = filer(books, context);
  line.files = or_none(form.files);
  const auto id = books.safety.duty.add(std::move(line));
  happened(books, LedgerKind::log_guard, id, context);
}

}  // namespace bursar::safety
