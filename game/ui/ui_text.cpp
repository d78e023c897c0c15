// Text of Ui: sizes by type, measuring, drawing glyph by glyph, recording.
#include <cstring>

#include "game/ui/ui.hpp"

namespace koop::ui {

namespace {
struct TypeLook {
  float px;
  Weight weight;
  bool heading;
};

TypeLook look_of(Type type, const TypeSizes& t) {
  switch (type) {
    case Type::small: return {t.small, Weight::body, false};
    case Type::small_strong: return {t.small, Weight::strong, false};
    case Type::small_voice: return {t.small, Weight::voice, false};
    case Type::body: return {t.body, Weight::body, false};
    case Type::strong: return {t.body, Weight::strong, false};
    case Type::large: return {t.number, Weight::body, false};
    case Type::large_strong: return {t.number, Weight::strong, false};
    case Type::voice: return {t.voice, Weight::voice, false};
    case Type::voice_large: return {t.h2, Weight::voice, false};
    case Type::number: return {t.number, Weight::strong, false};
    case Type::h3: return {t.h3, Weight::heading, true};
    case Type::h2: return {t.h2, Weight::heading, true};
    case Type::h1: return {t.h1, Weight::heading, true};
    case Type::display: return {t.display, Weight::heading, true};
    case Type::code: return {t.code, Weight::heading, true};
    case Type::projector_small: return {t.projector_min, Weight::body, false};
    case Type::projector_body: return {t.projector_body, Weight::body, false};
    case Type::projector_strong: return {t.projector_body, Weight::strong, false};
    case Type::projector_h1: return {t.projector_h1, Weight::heading, true};
  }
  return {t.body, Weight::body, false};
}

// Signs that Lato lacks, as strokes in a box of one em: two or three points each.
struct DrawnSign {
  char32_t c;
  std::vector<std::vector<Point>> strokes;
};
const DrawnSign* drawn_sign(char32_t c) {
  static const std::vector<DrawnSign> signs = {
      {U'←', {{{0.9f, 0.5f}, {0.15f, 0.5f}}, {{0.42f, 0.25f}, {0.15f, 0.5f}, {0.42f, 0.75f}}}},
      {U'→', {{{0.1f, 0.5f}, {0.85f, 0.5f}}, {{0.58f, 0.25f}, {0.85f, 0.5f}, {0.58f, 0.75f}}}},
      {U'↑', {{{0.5f, 0.9f}, {0.5f, 0.2f}}, {{0.25f, 0.45f}, {0.5f, 0.2f}, {0.75f, 0.45f}}}},
      {U'↓', {{{0.5f, 0.15f}, {0.5f, 0.85f}}, {{0.25f, 0.6f}, {0.5f, 0.85f}, {0.75f, 0.6f}}}},
      {U'✓', {{{0.15f, 0.52f}, {0.4f, 0.78f}, {0.88f, 0.22f}}}}};
  for (const DrawnSign& s : signs)
    if (s.c == c) return &s;
  return nullptr;
}
}  // namespace

TextStyle Ui::style(Type type) const {
  const TypeLook look = look_of(type, theme_.type);
  const float px = std::round(look.px * scale_ * prefs_.text_scale);
  const float line = look.heading ? theme_.line.heading : prefs_.spacious ? theme_.line.spacious : theme_.line.body;
  return {look.weight, px, std::round(px * line)};
}

float Ui::text_width(std::string_view text, Type type) {
  const TextStyle s = style(type);
  return std::ceil(fonts_->width(text, s.weight, s.px));
}

float Ui::text_height(std::string_view text, Type type, float width) {
  return lay_out(*fonts_, text, style(type), {width, 0, false}).height;
}

float Ui::text_height(const std::vector<Span>& spans, Type type, float width) {
  return lay_out(*fonts_, spans, style(type), {width, 0, false}).height;
}

float Ui::text(Rect room, std::string_view text, const TextLook& look) {
  return this->text(room, std::vector<Span>{{std::string(text), style(look.type).weight, 0}}, look);
}

float Ui::text(Rect room, const std::vector<Span>& spans, const TextLook& look) {
  const TextBlock block =
      lay_out(*fonts_, spans, style(look.type), {look.wrap || look.ellipsis ? room.w : 0, look.lines_max, look.ellipsis});
  if (room.h <= 0) room.h = block.height;
  // A text outside every leaf widget is a widget of its own.
  const bool own = open_widgets_.empty() || role_is_container(current().role);
  TextRecord record;
  for (const Span& span : spans) record.text += span.text;
  draw_block(block, room, look, record);
  if (own) {
    auto scope = widget("text:" + std::to_string(record_.widgets.size()), Role::text, record.measured);
    current().texts.push_back(std::move(record));
  } else {
    current().texts.push_back(std::move(record));
  }
  return block.height;
}

void Ui::draw_block(const TextBlock& block, Rect room, const TextLook& look, TextRecord& out) {
  const TextStyle& s = block.style;
  const Colour colour = look.colour == 0 ? colours().ink : look.colour;
  // In the middle stands what the eye sees: from the first line's capitals to the last line's baseline.
  const float first_baseline = (s.line - s.px * (Fonts::ascent + Fonts::descent)) / 2 + s.px * Fonts::ascent;
  const float ink_top = first_baseline - s.px * Fonts::cap_height;
  const float ink_bottom = first_baseline + block.height - s.line;
  float y = room.y;
  if (look.valign == VAlign::middle) y = room.y + (room.h - (ink_bottom - ink_top)) / 2 - ink_top;
  if (look.valign == VAlign::bottom) y = room.bottom() - block.height;
  const Rect visible = clip();
  out.measured = {room.x, std::round(y + ink_top), 0, std::max(0.0f, std::round(ink_bottom - ink_top))};
  float left = 1e9f, right = -1e9f, baseline = y + first_baseline;
  for (const TextLine& line : block.lines) {
    float x = room.x;
    if (look.align == Align::centre) x = room.x + (room.w - line.width) / 2;
    if (look.align == Align::right) x = room.right() - line.width;
    x = std::round(x);
    std::string whole;
    for (const TextPiece& piece : line.pieces) {
      whole += piece.text;
      const Rect box{x + piece.x, baseline - s.px, piece.width, s.px * 1.3f};
      if (!box.common(visible).empty())
        draw_piece(piece, s, {x + piece.x, std::round(baseline)}, piece.colour == 0 ? colour : piece.colour);
    }
    if (!line.pieces.empty()) left = std::min(left, x), right = std::max(right, x + line.width);
    out.lines.push_back(std::move(whole));
    baseline += s.line;
  }
  if (right >= left) out.measured.x = left, out.measured.w = right - left;
  out.room = room;
  out.px = s.px;
  out.shortened = block.shortened;
  out.too_wide = block.too_wide || (!look.wrap && block.width > room.w + 0.5f);
  out.visible = !out.measured.common(visible).empty();
}

void Ui::draw_piece(const TextPiece& piece, const TextStyle& s, Point pen, Colour colour) {
  char32_t previous = 0;
  for (std::size_t at = 0; at < piece.text.size();) {
    char32_t c = next_code_point(piece.text, at);
    if (c == 0xA0) c = U' ';
    const float step = fonts_->step(c, previous, piece.weight, s.px);
    const float kern = step - fonts_->step(c, 0, piece.weight, s.px);
    const DrawnSign* sign = fonts_->has(c, piece.weight) ? nullptr : drawn_sign(c);
    if (sign != nullptr) {
      const float em = step;  // the missing glyph's own width keeps the layout true
      for (const auto& stroke : sign->strokes) {
        for (Point p : stroke) list_->PathLineTo({pen.x + p.x * em, pen.y - em * 0.85f + p.y * em});
        list_->PathStroke(colour, 0, std::max(1.5f, s.px / 10));
      }
    } else if (c != U' ') {
      const float x = pen.x + kern;
      const GlyphPicture& g = fonts_->picture(c, piece.weight, s.px, x);
      if (g.place.page != nullptr) {
        const auto size = static_cast<float>(g.place.page->size);
        const Point from{std::floor(x) + g.left, pen.y + g.top};
        const Point to{from.x + static_cast<float>(g.place.w) * g.scale, from.y + static_cast<float>(g.place.h) * g.scale};
        const Point uv0{static_cast<float>(g.place.x) / size, static_cast<float>(g.place.y) / size};
        const Point uv1{static_cast<float>(g.place.x + g.place.w) / size, static_cast<float>(g.place.y + g.place.h) / size};
        const bool other_page = list_->_CmdHeader.TextureId != g.place.page;
        if (other_page) list_->PushTextureID(g.place.page);
        list_->PrimReserve(6, 4);
        list_->PrimRectUV(from, to, uv0, uv1, colour);
        if (other_page) list_->PopTextureID();
      }
    }
    pen.x += step;
    previous = c;
  }
}

std::vector<Span> Ui::marked_up(std::string_view text, Type type, Colour strong) const {
  const Weight base = style(type).weight;
  std::vector<Span> spans;
  Weight weight = base;
  std::string run;
  const auto flush = [&] {
    if (!run.empty()) spans.push_back({run, weight, weight == Weight::strong && weight != base ? strong : 0});
    run.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool star = text.substr(i, 2) == "**", under = text.substr(i, 2) == "__";
    if (!star && !under) {
      run += text[i];
      continue;
    }
    flush();
    const Weight wanted = star ? Weight::strong : Weight::voice;
    weight = weight == wanted ? base : wanted;
    ++i;
  }
  flush();
  return spans;
}

}  // namespace koop::ui
