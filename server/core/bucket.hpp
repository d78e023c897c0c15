#pragma once
// A token bucket: `burst` at once, then so many per second, by the caller's clock.

#include <algorithm>

#include "server/core/limits.hpp"

namespace koop::server {

class Bucket {
 public:
  explicit Bucket(Rate rate, std::int64_t now_ms) : rate_(rate), thousandths_(rate.burst * 1000), at_ms_(now_ms) {}
  // Takes one if there is one.
  bool take(std::int64_t now_ms) {
    thousandths_ = std::min(rate_.burst * 1000, thousandths_ + (now_ms - at_ms_) * rate_.per_second);
    at_ms_ = now_ms;
    if (thousandths_ < 1000) return false;
    thousandths_ -= 1000;
    return true;
  }

 private:
  Rate rate_;
  std::int64_t thousandths_;
  std::int64_t at_ms_;
};

}  // namespace koop::server
