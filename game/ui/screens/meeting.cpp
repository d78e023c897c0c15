// Meeting: the go-round. The family's chair is heard first; who has the floor shares, declares, proposes, asks or
// passes on.

#include "game/client/meeting_model.hpp"
#include "game/text/typeset.hpp"
#include "game/ui/screens/meeting_parts.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/team_parts.hpp"

namespace koop::ui {

namespace {

// The chair's lines open with who speaks ("Ewa: …"); others are the family's together.
MemberId speaker_of(const Room& room, std::string_view words) {
  while (words.starts_with("„") || words.starts_with("“")) words.remove_prefix(3);
  for (unsigned m = 0; m < room.catalogue().members.size(); ++m)
    if (words.starts_with(room.say.names().member(MemberId{m}).nom() + ":")) return MemberId{m};
  return {};
}

// Whose words these are: the family's own, or what a seat reads from its board where the chair is empty.
std::string chair_head(const Room& room) {
  const FullerState& fuller = room.board().fuller;
  if (fuller.chair_empty) return room.t(fuller.chair_left ? "meeting.chair_left" : "meeting.chair_not_invited");
  return room.t("ui.meeting.chair", {{"family", room.say.names().family()}});
}

}  // namespace

std::string chair_words(const Room& room) {
  return room.board().chair.exists() ? text::typeset(room.say.names().line(room.board().chair)) : std::string();
}

float chair_height(Room& room, const std::string& words, float width) {
  if (words.empty()) return 0;
  const float inner = width - 2 * room.ui.gap(14) - room.ui.gap(64) - room.ui.gap(14);
  return std::max(room.ui.gap(76), room.ui.text_height(chair_head(room), Type::small, inner) +
                                       room.ui.text_height(words, Type::voice, inner) + 2 * room.ui.gap(8));
}

void chair_strip(Room& room, Rect box, const std::string& words) {
  if (words.empty()) return;
  Ui& ui = room.ui;
  card(ui, box, 0);
  Rect in = box.inset(ui.gap(14), ui.gap(6));
  const Rect picture = in.cut_left(ui.gap(64), ui.gap(14));
  const float side = std::min(ui.gap(60), picture.h);
  const MemberId speaker = speaker_of(room, words);
  if (room.board().fuller.chair_empty) icon(ui, picture.centred(side * 0.6f, side * 0.6f), Icon::book, ui.colours().muted);
  else if (speaker.exists()) face_frame(room, picture.centred(side, side), speaker);
  else family_group(room, picture.centred(picture.w, side));
  const std::string who = chair_head(room);
  const float head = ui.text_height(who, Type::small, in.w), voice_height = ui.text_height(words, Type::voice, in.w);
  Rect text = in.centred(in.w, head + voice_height);
  ui.text(text.cut_top(head), who, {.type = Type::small, .colour = ui.colours().muted});
  ui.text(text, words, {.type = Type::voice});
}

namespace {

// Who has the floor, who has had it, what has been said so far.
void round_card(Room& room, Rect box, const client::MeetingModel& meeting) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "round");
  Column& column = area.column;
  column.text(room.t("ui.meeting.round"), Type::h3);
  const Board& b = room.board();
  for (int i = 0; i < b.seats; ++i) {
    const unsigned first = b.first.exists() ? b.first.index() : 0;
    const SeatId seat{(first + static_cast<unsigned>(i)) % static_cast<unsigned>(static_cast<int>(b.seats))};
    Rect row = column.take(seat_chip_height(ui));
    seat_chip_left(ui, row, id_of("floor", i), room.seat_colour(seat), room.seat_name(seat), seat == b.active);
    const std::string state = seat == b.active        ? room.t("ui.meeting.has_floor")
                              : b.done.contains(seat) ? room.t("ui.meeting.has_spoken")
                                                      : std::string();
    if (!state.empty() && ui.text_width(state, Type::small) <= row.w)
      ui.text(row, state, {.type = Type::small, .colour = ui.colours().muted, .valign = VAlign::middle});
  }
  agreements_part(room, column, meeting.agreements);
  if (!meeting.after_talk.empty()) {
    column.rule();
    column.text(room.t("ui.meeting.after_talk"), Type::small_strong, ui.colours().muted);
    for (const std::string& line : meeting.after_talk) column.text(line, Type::small);
  }
  column.rule();
  column.text(room.n("ui.meeting.shares_left", meeting.shares_left), Type::small, ui.colours().muted);
  if (!meeting.declared.empty()) {
    column.text(room.t("ui.meeting.intentions"), Type::small_strong, ui.colours().muted);
    for (const std::string& line : meeting.declared) column.text(line, Type::small);
  }
  if (!meeting.plan.empty()) {
    column.text(room.t("ui.family.plan"), Type::small_strong, ui.colours().muted);
    for (const client::PlanRow& row : meeting.plan) column.text(row.goal + " – " + row.state, Type::small);
  }
  end_scroll(ui, area);
}

// What was said in this meeting, for those who listen.
void said_card(Room& room, Rect box) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 18);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "said");
  area.column.text(room.t("ui.meeting.said"), Type::h3);
  int lines = 0;
  for (auto e = room.model.log.rbegin();
       e != room.model.log.rend() && e->round == room.board().round && e->phase == koop::Phase::meeting; ++e) {
    if (e->line.tone == text::Tone::heading) continue;
    area.column.text(e->line.text, lines++ == 0 ? Type::body : Type::small);
  }
  if (lines == 0) area.column.text(room.t("ui.meeting.nothing_said"), Type::body, ui.colours().muted);
  end_scroll(ui, area);
}

std::string primary_label(Room& room) {
  const Command& c = room.local.pick.command;
  if (const auto* share = std::get_if<ShareKnowledge>(&c)) switch (share->ground) {
      case Ground::consent: return room.t("ui.meeting.do_consent");
      case Ground::none: return room.t("ui.meeting.do_share");
      case Ground::procedure: return room.t("ui.meeting.do_procedure");
      case Ground::duty:
      case Ground::duty_unsaid: return room.t("ui.meeting.do_notify");
    }
  if (std::holds_alternative<HintKnowledge>(c)) return room.t("ui.meeting.do_hint");
  if (std::holds_alternative<DeclareIntention>(c)) return room.t("ui.meeting.do_intention");
  if (std::holds_alternative<ProposeGoal>(c)) return room.t("ui.meeting.do_goal");
  if (std::holds_alternative<MakeAgreement>(c)) return room.t("ui.meeting.do_agreement");
  if (std::holds_alternative<MoveAgreement>(c)) return room.t("ui.meeting.do_move");
  if (std::holds_alternative<OpenProcedure>(c)) return room.t("ui.meeting.do_open");
  if (std::holds_alternative<AskAdvice>(c)) return room.t("ui.meeting.do_advice");
  return room.t("ui.meeting.do_vote");
}

void meeting_body(Room& room, Rect body, const client::MeetingModel& meeting) {
  Ui& ui = room.ui;
  const bool wide = ui.room_width() >= 1100;
  if (const float height = chair_height(room, meeting.chair, body.w); height > 0 && height < body.h * 0.3f)
    chair_strip(room, body.cut_top(height, ui.gap(12)), meeting.chair);
  if (wide) {
    round_card(room, body.cut_right(ui.len(340), ui.gap(16)), meeting);
    if (meeting.my_turn) meeting_choices(room, body, meeting);
    else said_card(room, body);
    return;
  }
  const std::vector<Tab> choices{
      {"mine", room.t(meeting.my_turn ? "ui.meeting.tab_mine" : "ui.meeting.tab_said"), Icon::speech},
      {"round", room.t("ui.meeting.tab_round"), Icon::list}};
  const Rect row = body.cut_top(tabs_height(ui, choices, body.w), ui.gap(10));
  bool& other = ui.open_state(ui.key_of("round-shown"));
  other = tabs(ui, row, "side", choices, other ? 1 : 0) == 1;
  if (other) round_card(room, body, meeting);
  else if (meeting.my_turn) meeting_choices(room, body, meeting);
  else said_card(room, body);
}

}  // namespace

Page meeting_page(Room& room) {
  auto meeting = std::make_shared<client::MeetingModel>(
      client::meeting_model(room.view(), room.model.menu(), room.me(), room.say, room.model.month));
  Page page{.name = "meeting", .task = task_words(room), .phase = Phase::meeting};
  page.body = [&room, meeting](Rect body) { meeting_body(room, body, *meeting); };
  if (!meeting->my_turn || !meeting->pass) return page;
  const bool picked = room.local.pick.any();
  const auto pass = [&room, meeting] { room.choose(meeting->pass->option); };
  if (picked) page.acts.push_back(secondary("pass", meeting->pass->words.title, Icon::arrow_right, pass));
  else page.acts.push_back(primary(room, "pass", meeting->pass->words.title, pass));
  if (picked) page.acts.push_back(primary(room, "do", primary_label(room), [&room] { room.send_pick(); }));
  return page;
}

}  // namespace koop::ui
