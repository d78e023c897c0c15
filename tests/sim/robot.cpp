#include "tests/sim/robot.hpp"

#include <gtest/gtest.h>

#include "game/bots/bot.hpp"
#include "game/protocol/codec.hpp"
#include "game/rules/rules.hpp"
#include "server/core/reveal.hpp"
#include "server/core/table.hpp"

namespace koop::test {

Robot::Robot(net::MemoryNetwork& network, std::string name, std::uint64_t seed)
    : network_(network), name_(std::move(name)), random_{seed} {}

void Robot::connect() {
  net::MemoryClient client = network_.connect(4000);
  transport_ = std::move(client.transport);
  link_ = client.link;
  connected_ = welcomed_ = pictured_ = false;
  dropped_.reset();
  menus_.clear();
  forgot_answer_ = false;
}

void Robot::join(const std::string& code, Role role) {
  hello_ = {};
  hello_.language = language;
  hello_.name.value = name_;
  hello_.code.value = code;
  hello_.role = role;
  connect();
}

void Robot::come_back() {
  hello_ = {};
  hello_.language = language;
  hello_.token.value = token_;
  connect();
}

void Robot::come_back_as(const Robot& other) {
  token_ = other.token_;
  come_back();
}

void Robot::die() {
  network_.kill(link_);
  transport_.reset();
}

void Robot::leave() {
  send_raw(protocol::write(protocol::ClientMessage{protocol::Bye{}}));
  welcomed_ = false;
}

void Robot::ask(protocol::ClientMessage message) { wishes_.push_back(std::move(message)); }

void Robot::send_raw(std::string_view bytes) {
  const auto sent = transport_->send(link_, net::Channel::play, bytes);
  EXPECT_TRUE(sent) << name_ << ": " << (sent ? "" : net::code_name(sent.error().code));
}

void Robot::send_unanswered() {
  if (unanswered_) send_raw(protocol::write(*unanswered_));
}

void Robot::step(std::int64_t now) {
  if (!transport_) return;
  std::vector<net::Event> events;
  transport_->poll(events, 0);
  for (const net::Event& event : events) {
    if (const auto* up = std::get_if<net::Connected>(&event)) {
      link_ = up->peer;
      connected_ = true;
      send_raw(protocol::write(protocol::ClientMessage{hello_}));
    } else if (const auto* bytes = std::get_if<net::Received>(&event)) {
      hear(bytes->bytes, now);
    } else if (const auto* gone = std::get_if<net::Disconnected>(&event)) {
      dropped_ = gone->reason;
      welcomed_ = false;
    }
  }
  if (dropped_) transport_.reset();
  if (!seated() || unanswered_) return;
  if (!wishes_.empty()) {
    unanswered_ = std::move(wishes_.front());
    wishes_.pop_front();
    std::visit(
        [this](auto& m) {
          if constexpr (requires { m.id; }) m.id = next_id_++;
        },
        *unanswered_);
    send_unanswered();
  } else if (plays) {
    act();
  }
}

void Robot::hear(const std::string& bytes, std::int64_t) {
  heard_.push_back(bytes);
  const auto message = protocol::read_server_message(bytes);
  ASSERT_TRUE(message) << name_ << ": " << name_of(message.error().code) << " at " << message.error().where;
  std::visit([this](const auto& m) { on(m); }, *message);
}

void Robot::on(const protocol::Welcome& m) {
  welcomed_ = true;
  person_ = m.person;
  if (!m.token.empty()) token_ = m.token;
  next_id_ = std::max(next_id_, m.next_id);
}

void Robot::on(const protocol::Snapshot& m) {
  const bool came = !pictured_;
  pictured_ = true;
  table_ = m.table;
  view_ = m.view;
  at_ = m.at;
  if (came) send_unanswered();  // whatever broke the link, it is done once
}

void Robot::on(const protocol::Batch& m) {
  ASSERT_EQ(m.at.batch, at_.batch + 1) << name_;
  at_ = m.at;
  for (const TableFact& fact : m.table) fold(table_, fact);
  if (!view_) {
    if (m.facts.empty()) return;
    view_.emplace();
    view_->viewer = {seats_of(table_, person_), table_.persons[person_.index()].role};
  }
  for (const Fact& fact : m.facts) {
    fold(*view_, fact);
    // What could be done in the step before means nothing in this one; the new menu is on its way.
    if (std::holds_alternative<StageBegan>(fact) || std::holds_alternative<VoteOpened>(fact)) menus_.clear();
    // The words of whatever a fact names have come before it.
    server::TextsOf named;
    server::gather(named, fact);
    for (const auto of : named)
      EXPECT_TRUE(knows({of.kind, of.id, 0})) << name_ << " lacks " << name_of(of.kind) << ' ' << of.id;
  }
}

void Robot::on(const protocol::TextsSent& m) {
  for (const protocol::TextEntry& entry : m.texts) texts_[entry.key()] = entry.text;
}

void Robot::answered(protocol::RequestId id, protocol::ServerMessage message) {
  if (id != 0 && unanswered_ && server::request_id(*unanswered_) == id) {
    if (loses_answers && !forgot_answer_) {
      forgot_answer_ = true;
      return send_unanswered();
    }
    forgot_answer_ = false;
    unanswered_.reset();
  }
  answers.push_back(std::move(message));
}

void Robot::act() {
  if (!view_ || table_.stage != TableStage::playing) return;
  const Board& board = view_->board;
  for (const auto& [seat, sent] : menus_) {
    const bool offers = board.phase == Phase::talk && board.stage == Stage::asking && board.talk.cards.empty() &&
                        seat != board.talk.leader && !board.talk.offered.contains(seat) && board.seat[seat.index()].hand > 0;
    if (!offers && !rules::waiting_for(board).contains(seat)) continue;
    const auto& options = sent.menu.options;
    if (std::all_of(options.begin(), options.end(), [](const Option& o) { return o.refusal.has_value(); })) continue;
    const auto command = bots::decide({*view_, sent.menu, catalogue_, random_}, Habit::cooperative);
    if (!command) continue;
    unanswered_ = protocol::SendCommand{next_id_++, sent.question, *command};
    return send_unanswered();
  }
}

}  // namespace koop::test
