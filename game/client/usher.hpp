#pragma once
// Usher: what was asked for on the command line is done in the lobby once it opens: the story, the places, the start.

#include <vector>

#include "game/client/desk.hpp"

namespace koop::client {

struct LobbyWish {
  std::string scenario;          // empty: the one that lies there
  std::vector<unsigned> places;  // by number, from 1
  bool fill = false;             // programs take the places that are left
  bool start = false;            // as soon as that is possible
};

class Usher {
 public:
  explicit Usher(LobbyWish wish) : wish_(std::move(wish)) {}
  // Call after every poll. Does each thing once, in order.
  void look(Desk& desk);

 private:
  enum class Step { story, places, start, done };
  LobbyWish wish_;
  Step step_ = Step::story;
  bool asked_story_ = false;
};

}  // namespace koop::client
