// Forms of support: what the institution's file says of them, and what the family of this scenario says to them.

#include "game/scenario/characters.hpp"
#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

using rules::Service;

// Keys that belong to the thing itself: in the institution's file, or here for a form of support of this scenario alone.
struct Described {
  Service service;
  std::array<LocalText, 4> texts;  // by part of TextKind::service
  bool finds_strength = false;     // it looks for what works
};

void add(rules::Conditions& to, rules::Conditions more) {
  for (rules::Condition& c : more) to.push_back(std::move(c));
}

void read_described(Context& context, Object& o, Described& out) {
  Service& s = out.service;
  s.area = id_of<AreaId>(context, o.need("area"), IdKind::areas);
  s.cost = o.number("cost", 1, 3);
  s.gain = o.number("gain", 0, 4);
  s.channel = o.word<Channel>("channel");
  s.basic = o.flag_or("basic", false);
  s.statutory = o.flag_or("statutory", false);
  s.once = o.flag_or("once", false);
  s.cooldown = o.number_or("cooldown", 0, Round::highest, 0);
  const Place lasting = o.maybe("lasting");
  const int stays = lasting.number(0, 4, 0);
  if (stays > s.gain)
    lasting.report(DiagnosticCode::lasting_over_gain, {{"lasting", std::to_string(stays)}, {"gain", std::to_string(s.gain)}});
  s.lasting = stays;
  s.alone = o.flag_or("alone", true);
  s.safety_plan = o.flag_or("safety_plan", false);
  s.confidential = o.flag_or("confidential", false);
  s.budget = o.number_or("budget", 0, 3, 0);
  out.finds_strength = o.flag_or("finds_strength", false);
  out.texts[0] = text_of(o.need("name"), Limit::label);
  out.texts[1] = text_of(o.need("about"), Limit::sentence);
  out.texts[3] = text_of(o.maybe("legal"), Limit::paragraph);
}

void read_needs(Context& context, Object& o, Described& out) {
  add(out.service.needs, read_conditions(context, o.maybe("needs"), Sees::visible_only));
  const Place text = o.maybe("needs_text");
  if (text.there()) out.texts[2] = text_of(text, Limit::sentence);
  const bool needed = !out.service.needs.empty() || o.has("needs");
  if (text.there() && !needed) text.report(DiagnosticCode::needs_text_alone);
  if (!out.service.needs.empty() && out.texts[2] == LocalText{} && !o.has("needs_text"))
    o.place().report(DiagnosticCode::needs_text_missing);
}

// What this family says and what then happens.
void read_use(Context& context, Object& o, Service& s) {
  s.serves = id_of<MemberId>(context, o.maybe("serves"), IdKind::members);
  s.welcome = read_conditions(context, o.maybe("welcome"), Sees::all);
  s.unwelcome = read_conditions(context, o.maybe("unwelcome"), Sees::all);
  s.accepted = read_effects(context, o.maybe("accepted"));
  s.yes = read_lines(context, o.need("yes"), 1, 8);
  s.not_like_this = read_lines(context, o.need("not_like_this"), 1, 8);
  s.story = read_lines(context, o.need("story"), 1, 8);
  s.story_half = read_lines(context, o.need("story_half"), 1, 8);
}

void put_service(Context& context, const Place& use, Described made) {
  rules::Scenario& scenario = context.out.scenario;
  const auto id = static_cast<std::uint16_t>(scenario.services.size());
  for (unsigned part = 0; part < made.texts.size(); ++part)
    if (made.texts[part] != LocalText{})
      context.out.texts.put({TextKind::service, id, static_cast<std::uint8_t>(part)}, std::move(made.texts[part]));
  const Service& s = made.service;
  bool strength = false;
  for (const rules::Effect& e : s.accepted)
    strength = strength ||
               (e.kind == rules::EffectKind::reveal && e.id >= 0 && static_cast<std::size_t>(e.id) < scenario.findings.size() &&
                scenario.findings[static_cast<std::size_t>(e.id)].kind != FindingKind::worry);
  if (made.finds_strength && !strength)
    use.report(DiagnosticCode::finds_no_strength, {{"id", context.out.names.of(IdKind::services)[id]}});
  context.out.catalogue.services.push_back({s.institution, s.area, s.cost, s.gain, s.channel, s.basic, s.statutory, s.once,
                                            s.cooldown, s.lasting, s.alone, strength, s.safety_plan, s.confidential, s.budget,
                                            s.serves});
  scenario.services.push_back(std::move(made.service));
}

// The forms of support in an institution's file, by id. Those that the scenario does not use are read for their mistakes.
std::map<std::string, Described> read_own(Context& context, const File& file, const Node& uses) {
  std::map<std::string, Described> own;
  if (!file.root) return own;
  const Place whole(context.report, file.path, file.root.get());
  const Place list(whole, file.root->child("services"), "services");
  std::map<std::string, int> lines;
  bool finds = false;
  list.each(0, ServiceId::cap, [&](const Place& item, unsigned) {
    Object o(item);
    const Place at = o.need("id");
    const std::string* id = at.text();
    if (id != nullptr && !well_formed(*id)) at.report(DiagnosticCode::bad_id, {{"found", cut(*id, 40)}});
    if (id != nullptr && !lines.emplace(*id, at.line()).second)
      at.report(DiagnosticCode::duplicate_id, {{"id", *id}, {"first", std::to_string(lines[*id])}});
    bool used = false;
    for (const Node& use : uses.of) {
      const Node* named = use.child("id");
      used = used || (id != nullptr && named != nullptr && named->text == *id);
    }
    Described made;
    context.ids_may_be_foreign = !used;
    read_described(context, o, made);
    read_needs(context, o, made);
    context.ids_may_be_foreign = false;
    finds = finds || made.finds_strength;
    if (id != nullptr) own.emplace(*id, std::move(made));
  });
  if (list.kind() == NodeKind::list && !finds) list.report(DiagnosticCode::finds_nothing);
  return own;
}

}  // namespace

void read_services(Context& context, const Place& uses, InstitutionId institution, const File& file) {
  if (uses.kind() != NodeKind::list) return uses.each(0, 0, [](const Place&, unsigned) {});
  std::map<std::string, Described> own = read_own(context, file, uses.node());
  uses.each(1, ServiceId::cap, [&](const Place& item, unsigned) {
    if (context.out.scenario.services.size() == ServiceId::cap) return;  // reported when the ids were collected
    Object o(item);
    const Place at = o.need("id");
    const std::string* id = at.text();
    const std::string& whose = context.out.names.of(IdKind::seats)[institution.index()];
    if (id != nullptr && !id->starts_with(whose + "_"))
      at.report(DiagnosticCode::service_prefix, {{"id", *id}, {"institution", whose}});
    Described made;
    const auto known = id != nullptr ? own.find(*id) : own.end();
    if (known != own.end()) made = known->second;
    else if (file.root || o.has("area")) read_described(context, o, made);
    if (known != own.end()) made.service.budget = o.number_or("budget", 0, 3, made.service.budget);
    made.service.institution = institution;
    read_needs(context, o, made);
    read_use(context, o, made.service);
    put_service(context, item, std::move(made));
  });
}

}  // namespace koop::scenario
