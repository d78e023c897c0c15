#include "game/ui/screens/run_window.hpp"

#include <cstdlib>
#include <filesystem>
#include <set>

#include "game/ui/platform/window.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/settings_file.hpp"

namespace koop::ui {
namespace {

class Session {
 public:
  Session(Ui& ui, client::Desk& desk) : ui_(ui), desk_(desk), path_(settings_path()) {}

  void load(const WindowWish& wish) {
    if (!path_) return;
    const ReadKept read = read_settings(*path_);
    kept_ = read.kept;
    const std::string given(name_of(desk_.model().language));
    if (wish.language_given || !kept_.language_known) kept_.prefs.language = given;
    else desk_.set_language(kept_.prefs.language == "en" ? Language::en : Language::pl);
    ui_.set_prefs(kept_.prefs);
    local_.name = kept_.name;
    local_.address = kept_.address;
    if (!read.mistake.empty())
      ui_.notify(desk_.model().locale().phrase("ui.settings.broken", {{"what", read.mistake}, {"file", read.aside.string()}}));
  }

  void draw(Ui& ui) {
    Room room(ui, desk_, local_);
    room.prefs.language = std::string(name_of(room.model.language));
    window_screen(room);
    room.prefs.language = std::string(name_of(desk_.model().language));
    if (!(room.prefs == ui.prefs())) ui.set_prefs(room.prefs);
    keep(room.prefs);
  }

  // A game in progress is not closed by one click.
  bool may_close() {
    const bool in_play =
        desk_.model().state == client::SessionState::playing || desk_.model().state == client::SessionState::away;
    if (!in_play || asked_) return true;
    asked_ = true;
    local_.panel = Panel::leave;
    ui_.request_redraw();
    return false;
  }

  bool poll() { return desk_.poll(); }
  // The person wanted to close the window and has left the table now; staying takes the wish back.
  [[nodiscard]] bool wants_to_close() {
    if (asked_ && local_.panel != Panel::leave && desk_.model().state == client::SessionState::idle) return true;
    if (local_.panel != Panel::leave) asked_ = false;
    return false;
  }

 private:
  void keep(const Prefs& prefs) {
    const Kept now{.prefs = prefs, .language_known = true, .name = local_.name, .address = local_.address};
    if (now == kept_ || !path_) return;
    if (ui_.typing()) return;  // a name half typed
    kept_ = now;
    const auto written = write_settings(*path_, kept_);
    if (!written && !told_) {
      told_ = true;
      ui_.notify(desk_.model().locale().phrase("ui.settings.not_saved", {{"why", written.error()}}));
    }
  }

  Ui& ui_;
  client::Desk& desk_;
  std::optional<std::filesystem::path> path_;
  Kept kept_;
  Local local_;
  bool asked_ = false, told_ = false;
};

// KOOP_SCREENSHOTS: one picture per screen and month, taken when nothing moves any more.
class Pictures {
 public:
  explicit Pictures(Window& window) : window_(window) {
    if (const char* folder = std::getenv("KOOP_SCREENSHOTS"); folder != nullptr) folder_ = folder;
  }
  void look(const Ui& ui, const client::Model& model) {
    if (folder_.empty() || ui.wants_redraw()) return;
    std::string name = ui.frame().screen;
    if (model.in_game()) name += "-m" + std::to_string(static_cast<int>(model.view->board.round));
    if (!taken_.insert(name).second) return;
    // A folder that cannot be written costs the pictures, not the game.
    if (!window_.screenshot(std::filesystem::path(folder_) / (name + ".png"))) folder_.clear();
  }

 private:
  Window& window_;
  std::string folder_;
  std::set<std::string> taken_;
};

}  // namespace

Result<void, std::string> run_window(client::Desk& desk, const WindowWish& wish) {
  auto ui = Ui::create();
  if (!ui) return failure(ui.error());
  auto window = Window::open({.width = wish.width, .height = wish.height, .fullscreen = wish.fullscreen}, **ui);
  if (!window) return failure(window.error());
  Session session(**ui, desk);
  session.load(wish);
  Pictures pictures(**window);
  (*window)->run({.draw = [&](Ui& u) { session.draw(u); },
                  .poll =
                      [&] {
                        pictures.look(**ui, desk.model());
                        const bool changed = session.poll();
                        if (session.wants_to_close()) (*window)->close();
                        return changed;
                      },
                  .may_close = [&] { return session.may_close(); }});
  return {};
}

}  // namespace koop::ui
