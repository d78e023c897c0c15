#include "game/text/log_fuller.hpp"

#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

using Line = FullerLog::Line;

// Labels as a list, or the general word where a fact from elsewhere names nobody.
std::string listed(const std::vector<std::string>& labels, const Names& names) {
  return labels.empty() ? names.locale.phrase("name.seat") : comma_list(labels);
}

// Words to be quoted inside a sentence: without their own full stop.
std::string quotable(std::string words) {
  if (words.ends_with('.')) words.pop_back();
  return words;
}

Tone tone_of(int by) { return by > 0 ? Tone::gain : Tone::loss; }

}  // namespace

Line FullerLog::line(Tone tone, std::string_view key, const Params& params) const {
  return LogLine{typeset(say.locale().phrase(key, params)), tone};
}
std::string FullerLog::and_then(const std::string& sentence) { return sentence.empty() ? "" : " " + as_sentence(sentence); }

// --- helpers ---
// What lifts or shakes every pair at once is told by the team's number.
Line FullerLog::operator()(const PairChanged& f) const {
  const bool own_doing = f.why.kind == WhyKind::joint || f.why.kind == WhyKind::building || f.why.kind == WhyKind::agreement;
  if (!own_doing) return std::nullopt;
  return line(tone_of(f.by), "log.pair_changed",
              {{"one", seat(f.a)},
               {"other", seat(f.b)},
               {"level", say.cooperation(f.level)},
               {"why", and_then(say.because(f.why, board))}});
}
Line FullerLog::operator()(const PairProven& f) const {
  return line(Tone::gain, f.joint ? "log.pair_proven.joint" : "log.pair_proven.kept",
              {{"one", seat(f.a)}, {"other", seat(f.b)}});
}
Line FullerLog::operator()(const StrainChanged& f) const {
  return line(
      tone_of(-f.by), "log.strain_changed",
      {{"seat", seat(f.seat)}, {"n", f.strain}, {"by", signed_number(f.by)}, {"why", and_then(say.because(f.why, board))}});
}
Line FullerLog::operator()(const HelperSupported& f) const {
  const InstitutionId institution = f.seat.index() < SeatId::cap ? board.seat[f.seat.index()].institution : InstitutionId{};
  const std::string what = names.text_or(TextKind::institution, institution.index(), 10, "name.helper_support");
  return line(Tone::gain, "log.helper_supported", {{"seat", seat(f.seat)}, {"what", what}});
}
Line FullerLog::operator()(const CardSwapped& f) const {
  if (f.technique < 0) return line(Tone::plain, "log.card_swapped_hidden", {{"seat", seat(f.seat)}});
  return line(Tone::own, "log.card_swapped",
              {{"seat", seat(f.seat)}, {"card", names.technique(Technique{static_cast<std::uint8_t>(f.technique)})}});
}
Line FullerLog::operator()(const AgreementMade& f) const {
  const bool family = !f.agreement.receiver.exists();
  return line(Tone::plain, family ? "log.agreement_made.family" : "log.agreement_made",
              {{"seat", seat(f.seat)},
               {"item", item(f.agreement.item)},
               {"receiver", seat(f.agreement.receiver)},
               {"month", names.month_for(f.agreement.due)}});
}
Line FullerLog::operator()(const AgreementMoved& f) const {
  return line(Tone::plain, "log.agreement_moved", {{"seat", seat(f.seat)}, {"month", names.month_for(f.due)}});
}
// The deed is named, not the person (Rule 8.2).
Line FullerLog::operator()(const AgreementSettled& f) const {
  return line(f.kept ? Tone::gain : Tone::loss, f.kept ? "log.agreement_settled.kept" : "log.agreement_settled.not_kept",
              {{"item", item(f.agreement.item)}});
}
Line FullerLog::operator()(const SeatBound& f) const { return line(Tone::loss, "log.seat_bound", {{"seat", seat(f.seat)}}); }
Line FullerLog::operator()(const SeatAbsent& f) const { return line(Tone::loss, "log.seat_absent", {{"seat", seat(f.seat)}}); }
Line FullerLog::operator()(const Coached& f) const {
  if (f.group) return line(Tone::gain, "log.coached.group");
  return line(Tone::gain, "log.coached", {{"seats", listed(names.seat_labels(f.seats, board), names)}});
}
Line FullerLog::operator()(const AdviceTaken& f) const {
  return line(Tone::gain, "log.advice_taken", {{"seat", seat(f.seat)}});
}

// --- talk ---
Line FullerLog::operator()(const ChairSetOut& f) const {
  return line(Tone::plain, f.invited ? "log.chair_set_out.invited" : "log.chair_set_out.empty");
}
Line FullerLog::operator()(const ChairEmpty& f) const {
  const std::string words = names.line(f.line);
  return line(Tone::voice, f.by_choice ? "log.chair_empty.by_choice" : "log.chair_empty",
              {{"seat", seat(f.reader)}, {"words", words.empty() ? "" : " " + as_sentence(words)}});
}
Line FullerLog::operator()(const FamilyHurt&) const { return line(Tone::plain, "log.family_hurt"); }
Line FullerLog::operator()(const FamilyInformed& f) const {
  return line(Tone::gain, "log.family_informed", {{"event", names.quote(names.headline(f.event))}});
}
Line FullerLog::operator()(const BetterNamed& f) const {
  if (f.areas.empty()) return line(Tone::plain, "log.better_named.nothing");
  return line(Tone::found, "log.better_named", {{"areas", comma_list(names.area_names(f.areas))}});
}
Line FullerLog::operator()(const AgencyHeld& f) const {
  return line(Tone::gain, f.held ? "log.agency_held" : "log.agency_held.used");
}
Line FullerLog::operator()(const WhoseIdeaAsked& f) const {
  return line(Tone::gain, "log.whose_idea_asked", {{"seat", seat(f.seat)}});
}
Line FullerLog::operator()(const FeedbackGiven&) const { return line(Tone::gain, "log.feedback_given"); }
Line FullerLog::operator()(const PraiseRemembered&) const { return std::nullopt; }
Line FullerLog::operator()(const ListeningFor& f) const {
  return line(Tone::plain, "log.listening_for." + std::string(name_of(f.task)), {{"seat", seat(f.seat)}});
}
Line FullerLog::operator()(const ReadingsLaid& f) const {
  std::vector<std::string> readings;
  for (ReadingId r : f.readings)
    readings.push_back(names.quote(names.text_or(TextKind::reading, r.index(), 0, "name.reading")));
  for (AnswerId a : f.words) readings.push_back(names.quote(names.text_or(TextKind::answer, a.index(), 0, "name.reading")));
  if (readings.empty()) return std::nullopt;
  return line(Tone::plain, "log.readings_laid." + std::string(name_of(f.task)), {{"readings", comma_list(readings)}});
}
Line FullerLog::operator()(const ReadingKey&) const { return std::nullopt; }
Line FullerLog::operator()(const ReadingChosen& f) const {
  if (f.reading < 0) return line(Tone::plain, "log.reading_chosen", {{"seat", seat(f.seat)}});
  return line(Tone::own, "log.reading_chosen.own", {{"seat", seat(f.seat)}, {"n", f.reading + 1}});
}
Line FullerLog::operator()(const ReadingsShown& f) const {
  const auto task = static_cast<std::size_t>(f.task);
  const auto right = static_cast<unsigned>(static_cast<int>(f.right));
  std::string words;
  if (right < board.talk.readings[task].size()) words = names.text(TextKind::reading, board.talk.readings[task][right].index());
  if (f.task == ListeningTask::exact_words && right < board.talk.words.size())
    words = names.text(TextKind::answer, board.talk.words[right].index());
  if (words.empty()) words = say.locale().phrase("name.reading");
  return line(Tone::found, "log.readings_shown",
              {{"words", names.quote(quotable(words))},
               {"n", static_cast<int>(f.rightly.size())},
               {"all", static_cast<int>(f.rightly.size() + f.otherwise.size())}});
}
Line FullerLog::operator()(const Appreciated& f) const {
  return line(Tone::gain, "log.appreciated", {{"seat", seat(f.seat)}, {"label", names.finding(f.finding)}});
}
Line FullerLog::operator()(const ClosingOffered& f) const {
  const auto id = static_cast<unsigned>(f.closing);
  const std::string answer = names.text(TextKind::answer, f.answer.index());
  return line(f.taken ? Tone::gain : Tone::plain, f.taken ? "log.closing_offered.taken" : "log.closing_offered",
              {{"closing", names.quote(names.text_or(TextKind::closing, id, 0, "name.closing"))},
               {"words", and_then(names.text(TextKind::closing, id, 2))},
               {"answer",
                answer.empty() ? "" : " " + names.member(board.talk.member).nom() + ": " + as_sentence(names.quote(answer))}});
}
Line FullerLog::operator()(const MemberNumberSaid& f) const {
  return line(Tone::found, "log.member_number_said",
              {{"area", names.area(f.area)}, {"member", names.member(f.member)}, {"n", f.number}});
}
Line FullerLog::operator()(const TalksSeparated& f) const {
  return line(Tone::plain, "log.talks_separated", {{"seat", seat(f.seat)}});
}

// --- life ---
Line FullerLog::operator()(const InactionHappened& f) const {
  return line(Tone::loss, "log.inaction_happened", {{"area", names.area(f.area)}, {"words", and_then(names.line(f.line))}});
}
Line FullerLog::operator()(const InactionForeseen& f) const {
  return line(Tone::found, "log.inaction_foreseen", {{"area", names.area(f.area)}, {"words", and_then(names.line(f.line))}});
}
Line FullerLog::operator()(const PandemicTurned& f) const {
  const std::string words = names.text(TextKind::scenario, 0, 16);
  return line(f.closed ? Tone::loss : Tone::gain, f.closed ? "log.pandemic_turned" : "log.pandemic_turned.over",
              {{"words", f.closed ? and_then(words) : std::string()}});
}
Line FullerLog::operator()(const SafetyPlanMade&) const { return line(Tone::gain, "log.safety_plan_made"); }
Line FullerLog::operator()(const CrisisBegan& f) const {
  const std::string away = f.away.exists() ? say.locale().phrase("log.crisis_away", {{"member", names.member(f.away)}}) : "";
  return line(Tone::loss, "log.crisis_began",
              {{"words", and_then(names.text(TextKind::crisis, f.crisis.index(), 0))}, {"away", and_then(away)}});
}
Line FullerLog::operator()(const CrisisEnded& f) const {
  return line(Tone::gain, "log.crisis_ended", {{"words", and_then(names.text(TextKind::crisis, f.crisis.index(), 1))}});
}
Line FullerLog::operator()(const ProcedureDue& f) const {
  return line(Tone::loss, "log.procedure_due", {{"procedure", names.procedure(f.procedure)}});
}
Line FullerLog::operator()(const ProcedureOpened& f) const {
  return line(f.in_time ? Tone::plain : Tone::loss, f.in_time ? "log.procedure_opened" : "log.procedure_opened.late",
              {{"seat", seat(f.seat)}, {"procedure", names.procedure(f.procedure)}});
}
Line FullerLog::operator()(const ProcedureStepDone& f) const {
  const auto part = static_cast<unsigned>(3 * static_cast<int>(f.step));
  const std::string words = names.text(TextKind::procedure, f.procedure.index(), part + (f.late ? 2 : 1));
  return line(f.late ? Tone::loss : Tone::plain, f.late ? "log.procedure_step_done.late" : "log.procedure_step_done",
              {{"step", names.text_or(TextKind::procedure, f.procedure.index(), part, "name.procedure_step")},
               {"words", and_then(words)}});
}
Line FullerLog::operator()(const ProcedureMonitored& f) const {
  const std::string words = names.text(TextKind::procedure, f.procedure.index(), 2);
  return line(Tone::plain, "log.procedure_monitored",
              {{"procedure", names.procedure(f.procedure)}, {"words", and_then(words)}});
}
Line FullerLog::operator()(const ProcedureClosed& f) const {
  const std::string words = names.text(TextKind::procedure, f.procedure.index(), 1);
  return line(Tone::gain, "log.procedure_closed", {{"procedure", names.procedure(f.procedure)}, {"words", and_then(words)}});
}
Line FullerLog::operator()(const ConsentWithdrawn& f) const {
  return line(Tone::own, "log.consent_withdrawn", {{"seat", seat(f.seat)}, {"label", names.knowledge(f.knowledge)}});
}
Line FullerLog::operator()(const Notified&) const { return std::nullopt; }

// --- team and region ---
Line FullerLog::operator()(const ScalesGiven& f) const {
  if (f.family < 0) return line(Tone::plain, "log.scales_given", {{"seat", seat(f.seat)}});
  return line(Tone::own, "log.scales_given.own", {{"seat", seat(f.seat)}, {"family", f.family}, {"team", f.team}});
}
Line FullerLog::operator()(const ScalesShown& f) const {
  const auto given = [&](const auto& numbers) {
    std::vector<std::string> words;
    for (unsigned i = 0; i < SeatId::cap; ++i)
      if (numbers[i] >= 0) words.push_back(seat(SeatId{i}).nom() + " – " + std::to_string(numbers[i]));
    return words.empty() ? std::string("–") : comma_list(words);
  };
  return line(Tone::found, "log.scales_shown", {{"family", given(f.family)}, {"team", given(f.team)}});
}
Line FullerLog::operator()(const DecisionGiven& f) const {
  return line(Tone::plain, "log.decision_given", {{"seat", seat(f.seat)}});
}
Line FullerLog::operator()(const DecisionTaken& f) const {
  const std::string tasks =
      f.tasks.empty() ? "" : say.locale().phrase("log.decision_tasks", {{"areas", comma_list(names.area_names(f.tasks))}});
  return line(Tone::plain, "log.decision_taken",
              {{"team", names.text_or(TextKind::scenario, 0, 10, "name.institutional_team")},
               {"decision", names.decision(f.decision, f.seats, f.of, board)},
               {"tasks", and_then(tasks)}});
}
Line FullerLog::operator()(const AccordSigned& f) const {
  return line(Tone::gain, "log.accord_signed", {{"one", seat(f.a)}, {"other", seat(f.b)}});
}
Line FullerLog::operator()(const BudgetChanged& f) const {
  if (f.why.kind == WhyKind::setup) return std::nullopt;
  return line(tone_of(f.by), "log.budget_changed",
              {{"n", f.budget}, {"by", signed_number(f.by)}, {"why", and_then(say.because(f.why, board))}});
}
Line FullerLog::operator()(const DecisionMakersChanged& f) const {
  if (f.why.kind == WhyKind::setup) return std::nullopt;
  return line(tone_of(f.by), "log.decision_makers_changed", {{"n", f.level}, {"why", and_then(say.because(f.why, board))}});
}
Line FullerLog::operator()(const BarrierLaid& f) const {
  return line(Tone::plain, "log.barrier_laid",
              {{"name", upper_first(names.text(TextKind::barrier, f.barrier.index(), 0))},
               {"about", and_then(names.text(TextKind::barrier, f.barrier.index(), 1))}});
}
Line FullerLog::operator()(const BarrierRaised& f) const {
  return line(Tone::plain, "log.barrier_raised",
              {{"above", names.text_or(TextKind::scenario, 0, 11, "name.region")}, {"name", names.barrier(f.place, board)}});
}
Line FullerLog::operator()(const BarrierLifted& f) const {
  const BarrierId id = board.fuller.barrier[static_cast<unsigned>(static_cast<int>(f.place))].barrier;
  return line(Tone::gain, "log.barrier_lifted",
              {{"name", names.barrier(f.place, board)}, {"words", and_then(names.text(TextKind::barrier, id.index(), 2))}});
}
Line FullerLog::operator()(const CoordinatorNamed& f) const {
  return line(
      Tone::plain, "log.coordinator_named",
      {{"coordinator", upper_first(names.text_or(TextKind::scenario, 0, 13, "name.coordinator"))}, {"seat", seat(f.seat)}});
}
Line FullerLog::operator()(const RingChosen& f) const { return line(Tone::gain, "log.ring_chosen", {{"seat", seat(f.seat)}}); }
Line FullerLog::operator()(const PartnerAsked& f) const {
  return line(Tone::plain, "log.partner_asked",
              {{"seat", seat(f.seat)}, {"partner", names.institution(f.institution)}, {"month", names.month_for(f.from)}});
}
Line FullerLog::operator()(const ProjectOffered& f) const {
  return line(
      Tone::found, "log.project_offered",
      {{"project", names.project(f.project)}, {"about", and_then(names.text(TextKind::project, f.project.index(), 1))}});
}
Line FullerLog::operator()(const ProjectWorked& f) const {
  return line(
      Tone::gain, "log.project_worked",
      {{"project", names.project(f.project)}, {"seats", listed(names.seat_labels(f.group, board), names)}, {"n", f.months}});
}
Line FullerLog::operator()(const ProjectSettled& f) const {
  if (f.phase == ProjectPhase::running)
    return line(Tone::plain, "log.project_settled.running", {{"project", names.project(f.project)}});
  const bool done = f.phase == ProjectPhase::done;
  return line(
      done ? Tone::gain : Tone::loss, done ? "log.project_settled.done" : "log.project_settled.dropped",
      {{"project", names.project(f.project)}, {"words", and_then(names.text(TextKind::project, f.project.index(), 2))}});
}
Line FullerLog::operator()(const EntryEased&) const { return line(Tone::gain, "log.entry_eased"); }
Line FullerLog::operator()(const ToolUsed& f) const {
  return line(Tone::plain, "log.tool_used",
              {{"seat", seat(f.seat)}, {"tool", say.locale().phrase("tool." + std::string(name_of(f.tool)))}});
}
Line FullerLog::operator()(const HandoverAgreed& f) const {
  return line(Tone::plain, "log.handover_agreed",
              {{"goal", names.quote(names.goal(f.goal))}, {"partner", names.institution(f.institution)}});
}
Line FullerLog::operator()(const FamilyWantsToClose&) const { return line(Tone::voice, "log.family_wants_to_close"); }

}  // namespace koop::text
