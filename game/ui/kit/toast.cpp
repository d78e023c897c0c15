#include "game/ui/kit/toast.hpp"

#include "game/ui/kit/card.hpp"

namespace koop::ui {

void toasts(Ui& ui, float above) {
  auto& list = ui.toasts();
  std::erase_if(list, [&](const Ui::Toast& t) { return t.until <= ui.now(); });
  constexpr std::size_t shown_max = 3;
  if (list.size() > shown_max) list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(shown_max));
  if (list.empty()) return;
  double next = list.front().until;
  for (const Ui::Toast& t : list) next = std::min(next, t.until);
  ui.wake_in(next - ui.now() + 1);
  ui.overlay([above](Ui& over) {
    float bottom = above - over.gap(12);
    const auto& messages = over.toasts();
    for (std::size_t i = messages.size(); i > 0; --i) {
      const Ui::Toast& t = messages[i - 1];
      // At most two lines of forty characters, if the window is wide enough.
      const float most = std::min(over.len(440), over.window().w - over.gap(64));
      const float room = std::min(over.text_width(t.text, Type::body) + 1, most);
      const float height = over.text_height(t.text, Type::body, room) + 2 * over.gap(12);
      const float in = over.animate_from(t.key, 0, 1, over.motion().toast_in);
      const float width = room + 2 * over.gap(20);
      Rect box{std::round((over.window().w - width) / 2), bottom - height + (1 - in) * over.gap(16), width, height};
      auto scope = over.widget("toast:" + std::to_string(t.key % 100000), Role::toast, box);
      over.shadow(box, Shadow::lifted);
      card(over, box);
      over.text(box.inset(over.gap(20), 0), t.text, {.valign = VAlign::middle});
      bottom = box.y - over.gap(8);
    }
  });
}

}  // namespace koop::ui
