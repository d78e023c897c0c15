#include "game/ui/platform/display.hpp"

#include <cstdlib>

#if defined(__unix__)
#include <X11/Xlib.h>
#endif

namespace koop::ui {

#if defined(__unix__)
Result<DisplaySize, std::string> probe_display() {
  const char* name = std::getenv("DISPLAY");
  if (name == nullptr || *name == '\0')
    return failure(std::string("There is no display (DISPLAY is not set). The text client needs none: kooperacja --text."));
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return failure("The display " + std::string(name) + " does not answer.");
  int opcode = 0, event = 0, error = 0;
  const bool gl = XQueryExtension(display, "GLX", &opcode, &event, &error) != 0;
  const DisplaySize size{static_cast<unsigned>(DisplayWidth(display, DefaultScreen(display))),
                         static_cast<unsigned>(DisplayHeight(display, DefaultScreen(display)))};
  XCloseDisplay(display);
  if (!gl) return failure("The display " + std::string(name) + " has no OpenGL (GLX).");
  return size;
}
#else
Result<DisplaySize, std::string> probe_display() { return DisplaySize{1280, 720}; }
#endif

}  // namespace koop::ui
