// One baked nine-patch per kind of shadow: four layers of blur a frame would cost more than the rest of the screen.
#include "game/ui/ui.hpp"

namespace koop::ui {

namespace {
// Coverage of a blurred rounded box: the distance to its edge through the error function, which is exact for long edges.
std::vector<std::uint8_t> bake(int side, float margin, float radius, float sigma) {
  std::vector<std::uint8_t> out(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  const float half = static_cast<float>(side) / 2, box = half - margin;
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      const float dx = std::abs(static_cast<float>(x) + 0.5f - half) - (box - radius);
      const float dy = std::abs(static_cast<float>(y) + 0.5f - half) - (box - radius);
      const float outside = std::hypot(std::max(dx, 0.0f), std::max(dy, 0.0f)) + std::min(std::max(dx, dy), 0.0f) - radius;
      const float share = 0.5f * std::erfc(outside / (sigma * 1.41421f));
      out[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>(std::lround(share * 255));
    }
  return out;
}
}  // namespace

void Ui::shadow(Rect box, Shadow kind) {
  if (high_contrast() || box.empty()) return;
  const ShadowKind& look = kind == Shadow::card ? theme_.shadow_card : theme_.shadow_lifted;
  const float radius = std::round((kind == Shadow::card ? theme_.radius.card : theme_.radius.paper * 2) * scale_);
  const float margin = std::ceil(look.blur * scale_ * 1.5f), sigma = look.blur * scale_ / 2;
  const float corner = margin * 2 + radius + 2;
  AtlasPlace& place = shadows_[static_cast<std::size_t>(kind)];
  if (place.page == nullptr) {
    const int side = static_cast<int>(corner) * 2 + 1;
    place = atlas_.allocate(side, side);
    Atlas::fill(place, bake(side, margin, radius, sigma).data(), side);
  }
  const auto page = static_cast<float>(place.page->size);
  const Rect outer = box.grown(margin).moved(0, std::round(look.dy * scale_));
  const float cx = std::min(corner, outer.w / 2), cy = std::min(corner, outer.h / 2);
  const float xs[] = {outer.x, outer.x + cx, outer.right() - cx, outer.right()};
  const float ys[] = {outer.y, outer.y + cy, outer.bottom() - cy, outer.bottom()};
  const auto at = [&](int from, float c, int i) {
    const auto start = static_cast<float>(from), side = static_cast<float>(place.w);
    const float spots[] = {start, start + c, start + side - c, start + side};
    return spots[i] / page;
  };
  const Colour colour = faded(IM_COL32(0, 0, 0, 255), look.alpha);
  const bool other_page = list_->_CmdHeader.TextureId != place.page;
  if (other_page) list_->PushTextureID(place.page);
  for (int j = 0; j < 3; ++j)
    for (int i = 0; i < 3; ++i) {
      if (i == 1 && j == 1) continue;  // under the box itself nothing shows
      list_->PrimReserve(6, 4);
      list_->PrimRectUV({xs[i], ys[j]}, {xs[i + 1], ys[j + 1]}, {at(place.x, cx, i), at(place.y, cy, j)},
                        {at(place.x, cx, i + 1), at(place.y, cy, j + 1)}, colour);
    }
  if (other_page) list_->PopTextureID();
}

}  // namespace koop::ui
