#pragma once
// One clear line about what keeps the server from running, in the operator's language.

#include <string>

#include "game/net/net_error.hpp"
#include "game/text/locale.hpp"
#include "server/app/exit_code.hpp"
#include "server/core/interfaces.hpp"

namespace koop::server {

struct Complaint {
  ExitCode exit = ExitCode::usage;
  std::string key;  // of the locale
  text::Params params;
};

Complaint complain(const net::NetError& error);
Complaint complain(const JournalError& error);
Complaint no_scenarios(const std::string& folder, const std::vector<std::string>& broken);

// The sentence; key and parameters when the locale cannot be read, so that even then the line says what is wrong.
std::string sentence_of(const Complaint& complaint, Language language);

}  // namespace koop::server
