// Programs play a copy of a scenario with other names for everything in just the same way: no choice hangs on a name.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/support/scenarios.hpp"
#include "tests/support/whole_game.hpp"

namespace koop::test {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// Walks the words of a text: `see(word, before, after)` gives what takes its place. A word is a run of [a-z0-9_].
template <class See>
std::string each_word(const std::string& text, See see) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word(text[at])) {
      out += text[at++];
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    out += see(text.substr(at, end - at), std::string_view(text).substr(0, at), std::string_view(text).substr(end));
    at = end;
  }
  return out;
}

bool quoted(std::string_view before, std::string_view after) { return before.ends_with('"') && after.starts_with('"'); }

// The key that a quoted word is the value of, or nothing.
bool value_of(std::string_view key, std::string_view before) {
  before.remove_suffix(1);
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (!before.ends_with(':')) return false;
  before.remove_suffix(1);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.ends_with("\"" + std::string(key) + "\"");
}

template <class E>
bool is_one_of(std::string_view word) {
  E value{};
  return enum_from(word, value);
}

// The format's own words keep their names, wherever they stand.
bool is_closed_word(std::string_view word) {
  return is_one_of<AreaKind>(word) || is_one_of<ProcedureKind>(word) || is_one_of<Channel>(word) || is_one_of<Relation>(word) ||
         is_one_of<House>(word) || is_one_of<HelperSupport>(word) || is_one_of<Look>(word) || is_one_of<Technique>(word) ||
         is_one_of<StoryTag>(word) || is_one_of<Reach>(word) || is_one_of<rules::LetterPart>(word) ||
         is_one_of<scenario::Objective>(word) || is_one_of<FindingKind>(word);
}

using Names = std::map<std::string, std::string>;

std::string renamed(const std::string& word, const Names& names) {
  const auto found = names.find(word);
  return found == names.end() ? word : found->second;
}

// Every id that the files declare, and a name for it that sorts and hashes differently.
Names new_names(const scenario::Sources& sources) {
  std::set<std::string> ids;
  for (const auto& [path, bytes] : sources) {
    each_word(bytes, [&ids](const std::string& word, std::string_view before, std::string_view after) {
      if (quoted(before, after) && value_of("id", before) && !is_closed_word(word)) ids.insert(word);
      return word;
    });
  }
  Names names;
  unsigned n = 0;
  for (const std::string& id : ids) names[id] = "z" + std::to_string(9999 - n++);
  // A form of support begins with its institution's id.
  const std::string folder = "common/institutions/";
  for (const auto& [path, bytes] : sources) {
    if (!path.starts_with(folder)) continue;
    const std::string institution = path.substr(folder.size(), path.size() - folder.size() - std::string(".json").size());
    for (const std::string& id : ids) {
      if (id.starts_with(institution + "_")) names[id] = renamed(institution, names) + "_" + names[id];
    }
  }
  return names;
}

// Values only: keys are the format's words, and so is the drawn sign of an institution.
scenario::Sources rename_all(const scenario::Sources& sources) {
  const Names names = new_names(sources);
  scenario::Sources copy;
  for (const auto& [path, bytes] : sources) {
    const bool institution = path.starts_with("common/institutions/");
    const std::string text = each_word(bytes, [&](const std::string& word, std::string_view before, std::string_view after) {
      const bool key = after.starts_with("\":") || after.starts_with("\" :");
      const bool drawn = institution && quoted(before, after) && value_of("sign", before);
      return quoted(before, after) && !key && !drawn ? renamed(word, names) : word;
    });
    const std::string place =
        each_word(path, [&](const std::string& word, std::string_view, std::string_view) { return renamed(word, names); });
    copy[place] = text;
  }
  return copy;
}

TEST(Property, ProgramsPlayARenamedCopyAlike) {
  for (const scenario::Loaded* original : all_scenarios()) {
    const scenario::Sources sources = rename_all(original->sources);
    const std::string id = new_names(original->sources).at(original->id);
    const auto copy = scenario::load_from(sources, id);
    if (!copy) {
      for (const auto& d : copy.error()) ADD_FAILURE() << d.file << ":" << d.line << " " << d.pointer << " " << name_of(d.code);
      return;
    }
    for (Habit habit : {Habit::random, Habit::cooperative}) {
      const GameSetup setup{11, 4, MonthMode::together, habit, {}};
      EXPECT_EQ(play(*original, setup).fingerprint, play(*copy, setup).fingerprint) << original->id;
    }
  }
}

}  // namespace
}  // namespace koop::test
