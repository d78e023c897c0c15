#include "server/simulate/ablations.hpp"

namespace koop::simulate {

std::vector<Ablation> ablations_of(const Cell& cell) {
  const scenario::Played world = scenario::play_under(*cell.loaded, cell.setting);
  const rules::Scenario& s = world.rules;
  std::vector<Ablation> all;
  const auto add = [&](std::string name) -> Without& {
    all.push_back({std::move(name), {}});
    return all.back().without;
  };
  const bool full = s.has(RulePart::full_deck);
  for (unsigned t = 0; t < enum_count<Technique>; ++t) {
    const auto technique = static_cast<Technique>(t);
    const bool asked = t < played_technique_count || (full && (is_in_deck(technique, true) || is_free(technique)));
    if (asked) add(std::string(name_of(technique))).techniques = 1u << t;
  }
  for (unsigned k = 0; k < enum_count<SlipKind>; ++k) {
    const auto kind = static_cast<SlipKind>(k);
    const bool first_game = kind == SlipKind::joint || kind == SlipKind::building || kind == SlipKind::community;
    const bool bound = kind == SlipKind::support || kind == SlipKind::procedure || kind == SlipKind::overtime;
    if (first_game || (!bound && cell.setting.layer == Layer::expert)) add(std::string(name_of(kind))).slip_kinds = 1u << k;
  }
  add("sharing").sharing = true;
  if (s.has(RulePart::empty_chair)) add("inviting").inviting = true;
  if (s.has(RulePart::grounds)) add("notifying").notifying = true;
  if (s.has(RulePart::safety_first)) add("safety_plan").safety_plan = true;
  const auto& names = cell.loaded->names.of(scenario::IdKind::services);
  for (unsigned i = 0; i < names.size(); ++i) {
    if (s.services[i].institution.index() < cell.seats) add(names[i]).service = ServiceId{i};
  }
  return all;
}

}  // namespace koop::simulate
