// The cooperation model, chosen on a map of voivodeships or in the list beside it. Where a voivodeship lies is known here, what
// it stands for has come from the server (docs/adr/0012).

#include "game/ui/drawings/pen.hpp"
#include "game/ui/drawings/voivodeships.hpp"
#include "game/ui/screens/lobby_parts.hpp"

namespace koop::ui {
namespace {

Colour macroregion_colour(const Ui& ui, int number) {
  const Palette& c = ui.colours();
  constexpr Phase of[] = {Phase::month, Phase::talk, Phase::review};
  return number == 0 ? c.muted : c.phase[static_cast<std::size_t>(of[number - 1])];
}

Colour ground(const Ui& ui, int number, float strength) {
  return mixed(ui.colours().map_ground, macroregion_colour(ui, number), number == 0 ? strength / 3 : strength);
}

float strength_of(bool offered, bool chosen) { return !offered ? 0.06f : chosen ? 0.34f : 0.16f; }

void macroregion_sign(Ui& ui, Rect box, int number, bool offered, bool chosen) {
  const float radius = ui.gap(ui.theme().radius.chip);
  ui.draw()->AddRectFilled(box.min(), box.max(), ground(ui, number, strength_of(offered, chosen)), radius);
  outline(ui.draw(), box, ui.colours().map_ink, radius, ui.line(1.5f));
  ui.text(box, client::roman(number),
          {.type = Type::small_strong, .colour = ui.colours().map_ink, .align = Align::centre, .valign = VAlign::middle});
}

class Map {
 public:
  Map(Room& room, Rect box, const client::SettingModel& setting)
      : room_(room),
        ui_(room.ui),
        scale_(std::min(box.w / map_of_voivodeships.x, box.h / map_of_voivodeships.y)),
        origin_(box.centred(map_of_voivodeships.x * scale_, map_of_voivodeships.y * scale_).min()),
        pen_(ui_.draw(), origin_, scale_),
        setting_(setting) {}

  void draw() {
    const Point mouse = ui_.input().mouse;
    const Point there{(mouse.x - origin_.x) / scale_, (mouse.y - origin_.y) / scale_};
    for (const client::RegionChoice& region : setting_.regions) {
      const Voivodeship* shape = voivodeship(region.id);
      if (shape == nullptr) continue;
      const bool over = !ui_.deaf() && ui_.clip().contains(mouse) && inside(shape->outline, there);
      fill(region, *shape, over);
    }
    borders();
    for (const client::RegionChoice& region : setting_.regions)
      if (const Voivodeship* shape = voivodeship(region.id)) name(region, *shape, inside(shape->outline, there));
    for (int number = 1; number <= 3; ++number) sign(number);
  }

 private:
  [[nodiscard]] const client::RegionChoice* region(std::string_view id) const {
    for (const client::RegionChoice& r : setting_.regions)
      if (r.id == id) return &r;
    return nullptr;
  }

  void fill(const client::RegionChoice& region, const Voivodeship& shape, bool over) {
    Colour colour = ground(ui_, region.macroregion, strength_of(region.offered, region.chosen));
    if (over && region.offered) colour = mixed(colour, ui_.colours().accent_soft, 0.5f);
    pen_.polygon(shape.outline, {.fill = colour});
    if (!region.offered) pen_.hatch(shape.outline, 12, 45, faded(ui_.colours().map_line, 0.8f), 1.2f);
  }

  // Thin between neighbours, thick where a macroregion ends, thickest around what is chosen.
  void borders() const {
    const Palette& c = ui_.colours();
    const float thin = ui_.line(1) / scale_, thick = ui_.line(2.5f) / scale_, chosen = ui_.line(4) / scale_;
    for (const int pass : {0, 1, 2}) {
      for (const Voivodeship& shape : voivodeships()) {
        const client::RegionChoice* here = region(shape.id);
        for (std::size_t i = 0; here != nullptr && i < shape.outline.size(); ++i) {
          const int other = shape.beyond[i];
          const client::RegionChoice* there = other < 0 ? nullptr : region(voivodeships()[static_cast<std::size_t>(other)].id);
          const bool ends = there == nullptr || there->macroregion != here->macroregion;
          const bool end_of_chosen = here->chosen && (there == nullptr || !there->chosen);
          const int kind = end_of_chosen ? 2 : ends ? 1 : 0;
          if (kind != pass) continue;
          pen_.line(shape.outline[i], shape.outline[(i + 1) % shape.outline.size()],
                    {.line = pass == 0   ? c.map_line
                             : pass == 1 ? c.map_ink
                                         : c.accent,
                     .width = pass == 0   ? thin
                              : pass == 1 ? thick
                                          : chosen,
                     .round_caps = true});
        }
      }
    }
  }

  // Two lines where one has no room: a double name may be parted at its hyphen.
  [[nodiscard]] std::string fitted(std::string name, float width) const {
    const auto hyphen = name.find('-');
    if (hyphen != std::string::npos && ui_.text_width(name, Type::small) > width) name.insert(hyphen + 1, "\n");
    return name;
  }

  void name(const client::RegionChoice& region, const Voivodeship& shape, bool over) {
    const float room = std::round(shape.name_width * scale_);
    const std::string words = fitted(region.name, room);
    const bool parted = words.find('\n') != std::string::npos;
    const float width = parted ? room : std::max(room, ui_.text_width(words, Type::small));  // glyphs round up at some sizes
    const bool pressed = room_.local.region == region.id && ui_.text_width(words, Type::small_strong) <= width;
    const Type type = pressed ? Type::small_strong : Type::small;
    const float height = std::max(ui_.text_height(words, type, width), ui_.len(44));
    const Point at = pen_.to_window(shape.name);
    const Rect box{std::round(at.x - width / 2), std::round(at.y - height / 2), width, height};
    auto scope = ui_.widget("region:" + region.id, Role::button, box);
    scope.record().selected = region.chosen;
    scope.record().hint = region.offered ? macroregion_words(region) : room_.t("setting.model.not_here");
    const Response r = ui_.interact(scope, {.enabled = region.offered, .over = over});
    ui_.text(box, words,
             {.type = type,
              .colour = region.offered ? ui_.colours().map_ink : ui_.colours().disabled_ink,
              .align = Align::centre,
              .valign = VAlign::middle});
    if (r.refused) ui_.notify(room_.t("setting.model.not_here"));
    if (r.activated) choose(region);
  }

  // The macroregion's number, above the name of its largest voivodeship: no colour stands alone.
  void sign(int number) {
    const client::RegionChoice* largest = nullptr;
    float most = 0;
    for (const client::RegionChoice& r : setting_.regions) {
      const Voivodeship* shape = r.macroregion == number ? voivodeship(r.id) : nullptr;
      if (shape == nullptr || area_of(shape->outline) <= most) continue;
      largest = &r;
      most = area_of(shape->outline);
    }
    if (largest == nullptr) return;
    const Point at = pen_.to_window(voivodeship(largest->id)->name);
    const float size = ui_.len(26);
    const Rect box{std::round(at.x - size / 2), std::round(at.y - ui_.len(16) - size), size, size};
    macroregion_sign(ui_, box, number, largest->offered, largest->chosen);
  }

  [[nodiscard]] std::string macroregion_words(const client::RegionChoice& region) const {
    return region.macroregion == 0 ? std::string()
                                   : room_.t("setting.macroregion", {{"number", client::roman(region.macroregion)}});
  }

  void choose(const client::RegionChoice& region) {
    room_.local.region = region.id;
    if (region.model.empty()) return ui_.notify(room_.t("setting.region.any", {{"region", region.name}}));
    ask_setting(room_, client::with_model(room_.model, region.model));
  }

  Room& room_;
  Ui& ui_;
  float scale_;
  Point origin_;
  Pen pen_;
  const client::SettingModel& setting_;
};

// Which colour on the map it has, and its voivodeships.
void macroregion_row(Room& room, Column& column, const client::ModelChoice& model) {
  if (model.macroregion.empty()) return;
  Ui& ui = room.ui;
  const float sign = ui.len(28);
  const float words = ui.text_height(model.macroregion, Type::small, column.width() - sign - ui.gap(8));
  Rect row = column.take(std::max(words, sign));
  const Rect chip = row.cut_left(sign, ui.gap(8)).centred(sign, sign);
  macroregion_sign(ui, chip, model.number, true, model.chosen);
  ui.text(row, model.macroregion, {.type = Type::small, .valign = VAlign::middle});
}

std::string pressed_region(const Room& room, const client::SettingModel& setting) {
  for (const client::RegionChoice& region : setting.regions)
    if (region.id == room.local.region && (region.chosen || region.model.empty()))
      return room.t("setting.region.chosen", {{"region", region.name}});
  return room.t(setting.regions.empty() ? "setting.model" : "setting.region.choose");
}

// The sentences of a model, one below the other.
std::string lines_of(const client::ModelChoice& model) {
  std::string lines;
  for (const std::string& sentence : model.brings) lines += (lines.empty() ? "" : "\n") + sentence;
  return lines;
}

void model_list(Room& room, Column& column, const client::SettingModel& setting) {
  Ui& ui = room.ui;
  for (const client::ModelChoice& model : setting.models) {
    column.gap(ui.gap(4));
    macroregion_row(room, column, model);
    if (radio(ui, column, {.id = "model:" + model.id, .label = model.name, .sentence = lines_of(model)}, model.chosen)) {
      room.local.region.clear();
      ask_setting(room, client::with_model(room.model, model.id));
    }
  }
  if (!setting.outside.empty()) {
    column.gap(ui.gap(4));
    column.text(setting.outside, Type::small, ui.colours().muted);
  }
}

void heading(Room& room, Column& column, const client::SettingModel& setting) {
  column.text(pressed_region(room, setting), Type::h3);
  column.text(setting.effect, Type::small, room.ui.colours().muted);
}

// What the chosen model brings, below a map that fills the page.
void chosen_model(Column& column, const client::SettingModel& setting) {
  for (const client::ModelChoice& model : setting.models) {
    if (!model.chosen) continue;
    column.text(model.name, Type::strong);
    column.text(lines_of(model), Type::small);
  }
}

void list_alone(Room& room, Rect box, const client::SettingModel& setting) {
  auto area = begin_scroll(room.ui, box.grown(room.ui.gap(6)), "models");
  heading(room, area.column, setting);
  model_list(room, area.column, setting);
  end_scroll(room.ui, area);
}

constexpr float map_width_most = 640;  // px at 100 %: then the names fit

void map_alone(Room& room, Rect box, const client::SettingModel& setting) {
  Ui& ui = room.ui;
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), "map");
  area.column.text(pressed_region(room, setting), Type::h3);
  const float width = std::min(area.column.width(), ui.len(map_width_most));
  const Rect row = area.column.take(width * map_of_voivodeships.y / map_of_voivodeships.x);
  Map(room, row.centred(width, row.h), setting).draw();
  chosen_model(area.column, setting);
  area.column.text(setting.effect, Type::small, ui.colours().muted);
  end_scroll(ui, area);
}

}  // namespace

void model_choice(Room& room, Rect box, const client::SettingModel& setting, ModelShown shown) {
  if (shown == ModelShown::map) return map_alone(room, box, setting);
  if (shown == ModelShown::list) return list_alone(room, box, setting);
  Ui& ui = room.ui;
  const float pad = ui.gap(10), shape = map_of_voivodeships.x / map_of_voivodeships.y;
  const Rect map = box.cut_left(std::min((box.h - 2 * pad) * shape + 2 * pad, box.w * 0.55f), ui.gap(16));
  list_alone(room, box, setting);  // first for the keyboard
  Map(room, card(ui, map, 10), setting).draw();
}

}  // namespace koop::ui
