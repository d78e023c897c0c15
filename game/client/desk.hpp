#pragma once
// Desk: every act that a person at this computer can ask for. Screens and the text client call it and look at the model
// afterwards; nothing here blocks, and what was not possible comes back as a Notice. front_desk.hpp is the real one.

#include <string>

#include "game/client/model.hpp"

namespace koop::client {

class Desk {
 public:
  Desk() = default;
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  virtual ~Desk() = default;

  [[nodiscard]] virtual const Model& model() const = 0;
  // Does what is due. True when something in the model changed. Call it at least every 50 ms.
  virtual bool poll() = 0;

  // --- ways in, from the start screen; whatever was open before is left ---
  virtual void practise(const std::string& name) = 0;  // own server, this computer only; empty places get programs at the start
  virtual void one_computer(const std::string& name) = 0;  // the same for a group that passes the screen on, with a veil
  virtual void host(const std::string& name) = 0;          // own server that others in the network can join
  // `address`: HOST or HOST:PORT.
  virtual void join(const std::string& address, const std::string& code, const std::string& name,
                    Role role = Role::participant) = 0;
  virtual void watch_demo() = 0;  // own server, programs on all seats
  virtual void call_again() = 0;  // away: do not wait for the next attempt
  virtual void leave() = 0;       // for good; back to the start screen

  // --- lobby; the last three are the host's ---
  virtual void take_place(InstitutionId institution) = 0;
  virtual void leave_place(InstitutionId institution) = 0;
  virtual void set_ready(bool ready) = 0;
  virtual void place_bot(InstitutionId institution, Habit habit) = 0;  // Habit::none takes it away
  virtual void change_settings(const TableSettings& settings) = 0;
  // In practice, programs take the free places first.
  virtual void start() = 0;

  // --- play ---
  // The command names its seat, which must be one of mine; the question is that of the seat's menu. In a stage in which
  // a group at one computer reads together, Ready counts for all its seats.
  virtual void send(const Command& command) = 0;
  virtual void say(const std::string& text) = 0;
  virtual void vote_to_close(bool close) = 0;

  // --- this computer ---
  virtual void set_language(Language language) = 0;
  virtual void show_seat(SeatId seat) = 0;  // look as another of my seats; behind the veil where there is one
  virtual void lift_veil() = 0;
  virtual void log_read() = 0;
  virtual void messages_read() = 0;
};

}  // namespace koop::client
