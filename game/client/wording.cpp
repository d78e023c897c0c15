#include "game/client/wording.hpp"

#include <algorithm>

#include "game/model/fold.hpp"

namespace koop::client {
namespace {

using Line = std::optional<text::LogLine>;

struct TableWording {
  const TableView& table;
  const text::Sentences& say;

  [[nodiscard]] Line line(std::string_view key, const text::Params& params = {}) const {
    return text::LogLine{say.locale().phrase(key, params), text::Tone::plain};
  }
  [[nodiscard]] std::string name(PersonId id) const {
    return id.exists() && id.index() < table.persons.size() ? table.persons[id.index()].name : std::string("–");
  }
  [[nodiscard]] text::Cased place(InstitutionId id) const { return say.names().institution(id); }

  Line operator()(const TableOpened&) const { return std::nullopt; }
  Line operator()(const PersonJoined& f) const {
    return line(f.role == Role::observer ? "table.joined_to_watch" : "table.joined", {{"person", f.name}});
  }
  Line operator()(const PresenceChanged& f) const {
    switch (f.presence) {
      case Presence::here: return line("table.back", {{"person", name(f.person)}});
      case Presence::away: return line("table.away", {{"person", name(f.person)}});
      case Presence::left: return line("table.left", {{"person", name(f.person)}});
    }
    return std::nullopt;
  }
  Line operator()(const LanguageChanged&) const { return std::nullopt; }
  Line operator()(const ReadyChanged&) const { return std::nullopt; }
  Line operator()(const PlaceTaken& f) const {
    return line("table.seat_taken", {{"person", name(f.person)}, {"seat", place(f.institution)}});
  }
  Line operator()(const PlaceLeft& f) const {
    return line("table.place_left", {{"person", name(f.person)}, {"seat", place(f.institution)}});
  }
  Line operator()(const BotPlaced& f) const {
    return line(f.bot == Habit::none ? "table.seat_no_program" : "table.seat_to_program", {{"seat", place(f.institution)}});
  }
  Line operator()(const SettingsChanged&) const { return line("table.settings_changed"); }
  Line operator()(const PlayBegan&) const { return std::nullopt; }  // the game's own first line says it
  Line operator()(const PlayEnded&) const { return std::nullopt; }
  Line operator()(const ClockSet&) const { return std::nullopt; }
  Line operator()(const CloseVoted& f) const {
    if (f.persons.empty()) return std::nullopt;
    return line("table.close_votes",
                {{"n", static_cast<int>(f.persons.size())}, {"all", static_cast<int>(seated_and_present(table).size())}});
  }
  Line operator()(const MessageSaid& f) const { return line("table.message", {{"person", name(f.person)}, {"words", f.text}}); }
  Line operator()(const TableFrozen&) const { return text::LogLine{say.error("table_is_frozen"), text::Tone::loss}; }
};

// Replays one part of the course; persons' names are those of the table as it is now.
void reword_part(const CoursePart& part, Model& model, const text::Sentences& say) {
  std::optional<View> view = part.start;
  for (const Fact& fact : part.opening) {
    if (auto line = say.log(fact, view->board))
      append_to_log(model, {std::move(*line), view->board.round, view->board.phase, false});
  }
  for (const Happening& happening : part.happenings) {
    std::optional<text::LogLine> line;
    const auto* fact = std::get_if<Fact>(&happening);
    if (fact && view) {
      fold(*view, *fact);
      line = say.log(*fact, view->board);
    } else if (const auto* other = std::get_if<TableFact>(&happening)) {
      line = table_line(*other, model.table, say);
    }
    if (!line) continue;
    append_to_log(model, {std::move(*line), view ? view->board.round : Round{0}, view ? view->board.phase : Phase::life,
                          fact == nullptr});
  }
}

}  // namespace

std::optional<text::LogLine> table_line(const TableFact& fact, const TableView& table, const text::Sentences& say) {
  return std::visit(TableWording{table, say}, fact);
}

bool append_to_log(Model& model, LogEntry entry) {
  if (entry.line.tone == text::Tone::heading) {
    const auto above = std::find_if(model.log.rbegin(), model.log.rend(),
                                    [](const LogEntry& e) { return e.line.tone == text::Tone::heading; });
    if (above != model.log.rend() && above->round == entry.round && above->phase == entry.phase &&
        above->line.text == entry.line.text)
      return false;
  }
  model.log.push_back(std::move(entry));
  return true;
}

void reword_log(Model& model) {
  model.log.clear();
  const text::Sentences say = model.say();
  for (const CoursePart& part : model.course) reword_part(part, model, say);
}

}  // namespace koop::client
