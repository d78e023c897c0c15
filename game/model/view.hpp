#pragma once
// Who looks, and what they have: a Board for all, a Secret for each own seat. A server's State (game/rules) is the same with
// every Secret and the Hidden part.

#include "game/model/board.hpp"

namespace koop {

KOOP_ENUM(Role, participant, observer, facilitator)

struct Viewer {
  SeatSet seats;
  Role role = Role::participant;
  KOOP_FIELDS(Viewer, seats, role)
};

// A refused request for consent is remembered with what it depended on, so that asking again makes sense only after a change.
struct Refused {
  KnowledgeId knowledge;
  Points trust = 0;
  bool matters_known = false;
  bool goal = false;
  KOOP_FIELDS(Refused, knowledge, trust, matters_known, goal)
};

// What one seat knows and nobody else does.
struct Secret {
  CappedArray<Technique, hand_cap> hand;
  std::array<Technique, SeatId::cap> offers{};  // cards offered to this seat as leader, by offering seat; see `offered`
  SeatSet offered;                              // which places of `offers` hold a card
  Small<-1, 18> my_offer = -1;                  // the card offered in this talk; −1: none
  KnowledgeSet knowledge;                       // own knowledge, shared or not
  CappedArray<Refused, 32> refused;
  Slip slip;  // before it is revealed
  Guess guess = -1;
  bool has_voted = false;
  VoteChoice vote = VoteChoice::abstain;
  SeatId vote_seat;
  Guess family_scale = -1;  // given at the quarter's end, not shown yet
  Guess team_scale = -1;
  Small<-1, 2> reading = -1;  // chosen for the listening task
  KnowledgeSet withdrawn;     // the family has taken its consent back
  Decision decision = Decision::nothing;
  SeatSet decision_seats;
  Small<0, 31> decision_of = 0;
  AreaSet decision_tasks;
  KOOP_FIELDS(Secret, hand, offers, offered, my_offer, knowledge, refused, slip, guess, has_voted, vote, vote_seat,
              family_scale, team_scale, reading, withdrawn, decision, decision_seats, decision_of, decision_tasks)
};

struct View {
  Viewer viewer;
  Board board;
  std::array<Secret, SeatId::cap> secret{};  // filled for viewer.seats only
  KOOP_FIELDS(View, viewer, board, secret)
};

}  // namespace koop
