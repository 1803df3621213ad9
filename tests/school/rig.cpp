#include "school/rig.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "bursar/base/canonical.hpp"
#include "bursar/json/play.hpp"

namespace bursar::test {

const std::string kSmallSchool = [] {
  std::ifstream in(std::string(BURSAR_SOURCE_DIR) + "/tests/school/small.jsonl", std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}();

Head SharedJournal::head() {
  const std::lock_guard lock(store_->mutex);
  return store_->entries.head();
}

void SharedJournal::read(std::uint64_t after, const Visit& visit) {
  const std::lock_guard lock(store_->mutex);
  store_->entries.read(after, visit);
}

std::optional<StoredEntry> SharedJournal::find(std::string_view reference) {
  const std::lock_guard lock(store_->mutex);
  return store_->entries.find(reference);
}

void SharedJournal::begin() {
  writing_ = std::unique_lock(store_->mutex);
  store_->entries.begin();
}

void SharedJournal::append(const Entry& entry) { store_->entries.append(entry); }

void SharedJournal::commit() {
  store_->entries.commit();
  writing_.unlock();
}

void SharedJournal::rollback() noexcept {
  if (!writing_.owns_lock()) return;
  store_->entries.rollback();
  writing_.unlock();
}

std::string told(const Verdict& verdict) {
  return verdict ? "posted" : "refused:" + std::string(verdict.refusal().code());
}

std::string told(const Result<Posted>& result) {
  if (!result) return "refused:" + std::string(result.refusal().code());
  return result->case_code.empty() ? "posted" : "waiting";
}

Desk::Desk(std::shared_ptr<Store> entries)
    : store(std::move(entries)), school(std::make_unique<SharedJournal>(store), json::reader()) {}

std::string Desk::file(std::string_view kind, std::string_view fields, std::string reference) {
  return told(json::submit(school, kind, fields, who(std::move(reference))));
}

std::string Desk::ask(std::string_view question, std::string_view fields) {
  const auto answer = json::ask(school, question, fields);
  return answer ? *answer : "refused:" + std::string(answer.refusal().code());
}

void Desk::play(std::string_view text) {
  const auto report = json::play_text(school, text);
  for (const auto& line : report.differences)
    ADD_FAILURE() << "line " << line.line << " " << line.what << ": expected " << line.expected
                  << ", got " << line.got << " " << line.text;
}

}  // namespace bursar::test
