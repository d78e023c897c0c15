#include "game/ui/atlas.hpp"

#include <algorithm>
#include <cstring>

#include "game/base/check.hpp"

namespace koop::ui {

AtlasPage& Atlas::open_page() {
  auto page = std::make_unique<AtlasPage>();
  page->size = page_size_;
  page->alpha.assign(static_cast<std::size_t>(page_size_) * static_cast<std::size_t>(page_size_), 0);
  page->dirty_bottom = page_size_;
  pages_.push_back(std::move(page));
  used_height_.push_back(0);
  return *pages_.back();
}

void Atlas::clear() {
  shelves_.clear();
  if (pages_.empty()) return;
  pages_.resize(1);
  used_height_.assign(1, 0);
  AtlasPage& page = first();
  std::fill(page.alpha.begin(), page.alpha.end(), std::uint8_t{0});
  page.dirty_top = 0;
  page.dirty_bottom = page.size;
}

AtlasPage& Atlas::first() { return pages_.empty() ? open_page() : *pages_.front(); }

AtlasPlace Atlas::allocate(int w, int h) {
  KOOP_ASSERT(w + 2 <= page_size_ && h + 2 <= page_size_);
  first();
  const int need_w = w + 2, need_h = h + 2;
  for (Shelf& shelf : shelves_) {
    // A shelf much higher than the piece would waste its room.
    if (shelf.height < need_h || shelf.height > need_h + need_h / 2 || shelf.x + need_w > page_size_) continue;
    const AtlasPlace place{shelf.page, shelf.x + 1, shelf.y + 1, w, h};
    shelf.x += need_w;
    return place;
  }
  std::size_t at = pages_.size() - 1;
  if (used_height_[at] + need_h > page_size_) {
    open_page();
    ++at;
  }
  shelves_.push_back({pages_[at].get(), used_height_[at], need_h, need_w});
  const AtlasPlace place{pages_[at].get(), 1, used_height_[at] + 1, w, h};
  used_height_[at] += need_h;
  return place;
}

void Atlas::fill(const AtlasPlace& place, const std::uint8_t* rows, int pitch) {
  AtlasPage& page = *place.page;
  for (int r = 0; r < place.h; ++r) {
    const auto to =
        static_cast<std::size_t>(place.y + r) * static_cast<std::size_t>(page.size) + static_cast<std::size_t>(place.x);
    std::memcpy(page.alpha.data() + to, rows + static_cast<std::ptrdiff_t>(r) * pitch, static_cast<std::size_t>(place.w));
  }
  const bool clean = page.dirty_top >= page.dirty_bottom;
  page.dirty_top = clean ? place.y : std::min(page.dirty_top, place.y);
  page.dirty_bottom = clean ? place.y + place.h : std::max(page.dirty_bottom, place.y + place.h);
}

}  // namespace koop::ui
