#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "bursar/base/check.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "columns.hpp"
#include "layouts.hpp"

/// Questions to the books, each with its own type.
namespace bursar::python {

/// Books that can be asked: a school's, or those of an earlier day.
class Source {
 public:
  using Use = std::function<void(const Books&, Date)>;

  virtual ~Source() = default;
  /// Calls `use` with the books as they were at the end of a day, else those of now; where it calls
  /// twice, the second counts. Called without the GIL.
  virtual void with(std::optional<Date> on, const Use& use) = 0;
};

/// A question, and how to ask it. `ask` gives what was answered; `columns` the same as columns,
/// null where the answer is no table.
struct Question {
  const Layout* layout = nullptr;
  py::object (*ask)(Source&, py::handle fields, std::optional<Date> on) = nullptr;
  py::list (*columns)(Source&, py::handle fields, std::optional<Date> on) = nullptr;
};

/// Every question, in the order of its domain.
std::vector<Question>& questions();
/// A question by its name. Throws Refused where there is none.
const Question& question(std::string_view kind);

namespace detail {
template <class Q>
using Answer = decltype(answer(std::declval<const Q&>(), std::declval<const Books&>(), Date()));

template <class Q>
Q read_question(py::handle fields) {
  Q asked;
  auto verdict = read_dict(fields, layout_of<Q>(), &asked);
  if (verdict) verdict = check_bounds(asked);
  if (!verdict) throw Refused{std::move(verdict).refusal()};
  return asked;
}

/// The answer. Runs without the GIL.
template <class Q>
Answer<Q> answered(Source& source, const Q& asked, std::optional<Date> on) {
  std::optional<Answer<Q>> given;
  source.with(on, [&](const Books& books, Date day) { given.emplace(answer(asked, books, day)); });
  return std::move(*given);
}

template <class Q>
py::object ask(Source& source, py::handle fields, std::optional<Date> on) {
  const auto asked = read_question<Q>(fields);
  const auto given = without_gil([&] { return answered(source, asked, on); });
  return write(given);
}

template <class Q>
py::list ask_columns(Source& source, py::handle fields, std::optional<Date> on) {
  const auto asked = read_question<Q>(fields);
  return write_columns(without_gil([&] { return columns_of(answered(source, asked, on)); }));
}
}  // namespace detail

/// Makes the questions of a domain known.
template <class Questions>
void add_questions() {
  Questions::each([]<class Q>() {
    using Row = detail::bare_t<detail::Answer<Q>>;
    auto& added = questions().emplace_back(Question{&layout_of<Q>(), &detail::ask<Q>});
    if constexpr (Described<Row>) layout_of<Row>();
    if constexpr (Described<Row> && is_list<detail::Answer<Q>>)
      added.columns = &detail::ask_columns<Q>;
  });
}

}  // namespace bursar::python
