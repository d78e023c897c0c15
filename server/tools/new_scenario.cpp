#include "server/tools/new_scenario.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "game/base/check.hpp"
#include "game/scenario/load.hpp"
#include "server/tools/skeleton.hpp"

namespace koop::tools {
namespace {

namespace fs = std::filesystem;

using scenario::Sources;

// What a folder of scenarios holds beside scenarios.
constexpr std::array shared_folders{"common", "schema"};

// The plain files below folder/inside, by path below `folder`.
void gather(const fs::path& folder, const std::string& inside, Sources& out) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder / inside, error), end; !error && at != end; at.increment(error)) {
    if (!at->is_regular_file(error)) continue;
    std::ifstream in(at->path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    out.emplace(at->path().lexically_relative(folder).generic_string(), std::move(bytes));
  }
}

bool write_files(const fs::path& folder, const Sources& files) {
  std::error_code error;
  for (const auto& [path, bytes] : files) {
    fs::create_directories((folder / path).parent_path(), error);
    std::ofstream out(folder / path, std::ios::binary);
    if (!(out << bytes).flush()) return false;
  }
  return true;
}

// As it stands between the quotes of a JSON text.
std::string json_text(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (byte < 0x20) ((out += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
    else out += c;
  }
  return out;
}

// Replaces what stands from `begin` up to and with the next `end`; the skeleton has both.
void replace_first(std::string& text, std::string_view begin, std::string_view end, std::string_view with) {
  const std::size_t from = text.find(begin);
  KOOP_ASSERT(from != std::string::npos);
  const std::size_t to = text.find(end, from + begin.size());
  KOOP_ASSERT(to != std::string::npos);
  text.replace(from, to + end.size() - from, with);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

// The scenario's files, by path below the folder of scenarios.
Sources filled(const NewScenario& wish, const std::string& folder, const std::string& id, Language language) {
  const std::string readme = "readme." + std::string(name_of(language)) + ".md";
  Sources files;
  for (SkeletonFile& file : skeleton_files()) {
    std::string& bytes = file.bytes;
    if (file.path == "scenario.json") {
      replace_first(bytes, "\"id\": \"", "\"", "\"id\": \"" + id + "\"");
      if (wish.title) {
        const std::string title = "\"" + json_text(*wish.title) + "\"";
        replace_first(bytes, "\"title\": {", "}", "\"title\": {\"pl\": " + title + ", \"en\": " + title + "}");
      }
    } else if (file.path == readme) {
      file.path = "README.md";
      if (wish.title) replace_first(bytes, "# ", "\n", "# " + *wish.title + "\n");
      replace_all(bytes, "@PATH@", (fs::path(folder) / id).generic_string());
      replace_all(bytes, "@DIR@", folder);
    } else if (file.path.starts_with("readme.")) {
      continue;
    }
    files.emplace(id + "/" + file.path, std::move(bytes));
  }
  return files;
}

// What the finished scenario would be told by `check`.
std::vector<Diagnostic> mistakes_of(const Sources& files, const Sources& shared, const std::string& folder,
                                    const std::string& id) {
  Sources all = shared;
  for (const auto& [path, bytes] : files)
    if (path.ends_with(".json")) all.emplace(path, bytes);
  scenario::LoadResult result = scenario::load_from(all, id);
  if (result) return {};
  scenario::place_in(folder, result.error());
  return std::move(result.error());
}

}  // namespace

Exit make_new(const NewScenario& wish, const text::Locale& locale) {
  fs::path target = fs::path(wish.path).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();  // "mine/first/" is "mine/first"
  const std::string id = target.filename().string(), shown = target.generic_string();
  const std::string folder = target.has_parent_path() ? target.parent_path().generic_string() : ".";
  const auto complain = [&](const char* key, const std::string& path, Exit code) {
    print(stderr, locale.phrase(key, {{"path", path}}));
    return code;
  };
  if (!scenario::well_formed(id)) return complain("tool.new.bad_id", id, Exit::usage);
  std::error_code error;
  bool taken = fs::exists(fs::symlink_status(target, error));
  for (const char* name : shared_folders) taken = taken || id == name;
  if (taken) return complain("tool.new.taken", shown, Exit::environment);

  Sources shared;
  gather(folder, "common", shared);
  const bool lend = shared.empty();
  if (lend)
    for (const char* name : shared_folders) gather(wish.own_scenarios, name, shared);
  if (shared.empty()) return complain("tool.new.no_common", wish.own_scenarios, Exit::environment);

  const Sources files = filled(wish, folder, id, locale.language());
  if (const std::vector<Diagnostic> found = mistakes_of(files, shared, folder, id); !found.empty()) {
    print_mistakes(id, found, locale);
    return complain("tool.new.not_made", shown, Exit::mistakes);
  }
  if ((lend && !write_files(folder, shared)) || !write_files(folder, files)) {
    fs::remove_all(target, error);
    return complain("tool.not_written", shown, Exit::environment);
  }
  print(stdout, locale.phrase("tool.new.made", {{"path", shown}}));
  if (lend) print(stdout, locale.phrase("tool.new.lent", {{"path", folder}}));
  print(stdout, locale.phrase("tool.new.next", {{"path", shown}}));
  return Exit::good;
}

}  // namespace koop::tools
