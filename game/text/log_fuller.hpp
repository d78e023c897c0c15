#pragma once
// The log's lines for the fuller layers' facts; a base of the visitor in fact_sentences.cpp and used by nobody else.

#include "game/text/sentences.hpp"

namespace koop::text {

struct FullerLog {
  using Line = std::optional<LogLine>;
  const Sentences& say;
  const Names& names;
  const Board& board;

  [[nodiscard]] Line line(Tone tone, std::string_view key, const Params& params = {}) const;
  [[nodiscard]] Cased seat(SeatId id) const { return names.seat(id, board); }
  [[nodiscard]] std::string item(const SlipItem& what) const { return names.item(what, board); }
  // A second sentence, when there is one, with the space before it.
  [[nodiscard]] static std::string and_then(const std::string& sentence);

#define KOOP_LOGS(Type, name) Line operator()(const Type& f) const;
  KOOP_FULLER_FACTS(KOOP_LOGS)
#undef KOOP_LOGS
};

}  // namespace koop::text
