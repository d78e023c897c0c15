#include "game/ui/drawings/commune.hpp"

#include "game/ui/kit/card.hpp"
#include "game/ui/kit/seat.hpp"

namespace koop::ui {
namespace {

constexpr float map_w = 900, map_h = 560;
const Point home_spot{440, 373};

void field(const Pen& pen, const Palette& c, const std::vector<Point>& corners) {
  pen.polygon(corners, {.fill = c.map_field});
  pen.hatch(corners, 9, 28, c.map_line, 1.1f);
}

void season_marks(const Pen& pen, const Palette& c, Season season) {
  if (season == Season::snow) {
    pen.path("M40 330q40-22 90 0t80 8q-60 22-170 8Z", {.fill = c.map_snow});
    pen.path("M540 80q30-18 70 0t60 4q-50 18-130 8Z", {.fill = c.map_snow});
    pen.path("M250 520q30-14 70 0t40 6q-50 14-110 6Z", {.fill = c.map_snow});
  }
  if (season != Season::snow && season != Season::leaves) return;
  for (int i = 0; i < 46; ++i) {
    const auto x = static_cast<float>((i * 197) % 900), y = static_cast<float>((i * 131) % 560);
    if (season == Season::snow)
      pen.circle(x, y, 1.6f + static_cast<float>(i % 3) * 0.7f, {.fill = c.map_snow, .line = c.map_line, .width = 0.6f});
    else
      pen.at(x, y, 0.42f, static_cast<float>(i * 47 % 360))
          .path("M0 0c3-9 12-11 18-8-2 8-10 12-18 8Z", {.fill = i % 2 == 0 ? c.brick : c.support});
  }
}

// Everything of the map that has a place: from the 900 × 560 box into the rectangle, sides kept, sizes by the smaller share.
struct Frame {
  Rect box;
  float k;
  float bottom;  // of the whole map
  [[nodiscard]] Point at(Point p) const { return {box.x + p.x / map_w * box.w, box.y + p.y / map_h * box.h}; }
};

Frame frame_of(const Ui& ui, Rect box) {
  // Larger labels hang lower: the places move up by as much.
  const float bottom = box.bottom();
  box.h -= std::max(0.0f, ui.len(30) - ui.gap(30));
  const float k = std::clamp(std::min(box.w / map_w, box.h / map_h), 0.45f * ui.scale(), 1.6f * ui.scale());
  return {box, k, bottom};
}

float plate_width(Ui& ui, const std::string& label) {
  return ui.len(9) + ui.len(18) + ui.len(8) + ui.text_width(label, Type::strong) + ui.len(10);
}
float plate_height(Ui& ui) { return ui.len(30); }

void plate(Ui& ui, Rect at, const std::string& label, Colour edge, int seat, bool filled) {
  const Palette& c = ui.colours();
  const float radius = ui.len(ui.theme().radius.chip);
  ui.draw()->AddRectFilled(at.min(), at.max(), filled ? c.ink : c.card, radius);
  if (!filled) outline(ui.draw(), at, edge, radius, ui.line(2));
  Rect in = at.inset(ui.len(9), 0);
  if (seat >= 0) {
    seat_shape(ui, in.cut_left(ui.len(18), ui.len(8)), seat);
    in.w += ui.len(4);
  } else {
    in = at;
  }
  ui.text(in, label,
          {.type = Type::strong,
           .colour = filled ? c.card : c.ink,
           .align = seat >= 0 ? Align::left : Align::centre,
           .valign = VAlign::middle,
           .wrap = false});
}

// The curve from a place to the home's nearer side.
Curve curve_home(const Frame& f, Point place, float k) {
  const Point home = f.at(home_spot), from = f.at(place);
  const bool left = from.x < home.x - 90 * k;
  const bool right = from.x > home.x + 90 * k;
  const float lean = std::clamp((from.y - home.y + 60 * k) * 0.12f, -26 * k, 26 * k);
  Point start = from, end = home;
  if (left) start.x += 54 * k, start.y -= 26 * k, end = {home.x - 70 * k, home.y - 36 * k + lean};
  else if (right) start.x -= 54 * k, start.y -= 26 * k, end = {home.x + 70 * k, home.y - 36 * k + lean};
  else start.y += 4 * k, end = {home.x - 4 * k, home.y - 112 * k};
  if (!left && !right) return {start, {(start.x + end.x) / 2 + 6 * k, (start.y + end.y) / 2}, end};
  return {start, {(start.x + end.x) / 2, start.y + (end.y - start.y) * 0.12f}, end};
}

void links(Ui& ui, const Frame& f, const CommuneMap& map) {
  const Pen pen(ui.draw(), {0, 0}, 1);
  for (const MapPlace& p : map.places) {
    if (p.link < 0) continue;
    Curve curve = curve_home(f, p.spot, f.k);
    const bool above = std::abs(f.at(p.spot).x - f.at(home_spot).x) <= 90 * f.k;
    if (above && map.labels) curve.from.y += plate_height(ui) + 8 * f.k;
    // A link of a new level grows from the institution to the home.
    const std::uint64_t key = ui.key_of(map.id + "/link/" + p.id) + static_cast<std::uint64_t>(p.link + 1) * 7919u;
    const float grown = ui.animate_from(key, ui.frame().frame < 4 ? 1.0f : 0.0f, 1, ui.motion().link_grow);
    const float k = f.k;
    const Pen scaled(ui.draw(), {0, 0}, k);
    const auto small = [&](Point q) { return Point{q.x / k, q.y / k}; };
    cooperation_link(scaled, ui.colours(), {small(curve.from), small(curve.bend), small(curve.to)}, p.link, grown);
  }
  for (const MapNeighbour& n : map.neighbours) {
    if (!n.tied) continue;
    const Point from = f.at(n.spot), home = f.at(home_spot);
    const float k = f.k, side = from.x > home.x ? 1.0f : -1.0f;
    const Point a{from.x / k - side * 34, from.y / k - 20}, b{home.x / k + side * 60, home.y / k + 10};
    const Pen scaled(ui.draw(), {0, 0}, k);
    family_tie(scaled, ui.colours(), {a, {(a.x + b.x) / 2 - side * 8, a.y + (b.y - a.y) * 0.25f}, b});
  }
}

// Below the house whose foot is at `at`, inside the map.
Rect label_below(Ui& ui, const Frame& f, Point at, float width) {
  Rect label{std::round(at.x - width / 2), std::round(at.y + 7 * f.k), width, plate_height(ui)};
  label.x = std::clamp(label.x, f.box.x + ui.gap(6), std::max(f.box.x + ui.gap(6), f.box.right() - width - ui.gap(6)));
  label.y = std::min(label.y, f.bottom - label.h - ui.gap(6));
  return label;
}

Rect home_label(Ui& ui, const Frame& f, const CommuneMap& map) {
  const Point at = f.at(home_spot);
  const float width = ui.text_width(map.home_label, Type::strong) + 2 * ui.len(16);
  return {std::round(at.x - width / 2), std::round(at.y + 14 * f.k), width, ui.len(32)};
}

void home_and_family(Ui& ui, const Frame& f, const CommuneMap& map) {
  const Point at = f.at(home_spot);
  home(Pen(ui.draw(), at, f.k), ui.colours(), map.season == Season::snow);
  // Left of the door, right of the door, then further out; children nearer to the front.
  constexpr float spots[] = {-54, 30, -88, 66, -120, 100};
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < map.family.size() && i < std::size(spots); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return spots[a] < spots[b]; });
  for (std::size_t i : order) {
    const Person& p = map.family[i];
    const float size = (p.child ? 0.42f : 0.5f) * f.k;
    bust(Pen(ui.draw(), {at.x + spots[i] * f.k, at.y + 5 * f.k - 112 * size}, size), p, ui.prefs().faces);
  }
  if (!map.labels || map.home_label.empty()) return;
  const Rect label = home_label(ui, f, map);
  auto scope = ui.widget(map.id + "/home", Role::tag, label);
  plate(ui, label, map.home_label, 0, -1, true);
}

bool place_on_map(Ui& ui, const Frame& f, const CommuneMap& map, const MapPlace& p) {
  const Point at = f.at(p.spot);
  const float k = f.k;
  const Rect label = label_below(ui, f, at, plate_width(ui, p.label));
  const float left = std::min(label.x, at.x - 56 * k), right = std::max(label.right(), at.x + 56 * k);
  const Rect whole{left, at.y - 84 * k, right - left, map.labels ? label.bottom() - at.y + 84 * k : 90 * k};
  auto scope = ui.widget(map.id + "/" + p.id, map.interactive ? Role::button : Role::icon, map.interactive ? whole : label);
  Response r;
  if (map.interactive) r = ui.interact(scope);
  scope.record().hint = p.hint;
  scope.record().selected = p.marked;
  const float size = 0.98f * k * (1 + 0.04f * r.hover);
  house(Pen(ui.draw(), at, size), ui.colours(), p.look);
  if (map.labels)
    plate(ui, label, p.label, ui.colours().seat[static_cast<std::size_t>(p.look.seat_colour) % 8], p.look.seat_colour, false);
  return r.activated;
}

void neighbour_on_map(Ui& ui, const Frame& f, const CommuneMap& map, const MapNeighbour& n) {
  const Point at = f.at(n.spot);
  neighbour_house(Pen(ui.draw(), at, f.k), ui.colours(), map.season == Season::snow);
  if (!map.labels || n.label.empty()) return;
  const Rect label = label_below(ui, f, at, ui.text_width(n.label, Type::strong) + 2 * ui.len(11));
  // On a small map institutions come first; ties stand by name on the family's board.
  bool covered = !label.common(home_label(ui, f, map)).empty();
  for (const MapPlace& p : map.places)
    covered = covered || !label.common(label_below(ui, f, f.at(p.spot), plate_width(ui, p.label))).empty();
  if (covered) return;
  auto scope = ui.widget(map.id + "/" + n.id, Role::icon, label);
  plate(ui, label, n.label, ui.colours().own, -1, false);
}
}  // namespace

Point map_spot(int i) {
  static const Point spots[] = {{165, 440}, {150, 224}, {770, 432}, {765, 250}, {398, 132}, {560, 128}, {250, 108}, {300, 520}};
  return spots[static_cast<std::size_t>(i) % std::size(spots)];
}

Point neighbour_spot(int i) {
  static const Point spots[] = {{560, 505}, {330, 505}, {600, 220}, {300, 300}};
  return spots[static_cast<std::size_t>(i) % std::size(spots)];
}

void map_ground(Ui& ui, Rect box, Season season) {
  const Palette& c = ui.colours();
  const float k = std::max(box.w / map_w, box.h / map_h);
  const Pen pen(ui.draw(), {box.centre().x - map_w / 2 * k, box.centre().y - map_h / 2 * k}, k);
  ui.draw()->AddRectFilled(box.min(), box.max(), c.map_ground);
  field(pen, c, {{-300, -60}, {330, -60}, {300, 90}, {60, 120}, {-300, 60}});
  field(pen, c, {{560, 470}, {900, 500}, {1200, 470}, {1200, 900}, {520, 900}});
  field(pen, c, {{-300, 500}, {90, 520}, {130, 900}, {-300, 900}});
  field(pen, c, {{520, -300}, {1200, -300}, {1200, 80}, {900, 120}, {560, 60}});
  constexpr std::string_view river = "M620-300C600 60 690 150 650 280S560 470 640 900";
  pen.path(river, {.line = c.map_water, .width = season == Season::high_water ? 52.0f : 26.0f});
  pen.path(river, {.line = c.map_line, .width = 1.5f, .dash = 14, .space = 22});
  const Paint road{.line = c.map_road, .width = 13, .round_caps = true};
  pen.path("M-300 250C100 260 250 330 440 372S800 330 1200 300", road);
  pen.path("M440 372C430 470 440 560 420 900", road);
  pen.path("M460 360C470 270 480 200 520-300", road);
  season_marks(pen, c, season);
  constexpr float trees[][3] = {{30, 352, .9f},   {58, 364, 1.1f}, {86, 352, .8f},  {262, 205, 1},    {288, 214, .8f},
                                {846, 350, 1.1f}, {872, 360, .9f}, {820, 540, .9f}, {846, 548, 1.1f}, {330, 470, .8f}};
  for (const auto& t : trees) tree(pen.at(t[0], t[1], t[2]), c, season == Season::snow);
}

int commune_map(Ui& ui, Rect box, const CommuneMap& map, float radius, Colour behind) {
  auto scope = ui.widget(map.id, Role::picture, box);
  ui.push_clip(box);
  map_ground(ui, box, map.season);
  const Frame f = frame_of(ui, box);
  links(ui, f, map);
  home_and_family(ui, f, map);
  for (const MapNeighbour& n : map.neighbours) neighbour_on_map(ui, f, map, n);
  int chosen = -1;
  for (std::size_t i = 0; i < map.places.size(); ++i)
    if (place_on_map(ui, f, map, map.places[i])) chosen = static_cast<int>(i);
  ui.pop_clip();
  if (radius > 0) {
    round_off(ui, box, radius, behind);
    outline(ui.draw(), box, ui.colours().edge, radius, ui.line(1.5f));
  }
  return chosen;
}

}  // namespace koop::ui
