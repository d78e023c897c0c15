// Title, season, months, questions, the cards' words and the model's names.

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

TextKey of_scenario(unsigned part) { return {TextKind::scenario, 0, static_cast<std::uint8_t>(part)}; }

// A list of texts under ids 0 … n−1; returns n.
Count read_text_list(Context& context, const Place& list, TextKind kind, std::size_t most) {
  int count = 0;
  list.each(1, most, [&](const Place& item, unsigned i) {
    read_text(context, item, {kind, static_cast<std::uint16_t>(i), 0}, Limit::sentence);
    ++count;
  });
  return count;
}

void read_months(Context& context, Object& scenario, std::size_t rounds) {
  scenario.need("months").each(rounds, rounds, [&](const Place& item, unsigned i) {
    Object month(item);
    const auto round = static_cast<std::uint16_t>(i + 1);
    read_text(context, month.need("name"), {TextKind::month_name, round, 0}, Limit::label);
    read_text(context, month.need("for"), {TextKind::month_name, round, 1}, Limit::label);
    read_text(context, month.need("in"), {TextKind::month_name, round, 2}, Limit::label);
  });
}

// What "rounds" was meant to be where it is missing or wrong, so that one mistake is not reported as four.
int probable_rounds(const Place& scenario) {
  const Node* months = scenario.kind() == NodeKind::object ? scenario.node().child("months") : nullptr;
  const std::size_t count = months != nullptr ? months->of.size() : 0;
  return count >= 2 && count <= static_cast<std::size_t>(Round::highest) ? static_cast<int>(count) : 8;
}

void read_quarters(Context& context, const Place& list, int rounds) {
  int last = 0;
  list.each(1, static_cast<std::size_t>(rounds), [&](const Place& item, unsigned) {
    const int round = item.number(1, rounds, 0);
    if (round == 0) return;
    if (round <= last) item.report(DiagnosticCode::quarter_order);
    last = round;
    context.out.scenario.quarter_end[static_cast<std::size_t>(round)] = true;
  });
  if (last != 0 && last != rounds) list.report(DiagnosticCode::last_quarter, {{"rounds", std::to_string(rounds)}});
}

void read_debrief(Context& context, Object& scenario) {
  scenario.need("debrief").each(1, 24, [&](const Place& item, unsigned i) {
    Object question(item);
    read_text(context, question.need("text"), {TextKind::debrief_question, static_cast<std::uint16_t>(i), 0}, Limit::sentence);
    context.out.objectives.push_back(question.word<Objective>("objective"));
  });
  context.out.catalogue.debrief_questions = static_cast<int>(context.out.objectives.size());
}

}  // namespace

void read_head(Context& context, Object& scenario) {
  Catalogue& catalogue = context.out.catalogue;
  context.out.difficulty = scenario.number("difficulty", 1, 3);
  const int rounds = scenario.need("rounds").number(2, Round::highest, probable_rounds(scenario.place()));
  context.out.scenario.rounds = rounds;
  read_quarters(context, scenario.need("quarter_ends"), rounds);
  read_months(context, scenario, static_cast<std::size_t>(rounds));
  read_text(context, scenario.need("title"), of_scenario(0), Limit::title);
  read_text(context, scenario.need("introduction"), of_scenario(1), Limit::page);
  read_text(context, scenario.need("season"), of_scenario(2), Limit::title);
  read_text(context, scenario.need("commune"), of_scenario(3), Limit::title);
  read_text(context, scenario.need("entry_card"), of_scenario(4), Limit::page);
  read_text(context, scenario.need("first_headline"), of_scenario(8), Limit::sentence);
  read_text(context, scenario.need("teaches"), of_scenario(9), Limit::page);
  catalogue.content_notes = read_text_list(context, scenario.need("content_notes"), TextKind::content_note, 16);
  catalogue.questions = read_text_list(context, scenario.need("questions"), TextKind::question, QuestionId::cap);
  context.out.scenario.questions = static_cast<unsigned>(static_cast<int>(catalogue.questions));
  read_debrief(context, scenario);
}

void read_model(Context& context, const Place& file, const std::string& id) {
  Object model(file);
  check_file_head(model, id);
  read_text(context, model.need("name"), of_scenario(5), Limit::title);
  read_text(context, model.need("team"), of_scenario(6), Limit::title);
  read_text(context, model.need("plan"), of_scenario(7), Limit::title);
  read_text(context, model.need("institutional_team"), of_scenario(10), Limit::title);
}

void read_cards(Context& context, const Place& file) {
  Object cards(file);
  check_file_head(cards, {});
  std::array<int, enum_count<Technique>> lines{};
  const Place list = cards.need("cards");
  list.each(1, enum_count<Technique>, [&](const Place& item, unsigned) {
    Object card(item);
    const std::size_t before = item.mistakes();
    const auto technique = card.word<Technique>("technique");
    const auto id = static_cast<std::uint16_t>(technique);
    const bool known = item.mistakes() == before && card.has("technique");
    if (known && lines[id] != 0)
      item.report(DiagnosticCode::duplicate_id,
                  {{"id", std::string(name_of(technique))}, {"first", std::to_string(lines[id])}});
    if (known) lines[id] = item.line();
    read_text(context, card.need("name"), {TextKind::technique, id, 0}, Limit::name);
    read_text(context, card.need("help"), {TextKind::technique, id, 1}, Limit::sentence);
    int count = 0;
    card.need("wordings").each(1, 8, [&](const Place& wording, unsigned i) {
      const Holds holds = known && technique == Technique::compliment ? Holds::fact : Holds::nothing;
      read_text(context, wording, {TextKind::wording, id, static_cast<std::uint8_t>(i)}, Limit::sentence, holds);
      ++count;
    });
    context.out.scenario.wordings[id] = count;
  });
  for (unsigned i = 0; i < played_technique_count; ++i)
    if (list.there() && lines[i] == 0)
      list.report(DiagnosticCode::technique_missing, {{"technique", std::string(name_of(static_cast<Technique>(i)))}});
  context.out.catalogue.wordings = context.out.scenario.wordings;
}

}  // namespace koop::scenario
