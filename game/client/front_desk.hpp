#pragma once
// FrontDesk: the real Desk. It owns the session and, where this computer hosts, the own server; it knows who sits
// before the screen.

#include "game/client/desk.hpp"
#include "game/client/own_server.hpp"
#include "game/client/session.hpp"

namespace koop::client {

// Milliseconds that never go backwards.
using Clock = std::function<std::int64_t()>;

struct DeskParts {
  const text::Locales& locales;  // outlives the desk
  Language language = Language::pl;
  Clock clock;
  StartServer start_server;
  MakeDoor make_door;
  std::uint64_t seed = 0;  // for the jitter of calling again
};

class FrontDesk final : public Desk {
 public:
  explicit FrontDesk(DeskParts parts);
  // Closes the link; the places stay kept.
  ~FrontDesk() override;

  [[nodiscard]] const Model& model() const override { return model_; }
  bool poll() override;

  void practise(const std::string& name) override;
  void one_computer(const std::string& name) override;
  void host(const std::string& name) override;
  void join(const std::string& address, const std::string& code, const std::string& name, Role role) override;
  void watch_demo() override;
  void call_again() override { session_.call_again(); }
  void leave() override;

  void take_place(InstitutionId institution) override { session_.ask(protocol::TakePlace{0, institution}); }
  void leave_place(InstitutionId institution) override { session_.ask(protocol::LeavePlace{0, institution}); }
  void set_ready(bool ready) override { session_.ask(protocol::SetReady{0, ready}); }
  void place_bot(InstitutionId institution, Habit habit) override { session_.ask(protocol::PlaceBot{0, institution, habit}); }
  void change_settings(const TableSettings& settings) override { session_.ask(protocol::ChangeSettings{0, settings}); }
  void start() override;

  void send(const Command& command) override;
  void say(const std::string& text) override;
  void vote_to_close(bool close) override { session_.ask(protocol::VoteToClose{0, close}); }

  void set_language(Language language) override { session_.set_language(language); }
  void show_seat(SeatId seat) override;
  void lift_veil() override;
  void log_read() override { model_.unread_log = 0; }
  void messages_read() override { model_.unread_messages = 0; }

 private:
  void open_own(Mode mode, const std::string& name, const ServerWish& wish);
  void watch_server();
  void sit_down();
  void send_for(SeatId seat, const Command& command);

  DeskParts parts_;
  Model model_;
  Session session_;
  std::unique_ptr<OwnServer> server_;
  std::string name_;
  bool joining_own_ = false;  // the own server is up and the session was opened
  // Shown by hand: stays until it acts or the step ends.
  SeatId pinned_;
  Board pinned_at_;
  bool all_looked_ = true;  // the last stage was open to all at this computer
  bool changed_ = false;
};

}  // namespace koop::client
