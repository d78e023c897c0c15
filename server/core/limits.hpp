#pragma once
// Every number that bounds what one peer or one table may ask of the server, with its reason.

#include <cstddef>
#include <cstdint>

namespace koop::server {

inline constexpr int protocol_errors_max = 5;             // then the peer is disconnected
inline constexpr std::int64_t hello_wait_ms_max = 5'000;  // then a silent stranger is disconnected

// A token bucket: `burst` at once, then `per_second`. Rates are settings; benchmarks raise them and say so.
struct Rate {
  std::int64_t per_second;
  std::int64_t burst;
};
inline constexpr Rate messages_of_peer{20, 40};
inline constexpr std::size_t inbox_max = 64;  // what came faster waits here for its turn; what is more than that is dropped
inline constexpr Rate words_of_person{1, 5};

inline constexpr unsigned persons_per_place = 2;
inline constexpr unsigned seats_min = 2;
inline constexpr unsigned answers_remembered = 8;  // of one person, for requests sent again
inline constexpr unsigned tables_max = 100;

// Commands that programs may send for one table in one loop turn, so that no table starves the others.
inline constexpr unsigned bot_commands_per_turn = 64;
// A program that has acted so often within one step of the game is made to finish the step.
inline constexpr unsigned bot_commands_per_question = 24;

}  // namespace koop::server
