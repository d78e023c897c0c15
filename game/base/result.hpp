#pragma once
// Result<T, E>: the one way in which a foreseeable failure travels. Programmer's mistakes do not travel: see check.hpp.

#include <tl/expected.hpp>

namespace koop {

template <class T, class E>
using Result = tl::expected<T, E>;

template <class E>
auto failure(E error) {
  return tl::unexpected<E>(static_cast<E&&>(error));
}

}  // namespace koop
