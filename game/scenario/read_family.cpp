// The family, its life areas and the people around it.

#include "game/scenario/context.hpp"

namespace koop::scenario {

namespace {

// How others see an area (Rules 2.1, 2.2).
void read_views(Context& context, Object& o, rules::Area& area) {
  o.maybe("others").each(1, MemberId::cap, [&](const Place& item, unsigned) {
    Object view(item);
    const auto member = id_of<MemberId>(context, view.need("member"), IdKind::members);
    const int offset = view.need("offset").number(-2, 2, 0);
    if (!member.exists()) return;
    area.others.insert(member);
    area.offset_of[member.index()] = offset;
  });
  area.team_offset = o.maybe("team_offset").number(-2, 2, 0);
}

void read_inaction(Context& context, Object& o, rules::Area& area) {
  o.maybe("inaction").each(1, 3, [&](const Place& item, unsigned) {
    Object card(item);
    rules::Inaction inaction;
    inaction.line = read_line(context, card.need("text"));
    inaction.worry = id_of<FindingId>(context, card.maybe("worry"), IdKind::findings);
    inaction.effects = read_effects(context, card.need("effects"));
    area.inaction.push_back(std::move(inaction));
  });
}

}  // namespace

void read_family(Context& context, Object& scenario) {
  const Place place = scenario.need("family");
  Object family(place);
  read_name(context, family.need("name"), TextKind::family, 0, 0, 1);
  read_text(context, family.need("signature"), {TextKind::family, 0, 6}, Limit::label);

  scenario.need("members").each(1, MemberId::cap, [&](const Place& item, unsigned i) {
    const auto id = static_cast<std::uint16_t>(i);
    Object member(item);
    static_cast<void>(member.need("id").text());
    read_name(context, member.need("name"), TextKind::member, i, 0, 1);
    read_text(context, member.need("about"), {TextKind::member, id, 6}, Limit::sentence);
    read_text(context, member.need("role"), {TextKind::member, id, 7}, Limit::label);
    const bool child = member.flag("child");
    context.out.scenario.members.push_back({child, member.flag_or("uses_violence", false), member.flag_or("at_risk", false)});
    context.out.catalogue.members.push_back({child, static_cast<int>(member.word<Look>("look"))});
  });
}

void read_areas(Context& context, Object& scenario) {
  constexpr std::size_t least = 4;
  const Place list = scenario.need("areas");
  list.each(least, AreaId::cap, [&](const Place& item, unsigned i) {
    Object o(item);
    rules::Area area;
    area.kind = o.word<AreaKind>("kind");
    const int own = o.number("own", 0, points_max), support = o.number("support", 0, points_max);
    if (own + support > points_max)
      item.report(DiagnosticCode::points_over_ten, {{"own", std::to_string(own)}, {"support", std::to_string(support)}});
    area.own = own;
    area.support = support;
    area.voice = id_of<MemberId>(context, o.need("voice"), IdKind::members);
    area.offset = o.need("offset").number(-2, 2, 0);
    area.matters = o.flag("matters");
    area.pressure = o.number("pressure", 1, Round::highest);
    read_views(context, o, area);
    read_inaction(context, o, area);
    if (area.voice.exists() && context.out.scenario.members[area.voice.index()].uses_violence) {
      item.report(DiagnosticCode::voice_of_violence, {{"member", context.out.names.of(IdKind::members)[area.voice.index()]}});
    }
    o.need("sentences").each(5, 5, [&](const Place& sentence, unsigned band) {
      read_text(context, sentence, {TextKind::area, static_cast<std::uint16_t>(i), static_cast<std::uint8_t>(band + 1)},
                Limit::sentence);
    });
    context.out.scenario.areas.push_back(area);
    context.out.catalogue.areas.push_back({area.kind, area.voice, area.pressure});
  });
  if (list.kind() != NodeKind::list) return;
  bool safety = false, matters = false;
  for (const rules::Area& area : context.out.scenario.areas) {
    safety = safety || area.kind == AreaKind::safety;
    matters = matters || area.matters;
  }
  if (!safety) list.report(DiagnosticCode::no_safety_area);
  if (!matters) list.report(DiagnosticCode::nothing_matters);
}

void read_ties(Context& context, Object& scenario) {
  scenario.need("ties").each(1, TieId::cap, [&](const Place& item, unsigned i) {
    Object o(item);
    static_cast<void>(o.need("id").text());
    read_name(context, o.need("name"), TextKind::tie, i, 0, 1);
    read_text(context, o.need("about"), {TextKind::tie, static_cast<std::uint16_t>(i), 6}, Limit::sentence);
    rules::Tie tie;
    tie.member = id_of<MemberId>(context, o.maybe("named_by"), IdKind::members);
    tie.areas = ids_of<AreaId>(context, o.need("areas"), IdKind::areas, 1);
    context.out.scenario.ties.push_back(tie);
  });
  context.out.catalogue.ties = static_cast<int>(context.out.scenario.ties.size());
}

}  // namespace koop::scenario
