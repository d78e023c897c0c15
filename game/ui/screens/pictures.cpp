#include "game/ui/screens/pictures.hpp"

#include "game/model/looks.hpp"
#include "game/ui/drawings/commune.hpp"
#include "game/ui/drawings/interior.hpp"

namespace koop::ui {
namespace {

Kin kin_of(Look look) {
  switch (look) {
    case Look::woman: return Kin::woman;
    case Look::man: return Kin::man;
    case Look::boy: return Kin::boy;
    case Look::girl: return Kin::girl;
    case Look::grandmother: return Kin::grandmother;
    case Look::grandfather: return Kin::grandfather;
    case Look::teen_girl:
    case Look::teen_boy: return Kin::teenager;
    case Look::baby: return Kin::baby;
  }
  return Kin::woman;
}

// The n-th of a kin in a family has the n-th look, so that two boys are not twins.
Person person(const Room& room, std::size_t member) {
  const auto& members = room.catalogue().members;
  unsigned number = 0;
  for (std::size_t i = 0; i < member; ++i) number += members[i].look == members[member].look ? 1u : 0u;
  return person_of(kin_of(static_cast<Look>(static_cast<int>(members[member].look))), number);
}

// Grown-ups stand behind at the left, as in a family photograph.
std::vector<Person> family(const Room& room) {
  std::vector<Person> people;
  for (const bool child : {false, true})
    for (std::size_t m = 0; m < room.catalogue().members.size(); ++m)
      if (room.catalogue().members[m].child == child) people.push_back(person(room, m));
  return people;
}

// The locale lists the months of snow and of leaves by the names that scenarios use.
Season season(const Room& room) {
  if (!room.model.in_game()) return Season::green;
  const std::string month = room.say.names().month(std::max<int>(1, room.board().round));
  const auto among = [&](std::string_view key) {
    return !month.empty() && (" " + room.t(key) + " ").find(" " + month + " ") != std::string::npos;
  };
  if (among("ui.season.snow")) return Season::snow;
  return among("ui.season.leaves") ? Season::leaves : Season::green;
}

HouseLook look_of(const Room& room, InstitutionId institution, int colour, bool snow) {
  const auto& all = room.catalogue().institutions;
  const int sign =
      institution.exists() && institution.index() < all.size() ? static_cast<int>(all[institution.index()].sign) : 0;
  return house_of(name_of(static_cast<House>(sign)), colour, snow);
}

void add_seats(Room& room, CommuneMap& map, Season when) {
  const Board& b = room.board();
  for (int i = 0; i < b.seats; ++i) {
    const SeatId seat{static_cast<unsigned>(i)};
    const int colour = room.seat_colour(seat);
    MapPlace place{.id = id_of("seat", i),
                   .label = room.seat_name(seat),
                   .look = look_of(room, b.seat[seat.index()].institution, colour, when == Season::snow),
                   .spot = map_spot(i),
                   .link = b.cooperation};
    place.hint = room.t("cooperation.name") + ": " + room.say.cooperation(b.cooperation);
    place.marked = seat == room.me();
    map.places.push_back(std::move(place));
  }
}

void add_ties(Room& room, CommuneMap& map) {
  int spot = 0;
  for (unsigned i = 0; i < static_cast<unsigned>(static_cast<int>(room.catalogue().ties)) && i < TieId::cap && spot < 2; ++i) {
    const TieStatus& tie = room.board().tie[i];
    if (tie.state == TieState::unnamed) continue;
    map.neighbours.push_back({.id = id_of("tie", static_cast<int>(i)),
                              .label = room.say.names().tie(TieId{i}).nom(),
                              .spot = neighbour_spot(spot++),
                              .tied = tie.state == TieState::active});
  }
}

}  // namespace

void commune(Room& room, Rect box) {
  CommuneMap map{.home_label = room.t("ui.map.home", {{"family", room.say.names().family()}}),
                 .family = family(room),
                 .season = season(room)};
  add_seats(room, map, map.season);
  add_ties(room, map);
  commune_map(room.ui, box, map, room.ui.gap(room.ui.theme().radius.card), room.ui.colours().surface);
}

void sample_commune(Ui& ui, Rect box) {
  CommuneMap map{.family = {person_of(Kin::grandmother), person_of(Kin::woman), person_of(Kin::boy), person_of(Kin::girl)},
                 .season = Season::snow,
                 .labels = false};
  constexpr std::string_view kinds[] = {"centre", "school", "village", "county", "labour"};
  constexpr int spots[] = {0, 1, 7, 2, 3};  // the title lies over the others
  for (int i = 0; i < 5; ++i)
    map.places.push_back(
        {.id = id_of("house", i), .look = house_of(kinds[i], i, true), .spot = map_spot(spots[i]), .link = i % 3});
  map.neighbours.push_back({.id = "neighbour", .spot = neighbour_spot(0), .tied = true});
  commune_map(ui, box, map, 0, ui.colours().surface);
}

void family_group(Room& room, Rect box) { people_group(room.ui, box, family(room)); }

void face_frame(Room& room, Rect box, MemberId member) {
  if (!member.exists() || member.index() >= room.catalogue().members.size()) return;
  portrait(room.ui, box, person(room, member.index()), room.ui.colours().accent_soft, room.ui.colours().card);
}

void home_picture(Room& room, Rect box) {
  Ui& ui = room.ui;
  const bool snow = season(room) == Season::snow;
  ui.push_clip(box);
  map_ground(ui, box, season(room));
  const float k = std::min(box.h / 150, box.w / 260);
  const Pen pen(ui.draw(), {box.centre().x, box.bottom() - 16 * k}, k);
  home(pen, ui.colours(), snow);
  const Rect people{box.centre().x - 110 * k, box.bottom() - 62 * k, 220 * k, 62 * k};
  people_group(ui, people, family(room));
  ui.pop_clip();
  round_off(ui, box, ui.gap(ui.theme().radius.control), ui.colours().card);
}

void kitchen(Room& room, Rect box) {
  Ui& ui = room.ui;
  Interior scene{.season = season(room), .paper_on_table = true};
  const std::vector<Person> all = family(room);
  for (std::size_t i = 0; i < all.size() && scene.family.size() < 2; ++i)
    scene.family.push_back(all[all.size() > 2 ? i + 1 : i]);
  for (int i = 0; i < room.board().seats && scene.guests.size() < 2; ++i) {
    const SeatId seat{static_cast<unsigned>(i)};
    if (room.board().seat[seat.index()].slip.empty()) continue;
    scene.guests.push_back(
        worker(static_cast<unsigned>(i), ui.colours().seat[static_cast<std::size_t>(room.seat_colour(seat)) % seat_colours]));
  }
  ui.push_clip(box);
  interior(ui, box, scene);
  ui.pop_clip();
  round_off(ui, {box.x, box.y, box.w, box.h + ui.gap(40)}, ui.gap(ui.theme().radius.card), ui.colours().surface);
}

void house_picture(Room& room, Rect box, InstitutionId institution, int seat_colour) {
  house_picture(room.ui, box, look_of(room, institution, seat_colour, season(room) == Season::snow));
}

}  // namespace koop::ui
