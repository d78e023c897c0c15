#pragma once
// A step in the making: the next state and the facts that led to it. Rules change the state through `emit` alone.
// The functions below are the phases; each file of this folder named after a phase holds its own.

#include <span>

#include "game/base/random.hpp"
#include "game/rules/conditions.hpp"
#include "game/rules/rules.hpp"

namespace koop::rules {

class Play {
 public:
  // Goes on from `step`, in place: copying a State is what costs most in a step.
  Play(const Scenario& scenario, Step& step) : s(scenario), step_(step) { step_.facts.reserve(8); }

  const Scenario& s;

  [[nodiscard]] const State& state() const { return step_.next; }
  [[nodiscard]] const Board& board() const { return step_.next.board; }
  [[nodiscard]] const Hidden& hidden() const { return step_.next.hidden; }
  [[nodiscard]] const Secret& secret(SeatId seat) const { return step_.next.secret[seat.index()]; }
  [[nodiscard]] unsigned seats() const { return static_cast<unsigned>(static_cast<int>(board().seats)); }
  [[nodiscard]] unsigned areas() const { return static_cast<unsigned>(static_cast<int>(board().areas)); }

  void emit(const Fact& fact) {
    fold(step_.next, fact);
    step_.facts.push_back(fact);
  }

  // A number in [0, n): depends on the seed and on what has been said so far; `salt` tells choices at one point apart.
  [[nodiscard]] unsigned pick(unsigned n, unsigned salt) const {
    Random random{hidden().seed ^ (std::uint64_t{hidden().picks} << 32) ^ (salt * 0x9e3779b1ull)};
    return random.below(n);
  }
  // One of the lines, not yet said if one is left; none from an empty list.
  [[nodiscard]] LineId pick_line(std::span<const LineId> lines, unsigned salt) const;

 private:
  Step& step_;
};

// --- changes of the board, clamped to their ranges; nothing is emitted where nothing changes (board.cpp) ---
void add_support(Play& play, AreaId area, int points, Why why, SeatSet seats = {});
void add_own(Play& play, AreaId area, int points, Why why, SeatSet seats = {});
void lose(Play& play, AreaId area, int points, Why why);           // support first (Rule 2.1)
void turn_into_own(Play& play, AreaId area, int points, Why why);  // Rule 5.6
void attend(Play& play, AreaId area);
void change_trust(Play& play, int by, Why why);  // never above 6 but by a compliment (Rule 5.4)
void change_agency(Play& play, int by, Why why);
void raise_agency(Play& play, Why why);       // by 1, counted against the quarter's limit (Rule 5.7)
void raise_cooperation(Play& play, Why why);  // Rule 2.5: at most once a round, up to 2
void reveal(Play& play, FindingId finding, Why why);
void name_tie(Play& play, TieId tie, Why why);
void activate_tie(Play& play, TieId tie, Why why);
void feed_tie(Play& play, TieId tie);  // Rule 6.7
void write_sign(Play& play, SignId sign);
void carry_out(Play& play, const Effects& effects, Why why, SeatSet seats = {});

void change_strain(Play& play, SeatId seat, int by, Why why);  // helpers.cpp
void raise_pair(Play& play, SeatId a, SeatId b, Why why);      // by 1, up to coordination; on if both have proven it
void lower_pair(Play& play, SeatId a, SeatId b, Why why);
void change_budget(Play& play, int by, Why why);  // quarter.cpp
void change_decision_makers(Play& play, int by, Why why);

// --- the fuller layers; each does nothing where its part is off ---
void lay_barriers(Play& play);  // setup.cpp
void appoint_coordinator(Play& play);
void fall_for_inaction(Play& play, AreaId area);  // life.cpp
void foresee_inaction(Play& play);
void begin_crisis(Play& play, CrisisId crisis);  // crises.cpp
void watch_for_crisis(Play& play);
void find_way_back(Play& play);
void make_due(Play& play, ProcedureId procedure);  // procedures.cpp
void open_procedure(Play& play, const OpenProcedure& c);
void prepare_procedures(Play& play);
void do_procedure_item(Play& play, SeatId seat, const SlipItem& item);
void check_procedures(Play& play);
const Procedure* ripe_to_close(const Play& play, ProcedureId& which);
void offer_projects(Play& play, TieId tie);  // projects.cpp
void work_on_project(Play& play, ProjectId project, SeatSet group);
void check_projects(Play& play);
void prepare_sheets(Play& play);  // helpers.cpp: what agreements and procedures have bound already
void settle_agreements(Play& play);
void make_agreement(Play& play, const MakeAgreement& c);
void feel_own_work(Play& play);    // overtime, support for itself
void begin_listening(Play& play);  // listening.cpp
void show_readings(Play& play);
void appreciate(Play& play, const Appreciate& c);
SeatSet readers_of(const Board& board);  // seats that have something to read out
void begin_closing(Play& play);          // closing.cpp
void offer_closing(Play& play, const OfferClosing& c);
void begin_quarter(Play& play);  // quarter.cpp
bool begin_scaling(Play& play);  // true when the review waits for the scales
void show_scales(Play& play);
bool begin_deciding(Play& play);
void take_decision(Play& play);
void use_tool(Play& play, SeatId seat, const SlipItem& item);  // tools.cpp
void ask_advice(Play& play, SeatId seat);
void swap_card(Play& play, const SwapCard& c);

// --- the course of the game ---
void begin_round(Play& play, int round);                // life.cpp
void begin_talk(Play& play);                            // talk.cpp
void begin_meeting(Play& play);                         // meeting.cpp
void begin_filling(Play& play);                         // slips.cpp
void begin_month(Play& play);                           // month.cpp
void begin_review(Play& play);                          // review.cpp
void after_scales(Play& play);                          // the quarter's decisions, then the votes
void go_on_with_review(Play& play, bool leader_named);  // its votes one after another, then reading
void end_game(Play& play);                              // epilogue.cpp
void write_letter(Play& play);                          // letter.cpp

// --- commands, already found legal by `may` ---
void play_card(Play& play, const PlayCard& c);
void answer_scaling(Play& play);  // all have guessed
void end_talk(Play& play);
void open_vote(Play& play, Vote vote);  // votes.cpp
void cast_vote(Play& play, const CastVote& c);
void close_vote(Play& play);
void after_vote(Play& play, const Vote& vote, bool adopted);  // what an adopted or dropped proposal leads to
void share(Play& play, const ShareKnowledge& c);
void pass_turn(Play& play);
void reveal_slips(Play& play);
void answer_slips(Play& play);
void answer_changed_slip(Play& play, SeatId seat);  // in turn: that one, and what others mean to do with its seat
void carry_out_slip(Play& play, SeatId seat);
void next_in_month(Play& play);
void refill_hands(Play& play);

// --- sheets (slips.cpp, contacts.cpp) ---
struct Contacts {
  Count contacts = 0;
  Count capacity = 0;
  AreaSet clashes;
};
Contacts count_contacts(const Scenario& scenario, const Board& board);
void recount(Play& play);
// The whole group of a joint act if every partner's sheet has its part, otherwise nobody.
SeatSet joint_group(const Scenario& scenario, const Board& board, SeatId seat, const SlipItem& item);
bool is_contact(Channel channel);
inline constexpr int trust_limit_without_compliment = 6;  // Rule 5.4
inline constexpr int entry_ease_max = 2;
inline constexpr unsigned coached_max = 2;
inline constexpr int strained = 4;   // a seat with that much strain has one unit less (Rule 10.1)
inline constexpr int exhausted = 5;  // … only support for itself, or rest
Units cost_of(const Scenario& scenario, const Board& board, SeatId seat, const SlipItem& item);
// Units of a seat's month, and what a sheet leaves of them (overtime adds one).
int time_of(const Scenario& scenario, const Board& board, SeatId seat);
int time_left(const Scenario& scenario, const Board& board, SeatId seat, const Slip& slip);
// The highest level of the seat with anybody at the table (Rule 2.5).
int best_level(const Scenario& scenario, const Board& board, SeatId seat);
// The sheet that the seat is working on: its secret one, or the open one once revealed.
const Slip& working_slip(const Board& board, const Secret& own, SeatId seat);
bool slips_are_open(const Board& board);

}  // namespace koop::rules
