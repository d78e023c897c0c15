#include <algorithm>

#include "game/bots/manner.hpp"

namespace koop::bots {
namespace {

const CatalogueService& service_of(const Sight& sight, ServiceId id) { return sight.catalogue.services[id.index()]; }

int capacity_left(const Sight& sight) {
  const Board& b = sight.board();
  int left = sight.catalogue.capacity[static_cast<unsigned>(static_cast<int>(b.seats))] - (b.talk.member.exists() ? 1 : 0);
  SeatSet counted;
  for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
    for (const SlipItem& item : b.seat[i].intentions) {
      if (!item.service.exists() || !meets_in_person(service_of(sight, item.service).channel)) continue;
      SeatSet group = item.partners;
      group.insert(SeatId{i});
      if (!counted.overlaps(group)) --left;
      for (SeatId s : group) counted.insert(s);
    }
  }
  return left;
}

// Somebody has said: "let us do this together" and named this seat.
const SlipItem* invitation(const Sight& sight, SeatId& from) {
  const Board& b = sight.board();
  for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
    for (const SlipItem& item : b.seat[i].intentions) {
      const bool invites = item.kind == SlipKind::joint || item.kind == SlipKind::project || item.kind == SlipKind::building;
      if (invites && item.partners.contains(sight.seat())) {
        from = SeatId{i};
        return &item;
      }
    }
  }
  return nullptr;
}

// Somebody has said that they would work on this project this month.
bool is_taken(const Sight& sight, const SlipItem& item) {
  const Board& b = sight.board();
  for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
    for (const SlipItem& there : b.seat[i].intentions) {
      if (there.kind == item.kind && there.of == item.of) return true;
    }
  }
  return false;
}

bool spoken_for(const Sight& sight, SeatId seat) {
  const Board& b = sight.board();
  if (!b.seat[seat.index()].intentions.empty()) return true;
  for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
    for (const SlipItem& item : b.seat[i].intentions) {
      if (item.partners.contains(seat)) return true;
    }
  }
  return false;
}

bool has_service_in(const Sight& sight, SeatId seat, AreaId area) {
  const InstitutionId institution = sight.board().seat[seat.index()].institution;
  return std::any_of(sight.catalogue.services.begin(), sight.catalogue.services.end(),
                     [&](const CatalogueService& s) { return s.institution == institution && s.area == area && s.cost == 1; });
}

bool has_goal(const Sight& sight, AreaId area) {
  const auto& plan = sight.board().plan;
  return std::any_of(plan.begin(), plan.end(), [&](const PlanGoal& g) {
    return g.state == GoalState::open && sight.catalogue.goals[g.goal.index()].area == area;
  });
}

// Nobody else has said that they would work there, or a goal with an owner keeps the work together (Rule 6.4).
bool free_of_others(const Sight& sight, AreaId area) {
  if (has_goal(sight, area)) return true;
  const Board& b = sight.board();
  for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
    if (SeatId{i} == sight.seat()) continue;
    for (const SlipItem& item : b.seat[i].intentions) {
      if (item.service.exists() && service_of(sight, item.service).area == area) return false;
    }
  }
  return true;
}

int worth_of_support(const Sight& sight, const CatalogueService& s, int gain) {
  return 10 + urgency(sight, s.area) + 3 * gain + 2 * s.lasting - 2 * s.cost + (s.finds_strength ? 6 : 0);
}

// One act of its own, where nobody else works; in person only while the family can bear one more contact.
std::optional<Command> declare_alone(const Sight& sight) {
  const bool room = capacity_left(sight) > 0;
  const Option* o = best_of<DeclareIntention>(sight.menu, [&](const DeclareIntention& c, const Option& option) {
    if (c.item.kind != SlipKind::support) return 0;
    const CatalogueService& s = service_of(sight, c.item.service);
    if (!free_of_others(sight, s.area) || (meets_in_person(s.channel) && !room)) return 0;
    return worth_of_support(sight, s, option.gain);
  });
  if (o == nullptr || !sight.board().seat[sight.seat().index()].intentions.empty()) return {};
  return o->command;
}

// A project needs somebody beside: the seat that is not spoken for and works with most ease with this one.
std::optional<Command> invite_to_project(const Sight& sight) {
  const Option* o = best_of<DeclareIntention>(sight.menu, [&](const DeclareIntention& c, const Option&) {
    return c.item.kind == SlipKind::project && !is_taken(sight, c.item) ? 1 : 0;
  });
  if (o == nullptr) return {};
  SeatId partner;
  int best = -1;
  for (SeatId other : o->slots.partners) {
    const int level = sight.board().fuller.pair[pair_of(sight.seat(), other)].level;
    if (!spoken_for(sight, other) && level > best) {
      partner = other;
      best = level;
    }
  }
  if (!partner.exists()) return {};
  DeclareIntention invite = std::get<DeclareIntention>(o->command);
  invite.item.partners = SeatSet{partner};
  return invite;
}

// Answers an invitation with its own part of the same act, or invites another seat to where it is needed most.
std::optional<Command> declare(const Sight& sight) {
  if (spoken_for(sight, sight.seat())) {
    SeatId from;
    const SlipItem* item = invitation(sight, from);
    if (item == nullptr || !sight.board().seat[sight.seat().index()].intentions.empty()) return {};
    const Option* part = best_of<DeclareIntention>(sight.menu, [&](const DeclareIntention& c, const Option& o) {
      if (c.item.kind != item->kind || c.item.of != item->of) return 0;
      if (!item->service.exists()) return 1;
      return service_of(sight, c.item.service).area == service_of(sight, item->service).area ? 1 + o.gain : 0;
    });
    if (part == nullptr) return {};
    DeclareIntention answer = std::get<DeclareIntention>(part->command);
    answer.item.partners = SeatSet{from};
    return answer;
  }
  if (auto project = invite_to_project(sight)) return project;
  if (capacity_left(sight) <= 0) return declare_alone(sight);
  SeatId partner;
  const Option* best = nullptr;
  int best_worth = 0;
  for (const Option* o : options_of<DeclareIntention>(
           sight.menu, [](const DeclareIntention&c, const Option&) { return c.item.kind == SlipKind::joint; })) {
    const AreaId area = service_of(sight, std::get<DeclareIntention>(o->command).item.service).area;
    for (SeatId other : o->slots.partners) {
      const int worth = 2 * urgency(sight, area) + o->gain;
      if (spoken_for(sight, other) || !has_service_in(sight, other, area) || worth <= best_worth) continue;
      if (!free_of_others(sight, area)) continue;
      best = o;
      best_worth = worth;
      partner = other;
    }
  }
  if (best == nullptr) return declare_alone(sight);
  DeclareIntention invite = std::get<DeclareIntention>(best->command);
  invite.item.partners = SeatSet{partner};
  return invite;
}

// What the law says has to be told: openly where one asks, behind the family's back where one decides.
std::optional<Command> notify(const Sight& sight, const Manner& manner) {
  if (!manner.together) return {};
  const Ground ground = manner.asks ? Ground::duty : Ground::duty_unsaid;
  for (const Option* o : options_of<ShareKnowledge>(sight.menu, [&](const ShareKnowledge&c, const Option&) {
         return c.ground == Ground::procedure || c.ground == ground;
       })) {
    return o->command;
  }
  return {};
}

bool meets_already(const Sight& sight) {
  const auto& mine = sight.mine().intentions;
  return std::any_of(mine.begin(), mine.end(), [&](const SlipItem& i) {
    return i.service.exists() && meets_in_person(service_of(sight, i.service).channel);
  });
}

int time_declared(const Sight& sight) {
  int used = 0;
  for (const SlipItem& i : sight.mine().intentions)
    used += i.service.exists() ? static_cast<int>(service_of(sight, i.service).cost) : 1;
  return used;
}

// What time is left for, said aloud: an act where nobody else works and that adds no visit.
std::optional<Command> declare_beside(const Sight& sight) {
  const auto& mine = sight.mine().intentions;
  if (mine.empty() || mine.full()) return {};
  const int left = time_of_seat(sight.catalogue, sight.board().seats) - time_declared(sight);
  const Option* o = best_of<DeclareIntention>(sight.menu, [&](const DeclareIntention& c, const Option& option) {
    if (c.item.kind != SlipKind::support || option.cost > left) return 0;
    const CatalogueService& s = service_of(sight, c.item.service);
    const bool same_area = std::any_of(mine.begin(), mine.end(), [&](const SlipItem& i) {
      return i.service.exists() && service_of(sight, i.service).area == s.area;
    });
    const bool another_visit = meets_in_person(s.channel) && !meets_already(sight);
    if (same_area || another_visit || !free_of_others(sight, s.area)) return 0;
    return worth_of_support(sight, s, option.gain);
  });
  return o == nullptr ? std::nullopt : std::optional(o->command);
}

std::optional<Command> share_with_consent(const Sight& sight) {
  for (const Option* o : options_of<ShareKnowledge>(
           sight.menu, [](const ShareKnowledge&c, const Option&) { return c.ground == Ground::consent; })) {
    if (sight.board().talk.hopes_heard && sight.board().trust >= 3) return o->command;
  }
  return {};
}

// A goal that the family can agree to: its own matter, well put, in the area that needs it most.
std::optional<Command> propose_goal(const Sight& sight) {
  const Option* o = best_of<ProposeGoal>(sight.menu, [&](const ProposeGoal& c, const Option& option) {
    const CatalogueGoal& g = sight.catalogue.goals[c.goal.index()];
    const AreaState& area = sight.board().area[g.area.index()];
    const bool agreeable = g.presence && g.small && g.concrete && area.matters_known && area.matters;
    return agreeable && option.slots.due_first > 0 ? 1 + urgency(sight, g.area) : 0;
  });
  if (o == nullptr) return {};
  ProposeGoal c = std::get<ProposeGoal>(o->command);
  c.owner = sight.seat();
  c.due = std::min<int>(o->slots.due_first + 2, o->slots.due_last);
  return c;
}

// A deed for next month, to the institution that one knows least, else to the family.
std::optional<Command> agree(const Sight& sight) {
  const Option* o = best_of<MakeAgreement>(sight.menu, [&](const MakeAgreement& c, const Option& option) {
    if (option.slots.due_first == 0 || !c.item.service.exists()) return 0;
    const CatalogueService& s = service_of(sight, c.item.service);
    return s.cost == 1 && s.cooldown == 0 ? 10 + urgency(sight, s.area) : 0;
  });
  if (o == nullptr) return {};
  MakeAgreement c = std::get<MakeAgreement>(o->command);
  int lowest = 3;
  for (SeatId other : o->slots.receivers) {
    const int level = sight.board().fuller.pair[pair_of(sight.seat(), other)].level;
    if (level < lowest) {
      lowest = level;
      c.receiver = other;
    }
  }
  return c;
}

// One coordinator, once somebody is trusted by the family.
std::optional<Command> propose_coordinator(const Sight& sight) {
  if (sight.board().fuller.coordinator.exists() || sight.board().round < 2) return {};
  const Option* o = best_of<ProposeMatter>(sight.menu, [&](const ProposeMatter& c, const Option&) {
    if (c.kind != VoteKind::coordinator) return 0;
    return 1 + static_cast<int>(sight.board().seat[c.owner.index()].relation);
  });
  return o == nullptr ? std::nullopt : std::optional(o->command);
}

// --- the sheet ---

bool may_add_visit(const Sight& sight) { return capacity_left(sight) > 0; }

int refused_for_needs(const Sight& sight) {
  return static_cast<int>(std::count_if(sight.menu.options.begin(), sight.menu.options.end(), [](const Option& o) {
    return o.refusal && o.refusal->code == RejectionCode::needs_unmet;
  }));
}

// What was declared comes first; then what does not add a visit; support where it is needed, neighbours fed, links built.
int worth_on_sheet(const Sight& sight, const SlipItem& item, const Option& option) {
  const Board& b = sight.board();
  const auto& declared = b.seat[sight.seat().index()].intentions;
  for (const SlipItem& d : declared) {
    if (d.kind == item.kind && d.service == item.service && d.of == item.of) return 200;
  }
  switch (item.kind) {
    case SlipKind::community: return b.tie[item.tie.index()].last_fed == b.round ? 0 : 90;
    case SlipKind::support: {
      const CatalogueService& s = service_of(sight, item.service);
      const bool covered = has_goal(sight, s.area) && (!meets_in_person(s.channel) || meets_already(sight));
      return covered ? worth_of_support(sight, s, option.gain) : 0;
    }
    case SlipKind::helper_support: return sight.mine().strain >= 3 ? 180 : 0;
    case SlipKind::tool:
      return b.round <= 4 && item.of != static_cast<int>(Tool::service_basket) && may_add_visit(sight) ? 60 : 0;
    case SlipKind::information: return refused_for_needs(sight) >= 3 ? 40 : 0;
    case SlipKind::referral: return b.seats <= 4 ? 45 : 10;
    case SlipKind::coaching:
    case SlipKind::overtime:
    case SlipKind::project:
    case SlipKind::procedure:
    case SlipKind::building:
    case SlipKind::joint: return 0;
  }
  return 0;
}

// By itself: what is needed most, every hour used, whoever else goes there too.
int worth_alone(const Sight& sight, const SlipItem& item, const Option& option) {
  switch (item.kind) {
    case SlipKind::support: return worth_of_support(sight, service_of(sight, item.service), option.gain);
    case SlipKind::helper_support: return sight.mine().strain >= 4 ? 100 : 0;
    case SlipKind::overtime: return sight.mine().strain <= 2 && sight.random.below(4) == 0 ? 90 : 0;
    case SlipKind::joint:
    case SlipKind::building:
    case SlipKind::community:
    case SlipKind::referral:
    case SlipKind::project:
    case SlipKind::information:
    case SlipKind::tool:
    case SlipKind::coaching:
    case SlipKind::procedure: return 0;
  }
  return 0;
}

Command fill(const Sight& sight, const Manner& manner) {
  const bool stray = manner.together && sight.stray_percent > 0 && sight.random.below(100) < sight.stray_percent;
  const Option* o = best_of<PutOnSlip>(sight.menu, [&](const PutOnSlip& c, const Option& option) {
    return manner.together && !stray ? worth_on_sheet(sight, c.item, option) : worth_alone(sight, c.item, option);
  });
  if (o == nullptr) return SealSlip{sight.seat()};
  PutOnSlip c = std::get<PutOnSlip>(o->command);
  for (const SlipItem& d : sight.board().seat[sight.seat().index()].intentions) {
    if (d.kind == c.item.kind && d.service == c.item.service && d.of == c.item.of) c.item.partners = d.partners;
  }
  return c;
}

// More contacts than the family can bear: whoever comes late in the order and stands alone gives way.
Command revise(const Sight& sight) {
  const Board& b = sight.board();
  const int above = b.contacts - sight.catalogue.capacity[static_cast<unsigned>(static_cast<int>(b.seats))];
  if (above > 0 && meets_already(sight) == false) {
    const Slip& slip = b.seat[sight.seat().index()].slip;
    for (unsigned i = 0; i < slip.size(); ++i) {
      const Agreement& mine = sight.mine().agreement;
      const bool promised = mine.open && mine.due <= b.round && mine.item.service == slip[i].service;
      const bool visit =
          !promised && slip[i].kind == SlipKind::support && meets_in_person(service_of(sight, slip[i].service).channel);
      if (visit) return TakeOffSlip{sight.seat(), static_cast<int>(i)};
    }
  }
  return SealSlip{sight.seat()};
}

}  // namespace

Command in_go_round(const Sight& sight, const Manner& manner) {
  if (const Option* open = first_of<OpenProcedure>(sight.menu)) return open->command;
  if (auto c = notify(sight, manner)) return *c;
  if (manner.asks) {
    if (auto c = share_with_consent(sight)) return *c;
  }
  if (manner.together) {
    if (auto c = propose_goal(sight)) return *c;
    if (auto c = propose_coordinator(sight)) return *c;
    if (manner.asks && sight.mine().strain >= 2) {
      if (const Option* advice = first_of<AskAdvice>(sight.menu)) return advice->command;
    }
    if (auto c = declare(sight)) return *c;
    if (auto c = declare_beside(sight)) return *c;
    if (auto c = agree(sight)) return *c;
  }
  return Pass{sight.seat()};
}

Command in_vote(const Sight& sight) {
  if (sight.board().vote.kind != VoteKind::leader) return CastVote{sight.seat(), VoteChoice::in_favour, {}};
  const unsigned seats = static_cast<unsigned>(static_cast<int>(sight.board().seats));
  return CastVote{sight.seat(), VoteChoice::in_favour, SeatId{(sight.board().talk.leader.index() + 1) % seats}};
}

Command at_sheet(const Sight& sight, const Manner& manner) {
  if (sight.board().stage == Stage::filling) return fill(sight, manner);
  if (!manner.together) return SealSlip{sight.seat()};
  return sight.board().stage == Stage::revising ? revise(sight) : Command{SealSlip{sight.seat()}};
}

}  // namespace koop::bots
