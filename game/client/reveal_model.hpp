#pragma once
// All sheets side by side: items, the family's answers, contacts against what the family can bear, clashes.

#include "game/client/choice.hpp"

namespace koop::client {

struct RevealItem {
  SlipItem item;
  std::string words;
  AreaId area;
  bool clashes = false;
  bool carried = false;  // done, or turned into rest
  FamilyAnswer answer = FamilyAnswer::unanswered;
  std::string answer_words;  // "Tak" / "Nie tak"
  std::string line;          // what the family says; may be empty
};

struct RevealColumn {
  SeatId seat;
  std::string label;
  bool confirmed = false;
  std::vector<RevealItem> items;  // empty: rest
};

struct ContactToken {
  SeatSet seats;      // whose; empty: not known whose
  bool talk = false;  // the talk itself
  bool clash = false;
  bool above = false;  // over what the family can bear
  std::string label;
};

struct ClashBox {
  AreaId area;
  SeatSet seats;
  std::string sentence;
};

struct RevealModel {
  std::vector<RevealColumn> columns;  // in turn order
  Count contacts = 0, capacity = 0;
  std::vector<ContactToken> tokens;  // as many as contacts
  std::string contacts_words, effect_words;
  std::vector<ClashBox> clashes;
  std::string answers_words;  // how many yes; empty before the family has answered
};

RevealModel reveal_model(const View& view, const text::Sentences& say);

}  // namespace koop::client
