#include "bursar/journal/sha256.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace bursar::test {
namespace {

// The examples of FIPS 180-4 and of NIST's "SHA-256 examples".
TEST(Sha256, AgreesWithNist) {
  const auto of = [](std::string_view text) { return hex(sha256(text)); };
  EXPECT_EQ(of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(of("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
               "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  EXPECT_EQ(of(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  EXPECT_EQ(of("\xbd"), "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
  EXPECT_EQ(of("\xc9\x8c\x8e\x55"),
            "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504");
}

TEST(Sha256, WorksOnSeveralThreads) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (auto& count : wrong)
    threads.emplace_back([&count] {
      for (int i = 0; i < 1000; ++i) count += sha256("abc")[0] != 0xba;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

TEST(Sha256, IsWrittenAsHex) {
  Sha256 digest{};
  digest[0] = 0x0f;
  digest[31] = 0xa0;
  EXPECT_EQ(hex(digest), "0f" + std::string(60, '0') + "a0");
}

}  // namespace
}  // namespace bursar::test
