#include "game/ui/screens/settings_file.hpp"

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace koop::ui {
namespace {

using nlohmann::json;

// One value of the file, taken if it has the right type and range; otherwise its name is noted.
struct Reader {
  const json& file;
  std::string wrong;

  template <class Take>
  void value(const char* key, Take take) {
    const auto at = file.find(key);
    if (at != file.end() && !take(*at) && wrong.empty()) wrong = key;
  }
  void flag(const char* key, bool& to) {
    value(key, [&](const json& v) { return v.is_boolean() ? (to = v.get<bool>(), true) : false; });
  }
  void text(const char* key, std::string& to, std::size_t most) {
    value(key, [&](const json& v) {
      return v.is_string() && v.get_ref<const std::string&>().size() <= most ? (to = v.get<std::string>(), true) : false;
    });
  }
};

std::string read_into(const json& file, Kept& kept) {
  if (!file.is_object()) return "{}";
  Reader in{file, {}};
  in.value("language", [&](const json& v) {
    if (v != "pl" && v != "en") return false;
    kept.prefs.language = v.get<std::string>();
    return kept.language_known = true;
  });
  in.value("theme", [&](const json& v) {
    const auto theme = v.is_string() ? theme_named(v.get_ref<const std::string&>()) : std::nullopt;
    if (theme) kept.prefs.theme = *theme;
    return theme.has_value();
  });
  in.value("text_percent", [&](const json& v) {
    if (!v.is_number_integer() || v < 100 || v > 200) return false;
    kept.prefs.text_scale = v.get<float>() / 100;
    return true;
  });
  in.flag("reduced_motion", kept.prefs.reduced_motion);
  in.flag("faces", kept.prefs.faces);
  in.flag("spacious", kept.prefs.spacious);
  in.text("name", kept.name, 96);
  in.text("address", kept.address, 200);
  return in.wrong;
}

}  // namespace

std::optional<std::filesystem::path> settings_path() {
  if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config == '/')
    return std::filesystem::path(config) / "kooperacja" / "settings.json";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
    return std::filesystem::path(home) / ".config" / "kooperacja" / "settings.json";
  return std::nullopt;
}

ReadKept read_settings(const std::filesystem::path& path) {
  ReadKept out;
  std::error_code none;
  if (!std::filesystem::exists(path, none)) return out;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const json file = json::parse(bytes.str(), nullptr, false);
  out.mistake = !in ? "?" : file.is_discarded() ? "JSON" : read_into(file, out.kept);
  if (out.mistake.empty()) return out;
  out.aside = path;
  out.aside += ".broken";
  std::filesystem::rename(path, out.aside, none);
  if (none) out.aside = path;
  return out;
}

Result<void, std::string> write_settings(const std::filesystem::path& path, const Kept& kept) {
  const json file{{"language", kept.prefs.language},
                  {"theme", theme_names[static_cast<std::size_t>(kept.prefs.theme)]},
                  {"text_percent", static_cast<int>(std::lround(kept.prefs.text_scale * 100))},
                  {"reduced_motion", kept.prefs.reduced_motion},
                  {"faces", kept.prefs.faces},
                  {"spacious", kept.prefs.spacious},
                  {"name", kept.name},
                  {"address", kept.address}};
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  std::filesystem::path beside = path;
  beside += ".new";
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  // A name typed in a broken encoding must not cost the file.
  out << file.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
  out.close();
  if (!out) return failure(std::string(path.parent_path().string()));
  std::filesystem::rename(beside, path, error);
  if (error) return failure(error.message());
  return {};
}

}  // namespace koop::ui
