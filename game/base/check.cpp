#include "game/base/check.hpp"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace koop {
namespace {
std::atomic<OnBroken> choice_now{OnBroken::abort_process};
}

void set_on_broken(OnBroken choice) noexcept { choice_now = choice; }
OnBroken on_broken() noexcept { return choice_now; }

void broken(const char* what, const char* file, int line) {
  const char* short_file = std::strstr(file, "game/");
  if (short_file == nullptr) short_file = std::strstr(file, "server/");
  if (short_file == nullptr) short_file = file;
  const std::string sentence = std::string(what) + " does not hold at " + short_file + ":" + std::to_string(line);
  if (on_broken() == OnBroken::throw_it) throw BrokenInvariant(sentence);
  std::fprintf(stderr, "kooperacja: %s\n", sentence.c_str());
  std::abort();
}

}  // namespace koop
