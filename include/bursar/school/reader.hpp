#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/papers.hpp"
#include "bursar/school/any_form.hpp"

namespace bursar {

/// Makes forms of JSON: the one place where a form gets its type back. It comes from the JSON
/// adapter, `json::reader()`; an integrator's own reads their own forms and hands the rest to it.
template <class B>
class Reader {
 public:
  virtual ~Reader() = default;

  /// A form that the journal holds. Throws JournalError for what it cannot read.
  virtual std::unique_ptr<AnyForm<B>> stored(std::string_view kind,
                                             std::string_view form) const = 0;
  /// A form that somebody hands in.
  virtual Result<std::unique_ptr<AnyForm<B>>> strange(std::string_view kind,
                                                      std::string_view fields) const = 0;
  /// What a field of a form is; none where it has no such field.
  virtual std::optional<FieldType> field(std::string_view kind, std::string_view path) const = 0;
  /// The values of a field of a stored form, as text.
  virtual std::vector<std::string> values(std::string_view form, std::string_view path) const = 0;
};

/// What a ledger lends to the rules: its reader, bound to some books.
template <class B>
class BoundPapers final : public Papers {
 public:
  BoundPapers(const Reader<B>& reader, B& books, std::span<const std::string_view> kinds)
      : reader_(reader), books_(books), kinds_(kinds) {}

  std::span<const std::string_view> kinds() const override { return kinds_; }
  std::optional<FieldType> field(std::string_view kind, std::string_view path) const override {
    return reader_.field(kind, path);
  }
  std::vector<std::string> values(std::string_view form, std::string_view path) const override {
    return reader_.values(form, path);
  }
  Result<std::string> prepare(std::string_view kind, std::string_view fields,
                              const Context& context) const override {
    form_.reset();
    auto form = offered_ && offered_->kind() == kind && offered_json_ == fields
                    ? Result(std::move(offered_))
                    : reader_.strange(kind, fields);
    if (!form) return form.refusal();
    if (auto verdict = (*form)->check(); !verdict) return verdict;
    (*form)->fill_in(books_, context);
    json_.clear();
    (*form)->write(json_);
    form_ = *std::move(form);
    return json_;
  }
  Verdict decide(std::string_view kind, std::string_view form,
                 const Context& context) const override {
    return read(kind, form).decide(books_, context);
  }
  void reserve(std::string_view kind, std::string_view form,
               const Context& context) const override {
    read(kind, form).reserve(books_, context);
  }
  void release(std::string_view kind, std::string_view form,
               const Context& context) const override {
    read(kind, form).release(books_, context);
  }
  /// Spares `prepare` the reading of a form that is at hand.
  void offer(std::unique_ptr<AnyForm<B>> form, std::string json) const {
    offered_ = std::move(form);
    offered_json_ = std::move(json);
  }
  /// A stored form, until another is asked for: one submission asks for the same several times.
  const AnyForm<B>& read(std::string_view kind, std::string_view form) const {
    if (!form_ || form_->kind() != kind || json_ != form) {
      form_ = reader_.stored(kind, form);
      json_ = form;
    }
    return *form_;
  }

 private:
  const Reader<B>& reader_;
  B& books_;
  std::span<const std::string_view> kinds_;
  mutable std::unique_ptr<AnyForm<B>> form_;
  mutable std::string json_;  ///< of it
  mutable std::unique_ptr<AnyForm<B>> offered_;
  mutable std::string offered_json_;
};

}  // namespace bursar
