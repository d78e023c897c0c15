#include "game/ui/layout_dump.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace koop::ui {
namespace {
using nlohmann::ordered_json;

ordered_json rect_json(const Rect& r) {
  const auto whole = [](float v) { return static_cast<int>(std::lround(v)); };
  return {whole(r.x), whole(r.y), whole(r.w), whole(r.h)};
}

ordered_json text_json(const TextRecord& t) {
  return {{"text", t.text}, {"lines", t.lines},         {"rect", rect_json(t.measured)}, {"room", rect_json(t.room)},
          {"px", t.px},     {"shortened", t.shortened}, {"too_wide", t.too_wide},        {"visible", t.visible}};
}

ordered_json widget_json(const WidgetRecord& w) {
  ordered_json texts = ordered_json::array();
  for (const TextRecord& t : w.texts) texts.push_back(text_json(t));
  return {{"id", w.id},
          {"role", role_name(w.role)},
          {"rect", rect_json(w.rect)},
          {"clip", rect_json(w.clip)},
          {"texts", texts},
          {"hint", w.hint},
          {"spoken", spoken(w)},
          {"enabled", w.enabled},
          {"focusable", w.focusable},
          {"focused", w.focused},
          {"selected", w.selected},
          {"checked", w.checked},
          {"hovered", w.hovered},
          {"pressed", w.pressed},
          {"order", w.order},
          {"layer", w.layer},
          {"parent", w.parent},
          {"in_scroll", w.in_scroll},
          {"clipped", w.clipped}};
}
}  // namespace

std::string layout_json(const FrameRecord& frame) {
  ordered_json widgets = ordered_json::array();
  for (const WidgetRecord& w : frame.widgets) widgets.push_back(widget_json(w));
  const ordered_json out = {{"screen", frame.screen},
                            {"language", frame.language},
                            {"theme", frame.theme},
                            {"window", {frame.width, frame.height}},
                            {"scale", frame.scale},
                            {"text_scale", frame.text_scale},
                            {"frame", frame.frame},
                            {"drawn", frame.drawn},
                            {"problems", layout_problems(frame)},
                            {"widgets", widgets}};
  return out.dump(1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<void, std::string> write_layout_dump(const FrameRecord& frame, const std::filesystem::path& path) {
  std::filesystem::path beside = path;
  beside += ".new";
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << layout_json(frame) << '\n';
    if (!out.flush()) return failure("Cannot write " + beside.string() + ".");
  }
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  if (error) return failure("Cannot write " + path.string() + ": " + error.message() + ".");
  return {};
}

}  // namespace koop::ui
