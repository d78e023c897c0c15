#pragma once
// The frame that every screen draws into: sizes and colours of the chosen look, text, input and focus, clipping, motion, and the
// record of what was drawn. One object per window. Screens hold it by reference for one frame; kit.hpp says how to write one.
// It never touches the window or the network: platform/loop.hpp does.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "game/base/result.hpp"
#include "game/ui/atlas.hpp"
#include "game/ui/fonts.hpp"
#include "game/ui/geometry.hpp"
#include "game/ui/input.hpp"
#include "game/ui/layout_record.hpp"
#include "game/ui/text.hpp"
#include "game/ui/theme.hpp"

struct ImGuiContext;

namespace koop::ui {

// What a person chose in the settings.
struct Prefs {
  ThemeName theme = ThemeName::light;
  float text_scale = 1;  // 1 … 2
  bool reduced_motion = false;
  bool faces = true;      // off: people are drawn without eyes and mouth
  bool spacious = false;  // line spacing 1.5
  std::string language = "pl";
  friend bool operator==(const Prefs&, const Prefs&) = default;
};

enum class Type {
  small,
  small_strong,
  small_voice,
  body,
  strong,
  large,
  large_strong,
  voice,
  voice_large,
  number,
  h3,
  h2,
  h1,
  display,
  code,
  projector_small,
  projector_body,
  projector_strong,
  projector_h1
};
enum class Shadow { card, lifted };
enum class Align { left, centre, right };
enum class VAlign { top, middle, bottom };

struct TextLook {
  Type type = Type::body;
  Colour colour = 0;  // 0: ink
  Align align = Align::left;
  VAlign valign = VAlign::top;
  bool wrap = true;
  int lines_max = 0;  // with `ellipsis`: lists of free text only
  bool ellipsis = false;
};

struct Interact {
  bool enabled = true;  // a disabled widget can be focused and says why, but does not act
  bool focusable = true;
  bool takes_horizontal = false;  // left and right belong to the widget, not to the focus
  bool takes_vertical = false;
  bool takes_typing = false;      // so do Enter and Space
  float radius = -1;              // of the focus ring's inner edge; < 0: that of a control
  std::optional<bool> over = {};  // whether the mouse is on it, where its shape is not its rectangle
};

struct Response {
  bool hovered = false, held = false, focused = false;
  bool activated = false;      // click or Enter/Space, upon release
  bool refused = false;        // the same on a disabled widget
  float hover = 0, press = 0;  // 0 … 1, for drawing
};

// A widget being drawn; ends with the scope. Texts drawn meanwhile belong to it.
class [[nodiscard]] WidgetScope {
 public:
  WidgetScope(class Ui& ui, int index) : ui_(ui), index_(index) {}
  ~WidgetScope();
  WidgetScope(const WidgetScope&) = delete;
  WidgetScope& operator=(const WidgetScope&) = delete;
  WidgetRecord& record();
  [[nodiscard]] std::uint64_t key();

 private:
  Ui& ui_;
  int index_;
};

class Ui {
 public:
  // Loads theme and fonts; a sentence when a file is missing or wrong. One at a time per process.
  static Result<std::unique_ptr<Ui>, std::string> create();
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  // --- the frame (called by the loop and by tests) ---
  void start_frame(const InputFrame& input, Point size, double now_ms);
  void finish_frame();
  [[nodiscard]] bool wants_redraw() const;     // an animation runs or something asked for another frame
  [[nodiscard]] double ms_until_wake() const;  // < 0: nothing is timed
  void request_redraw() { redraw_frames_ = std::max(redraw_frames_, 1); }
  void wake_in(double ms);                              // ask for one frame in `ms`
  void pause_motion(bool paused) { paused_ = paused; }  // "Pauza" stops everything at its end state
  void set_prefs(const Prefs& prefs);
  void set_clipboard(std::function<std::string()> get, std::function<void(const std::string&)> set);

  // --- for screens ---
  // Names the screen and returns the window's area. First call of every screen.
  Rect begin(std::string_view screen);
  [[nodiscard]] const Prefs& prefs() const { return prefs_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const Palette& colours() const { return theme_.palettes[static_cast<std::size_t>(prefs_.theme)]; }
  [[nodiscard]] bool high_contrast() const { return prefs_.theme == ThemeName::high_contrast; }
  [[nodiscard]] const Motion& motion() const;
  [[nodiscard]] float scale() const { return scale_; }
  [[nodiscard]] float text_scale() const { return prefs_.text_scale; }
  // A gap or a picture of `v` px at 100 %, in window pixels: the text scale does not touch it.
  [[nodiscard]] float gap(float v) const { return std::round(v * scale_); }
  // A length of a control: grows with the text.
  [[nodiscard]] float len(float v) const { return std::round(v * scale_ * prefs_.text_scale); }
  // A line's thickness: whole pixels, never none.
  [[nodiscard]] float line(float v) const { return std::max(1.0f, std::floor(v * scale_ + 0.01f)); }
  // The window's width in px at 100 %, divided by the text scale: what to choose a layout by.
  [[nodiscard]] float room_width() const { return size_.x / scale_ / prefs_.text_scale; }
  [[nodiscard]] Rect window() const { return {0, 0, size_.x, size_.y}; }

  // --- text ---
  [[nodiscard]] TextStyle style(Type type) const;
  [[nodiscard]] Fonts& fonts() { return *fonts_; }
  float text_width(std::string_view text, Type type);
  float text_height(std::string_view text, Type type, float width);
  float text_height(const std::vector<Span>& spans, Type type, float width);
  // Draws and records; returns the height used. Room of no height: as high as the text.
  float text(Rect room, std::string_view text, const TextLook& look = {});
  float text(Rect room, const std::vector<Span>& spans, const TextLook& look = {});
  // "**Może:** przyznać zasiłek" as spans: ** is strong, __ is the voice. Only for texts of our own.
  [[nodiscard]] std::vector<Span> marked_up(std::string_view text, Type type, Colour strong = 0) const;

  // --- widgets (used by the kit) ---
  WidgetScope widget(std::string_view id, Role role, Rect rect);
  WidgetRecord& current();
  Response interact(WidgetScope& widget, const Interact& how = {});
  [[nodiscard]] std::uint64_t key_of(std::string_view id) const;
  ImDrawList* draw() { return list_; }
  // The baked shadow under a box; none in high contrast.
  void shadow(Rect box, Shadow kind);
  Atlas& atlas() { return atlas_; }
  void push_clip(Rect rect);
  void pop_clip();
  [[nodiscard]] Rect clip() const;
  void push_id(std::string_view id);
  void pop_id();

  // --- focus and keys ---
  void focus(std::string_view id);          // by the record's full id
  void default_focus(std::string_view id);  // taken when the screen appears and nothing has it
  void focus_key(std::uint64_t key) { focus_ = key; }
  [[nodiscard]] std::uint64_t focused_key() const { return focus_; }
  [[nodiscard]] bool focus_changed() const { return focus_ != focus_before_; }
  [[nodiscard]] bool key_pressed(Key key) const;  // first press, not while typing in a field and not under a dialog
  bool back_pressed();                            // Esc, once: dialogs ask before screens do
  [[nodiscard]] const InputFrame& input() const { return input_; }
  [[nodiscard]] bool typing() const;  // a text field has the focus

  // --- layers ---
  void push_layer(std::uint64_t key);  // what is drawn until pop_layer lies above; the rest is deaf
  void pop_layer();
  [[nodiscard]] bool deaf() const;                   // under an open dialog
  void overlay(std::function<void(Ui&)> draw_last);  // drawn after everything, clipped by the window only

  // --- motion ---
  [[nodiscard]] double now() const { return now_; }
  // A value that goes to `target` in `ms` of the theme's motion; the first call starts at `from`.
  float animate(std::uint64_t key, float target, float ms);
  float animate_from(std::uint64_t key, float from, float target, float ms);
  [[nodiscard]] bool first_seen(std::uint64_t key);  // true in the first frame that asks

  // --- memory of widgets between frames ---
  struct Scroll {
    float offset = 0, content = 0, view = 0, grab = 0;
    bool dragging = false;
  };
  Scroll& scroll_state(std::uint64_t key) { return scrolls_[key]; }
  bool& open_state(std::uint64_t key) { return open_[key]; }
  // How many widgets could be focused so far in this frame; the rectangle of the one that got the focus just now, if it came since.
  [[nodiscard]] std::size_t focus_count() const { return entries_.size(); }
  [[nodiscard]] const Rect* focus_to_show(std::size_t since) const;
  void scroll_entered() { ++scroll_depth_; }
  void scroll_left() { --scroll_depth_; }

  // --- the record ---
  [[nodiscard]] const FrameRecord& frame() const { return record_; }
  FrameRecord& mutable_frame() { return record_; }

  // --- messages (kit/toast.hpp draws them) ---
  struct Toast {
    std::string text;
    double until;
    std::uint64_t key;
  };
  void notify(std::string_view text);
  std::vector<Toast>& toasts() { return toasts_; }

 private:
  friend class WidgetScope;
  struct Entry {  // one focusable widget of a frame
    std::uint64_t key;
    Rect rect, clip;
    std::uint64_t layer;
    Interact how;
  };
  struct Value {
    float from, to;
    double start, ms;
    std::uint64_t seen;
  };

  Ui(Theme theme);
  void rebuild_fonts();
  void feed_imgui();
  void move_focus();
  void step_focus(int by);
  void step_focus_vertically(int by);
  [[nodiscard]] std::vector<std::size_t> reachable() const;
  void settle_focus();
  void settle_mouse();
  void draw_focus_ring();
  void draw_block(const TextBlock& block, Rect room, const TextLook& look, TextRecord& out);
  void draw_piece(const TextPiece& piece, const TextStyle& style, Point baseline, Colour colour);
  void close_widget(int index);

  Theme theme_;
  Prefs prefs_;
  Atlas atlas_;
  std::unique_ptr<Fonts> fonts_;
  ImGuiContext* imgui_ = nullptr;
  ImDrawList* list_ = nullptr;
  std::function<std::string()> clipboard_get_;
  std::function<void(const std::string&)> clipboard_set_;
  std::string clipboard_text_;

  InputFrame input_;
  Point size_{1280, 720};
  float scale_ = 1;
  float built_scale_ = 0, built_text_scale_ = 0;
  double now_ = 0, previous_now_ = 0;
  bool paused_ = false;
  int redraw_frames_ = 2;
  double wake_at_ = -1;
  bool animating_ = false;

  FrameRecord record_;
  std::vector<int> open_widgets_;
  std::vector<std::string> ids_;
  std::vector<Rect> clips_;
  int scroll_depth_ = 0;
  bool in_overlay_ = false;
  std::string screen_;
  bool screen_new_ = false;

  std::vector<Entry> entries_, last_entries_;
  std::vector<std::uint64_t> layers_;
  std::uint64_t active_layer_ = 0, top_layer_seen_ = 0;
  std::uint64_t focus_ = 0, focus_before_ = 0, focus_asked_ = 0;
  bool focus_visible_ = true, focus_moved_ = false, focus_moved_next_ = false;
  std::size_t focus_index_ = 0;
  Rect focus_rect_{}, focus_clip_{};
  float focus_radius_ = 0;
  bool focus_rect_known_ = false, focus_typing_ = false;
  std::unordered_map<std::uint64_t, std::uint64_t> focus_of_layer_;
  std::uint64_t hot_ = 0, hot_next_ = 0, pressed_ = 0, key_pressed_ = 0;
  bool back_ = false;

  std::unordered_map<std::uint64_t, Value> values_;
  std::unordered_map<std::uint64_t, Scroll> scrolls_;
  std::unordered_map<std::uint64_t, bool> open_;
  std::unordered_map<std::uint64_t, std::uint64_t> seen_;
  std::vector<Toast> toasts_;
  std::vector<std::function<void(Ui&)>> overlays_;
  std::array<AtlasPlace, 2> shadows_{};  // baked when first used at this scale
};

}  // namespace koop::ui
