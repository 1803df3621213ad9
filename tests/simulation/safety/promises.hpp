#pragma once

#include <functional>
#include <string>

#include "bursar/books.hpp"
#include "simulation/safety/past.hpp"

/// What safety promises of any books: they are held against the naive ones.
namespace bursar::test::trial {

/// Says what does not hold.
using Hold = std::function<void(bool holds, const std::string& promise)>;
/// A number below another, for whatever is asked of days and groups taken by chance.
using Chance = std::function<std::size_t(std::size_t below)>;

/// Hazards by their trails, incidents, the rate of a time taken by chance.
void promise_hazards(const Books& books, const recalled::Past& past, Date today,
                     const Chance& chance, const Hold& hold);
/// Inspections by their answers, drafts, rounds, what was missed.
void promise_checks(const Books& books, const recalled::Past& past, Date today, const Hold& hold);
/// Duties, certificates on days taken by chance, the ledger.
void promise_watch(const Books& books, const recalled::Past& past, Date today, const Chance& chance,
                   const Hold& hold);

/// What is due: a question taken by chance against a walk over all that ever was.
void promise_agenda(const Books& books, const recalled::Past& past, Date today,
                    const Chance& chance, const Hold& hold);

}  // namespace bursar::test::trial
