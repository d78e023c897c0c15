#pragma once
// One table: its lobby, its game, its clock, its programs. Requests go in; what is accepted becomes an Entry (one row of the
// journal, one batch for everybody), what is not becomes the answer. It knows persons, not connections; nothing it decides
// holds before the server has saved it: keep() after that, or discard() and freeze when saving failed.

#include <deque>
#include <map>
#include <memory>
#include <variant>

#include "game/protocol/messages.hpp"
#include "game/rules/rules.hpp"
#include "server/core/bucket.hpp"
#include "server/core/interfaces.hpp"
#include "server/core/limits.hpp"

namespace koop::server {

// What all tables of a server share. Outlives them.
struct World {
  Scenarios& scenarios;
  Keys& keys;
  MakeBrain make_brain;
  Clock clock;
  std::int64_t bot_pace_ms = 0;
  bool demo = false;  // programs take every place as soon as somebody looks on
  Rate words = words_of_person;
};

using Answer = std::variant<protocol::Accepted, protocol::Refused, protocol::Failed>;

struct Entry {
  protocol::Position at;
  std::uint32_t prev = 0;
  std::int64_t ms = 0;
  std::string actor;
  protocol::RequestId request = 0;
  std::optional<Command> command;
  std::vector<Fact> facts;
  std::vector<TableFact> table;
};

class Table {
 public:
  // A new table in its lobby. Precondition: world.scenarios offers at least one.
  Table(World& world, TableId id, std::string code);
  // A table as its rows tell it: nobody is there, the clock stands. The sentence says why that is not possible.
  static Result<std::unique_ptr<Table>, std::string> resume(World& world, const StoredTable& stored);

  [[nodiscard]] TableId id() const { return id_; }
  [[nodiscard]] const TableView& view() const { return now_.view; }
  [[nodiscard]] const rules::State* state() const { return now_.state ? &*now_.state : nullptr; }
  [[nodiscard]] const ScenarioEntry& scenario() const { return *now_.scenario; }
  [[nodiscard]] protocol::Position position() const { return now_.at; }
  [[nodiscard]] std::uint32_t question() const { return now_.question; }
  [[nodiscard]] Viewer viewer_of(PersonId person) const;
  [[nodiscard]] std::optional<PersonId> person_with(std::string_view token_fingerprint) const;
  [[nodiscard]] protocol::RequestId next_request(PersonId person) const;
  // The table view with the clock as it stands now.
  [[nodiscard]] TableView view_now() const;

  // --- what happens (each makes at most one entry) ---
  // `token_fingerprint` is what lets the person come back.
  Result<PersonId, protocol::FailureCode> join(std::string_view name, Role role, Language language,
                                               std::string token_fingerprint);
  void come_back(PersonId person, Language language);
  void go_away(PersonId person, Presence presence);
  Answer handle(PersonId person, const protocol::ClientMessage& message);
  // The clock's command when it is due, and the programs' commands. True when programs have more to do at once.
  bool advance();
  // When advance() will next have something to do, if nothing else happens.
  [[nodiscard]] std::optional<std::int64_t> next_due() const;
  // Stands still from now on; the entry says so.
  void freeze(FreezeReason reason);

  // --- what the server takes ---
  std::vector<Entry> take_entries();
  // Everything decided since the last keep(), as rows. Empty when there is nothing.
  void save_to(JournalTurn& turn);
  // Whether anything has been accepted since the last keep().
  [[nodiscard]] bool touched() const { return accepted_; }
  void keep() {
    before_.reset();
    accepted_ = false;
  }
  // Goes back to what the journal has, and stands still.
  void discard();

 private:
  struct Asked {
    protocol::RequestId last = 0;
    std::deque<std::pair<protocol::RequestId, Answer>> answers;
  };
  struct Picture {
    TableView view;
    std::shared_ptr<const ScenarioEntry> scenario;
    std::optional<rules::State> state;
    protocol::Position at;
    std::uint32_t question = 0;
    std::optional<std::int64_t> deadline;
    bool clock_rests = false;  // after a restart, until somebody is there
    std::map<PersonId, std::string> tokens;
    std::map<PersonId, Asked> asked;
  };
  // Who does it and on which request.
  struct By {
    std::string actor;
    protocol::RequestId request = 0;
    std::optional<Command> command = std::nullopt;
  };
  struct Bot {
    std::unique_ptr<Brain> brain;
    Habit habit = Habit::none;
    std::uint32_t question = 0;
    unsigned acted = 0;  // within that question
  };

  explicit Table(World& world, TableId id) : world_(world), id_(id) {}
  void touch();
  void emit(TableFact fact);
  void emit(rules::Step step);
  void finish(By by);
  void set_clock();
  [[nodiscard]] Answer failed(protocol::RequestId id, protocol::FailureCode code) const;
  Answer accepted(PersonId person, protocol::RequestId id);
  [[nodiscard]] std::string free_name(std::string_view wanted) const;
  void fill_demo();
  static void note_question(Picture& picture, const Fact& fact);

  // What a person asks; each checks, emits and finishes, or answers why not.
  Answer answer(PersonId person, const protocol::TakePlace& m);
  Answer answer(PersonId person, const protocol::LeavePlace& m);
  Answer answer(PersonId person, const protocol::PlaceBot& m);
  Answer answer(PersonId person, const protocol::ChangeSettings& m);
  Answer answer(PersonId person, const protocol::SetReady& m);
  Answer answer(PersonId person, const protocol::StartGame& m);
  Answer answer(PersonId person, const protocol::SendCommand& m);
  Answer answer(PersonId person, const protocol::Say& m);
  Answer answer(PersonId person, const protocol::VoteToClose& m);
  Answer answer(PersonId person, const protocol::ChangeLanguage& m);
  template <class Other>
  Answer answer(PersonId, const Other&) {
    return failed(0, protocol::FailureCode::bad_message);
  }

  [[nodiscard]] bool in_range(InstitutionId institution) const;
  void begin_play();
  bool close_if_all_voted(By by);
  bool clock_ends_step(By by);
  bool run_bots();
  bool run_bot(SeatId seat);
  bool finish_step_for(SeatId seat, const Menu& menu);
  bool try_command(SeatId seat, const Command& command);

  World& world_;
  TableId id_;
  Picture now_;
  std::optional<Picture> before_;  // what the journal has, while more has been decided
  bool accepted_ = false;
  Entry draft_;
  std::vector<Entry> entries_;  // decided and not yet told to the persons
  JournalTurn unsaved_;
  std::array<Bot, SeatId::cap> bots_;
  std::int64_t bots_next_ms_ = 0;
  bool bots_rest_ = false;  // nothing to do until something changes
  std::map<PersonId, Bucket> words_;
};

// The request's id; 0 for messages that carry none.
protocol::RequestId request_id(const protocol::ClientMessage& message);

}  // namespace koop::server
