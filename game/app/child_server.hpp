#pragma once
// The own server as a child process: kooperacja-server with its standard input held open by this process, so that it
// ends when this one does, however that comes. Its READY line on standard output says port and code. POSIX.

#include "game/client/own_server.hpp"
#include "game/model/texts.hpp"

namespace koop::app {

inline constexpr std::uint16_t hosting_port = 45100;       // the server's own default; any free one when it is taken
inline constexpr std::int64_t ready_wait_ms_max = 20'000;  // then the start counts as failed

struct ChildSettings {
  std::string program;    // of the server
  std::string scenarios;  // folder; empty: the server looks for it
  Language language = Language::pl;
  std::optional<std::uint32_t> bot_pace_ms;
};

// What client::FrontDesk calls to host. A missing program is told at once, everything later by OwnServer::look.
client::StartServer child_servers(ChildSettings settings);

}  // namespace koop::app
