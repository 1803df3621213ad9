#pragma once

#include "bursar/assets/register.hpp"
#include "bursar/people/register.hpp"

namespace bursar {

/// The registers together: all that the journal's entries amount to. Rebuilt from the journal at
/// any time, for any moment of it.
struct Books {
  people::Register people;
  assets::Register assets;
};

}  // namespace bursar
