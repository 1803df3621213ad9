#pragma once

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

#include "bursar/journal/sha256.hpp"

#ifndef BURSAR_INLINE
#define BURSAR_INLINE inline
#endif

namespace bursar {

BURSAR_INLINE Sha256 sha256(std::string_view bytes) {
  // Fetching the algorithm costs more than hashing an entry: once a process, one state a thread.
  static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state(
      EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  Sha256 digest;
  const bool done = EVP_DigestInit_ex2(state.get(), algorithm, nullptr) == 1 &&
                    EVP_DigestUpdate(state.get(), bytes.data(), bytes.size()) == 1 &&
                    EVP_DigestFinal_ex(state.get(), digest.data(), nullptr) == 1;
  if (!done) throw std::runtime_error("SHA-256 is not available");
  return digest;
}

}  // namespace bursar
