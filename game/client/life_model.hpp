#pragma once
// Life: what happened this month and why, what is announced, what the active seat knows by itself and may hint at; in the fuller
// layers procedures, a crisis, what the team starts with and which agreements are due.

#include "game/client/story.hpp"
#include "game/client/team_model.hpp"

namespace koop::client {

struct OwnKnowledge {
  KnowledgeId knowledge;
  std::string label, sentence;
  bool shared = false;
};

struct LifeModel {
  std::string month_title;
  std::string happened;                              // headline of this month's event; empty in month 1 without one
  std::string outcome;                               // its sentence
  std::vector<StoryEffect> effects;                  // of the event and of pressures, in order
  std::string next_title, next_headline, next_help;  // the announcement; empty when none
  std::vector<OwnKnowledge> knowledge;               // of the active seat
  std::vector<Choice> hints;                         // HintKnowledge
  std::optional<Choice> ready;
  std::vector<ProcedureCard> procedures;  // due or running
  std::optional<CrisisCard> crisis;
  std::vector<BarrierRow> barriers;      // in the first month
  std::vector<AgreementRow> agreements;  // due this month
  std::optional<Choice> move;            // MoveAgreement: the own one
};

LifeModel life_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say, const std::vector<Fact>& month);

}  // namespace koop::client
