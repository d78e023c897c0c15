// The map of voivodeships: shapes that fit together, names that lie in them, and a widget whose shape is no rectangle.

#include "game/ui/drawings/voivodeships.hpp"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/unit/ui/desk.hpp"

namespace koop::ui {
namespace {

TEST(Voivodeships, AreThoseOfTheGame) {
  std::ifstream in(std::string(KOOP_SOURCE_DIR) + "/scenarios/common/regions.json");
  const auto regions = nlohmann::json::parse(in).at("regions");
  EXPECT_EQ(regions.size(), voivodeships().size());
  for (const auto& region : regions) {
    const std::string id = region.at("id");
    EXPECT_NE(voivodeship(id), nullptr) << id;
  }
  EXPECT_EQ(voivodeship("atlantis"), nullptr);
}

TEST(Voivodeships, NamesLieInTheirShapesAlone) {
  for (const Voivodeship& shape : voivodeships()) {
    for (const Voivodeship& other : voivodeships())
      EXPECT_EQ(inside(other.outline, shape.name), other.id == shape.id) << shape.id << " in " << other.id;
    EXPECT_GT(area_of(shape.outline), 5'000) << shape.id;
    for (const Point p : shape.outline) {
      EXPECT_TRUE(p.x >= 0 && p.x <= map_of_voivodeships.x) << shape.id;
      EXPECT_TRUE(p.y >= 0 && p.y <= map_of_voivodeships.y) << shape.id;
    }
  }
}

// Every border is drawn from both sides by the same corners, and none twice from one.
TEST(Voivodeships, NeighboursMeet) {
  const auto& all = voivodeships();
  std::map<std::pair<int, int>, int> borders;
  for (std::size_t s = 0; s < all.size(); ++s) {
    ASSERT_EQ(all[s].beyond.size(), all[s].outline.size());
    for (const int other : all[s].beyond) ++borders[{static_cast<int>(s), other}];
  }
  for (const auto& [pair, edges] : borders) {
    EXPECT_NE(pair.first, pair.second);
    if (pair.second < 0) continue;
    EXPECT_EQ((borders[{pair.second, pair.first}]), edges) << all[static_cast<std::size_t>(pair.first)].id;
  }
  const auto neighbours = [&](std::string_view a, std::string_view b) {
    const Voivodeship* shape = voivodeship(a);
    return std::any_of(shape->beyond.begin(), shape->beyond.end(),
                       [&](int other) { return other >= 0 && all[static_cast<std::size_t>(other)].id == b; });
  };
  EXPECT_TRUE(neighbours("slaskie", "opolskie"));
  EXPECT_TRUE(neighbours("lubelskie", "podlaskie"));
  EXPECT_TRUE(neighbours("dolnoslaskie", "lubuskie"));
  EXPECT_FALSE(neighbours("pomorskie", "slaskie"));
  float area = 0;
  for (const Voivodeship& shape : all) area += area_of(shape.outline);
  EXPECT_GT(area, 0.55f * map_of_voivodeships.x * map_of_voivodeships.y) << "no holes";
}

// A triangle whose label is a small box: it is pressed anywhere inside, and only there.
TEST(Voivodeships, AShapeIsPressedWhereItIs) {
  const std::vector<Point> triangle{{100, 100}, {500, 100}, {100, 500}};
  int pressed = 0;
  Desk desk([&](Ui& ui) {
    ui.begin("test");
    auto scope = ui.widget("shape", Role::button, {120, 120, 80, 44});
    const Response r = ui.interact(scope, {.over = inside(triangle, ui.input().mouse)});
    ui.text({120, 120, 80, 44}, "Kształt");
    if (r.activated) ++pressed;
  });
  desk.click(Point{140, 140});
  EXPECT_EQ(pressed, 1);
  desk.click(Point{400, 150});
  EXPECT_EQ(pressed, 2) << "inside the shape, outside its label";
  desk.click(Point{450, 450});
  EXPECT_EQ(pressed, 2) << "inside no shape";
  EXPECT_EQ(desk.focused(), "shape");
  desk.tap(Key::Enter);
  EXPECT_EQ(pressed, 3);
}

}  // namespace
}  // namespace koop::ui
