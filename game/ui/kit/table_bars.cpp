#include "game/ui/kit/table_bars.hpp"

#include "game/ui/drawings/pen.hpp"
#include "game/ui/kit/bars.hpp"

namespace koop::ui {

void logo(Ui& ui, Rect box) {
  const Palette& c = ui.colours();
  const float k = std::min(box.w / 56, box.h / 40);
  const Pen pen(ui.draw(), {box.x + (box.w - 56 * k) / 2, box.y + (box.h - 40 * k) / 2}, k);
  const Paint left{.fill = c.accent, .line = c.ink, .width = 2.5f}, right{.fill = c.card, .line = c.ink, .width = 2.5f};
  pen.path("M3 36V18L17 6l14 12v18Z", left);
  pen.path("M25 36V18L39 6l14 12v18Z", right);
  pen.path("M25 23 31 18v18h-6Z", {.fill = c.own, .line = c.ink, .width = 2.5f});
}

float top_bar_height(Ui& ui) { return std::max(ui.gap(ui.theme().size.top_bar), ui.len(44) + ui.gap(12)); }

namespace {
Rect draw_bar(Ui& ui, Rect box, bool line_below) {
  const Palette& c = ui.colours();
  ui.draw()->AddRectFilled(box.min(), box.max(), c.card);
  const float width = ui.line(1.5f), y = line_below ? box.bottom() - width : box.y;
  ui.draw()->AddRectFilled({box.x, y}, {box.right(), y + width}, c.edge);
  return box.inset(ui.gap(12), 0);
}

float pill_width(Ui& ui, const std::string& name, bool now) {
  return ui.text_width(name, now ? Type::small_strong : Type::small) + 2 * ui.len(9);
}

void pill(Ui& ui, Rect at, const std::string& name, int phase, bool now) {
  const Palette& c = ui.colours();
  auto scope = ui.widget("phase:" + std::to_string(phase), Role::tag, at);
  scope.record().selected = now;
  if (now) {
    const Rect pill = at.centred(at.w, ui.len(35));
    const float t =
        ui.animate_from(ui.key_of("phase-pill") + static_cast<std::uint64_t>(phase), 0, 1, ui.motion().phase_change);
    ui.draw()->AddRectFilled(pill.min(), pill.max(), faded(c.phase[static_cast<std::size_t>(phase)], 0.3f + 0.7f * t),
                             pill.h / 2);
  }
  ui.text(at, name,
          {.type = now ? Type::small_strong : Type::small,
           .colour = now ? c.on_phase : c.muted,
           .align = Align::centre,
           .valign = VAlign::middle,
           .wrap = false});
}

void phase_pills(Ui& ui, Rect row, const TopBar& bar) {
  const float dash = ui.gap(8), gap = ui.gap(5);
  float whole = 0;
  for (std::size_t i = 0; i < bar.phases.size(); ++i)
    whole += pill_width(ui, bar.phases[i], static_cast<int>(i) == bar.phase) + (i > 0 ? dash + 2 * gap : 0);
  auto scope = ui.widget("phases", Role::phase_bar, row);
  if (whole > row.w) {
    if (bar.phase < 0) return;
    const std::string& name = bar.phases[static_cast<std::size_t>(bar.phase)];
    const float width = pill_width(ui, name, true) + ui.len(16);
    if (width > row.w) return;  // the task bar's strip and words tell the phase too
    pill(ui, row.cut_left(width, ui.gap(10)), name, bar.phase, true);
    if (ui.text_width(bar.phase_of, Type::small) <= row.w)
      ui.text(row, bar.phase_of, {.type = Type::small, .colour = ui.colours().muted, .valign = VAlign::middle});
    return;
  }
  for (std::size_t i = 0; i < bar.phases.size(); ++i) {
    const bool now = static_cast<int>(i) == bar.phase;
    if (i > 0) {
      row.cut_left(gap);
      const Rect at = row.cut_left(dash, gap);
      ui.draw()->AddRectFilled({at.x, std::round(at.centre().y)}, {at.right(), std::round(at.centre().y) + ui.line(1.5f)},
                               ui.colours().edge);
    }
    pill(ui, row.cut_left(pill_width(ui, bar.phases[i], now)), bar.phases[i], static_cast<int>(i), now);
  }
}
}  // namespace

TopAct top_bar(Ui& ui, Rect box, const TopBar& bar) {
  Rect row = draw_bar(ui, box, true);
  TopAct act = TopAct::none;
  logo(ui, row.cut_left(ui.len(42), ui.gap(10)).centred(ui.len(42), ui.len(30)));
  struct Side {
    const std::string* label;
    Icon icon;
    const char* id;
    TopAct act;
    Rect at;
  };
  // Drawn after the title so that reading goes from left to right; their room is cut first.
  Side sides[] = {{&bar.family, Icon::house, "family", TopAct::family, {}},
                  {&bar.help, Icon::help, "help", TopAct::help, {}},
                  {&bar.stop, Icon::stop, "stop", TopAct::stop, {}},
                  {&bar.menu, Icon::menu, "menu", TopAct::menu, {}}};
  for (int i = 3; i >= 0; --i) {
    Side& s = sides[i];
    if (s.label->empty()) continue;
    const Rect at = row.cut_right(button_width(ui, *s.label, {.icon = s.icon, .small = true}), ui.gap(10));
    s.at = at.centred(at.w, std::max(ui.len(44), ui.gap(44)));
  }
  Rect time{};
  const float time_width = bar.time_left.empty() ? 0 : ui.text_width(bar.time_left, Type::small) + ui.len(24);
  if (time_width > 0) time = row.cut_right(time_width, ui.gap(12));
  const Type type = bar.phases.empty() ? Type::h3 : Type::strong;
  const float title = std::min(ui.text_width(bar.title, type) + 1, row.w);
  ui.text(row.cut_left(title, ui.gap(12)), bar.title, {.type = type, .valign = VAlign::middle});
  if (!bar.phases.empty()) phase_pills(ui, row, bar);
  if (time_width > 0) {
    icon(ui, time.cut_left(ui.len(18), ui.len(6)), Icon::hourglass, ui.colours().muted);
    ui.text(time, bar.time_left, {.type = Type::small, .colour = ui.colours().muted, .valign = VAlign::middle});
  }
  for (const Side& s : sides)
    if (!s.label->empty() && button(ui, s.at, s.id, *s.label, {.icon = s.icon, .small = true})) act = s.act;
  if (bar.time_share >= 0)
    progress(ui, {box.x, box.bottom() - ui.gap(4), box.w, ui.gap(4)}, "time", bar.time_share, bar.time_left);
  return act;
}

namespace {
struct TaskLayout {
  bool stacked = false;
  float buttons = 0;  // width of all buttons in one row
  float text_width = 0, what = 0, why = 0, button_height = 0, height = 0;
  int columns = 1;  // of stacked buttons
};

TaskLayout lay_task(Ui& ui, const TaskBar& bar, float width) {
  TaskLayout l;
  const float inner = width - 2 * ui.gap(16), mark = bar.phase_mark ? ui.gap(8) + ui.gap(12) : 0, gap = ui.gap(12);
  l.button_height = ui.len(ui.theme().size.button);
  float widest = 0;
  for (const TaskButton& b : bar.buttons) {
    const float w = button_width(ui, b.label, b.look);
    l.buttons += w + gap;
    widest = std::max(widest, w);
  }
  const auto measure = [&](float room) {
    l.text_width = std::max(ui.gap(40), room - mark);
    l.what = bar.what.empty() ? 0 : ui.text_height(bar.what, Type::strong, l.text_width);
    l.why = bar.why.empty() ? 0 : ui.text_height(bar.why, Type::small, l.text_width);
  };
  measure(inner - l.buttons);
  const float one_row = std::max({ui.gap(ui.theme().size.task_bar), l.button_height + ui.gap(24), l.what + l.why + ui.gap(16)});
  const float most = std::max(ui.gap(ui.theme().size.task_bar), ui.len(72)) + ui.style(Type::strong).line;
  l.height = one_row;
  if (l.buttons < inner * 0.68f && one_row <= most) return l;
  l.stacked = true;
  measure(inner);
  const int n = std::max(1, static_cast<int>(bar.buttons.size()));
  l.columns = std::clamp(static_cast<int>((inner + gap) / (widest + gap)), 1, n);
  l.button_height = 0;
  const float cell = (inner - gap * static_cast<float>(l.columns - 1)) / static_cast<float>(l.columns);
  for (const TaskButton& b : bar.buttons) l.button_height = std::max(l.button_height, button_height(ui, b.label, cell, b.look));
  const auto rows = static_cast<float>(bar.buttons.empty() ? 0 : (n + l.columns - 1) / l.columns);
  l.height = ui.gap(20) + l.what + l.why + rows * (l.button_height + ui.gap(8));
  return l;
}
}  // namespace

float task_bar_height(Ui& ui, const TaskBar& bar, float width) { return lay_task(ui, bar, width).height; }

int task_bar(Ui& ui, Rect box, const TaskBar& bar) {
  const TaskLayout l = lay_task(ui, bar, box.w);
  draw_bar(ui, box, false);
  auto scope = ui.widget("task", Role::task_bar, box);
  Rect in = box.inset(ui.gap(16), 0);
  Rect text_row = l.stacked ? in.cut_top(l.what + l.why + ui.gap(20) - ui.gap(8)) : in;
  Rect buttons = l.stacked ? in : text_row.cut_right(l.buttons - ui.gap(12), ui.gap(12));
  if (bar.phase_mark) {
    const Rect mark = text_row.cut_left(ui.gap(8), ui.gap(12));
    const Rect strip = mark.centred(mark.w, std::min(std::max(ui.gap(44), l.what + l.why), text_row.h - ui.gap(12)));
    ui.draw()->AddRectFilled(strip.min(), strip.max(), ui.colours().phase[static_cast<std::size_t>(bar.phase)], ui.gap(4));
  }
  Rect text = text_row.centred(text_row.w, l.what + l.why);
  text.x = text_row.x;
  if (l.what > 0) ui.text(text.cut_top(l.what), bar.what, {.type = Type::strong});
  if (l.why > 0) ui.text(text, bar.why, {.type = Type::small, .colour = ui.colours().muted});
  int pressed = -1;
  for (std::size_t i = 0; i < bar.buttons.size(); ++i) {
    const TaskButton& b = bar.buttons[i];
    const int at = static_cast<int>(i);
    Rect cell;
    if (l.stacked) {
      const Rect row{buttons.x, buttons.y + static_cast<float>(at / l.columns) * (l.button_height + ui.gap(8)), buttons.w,
                     l.button_height};
      cell = row.column(at % l.columns, l.columns, ui.gap(12));
    } else {
      const float width = button_width(ui, b.label, b.look);
      cell = buttons.cut_left(width, ui.gap(12));
      cell = cell.centred(cell.w, l.button_height);
    }
    if (button(ui, cell, b.id, b.label, b.look)) pressed = at;
  }
  return pressed;
}

}  // namespace koop::ui
