#include "game/scenario/characters.hpp"
#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

using rules::Condition;
using rules::ConditionKind;
using rules::Conditions;
using rules::Effect;
using rules::EffectKind;

void read_area_and_points(Context& context, const Place& place, int lowest, int& id, int& number) {
  Object both(place);
  id = index_of(context, both.need("area"), IdKind::areas);
  number = both.number("n", lowest, points_max);
}

void read_relation(Context& context, const Place& place, int& id, int& number) {
  Object both(place);
  id = index_of(context, both.need("institution"), IdKind::seats);
  number = static_cast<int>(both.word<Relation>("relation"));
}

void read_pair(Context& context, const Place& place, Condition& out) {
  Object o(place);
  o.need("institutions").each(2, 2, [&](const Place& item, unsigned i) {
    (i == 0 ? out.id : out.other) = index_of(context, item, IdKind::seats);
  });
  out.number = o.number("n", 1, Level::highest);
}

// A model that the scenario can be played under.
int index_of_model(Context& context, const Place& place) {
  std::vector<std::string_view> known;
  for (const Model& model : context.out.models) known.push_back(model.id);
  return place.word(known);
}

void read_condition_value(Context& context, const Place& value, Sees sees, Condition& out) {
  switch (out.kind) {
    case ConditionKind::trust_at_least:
    case ConditionKind::agency_at_least: out.number = value.number(0, points_max); break;
    case ConditionKind::cooperation_at_least: out.number = value.number(0, Level::highest); break;
    case ConditionKind::round_at_least: out.number = value.number(1, Round::highest); break;
    case ConditionKind::area_at_least:
    case ConditionKind::area_at_most:
    case ConditionKind::own_at_least: read_area_and_points(context, value, 0, out.id, out.number); break;
    case ConditionKind::hopes_heard:
    case ConditionKind::safety_plan:
    case ConditionKind::family_informed:
    case ConditionKind::crisis_open:
    case ConditionKind::rose:
    case ConditionKind::fell:
      if (!value.flag(true)) value.report(DiagnosticCode::unknown_word, {{"found", "false"}, {"known", "true"}});
      break;
    case ConditionKind::finding_known: out.id = index_of(context, value, IdKind::findings); break;
    case ConditionKind::knowledge_shared: out.id = index_of(context, value, IdKind::knowledge); break;
    case ConditionKind::tie_named:
    case ConditionKind::tie_active: out.id = index_of(context, value, IdKind::ties); break;
    case ConditionKind::sign_written: out.id = index_of(context, value, IdKind::signs); break;
    case ConditionKind::goal_in_plan: out.id = index_of(context, value, IdKind::goals); break;
    case ConditionKind::service_used: out.id = index_of(context, value, IdKind::services); break;
    case ConditionKind::number_said:
    case ConditionKind::step_taken: out.id = index_of(context, value, IdKind::areas); break;
    case ConditionKind::relation_is: read_relation(context, value, out.id, out.number); break;
    case ConditionKind::matters:
      if (sees == Sees::visible_only) value.report(DiagnosticCode::hidden_in_needs);
      out.id = index_of(context, value, IdKind::areas);
      break;
    case ConditionKind::procedure_open:
    case ConditionKind::procedure_in_time:
    case ConditionKind::procedure_closed: out.id = index_of(context, value, IdKind::procedures); break;
    case ConditionKind::project_done: out.id = index_of(context, value, IdKind::projects); break;
    case ConditionKind::partner_in: out.id = index_of(context, value, IdKind::seats); break;
    case ConditionKind::pair_at_least: read_pair(context, value, out); break;
    case ConditionKind::model_is: out.id = index_of_model(context, value); break;
    case ConditionKind::any_of:
    case ConditionKind::all_of: out.of = read_conditions(context, value, sees); break;
  }
}

void read_effect_value(Context& context, const Place& value, Effect& out) {
  switch (out.kind) {
    case EffectKind::support:
    case EffectKind::own:
    case EffectKind::lose: read_area_and_points(context, value, 1, out.id, out.number); break;
    case EffectKind::trust:
    case EffectKind::agency: out.number = value.number(-points_max, points_max, 0); break;
    case EffectKind::cooperation: out.number = value.number(-Level::highest, Level::highest, 0); break;
    case EffectKind::reveal: out.id = index_of(context, value, IdKind::findings); break;
    case EffectKind::name_tie:
    case EffectKind::activate_tie:
    case EffectKind::feed_tie: out.id = index_of(context, value, IdKind::ties); break;
    case EffectKind::write_sign: out.id = index_of(context, value, IdKind::signs); break;
    case EffectKind::relation: read_relation(context, value, out.id, out.number); break;
    case EffectKind::procedure_due: out.id = index_of(context, value, IdKind::procedures); break;
    case EffectKind::crisis: out.id = index_of(context, value, IdKind::crises); break;
    case EffectKind::withdraw_consent: out.id = index_of(context, value, IdKind::knowledge); break;
    case EffectKind::budget: out.number = value.number(-3, 3, 0); break;
    case EffectKind::decision_makers: out.number = value.number(-1, 1, 0); break;
    case EffectKind::strain: {
      Object o(value);
      out.id = index_of(context, o.need("institution"), IdKind::seats);
      out.number = o.need("n").number(-2, 2, 0);
      break;
    }
  }
  if (out.kind == EffectKind::reveal && out.id >= 0) context.revealed.insert(out.id);
}

// The one key of an object that says its kind; `also` may stand beside it. Nothing after a report.
template <class Kind>
const Node* kind_of(const Place& item, std::string_view also, Kind& kind) {
  if (item.kind() != NodeKind::object) {
    item.report(DiagnosticCode::want_object, {{"found", excerpt(item.node())}});
    return nullptr;
  }
  const Node* found = nullptr;
  std::size_t count = 0;
  for (const Node& child : item.node().of) {
    if (child.key == also) continue;
    ++count;
    found = &child;
  }
  if (count != 1) {
    item.report(DiagnosticCode::one_key_only, {{"count", std::to_string(count)}});
    return nullptr;
  }
  if (enum_from(found->key, kind)) return found;
  constexpr auto names = enum_names(Kind{});
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string_view near = nearest(found->key, known);
  const Place at(item, found, found->key);
  if (near.empty()) at.report(DiagnosticCode::unknown_key, {{"key", cut(found->key, 60)}, {"known", listed(known)}});
  else at.report(DiagnosticCode::unknown_key_near, {{"key", cut(found->key, 60)}, {"near", std::string(near)}});
  return nullptr;
}

constexpr std::size_t conditions_max = 16, effects_max = 16;

}  // namespace

Conditions read_conditions(Context& context, const Place& place, Sees sees) {
  Conditions all;
  const bool inner = place.key() == "any_of" || place.key() == "all_of";
  place.each(inner ? 1 : 0, conditions_max, [&](const Place& item, unsigned) {
    Condition made;
    const Node* value = kind_of(item, "not", made.kind);
    if (value == nullptr) return;
    if (const Node* negated = item.node().child("not")) made.negated = Place(item, negated, "not").flag();
    const Place at(item, value, value->key);
    if (at.there()) read_condition_value(context, at, sees, made);
    all.push_back(std::move(made));
  });
  return all;
}

rules::Effects read_effects(Context& context, const Place& place) {
  rules::Effects all;
  place.each(0, effects_max, [&](const Place& item, unsigned) {
    Effect made;
    const Node* value = kind_of(item, {}, made.kind);
    if (value == nullptr) return;
    const Place at(item, value, value->key);
    if (at.there()) read_effect_value(context, at, made);
    all.push_back(made);
  });
  return all;
}

}  // namespace koop::scenario
