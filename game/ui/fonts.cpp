#include "game/ui/fonts.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <unordered_map>

#include "game/base/check.hpp"
#include "game/ui/assets.hpp"

namespace koop::ui {

namespace {
constexpr std::array<const char*, weight_count> files = {"Lato-Medium.ttf", "Lato-Bold.ttf", "Lato-Black.ttf",
                                                         "Lato-MediumItalic.ttf"};
constexpr int px_max = 200;  // rasterised; larger text is the same picture stretched
constexpr int steps = 4;     // sub-pixel positions

struct GlyphMetric {
  unsigned index = 0;
  float advance = 0;  // share of the em
};
}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : '\0'); };
  const unsigned char lead = byte(at);
  const unsigned more = lead < 0x80 ? 0u : (lead >> 5) == 0x6 ? 1u : (lead >> 4) == 0xE ? 2u : (lead >> 3) == 0x1E ? 3u : 9u;
  if (more == 9u) {
    ++at;
    return 0xFFFD;
  }
  char32_t c = more == 0 ? lead : lead & (0x3Fu >> more);
  for (unsigned i = 1; i <= more; ++i) {
    if ((byte(at + i) >> 6) != 0x2) {
      ++at;
      return 0xFFFD;
    }
    c = (c << 6) | (byte(at + i) & 0x3Fu);
  }
  at += more + 1;
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80u | ((c >> shift) & 0x3Fu)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0u | (c >> 6)), tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0u | (c >> 12)), tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0u | (c >> 18)), tail(12), tail(6), tail(0);
  }
}

struct Fonts::Impl {
  Atlas& atlas;
  FT_Library library = nullptr;
  std::array<std::string, weight_count> bytes;
  std::array<FT_Face, weight_count> faces{};
  std::array<std::unordered_map<char32_t, GlyphMetric>, weight_count> metrics;
  std::array<std::unordered_map<std::uint64_t, float>, weight_count> kerning;
  std::unordered_map<std::uint64_t, GlyphPicture> pictures;
  std::array<int, weight_count> size_set{};

  explicit Impl(Atlas& a) : atlas(a) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    for (FT_Face face : faces)
      if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }

  const GlyphMetric& metric(char32_t c, Weight weight) {
    const auto w = static_cast<std::size_t>(weight);
    const auto [it, fresh] = metrics[w].try_emplace(c);
    if (fresh) {
      FT_Face face = faces[w];
      it->second.index = FT_Get_Char_Index(face, c);
      if (FT_Load_Glyph(face, it->second.index, FT_LOAD_NO_SCALE) == 0)
        it->second.advance = static_cast<float>(face->glyph->metrics.horiAdvance) / static_cast<float>(face->units_per_EM);
    }
    return it->second;
  }

  float kern(char32_t a, char32_t b, Weight weight) {
    const auto w = static_cast<std::size_t>(weight);
    const std::uint64_t key = (std::uint64_t{a} << 32) | b;
    const auto [it, fresh] = kerning[w].try_emplace(key, 0.0f);
    if (fresh && FT_HAS_KERNING(faces[w])) {
      FT_Vector shift{};
      if (FT_Get_Kerning(faces[w], metric(a, weight).index, metric(b, weight).index, FT_KERNING_UNSCALED, &shift) == 0)
        it->second = static_cast<float>(shift.x) / static_cast<float>(faces[w]->units_per_EM);
    }
    return it->second;
  }

  GlyphPicture rasterise(unsigned index, Weight weight, int px, int step_index) {
    const auto w = static_cast<std::size_t>(weight);
    FT_Face face = faces[w];
    if (size_set[w] != px) {
      FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(px));
      size_set[w] = px;
    }
    GlyphPicture out;
    if (FT_Load_Glyph(face, index, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) return out;
    FT_GlyphSlot slot = face->glyph;
    FT_Outline_Translate(&slot->outline, step_index * 64 / steps, 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return out;
    const FT_Bitmap& bitmap = slot->bitmap;
    out.left = static_cast<float>(slot->bitmap_left);
    out.top = -static_cast<float>(slot->bitmap_top);
    if (bitmap.width == 0 || bitmap.rows == 0) return out;
    out.place = atlas.allocate(static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows));
    Atlas::fill(out.place, bitmap.buffer, bitmap.pitch);
    return out;
  }
};

Result<std::unique_ptr<Fonts>, std::string> Fonts::load(const std::filesystem::path& assets, Atlas& atlas) {
  auto impl = std::make_unique<Impl>(atlas);
  if (FT_Init_FreeType(&impl->library) != 0) return failure(std::string("FreeType does not start."));
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto path = assets / "fonts" / files[i];
    auto bytes = read_file(path);
    if (!bytes) return failure(bytes.error());
    impl->bytes[i] = std::move(*bytes);
    const auto* data = reinterpret_cast<const FT_Byte*>(impl->bytes[i].data());
    if (FT_New_Memory_Face(impl->library, data, static_cast<FT_Long>(impl->bytes[i].size()), 0, &impl->faces[i]) != 0)
      return failure("Not a font: " + path.string() + ".");
  }
  return std::unique_ptr<Fonts>(new Fonts(std::move(impl)));
}

Fonts::Fonts(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Fonts::~Fonts() = default;

float Fonts::step(char32_t c, char32_t previous, Weight weight, float px) {
  const float kern = previous == 0 ? 0.0f : impl_->kern(previous, c, weight);
  return (impl_->metric(c, weight).advance + kern) * px;
}

float Fonts::width(std::string_view text, Weight weight, float px) {
  float sum = 0;
  char32_t previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    sum += step(c, previous, weight, px);
    previous = c;
  }
  return sum;
}

bool Fonts::has(char32_t c, Weight weight) { return impl_->metric(c, weight).index != 0; }

const GlyphPicture& Fonts::picture(char32_t c, Weight weight, float px, float pen_x) {
  const int wanted = std::max(1, static_cast<int>(std::lround(px)));
  const int size = std::min(wanted, px_max);
  const int at = size < 60 ? static_cast<int>((pen_x - std::floor(pen_x)) * steps) % steps : 0;
  const unsigned index = impl_->metric(c, weight).index;
  const std::uint64_t key = (std::uint64_t{index} << 32) | (static_cast<std::uint64_t>(size) << 8) |
                            (static_cast<std::uint64_t>(weight) << 4) | static_cast<std::uint64_t>(at);
  const auto it = impl_->pictures.find(key);
  if (it != impl_->pictures.end()) return it->second;
  GlyphPicture made = impl_->rasterise(index, weight, size, at);
  made.scale = static_cast<float>(wanted) / static_cast<float>(size);
  made.left *= made.scale;
  made.top *= made.scale;
  return impl_->pictures.emplace(key, made).first->second;
}

const std::string& Fonts::file(Weight weight) const { return impl_->bytes[static_cast<std::size_t>(weight)]; }
void Fonts::forget_pictures() { impl_->pictures.clear(); }

}  // namespace koop::ui
