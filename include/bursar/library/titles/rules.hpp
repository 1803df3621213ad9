#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "bursar/base/code.hpp"
#include "bursar/library/checks.hpp"
#include "bursar/library/titles/forms.hpp"

namespace bursar::library {

/// An ISBN without its hyphens, or "" where it is none: its last digit checks the others.
inline std::string plain_isbn(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (c != '-') plain += c == 'x' ? 'X' : c;
  const bool ten = plain.size() == 10;
  if (!ten && plain.size() != 13) return {};
  int sum = 0;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool ends_ten = ten && i == 9 && plain[i] == 'X';
    if (!ends_ten && (plain[i] < '0' || plain[i] > '9')) return {};
    const int digit = ends_ten ? 10 : plain[i] - '0';
    sum += digit * (ten ? 10 - static_cast<int>(i) : i % 2 == 0 ? 1 : 3);
  }
  return sum % (ten ? 11 : 10) == 0 ? plain : std::string();
}

/// The 22 main classes of the Chinese Library Classification 中图法大类.
inline constexpr std::string_view kMainClasses = "ABCDEFGHIJKNOPQRSTUVXZ";

namespace detail {
/// What is asked of a title's entry, new or put right.
template <class Form>
Verdict check_entry(const Form& form, const std::optional<Text<40>>& call,
                    const std::optional<Money>& price) {
  if (form.isbn && plain_isbn(form.isbn->value).empty())
    return refuse(isbn_malformed, "isbn", {{"isbn", form.isbn->value}});
  if (call && kMainClasses.find(call->value.front()) == kMainClasses.npos)
    return refuse(call_malformed, "call", {{"call", call->value}});
  return check_price("price", price);
}
}  // namespace detail

inline Verdict decide(const AddTitle& form, const Books& books, const Context&) {
  if (books.library.title(form.title) != TitleId{})
    return refuse(title_taken, "title", {{"title", form.title.value}});
  return detail::check_entry(form, form.call, form.price);
}

inline void post(const AddTitle& form, Books& books, const Context&) {
  auto& library = books.library;
  const auto text = [&](const auto& field) { return field ? library.intern(*field) : TextId{}; };
  Title title;
  title.name = library.intern(form.name);
  title.call = library.intern(form.call);
  title.isbn = form.isbn ? library.intern(plain_isbn(form.isbn->value)) : TextId{};
  title.author = text(form.author);
  title.publisher = text(form.publisher);
  title.year = form.year ? static_cast<std::uint16_t>(form.year->value) : std::uint16_t{0};
  title.price = form.price;
  library.add_title(form.title, title);
}

inline Verdict decide(const AmendTitle& form, const Books& books, const Context&) {
  if (auto verdict = check_title(books, form.title); !verdict) return verdict;
  if (auto v = detail::check_entry(form, form.call, form.price); !v) return v;
  const auto& library = books.library;
  const auto& title = library.titles()[library.title(form.title)];
  const auto differs = [&](const auto& field, TextId now) {
    return field && std::string_view(*field) != library.text(now);
  };
  const bool isbn = form.isbn && plain_isbn(form.isbn->value) != library.text(title.isbn);
  if (differs(form.name, title.name) || differs(form.call, title.call) || isbn ||
      differs(form.author, title.author) || differs(form.publisher, title.publisher) ||
      (form.year && form.year->value != title.year) || (form.price && *form.price != title.price))
    return {};
  return refuse(nothing_changes, "");
}

inline void post(const AmendTitle& form, Books& books, const Context&) {
  auto& library = books.library;
  auto& title = library.change(library.title(form.title));
  const auto set = [&](TextId& text, const auto& field) {
    if (field) text = library.intern(*field);
  };
  set(title.name, form.name);
  set(title.call, form.call);
  set(title.author, form.author);
  set(title.publisher, form.publisher);
  if (form.isbn) title.isbn = library.intern(plain_isbn(form.isbn->value));
  if (form.year) title.year = static_cast<std::uint16_t>(form.year->value);
  if (form.price) title.price = *form.price;
}

inline void complete(AddCopies& form, const Books& books, const Context& context) {
  fill(form.acquired, context);
  const auto title = books.library.title(form.title);
  if (!form.price && title != TitleId{}) form.price = books.library.titles()[title].price;
}

inline Verdict decide(const AddCopies& form, const Books& books, const Context& context) {
  if (auto verdict = check_title(books, form.title); !verdict) return verdict;
  const int count = form.count.value_or(1);
  CodeSeries codes(form.first);
  for (int i = 0; i < count; ++i) {
    if (i > 0 && !codes.next())
      return refuse(codes_run_out, "count",
                    {{"copy", form.first.value}, {"count", std::to_string(count)}});
    if (books.library.copy(codes.code()) != CopyId{})
      return refuse(copy_taken, "first", {{"copy", codes.code()}});
  }
  if (auto verdict = check_asset(books, form.asset); !verdict) return verdict;
  if (auto v = check_past("acquired", *form.acquired, context); !v) return v;
  return check_price("price", form.price);
}

namespace detail {
/// Copies of a title, and what waits for them.
inline void enter(Books& books, std::string_view first, int count, Copy copy, Date day) {
  CodeSeries codes(first);
  for (int i = 0; i < count; ++i, codes.next()) books.library.add_copy(codes.code(), copy);
  books.library.serve(copy.title, day);
}
}  // namespace detail

inline void post(const AddCopies& form, Books& books, const Context& context) {
  Copy copy;
  copy.title = books.library.title(form.title);
  copy.asset = form.asset ? books.assets.id(*form.asset) : AssetId{};
  copy.price = *form.price;
  copy.acquired = copy.since = form.acquired;
  detail::enter(books, form.first, form.count.value_or(1), copy, context.today);
}

inline Verdict decide(const BookCopies& form, const Books& books, const Context&) {
  if (auto verdict = check_asset(books, form.asset); !verdict) return verdict;
  const auto asset = books.assets.id(form.asset);
  bool changes = false;
  auto verdict = check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode&) {
    changes = changes || copy.asset != asset;
    return Verdict{};
  });
  return !verdict || changes ? std::move(verdict) : Verdict(refuse(nothing_changes, "asset"));
}

inline void post(const BookCopies& form, Books& books, const Context&) {
  const auto asset = books.assets.id(form.asset);
  for (const auto& code : form.copies) books.library.change(books.library.copy(code)).asset = asset;
}

}  // namespace bursar::library
