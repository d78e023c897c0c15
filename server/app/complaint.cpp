#include "server/app/complaint.hpp"

#include "server/app/places.hpp"

namespace koop::server {

Complaint complain(const net::NetError& error) {
  Complaint complaint{ExitCode::port, "error." + std::string(net::code_name(error.code)), {}};
  for (const net::NetParam& p : error.params) complaint.params.set(p.name, p.value);
  return complaint;
}

Complaint complain(const JournalError& error) {
  const auto named = [&](ExitCode exit, const char* key) {
    return Complaint{exit, key, {{"path", error.path}, {"detail", error.detail}}};
  };
  switch (error.code) {
    case JournalErrorCode::folder_missing:
    case JournalErrorCode::not_writable:
    case JournalErrorCode::write_failed: return named(ExitCode::data, "error.disk_read_only");
    case JournalErrorCode::in_use: return named(ExitCode::journal, "error.journal_in_use");
    case JournalErrorCode::not_ours: return named(ExitCode::journal, "error.journal_not_ours");
    case JournalErrorCode::newer_version: return named(ExitCode::journal, "error.journal_newer");
    case JournalErrorCode::damaged: return named(ExitCode::journal, "error.journal_damaged");
  }
  return named(ExitCode::journal, "error.journal_damaged");
}

Complaint no_scenarios(const std::string& folder, const std::vector<std::string>& broken) {
  if (!broken.empty()) return {ExitCode::scenarios, "error.scenario_broken", {{"scenario", broken.front()}}};
  return {ExitCode::scenarios, "error.no_scenarios", {{"path", folder}}};
}

std::string sentence_of(const Complaint& complaint, Language language) {
  const auto locales = text::load_locales(find_folder("assets/locale"));
  if (locales && (*locales)[language].has(complaint.key)) return (*locales)[language].phrase(complaint.key, complaint.params);
  std::string plain = complaint.key;
  for (const char* name : {"port", "path", "scenario", "system", "detail"}) {
    if (const text::Cased* value = complaint.params.find(name)) plain += std::string(" ") + name + "=" + value->nom();
  }
  return plain;
}

}  // namespace koop::server
