#include "tests/unit/text/story.hpp"

#include <cstdlib>
#include <iostream>

#include "game/text/typeset.hpp"

namespace koop::text::test {
namespace {

void put(Texts& texts, TextKind kind, unsigned id, unsigned part, const char* pl, const char* en) {
  texts.put({kind, static_cast<std::uint16_t>(id), static_cast<std::uint8_t>(part)}, LocalText{pl, en});
}

void put_names(Texts& t) {
  put(t, TextKind::family, 0, 0, "Nowakowie", "The Nowaks");
  put(t, TextKind::family, 0, 1, "Nowaków", "The Nowaks");
  put(t, TextKind::family, 0, 6, "Ewa i Kuba", "Ewa and Kuba");
  put(t, TextKind::member, 0, 0, "Ewa", "Ewa");
  put(t, TextKind::member, 0, 1, "Ewy", "Ewa");
  put(t, TextKind::member, 0, 3, "Ewą", "Ewa");
  put(t, TextKind::member, 0, 6, "mama, 34 lata", "mum, 34");
  put(t, TextKind::member, 1, 0, "Kuba", "Kuba");
  put(t, TextKind::institution, 0, 0, "GOPS", "GOPS");
  put(t, TextKind::institution, 1, 0, "Szkoła", "School");
  put(t, TextKind::institution, 1, 5, "Szkoły", "School");
  put(t, TextKind::institution, 1, 7, "Szkołą", "School");
  put(t, TextKind::tie, 0, 0, "pan Leszek", "Mr Leszek");
  put(t, TextKind::tie, 0, 6, "sąsiad", "a neighbour");
  for (unsigned round = 1; round <= 8; ++round) {
    put(t, TextKind::month_name, round, 0, round == 3 ? "grudzień" : "listopad", round == 3 ? "December" : "November");
    put(t, TextKind::month_name, round, 1, round == 3 ? "na grudzień" : "na listopad",
        round == 3 ? "for December" : "for November");
    put(t, TextKind::month_name, round, 2, round == 3 ? "w grudniu" : "w listopadzie",
        round == 3 ? "in December" : "in November");
  }
}

void put_sentences(Texts& t) {
  put(t, TextKind::service, 0, 0, "Zasiłek na opał", "Heating allowance");
  put(t, TextKind::service, 1, 0, "Obiady w stołówce", "School dinners");
  put(t, TextKind::service, 1, 1, "Ciepły obiad co dzień.", "A warm dinner every day.");
  put(t, TextKind::service, 1, 2, "Potrzebna jest zgoda mamy. Można o nią poprosić w rozmowie.",
      "Mum’s consent is needed. Ask in a talk.");
  put(t, TextKind::goal, 0, 0, "Kuba jest rano w szkole", "Kuba is at school in the morning");
  put(t, TextKind::question, 0, 0, "Kto dzwoni do rodziny?", "Who calls the family?");
  const auto exceptions = static_cast<unsigned>(Technique::exceptions),
             compliment = static_cast<unsigned>(Technique::compliment);
  put(t, TextKind::technique, exceptions, 0, "Wyjątki", "Exceptions");
  put(t, TextKind::technique, compliment, 0, "Docenienie", "Compliment");
  put(t, TextKind::wording, exceptions, 0, "Kiedy ostatnio było choć odrobinę lepiej?",
      "When was it last even a little better?");
  put(t, TextKind::wording, compliment, 0, "{fact}. Jak się to udaje?", "{fact}. How does that come about?");
  put(t, TextKind::finding, 0, 0, "W soboty śniadanie jest spokojne", "On Saturdays breakfast is calm");
  put(t, TextKind::finding, 0, 1, "sobotnie śniadanie", "Saturday breakfast");
  put(t, TextKind::finding, 0, 2, "exception", "exception");
  put(t, TextKind::knowledge, 0, 0, "Kuba opuszcza poniedziałki.", "Kuba misses Mondays.");
  put(t, TextKind::knowledge, 0, 1, "poniedziałki", "Mondays");
  put(t, TextKind::sign, 0, 0, "Plecak stoi spakowany.", "The bag is packed.");
  put(t, TextKind::step, 0, 0, "Plecak spakuję wieczorem.", "I will pack the bag in the evening.");
  put(t, TextKind::event, 0, 0, "Autobus przestaje jeździć", "The bus stops running");
  put(t, TextKind::event, 0, 1, "Pomoże, jeśli ktoś wie, kto rano jedzie.", "It helps to know who drives in the morning.");
  put(t, TextKind::outcome, 0, 0, "Sąsiad zabiera Kubę.", "A neighbour takes Kuba along.");
  put(t, TextKind::answer, 0, 0, "W soboty. Nikt wtedy nie goni.", "On Saturdays. Nobody rushes then.");
  put(t, TextKind::answer, 1, 0, "Tak na {n}.", "About {n}.");
  put(t, TextKind::line, 0, 0, "Raz usiąść i mieć wszystko omówione.", "To sit down once and have it all settled.");
  put(t, TextKind::line, 1, 0, "Ewa: A na koniec będzie ciasto?", "Ewa: And will there be cake at the end?");
  put(t, TextKind::answer, 2, 0, "(Ewa patrzy na zegar. Stoi od roku.)", "(Ewa looks at the clock. It stopped a year ago.)");
  put(t, TextKind::area, 0, 1, "Kuba rzadko bywa w szkole", "Kuba is rarely at school");
  put(t, TextKind::area, 0, 3, "Kuba bywa w szkole trzy dni w tygodniu", "Kuba is at school three days a week");
}

}  // namespace

const Locales& locales() {
  static const Locales both = [] {
    auto loaded = load_locales(std::string(KOOP_SOURCE_DIR) + "/assets/locale");
    if (!loaded) {
      std::cerr << to_string(loaded.error()) << "\n";
      std::abort();
    }
    return std::move(*loaded);
  }();
  return both;
}

const Texts& story_texts() {
  static const Texts texts = [] {
    Texts t;
    put_names(t);
    put_sentences(t);
    return t;
  }();
  return texts;
}

const Catalogue& story_catalogue() {
  static const Catalogue catalogue = [] {
    Catalogue c;
    c.areas = {{AreaKind::learning, MemberId{0}, 2}, {AreaKind::livelihood, MemberId{0}, 1}};
    c.members = {{false, 0}, {true, 2}};
    c.institutions = {{0, false}, {1, true}};
    CatalogueService allowance, dinners;
    allowance.institution = InstitutionId{0};
    allowance.area = AreaId{1};
    allowance.channel = Channel::letter;
    allowance.cost = 1;
    allowance.gain = 1;
    dinners.institution = InstitutionId{1};
    dinners.area = AreaId{1};
    dinners.channel = Channel::office;
    dinners.cost = 1;
    dinners.gain = 1;
    c.services = {allowance, dinners};
    c.goals = {{AreaId{0}, true, true, false}};
    c.ties = 1;
    c.questions = 1;
    c.capacity = {0, 3, 3, 3, 3, 4, 4, 5, 5};
    return c;
  }();
  return catalogue;
}

Board story_board() {
  Board b;
  b.round = 2;
  b.rounds = 8;
  b.seats = 2;
  b.areas = 2;
  b.first = SeatId{0};
  b.active = SeatId{0};
  b.seat[0].institution = InstitutionId{0};
  b.seat[1].institution = InstitutionId{1};
  b.area[0].own = 2;
  b.area[0].support = 3;
  b.trust = 5;
  b.agency = 4;
  b.happened = EventId{0};
  b.outcome = OutcomeId{0};
  b.announced = EventId{0};
  b.talk.leader = SeatId{1};
  b.talk.member = MemberId{0};
  return b;
}

View story_view(SeatSet seats) {
  View view;
  view.viewer.seats = seats;
  view.board = story_board();
  return view;
}

std::string fault_of(std::string_view sentence) {
  if (sentence.empty()) return "empty";
  for (std::string_view bad : {"{", "}", "  ", "..", " .", " ,", "?.", "!.", " ?", "„”", "“”", "\n"})
    if (sentence.find(bad) != std::string_view::npos) return "has \"" + std::string(bad) + "\": " + std::string(sentence);
  if (sentence == "?" || sentence.front() == ' ' || sentence.back() == ' ')
    return "blank or bare mark: [" + std::string(sentence) + "]";
  if (typeset(sentence) != sentence) return "not typeset: " + std::string(sentence);
  return {};
}

}  // namespace koop::text::test
