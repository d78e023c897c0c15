#include "game/client/month_model.hpp"

#include <array>

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

struct Story {
  const Board& board;
  const text::Sentences& say;
  std::vector<StoryLine> lines;
  std::array<std::array<ItemAnswered, slip_cap>, SeatId::cap> answers{};
  bool open = false;  // effects belong to the last line

  void operator()(const ItemAnswered& f) {
    if (f.seat.exists()) answers[f.seat.index()][static_cast<unsigned>(static_cast<int>(f.index))] = f;
  }
  void operator()(const ItemCarried& f) {
    SeatSet group = f.with;
    group.insert(f.seat);
    const std::string told = say.names().line(f.line);
    SlipItem item = f.item;
    if (item.kind == SlipKind::project || item.kind == SlipKind::building) item.partners = {};  // they stand beside it
    const std::string words = text::as_sentence(told.empty() ? text::upper_first(say.names().item(item, board)) : told);
    // The parts of one joint act come one after another and are one line.
    const bool same_act =
        open && group.size() > 1 && lines.back().seats == group && lines.back().effects.empty() && !lines.back().rested;
    if (!same_act) {
      lines.push_back(
          {group, text::comma_list(say.names().seat_labels(group, board)), text::typeset(words), false, f.answer, {}, {}});
    } else if (lines.back().text.find(words) == std::string::npos) {
      lines.back().text += " " + text::typeset(words);
    }
    if (lines.back().voice.empty()) lines.back().voice = voice_of(f);
    open = true;
  }
  void operator()(const ItemRested& f) {
    auto line = say.log(Fact{f}, board);
    lines.push_back({SeatSet{f.seat},
                     say.names().seat(f.seat, board).nom(),
                     line ? line->text : std::string(),
                     true,
                     FamilyAnswer::unanswered,
                     {},
                     {}});
    open = true;
  }
  template <class Other>
  void operator()(const Other& f) {
    if (!open) return;
    if (auto effect = effect_of(Fact{f}, say, board)) lines.back().effects.push_back(std::move(*effect));
  }
  [[nodiscard]] std::string voice_of(const ItemCarried& f) const {
    const ItemAnswered& answer = answers[f.seat.index()][static_cast<unsigned>(static_cast<int>(f.index))];
    return answer.line.exists() ? text::typeset(say.names().line(answer.line)) : std::string();
  }
};

}  // namespace

MonthModel month_model(const View& view, const Menu* menu, const text::Sentences& say, const std::vector<Fact>& month) {
  Story story{view.board, say, {}, {}, false};
  for (const Fact& fact : month) {
    const auto* stage = std::get_if<StageBegan>(&fact);
    if (stage && stage->phase == Phase::review) break;
    std::visit(story, fact);
  }
  MonthModel model;
  model.lines = std::move(story.lines);
  model.answers_words = say.answers_counted(view.board);
  if (menu != nullptr) model.ready = choice_of_kind<Ready>(say, view, *menu);
  return model;
}

}  // namespace koop::client
