#pragma once
// Which sentence of a scenario: a kind, the id it belongs to, and a part where one thing has several (cases of a name, wordings of
// a card, bands of an area). The texts themselves lie with the server; a client gets the public ones at joining and those of
// secrets just before the batch that reveals them.

#include <compare>
#include <cstdint>

#include "game/base/fields.hpp"

namespace koop {

KOOP_ENUM(
    TextKind,
    // public from the start
    scenario,  // part: 0 title, 1 introduction, 2 season, 3 commune, 4 entry card, 5 model name, 6 team name, 7 plan name, 8 first headline of the story, 9 what it teaches, 10 institutional team, 11 who is above, 12 helpers of the helpers, 13 coordinator, 14 the model's commune, 15 about the model, 16 what the pandemic means here
    family,    // part: 0 nominative, 1 genitive, 2 accusative, 3 instrumental, 4 dative, 5 locative, 6 signature of the letter
    member,    // id member; part: 0…5 cases as above, 6 who it is ("mama, 34 lata"), 7 short name of the role
    area,      // id area; part: 0 name, 1…5 sentence at 0–2, 3–4, 5–6, 7–8, 9–10 points
    institution,  // id; part: 0 short label, 1 full name, 2 can, 3 cannot, 4 legal basis with date, 5…9 cases of the label (gen acc ins dat loc), 10 support for helpers, 11 what that is
    service,      // id; part: 0 name, 1 what it is, 2 why not yet (needs), 3 legal basis
    goal, question, content_note, debrief_question,
    wording,     // id technique; part: which wording. {fact} is the finding's sentence
    technique,   // id technique; part: 0 name, 1 one sentence of help
    month_name,  // id round; part: 0 nominative, 1 "na listopad", 2 "w listopadzie"
    closing,     // id; part: 0 name, 1 one sentence of help, 2… wordings
    barrier,     // id; part: 0 name, 1 what it is, 2 how it sounds when it is lifted
    // secret until a fact names the id
    finding,            // part: 0 sentence without the full stop, 1 short label
    knowledge,          // part: 0 sentence, 1 short label
    tie,                // part: 0…5 cases, 6 who it is
    sign, step, event,  // event part: 0 headline, 1 what could help
    crisis,             // part: 0 what happens, 1 the way back
    procedure,  // part: 0 name, 1 how it is closed, 2 monitoring, then for step n: 3 + 3n name, 4 + 3n how it went, 5 + 3n late
    project,    // part: 0 name, 1 what it is, 2 done
    reading,    // a label among those of a listening task
    outcome, answer, line)

struct TextKey {
  TextKind kind = TextKind::scenario;
  std::uint16_t id = 0;
  std::uint8_t part = 0;
  friend constexpr auto operator<=>(TextKey, TextKey) = default;
  friend constexpr bool operator==(TextKey, TextKey) = default;
};

constexpr bool is_secret(TextKind kind) { return kind >= TextKind::finding; }

}  // namespace koop
