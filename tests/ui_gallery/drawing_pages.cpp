#include "game/ui/drawings/interior.hpp"
#include "tests/ui_gallery/pages.hpp"

namespace koop::gallery {
using namespace koop::ui;

namespace {
std::vector<Person> family() {
  return {person_of(Kin::woman), person_of(Kin::boy), person_of(Kin::grandmother), person_of(Kin::girl)};
}

CommuneMap commune() {
  const char* names[] = {"GOPS", "Szkoła", "PCPR", "PUP", "Sołectwo"};
  const char* kinds[] = {"centre", "school", "county", "labour", "village"};
  const int colours[] = {0, 1, 2, 4, 7}, links[] = {2, 2, 0, 1, 1};
  CommuneMap map{.home_label = "Dom Nowaków", .family = family(), .season = Season::snow, .interactive = true};
  for (int i = 0; i < 5; ++i)
    map.places.push_back({.id = kinds[i],
                          .label = names[i],
                          .look = house_of(kinds[i], colours[i], true),
                          .spot = map_spot(i),
                          .link = links[i]});
  map.neighbours.push_back({.id = "leszek", .label = "Pan Leszek, sąsiad", .spot = neighbour_spot(0), .tied = true});
  return map;
}

void family_card(Ui& ui, Rect box) {
  const Rect in = card(ui, box, 14);
  auto area = begin_scroll(ui, in.grown(ui.gap(6)), "family", ui.gap(8));
  Column& col = area.column;
  Rect head = col.take(std::max(ui.gap(64), ui.text_height("Nowakowie", Type::h2, col.width()) +
                                                ui.text_height("Ewa, Kuba, Zosia i babcia", Type::small, col.width() * 0.5f)));
  people_group(ui, head.cut_right(ui.gap(146), ui.gap(8)),
               {person_of(Kin::grandmother), person_of(Kin::woman), person_of(Kin::boy), person_of(Kin::girl)});
  Column words(ui, head, 0);
  words.text("Nowakowie", Type::h2);
  words.text("Ewa, Kuba, Zosia i babcia", Type::small, ui.colours().muted);
  area_legend(ui, col.take(ui.len(20)), "własne", "ze wsparcia");
  area_bar(ui, col, {.id = "safety", .name = "Bezpieczeństwo", .sentence = "W domu jest spokojnie", .own = 4, .support = 2});
  area_bar(ui, col,
           {.id = "learning", .name = "Nauka", .sentence = "Kuba bywa w szkole trzy dni w tygodniu", .own = 2, .support = 3});
  area_bar(
      ui, col,
      {.id = "income", .name = "Utrzymanie", .sentence = "Brakuje na opał, ubywa wsparcia", .own = 1, .support = 2, .lost = 1});
  area_bar(ui, col, {.id = "relations", .name = "Relacje", .sentence = "Babcia i Kuba dużo rozmawiają", .own = 4});
  col.rule();
  Rect row =
      col.take(ui.style(Type::strong).line + ui.text_height("„Coś ode mnie zależy”", Type::small, col.width() / 2 - ui.gap(8)));
  for (int i = 0; i < 2; ++i) {
    Column half(ui, row.column(i, 2, ui.gap(8)), 0);
    half.text(ui.marked_up(i == 0 ? "**Zaufanie** 5 z 10" : "**Sprawczość** 4 z 10", Type::small), Type::small);
    half.text(i == 0 ? "Drzwi są otwarte" : "„Coś ode mnie zależy”", Type::small);
  }
  end_scroll(ui, area);
}

void legend(Ui& ui, Rect map) {
  const char* words[] = {"osobno", "informacja", "koordynacja"};
  float width = ui.gap(28) + ui.text_width("Współpraca:", Type::small_strong);
  for (const char* w : words) width += ui.gap(16) + ui.gap(44) + ui.gap(7) + ui.text_width(w, Type::small);
  if (width > map.w - ui.gap(28)) return;
  Rect box{map.x + ui.gap(14), map.bottom() - ui.gap(14) - ui.len(36), width, ui.len(36)};
  Rect row = card(ui, box, 0).inset(ui.gap(14), 0);
  ui.text(row.cut_left(ui.text_width("Współpraca:", Type::small_strong) + 1, ui.gap(15)),
          "Współpraca:", {.type = Type::small_strong, .valign = VAlign::middle});
  for (int i = 0; i < 3; ++i) {
    link_sample(ui, row.cut_left(ui.gap(44), ui.gap(7)), i);
    ui.text(row.cut_left(ui.text_width(words[i], Type::small) + 1, ui.gap(15)), words[i],
            {.type = Type::small, .valign = VAlign::middle});
  }
}
}  // namespace

void map_page(Ui& ui, State& s) {
  Rect page = ui.begin("gallery/map");
  top_bar(ui, page.cut_top(top_bar_height(ui)), table_top(0));
  const TaskBar task{
      .what = "Przeczytajcie zapowiedź. Co już o tym wiecie?",
      .why = ui.text_scale() > 1.6f ? "" : "Możesz powiedzieć, czego dotyczy Twoja wiedza. Treść przekażesz na spotkaniu.",
      .phase = Phase::life,
      .buttons = {{"know", "Wiem coś ważnego", {.icon = Icon::speech}},
                  {"next", "Dalej: rozmowa z rodziną", {.kind = ButtonKind::primary}}}};
  const Rect bar = page.cut_bottom(task_bar_height(ui, task, page.w));
  Rect body = page.inset(ui.gap(16));
  family_card(ui, body.cut_left(std::min(ui.len(336), body.w * 0.45f), ui.gap(16)));
  if (const int chosen = commune_map(ui, body, commune(), ui.gap(14), ui.colours().surface); chosen >= 0) s.chosen = chosen;
  const Headline news{.label = "Zapowiedź na grudzień",
                      .title = "Autobus przestaje jeździć",
                      .sentence = "Pomoże, jeśli ktoś wie, kto rano jeździ w stronę szkoły."};
  if (ui.room_width() > 1100) {
    const float width = ui.gap(392);
    headline(ui, {body.right() - width - ui.gap(16), body.y + ui.gap(16), width, headline_height(ui, news, width)}, news);
    const Rect event{body.x + ui.gap(14), body.y + ui.gap(14), ui.gap(300),
                     ui.gap(16) + ui.style(Type::strong).line +
                         ui.text_height("Babcia potyka się na schodach. Odpoczywa w domu.", Type::small, ui.gap(272))};
    Column col(ui, card(ui, event, 0).inset(ui.gap(14), ui.gap(8)), 0);
    col.text("W listopadzie: pierwszy śnieg", Type::strong);
    col.text("Babcia potyka się na schodach. Odpoczywa w domu.", Type::small);
  }
  legend(ui, body);
  task_bar(ui, bar, task);
}

void month_page(Ui& ui, State&) {
  Rect page = ui.begin("gallery/month");
  top_bar(ui, page.cut_top(top_bar_height(ui)), table_top(3));
  const TaskBar task{.what = "Tak minął listopad.",
                     .why = "Do zaznaczonej chwili wrócicie w omówieniu.",
                     .phase = Phase::month,
                     .buttons = {{"mark", "Zaznacz chwilę", {.icon = Icon::bookmark}},
                                 {"next", "Dalej: podsumowanie", {.kind = ButtonKind::primary}}}};
  const Rect bar = page.cut_bottom(task_bar_height(ui, task, page.w));
  Rect body = page.inset(ui.gap(16));
  const Rect scene = body.cut_left(std::min(ui.gap(430), body.w * 0.4f), ui.gap(18));
  card(ui, scene);
  Rect inside = scene;
  const Rect picture = inside.cut_top(std::min(ui.gap(316), scene.h * 0.56f));
  interior(ui, picture,
           {.family = {person_of(Kin::woman), person_of(Kin::boy)},
            .guests = {worker(3, ui.colours().seat[5]), worker(1, ui.colours().support)},
            .season = Season::snow,
            .paper_on_table = true});
  round_off(ui, scene, ui.gap(14), ui.colours().surface);
  outline(ui.draw(), scene, ui.colours().edge, ui.gap(14), ui.line(1.5f));
  ui.draw()->AddRectFilled({scene.x, picture.bottom()}, {scene.right(), picture.bottom() + ui.line(2)}, ui.colours().ink);
  auto words = begin_scroll(ui, inside.inset(ui.gap(12), ui.gap(6)), "scene", ui.gap(8));
  words.column.text("Jedna rozmowa zamiast dwóch wizyt", Type::h3);
  words.column.text("Po poprawce są 3 kontakty, rodzina udźwignie 4. Zaufanie zostaje.", Type::small);
  area_bar(ui, words.column,
           {.id = "learning", .name = "Nauka", .sentence = "Kuba jest w szkole co dzień", .own = 2, .support = 5});
  end_scroll(ui, words);
  const Rect story = paper(ui, body, 18);
  auto area = begin_scroll(ui, story.grown(ui.gap(6)), "story", ui.gap(8));
  area.column.text("Miesiąc 3", Type::small, ui.colours().muted);
  area.column.text("Listopad, pierwszy śnieg", Type::h1);
  const char* lines[] = {
      "Do Nowaków przychodzą raz, razem. Przy herbacie jest mowa o opale i o kursie, na który da się dojechać.",
      "Pan Leszek zatrzymuje się rano przed domem. Kuba jedzie na pierwszą lekcję.",
      "Na warsztacie rowerowym Kuba pokazuje młodszym, jak zmienić łańcuch."};
  const int seats[] = {0, 7, 1};
  const char* names[] = {"GOPS", "Sołectwo", "Szkoła"};
  for (int i = 0; i < 3; ++i) {
    const float side = std::max(ui.gap(124), seat_chip_width(ui, "Sołectwo"));
    const float text = ui.text_height(lines[i], Type::large, area.column.width() - side - ui.gap(14));
    const std::vector<Tag> list = {{"Nauka: +2 ze wsparcia", TagKind::support}, {"więź rośnie: pan Leszek", TagKind::own}};
    const float row_tags = tags_height(ui, list, area.column.width() - side - ui.gap(14));
    Rect row = area.column.take(text + ui.gap(4) + row_tags);
    Rect left = row.cut_left(side, ui.gap(14));
    seat_chip(ui, left.cut_top(seat_chip_height(ui)), std::string("story") + names[i], seats[i], names[i]);
    ui.text(row.cut_top(text, ui.gap(4)), lines[i], {.type = Type::large});
    tags(ui, row, list);
    area.column.rule();
  }
  Rect voice = area.column.take(std::max(ui.gap(60), ui.text_height("„Raz usiąść i mieć wszystko omówione. Tak można”.",
                                                                    Type::voice, area.column.width() - ui.gap(74))));
  portrait(ui, voice.cut_left(ui.gap(60), ui.gap(14)), person_of(Kin::woman), ui.colours().accent_soft, ui.colours().card);
  ui.text(voice, "„Raz usiąść i mieć wszystko omówione. Tak można”.", {.type = Type::voice, .valign = VAlign::middle});
  end_scroll(ui, area);
  task_bar(ui, bar, task);
}

void drawings_page(Ui& ui, State&) {
  Rect page = ui.begin("gallery/drawings");
  Rect body = page.inset(ui.gap(16));
  Rect row = body.cut_top(ui.gap(130), ui.gap(8));
  const Kin kin[] = {Kin::woman, Kin::man, Kin::boy, Kin::girl, Kin::grandmother, Kin::grandfather, Kin::teenager, Kin::baby};
  for (Kin k : kin)
    portrait(ui, row.cut_left(ui.gap(120), ui.gap(12)), person_of(k), ui.colours().accent_soft, ui.colours().surface);
  row = body.cut_top(ui.gap(120), ui.gap(8));
  for (unsigned i = 1; i <= 8; ++i)
    portrait(ui, row.cut_left(ui.gap(100), ui.gap(12)), worker(i, ui.colours().seat[i % 8]), ui.colours().sunken,
             ui.colours().surface);
  row = body.cut_top(ui.gap(130), ui.gap(8));
  const char* kinds[] = {"centre", "school", "county", "labour", "village", "association", "health", "other"};
  for (int i = 0; i < 8; ++i) house_picture(ui, row.cut_left(ui.gap(130), ui.gap(12)), house_of(kinds[i], i, i % 2 == 0));
  const float size = ui.gap(220);
  const Rect ground = body.cut_left(size * 1.6f, ui.gap(16));
  ui.push_clip(ground);
  map_ground(ui, ground, Season::leaves);
  ui.pop_clip();
  people_group(ui, body.cut_left(size * 1.3f, ui.gap(16)), family());
  const Pen pen(ui.draw(), {body.x + ui.gap(90), body.y + ui.gap(150)}, ui.scale() * 1.1f);
  home(pen, ui.colours(), false);
  for (int i = 0; i < 4; ++i)
    link_sample(ui, {body.x + ui.gap(200), body.y + ui.gap(30 + 40 * static_cast<float>(i)), ui.gap(120), ui.gap(20)}, i);
}

}  // namespace koop::gallery
