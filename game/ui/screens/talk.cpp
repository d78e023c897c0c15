// Talk: the leader chooses a member and asks; the others listen, offer a card, guess the family's number.

#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/talk_parts.hpp"

namespace koop::ui {

const client::HandCard* picked_card(const Room& room, const client::TalkModel& talk) {
  for (const client::HandCard& card : talk.cards)
    for (const client::CardTarget& target : card.targets)
      if (room.picked(target.choice.option)) return &card;
  return nullptr;
}

namespace {

// --- with whom ---
float member_card_height(Room& room, const client::Choice& choice, float width) {
  const float inner = width - room.ui.gap(24);
  float height = room.ui.gap(150) + room.ui.text_height(choice.words.title, Type::strong, inner) + room.ui.gap(30);
  const std::string& below = choice.possible ? choice.words.detail : choice.words.refusal;
  if (!below.empty()) height += room.ui.text_height(below, Type::small, inner);
  return height;
}

void member_cards(Room& room, Column& column, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  const auto draw = [&](std::size_t k, Rect box) {
    const client::Choice& choice = talk.members[k];
    const Rect face{box.x + (box.w - ui.gap(136)) / 2, box.y, ui.gap(136), ui.gap(136)};
    face_frame(room, face, talk.member_ids[k]);
    const Rect below{box.x, face.bottom() + ui.gap(8), box.w, box.bottom() - face.bottom() - ui.gap(8)};
    const OptionCard card{.id = id_of("member", static_cast<int>(k)),
                          .title = choice.words.title,
                          .sentence = choice.words.detail,
                          .refusal = choice.words.refusal,
                          .selected = room.picked(choice.option)};
    if (option_card(ui, below, card)) room.pick(choice.option);
  };
  card_grid(
      ui, column, talk.members.size(), {.least = 230, .gap = 14},
      [&](std::size_t k, float width) { return member_card_height(room, talk.members[k], width); }, draw);
}

void member_body(Room& room, Rect body, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, body, 18);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "members", ui.gap(14));
  if (talk.members.empty()) {
    area.column.text(room.t("ui.talk.leader_chooses", {{"seat", talk.leader}}), Type::h2);
    area.column.text(room.t(room.playing() ? "ui.talk.leader_chooses_about" : "ui.talk.leader_chooses_watch"));
    family_group(room, area.column.take(ui.gap(150)));
  } else {
    area.column.text(room.t("ui.talk.with_whom"), Type::h2);
    member_cards(room, area.column, talk);
  }
  end_scroll(ui, area);
}

// --- asking ---
void talk_body(Room& room, Rect body, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  const bool guessing = room.board().stage == Stage::guessing;
  const bool side = guessing || !talk.cards.empty() || !talk.offers.empty() || !talk.offered_by.empty() || !talk.tasks.empty();
  if (ui.room_width() >= 1100) {
    const Rect right = body.cut_right(side ? ui.len(372) : ui.len(300), ui.gap(16));
    if (!guessing && (!talk.cards.empty() || !talk.offers.empty())) {
      // The conversation keeps the larger part; what does not fit of the hand scrolls.
      const Rect hand = body.cut_bottom(std::min(std::round(body.h * 0.46f), talk_hand_height(room, body.w, talk)), ui.gap(12));
      talk_card(room, body, talk);
      talk_hand(room, hand, talk);
    } else {
      talk_card(room, body, talk);
    }
    talk_side(room, right, talk);
    return;
  }
  // What is to be done comes first: the numbers while guessing, else the answer that one has to have read.
  std::vector<Tab> choices{{"talk", room.t("ui.talk.tab_talk"), Icon::speech}};
  if (guessing) choices.insert(choices.begin(), {"side", room.t("ui.talk.tab_guess"), Icon::person});
  else if (!talk.cards.empty() || !talk.offers.empty()) choices.push_back({"cards", room.t("ui.talk.tab_cards"), Icon::list});
  if (!guessing) choices.push_back({"side", room.t("ui.talk.tab_side"), Icon::pen});
  const Rect row = body.cut_top(tabs_height(ui, choices, body.w), ui.gap(12));
  room.local.tab = tabs(ui, row, "tab", choices, std::min(room.local.tab, static_cast<int>(choices.size()) - 1));
  const std::string& shown = choices[static_cast<std::size_t>(room.local.tab)].id;
  if (shown == "talk") talk_card(room, body, talk);
  else if (shown == "side") talk_side(room, body, talk);
  else talk_hand(room, body, talk);
}

void add_ask(Room& room, Page& page, const client::TalkModel& talk) {
  if (const client::HandCard* card = picked_card(room, talk))
    page.acts.push_back(primary(room, "ask", room.t("ui.talk.ask", {{"card", card->name}}), [&room] {
      room.send_pick();
      room.local.tab = 0;
    }));
}

}  // namespace

Page member_page(Room& room) {
  auto talk = std::make_shared<client::TalkModel>(
      client::talk_model(room.view(), room.model.menu(), room.me(), room.say, room.model.month));
  Page page{.name = "talk-member", .task = task_words(room), .phase = Phase::talk};
  if (!talk->members.empty()) {
    const bool any = room.local.pick.any();
    page.acts.push_back(primary(
        room, "talk", room.t("ui.talk.begin"), [&room] { room.send_pick(); }, any, room.t("ui.talk.pick_member")));
    page.focus = "member:0";
  }
  page.body = [&room, talk](Rect body) { member_body(room, body, *talk); };
  return page;
}

Page talk_page(Room& room) {
  auto talk = std::make_shared<client::TalkModel>(
      client::talk_model(room.view(), room.model.menu(), room.me(), room.say, room.model.month));
  const bool guessing = room.board().stage == Stage::guessing;
  Page page{.name = guessing ? "guess" : "talk", .task = task_words(room), .phase = Phase::talk};
  page.body = [&room, talk](Rect body) { talk_body(room, body, *talk); };
  if (guessing) {
    if (!talk->guess_options.empty()) {
      const bool any = room.local.guess >= 0;
      page.acts.push_back(primary(
          room, "guess", any ? room.t("ui.talk.my_number", {{"n", room.local.guess}}) : room.t("ui.talk.my_number_none"),
          [&room, talk] { room.choose(talk->guess_options[static_cast<std::size_t>(room.local.guess)]); }, any,
          room.t("ui.talk.pick_number")));
      page.focus = "guess/0";
    }
    return page;
  }
  if (talk->end && talk->end->possible) {
    const bool nothing_left = talk->cards_left == 0;
    if (nothing_left)
      page.acts.push_back(primary(room, "end", talk->end->words.title, [&room, talk] { room.choose(talk->end->option); }));
    else
      page.acts.push_back(
          secondary("end", talk->end->words.title, Icon::check, [&room, talk] { room.choose(talk->end->option); }));
  }
  if (talk->leads) add_ask(room, page, *talk);
  for (const client::Choice& offer : talk->offers)
    if (room.picked(offer.option))
      page.acts.push_back(primary(room, "offer", offer.words.title, [&room, option = offer.option] {
        room.choose(option);
        room.local.pick = {};
      }));
  if (page.acts.empty() || !picked_card(room, *talk)) page.focus = talk->leads ? "cards/card:0" : page.focus;
  return page;
}

}  // namespace koop::ui
