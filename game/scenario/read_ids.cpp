#include <algorithm>

#include "game/scenario/characters.hpp"
#include "game/scenario/context.hpp"

namespace koop::scenario {

bool well_formed(std::string_view id) {
  return !id.empty() && id.size() <= 48 &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

int IdNames::find(IdKind kind, std::string_view name) const {
  const std::vector<std::string>& names = of(kind);
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? -1 : static_cast<int>(at - names.begin());
}

bool add_id(Context& context, IdKind kind, const Place& place, const std::string& id, std::size_t most) {
  std::vector<std::string>& names = context.out.names.by_kind[static_cast<std::size_t>(kind)];
  std::vector<int>& lines = context.id_lines[static_cast<std::size_t>(kind)];
  const int taken = context.out.names.find(kind, id);
  bool good = false;
  if (!well_formed(id)) {
    place.report(DiagnosticCode::bad_id, {{"found", cut(id, 40)}});
  } else if (taken >= 0) {
    place.report(DiagnosticCode::duplicate_id, {{"id", id}, {"first", std::to_string(lines[static_cast<std::size_t>(taken)])}});
  } else if (names.size() >= most) {
    place.report(DiagnosticCode::too_many_in_all, {{"list", std::string(name_of(kind))}, {"most", std::to_string(most)}});
  } else {
    good = true;
  }
  if (names.size() >= most) return false;
  // An unusable id still takes its number, so that the numbers of all others are their places in the list.
  names.push_back(good ? id : std::string());
  lines.push_back(place.line());
  return good;
}

void collect_ids(Context& context, IdKind kind, const Place& list, std::string_view key, std::size_t most) {
  if (list.kind() != NodeKind::list) return;  // reported when the list is read
  const std::size_t count = std::min(list.node().of.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const Place item(list, &list.node().of[i], i);
    const Node* id = item.kind() == NodeKind::object ? item.node().child(key) : nullptr;
    const Place at(item, id, key);
    std::vector<std::string>& names = context.out.names.by_kind[static_cast<std::size_t>(kind)];
    if (at.kind() == NodeKind::text) {
      add_id(context, kind, at, at.node().text, most);
    } else if (names.size() < most) {  // reported when the item is read
      names.emplace_back();
      context.id_lines[static_cast<std::size_t>(kind)].push_back(item.line());
    }
  }
}

void read_own_id(Object& item, std::map<std::string, int>& lines) {
  const Place at = item.need("id");
  const std::string* id = at.text();
  if (id == nullptr) return;
  const auto [first, fresh] = lines.emplace(*id, at.line());
  if (!well_formed(*id)) at.report(DiagnosticCode::bad_id, {{"found", cut(*id, 40)}});
  else if (!fresh) at.report(DiagnosticCode::duplicate_id, {{"id", *id}, {"first", std::to_string(first->second)}});
}

int index_of(Context& context, const Place& place, IdKind kind) {
  const std::string* id = place.text();
  if (id == nullptr) return -1;
  if (context.ids_may_be_foreign) {
    if (!well_formed(*id)) place.report(DiagnosticCode::bad_id, {{"found", cut(*id, 40)}});
    return -1;
  }
  const int at = id->empty() ? -1 : context.out.names.find(kind, *id);
  if (at >= 0) return at;
  std::vector<std::string_view> known;
  for (const std::string& name : context.out.names.of(kind))
    if (!name.empty()) known.push_back(name);
  const std::string_view near = nearest(*id, known);
  const std::string list(name_of(kind)), shown = cut(*id, 40);
  if (near.empty()) place.report(DiagnosticCode::unknown_id, {{"id", shown}, {"list", list}, {"known", listed(known)}});
  else place.report(DiagnosticCode::unknown_id_near, {{"id", shown}, {"list", list}, {"near", std::string(near)}});
  return -1;
}

}  // namespace koop::scenario
