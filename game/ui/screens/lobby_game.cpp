// Choosing the game: the story; the level of the rules and the length; the model (lobby_map.cpp). Three tabs, so that each
// fits on a screen.

#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/lobby_parts.hpp"

namespace koop::ui {

void ask_setting(Room& room, const TableSettings& settings) {
  if (!room.model.am_host()) return room.ui.notify(room.t("setting.host_chooses"));
  if (!(settings == room.model.table.settings)) room.desk.change_settings(settings);
}

namespace {

OptionCard story_card(const client::StoryChoice& story) {
  return {.id = story.id,
          .title = story.title,
          .sentence = story.facts + ".",
          .cost = story.led_mark,
          .cost_icon = Icon::person,
          .icon = Icon::book,
          .foot = story.tags,
          .selected = story.chosen};
}

void stories(Room& room, Column& column, const client::SettingModel& setting, int columns_most) {
  card_grid(
      room.ui, column, setting.stories.size(), {.least = 280, .columns_max = columns_most, .gap = 12},
      [&](std::size_t i, float width) { return option_card_height(room.ui, story_card(setting.stories[i]), width); },
      [&](std::size_t i, Rect at) {
        if (option_card(room.ui, at, story_card(setting.stories[i])))
          ask_setting(room, client::with_story(room.model, setting.stories[i].id));
      });
}

// What the chosen story is about.
void chosen_story(Room& room, Column& column, const client::SettingModel& setting) {
  Ui& ui = room.ui;
  for (const client::StoryChoice& story : setting.stories) {
    if (!story.chosen) continue;
    column.text(story.title, Type::h2);
    column.text(story.facts + ".", Type::small, ui.colours().muted);
    if (!story.tags.empty()) column.text(story.tags + ".", Type::small, ui.colours().muted);
    if (!story.led.empty())
      note(ui, column, {.id = "led", .sentence = story.led, .icon = Icon::person, .kind = NoteKind::hint});
    column.gap(ui.gap(4));
    column.text(story.introduction);
  }
}

void story_tab(Room& room, Rect box, const client::SettingModel& setting) {
  Ui& ui = room.ui;
  const bool wide = ui.room_width() >= 1100;
  if (wide) {
    const Rect inside = card(ui, box.cut_right(ui.len(420), ui.gap(16)), 16);
    auto about = begin_scroll(ui, inside.grown(ui.gap(6)), "about");
    chosen_story(room, about.column, setting);
    end_scroll(ui, about);
  }
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), "stories", ui.gap(12));
  stories(room, area.column, setting, 2);
  if (!wide) {
    area.column.rule();
    chosen_story(room, area.column, setting);
  }
  end_scroll(ui, area);
}

// Cards of one choice side by side.
template <class Choices, class Card, class Choose>
void choice_row(Room& room, Column& column, const Choices& choices, Card card_of, Choose choose) {
  card_grid(
      room.ui, column, choices.size(), {.least = 260, .columns_max = 3, .gap = 12},
      [&](std::size_t i, float width) { return option_card_height(room.ui, card_of(choices[i]), width); },
      [&](std::size_t i, Rect at) {
        if (option_card(room.ui, at, card_of(choices[i]))) choose(choices[i]);
      });
}

void rules_tab(Room& room, Rect box, const client::SettingModel& setting) {
  Ui& ui = room.ui;
  const std::string chosen = room.t("setting.chosen");
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), "rules", ui.gap(10));
  area.column.text(room.t("setting.layer"), Type::h3);
  choice_row(
      room, area.column, setting.layers,
      [&](const client::LayerChoice& l) {
        return OptionCard{.id = std::string(name_of(l.layer)),
                          .title = l.name,
                          .sentence = l.about,
                          .selected = l.chosen,
                          .selected_mark = chosen};
      },
      [&](const client::LayerChoice& l) { ask_setting(room, client::with_layer(room.model, l.layer)); });
  area.column.gap(ui.gap(10));
  area.column.text(room.t("setting.length"), Type::h3);
  choice_row(
      room, area.column, setting.lengths,
      [&](const client::LengthChoice& l) {
        return OptionCard{.id = id_of("months", l.rounds),
                          .title = l.name,
                          .sentence = l.about,
                          .selected = l.chosen,
                          .selected_mark = chosen};
      },
      [&](const client::LengthChoice& l) { ask_setting(room, client::with_length(room.model, l.rounds)); });
  end_scroll(ui, area);
}

}  // namespace

void game_choice(Room& room, Rect box, const client::SettingModel& setting) {
  Ui& ui = room.ui;
  const bool map = !setting.regions.empty(), both = map && ui.room_width() >= 1100;
  std::vector<Tab> choices{{"story", room.t("setting.story"), Icon::book}, {"rules", room.t("setting.rules"), Icon::clock}};
  if (both) choices.push_back({"model", room.t("setting.place"), Icon::house});
  if (map && !both) choices.push_back({"map", room.t("setting.map"), Icon::flag});
  if (!both) choices.push_back({"model", room.t("setting.model"), Icon::house});
  const Rect row = box.cut_top(tabs_height(ui, choices, box.w), ui.gap(12));
  int& tab = room.local.game_tab;
  tab = tabs(ui, row, "tab", choices, std::min(tab, static_cast<int>(choices.size()) - 1));
  if (tab == 0) story_tab(room, box, setting);
  else if (tab == 1) rules_tab(room, box, setting);
  else model_choice(room, box, setting, both ? ModelShown::both : map && tab == 2 ? ModelShown::map : ModelShown::list);
  if (room.local.panel == Panel::none && ui.back_pressed()) room.local.choosing_game = false;
}

}  // namespace koop::ui
