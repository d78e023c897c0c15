#include "game/ui/platform/window.hpp"

#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <algorithm>
#include <cstdlib>

#include "game/ui/layout_dump.hpp"
#include "game/ui/platform/display.hpp"

namespace koop::ui {

Result<std::unique_ptr<Window>, std::string> Window::open(const WindowOptions& options, Ui& ui) {
  const auto display = probe_display();
  if (!display) return failure(display.error());
  std::unique_ptr<Window> window(new Window(ui));
  window->options_ = options;
  if (!window->create()) return failure(std::string("The window does not open: no usable OpenGL."));
  ui.set_clipboard(
      [] {
        const auto utf8 = sf::Clipboard::getString().toUtf8();
        return std::string(utf8.begin(), utf8.end());
      },
      [](const std::string& text) { sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end())); });
  return window;
}

bool Window::create() {
  const sf::String title = sf::String::fromUtf8(options_.title.begin(), options_.title.end());
  const sf::ContextSettings settings(0, 0, 0, 2, 0);
  const sf::VideoMode mode =
      options_.fullscreen ? sf::VideoMode::getDesktopMode() : sf::VideoMode(options_.width, options_.height);
  window_.create(mode, title, options_.fullscreen ? sf::Style::Fullscreen : sf::Style::Default, settings);
  if (!window_.isOpen()) return false;
  window_.setKeyRepeatEnabled(true);
  resized_ = true;
  ui_.request_redraw();
  return window_.getSettings().majorVersion >= 1 && window_.getSize().x > 0;
}

void Window::set_fullscreen(bool fullscreen) {
  if (fullscreen == options_.fullscreen) return;
  options_.fullscreen = fullscreen;
  // The pages' textures live on: SFML shares them over its contexts.
  create();
}

double Window::now_ms() const { return static_cast<double>(clock_.getElapsedTime().asMicroseconds()) / 1000; }

void Window::pump(bool& closed) {
  sf::Event event{};
  while (window_.pollEvent(event)) {
    if (event.type == sf::Event::Closed) closed = true;
    if (event.type == sf::Event::Resized) {
      window_.setView(
          sf::View(sf::FloatRect(0, 0, static_cast<float>(event.size.width), static_cast<float>(event.size.height))));
      resized_ = true;
    }
    queue_.push(event);
  }
}

// Runs one frame of logic per waiting conflict, draws the last only. False: nothing was due.
bool Window::frames(const LoopHooks& hooks) {
  const double wake = ui_.ms_until_wake();  // counted from the last frame
  const bool due = wake >= 0 && ui_.now() + wake <= now_ms();
  if (!queue_.waiting() && !ui_.wants_redraw() && !resized_ && !due) return false;
  const sf::Vector2u size = window_.getSize();
  do {
    ui_.start_frame(queue_.next(), {static_cast<float>(size.x), static_cast<float>(size.y)}, now_ms());
    hooks.draw(ui_);
    ui_.finish_frame();
  } while (queue_.waiting());
  resized_ = false;
  present();
  return true;
}

void Window::present() {
  ++drawn_;
  ui_.mutable_frame().drawn = drawn_;
  window_.clear();
  renderer_.draw(window_, *ImGui::GetDrawData());
  window_.display();
  if (const char* path = std::getenv("KOOP_LAYOUT_DUMP"); path != nullptr && *path != '\0')
    if (const auto written = write_layout_dump(ui_.frame(), path); !written) ui_.notify(written.error());
}

void Window::run(const LoopHooks& hooks) {
  constexpr int busy_ms = 16, idle_ms = 33;
  sf::Clock since_drawn;
  while (!closing_ && window_.isOpen()) {
    bool closed = false;
    pump(closed);
    if (closed && (!hooks.may_close || hooks.may_close())) break;
    if (hooks.poll && hooks.poll()) ui_.request_redraw();
    if (frames(hooks)) since_drawn.restart();
    // What was clicked may have sent something: answer it soon. A window left alone sleeps longer.
    const bool busy = ui_.wants_redraw() || since_drawn.getElapsedTime().asMilliseconds() < 500;
    sf::sleep(sf::milliseconds(busy ? busy_ms : idle_ms));
  }
  window_.close();
}

void Window::settle(const std::function<void(Ui&)>& draw, int frames_max) {
  LoopHooks hooks;
  hooks.draw = draw;
  ui_.request_redraw();
  for (int i = 0; i < frames_max; ++i) {
    bool closed = false;
    pump(closed);
    if (!frames(hooks)) return;
    sf::sleep(sf::milliseconds(8));
  }
}

Result<void, std::string> Window::screenshot(const std::filesystem::path& png) {
  sf::Texture texture;
  if (!texture.create(window_.getSize().x, window_.getSize().y)) return failure(std::string("No memory for a screenshot."));
  // The front buffer is what was shown; draw it again into the back one first.
  renderer_.draw(window_, *ImGui::GetDrawData());
  texture.update(window_);
  if (!texture.copyToImage().saveToFile(png.string())) return failure("Cannot write " + png.string() + ".");
  return {};
}

}  // namespace koop::ui
