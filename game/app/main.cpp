// kooperacja: the game. Puts the parts together and opens the window or the text client.

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "game/app/child_server.hpp"
#include "game/app/files.hpp"
#include "game/app/options.hpp"
#include "game/app/text_loop.hpp"
#include "game/client/front_desk.hpp"
#include "game/net/enet_transport.hpp"
#ifdef KOOP_HAS_WINDOW
#include "game/ui/screens/run_window.hpp"
#endif

namespace koop::app {
namespace {

std::int64_t steady_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

client::Door enet_door(const std::string& host, std::uint16_t port) {
  return {[host, port] { return net::connect(host, port); }, [] { return std::make_unique<net::ClearChannel>(); }};
}

ChildSettings child_settings(const Options& options) {
  bool found = false;
  ChildSettings settings{find_server(found), {}, options.language, options.bot_pace_ms};
  if (const char* folder = std::getenv("KOOP_SCENARIOS"); folder != nullptr) settings.scenarios = folder;
  return settings;
}

void go_in(client::Desk& desk, const Options& options) {
  const text::Locale& locale = desk.model().locale();
  const std::string name = options.name.empty() ? locale.phrase("ui.you") : options.name;
  switch (options.way) {
    case Way::start_screen: return;
    case Way::practise: return desk.practise(name);
    case Way::one_computer: return desk.one_computer(name);
    case Way::host: return desk.host(name);
    case Way::demo: return desk.watch_demo();
    case Way::join: return desk.join(options.address, options.code, name, options.observe ? Role::observer : Role::participant);
  }
}

ExitCode complain(ExitCode code, const std::string& sentence) {
  std::fprintf(stderr, "kooperacja: %s\n", sentence.c_str());
  return code;
}

ExitCode run_screen([[maybe_unused]] client::Desk& desk, [[maybe_unused]] const Options& options, const text::Locale& locale) {
#ifdef KOOP_HAS_WINDOW
  const ui::WindowWish wish{options.fullscreen, options.width, options.height, options.language_given};
  if (const auto shown = ui::run_window(desk, wish); !shown) {
    return complain(ExitCode::display, locale.phrase("error.no_display") + " (" + shown.error() + ")");
  }
  return ExitCode::good;
#else
  return complain(ExitCode::display, locale.phrase("error.no_window"));
#endif
}

ExitCode run(const Options& options) {
  const std::string assets = find_assets();
  if (assets.empty())
    return complain(ExitCode::assets, "A folder of the game is missing: assets. Set KOOP_ASSETS or install the game again.");
  const auto locales = text::load_locales(assets + "/locale");
  if (!locales) return complain(ExitCode::assets, text::to_string(locales.error()));
  std::random_device chance;
  client::FrontDesk desk({*locales, options.language, steady_ms, child_servers(child_settings(options)), enet_door, chance()});
  go_in(desk, options);
  if (!options.text) return run_screen(desk, options, (*locales)[options.language]);
  const bool alone = options.way == Way::practise;
  return run_text(desk, {{options.scenario, options.places, alone && options.start, options.start}, options.exit_after_game});
}

}  // namespace
}  // namespace koop::app

int main(int argc, char** argv) {
  using namespace koop;
  app::Options options;
  if (const auto exit = app::read_options(argc, argv, options)) return static_cast<int>(*exit);
  // What a server sends may be wrong; the session catches that and asks for a whole picture again.
  set_on_broken(OnBroken::throw_it);
  std::signal(SIGPIPE, SIG_IGN);
  return static_cast<int>(app::run(options));
}
