#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/slip_parts.hpp"
#include "game/ui/screens/slots.hpp"

namespace koop::ui {
namespace {

std::string option_id(const client::SlipRow& row) { return id_of("option", static_cast<int>(row.choice.option)); }

// The entry of the sheet that this option has become, or null.
const client::SlipEntry* entry_of(const client::SlipModel& slip, const SlipItem& item) {
  for (const client::SlipEntry& e : slip.entries) {
    if (e.item.kind != item.kind) continue;
    const bool same = e.item.service == item.service && e.item.tie == item.tie && e.item.of == item.of;
    if (item.kind == SlipKind::building || same) return &e;
  }
  return nullptr;
}

Icon icon_of(SlipKind kind) {
  switch (kind) {
    case SlipKind::support: return Icon::none;
    case SlipKind::joint: return Icon::pair;
    case SlipKind::building: return Icon::link;
    case SlipKind::community: return Icon::seedling;
    case SlipKind::project: return Icon::seedling;
    case SlipKind::referral: return Icon::link;
    case SlipKind::overtime: return Icon::clock;
    case SlipKind::helper_support: return Icon::heart;
    case SlipKind::information: return Icon::news;
    case SlipKind::tool: return Icon::pen;
    case SlipKind::coaching: return Icon::person;
    case SlipKind::procedure: return Icon::flag;
  }
  return Icon::none;
}

bool has_partners(const client::SlipRow& row) { return !row.partners.empty(); }
bool takes_many(const client::SlipRow& row) { return row.item.kind == SlipKind::joint || row.item.kind == SlipKind::project; }

OptionCard card_of(Room& room, const client::SlipModel& slip, const client::SlipRow& row) {
  const text::OptionWords& w = row.choice.words;
  OptionCard card{.id = option_id(row),
                  .title = w.title,
                  .sentence = w.detail,
                  .cost = w.cost,
                  .icon = icon_of(row.item.kind),
                  .refusal = w.refusal,
                  .selected_mark = room.t("ui.slip.on_slip")};
  if (row.item.kind == SlipKind::joint) card.sentence = room.t("ui.slip.joint_about");
  if (row.item.kind == SlipKind::building) card.sentence = room.t("ui.slip.building_about");
  if (entry_of(slip, row.item) != nullptr) card.selected = true, card.refusal.clear();
  else if (room.picked(row.choice.option)) card.selected = true, card.selected_mark = w.cost;
  return card;
}

void press(Room& room, const client::SlipModel& slip, const client::SlipRow& row) {
  if (const client::SlipEntry* e = entry_of(slip, row.item)) {
    if (e->take_off) room.choose(*e->take_off);
  } else if (has_partners(row)) {
    room.pick(row.choice.option);
  } else {
    room.choose(row.choice.option);
  }
}

// Below a picked joint act or building: with whom, and the button that puts it on the sheet.
void partner_choice(Room& room, Column& column, const client::SlipRow& row) {
  auto* put = std::get_if<PutOnSlip>(&room.local.pick.command);
  if (!room.picked(row.choice.option) || put == nullptr) return;
  Ui& ui = room.ui;
  ui.push_id("partners");
  column.text(room.t("ui.slip.with_whom"), Type::strong);
  SeatSet chosen = put->item.partners;
  if (seats_choice(room, column, row.partners, chosen, takes_many(row))) put->item.partners = chosen;
  const bool any = !put->item.partners.empty();
  if (button(ui, column, "put", room.t("ui.slip.put"),
             {.icon = Icon::plus, .enabled = any && !room.busy(), .why_disabled = room.t("ui.slip.pick_partner")})) {
    room.send_pick();
  }
  ui.pop_id();
}

using Rows = std::vector<client::SlipRow>;

void grid_of(Room& room, Column& column, const client::SlipModel& slip, const Rows& rows, int columns_max) {
  Ui& ui = room.ui;
  card_grid(
      ui, column, rows.size(), {.least = 330, .columns_max = columns_max, .gap = 10},
      [&](std::size_t i, float width) { return option_card_height(ui, card_of(room, slip, rows[i]), width); },
      [&](std::size_t i, Rect at) {
        if (option_card(ui, at, card_of(room, slip, rows[i]))) press(room, slip, rows[i]);
      });
}

void list_of(Room& room, Column& column, const client::SlipModel& slip, const Rows& rows) {
  for (const client::SlipRow& row : rows) {
    if (option_card(room.ui, column, card_of(room, slip, row))) press(room, slip, row);
    partner_choice(room, column, row);
  }
}

void heading(Room& room, Column& column, std::string_view key, const Rows& rows) {
  if (rows.empty()) return;
  column.gap(room.ui.gap(4));
  column.text(room.t(key), Type::small_strong, room.ui.colours().muted);
}

}  // namespace

std::string first_option_id(const client::SlipModel& slip) {
  for (const Rows* rows : {&slip.support, &slip.joint, &slip.building, &slip.community, &slip.around, &slip.helpers})
    if (!rows->empty() && rows->front().choice.possible) return option_id(rows->front());
  return {};
}

void slip_options(Room& room, Rect box, const client::SlipModel& slip) {
  Ui& ui = room.ui;
  std::vector<Tab> kinds{{"all", room.t("ui.slip.tab_all")},
                         {"support", room.t("ui.slip.tab_support")},
                         {"joint", room.t("ui.slip.tab_joint")},
                         {"team", room.t("ui.slip.tab_team")}};
  const bool around = !slip.around.empty() || !slip.helpers.empty();
  if (around) kinds.push_back({"around", room.t("ui.slip.tab_around")});
  const Rect head = box.cut_top(tabs_height(ui, kinds, box.w), ui.gap(8));
  room.local.tab = tabs(ui, head, "kind", kinds, std::clamp(room.local.tab, 0, around ? 4 : 3));
  const int tab = room.local.tab;
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), id_of("options", tab), ui.gap(10));
  Column& column = area.column;
  if (tab == 0 || tab == 1) grid_of(room, column, slip, slip.support, 2);
  if (tab == 0) heading(room, column, "ui.slip.tab_joint", slip.joint);
  if (tab == 0 || tab == 2) list_of(room, column, slip, slip.joint);
  if (tab == 0) heading(room, column, "ui.slip.tab_team", slip.building);
  if (tab == 0 || tab == 3) {
    list_of(room, column, slip, slip.building);
    list_of(room, column, slip, slip.community);
    if (tab == 3 && slip.community.empty()) column.text(room.t("ui.slip.no_community"), Type::small, ui.colours().muted);
  }
  if (tab == 0 || tab == 4) {
    heading(room, column, "ui.slip.heading_around", slip.around);
    list_of(room, column, slip, slip.around);
    heading(room, column, "ui.slip.heading_helpers", slip.helpers);
    list_of(room, column, slip, slip.helpers);
  }
  end_scroll(ui, area);
}

}  // namespace koop::ui
