// What a member of the family says in a talk, and whether there is something for every card.

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

// `key` may stand only in answers to `needed`.
bool belongs(const Place& place, Technique technique, Technique needed) {
  if (!place.there()) return false;
  if (technique == needed) return true;
  place.report(DiagnosticCode::answer_with_wrong_card, {{"key", std::string(place.key())},
                                                        {"technique", std::string(name_of(technique))},
                                                        {"needed", std::string(name_of(needed))}});
  return false;
}

void read_particular(Context& context, Object& o, rules::Answer& answer) {
  const Place tells = o.maybe("tells"), sign = o.maybe("sign"), tie = o.maybe("tie");
  if (answer.technique == Technique::coping || belongs(tells, answer.technique, Technique::exceptions)) {
    answer.tells = id_of<FindingId>(context, tells, IdKind::findings);
    const std::vector<rules::Finding>& findings = context.out.scenario.findings;
    if (answer.tells.exists() && answer.tells.index() < findings.size()) {
      const rules::Finding& finding = findings[answer.tells.index()];
      if (finding.kind == FindingKind::worry || !finding.offered_in_talk)
        tells.report(DiagnosticCode::tells_hidden, {{"id", tells.node().text}});
    }
  }
  if (belongs(sign, answer.technique, Technique::preferred_future)) answer.sign = id_of<SignId>(context, sign, IdKind::signs);
  if (belongs(tie, answer.technique, Technique::relationship)) answer.tie = id_of<TieId>(context, tie, IdKind::ties);
}

// No two answers of a scenario are equal, whoever gives them.
void check_new(Context& context, const Place& place) {
  if (place.kind() != NodeKind::object) return;
  for (std::size_t language = 0; language < enum_count<Language>; ++language) {
    const std::string name(name_of(static_cast<Language>(language)));
    const Node* text = place.node().child(name);
    if (text == nullptr || text->kind != NodeKind::text || text->text.empty()) continue;
    const std::string here = place.file() + ":" + std::to_string(text->line);
    const auto [first, fresh] = context.answer_places[language].emplace(text->text, here);
    if (!fresh) Place(place, text, name).report(DiagnosticCode::same_text, {{"language", name}, {"first", first->second}});
  }
}

}  // namespace

std::optional<Relation> read_relation_of(Object& answer) {
  constexpr auto names = enum_names(Relation{});
  const int at = answer.maybe("relation").word({names.begin(), names.end()});
  return at < 0 ? std::nullopt : std::optional(static_cast<Relation>(at));
}

void read_answers(Context& context, MemberId member, const Place& list) {
  bool covered[played_technique_count][enum_count<Relation>] = {};
  list.each(0, 1024, [&](const Place& item, unsigned) {
    rules::Scenario& scenario = context.out.scenario;
    if (scenario.answers.size() == AnswerId::cap) {
      item.report(DiagnosticCode::too_many_in_all, {{"list", "answers"}, {"most", std::to_string(AnswerId::cap)}});
      return;
    }
    const auto id = static_cast<std::uint16_t>(scenario.answers.size());
    Object o(item);
    rules::Answer answer;
    answer.member = member;
    answer.technique = o.word<Technique>("technique");
    const bool first_game = static_cast<unsigned>(answer.technique) < played_technique_count;
    if (first_game && o.has("technique")) answer.relation = o.word<Relation>("relation");
    else answer.relation = read_relation_of(o);
    answer.when = read_conditions(context, o.maybe("when"), Sees::all);
    answer.silent = o.flag_or("silent", false);
    answer.areas = ids_of<AreaId>(context, o.maybe("areas"), IdKind::areas, 0);
    read_particular(context, o, answer);
    const bool number = answer.technique == Technique::scaling && !answer.silent;
    const Place text = o.need("text");
    read_text(context, text, {TextKind::answer, id, 0}, Limit::sentence, number ? Holds::number : Holds::nothing);
    check_new(context, text);
    const bool always = !answer.silent && answer.when.empty() && !o.has("tells") && !o.has("sign") && !o.has("tie");
    const auto technique = static_cast<std::size_t>(answer.technique);
    if (always && technique < played_technique_count && answer.relation)
      covered[technique][static_cast<std::size_t>(*answer.relation)] = true;
    scenario.answers.push_back(std::move(answer));
  });
  if (list.kind() != NodeKind::list) return;
  for (std::size_t t = 0; t < played_technique_count; ++t)
    for (std::size_t r = 0; r < enum_count<Relation>; ++r)
      if (!covered[t][r])
        list.report(DiagnosticCode::no_answer, {{"member", context.out.names.of(IdKind::members)[member.index()]},
                                                {"technique", std::string(name_of(static_cast<Technique>(t)))},
                                                {"relation", std::string(name_of(static_cast<Relation>(r)))}});
}

}  // namespace koop::scenario
