#pragma once
// What a scenario may ask to be drawn: persons and houses. The Catalogue carries the numbers; the window has a picture for each.

#include "game/base/fields.hpp"

namespace koop {

KOOP_ENUM(Look, woman, man, boy, girl, grandmother, grandfather, teen_girl, teen_boy, baby)
KOOP_ENUM(House, centre, school, county, labour, village, association, police, health, court, parish, library, fire_brigade,
          counselling, housing, probation, shelter)

}  // namespace koop
