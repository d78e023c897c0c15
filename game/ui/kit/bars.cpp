#include "game/ui/kit/bars.hpp"

#include "game/ui/drawings/pen.hpp"
#include "game/ui/kit/card.hpp"
#include "game/ui/kit/seat.hpp"

namespace koop::ui {
namespace {
constexpr int places_count = 10;

float place_size(const Ui& ui, float size) { return ui.len(size); }
float place_gap(const Ui& ui, float size) { return size <= 20 ? ui.len(4) : ui.len(size / 4); }

std::vector<Point> circle_points(Point centre, float radius) {
  std::vector<Point> out;
  const int n = std::clamp(static_cast<int>(std::sqrt(radius) * 8), 16, 64);
  for (int i = 0; i < n; ++i) {
    const float a = 6.2831853f * static_cast<float>(i) / static_cast<float>(n);
    out.push_back({centre.x + radius * std::cos(a), centre.y + radius * std::sin(a)});
  }
  return out;
}

// `round` 1 is support's circle, 0 is own's square: what lies between is the moment of turning.
void solid(Ui& ui, Rect box, float round, bool gained) {
  const Palette& c = ui.colours();
  const float radius = (box.w / 2) * round + std::min(ui.len(4), box.w / 4) * (1 - round);
  ui.draw()->AddRectFilled(box.min(), box.max(), c.own, radius);
  if (!gained) return;
  const float width = ui.line(3);
  outline(ui.draw(), box, c.ink, radius, width);
}

void hatched(Ui& ui, Rect box) {
  const Palette& c = ui.colours();
  const float width = std::max(1.5f, box.w / 11), radius = box.w / 2 - width / 2;
  const Pen pen(ui.draw(), {0, 0}, 1);
  const Point centre = box.centre();
  pen.circle(centre.x, centre.y, radius, {.fill = c.support_hatch});
  // 2.2 of 5 in a place of 24.
  const float gap = std::max(3.0f, box.w * 5 / 22);
  pen.hatch(circle_points(centre, radius - width / 3), gap, -45, c.support, gap * 0.46f);
  pen.circle(centre.x, centre.y, radius, {.line = c.support, .width = width});
}

void draw_place(Ui& ui, Rect box, Place kind, bool gained) {
  const Palette& c = ui.colours();
  const Pen pen(ui.draw(), {0, 0}, 1);
  const Point m = box.centre();
  switch (kind) {
    case Place::own: solid(ui, box, 0, gained); break;
    case Place::support: hatched(ui, box); break;
    case Place::free: pen.circle(m.x, m.y, std::max(ui.gap(3), box.w / 6), {.line = c.edge, .width = ui.line(1.5f)}); break;
    case Place::lost:
      pen.circle(m.x, m.y, box.w / 2 - ui.line(1.5f),
                 {.line = c.muted, .width = ui.line(1.8f), .dash = box.w / 7, .space = box.w / 7});
      break;
  }
}

Place kind_of(const AreaBar& bar, int i) {
  if (i < bar.own) return Place::own;
  if (i < bar.own + bar.support) return Place::support;
  return i < bar.own + bar.support + bar.lost ? Place::lost : Place::free;
}
}  // namespace

void place(Ui& ui, Rect box, Place kind, bool gained) {
  const float side = std::min(box.w, box.h);
  draw_place(ui, box.centred(side, side), kind, gained);
}

float places_width(Ui& ui, float size) {
  return place_size(ui, size) * places_count + place_gap(ui, size) * (places_count - 1);
}

void places(Ui& ui, Point at, const AreaBar& bar) {
  const float size = place_size(ui, bar.size), gap = place_gap(ui, bar.size);
  const std::uint64_t key = ui.key_of(bar.id);
  const float ms = ui.motion().point_change;
  for (int i = 0; i < places_count; ++i) {
    const Rect box = Rect{at.x + static_cast<float>(i) * (size + gap), at.y, size, size}.inset(ui.len(1));
    const Place kind = kind_of(bar, i);
    const auto part = [&](std::uint64_t what) { return key ^ ((static_cast<std::uint64_t>(i) + 1) << 40) ^ what; };
    // A place that fills grows; support that becomes own turns from a circle into a square.
    const float grown = ui.animate(part(0x67ull), kind == Place::own || kind == Place::support ? 1.0f : 0.0f, ms);
    const float square = ui.animate(part(0x73ull), kind == Place::own ? 1.0f : 0.0f, ms);
    const bool gained = kind == Place::own && i >= bar.own - bar.gained;
    if (kind == Place::own || kind == Place::support) {
      const Rect grows = box.centred(box.w * (0.4f + 0.6f * grown), box.h * (0.4f + 0.6f * grown));
      if (kind == Place::own) solid(ui, grows, 1 - square, gained);
      else hatched(ui, grows);
    } else {
      draw_place(ui, box, kind, false);
    }
  }
}

float area_bar_height(Ui& ui, const AreaBar& bar, float width) {
  float height = place_size(ui, bar.size);
  if (bar.header) height += ui.style(Type::strong).line + ui.gap(2);
  if (!bar.sentence.empty()) height += ui.text_height(bar.sentence, Type::small, width) + ui.gap(3);
  return height;
}

void area_bar(Ui& ui, Rect box, const AreaBar& bar) {
  auto scope = ui.widget(bar.id, Role::area_bar, {box.x, box.y, box.w, area_bar_height(ui, bar, box.w)});
  scope.record().hint = bar.hint;
  const Palette& c = ui.colours();
  if (bar.header) {
    Rect row = box.cut_top(ui.style(Type::strong).line, ui.gap(2));
    const std::string right = bar.right.empty() ? std::to_string(bar.own) + " + " + std::to_string(bar.support) : bar.right;
    const Rect numbers = row.cut_right(ui.text_width(right, Type::small), ui.gap(8));
    ui.text(row, bar.name, {.type = Type::strong});
    ui.text({numbers.x, numbers.y, numbers.w, row.h}, right,
            {.type = Type::small, .colour = c.muted, .valign = VAlign::middle});
  }
  if (!bar.sentence.empty()) box.cut_top(ui.text(Rect{box.x, box.y, box.w, 0}, bar.sentence, {.type = Type::small}), ui.gap(3));
  places(ui, box.min(), bar);
}

void area_bar(Ui& ui, Column& column, const AreaBar& bar) {
  area_bar(ui, column.take(area_bar_height(ui, bar, column.width())), bar);
}

float area_legend(Ui& ui, Rect box, std::string_view own, std::string_view support, std::string_view lost) {
  const float size = ui.len(18), line = std::max(size, ui.style(Type::small).line);
  float x = box.x, y = box.y;
  const std::pair<Place, std::string_view> parts[] = {{Place::own, own}, {Place::support, support}, {Place::lost, lost}};
  for (const auto& [kind, words] : parts) {
    if (words.empty()) continue;
    const float width = ui.text_width(words, Type::small);
    if (x > box.x && x + size + ui.gap(6) + width > box.right()) x = box.x, y += line;
    place(ui, Rect{x, y, size, line}.inset(ui.len(1)), kind);
    ui.text({x + size + ui.gap(6), y, width + 1, line}, words, {.type = Type::small, .valign = VAlign::middle});
    x += size + ui.gap(6) + width + ui.gap(14);
  }
  return y + line - box.y;
}

namespace {
float token_width(Ui& ui, const ContactToken& t) {
  const float shapes = static_cast<float>(t.seat_colours.size()) * ui.len(26) + (t.icon == Icon::none ? 0 : ui.len(26));
  return 2 * ui.len(12) + shapes + ui.text_width(t.label, Type::strong);
}

struct TokenPlaces {
  std::vector<Rect> tokens;
  Rect bar;  // the capacity's line
  float height;
};

TokenPlaces lay_tokens(Ui& ui, const ContactMeter& m, Rect area) {
  TokenPlaces out;
  const float height = ui.len(44), gap = ui.gap(8);
  float x = area.x, y = area.y;
  const auto next = [&](float w) {
    if (x > area.x && x + w > area.right() + 0.5f) x = area.x, y += height + gap;
    const Rect box{x, y, std::min(w, area.w), height};
    x += w + gap;
    return box;
  };
  for (std::size_t i = 0; i <= m.tokens.size(); ++i) {
    if (static_cast<int>(i) == m.capacity || (i == m.tokens.size() && static_cast<int>(i) < m.capacity))
      out.bar = next(ui.gap(4));
    if (i < m.tokens.size()) out.tokens.push_back(next(token_width(ui, m.tokens[i])));
  }
  out.height = y + height - area.y;
  return out;
}

void draw_token(Ui& ui, Rect box, const ContactToken& t, bool beyond) {
  const Palette& c = ui.colours();
  const float radius = ui.len(ui.theme().radius.control), width = ui.line(2);
  const Rect rim = box.inset(width / 2);
  ui.draw()->AddRectFilled(box.min(), box.max(), beyond ? c.danger_soft : c.accent_soft, radius);
  const Pen pen(ui.draw(), {0, 0}, 1);
  pen.rect(rim.x, rim.y, rim.w, rim.h, radius - width / 2,
           {.line = beyond ? c.danger : c.accent, .width = width, .dash = beyond ? ui.gap(5) : 0, .space = ui.gap(4)});
  Rect in = box.inset(ui.len(12), 0);
  if (t.icon != Icon::none) icon(ui, in.cut_left(ui.len(20), ui.len(6)), t.icon, c.ink);
  for (int seat : t.seat_colours) seat_shape(ui, in.cut_left(ui.len(18), ui.len(8)), seat);
  in.w += 2;
  ui.text(in, t.label, {.type = Type::strong, .valign = VAlign::middle});
}

bool effect_beside(Ui& ui, const ContactMeter& m, float width) {
  if (m.effect.empty()) return false;
  float sum = ui.gap(24) + ui.text_width(m.effect, Type::small_strong) + ui.gap(12);
  for (const ContactToken& t : m.tokens) sum += token_width(ui, t) + ui.gap(8);
  return sum <= width;
}
}  // namespace

float contact_meter_height(Ui& ui, const ContactMeter& m, float width) {
  const float inner = width - 2 * ui.gap(16);
  const bool beside = effect_beside(ui, m, inner);
  float height =
      2 * ui.gap(12) + ui.text_height(m.title, Type::h3, inner) + ui.gap(6) + lay_tokens(ui, m, {0, 0, inner, 0}).height;
  if (!beside && !m.effect.empty()) height += ui.gap(6) + ui.text_height(m.effect, Type::small_strong, inner);
  return height;
}

void contact_meter(Ui& ui, Rect box, const ContactMeter& m) {
  const Palette& c = ui.colours();
  card(ui, box);
  auto scope = ui.widget(m.id, Role::row, box);
  Rect in = box.inset(ui.gap(16), ui.gap(12));
  Rect head = in.cut_top(ui.text_height(m.title, Type::h3, in.w), ui.gap(6));
  const float title = ui.text_width(m.title, Type::h3), aside = ui.text_width(m.aside, Type::small);
  ui.text(head, m.title, {.type = Type::h3});
  if (!m.aside.empty() && title + aside + ui.gap(24) < head.w)
    ui.text(head.cut_right(aside + 1), m.aside,
            {.type = Type::small, .colour = c.muted, .align = Align::right, .valign = VAlign::middle});
  const bool beside = effect_beside(ui, m, in.w);
  const TokenPlaces at = lay_tokens(ui, m, in);
  for (std::size_t i = 0; i < m.tokens.size(); ++i) {
    auto token = ui.widget(m.id + ":token" + std::to_string(i), Role::tag, at.tokens[i]);
    draw_token(ui, at.tokens[i], m.tokens[i], static_cast<int>(i) >= m.capacity);
  }
  ui.draw()->AddRectFilled(at.bar.min(), at.bar.max(), c.ink, ui.gap(2));
  if (m.effect.empty()) return;
  Rect effect{in.x, in.y + at.height + ui.gap(6), in.w, 0};
  if (beside) effect = {in.x, in.y, in.w, ui.len(44)};
  else effect.h = ui.text_height(m.effect, Type::small_strong, in.w);
  const float width = ui.text_width(m.effect, Type::small_strong) + 1;
  if (beside) effect = effect.cut_right(width);
  const bool over = static_cast<int>(m.tokens.size()) > m.capacity;
  ui.text(effect, m.effect, {.type = Type::small_strong, .colour = over ? c.danger : c.muted, .valign = VAlign::middle});
}

float meter_height(Ui& ui, const Meter& m, float width) {
  return ui.style(Type::strong).line + ui.gap(3) + ui.gap(14) +
         (m.sentence.empty() ? 0 : ui.gap(2) + ui.text_height(m.sentence, Type::small, width));
}

void meter(Ui& ui, Rect box, const Meter& m) {
  auto scope = ui.widget(m.id, Role::meter, {box.x, box.y, box.w, meter_height(ui, m, box.w)});
  const Palette& c = ui.colours();
  Rect head = box.cut_top(ui.style(Type::strong).line, ui.gap(3));
  const Rect right = head.cut_right(ui.text_width(m.right, Type::small) + 1, ui.gap(6));
  ui.text(head, m.name, {.type = Type::strong});
  if (!m.right.empty()) ui.text(right, m.right, {.type = Type::small, .colour = c.muted, .valign = VAlign::middle});
  const Rect track = box.cut_top(ui.gap(14), ui.gap(2));
  const Colour colour = m.colour == 0 ? c.accent : m.colour;
  ui.draw()->AddRectFilled(track.min(), track.max(), c.sunken, track.h / 2);
  const float share = ui.animate(scope.key(), std::clamp(m.share, 0.0f, 1.0f), ui.motion().point_change);
  if (share > 0)
    ui.draw()->AddRectFilled(track.min(), {track.x + std::max(track.h, track.w * share), track.bottom()}, colour, track.h / 2);
  outline(ui.draw(), track, c.edge, track.h / 2, ui.line(1.5f));
  if (!m.sentence.empty()) ui.text({box.x, box.y, box.w, 0}, m.sentence, {.type = Type::small});
}

void progress(Ui& ui, Rect box, std::string_view id, float share, std::string_view spoken_text) {
  auto scope = ui.widget(id, Role::progress, box);
  scope.record().hint = spoken_text;
  const Palette& c = ui.colours();
  ui.draw()->AddRectFilled(box.min(), box.max(), c.hairline, box.h / 2);
  const float at = ui.animate(scope.key(), std::clamp(share, 0.0f, 1.0f), ui.motion().point_change);
  if (at > 0) ui.draw()->AddRectFilled(box.min(), {box.x + std::max(box.h, box.w * at), box.bottom()}, c.accent, box.h / 2);
}

}  // namespace koop::ui
