// Institutions at the table, what they know and what they can do.

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

// The institution's own file; its forms of support are read with the scenario's use of them.
void read_institution(Context& context, const Place& file, unsigned index, CatalogueInstitution& out) {
  const auto id = static_cast<std::uint16_t>(index);
  Object o(file);
  check_file_head(o, context.out.names.of(IdKind::seats)[index]);
  read_name(context, o.need("label"), TextKind::institution, index, 0, 5);
  read_text(context, o.need("name"), {TextKind::institution, id, 1}, Limit::title);
  read_text(context, o.need("can"), {TextKind::institution, id, 2}, Limit::paragraph);
  read_text(context, o.need("cannot"), {TextKind::institution, id, 3}, Limit::paragraph);
  read_text(context, o.need("legal"), {TextKind::institution, id, 4}, Limit::paragraph);
  out.sign = static_cast<int>(o.word<House>("sign"));
  out.may_talk_child = o.flag("may_talk_child");
  out.reach = o.word<Reach>("level");
  const Place support = o.need("helper_support");
  if (support.there()) {
    Object help(support);
    out.helper_support = help.word<HelperSupport>("kind");
    read_text(context, help.need("name"), {TextKind::institution, id, 10}, Limit::label);
    read_text(context, help.need("about"), {TextKind::institution, id, 11}, Limit::sentence);
  }
  static_cast<void>(o.need("services"));  // read by read_services
}

void read_knowledge(Context& context, const Place& list, InstitutionId institution) {
  list.each(0, KnowledgeId::cap, [&](const Place& item, unsigned) {
    std::vector<rules::Knowledge>& all = context.out.scenario.knowledge;
    if (all.size() == KnowledgeId::cap) return;  // reported when the ids were collected
    const auto id = static_cast<std::uint16_t>(all.size());
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Knowledge knowledge;
    knowledge.institution = institution;
    knowledge.area = id_of<AreaId>(context, o.need("area"), IdKind::areas);
    knowledge.sensitive = o.flag_or("sensitive", false);
    knowledge.needed_by = id_of<ProcedureId>(context, o.maybe("needed_by"), IdKind::procedures);
    knowledge.duty_to = ids_of<InstitutionId>(context, o.maybe("duty"), IdKind::seats, 0);
    read_text(context, o.need("text"), {TextKind::knowledge, id, 0}, Limit::sentence);
    read_text(context, o.need("label"), {TextKind::knowledge, id, 1}, Limit::label);
    knowledge.shared = read_effects(context, o.need("shared"));
    all.push_back(std::move(knowledge));
  });
}

}  // namespace

void read_seats(Context& context, Object& scenario) {
  scenario.need("seats").each(2, InstitutionId::cap, [&](const Place& item, unsigned i) {
    Object o(item);
    static_cast<void>(o.need("institution").text());
    rules::Institution institution;
    CatalogueInstitution shown;
    const File& file = context.institutions[i];
    if (file.root) read_institution(context, Place(context.report, file.path, file.root.get()), i, shown);
    shown.may_talk_child = o.flag_or("may_talk_child", shown.may_talk_child);
    institution.may_talk_child = shown.may_talk_child;
    institution.reach = shown.reach;
    institution.relation = o.word<Relation>("relation");
    const Place falls_to = o.need("falls_to");
    institution.falls_to = id_of<InstitutionId>(context, falls_to, IdKind::seats);
    if (institution.falls_to == InstitutionId{i}) falls_to.report(DiagnosticCode::falls_to_itself);
    context.out.catalogue.institutions.push_back(shown);
    context.out.scenario.institutions.push_back(institution);
    read_knowledge(context, o.need("knowledge"), InstitutionId{i});
    read_services(context, o.need("services"), InstitutionId{i}, file);
  });
  const Place leader = scenario.need("first_leader");
  context.out.scenario.first_leader = id_of<InstitutionId>(context, leader, IdKind::seats);
}

}  // namespace koop::scenario
