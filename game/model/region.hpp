#pragma once
// A voivodeship and the cooperation model that belongs to it: by choosing one on the map, a table chooses its model.

#include <string>

#include "game/base/small.hpp"
#include "game/model/texts.hpp"

namespace koop {

struct Region {
  std::string id;
  LocalText name;
  std::string model;            // empty: any of them
  Small<0, 3> macroregion = 0;  // 0: none
};

}  // namespace koop
