// A cooperation model: its words, and what it changes on the board (Rule 11).

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

// {"nom": …} × pl, one form in English: the six keys of an institution's label.
void read_label(Model& model, const Place& place, std::uint16_t institution) {
  if (!place.there()) return;
  Object both(place);
  const std::string* english = both.need("en").text();
  const Place polish = both.need("pl");
  Object cases(polish);
  unsigned i = 0;
  for (const char* name : {"nom", "gen", "acc", "ins", "dat", "loc"}) {
    const std::string* text = cases.need(name).text();
    const TextKey key{TextKind::institution, institution, static_cast<std::uint8_t>(i == 0 ? 0 : 4 + i)};
    if (text != nullptr && english != nullptr) model.texts.emplace_back(key, LocalText{*text, *english});
    ++i;
  }
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
      if (!one.there()) continue;
      Object names(one);
      const Place label = names.need("label"), full = names.need("name");
      const int at = context.out.names.find(IdKind::seats, child.key);
      if (at < 0) continue;  // an institution that this scenario does not have
      read_label(model, label, static_cast<std::uint16_t>(at));
      if (full.there())
        model.texts.emplace_back(TextKey{TextKind::institution, static_cast<std::uint16_t>(at), 1}, text_of(full, Limit::title));
    }
  } else if (labels.there()) {
    labels.report(DiagnosticCode::want_object, {{"found", excerpt(labels.node())}});
  }
  context.out.models.push_back(std::move(model));
}

}  // namespace koop::scenario
