#pragma once
// What happens when the program itself is wrong. Outside model and rules a broken assertion ends the process; inside them
// BrokenInvariant reaches the table's boundary, where the server freezes that one table and keeps its journal.

#include <stdexcept>

namespace koop {

// A table's state or a caller's promise is broken. Thrown by model and rules only, caught by the server at the table.
struct BrokenInvariant : std::logic_error {
  using std::logic_error::logic_error;
};

enum class OnBroken { abort_process, throw_it };

// Chosen once at start-up: tests and tools abort, the server throws, so that one table cannot take the others with it.
void set_on_broken(OnBroken choice) noexcept;
OnBroken on_broken() noexcept;

// Reports `what` with its place and aborts or throws, as chosen.
[[noreturn]] void broken(const char* what, const char* file, int line);

}  // namespace koop

#define KOOP_ASSERT(condition)                                        \
  do {                                                                \
    if (!(condition)) ::koop::broken(#condition, __FILE__, __LINE__); \
  } while (false)
