#pragma once
// Every sentence of the game for one person: log, speech, task bar, options, board, end. Over one language's locale,
// the texts that this person may know, and the catalogue; all three must outlive it. Pure: the same input gives the
// same words. Everything that comes out is typeset (game/text/typeset.hpp).

#include <optional>
#include <string>
#include <vector>

#include "game/model/diagnostic.hpp"
#include "game/model/fact.hpp"
#include "game/model/menu.hpp"
#include "game/text/names.hpp"

namespace koop::text {

// How a line of the log is shown; never the only bearer of its meaning.
KOOP_ENUM(Tone, plain, heading, voice, gain, loss, found, own)  // own: "only you see this"

struct LogLine {
  std::string text;
  Tone tone = Tone::plain;
  friend bool operator==(const LogLine&, const LogLine&) = default;
};

// How the seat `me` stands to what the table waits for.
KOOP_ENUM(Standing, turn, waiting, done, watching)

struct TaskWords {
  std::string now;  // what now
  std::string why;  // one quiet sentence below it
};

struct OptionWords {
  std::string title;
  std::string detail;   // what it does, as declared: "Nauka +1. Bez wizyty."; may be empty
  std::string about;    // a longer explanation of the scenario or the card; may be empty
  std::string cost;     // "1 jednostka"; empty when free
  std::string refusal;  // why not, as a sentence; empty when it is possible
};

struct ProfileWords {
  std::string name;
  std::string about;
};

class Sentences {
 public:
  Sentences(const Locale& locale, const Texts& texts, const Catalogue& catalogue) : names_{locale, texts, catalogue} {}

  [[nodiscard]] const Names& names() const { return names_; }
  [[nodiscard]] const Locale& locale() const { return names_.locale; }

  // The log's line for a fact, or nothing where the fact says nothing by itself. `board` is the one after the fact.
  [[nodiscard]] std::optional<LogLine> log(const Fact& fact, const Board& board) const;
  // Why something changed: "Forma wsparcia: Obiady w stołówce." Empty for what happened at the set-up.
  [[nodiscard]] std::string because(const Why& why, const Board& board) const;
  // "+2 ze wsparcia", "2 punkty ze wsparcia stają się własne", "bez zmian".
  [[nodiscard]] std::string change(int own_by, int support_by) const;

  // What, why and how to mend it.
  [[nodiscard]] std::string refusal(const Rejection& rejection, const Board& board) const;
  // Errors of network, protocol, server and environment by code; an unknown code gets a general sentence with the code
  // in it. A place that `params` lacks is filled with a dash.
  [[nodiscard]] std::string error(std::string_view code, const Params& params = {}) const;
  // One mistake of a scenario's files with its place in front.
  [[nodiscard]] std::string diagnostic(const Diagnostic& diagnostic) const;

  // `me`: the seat in whose name the person looks; none for observers. An option's words need the own sheet, so the
  // whole view.
  [[nodiscard]] Standing standing(const View& view, SeatId me) const;
  [[nodiscard]] TaskWords task(const View& view, SeatId me) const;
  [[nodiscard]] OptionWords option(const Option& option, const View& view) const;
  // A command as a heading ("Zaproponuj „Wyjątki”"): for confirmations and for what bots did.
  [[nodiscard]] std::string command(const Command& command, const View& view) const;
  // "Brakuje 2 wyborów": how many seats the stage still waits for; empty when for none. Never who.
  [[nodiscard]] std::string missing(const Board& board) const;

  [[nodiscard]] std::string phase(Phase phase) const;
  [[nodiscard]] std::string month_of(const Board& board) const;       // "Miesiąc 3 z 8"
  [[nodiscard]] std::string month_title(const Board& board) const;    // "Miesiąc 3 z 8: listopad"
  [[nodiscard]] std::string next_headline(const Board& board) const;  // "Zapowiedź na grudzień"
  [[nodiscard]] std::string this_month(const Board& board) const;     // "W listopadzie: pierwszy śnieg"

  // --- board ---
  [[nodiscard]] std::string area_state(AreaId area, int points) const;  // the scenario's sentence for that many points
  [[nodiscard]] std::string area_points(int own, int support) const;    // "2 + 3"
  [[nodiscard]] std::string trust_words(int trust) const;               // "Drzwi są otwarte"
  [[nodiscard]] std::string agency_words(int agency) const;
  [[nodiscard]] std::string of_ten(int points) const;  // "5 z 10"
  [[nodiscard]] std::string cooperation(int level) const;
  [[nodiscard]] std::string cooperation_about(int level) const;
  [[nodiscard]] std::string relation(Relation relation) const;  // „Chce coś zmienić i widzi w tym swój udział”
  [[nodiscard]] std::string pressure(AreaId area, const Board& board) const;  // what happens if nobody attends to it
  [[nodiscard]] int capacity(const Board& board) const;  // contacts that the family can bear: as last counted, else as usual
  [[nodiscard]] std::string contacts(const Board& board) const;  // "Kontakty z rodziną w listopadzie: 6. Rodzina udźwignie 4."
  [[nodiscard]] std::string contacts_effect(const Board& board) const;  // empty when not above capacity
  [[nodiscard]] std::string clash(AreaId area, const Board& board) const;
  [[nodiscard]] std::string answers_counted(const Board& board) const;  // "Odpowiedzi rodziny: 5 razy „tak”, 2 razy „nie tak”."
  [[nodiscard]] std::string answer(FamilyAnswer answer) const;
  [[nodiscard]] std::string service_about(ServiceId service, int gain) const;  // "Nauka +1. Bez wizyty."
  [[nodiscard]] std::string vote_subject(const Vote& vote, const Board& board) const;

  // --- help ---
  [[nodiscard]] std::string help_title(Phase phase) const;
  [[nodiscard]] std::string help(Phase phase) const;

  // --- end ---
  [[nodiscard]] ProfileWords profile(Profile profile) const;
  [[nodiscard]] std::string half_year(const HalfYearPassed& fact) const;
  [[nodiscard]] std::string half_year_loss(int lost) const;                 // "ubyło: 2", "bez zmian"
  [[nodiscard]] std::vector<std::string> worked(const Board& board) const;  // what worked; never empty
  [[nodiscard]] std::string holds(const Board& board) const;                // one thing that will hold
  [[nodiscard]] std::vector<std::string> letter(const Board& board) const;  // paragraphs, the signature last

 private:
  [[nodiscard]] std::string say(std::string_view key, const Params& params = {}) const { return locale().phrase(key, params); }

  Names names_;
};

}  // namespace koop::text
