#include "game/client/meeting_model.hpp"

#include "game/client/story.hpp"
#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

void add_knowledge(MeetingModel& model, const View& view, const Menu& menu, const text::Sentences& say) {
  for (const Choice& choice : choices_of<ShareKnowledge>(say, view, menu)) {
    const auto& share = std::get<ShareKnowledge>(menu.options[choice.option].command);
    if (model.knowledge.empty() || model.knowledge.back().knowledge != share.knowledge) {
      const std::string sentence = say.names().text(TextKind::knowledge, share.knowledge.index(), 0);
      model.knowledge.push_back(
          {share.knowledge, say.names().knowledge(share.knowledge), text::typeset(text::as_sentence(sentence)), {}, {}, {}});
    }
    KnowledgeCard& card = model.knowledge.back();
    if (share.ground == Ground::consent) card.with_consent = choice;
    else if (share.ground == Ground::none) card.without_ground = choice;
    else card.on_ground.push_back(choice);
  }
}

void add_goals(MeetingModel& model, const View& view, const Menu& menu, const text::Sentences& say) {
  for (Choice& choice : choices_of<ProposeGoal>(say, view, menu)) {
    const Option& option = menu.options[choice.option];
    const GoalId goal = std::get<ProposeGoal>(option.command).goal;
    GoalCard card;
    card.goal = goal;
    card.choice = std::move(choice);
    card.sentence = say.names().goal(goal);
    card.owners = option.slots.owners;
    card.due_first = option.slots.due_first;
    card.due_last = option.slots.due_last;
    if (goal.index() < say.names().catalogue.goals.size()) {
      const CatalogueGoal& known = say.names().catalogue.goals[goal.index()];
      card.area = known.area;
      card.presence = known.presence;
      card.small = known.small;
      card.concrete = known.concrete;
    }
    model.goals.push_back(std::move(card));
  }
}

void add_team(MeetingModel& model, const View& view, const Menu& menu, const text::Sentences& say) {
  for (Choice& choice : choices_of<MakeAgreement>(say, view, menu)) {
    const Option& option = menu.options[choice.option];
    const SlipItem& item = std::get<MakeAgreement>(option.command).item;
    model.promises.push_back({std::move(choice), item, option.slots.receivers, option.slots.due_first, option.slots.due_last});
  }
  model.move = choice_of_kind<MoveAgreement>(say, view, menu);
  model.matters = choices_of<ProposeMatter>(say, view, menu);
  for (ProcedureCard& card : procedure_cards(view, &menu, say))
    if (card.open) model.procedures.push_back(std::move(card));
  model.advice = choice_of_kind<AskAdvice>(say, view, menu);
}

// What came after the last card: what was heard, what that brought, and the proposal at the end.
void add_after_talk(MeetingModel& model, const Board& board, const text::Sentences& say, const std::vector<Fact>& month) {
  bool ended = false;
  for (const Fact& fact : facts_of_phase(month, Phase::talk)) {
    ended = ended || std::holds_alternative<TalkEnded>(fact);
    if (!ended) continue;
    const bool told =
        std::holds_alternative<ReadingsShown>(fact) || std::holds_alternative<ClosingOffered>(fact) || is_effect(fact);
    if (!told) continue;
    if (const auto line = say.log(fact, board)) model.after_talk.push_back(line->text);
  }
}

std::string why_empty(const Board& board, const text::Sentences& say) {
  if (!board.fuller.chair_empty) return {};
  return say.locale().phrase(board.fuller.chair_left ? "meeting.chair_left" : "meeting.chair_not_invited");
}

}  // namespace

std::vector<PlanRow> plan_rows(const Board& board, const text::Sentences& say) {
  std::vector<PlanRow> rows;
  const text::Names& names = say.names();
  for (const PlanGoal& goal : board.plan) {
    const auto& goals = names.catalogue.goals;
    rows.push_back({names.goal(goal.goal), names.seat(goal.owner, board).nom(), names.month(goal.due),
                    say.locale().phrase("goal_state." + std::string(name_of(goal.state))), goal.state,
                    goal.goal.index() < goals.size() ? goals[goal.goal.index()].area : AreaId{}});
  }
  return rows;
}

std::optional<VoteModel> vote_model(const View& view, const Menu* menu, const text::Sentences& say) {
  const Board& board = view.board;
  if (!board.vote.open) return std::nullopt;
  VoteModel model;
  model.kind = board.vote.kind;
  model.subject = say.vote_subject(board.vote, board);
  if (board.vote.proposer.exists()) model.proposer = say.names().seat(board.vote.proposer, board).nom();
  model.retried = board.vote.retried;
  model.voted = board.vote.voted;
  model.missing = say.missing(board);
  if (menu != nullptr && !board.vote.voted.contains(menu->seat)) {
    model.choices = choices_of<CastVote>(say, view, *menu);
    for (const Choice& c : model.choices) model.chosen.push_back(std::get<CastVote>(menu->options[c.option].command).chosen);
  }
  return model;
}

MeetingModel meeting_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say,
                           const std::vector<Fact>& month) {
  const Board& board = view.board;
  MeetingModel model;
  if (board.chair.exists()) model.chair = text::typeset(say.names().line(board.chair));
  model.chair_empty = why_empty(board, say);
  model.agreements = agreement_rows(board, say);
  add_after_talk(model, board, say, month);
  if (board.active.exists()) model.turn = say.names().seat(board.active, board).nom();
  model.my_turn = me.exists() && board.stage == Stage::go_round && board.active == me;
  model.shares_left = board.shares_left;
  model.plan = plan_rows(board, say);
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    for (const SlipItem& item : board.seat[i].intentions) {
      model.declared.push_back(text::typeset(say.names().seat(SeatId{i}, board).nom() + ": " + say.names().item(item, board)));
    }
  }
  model.vote = vote_model(view, menu, say);
  if (menu == nullptr) return model;
  model.hints = choices_of<HintKnowledge>(say, view, *menu);
  add_knowledge(model, view, *menu, say);
  add_goals(model, view, *menu, say);
  model.questions = choices_of<AskTable>(say, view, *menu);
  model.intentions = choices_of<DeclareIntention>(say, view, *menu);
  add_team(model, view, *menu, say);
  model.close = choice_of_kind<ProposeClose>(say, view, *menu);
  model.pass = choice_of_kind<Pass>(say, view, *menu);
  return model;
}

}  // namespace koop::client
