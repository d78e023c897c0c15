#include "server/app/programs.hpp"

#include "game/bots/bot.hpp"

namespace koop::server {
namespace {

class Program final : public Brain {
 public:
  Program(Habit habit, std::uint64_t seed) : habit_(habit), random_{seed} {}
  std::optional<Command> decide(const View& view, const Menu& menu, const Catalogue& catalogue, SeatId) override {
    return bots::decide({view, menu, catalogue, random_}, habit_);
  }

 private:
  Habit habit_;
  Random random_;
};

}  // namespace

std::unique_ptr<Brain> make_program(Habit habit, std::uint64_t seed) { return std::make_unique<Program>(habit, seed); }

}  // namespace koop::server
