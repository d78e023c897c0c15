#include "game/ui/ui.hpp"

#include <imgui_freetype.h>

#include <cmath>
#include <cstring>

#include "game/base/check.hpp"
#include "game/base/hash.hpp"
#include "game/ui/assets.hpp"

namespace koop::ui {

Ui::Ui(Theme theme) : theme_(std::move(theme)) {}

Ui::~Ui() {
  if (imgui_ != nullptr) ImGui::DestroyContext(imgui_);
}

Result<std::unique_ptr<Ui>, std::string> Ui::create() {
  const auto assets = find_assets();
  if (!assets) return failure(assets.error());
  auto theme = load_theme(*assets);
  if (!theme) return failure(theme.error());
  std::unique_ptr<Ui> ui(new Ui(std::move(*theme)));
  auto fonts = Fonts::load(*assets, ui->atlas_);
  if (!fonts) return failure(fonts.error());
  ui->fonts_ = std::move(*fonts);
  ui->imgui_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(ui->imgui_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigInputTextCursorBlink = false;  // nothing loops, so that an idle window draws nothing
  io.KeyRepeatDelay = 1e9f;               // the system repeats keys, see feed_imgui
  io.MouseDoubleClickTime = 0.4f;
  return ui;
}

void Ui::set_prefs(const Prefs& prefs) {
  if (prefs == prefs_) return;
  prefs_ = prefs;
  prefs_.text_scale = std::clamp(prefs_.text_scale, 1.0f, 2.0f);
  redraw_frames_ = std::max(redraw_frames_, 2);
}

void Ui::set_clipboard(std::function<std::string()> get, std::function<void(const std::string&)> set) {
  clipboard_get_ = std::move(get);
  clipboard_set_ = std::move(set);
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = [](void* self) {
    Ui& ui = *static_cast<Ui*>(self);
    ui.clipboard_text_ = ui.clipboard_get_();
    return ui.clipboard_text_.c_str();
  };
  io.SetClipboardTextFn = [](void* self, const char* text) { static_cast<Ui*>(self)->clipboard_set_(text); };
}

const Motion& Ui::motion() const { return prefs_.reduced_motion ? theme_.motion_reduced : theme_.motion; }

namespace {
// Latin with every Polish letter, punctuation and the signs that texts use.
constexpr ImWchar field_ranges[] = {0x20,   0x7E,   0xA0,   0x17F,  0x2010, 0x2027, 0x2030, 0x2030, 0x2039,
                                    0x203A, 0x20AC, 0x20AC, 0x2190, 0x2193, 0x2212, 0x2212, 0};

// The widgets' own atlas becomes the top of page 0: one texture for glyphs, lines and shapes keeps draw calls few.
void move_into_page(ImFontAtlas& fonts, AtlasPage& page, const AtlasPlace& place, const unsigned char* pixels, int w, int h) {
  KOOP_ASSERT(place.page == &page);
  Atlas::fill(place, pixels, w);
  const auto size = static_cast<float>(page.size);
  const float ku = static_cast<float>(w) / size, kv = static_cast<float>(h) / size;
  const float du = static_cast<float>(place.x) / size, dv = static_cast<float>(place.y) / size;
  fonts.TexUvWhitePixel = ImVec2(fonts.TexUvWhitePixel.x * ku + du, fonts.TexUvWhitePixel.y * kv + dv);
  for (ImVec4& uv : fonts.TexUvLines) uv = ImVec4(uv.x * ku + du, uv.y * kv + dv, uv.z * ku + du, uv.w * kv + dv);
  for (ImFont* font : fonts.Fonts) {
    for (ImFontGlyph& g : font->Glyphs) {
      g.U0 = g.U0 * ku + du, g.U1 = g.U1 * ku + du;
      g.V0 = g.V0 * kv + dv, g.V1 = g.V1 * kv + dv;
    }
  }
  fonts.SetTexID(&page);
}
}  // namespace

void Ui::rebuild_fonts() {
  if (built_scale_ == scale_ && built_text_scale_ == prefs_.text_scale) return;
  built_scale_ = scale_;
  built_text_scale_ = prefs_.text_scale;
  atlas_.clear();
  fonts_->forget_pictures();
  shadows_ = {};
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  fonts.Clear();
  fonts.Flags = ImFontAtlasFlags_NoMouseCursors;
  fonts.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  fonts.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // ImGui wants mutable bytes and does not write them.
  std::string& bytes = const_cast<std::string&>(fonts_->file(Weight::body));
  const float px = style(Type::large).px;
  fonts.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), px, &config, field_ranges);
  fonts.TexDesiredWidth = 1024;
  unsigned char* pixels = nullptr;
  int w = 0, h = 0;
  fonts.GetTexDataAsAlpha8(&pixels, &w, &h);
  int used = h;  // the power of two below which nothing lies
  while (used > 1 && std::all_of(pixels + static_cast<std::ptrdiff_t>(used - 1) * w,
                                 pixels + static_cast<std::ptrdiff_t>(used) * w, [](unsigned char a) { return a == 0; }))
    --used;
  AtlasPage& page = atlas_.first();
  AtlasPlace place = atlas_.allocate(w, std::min(used, page.size - 2));
  move_into_page(fonts, page, place, pixels, w, h);
  fonts.ClearTexData();
}

void Ui::start_frame(const InputFrame& input, Point size, double now_ms) {
  input_ = input;
  size_ = size;
  // In quarters, so that the picture never has less room than 1280 × 720 has at scale 1.
  scale_ = std::max(1.0f, std::floor(std::min(size.y / 720, size.x / 1280) * 4) / 4);
  previous_now_ = now_;
  now_ = now_ms;
  if (wake_at_ >= 0 && now_ >= wake_at_) wake_at_ = -1;
  if (redraw_frames_ > 0) --redraw_frames_;
  if (input_.any) redraw_frames_ = std::max(redraw_frames_, 1);  // one more, for what settles a frame later
  rebuild_fonts();
  animating_ = false;
  focus_before_ = focus_;
  back_ = input_.has_first_pressed(Key::Escape);
  move_focus();

  const std::uint64_t frame = record_.frame + 1, drawn = record_.drawn;
  record_ = FrameRecord{};
  record_.frame = frame, record_.drawn = drawn;
  record_.width = size.x, record_.height = size.y, record_.scale = scale_, record_.text_scale = prefs_.text_scale;
  record_.language = prefs_.language;
  record_.theme = theme_names[static_cast<std::size_t>(prefs_.theme)];
  entries_.clear();
  overlays_.clear();
  hot_next_ = 0;
  top_layer_seen_ = 0;
  focus_rect_known_ = false;
  clips_.assign(1, window());

  feed_imgui();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::Begin("root", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
  list_ = ImGui::GetWindowDrawList();
}

void Ui::feed_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = size_;
  io.DeltaTime = std::clamp(static_cast<float>((now_ - previous_now_) / 1000), 0.001f, 0.25f);
  io.MousePos = input_.mouse;
  io.MouseDown[0] = input_.mouse_down;
  std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
  for (Key key : input_.held)
    if (key >= 0 && key < Key::KeyCount) io.KeysDown[key] = true;
  for (Key key : input_.pressed) {
    if (key < 0 || key >= Key::KeyCount) continue;
    io.KeysDown[key] = true;
    io.KeysDownDuration[key] = -1;  // a repeat of the system counts as a new press
  }
  io.KeyShift = input_.shift, io.KeyCtrl = input_.control, io.KeyAlt = input_.alt;
  for (char32_t c : input_.typed)
    if (c < 0x10000) io.AddInputCharacter(c);
  // Tab, Enter and Esc belong to the kit: a key that ImGui cannot find does nothing there.
  std::fill(std::begin(io.KeyMap), std::end(io.KeyMap), -1);
  const std::pair<int, Key> used[] = {{ImGuiKey_LeftArrow, Key::Left},
                                      {ImGuiKey_RightArrow, Key::Right},
                                      {ImGuiKey_UpArrow, Key::Up},
                                      {ImGuiKey_DownArrow, Key::Down},
                                      {ImGuiKey_Home, Key::Home},
                                      {ImGuiKey_End, Key::End},
                                      {ImGuiKey_Delete, Key::Delete},
                                      {ImGuiKey_Backspace, Key::Backspace},
                                      {ImGuiKey_A, Key::A},
                                      {ImGuiKey_C, Key::C},
                                      {ImGuiKey_V, Key::V},
                                      {ImGuiKey_X, Key::X},
                                      {ImGuiKey_Y, Key::Y},
                                      {ImGuiKey_Z, Key::Z}};
  for (const auto& [to, from] : used) io.KeyMap[to] = from;
}

void Ui::finish_frame() {
  in_overlay_ = true;
  for (std::size_t i = 0; i < overlays_.size(); ++i) {
    const auto draw_last = overlays_[i];
    draw_last(*this);
  }
  in_overlay_ = false;
  KOOP_ASSERT(open_widgets_.empty() && layers_.empty() && ids_.empty() && clips_.size() == 1);
  settle_mouse();
  settle_focus();
  draw_focus_ring();
  ImGui::End();
  ImGui::PopStyleVar(3);
  ImGui::Render();
  list_ = nullptr;
  if (active_layer_ != top_layer_seen_) {
    active_layer_ = top_layer_seen_;
    redraw_frames_ = std::max(redraw_frames_, 1);
  }
  last_entries_ = entries_;
  // What was not asked for in this frame starts anew when it comes back.
  std::erase_if(values_, [&](const auto& v) { return v.second.seen + 1 < record_.frame; });
  std::erase_if(seen_, [&](const auto& s) { return s.second + 1 < record_.frame; });
}

bool Ui::wants_redraw() const { return animating_ || redraw_frames_ > 0 || (wake_at_ >= 0 && now_ >= wake_at_); }

double Ui::ms_until_wake() const { return wake_at_ < 0 ? -1 : std::max(0.0, wake_at_ - now_); }

void Ui::wake_in(double ms) {
  const double at = now_ + ms;
  if (wake_at_ < 0 || at < wake_at_) wake_at_ = at;
}

Rect Ui::begin(std::string_view screen) {
  record_.screen = screen;
  if (screen_ != screen) {
    screen_ = screen;
    focus_ = 0;
    focus_asked_ = 0;
    focus_index_ = 0;
    request_redraw();
  }
  list_->AddRectFilled({0, 0}, size_, colours().surface);
  return window();
}

float Ui::animate(std::uint64_t key, float target, float ms) { return animate_from(key, target, target, ms); }

float Ui::animate_from(std::uint64_t key, float from, float target, float ms) {
  const auto [it, fresh] = values_.try_emplace(key, Value{from, target, now_, ms, record_.frame});
  Value& v = it->second;
  v.seen = record_.frame;
  const auto at = [&] {
    if (paused_ || v.ms <= 0) return 1.0f;
    return std::clamp(static_cast<float>((now_ - v.start) / v.ms), 0.0f, 1.0f);
  };
  const auto eased = [&](float t) { return v.from + (v.to - v.from) * (1 - (1 - t) * (1 - t) * (1 - t)); };
  if (v.to != target) {
    v.from = eased(at());
    v.to = target, v.start = now_, v.ms = ms;
  }
  const float t = at();
  if (t < 1 && v.from != v.to) animating_ = true;
  return eased(t);
}

bool Ui::first_seen(std::uint64_t key) {
  const auto [it, fresh] = seen_.try_emplace(key, record_.frame);
  it->second = record_.frame;
  return fresh;
}

void Ui::notify(std::string_view text) {
  for (const Toast& toast : toasts_)
    if (toast.text == text && toast.until > now_) return;
  toasts_.push_back({std::string(text), now_ + static_cast<double>(theme_.motion.toast_stay), fnv1a(text) ^ record_.frame});
  request_redraw();
}

}  // namespace koop::ui
