#include "game/client/slip_model.hpp"

#include <algorithm>

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

AreaId area_of(const SlipItem& item, const Catalogue& catalogue) {
  return item.service.exists() && item.service.index() < catalogue.services.size()
             ? catalogue.services[item.service.index()].area
             : AreaId{};
}

std::vector<SlipRow>& group_of(SlipModel& model, SlipKind kind) {
  switch (kind) {
    case SlipKind::support: return model.support;
    case SlipKind::joint: return model.joint;
    case SlipKind::building: return model.building;
    case SlipKind::community: return model.community;
    case SlipKind::overtime:
    case SlipKind::helper_support:
    case SlipKind::coaching: return model.helpers;
    case SlipKind::referral:
    case SlipKind::project:
    case SlipKind::information:
    case SlipKind::tool:
    case SlipKind::procedure: break;
  }
  return model.around;
}

// Why an entry lies there before the seat has put anything (Rules 8.1, 9.4).
std::string bound_by(const SlipItem& item, const Board& board, SeatId me, const text::Sentences& say) {
  if (item.kind == SlipKind::procedure)
    return text::typeset(say.names().procedure(ProcedureId{static_cast<unsigned>(static_cast<int>(item.of))}));
  const Agreement& a = board.seat[me.index()].agreement;
  const bool promised = a.open && a.due == board.round && a.item == item;
  return promised ? say.locale().phrase("slip.bound.agreement") : std::string();
}

// A step of a procedure by its own name: the procedure stands below it.
std::string words_of(const SlipItem& item, const Board& board, const text::Sentences& say) {
  if (item.kind != SlipKind::procedure) return say.names().item(item, board);
  const auto step = static_cast<unsigned>(static_cast<int>(item.step));
  if (step == 0) return say.locale().phrase("slip.monitoring");
  return text::typeset(say.names().text(TextKind::procedure, static_cast<unsigned>(static_cast<int>(item.of)), 3 * step));
}

// As the catalogue has it: only for who has no menu to tell better.
Units usual_cost(const SlipItem& item, const Catalogue& catalogue) {
  if (!item.service.exists()) return item.kind == SlipKind::overtime ? 0 : 1;
  return item.service.index() < catalogue.services.size() ? catalogue.services[item.service.index()].cost : Units{0};
}

void add_entries(SlipModel& model, const View& view, const Menu* menu, SeatId me, const text::Sentences& say) {
  const Catalogue& catalogue = say.names().catalogue;
  const Slip& slip = view.board.stage == Stage::filling ? view.secret[me.index()].slip : view.board.seat[me.index()].slip;
  for (unsigned i = 0; i < slip.size(); ++i) {
    model.entries.push_back({i, slip[i], words_of(slip[i], view.board, say), usual_cost(slip[i], catalogue),
                             area_of(slip[i], catalogue), bound_by(slip[i], view.board, me, say), std::nullopt});
  }
  for (std::size_t o = 0; menu != nullptr && o < menu->options.size(); ++o) {
    const auto* off = std::get_if<TakeOffSlip>(&menu->options[o].command);
    if (off == nullptr || static_cast<unsigned>(off->index) >= slip.size()) continue;
    SlipEntry& entry = model.entries[static_cast<unsigned>(off->index)];
    entry.cost = menu->options[o].cost;
    if (!menu->options[o].refusal) entry.take_off = o;
  }
  for (const SlipEntry& entry : model.entries) model.used = Units::clamp(model.used + entry.cost);
}

// What strain, absence, coordinating and a crisis leave of a month only the server counts.
void count_time(SlipModel& model, const Board& board, const Catalogue& catalogue, const Menu* menu) {
  model.time = time_of_seat(catalogue, board.seats);
  for (const SlipEntry& entry : model.entries)
    if (entry.item.kind == SlipKind::overtime) model.time = Units::clamp(model.time + 1);
  for (std::size_t o = 0; menu != nullptr && o < menu->options.size(); ++o) {
    const Option& option = menu->options[o];
    if (std::holds_alternative<SealSlip>(option.command)) model.time = Units::clamp(option.cost + option.gain);
  }
  model.time = std::max(model.time, model.used);
}

std::string strain_words(const Board& board, SeatId me, const text::Sentences& say) {
  const int strain = board.seat[me.index()].strain;
  if (strain < 4) return {};
  return say.locale().phrase(strain >= strain_max ? "team.strain.full" : "team.strain.high");
}

}  // namespace

SlipModel slip_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say) {
  const Board& board = view.board;
  SlipModel model;
  model.time = time_of_seat(say.names().catalogue, board.seats);
  if (say.names().plays(RulePart::budget)) model.means = say.locale().phrase("team.line.budget", {{"n", board.fuller.budget}});
  model.done = board.done;
  model.missing = say.missing(board);
  if (!me.exists()) return model;
  model.sealed = board.done.contains(me);
  add_entries(model, view, menu, me, say);
  count_time(model, board, say.names().catalogue, menu);
  model.strain = strain_words(board, me, say);
  if (menu == nullptr) return model;
  for (Choice& choice : choices_of<PutOnSlip>(say, view, *menu)) {
    const Option& option = menu->options[choice.option];
    const SlipItem& item = std::get<PutOnSlip>(option.command).item;
    group_of(model, item.kind)
        .push_back({std::move(choice), item, area_of(item, say.names().catalogue), option.slots.partners});
  }
  for (auto* group : {&model.support, &model.joint, &model.building, &model.community, &model.around, &model.helpers}) {
    std::stable_partition(group->begin(), group->end(), [](const SlipRow& row) { return row.choice.possible; });
  }
  model.seal = choice_of_kind<SealSlip>(say, view, *menu);
  return model;
}

}  // namespace koop::client
