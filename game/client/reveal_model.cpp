#include "game/client/reveal_model.hpp"

#include <algorithm>

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

struct Reveal {
  const Board& board;
  const text::Sentences& say;
  const Catalogue& catalogue = say.names().catalogue;

  [[nodiscard]] AreaId area_of(const SlipItem& item) const {
    return item.service.exists() && item.service.index() < catalogue.services.size()
               ? catalogue.services[item.service.index()].area
               : AreaId{};
  }
  [[nodiscard]] SeatSet actors(AreaId area) const {
    SeatSet seats;
    for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
      for (const SlipItem& item : board.seat[i].slip) {
        if (item.service.exists() && area_of(item) == area) seats.insert(SeatId{i});
      }
    }
    return seats;
  }
  [[nodiscard]] RevealColumn column(SeatId id) const {
    const SeatState& seat = board.seat[id.index()];
    RevealColumn column{id, say.names().seat(id, board).nom(), board.stage == Stage::revising && board.done.contains(id), {}};
    for (unsigned i = 0; i < seat.slip.size(); ++i) {
      RevealItem item;
      item.item = seat.slip[i];
      item.words = say.names().item(seat.slip[i], board);
      item.area = area_of(seat.slip[i]);
      item.clashes = item.area.exists() && board.clashes.contains(item.area);
      item.carried = ((static_cast<unsigned>(static_cast<int>(seat.carried)) >> i) & 1u) != 0;
      item.answer = seat.answers[i];
      if (item.answer != FamilyAnswer::unanswered) item.answer_words = text::upper_first(say.answer(item.answer));
      if (seat.answer_lines[i].exists()) item.line = text::typeset(say.names().line(seat.answer_lines[i]));
      column.items.push_back(std::move(item));
    }
    return column;
  }

  [[nodiscard]] std::string phrase(std::string_view key) const { return say.locale().phrase(key); }
  [[nodiscard]] bool in_person(const SlipItem& item) const {
    if (!item.service.exists() || item.service.index() >= catalogue.services.size()) return false;
    const Channel channel = catalogue.services[item.service.index()].channel;
    return channel != Channel::phone && channel != Channel::letter;
  }
  void add_token(std::vector<ContactToken>& tokens, SeatSet seats) const {
    const bool known = std::any_of(tokens.begin(), tokens.end(), [&](const ContactToken& t) { return t.seats == seats; });
    if (!known) tokens.push_back({seats, false, false, false, text::comma_list(say.names().seat_labels(seats, board))});
  }
  // One token for each contact. Only the server counts (what the family asked for counts nothing, and not all see why);
  // names are put to the tokens when they come out at its number, otherwise the tokens stay nameless.
  [[nodiscard]] std::vector<ContactToken> tokens() const {
    std::vector<ContactToken> named;
    if (board.talk.member.exists()) named.push_back({{}, true, false, false, phrase("reveal.token.talk")});
    const std::size_t talk = named.size();
    for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
      for (const SlipItem& item : board.seat[i].slip) {
        if (!in_person(item)) continue;
        SeatSet group = item.kind == SlipKind::joint ? item.partners : SeatSet{};
        group.insert(SeatId{i});
        add_token(named, group);
      }
    }
    // A tool that is drawn with the family is a visit of its own.
    for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
      for (const SlipItem& item : board.seat[i].slip) {
        if (item.kind == SlipKind::tool && item.of != static_cast<int>(Tool::service_basket))
          named.push_back({SeatSet{SeatId{i}}, false, false, false, say.names().seat(SeatId{i}, board).nom()});
      }
    }
    for ([[maybe_unused]] AreaId area : board.clashes)
      named.push_back({actors(area), false, true, false, phrase("reveal.token.clash")});
    const auto contacts = static_cast<std::size_t>(static_cast<int>(board.contacts));
    if (named.size() == contacts) return named;
    named.resize(std::min(talk, contacts));
    while (named.size() < contacts) named.push_back({{}, false, false, false, phrase("reveal.token.contact")});
    return named;
  }
};

}  // namespace

RevealModel reveal_model(const View& view, const text::Sentences& say) {
  const Board& board = view.board;
  const Reveal reveal{board, say};
  RevealModel model;
  const auto seats = static_cast<unsigned>(static_cast<int>(board.seats));
  const unsigned first = board.first.exists() ? board.first.index() : 0;
  for (unsigned n = 0; n < seats; ++n) model.columns.push_back(reveal.column(SeatId{(first + n) % seats}));
  model.contacts = board.contacts;
  model.capacity = say.capacity(board);
  model.tokens = reveal.tokens();
  for (std::size_t i = 0; i < model.tokens.size(); ++i) model.tokens[i].above = static_cast<int>(i) >= model.capacity;
  model.contacts_words = say.contacts(board);
  model.effect_words = say.contacts_effect(board);
  for (AreaId area : board.clashes) model.clashes.push_back({area, reveal.actors(area), say.clash(area, board)});
  const bool answered = std::any_of(model.columns.begin(), model.columns.end(), [](const RevealColumn& column) {
    return std::any_of(column.items.begin(), column.items.end(),
                       [](const RevealItem& item) { return item.answer != FamilyAnswer::unanswered; });
  });
  if (answered) model.answers_words = say.answers_counted(board);
  return model;
}

}  // namespace koop::client
