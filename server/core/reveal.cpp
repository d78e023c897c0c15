#include "server/core/reveal.hpp"

#include "game/model/encode.hpp"

namespace koop::server {
namespace {

template <class IdType>
struct KindOf;  // no such member: the id's text is public or it has none
template <>
struct KindOf<FindingId> {
  static constexpr TextKind kind = TextKind::finding;
};
template <>
struct KindOf<KnowledgeId> {
  static constexpr TextKind kind = TextKind::knowledge;
};
template <>
struct KindOf<TieId> {
  static constexpr TextKind kind = TextKind::tie;
};
template <>
struct KindOf<SignId> {
  static constexpr TextKind kind = TextKind::sign;
};
template <>
struct KindOf<StepId> {
  static constexpr TextKind kind = TextKind::step;
};
template <>
struct KindOf<EventId> {
  static constexpr TextKind kind = TextKind::event;
};
template <>
struct KindOf<OutcomeId> {
  static constexpr TextKind kind = TextKind::outcome;
};
template <>
struct KindOf<AnswerId> {
  static constexpr TextKind kind = TextKind::answer;
};
template <>
struct KindOf<LineId> {
  static constexpr TextKind kind = TextKind::line;
};
template <>
struct KindOf<CrisisId> {
  static constexpr TextKind kind = TextKind::crisis;
};
template <>
struct KindOf<ProcedureId> {
  static constexpr TextKind kind = TextKind::procedure;
};
template <>
struct KindOf<ProjectId> {
  static constexpr TextKind kind = TextKind::project;
};
template <>
struct KindOf<ReadingId> {
  static constexpr TextKind kind = TextKind::reading;
};

template <class IdType>
concept HasSecretText = requires {
  KindOf<IdType>::kind;
};

struct Gatherer {
  TextsOf& found;

  template <class T>
  void visit(const T& value) const {
    if constexpr (HasFields<T>) T::fields(value, [this](const char*, const auto& field) { visit(field); });
    else if constexpr (std::is_class_v<T>) part(value);
  }

 private:
  template <class Tag, unsigned Cap, class Rep>
  void part(const Id<Tag, Cap, Rep>& id) const {
    using IdType = Id<Tag, Cap, Rep>;
    if constexpr (HasSecretText<IdType>) {
      if (id.exists()) found.insert({KindOf<IdType>::kind, static_cast<std::uint16_t>(id.index())});
    }
  }
  template <class IdType>
  void part(const IdSet<IdType>& set) const {
    if constexpr (HasSecretText<IdType>) {
      for (IdType id : set) part(id);
    }
  }
  template <class T, unsigned N>
  void part(const CappedArray<T, N>& list) const {
    for (const T& item : list) visit(item);
  }
  template <class T, std::size_t N>
  void part(const std::array<T, N>& list) const {
    for (const T& item : list) visit(item);
  }
  template <int Lo, int Hi>
  void part(const Small<Lo, Hi>&) const {}
};

}  // namespace

void gather(TextsOf& found, const Fact& redacted) {
  std::visit([&](const auto& fact) { Gatherer{found}.visit(fact); }, redacted);
}

void gather(TextsOf& found, const View& view) {
  Gatherer{found}.visit(view);
  // A tie is named by its place in the board, not by an id in it.
  for (unsigned i = 0; i < view.board.tie.size(); ++i) {
    if (view.board.tie[i].state != TieState::unnamed) found.insert({TextKind::tie, static_cast<std::uint16_t>(i)});
  }
  // So are procedures and projects.
  const FullerState& fuller = view.board.fuller;
  for (unsigned i = 0; i < fuller.procedure.size(); ++i) {
    if (fuller.procedure[i].phase != ProcedurePhase::none) found.insert({TextKind::procedure, static_cast<std::uint16_t>(i)});
  }
  for (unsigned i = 0; i < fuller.project.size(); ++i) {
    if (fuller.project[i].offered) found.insert({TextKind::project, static_cast<std::uint16_t>(i)});
  }
}

}  // namespace koop::server
