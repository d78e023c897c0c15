#pragma once
// Texture pages that everything without a picture of its own is drawn from: glyphs, the white pixel, baked shadows. A page is CPU
// memory; the renderer (platform/render) makes its texture and uploads what changed. Its address is its ImTextureID.

#include <cstdint>
#include <memory>
#include <vector>

namespace koop::ui {

struct AtlasPage {
  int size = 0;
  std::vector<std::uint8_t> alpha;      // size × size coverage
  int dirty_top = 0, dirty_bottom = 0;  // rows that the texture lacks
  std::shared_ptr<void> texture;        // the renderer's, made at the first drawing
};

// A rectangle in a page, in pixels.
struct AtlasPlace {
  AtlasPage* page = nullptr;
  int x = 0, y = 0, w = 0, h = 0;
};

class Atlas {
 public:
  explicit Atlas(int page_size = 2048) : page_size_(page_size) {}

  // Forgets every place. Page 0 stays the same object, so that texture ids stay good.
  void clear();
  // The page that the widgets' own atlas is copied into.
  AtlasPage& first();
  // Room for w × h plus a border of one empty pixel; a new page is opened when the others are full. w, h ≤ page size − 2.
  AtlasPlace allocate(int w, int h);
  // Writes coverage row by row into a place.
  static void fill(const AtlasPlace& place, const std::uint8_t* rows, int pitch);
  [[nodiscard]] const std::vector<std::unique_ptr<AtlasPage>>& pages() const { return pages_; }

 private:
  struct Shelf {
    AtlasPage* page;
    int y, height, x;
  };
  AtlasPage& open_page();

  int page_size_;
  std::vector<std::unique_ptr<AtlasPage>> pages_;
  std::vector<int> used_height_;  // per page
  std::vector<Shelf> shelves_;
};

}  // namespace koop::ui
