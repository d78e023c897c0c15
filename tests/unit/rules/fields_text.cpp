#include "tests/unit/rules/fields_text.hpp"

#include <utility>

namespace koop::test {
namespace {

template <std::size_t I>
bool read_alternative(std::string_view name, std::string_view fields, Command& out) {
  if (command_names[I] != name) return false;
  std::variant_alternative_t<I, Command> made{};
  if constexpr (I + 1 < std::variant_size_v<Command>) read_fields(fields, made);
  out = made;
  return true;
}

template <std::size_t... I>
bool read_any(std::string_view name, std::string_view fields, Command& out, std::index_sequence<I...>) {
  return (read_alternative<I>(name, fields, out) || ...);
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : separator;
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']') --depth;
    if (i < text.size() && (c != separator || depth > 0)) continue;
    if (i > begin) pieces.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return pieces;
}

Command command_from(std::string_view text) {
  const std::size_t space = text.find(' ');
  const std::string_view name = text.substr(0, space);
  const std::string_view fields = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
  Command command;
  if (!read_any(name, fields, command, std::make_index_sequence<std::variant_size_v<Command>>{})) {
    throw BadTable("no such command: " + std::string(text));
  }
  return command;
}

std::string text_of_fact(const Fact& fact) {
  const std::string fields = std::visit([](const auto& f) { return detail::fields_of(f); }, fact);
  return std::string(fact_names[fact.index()]) + (fields.empty() ? "" : " ") + fields;
}

}  // namespace koop::test
