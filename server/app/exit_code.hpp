#pragma once
// What the server's exit status says. Documented in docs/protocol.md; scripts and the window rely on it.

namespace koop::server {

enum class ExitCode : int {
  good = 0,
  usage = 2,
  port = 3,       // taken, forbidden, or not to be opened
  scenarios = 4,  // no folder, no scenario in it, or none without mistakes
  data = 5,       // the data folder cannot be made or written to
  journal = 6,    // the journal in it is in use, damaged, of another program or of a newer version
};

}  // namespace koop::server
