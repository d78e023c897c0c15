#pragma once
// Mutants of shape of a scenario's files: one thing wrong in each, of a kind that a JSON Schema can see.

#include <string>
#include <vector>

#include "game/scenario/sources.hpp"

namespace koop::test {

struct Mutant {
  std::string path;    // the file that is changed
  std::string schema;  // "scenario", "answers" …
  std::string what;    // for messages: kind and JSON pointer
  std::string bytes;   // the file as changed
};

// Which schema a file of a scenario follows.
std::string schema_of(const std::string& path);

// `count` mutants spread evenly over all files and places; the same ones every time.
std::vector<Mutant> mutants(const scenario::Sources& sources, std::size_t count);

}  // namespace koop::test
