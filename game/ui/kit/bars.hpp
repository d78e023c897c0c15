#pragma once
// The family's areas as rows of ten places, meters, contact tokens, progress.

#include "game/ui/kit/column.hpp"
#include "game/ui/kit/icon.hpp"

namespace koop::ui {

struct AreaBar {
  std::string id = {}, name = {}, sentence = {};
  int own = 0, support = 0, lost = 0;
  int gained = 0;          // the last `gained` own places are outlined in ink
  float size = 24;         // of one place: 20, 24, 34, 36
  std::string hint = {};   // spoken instead of the places: "własne 4, ze wsparcia 2, razem 6 z 10"
  std::string right = {};  // instead of "own + support"
  bool header = true;      // name and numbers above
};
float area_bar_height(Ui& ui, const AreaBar& bar, float width);
void area_bar(Ui& ui, Rect box, const AreaBar& bar);
void area_bar(Ui& ui, Column& column, const AreaBar& bar);
// The ten places alone; changes are animated when the same id is drawn with other numbers.
float places_width(Ui& ui, float size);
void places(Ui& ui, Point at, const AreaBar& bar);
// One place, for legends.
enum class Place { own, support, free, lost };
void place(Ui& ui, Rect box, Place kind, bool gained = false);
// "■ własne  ◍ ze wsparcia": one row; returns its height.
float area_legend(Ui& ui, Rect box, std::string_view own, std::string_view support, std::string_view lost = {});

// Contacts of a month: tokens, then an ink bar at the capacity, then further tokens dashed on danger_soft.
struct ContactToken {
  std::string label = {};
  std::vector<int> seat_colours = {};
  Icon icon = Icon::none;
};
struct ContactMeter {
  std::string id = "contacts", title = {}, effect = {},
              aside = {};  // effect: what too many cost; aside: muted, right of the title
  int capacity = 4;
  std::vector<ContactToken> tokens = {};
};
float contact_meter_height(Ui& ui, const ContactMeter& meter, float width);
void contact_meter(Ui& ui, Rect box, const ContactMeter& meter);

// A plain bar 0 … 1 (trust, agency), its name and sentence above and below.
struct Meter {
  std::string id = {}, name = {}, sentence = {}, right = {};
  float share = 0;
  Colour colour = 0;
};
float meter_height(Ui& ui, const Meter& meter, float width);
void meter(Ui& ui, Rect box, const Meter& meter);
// A thin bar without words: progress, time left.
void progress(Ui& ui, Rect box, std::string_view id, float share, std::string_view spoken_text);

}  // namespace koop::ui
