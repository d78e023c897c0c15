// A cooperation model: its words, and what it changes on the board (Rule 11).

#include "game/scenario/characters.hpp"
#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

void read_board(const Place& place, rules::ModelEffects& out) {
  if (!place.there()) return;
  Object board(place);
  out.distance = board.flag_or("distance", false);
  out.capacity = board.number_or("capacity", -1, 1, 0);
  out.tie_fed = board.number_or("tie_fed", 1, 3, 0);
  out.clash_contacts = board.number_or("clash_contacts", 1, 2, 1);
  out.inaction_open = board.flag_or("inaction_open", false);
  out.baskets = board.flag_or("baskets", false);
}

// What the model calls an institution. One that this scenario does not have is read for its mistakes only.
void read_label(Context& context, Model& model, const Place& one, const std::string& id) {
  if (!well_formed(id)) one.report(DiagnosticCode::bad_id, {{"found", cut(id, 40)}});
  Object names(one);
  const Place label = names.need("label"), full = names.need("name");
  std::array<LocalText, 6> forms = cases_of(label);
  LocalText title = text_of(full, Limit::title);
  const int at = context.out.names.find(IdKind::seats, id);
  if (at < 0) return;
  const auto institution = static_cast<std::uint16_t>(at);
  for (std::size_t i = 0; i < forms.size(); ++i)
    model.texts.emplace_back(TextKey{TextKind::institution, institution, static_cast<std::uint8_t>(i == 0 ? 0 : 4 + i)},
                             std::move(forms[i]));
  model.texts.emplace_back(TextKey{TextKind::institution, institution, 1}, std::move(title));
}

}  // namespace

void read_model(Context& context, const Place& file, const std::string& id) {
  Object o(file);
  check_file_head(o, id);
  Model model;
  model.id = id;
  const auto text = [&](const char* key, unsigned part, std::size_t limit) {
    const Place place = o.need(key);
    if (place.there()) model.texts.emplace_back(of_scenario(part), text_of(place, limit));
  };
  text("name", 5, Limit::title);
  text("team", 6, Limit::title);
  text("plan", 7, Limit::title);
  text("institutional_team", 10, Limit::title);
  text("above", 11, Limit::title);
  text("helpers", 12, Limit::paragraph);
  text("commune", 14, Limit::title);
  text("about", 15, Limit::paragraph);
  const Place coordinator = o.need("coordinator");
  if (coordinator.there()) {
    Object c(coordinator);
    const Place name = c.need("name");
    if (name.there()) model.texts.emplace_back(of_scenario(13), text_of(name, Limit::title));
    model.board.appointed = c.flag("appointed");
  }
  read_board(o.need("board"), model.board);
  const Place labels = o.need("labels");
  if (labels.kind() == NodeKind::object) {
    for (const Node& child : labels.node().of) {
      const Place one(labels, &child, child.key);
      if (one.there()) read_label(context, model, one, child.key);
    }
  } else if (labels.there()) {
    labels.report(DiagnosticCode::want_object, {{"found", excerpt(labels.node())}});
  }
  context.out.models.push_back(std::move(model));
}

}  // namespace koop::scenario
