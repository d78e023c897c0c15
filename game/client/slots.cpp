#include "game/client/slots.hpp"

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

SlipItem* item_of(Command& command) {
  if (auto* put = std::get_if<PutOnSlip>(&command)) return &put->item;
  if (auto* declare = std::get_if<DeclareIntention>(&command)) return &declare->item;
  return nullptr;
}

SeatId nth(SeatSet seats, std::size_t n) {
  for (SeatId seat : seats) {
    if (n-- == 0) return seat;
  }
  return {};
}

}  // namespace

SlotFilling::SlotFilling(const Option& option, const View& view, const text::Sentences& say)
    : command_(option.command), slots_(option.slots) {
  if (SlipItem* item = item_of(command_)) {
    many_partners_ = item->kind == SlipKind::joint;
    if (slots_.partners.size() > 1) todo_.push_back(SlotKind::partners);
  }
  if (slots_.owners.size() > 1) todo_.push_back(SlotKind::owner);
  if (slots_.due_last > slots_.due_first) todo_.push_back(SlotKind::due);
  if (slots_.wordings > 1) todo_.push_back(SlotKind::wording);
  word(view, say);
}

void SlotFilling::word(const View& view, const text::Sentences& say) {
  answers_.clear();
  if (todo_.empty()) return;
  switch (todo_.front()) {
    case SlotKind::partners: answers_ = say.names().seat_labels(slots_.partners, view.board); break;
    case SlotKind::owner: answers_ = say.names().seat_labels(slots_.owners, view.board); break;
    case SlotKind::due:
      for (int month = slots_.due_first; month <= slots_.due_last; ++month) answers_.push_back(say.names().month(month));
      break;
    case SlotKind::wording: {
      const auto& card = std::get<PlayCard>(command_);
      for (int w = 0; w < slots_.wordings; ++w)
        answers_.push_back(text::typeset(say.names().wording(card.technique, w, card.finding)));
      break;
    }
  }
}

void SlotFilling::fill(const std::vector<std::size_t>& chosen) {
  switch (todo_.front()) {
    case SlotKind::partners: {
      SlipItem& item = *item_of(command_);
      item.partners = {};
      for (std::size_t n : chosen) item.partners.insert(nth(slots_.partners, n));
      break;
    }
    case SlotKind::owner: std::get<ProposeGoal>(command_).owner = nth(slots_.owners, chosen.front()); break;
    case SlotKind::due: std::get<ProposeGoal>(command_).due = slots_.due_first + static_cast<int>(chosen.front()); break;
    case SlotKind::wording: std::get<PlayCard>(command_).wording = static_cast<int>(chosen.front()); break;
  }
}

bool SlotFilling::choose(const std::vector<std::size_t>& chosen, const View& view, const text::Sentences& say) {
  if (chosen.empty() || (chosen.size() > 1 && !several())) return false;
  for (std::size_t n : chosen) {
    if (n >= answers_.size()) return false;
  }
  fill(chosen);
  todo_.erase(todo_.begin());
  word(view, say);
  return true;
}

}  // namespace koop::client
