#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/journal/entry.hpp"

namespace bursar::test {

/// What the rules promise of any books on a day, checked the slow way: "" or the first promise
/// broken.
std::string broken(const Books& books, Date today);

/// A second set of books of assets, as naive as can be, kept from the entries of the journal.
class Model {
 public:
  void apply(const Entry& entry);
  /// "" or the first difference from the books.
  std::string difference(const Books& books) const;

  /// The fields of an entry, as text.
  class Form {
   public:
    explicit Form(boost::json::object object) : object_(std::move(object)) {}

    bool has(std::string_view name) const { return object_.contains(name); }
    std::string text(std::string_view name) const;
    std::int64_t number(std::string_view name, std::int64_t otherwise = 1) const;
    std::vector<std::string> list(std::string_view name) const;
    Form inner(std::string_view name) const { return Form(object_.at(name).as_object()); }
    /// The structs of a list.
    std::vector<Form> forms(std::string_view name) const;

   private:
    boost::json::object object_;
  };

  struct Asset {
    std::string category, room, unit, custodian, responsible, user, due, transfer,
        state = "in_store";
    std::int64_t quantity = 1;
    Money cost;
    bool held = false;  ///< waits for a write-off or a loss case

    /// It waits for a loss case; what is lost is not on loan any more.
    void lose() {
      held = true;
      due.clear();
      if (state == "on_loan") state = "in_use";
    }
  };
  struct Room {
    std::string kind, under, unit;
    std::vector<std::pair<std::string, std::string>> keepers;  ///< day and person
  };
  struct Transfer {
    std::vector<std::string> assets;
    std::string room, unit, responsible;
  };

  /// Certificates, letters and trainings; days are as they are written.
  struct Papers {
    struct Rule {
      std::string certificate, post, from, until;
    };
    struct Certificate {
      std::string kind, person, number, from, until, revoked;
      bool holds(const std::string& day) const {
        return from <= day && (until.empty() || day <= until) && (revoked.empty() || day < revoked);
      }
    };
    struct Party {
      std::string kind, code;
      std::int64_t expected = 1, given = 0;
    };
    struct Letter {
      std::string field, from, until;
      std::vector<Party> parties;
      bool closed = false;
    };
    std::vector<Rule> rules;
    std::vector<Certificate> certificates;
    std::map<std::string, Letter> letters;
    std::map<std::string, std::pair<std::string, std::string>> lessees;  ///< from, until
    std::map<std::string, std::int64_t> minutes;                         ///< trained, by person

    bool certified(const std::string& person, const std::string& kind,
                   const std::string& day) const;
    bool rents(const std::string& lessee, const std::string& day) const;
  };

  /// An asset that must be there.
  Asset& asset(const std::string& code) { return assets_.at(code); }
  /// Enters an asset; takes one off.
  void enter(const std::string& code, Asset asset) { assets_[code] = std::move(asset); }
  void dispose(const std::string& code) { assets_.at(code).state = "disposed"; }
  const std::map<std::string, Asset>& assets() const { return assets_; }
  void acquire(const std::string& code, const Form& form);
  /// Asks for a transfer, as other papers than its own may.
  void request(const std::string& code, const Transfer& transfer) {
    transfers_[code] = transfer;
    for (const auto& one : transfer.assets) assets_.at(one).transfer = code;
  }

 private:
  void apply_custody(const Form& form, std::string_view kind, const std::string& today);
  void apply_transfer(const Form& form, std::string_view kind);
  void hand_over(const Form& form);
  void apply_papers(const Form& form, std::string_view kind, const std::string& today);
  void issue(const Form& form);
  void expect_certified(const std::string& person, const Form& form) const;
  std::string differing_papers(const Books& books) const;
  std::string store_of(const std::string& room) const;
  std::string keeper_of(std::string room, const std::string& day) const;
  std::string differing(const Books& books, const std::string& code, const Asset& asset) const;
  std::string differing_totals(const Books& books) const;

  std::map<std::string, Asset> assets_;
  std::map<std::string, Room> rooms_;
  std::map<std::string, Transfer> transfers_;
  Papers papers_;
  std::string whole_;
  int offset_ = 0;
};

}  // namespace bursar::test
