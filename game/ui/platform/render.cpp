#include "game/ui/platform/render.hpp"

#include <imgui.h>

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/View.hpp>
#include <algorithm>
#include <cmath>

namespace koop::ui {

const sf::Texture* Renderer::texture_of(AtlasPage& page) {
  const auto side = static_cast<unsigned>(page.size);
  if (page.texture == nullptr) {
    auto made = std::make_shared<sf::Texture>();
    made->create(side, side);
    made->setSmooth(true);
    page.texture = made;
    page.dirty_top = 0, page.dirty_bottom = page.size;
  }
  auto* texture = static_cast<sf::Texture*>(page.texture.get());
  if (page.dirty_top < page.dirty_bottom) {
    const auto from = static_cast<std::size_t>(page.dirty_top) * side, to = static_cast<std::size_t>(page.dirty_bottom) * side;
    std::vector<sf::Uint8> rgba((to - from) * 4, sf::Uint8{255});
    for (std::size_t i = from; i < to; ++i) rgba[(i - from) * 4 + 3] = page.alpha[i];
    texture->update(rgba.data(), side, static_cast<unsigned>(page.dirty_bottom - page.dirty_top), 0,
                    static_cast<unsigned>(page.dirty_top));
    page.dirty_top = page.dirty_bottom = 0;
  }
  return texture;
}

void Renderer::draw(sf::RenderTarget& target, const ImDrawData& data) {
  const sf::Vector2f whole(target.getSize());
  const sf::View before = target.getView();
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.ElemCount == 0 || command.UserCallback != nullptr) continue;
      const float left = std::max(0.0f, std::floor(command.ClipRect.x)), top = std::max(0.0f, std::floor(command.ClipRect.y));
      const float right = std::min(whole.x, std::ceil(command.ClipRect.z)),
                  bottom = std::min(whole.y, std::ceil(command.ClipRect.w));
      if (right <= left || bottom <= top) continue;
      sf::View view(sf::FloatRect(left, top, right - left, bottom - top));
      view.setViewport({left / whole.x, top / whole.y, (right - left) / whole.x, (bottom - top) / whole.y});
      target.setView(view);

      auto& page = *static_cast<AtlasPage*>(command.GetTexID());
      const auto side = static_cast<float>(page.size);
      vertices_.resize(command.ElemCount);
      const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
      const ImDrawVert* corner = list.VtxBuffer.Data + command.VtxOffset;
      for (unsigned i = 0; i < command.ElemCount; ++i) {
        const ImDrawVert& v = corner[index[i]];
        vertices_[i].position = {v.pos.x, v.pos.y};
        vertices_[i].texCoords = {v.uv.x * side, v.uv.y * side};
        vertices_[i].color = {static_cast<sf::Uint8>(v.col), static_cast<sf::Uint8>(v.col >> 8),
                              static_cast<sf::Uint8>(v.col >> 16), static_cast<sf::Uint8>(v.col >> 24)};
      }
      target.draw(vertices_.data(), vertices_.size(), sf::Triangles, sf::RenderStates(texture_of(page)));
    }
  }
  target.setView(before);
}

}  // namespace koop::ui
