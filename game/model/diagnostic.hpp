#pragma once
// A mistake in a scenario's files: where it stands and what is wrong, as a code and named parameters. Made by game/scenario,
// worded by game/text under the locale key "diag.<code>"; a sentence says what was expected and how to mend it.

#include <string>
#include <vector>

#include "game/base/fields.hpp"

namespace koop {

// In comments: the parameters beside `file`, `line` and `pointer`, which every sentence may use.
KOOP_ENUM(DiagnosticCode,
          // a file and its JSON
          file_missing,  // path
          stray_file,    // a file of answers that belongs to no member
          file_too_big,  // limit (bytes)
          not_utf8,
          control_character,  // character (U+202E)
          syntax,             // found
          too_deep,           // limit
          duplicate_key,      // key, first (line)
          lossy_number,       // found
          // shape
          unknown_key,        // key, known
          unknown_key_near,   // key, near
          missing_key,        // key
          want_object,        // found
          want_list,          // found
          want_text,          // found
          want_number,        // found, lowest, highest
          want_flag,          // found
          out_of_range,       // found, lowest, highest
          unknown_word,       // found, known
          unknown_word_near,  // found, near
          too_few,            // least, count
          too_many,           // most, count
          too_many_keys,      // most
          wrong_count,        // expected, count
          one_key_only,       // count
          wrong_format,       // found, expected
          duplicate_in_list,  // found
          // names
          bad_id,              // found
          duplicate_id,        // id, first (line)
          unknown_id,          // id, list, known
          unknown_id_near,     // id, list, near
          too_many_in_all,     // list, most
          id_is_not_the_file,  // found, expected
          service_prefix,      // id, institution
          // texts
          empty_text,           // language
          text_too_long,        // language, length, limit
          untidy_blanks,        // language
          placeholder_missing,  // language, placeholder
          placeholder_unknown,  // language, found
          full_stop_at_end,     // language
          same_text,            // language, first (file:line)
          // meaning
          hidden_in_needs, needs_text_missing, needs_text_alone, falls_to_itself,
          points_over_ten,    // own, support
          lasting_over_gain,  // lasting, gain
          month_twice,        // month, first (line)
          too_few_events,     // needed, count
          last_outcome_conditional,
          outcome_never,  // the one before it has no conditions
          no_safety_area, nothing_matters, no_good_goal,
          no_free_step,            // area
          footing_elsewhere,       // id, area
          footing_is_worry,        // id
          never_revealed,          // id
          no_answer,               // member, technique, relation
          answer_with_wrong_card,  // key, technique, needed
          tells_hidden,            // id
          letter_part_missing,     // part
          letter_profile_missing,  // profile
          letter_of_here,          // part
          no_chair_always,
          technique_missing,  // technique
          closing_missing,    // closing
          no_common_answer,   // technique, child
          finds_nothing,      // an institution none of whose forms of support finds strengths
          finds_no_strength,  // id: a form of support that finds strengths reveals none here
          voice_of_violence,  // member
          chair_absent_always,
          from_after_to,  // from, to
          more_mistakes)  // count

struct DiagnosticParam {
  std::string name;
  std::string value;
  KOOP_FIELDS(DiagnosticParam, name, value)
};

struct Diagnostic {
  std::string file;
  int line = 0;         // from 1; 0: the file as a whole
  int column = 0;       // from 1, in bytes; 0: not known
  std::string pointer;  // JSON pointer (RFC 6901)
  DiagnosticCode code = DiagnosticCode::syntax;
  std::vector<DiagnosticParam> params;
  KOOP_FIELDS(Diagnostic, file, line, column, pointer, code, params)
};

// The value of a parameter, or an empty text.
inline std::string param_of(const Diagnostic& d, std::string_view name) {
  for (const DiagnosticParam& p : d.params)
    if (p.name == name) return p.value;
  return {};
}

}  // namespace koop
