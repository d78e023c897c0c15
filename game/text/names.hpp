#pragma once
// Names and sentences of one scenario in one language, from Texts, with the locale's word where a text is not known (a
// secret that has not been told, an id that names nothing). Never asserts on ids: facts from elsewhere may hold any.

#include <string>
#include <vector>

#include "game/model/board.hpp"
#include "game/model/catalogue.hpp"
#include "game/model/texts.hpp"
#include "game/text/locale.hpp"

namespace koop::text {

struct Names {
  const Locale& locale;
  const Texts& texts;
  const Catalogue& catalogue;

  // Whether this table plays a part of the fuller rules.
  [[nodiscard]] bool plays(RulePart part) const { return RuleParts::of(catalogue.setting.layer).has(part); }

  // The text of a key in this language; empty when there is none.
  [[nodiscard]] std::string text(TextKind kind, unsigned id, unsigned part = 0) const;
  [[nodiscard]] std::string text_or(TextKind kind, unsigned id, unsigned part, std::string_view fallback_key) const;

  // With cases.
  [[nodiscard]] Cased family() const;
  [[nodiscard]] Cased institution(InstitutionId id) const;
  [[nodiscard]] Cased seat(SeatId id, const Board& board) const;  // the label of its institution
  [[nodiscard]] Cased member(MemberId id) const;
  [[nodiscard]] Cased tie(TieId id) const;

  [[nodiscard]] std::string area(AreaId id) const;         // "Nauka"
  [[nodiscard]] std::string area_inside(AreaId id) const;  // "nauka", inside a sentence
  [[nodiscard]] std::string area(AreaKind kind) const;
  [[nodiscard]] std::string service(ServiceId id) const;
  [[nodiscard]] std::string technique(Technique technique) const;
  [[nodiscard]] std::string finding(FindingId id) const;           // short label
  [[nodiscard]] std::string finding_sentence(FindingId id) const;  // without the full stop
  [[nodiscard]] std::string knowledge(KnowledgeId id) const;       // short label
  [[nodiscard]] std::string goal(GoalId id) const;
  [[nodiscard]] std::string sign(SignId id) const;
  [[nodiscard]] std::string step(StepId id) const;
  [[nodiscard]] std::string question(QuestionId id) const;
  [[nodiscard]] std::string headline(EventId id) const;
  [[nodiscard]] std::string procedure(ProcedureId id) const;
  [[nodiscard]] std::string project(ProjectId id) const;
  [[nodiscard]] std::string barrier(int place, const Board& board) const;  // one of the two laid out
  // "porozumienie: MOPS i Policja", "nic nowego".
  [[nodiscard]] std::string decision(Decision decision, SeatSet seats, int of, const Board& board) const;
  [[nodiscard]] std::string line(LineId id) const;       // empty when there is none
  [[nodiscard]] std::string month(int round) const;      // "listopad"
  [[nodiscard]] std::string month_for(int round) const;  // "na listopad"
  [[nodiscard]] std::string month_in(int round) const;   // "w listopadzie"
  // The card's words with its finding put in.
  [[nodiscard]] std::string wording(Technique technique, int wording, FindingId finding) const;

  [[nodiscard]] std::vector<std::string> seat_labels(SeatSet seats, const Board& board) const;
  [[nodiscard]] std::vector<std::string> area_names(AreaSet areas) const;         // "nauka", "relacje"
  [[nodiscard]] std::string all_of(const std::vector<std::string>& words) const;  // "a, b i c"
  [[nodiscard]] std::string quote(std::string_view words) const;
  // Words of the family as a quoted sentence; "Ewa: Tak." of a scenario becomes Ewa: „Tak”.
  [[nodiscard]] std::string spoken(std::string_view words) const;

  // "Obiady w stołówce", "Dowóz do szkoły, razem z: Sołectwo", "budowanie współpracy z: PUP", "działanie środowiskowe:
  // pan Leszek".
  [[nodiscard]] std::string item(const SlipItem& item, const Board& board) const;
};

}  // namespace koop::text
