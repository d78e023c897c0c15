// What the server says, folded into the model.

#include "game/client/session.hpp"
#include "game/client/wording.hpp"
#include "game/model/fold.hpp"

namespace koop::client {
namespace {

constexpr unsigned resyncs_max = 3;

}  // namespace

void Session::take(protocol::Welcome& m) {
  welcomed_ = true;
  joined_ = true;
  model_.me = m.person;
  model_.role = m.role;
  if (!m.token.empty()) entry_.token = std::move(m.token);
  requests_.go_on_from(m.next_id);
  backoff_.reset();
}

void Session::take(protocol::RefusedVersion& m) {
  give_up("refused_version", {{"server", static_cast<int>(m.server)}, {"client", static_cast<int>(m.client)}});
}

void Session::take(protocol::Scenarios& m) {
  model_.scenarios = std::move(m.scenarios);
  model_.regions = std::move(m.regions);
}

void Session::take(protocol::CatalogueSent& m) { coming_ = std::move(m.catalogue); }

// A catalogue waits for the texts that follow it, so that nobody sees a table without words in between.
void Session::open_catalogue() {
  if (!coming_) return;
  const bool other = model_.catalogue.hash != coming_->hash || !(model_.catalogue.setting == coming_->setting);
  model_.catalogue = std::move(*coming_);
  coming_.reset();
  if (other) model_.texts = {};
}

void Session::take(protocol::TextsSent& m) {
  open_catalogue();
  for (protocol::TextEntry& entry : m.texts) model_.texts.put(entry.key(), m.language, std::move(entry.text));
  if (m.language == model_.language) return;
  model_.language = m.language;
  reword_log(model_);
}

void Session::take(protocol::Snapshot& m) {
  open_catalogue();
  at_ = m.at;
  model_.table = std::move(m.table);
  model_.view = m.view;
  model_.course.push_back({m.view, {}, {}});
  if (m.view) tell_opening();
  for (unsigned i = 0; i < SeatId::cap; ++i) {
    if (!m.view || !m.view->viewer.seats.contains(SeatId{i})) model_.menus[i].reset();
  }
  note_clock();
  settle_state();
  if (in_step_) return;
  in_step_ = true;
  requests_.each([this](const protocol::ClientMessage& message) { send(message); });
}

void Session::take(protocol::Batch& m) {
  if (!in_step_) return;  // a snapshot is on its way
  if (m.at.branch == at_.branch && m.at.batch <= at_.batch) return;
  if (m.at.branch != at_.branch || m.at.batch != at_.batch + 1) {
    in_step_ = false;
    return send(protocol::AskSnapshot{});
  }
  at_ = m.at;
  for (const TableFact& fact : m.table) fold_table_fact(fact);
  for (const Fact& fact : m.facts) fold_fact(fact);
  resyncs_ = 0;
  settle_state();
}

void Session::fold_fact(const Fact& fact) {
  if (!model_.view) {
    opening_.push_back(fact);  // the snapshot that follows holds it already
    return;
  }
  View& view = *model_.view;
  fold(view, fact);
  if (std::holds_alternative<RoundBegan>(fact)) model_.month.clear();
  (view.board.end.over ? model_.ending : model_.month).push_back(fact);
  model_.course.back().happenings.emplace_back(fact);
  log_fact(fact);
}

// The game's first facts come with the batch that begins it, before there is a view to fold them into.
void Session::tell_opening() {
  for (const Fact& fact : std::exchange(opening_, {})) {
    if (std::holds_alternative<RoundBegan>(fact)) model_.month.clear();
    model_.month.push_back(fact);
    model_.course.back().opening.push_back(fact);
    log_fact(fact);
  }
}

void Session::log_fact(const Fact& fact) {
  const Board& board = model_.view->board;
  auto line = model_.say().log(fact, board);
  if (!line) return;
  if (append_to_log(model_, {std::move(*line), board.round, board.phase, false})) ++model_.unread_log;
}

void Session::fold_table_fact(const TableFact& fact) {
  fold(model_.table, fact);
  model_.course.back().happenings.emplace_back(fact);
  if (std::holds_alternative<ClockSet>(fact)) note_clock();
  if (const auto* said = std::get_if<MessageSaid>(&fact); said && said->person != model_.me) ++model_.unread_messages;
  if (auto line = table_line(fact, model_.table, model_.say())) {
    const bool playing = model_.view.has_value();
    if (append_to_log(model_, {std::move(*line), playing ? model_.view->board.round : Round{0},
                               playing ? model_.view->board.phase : Phase::life, true}))
      ++model_.unread_log;
  }
}

void Session::take(protocol::MenuSent& m) {
  if (!m.menu.seat.exists()) return;
  model_.menus[m.menu.seat.index()] = MenuState{m.question, std::move(m.menu)};
}

void Session::take(protocol::Accepted& m) {
  requests_.answered(m.id);
  model_.pending = static_cast<unsigned>(requests_.size());
}

void Session::take(protocol::Refused& m) {
  requests_.answered(m.id);
  model_.pending = static_cast<unsigned>(requests_.size());
  notice(model_.say().refusal(m.rejection, model_.view ? model_.view->board : Board{}));
}

void Session::take(protocol::Failed& m) {
  text::Params params;
  if (m.mistake) params.set("mistake", name_of(m.mistake->code)).set("where", m.mistake->where);
  if (m.code == protocol::FailureCode::came_elsewhere || !welcomed_) return give_up(name_of(m.code), params);
  requests_.answered(m.id);
  model_.pending = static_cast<unsigned>(requests_.size());
  trouble(name_of(m.code), params);
}

void Session::take(protocol::Farewell&) { notice(model_.locale().phrase("error.server_stopping"), false); }

// The picture here and what the server tells do not fit together: start from its picture again, but not for ever.
void Session::resync() {
  if (++resyncs_ > resyncs_max || line_ != Line::up) return give_up("bad_server_message", {{"where", "fold"}});
  in_step_ = false;
  send(protocol::AskSnapshot{});
}

void Session::settle_state() {
  switch (model_.table.stage) {
    case TableStage::lobby: model_.state = SessionState::lobby; break;
    case TableStage::playing: model_.state = SessionState::playing; break;
    case TableStage::over: model_.state = SessionState::over; break;
    case TableStage::frozen: model_.state = model_.view ? SessionState::playing : SessionState::lobby; break;
  }
  model_.link_words.clear();
  if (model_.table.stage == TableStage::frozen) model_.link_words = model_.say().error("table_is_frozen");
  model_.my_seats = model_.view ? model_.view->viewer.seats : SeatSet{};
  std::size_t kept = 0;
  for (const CoursePart& part : model_.course) kept += part.happenings.size();
  while (kept > happenings_kept && model_.course.size() > 1) {
    kept -= model_.course.front().happenings.size();
    model_.course.erase(model_.course.begin());
  }
}

void Session::note_clock() { model_.clock_ends_ms = now_ms_ + model_.table.clock.remaining_ms; }

}  // namespace koop::client
