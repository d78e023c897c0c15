#include "game/ui/drawings/voivodeships.hpp"

#include "game/ui/drawings/pen.hpp"

namespace koop::ui {
namespace {

// Drawn by hand from where towns lie: 76 units a degree of longitude, 100 a degree of latitude, so a little wider than the land
// is, for the names' sake. Neighbours have the corners of their common border in common.
struct Drawn {
  std::string_view id;
  float x, y, width;  // the name's middle and room
  std::string_view outline;
};
constexpr Drawn drawn[] = {
    // clang-format off
    {"dolnoslaskie", 167, 378, 152,
     "M220,446 223,466 209,470 195,478 171,448 179,430 160,425 133,415 99,412 74,390 59,403 74,365 71,344"
     " 99,342 129,330 148,322 180,313 209,326 262,335 281,370 266,390 255,408 243,428Z"},
    {"kujawsko_pomorskie", 331, 182, 129,
     "M247,140 266,128 289,115 327,120 385,130 403,152 431,178 418,195 407,218 395,250 369,257 331,245"
     " 312,228 262,210 251,185 258,165Z"},
    {"lodzkie", 405, 328, 114,
     "M395,250 369,257 355,282 334,305 325,328 312,350 310,373 346,384 395,388 433,400 460,374 484,357"
     " 490,330 477,295 456,276 426,260Z"},
    {"lubelskie", 665, 365, 114,
     "M694,262 730,282 722,335 733,362 760,404 764,428 752,450 718,468 695,454 657,458 636,442 619,412"
     " 594,415 587,383 593,348 585,328 619,300 635,282 665,276 679,257Z"},
    {"lubuskie", 93, 268, 84,
     "M71,344 51,335 42,305 53,283 38,255 30,223 84,205 110,185 147,193 141,215 133,235 144,255 137,280"
     " 180,313 148,322 129,330 99,342Z"},
    {"malopolskie", 475, 508, 122,
     "M557,547 532,552 505,549 480,551 460,572 437,570 432,548 410,532 395,512 388,488 407,468 426,458"
     " 447,440 473,462 494,470 517,462 543,453 540,480 545,515Z"},
    {"mazowieckie", 532, 255, 167,
     "M431,178 418,195 407,218 395,250 426,260 456,276 477,295 490,330 484,357 513,372 559,380 587,383"
     " 593,348 585,328 619,300 635,282 665,276 679,257 638,242 612,210 600,185 583,170 575,144 532,150"
     " 483,174Z"},
    {"opolskie", 295, 428, 84,
     "M302,487 290,492 270,474 277,460 251,463 220,446 243,428 255,408 266,390 281,370 310,373 346,384"
     " 346,410 338,442 331,465 312,472Z"},
    {"podkarpackie", 608, 495, 122,
     "M718,468 676,508 656,535 671,588 646,581 593,554 557,547 545,515 540,480 543,453 574,434 594,415"
     " 619,412 636,442 657,458 695,454Z"},
    {"podlaskie", 669, 175, 122,
     "M651,54 664,54 707,66 718,95 724,120 749,170 750,200 745,222 711,238 694,262 679,257 638,242 612,210"
     " 600,185 583,170 575,144 612,130 646,112 656,85Z"},
    {"pomorskie", 296, 75, 144,
     "M201,35 266,14 326,7 357,28 338,30 346,52 407,48 395,62 395,85 399,105 385,130 327,120 289,115"
     " 266,128 247,140 217,128 217,105 205,90 213,65Z"},
    {"slaskie", 378, 448, 84,
     "M410,532 388,550 365,538 346,505 327,497 302,487 312,472 331,465 338,442 346,410 346,384 395,388"
     " 433,400 441,420 447,440 426,458 407,468 388,488 395,512Z"},
    {"swietokrzyskie", 513, 412, 144,
     "M433,400 441,420 447,440 473,462 494,470 517,462 543,453 574,434 594,415 587,383 559,380 513,372"
     " 484,357 460,374Z"},
    {"warminsko_mazurskie", 509, 100, 182,
     "M407,48 426,45 498,53 651,54 656,85 646,112 612,130 575,144 532,150 483,174 431,178 403,152 385,130"
     " 399,105 395,85 395,62Z"},
    {"wielkopolskie", 239, 255, 144,
     "M147,193 179,168 194,148 217,128 247,140 258,165 251,185 262,210 312,228 331,245 369,257 355,282"
     " 334,305 325,328 312,350 310,373 281,370 262,335 209,326 180,313 137,280 144,255 133,235 141,215Z"},
    {"zachodniopomorskie", 115, 126, 182,
     "M13,98 72,85 116,72 163,62 201,35 213,65 205,90 217,105 217,128 194,148 179,168 147,193 110,185"
     " 84,205 30,223 6,205 25,180 28,160 17,130Z"},
    // clang-format on
};

bool same(Point a, Point b) { return a.x == b.x && a.y == b.y; }

// Which shape has the edge from `a` to `b` the other way round; −1: none.
int beyond(const std::vector<Voivodeship>& shapes, Point a, Point b) {
  for (std::size_t s = 0; s < shapes.size(); ++s) {
    const std::vector<Point>& corners = shapes[s].outline;
    for (std::size_t i = 0; i < corners.size(); ++i)
      if (same(corners[i], b) && same(corners[(i + 1) % corners.size()], a)) return static_cast<int>(s);
  }
  return -1;
}

std::vector<Voivodeship> make_shapes() {
  std::vector<Voivodeship> shapes;
  for (const Drawn& d : drawn) shapes.push_back({d.id, flatten(d.outline, 1).front().points, {}, {d.x, d.y}, d.width});
  for (Voivodeship& shape : shapes)
    for (std::size_t i = 0; i < shape.outline.size(); ++i)
      shape.beyond.push_back(beyond(shapes, shape.outline[i], shape.outline[(i + 1) % shape.outline.size()]));
  return shapes;
}

}  // namespace

const std::vector<Voivodeship>& voivodeships() {
  static const std::vector<Voivodeship> shapes = make_shapes();
  return shapes;
}

const Voivodeship* voivodeship(std::string_view id) {
  for (const Voivodeship& shape : voivodeships())
    if (shape.id == id) return &shape;
  return nullptr;
}

bool inside(const std::vector<Point>& polygon, Point p) {
  bool in = false;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Point a = polygon[i], b = polygon[j];
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) in = !in;
  }
  return in;
}

float area_of(const std::vector<Point>& polygon) {
  float twice = 0;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++)
    twice += polygon[j].x * polygon[i].y - polygon[i].x * polygon[j].y;
  return std::abs(twice) / 2;
}

}  // namespace koop::ui
