#pragma once

#include "bursar/approvals/register.hpp"
#include "bursar/assets/booking/register.hpp"
#include "bursar/assets/disposal/register.hpp"
#include "bursar/assets/loss/register.hpp"
#include "bursar/assets/provision/register.hpp"
#include "bursar/assets/register.hpp"
#include "bursar/assets/stocktake/register.hpp"
#include "bursar/assets/upkeep/register.hpp"
#include "bursar/assets/value/register.hpp"
#include "bursar/budget/register.hpp"
#include "bursar/library/register.hpp"
#include "bursar/people/register.hpp"
#include "bursar/safety/register.hpp"

namespace bursar {

/// The registers together: all that the journal's entries amount to. Rebuilt from the journal at
/// any time, for any moment of it.
struct Books {
  people::Register people;
  approvals::Register approvals;
  assets::Register assets;
  assets::Values values;
  assets::Stocktakes stocktakes;
  assets::Disposals disposals;
  assets::Upkeep upkeep;
  assets::Losses losses;
  assets::Bookings bookings;
  assets::Provision provision;
  library::Register library;
  budget::Register budget;
  safety::Register safety;
};

}  // namespace bursar
