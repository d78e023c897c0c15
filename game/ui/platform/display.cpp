#include "game/ui/platform/display.hpp"

#include <cstdlib>

#if defined(__unix__)
#include <X11/Xlib.h>
#endif

namespace koop::ui {

#if defined(__unix__)
Result<Display, std::string> probe_display() {
  const char* name = std::getenv("DISPLAY");
  if (name == nullptr || *name == '\0') return failure(std::string("There is no display: DISPLAY is not set."));
  ::Display* x = XOpenDisplay(nullptr);
  if (x == nullptr) return failure("The display " + std::string(name) + " does not answer.");
  std::shared_ptr<void> connection(x, [](void* open) { XCloseDisplay(static_cast<::Display*>(open)); });
  int opcode = 0, event = 0, error = 0;
  if (XQueryExtension(x, "GLX", &opcode, &event, &error) == 0)
    return failure("The display " + std::string(name) + " has no OpenGL (GLX).");
  const int screen = XDefaultScreen(x);
  return Display{static_cast<unsigned>(XDisplayWidth(x, screen)), static_cast<unsigned>(XDisplayHeight(x, screen)), connection};
}
#else
Result<Display, std::string> probe_display() { return Display{1280, 720, nullptr}; }
#endif

}  // namespace koop::ui
