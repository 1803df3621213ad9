// What others pay before the first form: compiling an include, importing the package.
#include <stdlib.h>

#include <fstream>
#include <stdexcept>

#include "bench/bench.hpp"
#include "bench/fixture.hpp"

namespace bench {
namespace {

/// Seconds of a command; it must succeed.
double command(const std::string& line) {
  return seconds([&] {
    if (system(line.c_str()) != 0) throw std::runtime_error("failed: " + line);
  });
}

double compiling(const Folder& folder, const std::string& includes) {
  const auto source = folder.file("include.cpp");
  std::ofstream(source) << includes;
  return command("c++ -std=c++20 -fsyntax-only -I " BURSAR_SOURCE_DIR "/include " + source);
}

const Bench include("include_domain", [](const std::string& name) {
  const Folder folder;
  const auto ours = [&] {
    return compiling(folder,
                     "#include \"bursar/assets/register.hpp\"\n"
                     "#include \"bursar/assets/forms.hpp\"\n");
  };
  const auto against = [&] {
    return compiling(folder,
                     "#include <string>\n#include <vector>\n#include <map>\n"
                     "#include <optional>\n");
  };
  print(name, in_turns(5, ours, against), "s", Better::less, 0.25);
});

const Bench import("import_time", [](const std::string& name) {
  const char* set = getenv("BURSAR_PYTHON");
  const std::string python = set ? set : "python3";
  const auto starting = [&](const std::string& code) {
    return command(python + " -c '" + code + "'") - command(python + " -c pass");
  };
  const auto ours = [&] { return starting("import bursar"); };
  const auto against = [&] { return starting("import numpy"); };
  print(name, in_turns(7, ours, against), "s", Better::less, 1);
});

}  // namespace
}  // namespace bench
