// What a seat can do, as buttons and list rows. One function for every command and no catch-all.

#include "game/text/sentences.hpp"
#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

struct OptionVisitor {
  const Sentences& say;
  const Names& names;
  const View& view;
  int gain;
  bool partners_open;  // with whom is still to be chosen
  bool receiver_open;  // to whom an agreement is made
  const Board& board = view.board;

  [[nodiscard]] std::string phrase(std::string_view key, const Params& params = {}) const {
    return say.locale().phrase(key, params);
  }
  [[nodiscard]] OptionWords only(std::string_view key, const Params& params = {}) const {
    return {phrase(key, params), {}, {}, {}, {}};
  }
  // Title and detail under `key` and `key`.detail.
  [[nodiscard]] OptionWords both(const std::string& key, const Params& params = {}) const {
    return {phrase(key, params), phrase(key + ".detail", params), {}, {}, {}};
  }
  // The row of a sheet's item, wherever it is offered.
  [[nodiscard]] OptionWords of_item(const SlipItem& item) const {
    const std::string about = names.text(TextKind::service, item.service.index(), 1);
    switch (item.kind) {
      case SlipKind::support: return {names.service(item.service), say.service_about(item.service, gain), about, {}, {}};
      case SlipKind::joint: {
        const Params params{{"area", names.area(area_of(item.service))},
                            {"gain", signed_number(gain)},
                            {"partners", comma_list(names.seat_labels(item.partners, board))}};
        const bool named = !partners_open && !item.partners.empty();
        return {phrase("option.joint", {{"service", names.service(item.service)}}),
                phrase(named ? "option.joint.detail" : "option.joint.detail_open", params),
                about,
                {},
                {}};
      }
      case SlipKind::building: {
        OptionWords words = both("option.building");
        if (!partners_open && !item.partners.empty()) words.title = upper_first(names.item(item, board));
        return words;
      }
      case SlipKind::community: return both("option.community", {{"tie", names.tie(item.tie)}});
      case SlipKind::project: {
        const ProjectId id{static_cast<unsigned>(static_cast<int>(item.of))};
        OptionWords words = both("option.project", {{"project", names.project(id)}});
        words.about = names.text(TextKind::project, id.index(), 1);
        return words;
      }
      case SlipKind::helper_support: {
        OptionWords words = both("option.helper_support");
        words.about = names.text(TextKind::institution, own_institution().index(), 11);
        return words;
      }
      case SlipKind::tool: {
        const std::string tool(name_of(static_cast<Tool>(static_cast<int>(item.of))));
        return {phrase("tool." + tool), phrase("tool." + tool + ".detail"), {}, {}, {}};
      }
      case SlipKind::overtime:
      case SlipKind::referral:
      case SlipKind::information:
      case SlipKind::coaching:
      case SlipKind::procedure: {
        return {
            upper_first(names.item(item, board)), phrase("option." + std::string(name_of(item.kind)) + ".detail"), {}, {}, {}};
      }
    }
    return {};
  }
  [[nodiscard]] InstitutionId own_institution() const {
    const SeatSet mine = view.viewer.seats;
    return mine.empty() ? InstitutionId{} : board.seat[(*mine.begin()).index()].institution;
  }
  [[nodiscard]] AreaId area_of(ServiceId service) const {
    return service.index() < names.catalogue.services.size() ? names.catalogue.services[service.index()].area : AreaId{};
  }

  OptionWords operator()(const Ready&) const {
    switch (board.phase) {
      case Phase::life: return only("option.ready.life");
      case Phase::month: return only("option.ready.month");
      case Phase::review:
        if (board.round >= board.rounds || board.end.closing) return only("option.ready.end");
        return only("option.ready.review", {{"month", names.month(board.round + 1)}});
      case Phase::talk:
      case Phase::meeting:
      case Phase::ended: break;
    }
    return only("option.ready");
  }
  OptionWords operator()(const HintKnowledge& c) const {
    return both("option.hint_knowledge", {{"area", names.area_inside(c.area)}});
  }
  OptionWords operator()(const ChooseMember& c) const {
    const std::string who = names.text(TextKind::member, c.member.index(), 6);
    return {phrase("option.choose_member", {{"member", names.member(c.member)}}),
            typeset(upper_first(as_sentence(who))),
            {},
            {},
            {}};
  }
  OptionWords operator()(const PlayCard& c) const {
    Params params{
        {"card", names.technique(c.technique)}, {"area", names.area_inside(c.area)}, {"finding", names.finding(c.finding)}};
    std::string key = "option.play_card";
    if (c.finding.exists()) key += ".finding";
    else if (c.area.exists()) key += ".area";
    OptionWords words{phrase(key, params), typeset(names.wording(c.technique, c.wording, c.finding)), {}, {}, {}};
    if (c.offered_by.exists()) {
      const std::string from = phrase("log.card_from", {{"seat", names.seat(c.offered_by, board)}});
      words.detail += (words.detail.empty() ? "" : " ") + as_sentence(from);
    }
    words.about = typeset(names.text(TextKind::technique, static_cast<unsigned>(c.technique), 1));
    return words;
  }
  OptionWords operator()(const OfferCard& c) const {
    return {phrase("option.offer_card", {{"card", names.technique(c.technique)}}),
            typeset(names.wording(c.technique, 0, {})),
            typeset(names.text(TextKind::technique, static_cast<unsigned>(c.technique), 1)),
            {},
            {}};
  }
  OptionWords operator()(const MakeGuess& c) const { return only("option.make_guess", {{"n", c.guess}}); }
  OptionWords operator()(const EndTalk&) const { return both("option.end_talk"); }
  OptionWords operator()(const SetOutChair& c) const {
    return both(c.invited ? "option.set_out_chair.invited" : "option.set_out_chair.empty");
  }
  OptionWords operator()(const ListenFor& c) const { return both("option.listen_for." + std::string(name_of(c.task))); }
  OptionWords operator()(const ReadOut& c) const;
  OptionWords operator()(const Appreciate& c) const {
    return {phrase("option.appreciate", {{"label", names.finding(c.finding)}}),
            typeset(as_sentence(names.finding_sentence(c.finding))),
            {},
            {},
            {}};
  }
  OptionWords operator()(const OfferClosing& c) const {
    const auto id = static_cast<unsigned>(c.closing);
    return {names.text_or(TextKind::closing, id, 0, "name.closing"),
            typeset(names.text(TextKind::closing, id, 2)),
            typeset(names.text(TextKind::closing, id, 1)),
            {},
            {}};
  }
  OptionWords operator()(const MakeAgreement& c) const {
    OptionWords words = of_item(c.item);
    words.title = phrase(receiver_open         ? "option.make_agreement.open"
                         : c.receiver.exists() ? "option.make_agreement.seat"
                                               : "option.make_agreement",
                         {{"item", words.title}, {"receiver", names.seat(c.receiver, board)}});
    words.about = phrase("option.make_agreement.detail");
    return words;
  }
  OptionWords operator()(const MoveAgreement& c) const {
    OptionWords words = both("option.move_agreement");
    if (c.seat.index() < SeatId::cap) words.about = upper_first(names.item(board.seat[c.seat.index()].agreement.item, board));
    return words;
  }
  OptionWords operator()(const ProposeMatter& c) const {
    if (c.kind != VoteKind::coordinator && c.kind != VoteKind::handover) return only("option.ask_table");
    return both("option.propose_matter." + std::string(name_of(c.kind)), {{"seat", names.seat(c.owner, board)},
                                                                          {"goal", names.quote(names.goal(c.goal))},
                                                                          {"partner", names.institution(c.institution)}});
  }
  OptionWords operator()(const OpenProcedure& c) const {
    return both("option.open_procedure", {{"procedure", names.procedure(c.procedure)}});
  }
  OptionWords operator()(const AskAdvice&) const { return both("option.ask_advice"); }
  OptionWords operator()(const GiveScales&) const { return both("option.give_scales"); }
  OptionWords operator()(const Decide& c) const {
    return {upper_first(names.decision(c.decision, c.seats, c.of, board)),
            phrase("decision." + std::string(name_of(c.decision)) + ".detail"),
            {},
            {},
            {}};
  }
  OptionWords operator()(const SwapCard& c) const { return both("option.swap_card", {{"card", names.technique(c.technique)}}); }
  OptionWords operator()(const ShareKnowledge& c) const {
    OptionWords words =
        both("option.share_knowledge." + std::string(name_of(c.ground)), {{"label", names.knowledge(c.knowledge)}});
    words.about = typeset(as_sentence(names.text(TextKind::knowledge, c.knowledge.index(), 0)));
    return words;
  }
  OptionWords operator()(const DeclareIntention& c) const {
    OptionWords words = of_item(c.item);
    words.title = phrase("option.declare_intention", {{"item", words.title}});
    return words;
  }
  OptionWords operator()(const ProposeGoal& c) const;
  OptionWords operator()(const AskTable& c) const {
    return {phrase("option.ask_table"), typeset(names.question(c.question)), {}, {}, {}};
  }
  OptionWords operator()(const ProposeClose&) const { return both("option.propose_close"); }
  OptionWords operator()(const Pass&) const { return both("option.pass"); }
  OptionWords operator()(const CastVote& c) const {
    if (board.vote.kind == VoteKind::leader) return only("option.cast_vote.seat", {{"seat", names.seat(c.chosen, board)}});
    return only("option.cast_vote." + std::string(name_of(c.choice)));
  }
  OptionWords operator()(const PutOnSlip& c) const { return of_item(c.item); }
  OptionWords operator()(const TakeOffSlip& c) const;
  OptionWords operator()(const SealSlip&) const {
    if (board.stage == Stage::filling) return both("option.seal_slip.filling");
    if (board.stage == Stage::revising) return both("option.seal_slip.revising");
    return both("option.seal_slip.acting");
  }
  OptionWords operator()(const TimeUp&) const { return only("option.time_up"); }
};

OptionWords OptionVisitor::operator()(const ProposeGoal& c) const {
  OptionWords words{phrase("option.propose_goal", {{"goal", names.quote(names.goal(c.goal))}}), {}, {}, {}, {}};
  if (c.goal.index() >= names.catalogue.goals.size()) return words;
  const CatalogueGoal& goal = names.catalogue.goals[c.goal.index()];
  const auto flag = [&](bool holds, std::string_view name) {
    return phrase(std::string("goal.flag.") + std::string(name) + (holds ? ".yes" : ".no"));
  };
  words.detail = phrase(
      "option.propose_goal.detail",
      {{"area", names.area(goal.area)},
       {"flags", comma_list({flag(goal.presence, "presence"), flag(goal.small, "small"), flag(goal.concrete, "concrete")})}});
  return words;
}

OptionWords OptionVisitor::operator()(const ReadOut& c) const {
  const auto at = static_cast<unsigned>(static_cast<int>(c.reading));
  std::string words;
  for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) {
    if (!board.talk.listens[t].contains(c.seat)) continue;
    if (static_cast<ListeningTask>(t) == ListeningTask::exact_words) {
      if (at < board.talk.words.size()) words = names.quote(names.text(TextKind::answer, board.talk.words[at].index()));
    } else if (at < board.talk.readings[t].size()) {
      words = upper_first(names.text(TextKind::reading, board.talk.readings[t][at].index()));
    }
  }
  return {words.empty() ? phrase("name.reading") : words, {}, {}, {}, {}};
}

OptionWords OptionVisitor::operator()(const TakeOffSlip& c) const {
  std::string what = phrase("name.item");
  if (c.seat.index() < SeatId::cap) {
    const Slip& hidden = view.secret[c.seat.index()].slip;
    const Slip& shown = board.seat[c.seat.index()].slip;
    const Slip& slip = board.stage == Stage::filling ? hidden : shown;
    if (static_cast<unsigned>(c.index) < slip.size()) what = names.item(slip[static_cast<unsigned>(c.index)], board);
  }
  return only("option.take_off_slip", {{"item", what}});
}

// Points of the shared budget that the item takes, where a budget is played.
int price_of(const Command& command, const Names& names, const Board& board) {
  const SlipItem* item = nullptr;
  if (const auto* put = std::get_if<PutOnSlip>(&command)) item = &put->item;
  if (const auto* declare = std::get_if<DeclareIntention>(&command)) item = &declare->item;
  if (const auto* promise = std::get_if<MakeAgreement>(&command)) item = &promise->item;
  if (item == nullptr || !names.plays(RulePart::budget)) return 0;
  if (item->service.index() < names.catalogue.services.size()) return names.catalogue.services[item->service.index()].budget;
  const auto of = static_cast<unsigned>(static_cast<int>(item->of));
  if (item->kind != SlipKind::project || of >= board.fuller.project.size()) return 0;
  const ProjectState& project = board.fuller.project[of];
  return project.phase == ProjectPhase::none ? static_cast<int>(project.budget) : 0;
}

}  // namespace

OptionWords Sentences::option(const Option& option, const View& view) const {
  OptionWords words = std::visit(
      OptionVisitor{*this, names_, view, option.gain, option.slots.partners.size() > 1, !option.slots.receivers.empty()},
      option.command);
  words.title = typeset(words.title);
  words.detail = typeset(words.detail);
  words.about = typeset(words.about);
  const bool is_price =
      !std::holds_alternative<TakeOffSlip>(option.command) && !std::holds_alternative<SealSlip>(option.command);
  if (option.cost > 0 && is_price) words.cost = locale().counted("units", option.cost);
  if (const int price = price_of(option.command, names_, view.board); price > 0)
    words.cost += (words.cost.empty() ? "" : ", ") + say("cost.budget", {{"n", price}});
  if (option.refusal) words.refusal = refusal(*option.refusal, view.board);
  return words;
}

std::string Sentences::command(const Command& command, const View& view) const {
  return std::visit(OptionVisitor{*this, names_, view, 0, false, false}, command).title;
}

}  // namespace koop::text
