#pragma once
// Draws the frame's ImDrawData on any sf::RenderTarget: triangles as sf::Vertex, clip rectangles as views whose viewport is the
// rectangle, pages of the atlas as textures that are uploaded when changed. Needs an active GL context.

#include <SFML/Graphics/RenderTarget.hpp>
#include <vector>

#include "game/ui/atlas.hpp"

struct ImDrawData;

namespace koop::ui {

class Renderer {
 public:
  void draw(sf::RenderTarget& target, const ImDrawData& data);

 private:
  static const sf::Texture* texture_of(AtlasPage& page);
  std::vector<sf::Vertex> vertices_;
};

}  // namespace koop::ui
