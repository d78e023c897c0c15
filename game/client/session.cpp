#include "game/client/session.hpp"

#include "game/client/wording.hpp"
#include "game/protocol/codec.hpp"

namespace koop::client {
namespace {

// What the other end will not change its mind about: calling again would not help.
bool is_final(net::DisconnectReason reason) {
  using enum net::DisconnectReason;
  switch (reason) {
    case protocol_error:
    case not_authenticated:
    case wrong_version:
    case replaced:
    case removed: return true;
    case timed_out:
    case unreachable:
    case closed:
    case server_full:
    case server_stopping:
    case too_slow: return false;
  }
  return false;
}

}  // namespace

Session::~Session() { hang_up(net::DisconnectReason::closed, net::Flush::no); }

void Session::empty_model() {
  Model empty;
  empty.locales = model_.locales;
  empty.language = model_.language;
  empty.now_ms = model_.now_ms;
  empty.notices = std::move(model_.notices);
  empty.mode = model_.mode;
  empty.host_addresses = std::move(model_.host_addresses);
  model_ = std::move(empty);
  coming_.reset();
  changed_ = true;
}

void Session::open(Door door, Entry entry) {
  close();
  door_ = std::move(door);
  entry_ = std::move(entry);
  wanted_ = model_.language;
  backoff_.reset();
  dial();
}

void Session::close() {
  if (line_ == Line::up && joined_) send(protocol::Bye{});
  hang_up(net::DisconnectReason::closed, net::Flush::yes);
  requests_.reset();
  entry_ = {};
  joined_ = false;
  resyncs_ = 0;
  empty_model();
}

void Session::hang_up(net::DisconnectReason reason, net::Flush flush) {
  if (transport_ && peer_.exists()) {
    transport_->disconnect(peer_, reason, flush);
    transport_->flush();
  }
  transport_.reset();
  channel_.reset();
  peer_ = {};
  line_ = Line::down;
  welcomed_ = false;
  in_step_ = false;
}

void Session::dial() {
  auto transport = door_.dial();
  changed_ = true;
  if (!transport) {
    text::Params params;
    for (const auto& p : transport.error().params) params.set(p.name, p.value);
    if (!joined_) return give_up(net::code_name(transport.error().code), params);
    return lost(net::code_name(transport.error().code));
  }
  transport_ = std::move(*transport);
  channel_ = door_.channel();
  line_ = Line::calling;
  if (joined_) return;  // stays `away` for the person
  model_.state = SessionState::connecting;
  model_.link_words = model_.locale().phrase("ui.start.connecting");
}

void Session::lost(std::string_view code) {
  hang_up(net::DisconnectReason::closed, net::Flush::no);
  changed_ = true;
  if (!joined_) return give_up(code);
  model_.state = SessionState::away;
  model_.retry_at_ms = now_ms_ + backoff_.next_ms();
  model_.link_words = model_.locale().phrase(code == "server_stopping" ? "error.server_stopping" : "ui.connection.lost");
}

void Session::give_up(std::string_view code, const text::Params& params) {
  hang_up(net::DisconnectReason::closed, net::Flush::no);
  model_.state = SessionState::closed;
  model_.link_words = model_.say().error(code, params);
  model_.closed_code = std::string(code);
  requests_.reset();
  model_.pending = 0;
  changed_ = true;
}

void Session::call_again() {
  if (model_.state == SessionState::away) model_.retry_at_ms = now_ms_;
}

void Session::notice(std::string text, bool is_trouble) {
  model_.notices.push_back({++notices_, std::move(text), is_trouble});
  if (model_.notices.size() > notices_kept) model_.notices.erase(model_.notices.begin());
  changed_ = true;
}

bool Session::may_ask() {
  if (!model_.connected()) {
    trouble("not_connected");
    return false;
  }
  if (requests_.full()) {
    trouble("too_fast");
    return false;
  }
  return true;
}

void Session::send(const protocol::ClientMessage& message) {
  if (line_ != Line::up) return;
  const auto sent = transport_->send(peer_, net::Channel::play, channel_->seal(net::Channel::play, protocol::write(message)));
  if (!sent) return lost(net::code_name(sent.error().code));
  transport_->flush();
}

void Session::set_language(Language language) {
  wanted_ = language;
  if (model_.connected()) return ask(protocol::ChangeLanguage{0, language});
  if (model_.language == language) return;
  model_.language = language;
  reword_log(model_);
  changed_ = true;
}

void Session::say_hello() {
  protocol::Hello hello;
  hello.language = wanted_;
  hello.role = entry_.role;
  if (entry_.token.empty()) {
    hello.name.value = entry_.name;
    hello.code.value = entry_.code;
  } else {
    hello.token.value = entry_.token;
  }
  hello_due_ms_ = now_ms_ + hello_answer_wait_ms_max;
  if (!joined_) model_.state = SessionState::hello;
  send(hello);
}

// --- time ---

void Session::watch_time() {
  if (model_.state == SessionState::away && line_ == Line::down && now_ms_ >= model_.retry_at_ms) dial();
  if (line_ == Line::up && !welcomed_ && now_ms_ >= hello_due_ms_) lost("no_answer");
}

bool Session::poll(std::int64_t now_ms) {
  const auto seconds = model_.seconds_left();
  now_ms_ = now_ms;
  model_.now_ms = now_ms;
  if (transport_) {
    std::vector<net::Event> events;
    transport_->poll(events, 0);
    for (net::Event& event : events) {
      if (!transport_) break;  // the link was given up over an earlier event
      std::visit([this](auto& e) { on(e); }, event);
    }
  }
  watch_time();
  if (seconds != model_.seconds_left()) changed_ = true;
  return std::exchange(changed_, false);
}

// --- the link ---

void Session::on(const net::Connected& event) {
  peer_ = event.peer;
  line_ = Line::up;
  model_.link_protected = channel_->protects();
  say_hello();
  changed_ = true;
}

void Session::on(const net::Disconnected& event) {
  peer_ = {};
  const std::string_view reason = net::reason_name(event.reason);
  // A refusal has said why already.
  if (model_.state == SessionState::closed) return hang_up(event.reason, net::Flush::no);
  if (is_final(event.reason)) return give_up(reason);
  lost(reason);
}

void Session::on(net::Received& event) {
  if (event.channel != net::Channel::play) return;
  auto opened = channel_->open(event.channel, std::move(event.bytes));
  if (!opened) return give_up(net::code_name(opened.error().code));
  auto message = protocol::read_server_message(*opened);
  if (!message) return give_up("bad_server_message", {{"where", message.error().where}});
  changed_ = true;
  try {
    std::visit([this](auto& m) { take(m); }, *message);
  } catch (const BrokenInvariant&) { resync(); }
}

}  // namespace koop::client
