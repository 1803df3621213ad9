#pragma once

#include <charconv>

#include "bursar/journal/entry.hpp"

#ifndef BURSAR_INLINE
#define BURSAR_INLINE inline
#endif

namespace bursar {

BURSAR_INLINE Sha256 seal(const Sha256& before, const Entry& entry) {
  thread_local std::string bytes;
  bytes.assign(reinterpret_cast<const char*>(before.data()), before.size());
  char buffer[24];
  bytes.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, entry.seq).ptr);
  bytes += '\n';
  bytes.append(buffer, entry.at.write(buffer));
  bytes += '\n';
  for (const auto text : {entry.by, entry.kind, entry.reference, entry.digest, entry.form}) {
    bytes.append(text);
    bytes += '\n';
  }
  return sha256(bytes);
}

}  // namespace bursar
