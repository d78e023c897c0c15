#pragma once
// TextField<Least, Most>: typed words in a message, with the number of code points that it may have. The reader takes the range
// from the type, so each stands in one place.

#include <string>

namespace koop::protocol {

template <unsigned Least, unsigned Most>
struct TextField {
  static constexpr unsigned least = Least;
  static constexpr unsigned most = Most;
  std::string value;
  friend bool operator==(const TextField&, const TextField&) = default;
};

}  // namespace koop::protocol
