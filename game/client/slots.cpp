#include "game/client/slots.hpp"

#include <algorithm>

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

constexpr std::size_t tasks_most = 3;  // of a quarter (Rule 8.6)

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

void set_due(Command& command, int due) {
  if (auto* goal = std::get_if<ProposeGoal>(&command)) goal->due = due;
  else std::get<MakeAgreement>(command).due = due;
}

}  // namespace

SlotFilling::SlotFilling(const Option& option, const View& view, const text::Sentences& say)
    : command_(option.command), slots_(option.slots) {
  if (SlipItem* item = item_of(command_)) {
    many_partners_ = item->kind == SlipKind::joint || item->kind == SlipKind::project;
    if (slots_.partners.size() > 1) todo_.push_back(SlotKind::partners);
  }
  if (slots_.owners.size() > 1) todo_.push_back(SlotKind::owner);
  if (!slots_.receivers.empty()) todo_.push_back(SlotKind::receiver);
  if (slots_.due_last > slots_.due_first) todo_.push_back(SlotKind::due);
  if (slots_.wordings > 1) todo_.push_back(SlotKind::wording);
  if (slots_.tasks) todo_.push_back(SlotKind::tasks);
  if (slots_.scales) todo_.insert(todo_.end(), {SlotKind::scale_family, SlotKind::scale_team});
  word(view, say);
}

std::size_t SlotFilling::most() const {
  if (kind() == SlotKind::tasks) return tasks_most;
  return kind() == SlotKind::partners && many_partners_ ? slots_.partners.size() : 1;
}

void SlotFilling::word(const View& view, const text::Sentences& say) {
  answers_.clear();
  if (todo_.empty()) return;
  switch (todo_.front()) {
    case SlotKind::partners: answers_ = say.names().seat_labels(slots_.partners, view.board); break;
    case SlotKind::owner: answers_ = say.names().seat_labels(slots_.owners, view.board); break;
    case SlotKind::receiver:
      answers_ = {text::upper_first(say.names().family().nom())};
      for (const std::string& label : say.names().seat_labels(slots_.receivers, view.board)) answers_.push_back(label);
      break;
    case SlotKind::due:
      for (int month = slots_.due_first; month <= slots_.due_last; ++month) answers_.push_back(say.names().month(month));
      break;
    case SlotKind::wording: {
      const auto& card = std::get<PlayCard>(command_);
      for (int w = 0; w < slots_.wordings; ++w)
        answers_.push_back(text::typeset(say.names().wording(card.technique, w, card.finding)));
      break;
    }
    case SlotKind::tasks:
      for (unsigned a = 0; static_cast<int>(a) < view.board.areas; ++a) answers_.push_back(say.names().area(AreaId{a}));
      answers_.push_back(say.locale().phrase("decision.no_tasks"));
      break;
    case SlotKind::scale_family:
    case SlotKind::scale_team: {
      const std::string key = todo_.front() == SlotKind::scale_family ? "scales.family" : "scales.team";
      for (int n = 0; n <= points_max; ++n) {
        const bool end = n == 0 || n == points_max;
        answers_.push_back(end ? say.locale().phrase(key + (n == 0 ? ".low" : ".high")) : std::to_string(n));
      }
      break;
    }
  }
}

void SlotFilling::fill(const std::vector<std::size_t>& chosen) {
  const std::size_t first = chosen.front();
  switch (todo_.front()) {
    case SlotKind::partners: {
      SlipItem& item = *item_of(command_);
      item.partners = {};
      for (std::size_t n : chosen) item.partners.insert(nth(slots_.partners, n));
      break;
    }
    case SlotKind::owner: std::get<ProposeGoal>(command_).owner = nth(slots_.owners, first); break;
    case SlotKind::receiver:
      std::get<MakeAgreement>(command_).receiver = first == 0 ? SeatId{} : nth(slots_.receivers, first - 1);
      break;
    case SlotKind::due: set_due(command_, slots_.due_first + static_cast<int>(first)); break;
    case SlotKind::wording: std::get<PlayCard>(command_).wording = static_cast<int>(first); break;
    case SlotKind::tasks:
      std::get<Decide>(command_).tasks = {};
      for (std::size_t n : chosen)
        if (n + 1 < answers_.size()) std::get<Decide>(command_).tasks.insert(AreaId{static_cast<unsigned>(n)});
      break;
    case SlotKind::scale_family: std::get<GiveScales>(command_).family = static_cast<int>(first); break;
    case SlotKind::scale_team: std::get<GiveScales>(command_).team = static_cast<int>(first); break;
  }
}

bool SlotFilling::choose(const std::vector<std::size_t>& chosen, const View& view, const text::Sentences& say) {
  if (chosen.empty() || chosen.size() > most()) return false;
  const bool there = std::all_of(chosen.begin(), chosen.end(), [this](std::size_t n) { return n < answers_.size(); });
  // "No tasks" stands alone.
  const bool none = kind() == SlotKind::tasks && std::find(chosen.begin(), chosen.end(), answers_.size() - 1) != chosen.end();
  if (!there || (none && chosen.size() > 1)) return false;
  fill(chosen);
  todo_.erase(todo_.begin());
  word(view, say);
  return true;
}

}  // namespace koop::client
