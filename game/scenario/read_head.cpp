// Title, season, lengths, questions and the cards' words.

#include <algorithm>

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

// A list of texts under ids 0 … n−1; returns n.
Count read_text_list(Context& context, const Place& list, TextKind kind, std::size_t most) {
  int count = 0;
  list.each(1, most, [&](const Place& item, unsigned i) {
    read_text(context, item, {kind, static_cast<std::uint16_t>(i), 0}, Limit::sentence);
    ++count;
  });
  return count;
}

// Months that a game may have; the usual three unless the scenario names its own.
void read_lengths(Context& context, const Place& list) {
  std::vector<int>& lengths = context.out.lengths;
  list.each(1, 4, [&](const Place& item, unsigned) {
    const int months = item.number(2, Round::highest, 0);
    if (months == 0) return;
    if (std::find(lengths.begin(), lengths.end(), months) != lengths.end())
      item.report(DiagnosticCode::duplicate_in_list, {{"found", std::to_string(months)}});
    else lengths.push_back(months);
  });
  if (lengths.empty()) lengths.assign(game_lengths.begin(), game_lengths.end());
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
  context.out.audience = scenario.word<Audience>("audience");
  context.out.scenario.milwaukee = scenario.word<School>("school") == School::milwaukee;
  const auto tags = words_of<StoryTag>(scenario.need("tags"));
  for (std::size_t i = 0; i < tags.size(); ++i)
    if (tags[i]) context.out.tags.push_back(static_cast<StoryTag>(i));
  context.starts_in = scenario.number("starts_in", 1, 12);
  read_lengths(context, scenario.maybe("lengths"));
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

namespace {

void read_closings(Context& context, const Place& list) {
  std::array<bool, enum_count<Closing>> there{};
  list.each(1, enum_count<Closing>, [&](const Place& item, unsigned) {
    Object closing(item);
    const auto which = closing.word<Closing>("close");
    const auto id = static_cast<std::uint16_t>(which);
    if (there[id]) item.report(DiagnosticCode::duplicate_in_list, {{"found", std::string(name_of(which))}});
    there[id] = true;
    read_text(context, closing.need("name"), {TextKind::closing, id, 0}, Limit::name);
    read_text(context, closing.need("help"), {TextKind::closing, id, 1}, Limit::sentence);
    closing.need("wordings").each(1, 8, [&](const Place& wording, unsigned i) {
      read_text(context, wording, {TextKind::closing, id, static_cast<std::uint8_t>(2 + i)}, Limit::sentence);
    });
  });
  for (std::size_t i = 0; i < there.size(); ++i)
    if (list.there() && !there[i])
      list.report(DiagnosticCode::closing_missing, {{"closing", std::string(name_of(static_cast<Closing>(i)))}});
}

}  // namespace

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
  for (unsigned i = 0; i < enum_count<Technique>; ++i)
    if (static_cast<Technique>(i) != Technique::close && list.there() && lines[i] == 0)
      list.report(DiagnosticCode::technique_missing, {{"technique", std::string(name_of(static_cast<Technique>(i)))}});
  context.out.catalogue.wordings = context.out.scenario.wordings;
  read_closings(context, cards.need("closes"));
}

}  // namespace koop::scenario
