#include "game/ui/drawings/pen.hpp"

#include <gtest/gtest.h>

namespace koop::ui {
namespace {

float area(const std::vector<Point>& p) {
  float sum = 0;
  for (std::size_t i = 0; i < p.size(); ++i) sum += p[i].x * p[(i + 1) % p.size()].y - p[(i + 1) % p.size()].x * p[i].y;
  return std::abs(sum) / 2;
}

TEST(Path, ReadsEveryCommandAndItsRelativeForm) {
  const auto square = flatten("M0 0H10V10H0Z", 1);
  ASSERT_EQ(square.size(), 1u);
  EXPECT_TRUE(square[0].closed);
  EXPECT_FLOAT_EQ(area(square[0].points), 100);
  const auto relative = flatten("m5 5h10v10h-10z", 1);
  EXPECT_FLOAT_EQ(area(relative[0].points), 100);
  const auto circle = flatten("M10 0a10 10 0 0 1 0 20a10 10 0 0 1 0-20Z", 8);
  EXPECT_NEAR(area(circle[0].points), 314.16f, 2);
  EXPECT_EQ(flatten("M0 0L5 5M1 1 2 2 3 3", 1).size(), 2u);
  const auto smooth = flatten("M0 0q5 10 10 0t10 0", 4);
  EXPECT_NEAR(smooth[0].points.back().x, 20, 0.01);
}

TEST(Path, CurvesGetFinerWithTheScale) {
  EXPECT_GT(flatten("M0 0C0 50 50 50 50 0", 8)[0].points.size(), flatten("M0 0C0 50 50 50 50 0", 0.5f)[0].points.size());
}

TEST(Triangles, CoverConcaveShapesExactly) {
  const std::vector<std::vector<Point>> shapes = {
      {{0, 0}, {10, 0}, {10, 10}, {5, 4}, {0, 10}},
      {{0, 0}, {20, 0}, {20, 20}, {10, 20}, {10, 8}, {6, 8}, {6, 20}, {0, 20}},
      {{0, 10}, {10, 0}, {0, 0}},
  };
  for (auto shape : shapes)
    for (int turn = 0; turn < 2; ++turn, std::reverse(shape.begin(), shape.end())) {
      const auto triangles = triangulate(shape);
      ASSERT_EQ(triangles.size(), (shape.size() - 2) * 3);
      float sum = 0;
      for (std::size_t i = 0; i < triangles.size(); i += 3)
        sum += area({shape[triangles[i]], shape[triangles[i + 1]], shape[triangles[i + 2]]});
      EXPECT_NEAR(sum, area(shape), 0.01);
    }
}

TEST(Triangles, AlwaysEnd) {
  const std::vector<Point> crossed = {{0, 0}, {10, 10}, {10, 0}, {0, 10}, {5, 20}, {5, -20}};
  EXPECT_EQ(triangulate(crossed).size(), 12u);
  EXPECT_TRUE(triangulate({{0, 0}, {1, 1}}).empty());
}

}  // namespace
}  // namespace koop::ui
