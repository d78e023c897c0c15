// Rule 9.5: doors are closed, other ways carry less, people are ill.

#include <gtest/gtest.h>

#include "game/rules/play.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> ill{RulePart::pandemic, RulePart::tools, RulePart::strain};

TEST(Pandemic, R9_5_doors_close_and_open_again) {
  Game g{full_world(ill)};
  g.play(R"(
    to round 2 meeting filling
    0 put_on_slip item=(service=1)
    to round 2 review reading
    ? fuller.pandemic=no
    0 ready
    1 ready
    2 ready -> stage_began phase=life; pandemic_turned closed=yes
    to round 3 meeting filling
    0 put_on_slip item=(service=1) -> refused channel_closed service=1
    0 put_on_slip item=(kind=tool) -> refused channel_closed
    0 put_on_slip item=(kind=tool of=3 partners={1})
    0 put_on_slip item=(service=3)
    to round 4 review reading
    ? fuller.pandemic=yes
    0 ready
    1 ready
    2 ready -> pandemic_turned closed=no
    to round 5 meeting filling
    0 put_on_slip item=(service=1)
  )");
}

TEST(Pandemic, R9_5_other_ways_carry_less) {
  const auto gain = [](unsigned month, unsigned seat, unsigned service, std::string_view before = "") {
    rules::Scenario world = full_world(ill);
    world.services[advise_].gain = 2;
    Game g{world};
    g.play("to round " + std::to_string(month) + " meeting filling\n set trust=6 area.1.support=0 area.2.support=0");
    g.play(before);
    g.play(std::to_string(seat) + " put_on_slip item=(service=" + std::to_string(service) + ")\n to month reading");
    return g.board().area[learning].support + g.board().area[home].support;
  };
  EXPECT_EQ(gain(2, school, tutor), 2);
  EXPECT_EQ(gain(3, school, tutor), 1) << "in the office";
  EXPECT_EQ(gain(3, school, ring), 1) << "by phone as before";
  EXPECT_EQ(gain(3, centre, repair), 1) << "one is the least";
  EXPECT_EQ(gain(3, county, advise_), 1) << "online, without a device";
  EXPECT_EQ(gain(3, county, advise_, "set findings={1}"), 2) << "with a device";
  EXPECT_EQ(gain(3, school, tutor, "set findings={1}"), 1) << "a device helps online alone";
}

TEST(Pandemic, R9_5_staff_are_absent_in_turn) {
  Game g{full_world(ill)};
  // Absent: school, county, nobody, and again, by the month.
  g.play(R"(
    to round 3 life
    ? seat.0.absent=no seat.1.absent=yes seat.2.absent=no
    to meeting filling
    1 put_on_slip item=(service=4)
    1 put_on_slip item=(service=5)
    1 put_on_slip item=(service=7) -> refused not_enough_time a=1 b=0
    to round 4 life
    ? seat.1.absent=no seat.2.absent=yes
    to round 5 life
    ? seat.1.absent=no seat.2.absent=no
  )");
}

TEST(Pandemic, R9_5_only_where_it_is_played) {
  Game g{full_world()};
  g.play("to round 3 meeting filling\n 0 put_on_slip item=(service=1)\n ? fuller.pandemic=no seat.1.absent=no");
}

}  // namespace
}  // namespace koop::test
