// kooperacja-screens: draws every screen from real game states, takes pictures, and says what is wrong with their layout.

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "game/ui/layout_dump.hpp"
#include "game/ui/platform/window.hpp"
#include "game/ui/screens/screens.hpp"
#include "tests/ui_screens/scenes.hpp"

namespace {
using namespace koop;
using namespace koop::screens_test;

struct Options {
  std::string size = "1280x720", theme = "light", out, only, scenario = "pierwszy_snieg", languages = "pl,en", layer = "all";
  int text = 100;
  bool check = false;
};

// Shows a model that never changes; what is asked for is not done.
class StillDesk : public client::Desk {
 public:
  explicit StillDesk(const client::Model& model) : model_(model) {}
  [[nodiscard]] const client::Model& model() const override { return model_; }
  bool poll() override { return false; }
  void practise(const std::string&) override {}
  void one_computer(const std::string&) override {}
  void host(const std::string&) override {}
  void join(const std::string&, const std::string&, const std::string&, Role) override {}
  void watch_demo() override {}
  void call_again() override {}
  void leave() override {}
  void take_place(InstitutionId) override {}
  void leave_place(InstitutionId) override {}
  void set_ready(bool) override {}
  void place_bot(InstitutionId, Habit) override {}
  void change_settings(const TableSettings&) override {}
  void start() override {}
  void send(const Command&) override {}
  void say(const std::string&) override {}
  void vote_to_close(bool) override {}
  void set_language(Language) override {}
  void show_seat(SeatId) override {}
  void lift_veil() override {}
  void log_read() override {}
  void messages_read() override {}

 private:
  const client::Model& model_;
};

int report(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return 2;
}

struct Gallery {
  ui::Ui& ui;
  ui::Window& window;
  const Options& options;
  int scenes = 0, problems = 0;

  void show(const Scene& scene, const std::string& language) {
    StillDesk desk(scene.model);
    ui::Local local;
    local.name = "Marta";
    const auto draw = [&](ui::Ui& frame) {
      ui::Room room(frame, desk, local);
      ui::window_screen(room);
    };
    window.settle(draw, 3);
    ui::Room room(ui, desk, local);
    scene.prepare(room);
    ui.request_redraw();
    window.settle(draw);
    ++scenes;
    const std::string name = scene.name + "_" + language + "_" + options.size + "_" + std::to_string(options.text) +
                             (options.theme == "light" ? "" : "_" + options.theme);
    if (!options.out.empty()) {
      const auto path = std::filesystem::path(options.out) / name;
      if (const auto saved = window.screenshot(path.string() + ".png"); !saved) std::printf("%s\n", saved.error().c_str());
      if (const auto written = ui::write_layout_dump(ui.frame(), path.string() + ".json"); !written)
        std::printf("%s\n", written.error().c_str());
    }
    for (const std::string& problem : ui::layout_problems(ui.frame())) {
      ++problems;
      std::printf("%s: %s\n", name.c_str(), problem.c_str());
    }
    std::fflush(stdout);
  }
};

// The fuller layers on the scenarios that show most of them.
struct FullerPlay {
  const char* scenario;
  Setting setting;
  const char* prefix;
};
const std::array<FullerPlay, 2> fuller_plays{{{"cisza_za_sciana", {Layer::expert, 8, "urban_rural"}, "expert-"},
                                              {"pierwszy_snieg", {Layer::full, 12, "rural"}, "full-"}}};

std::optional<std::vector<scenario::Loaded>> load_fuller(const std::string& root) {
  std::vector<scenario::Loaded> all;
  for (const FullerPlay& play : fuller_plays) {
    auto loaded = scenario::load(root + "/scenarios", play.scenario);
    if (!loaded || !scenario::fits(*loaded, play.setting)) return std::nullopt;
    all.push_back(under(*loaded, play.setting));
  }
  return all;
}

int run(const Options& options) {
  const std::string root = KOOP_SOURCE_DIR;
  const auto locales = text::load_locales(root + "/assets/locale");
  if (!locales) return report(to_string(locales.error()));
  const auto loaded = scenario::load(root + "/scenarios", options.scenario);
  if (!loaded) return report("The scenario " + options.scenario + " has mistakes.");
  const auto fuller = load_fuller(root);
  if (!fuller) return report("A scenario of the fuller layers cannot be loaded.");
  const auto theme = ui::theme_named(options.theme);
  ui::WindowOptions window_options;
  if (!theme || std::sscanf(options.size.c_str(), "%ux%u", &window_options.width, &window_options.height) != 2)
    return report("Not a theme or size.");
  auto made = ui::Ui::create();
  if (!made) return report(made.error());
  ui::Ui& ui = **made;
  auto window = ui::Window::open(window_options, ui);
  if (!window) return report(window.error());
  if (!options.out.empty()) std::filesystem::create_directories(options.out);
  Gallery gallery{ui, **window, options};
  for (const Language language : {Language::pl, Language::en}) {
    const std::string name(name_of(language));
    if (options.languages.find(name) == std::string::npos) continue;
    ui.set_prefs(
        {.theme = *theme, .text_scale = static_cast<float>(options.text) / 100, .reduced_motion = true, .language = name});
    std::vector<Scene> scenes;
    if (options.layer != "fuller") scenes = all_scenes(*loaded, *locales, language);
    for (std::size_t i = 0; options.layer != "first" && i < fuller->size(); ++i)
      add_fuller_scenes(scenes, (*fuller)[i], *locales, language, fuller_plays[i].prefix);
    for (const Scene& scene : scenes)
      if (options.only.empty() || scene.name.find(options.only) != std::string::npos) gallery.show(scene, name);
  }
  std::printf("%d scenes, %d problems\n", gallery.scenes, gallery.problems);
  return gallery.scenes == 0 || (options.check && gallery.problems > 0) ? 1 : 0;
}
}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Draws every screen of Kooperacja from states of real games."};
  app.add_option("--size", options.size, "Window size, WxH");
  app.add_option("--text", options.text, "Text size in percent")->check(CLI::Range(100, 200));
  app.add_option("--theme", options.theme, "light, dark, high_contrast, projector");
  app.add_option("--languages", options.languages, "pl, en or pl,en");
  app.add_option("--scenario", options.scenario, "Folder name of the scenario");
  app.add_option("--layer", options.layer, "all; first: the first game alone; fuller: the fuller layers alone")
      ->check(CLI::IsMember({"all", "first", "fuller"}));
  app.add_option("--only", options.only, "Scenes whose name holds this");
  app.add_option("--out", options.out, "Folder for pictures and layout dumps");
  app.add_flag("--check", options.check, "Fail when a layout has a problem");
  CLI11_PARSE(app, argc, argv);
  return run(options);
}
