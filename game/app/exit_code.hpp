#pragma once
// What the game's exit status says (also in --help). One line on standard error comes with each but 0.

#include <string_view>

namespace koop::app {

enum class ExitCode : int {
  good = 0,
  usage = 2,
  server = 3,   // the own server is missing, does not start or has stopped
  assets = 4,   // the game's own files are missing or broken
  display = 5,  // no window can be opened
  link = 6,     // the table cannot be reached, or refuses
};

// For the reason with which a session was closed.
inline ExitCode exit_code_of(std::string_view closed_code) {
  if (closed_code.starts_with("server_missing") || closed_code == "server_failed" || closed_code == "server_silent" ||
      closed_code == "server_gone") {
    return ExitCode::server;
  }
  if (closed_code == "bad_server_address" || closed_code == "bad_code") return ExitCode::usage;
  return ExitCode::link;
}

}  // namespace koop::app
