#include "game/ui/kit/dialog.hpp"

#include "game/ui/kit/card.hpp"

namespace koop::ui {

namespace {
// The dialog's surface in the middle of the window, over a veil.
Rect open_surface(Ui& ui, float width, float height) {
  const Rect window = ui.window();
  const Rect box = window.centred(std::min(width, window.w - 2 * ui.gap(16)), std::min(height, window.h - 2 * ui.gap(16)));
  ui.draw()->AddRectFilled(
      window.min(), window.max(),
      faded(ui.high_contrast() ? ui.colours().surface : IM_COL32(20, 16, 12, 255), ui.high_contrast() ? 0.8f : 0.45f));
  ui.shadow(box, Shadow::lifted);
  card(ui, box);
  return box;
}

DialogBox open_dialog(Ui& ui, std::string_view id, std::string_view title, float width, float height) {
  ui.push_layer(ui.key_of(id));
  const Rect box = open_surface(ui, width, height);
  { auto scope = ui.widget(id, Role::dialog, box); }
  ui.push_id(id);
  Rect in = box.inset(ui.gap(24));
  if (!title.empty()) {
    const float head = ui.text_height(title, Type::h2, in.w);
    ui.text(in.cut_top(head, ui.gap(12)), title, {.type = Type::h2});
  }
  return {in, std::string(id)};
}
}  // namespace

DialogBox begin_dialog(Ui& ui, std::string_view id, std::string_view title, float width, float height) {
  return open_dialog(ui, id, title, ui.len(width), ui.len(height));
}

bool end_dialog(Ui& ui, DialogBox&) {
  const bool back = ui.back_pressed();
  ui.pop_id();
  ui.pop_layer();
  return back;
}

int ask(Ui& ui, const Question& q) {
  const float width = ui.len(560), inner_max = std::min(width, ui.window().w - 2 * ui.gap(16)) - 2 * ui.gap(24);
  const float text = q.text.empty() ? 0 : ui.text_height(q.text, Type::body, inner_max);
  const float head = ui.text_height(q.title, Type::h2, inner_max);
  float in_row = -ui.gap(12), widest = 0, tallest = 0;
  for (const TaskButton& b : q.buttons) {
    const float w = button_width(ui, b.label, b.look);
    in_row += w + ui.gap(12);
    widest = std::max(widest, w);
    tallest = std::max(tallest, button_height(ui, b.label, inner_max, b.look));
  }
  const bool stacked = in_row > inner_max;
  const auto n = static_cast<float>(q.buttons.size());
  const float buttons = stacked ? n * tallest + (n - 1) * ui.gap(8) : tallest;
  const float height = 2 * ui.gap(24) + head + ui.gap(12) + text + ui.gap(20) + buttons;
  DialogBox box = open_dialog(ui, q.id, q.title, width, height);
  Rect row = box.inside.cut_bottom(buttons, ui.gap(20));
  if (text > 0) ui.text(box.inside, q.text);
  int pressed = -1;
  if (!stacked) row.x = row.right() - in_row, row.w = in_row;
  for (std::size_t i = 0; i < q.buttons.size(); ++i) {
    const TaskButton& b = q.buttons[i];
    const Rect at = stacked ? row.cut_top(tallest, ui.gap(8)) : row.cut_left(button_width(ui, b.label, b.look), ui.gap(12));
    if (button(ui, at, b.id, b.label, b.look)) pressed = static_cast<int>(i);
  }
  if (end_dialog(ui, box)) pressed = q.cancel;
  return pressed;
}

void tooltip(Ui& ui, Rect anchor, std::string_view text, bool shown) {
  if (!shown || text.empty()) return;
  ui.overlay([anchor, words = std::string(text)](Ui& over) {
    const float most = std::min(over.len(320), over.window().w - over.gap(32));
    const float room = std::min(over.text_width(words, Type::small) + 1, most);
    const float height = over.text_height(words, Type::small, room);
    Rect box{anchor.x, anchor.bottom() + over.gap(6), room + 2 * over.gap(12), height + 2 * over.gap(8)};
    if (box.bottom() > over.window().h) box.y = anchor.y - over.gap(6) - box.h;
    box.x = std::clamp(box.x, over.gap(4), std::max(over.gap(4), over.window().w - box.w - over.gap(4)));
    auto scope = over.widget("tooltip", Role::tooltip, box);
    const Palette& c = over.colours();
    over.shadow(box, Shadow::lifted);
    over.draw()->AddRectFilled(box.min(), box.max(), c.ink, over.gap(over.theme().radius.chip));
    over.text(box.inset(over.gap(12), over.gap(8)), words, {.type = Type::small, .colour = c.card});
  });
}

}  // namespace koop::ui
