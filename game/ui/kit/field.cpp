#include "game/ui/kit/field.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "game/ui/kit/icon.hpp"

namespace koop::ui {
namespace {

float label_height(Ui& ui, const Field& f, float width) {
  return f.label.empty() ? 0 : ui.text_height(f.label, Type::small_strong, width) + ui.gap(3);
}
float control_height(Ui& ui, const Field& f) {
  const float line = ui.style(Type::large).px * 1.2f;
  return f.lines <= 1 ? ui.len(50) : std::round(line * static_cast<float>(f.lines) + 2 * ui.len(10));
}
float mistake_height(Ui& ui, const Field& f, float width) {
  return f.mistake.empty() ? 0 : ui.gap(4) + ui.text_height(f.mistake, Type::small, width - ui.len(26));
}

void limit(std::string& value, std::size_t characters_max) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t before = at;
    next_code_point(value, at);
    if (++count > characters_max) {
      value.resize(before);
      return;
    }
  }
}

void push_style(Ui& ui, Rect box, bool many) {
  const Palette& c = ui.colours();
  const float line = ImGui::GetFontSize();
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleColor(ImGuiCol_Text, c.ink);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, faded(c.accent, 0.35f));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, c.edge);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      {ui.len(14), many ? ui.len(10) : std::max(0.0f, std::floor((box.h - line) / 2))});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
}

// ImGui's own field in `box`; true when the text changed.
bool imgui_field(Ui& ui, Rect box, const Field& f, std::string& value, std::uint64_t key, bool focused) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGui::PushID(reinterpret_cast<const void*>(key));
  const ImGuiID id = ImGui::GetID("##field");
  if (focused && g.ActiveId != id) g.NavActivateInputId = id;  // as if it had been chosen by ImGui's own keyboard navigation
  if (!focused && g.ActiveId == id) ImGui::ClearActiveID();
  push_style(ui, box, f.lines > 1);
  ImGui::SetCursorScreenPos(box.min());
  ImGuiInputTextFlags flags = 0;
  if (f.secret) flags |= ImGuiInputTextFlags_Password;
  if (f.upper_case) flags |= ImGuiInputTextFlags_CharsUppercase;
  bool changed = false;
  if (f.lines > 1) {
    ImGui::GetIO().KeyMap[ImGuiKey_Enter] = Key::Enter;
    changed = ImGui::InputTextMultiline("##field", &value, {box.w, box.h}, flags);
    ImGui::GetIO().KeyMap[ImGuiKey_Enter] = -1;
  } else {
    ImGui::SetNextItemWidth(box.w);
    changed = ImGui::InputText("##field", &value, flags);
  }
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(6);
  ImGui::PopID();
  g.NavActivateInputId = 0;
  if (changed) limit(value, f.characters_max);
  return changed;
}

std::string stars(const std::string& value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); out += "•") next_code_point(value, at);
  return out;
}

void draw_frame(Ui& ui, Rect box, const Field& f, const Response& r) {
  const Palette& c = ui.colours();
  const float radius = ui.len(ui.theme().radius.control);
  const bool wrong = !f.mistake.empty();
  const float width = ui.line(wrong ? 2.5f : ui.theme().stroke.edge);
  ui.draw()->AddRectFilled(box.min(), box.max(), f.enabled ? c.card : c.sunken, radius);
  outline(ui.draw(), box, wrong ? c.danger : mixed(c.edge, c.accent, r.hover), radius, width);
}

// What stands in the field while ImGui does not draw it, and the record of it.
void record_value(Ui& ui, Rect box, const Field& f, const std::string& value) {
  TextRecord t;
  t.text = f.secret ? stars(value) : value.empty() ? f.hint : value;
  t.lines = {t.text};
  t.room = box;
  t.px = ui.style(Type::large).px;
  t.measured = Rect{box.x + ui.len(14), box.y + ui.len(10),
                    std::min(ui.text_width(t.text, Type::large), box.w - 2 * ui.len(14)), box.h - 2 * ui.len(10)};
  if (!t.text.empty()) ui.current().texts.push_back(std::move(t));
}
}  // namespace

float field_height(Ui& ui, const Field& f, float width) {
  return label_height(ui, f, width) + control_height(ui, f) + mistake_height(ui, f, width);
}

FieldResult text_field(Ui& ui, Rect box, const Field& f, std::string& value) {
  const Palette& c = ui.colours();
  FieldResult out;
  const float label = label_height(ui, f, box.w);
  const Rect above = box.cut_top(label);
  const Rect control = box.cut_top(control_height(ui, f));
  auto scope = ui.widget(f.id, Role::text_field, control);
  const Response r =
      ui.interact(scope, {.enabled = f.enabled, .takes_horizontal = true, .takes_vertical = f.lines > 1, .takes_typing = true});
  if (label > 0) {
    ui.text(above, f.label, {.type = Type::small_strong, .colour = c.muted});
    scope.record().clip = ui.clip();
  }
  draw_frame(ui, control, f, r);
  const bool live = f.enabled && !ui.deaf();
  if (live) {
    out.changed = imgui_field(ui, control, f, value, scope.key(), r.focused);
    if (out.changed) ui.request_redraw();
    out.submitted = r.focused && f.lines <= 1 && ui.input().has_first_pressed(Key::Enter);
  }
  const Rect inner = control.inset(ui.len(14), f.lines > 1 ? ui.len(10) : 0);
  if (!live || value.empty()) {
    const TextLook look{.type = Type::large,
                        .colour = value.empty() ? c.muted
                                  : f.enabled   ? c.ink
                                                : c.disabled_ink,
                        .valign = f.lines > 1 ? VAlign::top : VAlign::middle,
                        .lines_max = f.lines,
                        .ellipsis = true};
    const std::string shown = value.empty() ? f.hint : f.secret ? stars(value) : value;
    if (!shown.empty()) ui.text(inner, shown, look);
  } else {
    record_value(ui, control, f, value);
  }
  if (!f.mistake.empty()) {
    box.cut_top(ui.gap(4));
    const Rect at = box.cut_left(ui.len(20), ui.len(6));
    icon(ui, {at.x, at.y + ui.len(1), ui.len(20), ui.len(20)}, Icon::warning, c.danger);
    ui.text({box.x, box.y, box.w, ui.text_height(f.mistake, Type::small, box.w)}, f.mistake,
            {.type = Type::small, .colour = c.danger});
  }
  return out;
}

FieldResult text_field(Ui& ui, Column& column, const Field& f, std::string& value) {
  return text_field(ui, column.take(field_height(ui, f, column.width())), f, value);
}

}  // namespace koop::ui
