// kooperacja-gallery: shows one page, or takes its picture and writes its layout dump.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "game/ui/layout_dump.hpp"
#include "game/ui/platform/window.hpp"
#include "tests/ui_gallery/pages.hpp"

namespace {
using namespace koop;

struct Options {
  std::string size = "1280x720", theme = "light", page = "widgets", shot, dump;
  float text_scale = 1;
  bool still = false, check = false;
};

int report(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return 1;
}

int run(const Options& options) {
  ui::WindowOptions window_options{.title = "Kooperacja: galeria"};
  if (std::sscanf(options.size.c_str(), "%ux%u", &window_options.width, &window_options.height) != 2)
    return report("Not a size: " + options.size + ". Expected: 1280x720.");
  const auto& all = gallery::pages();
  if (std::none_of(all.begin(), all.end(), [&](const gallery::Page& page) { return page.name == options.page; }))
    return report("No page is called " + options.page + ".");
  const auto theme = ui::theme_named(options.theme);
  if (!theme) return report("No theme is called " + options.theme + ".");
  auto made = ui::Ui::create();
  if (!made) return report(made.error());
  ui::Ui& ui = **made;
  ui.set_prefs({.theme = *theme, .text_scale = options.text_scale, .reduced_motion = options.still});
  auto window = ui::Window::open(window_options, ui);
  if (!window) return report(window.error());

  gallery::State state;
  state.page = options.page;
  const auto draw = [&](ui::Ui& frame) {
    for (const gallery::Page& page : all)
      if (page.name == state.page) page.draw(frame, state);
  };
  if (options.shot.empty() && !options.check) {
    (*window)->run({.draw = draw, .poll = {}, .may_close = {}});
    return 0;
  }
  (*window)->settle(draw);
  if (!options.dump.empty())
    if (const auto written = ui::write_layout_dump(ui.frame(), options.dump); !written) return report(written.error());
  if (!options.shot.empty())
    if (const auto saved = (*window)->screenshot(options.shot); !saved) return report(saved.error());
  const auto problems = ui::layout_problems(ui.frame());
  for (const std::string& problem : problems) std::printf("%s\n", problem.c_str());
  return options.check && !problems.empty() ? 3 : 0;
}
}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Shows the widgets and drawings of Kooperacja."};
  app.add_option("--size", options.size, "Window size, WxH");
  app.add_option("--theme", options.theme, "light, dark, high_contrast, projector");
  app.add_option("--text-scale", options.text_scale, "1 to 2");
  app.add_option("--page", options.page, "Page to show");
  app.add_option("--shot", options.shot, "Write a PNG and end");
  app.add_option("--dump", options.dump, "Write the layout dump (with --shot or --check)");
  app.add_flag("--still", options.still, "Reduced motion");
  app.add_flag("--check", options.check, "Print the layout's problems and end; exit code 3 when there are any");
  CLI11_PARSE(app, argc, argv);
  return run(options);
}
