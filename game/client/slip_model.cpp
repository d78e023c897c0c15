#include "game/client/slip_model.hpp"

#include <algorithm>

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

void add_entries(SlipModel& model, const View& view, const Menu* menu, SeatId me, const text::Sentences& say) {
  const Catalogue& catalogue = say.names().catalogue;
  const Slip& slip = view.board.stage == Stage::filling ? view.secret[me.index()].slip : view.board.seat[me.index()].slip;
  for (unsigned i = 0; i < slip.size(); ++i) {
    const Units cost = cost_of(slip[i], catalogue);
    model.used = model.used + cost;
    model.entries.push_back(
        {i, slip[i], say.names().item(slip[i], view.board), cost, area_of(slip[i], catalogue), std::nullopt});
  }
  if (menu == nullptr) return;
  for (std::size_t o = 0; o < menu->options.size(); ++o) {
    const auto* off = std::get_if<TakeOffSlip>(&menu->options[o].command);
    const bool possible = off != nullptr && !menu->options[o].refusal;
    if (possible && static_cast<unsigned>(off->index) < slip.size())
      model.entries[static_cast<unsigned>(off->index)].take_off = o;
  }
}

}  // namespace

Units cost_of(const SlipItem& item, const Catalogue& catalogue) {
  if (!item.service.exists()) return 1;  // building and community (Rules 6.7, 6.9)
  return item.service.index() < catalogue.services.size() ? catalogue.services[item.service.index()].cost : Units{0};
}

SlipModel slip_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say) {
  const Board& board = view.board;
  SlipModel model;
  model.time = time_of_seat(say.names().catalogue, board.seats);
  model.done = board.done;
  model.missing = say.missing(board);
  if (!me.exists()) return model;
  model.sealed = board.done.contains(me);
  add_entries(model, view, menu, me, say);
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
