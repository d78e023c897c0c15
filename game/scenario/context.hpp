#pragma once
// What the readers of a scenario's parts share: the result in the making, the ids known so far and the ways to read a text or
// a reference. Internal to game/scenario.

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "game/scenario/load.hpp"
#include "game/scenario/place.hpp"

namespace koop::scenario {

inline constexpr int format_version = 1;

// What a text must hold for the game to fill in; every other brace is a mistake.
enum class Holds { nothing, number, fact };

// Longest texts, in characters: what fits where the window shows them.
struct Limit {
  static constexpr std::size_t name = 40, label = 60, title = 80, sentence = 300, paragraph = 600, page = 2000;
};

struct File {
  std::string path;
  std::unique_ptr<Node> root;  // null when it could not be read
};

struct Context {
  Report& report;
  Loaded& out;
  bool ids_may_be_foreign = false;  // in a form of support that the scenario does not use: ids are not looked up

  std::array<std::vector<int>, enum_count<IdKind>> id_lines{};                  // where each id stands, by IdNames' numbers
  std::set<int> revealed{};                                                     // findings that some effect reveals
  std::vector<File> institutions{};                                             // by seat
  int starts_in = 1;                                                            // calendar month of the first round
  std::map<std::string, std::string> answer_places[enum_count<Language>] = {};  // text → where it stands
};

// --- texts ---
// A text about the scenario as a whole; parts in game/model/text_key.hpp.
inline TextKey of_scenario(unsigned part) { return {TextKind::scenario, 0, static_cast<std::uint8_t>(part)}; }
// Reads {"pl": …, "en": …} and puts it under `key`.
void read_text(Context& context, const Place& place, TextKey key, std::size_t limit, Holds holds = Holds::nothing);
// The text itself; empty where there was a mistake.
LocalText text_of(const Place& place, std::size_t limit, Holds holds = Holds::nothing);
// {"pl": {six cases}, "en": …}, by case.
std::array<LocalText, 6> cases_of(const Place& place);
// The same under keys: nominative under part `first`, the other five from `rest` on.
void read_name(Context& context, const Place& place, TextKind kind, unsigned id, unsigned first, unsigned rest);
// "known" words of an enumeration as a set of flags.
template <class E>
std::array<bool, enum_count<E>> words_of(const Place& place) {
  std::array<bool, enum_count<E>> all{};
  constexpr auto names = enum_names(E{});
  place.each(0, names.size(), [&](const Place& item, unsigned) {
    const int at = item.word({names.begin(), names.end()});
    if (at >= 0 && all[static_cast<std::size_t>(at)])
      item.report(DiagnosticCode::duplicate_in_list, {{"found", item.node().text}});
    if (at >= 0) all[static_cast<std::size_t>(at)] = true;
  });
  return all;
}
// Gives a list of texts LineIds of their own.
std::vector<LineId> read_lines(Context& context, const Place& place, std::size_t least, std::size_t most);
LineId read_line(Context& context, const Place& place);

// --- ids ---
// Collects the ids of a list before anything refers to them; reports odd and duplicate ones.
void collect_ids(Context& context, IdKind kind, const Place& list, std::string_view key, std::size_t most);
// Adds one id; false when it is odd, taken, or past `most` in all.
bool add_id(Context& context, IdKind kind, const Place& place, const std::string& id, std::size_t most);
// The id of something that nothing refers to: well formed, and once among `lines` (id → line).
void read_own_id(Object& item, std::map<std::string, int>& lines);
// The number of the id that a text names, or −1 after a report (or in silence when there is no value).
int index_of(Context& context, const Place& place, IdKind kind);
template <class IdType>
IdType id_of(Context& context, const Place& place, IdKind kind) {
  const int at = index_of(context, place, kind);
  return at < 0 ? IdType{} : IdType{static_cast<unsigned>(at)};
}
// "relation" of an answer; none: it fits any.
std::optional<Relation> read_relation_of(Object& answer);
// A list of ids without repetition.
template <class IdType>
IdSet<IdType> ids_of(Context& context, const Place& place, IdKind kind, std::size_t least) {
  IdSet<IdType> all;
  place.each(least, IdType::cap, [&](const Place& item, unsigned) {
    const auto id = id_of<IdType>(context, item, kind);
    if (all.contains(id)) item.report(DiagnosticCode::duplicate_in_list, {{"found", item.node().text}});
    all.insert(id);
  });
  return all;
}

// --- conditions and effects ---
enum class Sees { all, visible_only };
rules::Conditions read_conditions(Context& context, const Place& place, Sees sees);
rules::Effects read_effects(Context& context, const Place& place);

// At most one byte more than any file may have; nothing for what is no plain file.
std::optional<std::string> read_file(const std::filesystem::path& path);
// "$schema", "format" and "id" of a file; an empty `id`: the file has none.
void check_file_head(Object& file, const std::string& id);

// --- parts; each reads its keys of the scenario's object ---
void read_head(Context& context, Object& scenario);
void read_numbers(Context& context, Object& scenario);
void read_family(Context& context, Object& scenario);
void read_areas(Context& context, Object& scenario);
void read_ties(Context& context, Object& scenario);
void read_findings(Context& context, Object& scenario);
void read_signs_and_steps(Context& context, Object& scenario);
void read_goals(Context& context, Object& scenario);
void read_seats(Context& context, Object& scenario);
void read_services(Context& context, const Place& uses, InstitutionId institution, const File& file);
void read_events(Context& context, Object& scenario);
void read_chair(Context& context, Object& scenario);
void read_letter(Context& context, Object& scenario);
void read_answers(Context& context, MemberId member, const Place& list);
void read_cards(Context& context, const Place& file);
void read_months(Context& context, const Place& file, int starts_in);
void read_barriers(Context& context, const Place& file);
void read_common_answers(Context& context, const Place& file);
void read_model(Context& context, const Place& file, const std::string& id);
void read_decoys(Context& context, Object& scenario);
void read_crises(Context& context, Object& scenario);
void read_procedures(Context& context, Object& scenario);
void read_projects(Context& context, Object& scenario);
void read_pandemic(Context& context, Object& scenario);
void read_chair_absent(Context& context, Object& scenario);

// Findings that neither a talk nor an effect could ever bring to light. After everything else has been read.
void check_revealed(Context& context, const Place& scenario);

}  // namespace koop::scenario
