#include "game/client/life_model.hpp"

#include "game/text/typeset.hpp"

namespace koop::client {

LifeModel life_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say,
                     const std::vector<Fact>& month) {
  const Board& board = view.board;
  const text::Names& names = say.names();
  LifeModel model;
  model.month_title = say.month_title(board);
  if (board.happened.exists()) {
    model.happened = names.headline(board.happened);
    model.outcome = text::typeset(names.text(TextKind::outcome, board.outcome.index()));
  }
  for (const Fact& fact : month) {
    if (const auto* stage = std::get_if<StageBegan>(&fact); stage && stage->phase != Phase::life) break;
    if (auto effect = effect_of(fact, say, board)) model.effects.push_back(std::move(*effect));
  }
  if (board.announced.exists()) {
    model.next_title = say.next_headline(board);
    model.next_headline = names.headline(board.announced);
    model.next_help = text::typeset(names.text(TextKind::event, board.announced.index(), 1));
  }
  for (ProcedureCard& card : procedure_cards(view, menu, say))
    if (card.phase != ProcedurePhase::closed) model.procedures.push_back(std::move(card));
  model.crisis = crisis_card(board, say);
  if (board.round <= 1) model.barriers = barrier_rows(board, say);
  for (AgreementRow& row : agreement_rows(board, say))
    if (row.due_now) model.agreements.push_back(std::move(row));
  if (me.exists()) {
    for (KnowledgeId id : view.secret[me.index()].knowledge) {
      const std::string sentence = names.text(TextKind::knowledge, id.index(), 0);
      model.knowledge.push_back(
          {id, names.knowledge(id), text::typeset(text::as_sentence(sentence)), board.shared.contains(id)});
    }
  }
  if (menu != nullptr) {
    model.hints = choices_of<HintKnowledge>(say, view, *menu);
    model.move = choice_of_kind<MoveAgreement>(say, view, *menu);
    model.ready = choice_of_kind<Ready>(say, view, *menu);
  }
  return model;
}

}  // namespace koop::client
