#include "game/scenario/load.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>

#include "game/scenario/characters.hpp"
#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

// Where bytes come from: a folder or memory.
struct Files {
  std::function<std::optional<std::string>(const std::string& path)> bytes;
  std::function<std::vector<std::string>(const std::string& folder)> names;  // paths of the files in it, sorted
};

class Loader {
 public:
  Loader(const Files& files, const std::string& id) : files_(files), id_(id) { loaded_.id = id; }

  LoadResult run() {
    const std::string path = id_ + "/scenario.json";
    if (!well_formed(id_)) {
      report_.add(path, 0, "", DiagnosticCode::file_missing, {{"path", path}});
      return failure(report_.take());
    }
    const File whole = open(path, path, 0, "");
    if (whole.root) read(Place(report_, whole.path, whole.root.get()));
    if (report_.count() > 0) return failure(report_.take());
    loaded_.scenario.index_answers();
    use_setting();
    loaded_.hash = hash_of(loaded_.sources);
    loaded_.catalogue.scenario = id_;
    loaded_.catalogue.hash = loaded_.hash;
    loaded_.catalogue.setting = usual_setting(loaded_);
    return std::move(loaded_);
  }

 private:
  // A file of the scenario; what is missing is reported where it was asked for.
  File open(const std::string& path, const std::string& asked_in, int line, const std::string& pointer) {
    File file{path, nullptr};
    const std::optional<std::string> bytes = files_.bytes(path);
    if (!bytes) {
      report_.add(asked_in, line, pointer, DiagnosticCode::file_missing, {{"path", path}});
      return file;
    }
    if (std::optional<Node> root = read_json(*bytes, path, report_)) file.root = std::make_unique<Node>(std::move(*root));
    loaded_.sources.emplace(path, *bytes);
    return file;
  }
  File open(const std::string& path, const Place& asked) { return open(path, asked.file(), asked.line(), asked.pointer()); }

  void read(const Place& root) {
    Object scenario(root);
    check_file_head(scenario, id_);
    collect(root);
    read_head(context_, scenario);
    read_numbers(context_, scenario);
    read_models(scenario);
    read_common(scenario);
    read_family(context_, scenario);
    read_areas(context_, scenario);
    read_ties(context_, scenario);
    read_findings(context_, scenario);
    read_decoys(context_, scenario);
    read_signs_and_steps(context_, scenario);
    read_goals(context_, scenario);
    read_seats(context_, scenario);
    read_events(context_, scenario);
    read_crises(context_, scenario);
    read_procedures(context_, scenario);
    read_projects(context_, scenario);
    read_pandemic(context_, scenario);
    read_chair(context_, scenario);
    read_chair_absent(context_, scenario);
    read_letter(context_, scenario);
    read_all_answers(root);
    check_revealed(context_, root);
  }

  // Ids first, so that a list may name things that come later; institutions' files with them.
  void collect(const Place& root) {
    if (root.kind() != NodeKind::object) return;
    const auto list = [&](IdKind kind, const char* key, std::size_t most) {
      const std::string name(name_of(kind));
      collect_ids(context_, kind, Place(root, root.node().child(name), name), key, most);
    };
    list(IdKind::areas, "kind", AreaId::cap);
    list(IdKind::members, "id", MemberId::cap);
    list(IdKind::seats, "institution", InstitutionId::cap);
    list(IdKind::findings, "id", FindingId::cap);
    list(IdKind::ties, "id", TieId::cap);
    list(IdKind::signs, "id", SignId::cap);
    list(IdKind::goals, "id", GoalId::cap);
    list(IdKind::steps, "id", StepId::cap);
    list(IdKind::events, "id", EventId::cap);
    list(IdKind::crises, "id", CrisisId::cap);
    list(IdKind::procedures, "id", ProcedureId::cap);
    list(IdKind::projects, "id", ProjectId::cap);
    const Place seats(root, root.node().child("seats"), "seats");
    if (seats.kind() != NodeKind::list) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(seats.node().of.size(), InstitutionId::cap); ++i) {
      const Place seat(seats, &seats.node().of[i], i);
      collect_ids(context_, IdKind::services, Place(seat, seat.node().child("services"), "services"), "id", ServiceId::cap);
      collect_ids(context_, IdKind::knowledge, Place(seat, seat.node().child("knowledge"), "knowledge"), "id",
                  KnowledgeId::cap);
      const std::string& id = loaded_.names.of(IdKind::seats)[i];
      const std::string path = "common/institutions/" + id + ".json";
      const Place named(seat, seat.node().child("institution"), "institution");
      context_.institutions.push_back(id.empty() ? File{path, nullptr} : open(path, named));
    }
  }

  void read_models(Object& scenario) {
    scenario.need("models").each(1, 4, [&](const Place& named, unsigned) {
      const std::string* model = named.text();
      if (model == nullptr) return;
      if (!well_formed(*model)) return named.report(DiagnosticCode::bad_id, {{"found", cut(*model, 40)}});
      for (const Model& there : loaded_.models)
        if (there.id == *model) return named.report(DiagnosticCode::duplicate_in_list, {{"found", *model}});
      const File file = open("common/models/" + *model + ".json", named);
      if (file.root) read_model(context_, Place(report_, file.path, file.root.get()), *model);
    });
  }

  // A file that every scenario uses.
  template <class Read>
  void read_shared(Object& scenario, const std::string& path, Read read) {
    const File file = open(path, scenario.place().file(), 0, "");
    if (file.root) read(Place(report_, file.path, file.root.get()));
  }

  void read_common(Object& scenario) {
    read_shared(scenario, "common/cards.json", [&](const Place& file) { read_cards(context_, file); });
    read_shared(scenario, "common/months.json", [&](const Place& file) { read_months(context_, file, context_.starts_in); });
    read_shared(scenario, "common/barriers.json", [&](const Place& file) { read_barriers(context_, file); });
    read_shared(scenario, "common/answers.json", [&](const Place& file) { read_common_answers(context_, file); });
  }

  // A model that has no name of its own for an institution must not inherit the home's.
  void keep_own_names() {
    for (const Model& model : loaded_.models) {
      for (const auto& [key, text] : model.texts) {
        const std::string* polish = loaded_.texts.find(key, Language::pl);
        const std::string* english = loaded_.texts.find(key, Language::en);
        if (key.kind == TextKind::institution && polish != nullptr && english != nullptr)
          loaded_.own_names.emplace_back(key, LocalText{*polish, *english});
      }
    }
  }

  void use_setting() {
    keep_own_names();
    Played played = play_under(loaded_, usual_setting(loaded_));
    loaded_.scenario = std::move(played.rules);
    loaded_.catalogue = std::move(played.catalogue);
    loaded_.texts = std::move(played.texts);
  }

  void read_all_answers(const Place& root) {
    if (root.kind() != NodeKind::object) return;
    const std::string folder = id_ + "/answers/";
    const Place members(root, root.node().child("members"), "members");
    const std::vector<std::string>& names = loaded_.names.of(IdKind::members);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i].empty()) continue;
      const Place member(members, &members.node().of[i], i);
      const File file = open(folder + names[i] + ".json", member);
      if (file.root) read_answers(context_, MemberId{static_cast<unsigned>(i)}, Place(report_, file.path, file.root.get()));
    }
    for (const std::string& path : files_.names(folder))
      if (!loaded_.sources.contains(path) && path.ends_with(".json")) report_.add(path, 0, "", DiagnosticCode::stray_file);
  }

  const Files& files_;
  const std::string& id_;
  Report report_;
  Loaded loaded_;
  Context context_{report_, loaded_};
};

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  std::string bytes(std::min<std::uintmax_t>(std::filesystem::file_size(path, error), file_bytes_max + 1), '\0');
  if (error || !in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return std::nullopt;
  return bytes;
}

void check_file_head(Object& file, const std::string& id) {
  static_cast<void>(file.maybe("$schema").text());
  const Place format = file.need("format");
  if (format.there() && !(format.kind() == NodeKind::number && format.node().number == format_version))
    format.report(DiagnosticCode::wrong_format,
                  {{"found", excerpt(format.node())}, {"expected", std::to_string(format_version)}});
  if (id.empty()) return;
  const Place own = file.need("id");
  const std::string* found = own.text();
  if (found != nullptr && *found != id)
    own.report(DiagnosticCode::id_is_not_the_file, {{"found", cut(*found, 40)}, {"expected", id}});
}

void check_revealed(Context& context, const Place& scenario) {
  if (scenario.kind() != NodeKind::object) return;
  const Place list(scenario, scenario.node().child("findings"), "findings");
  const std::vector<rules::Finding>& findings = context.out.scenario.findings;
  const std::vector<std::string>& names = context.out.names.of(IdKind::findings);
  if (list.kind() != NodeKind::list || findings.size() != names.size() || names.size() != list.node().of.size()) return;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool found =
        findings[i].kind == FindingKind::worry || findings[i].offered_in_talk || context.revealed.contains(static_cast<int>(i));
    if (!found) Place(list, &list.node().of[i], i).report(DiagnosticCode::never_revealed, {{"id", names[i]}});
  }
}

LoadResult load_from(const Sources& sources, const std::string& id) {
  Files files;
  files.bytes = [&](const std::string& path) -> std::optional<std::string> {
    const auto at = sources.find(path);
    return at == sources.end() ? std::nullopt : std::optional(at->second);
  };
  files.names = [&](const std::string& folder) {
    std::vector<std::string> names;
    for (auto at = sources.lower_bound(folder); at != sources.end() && at->first.starts_with(folder); ++at)
      names.push_back(at->first);
    return names;
  };
  return Loader(files, id).run();
}

void place_in(const std::string& folder, std::vector<Diagnostic>& mistakes) {
  namespace fs = std::filesystem;
  for (Diagnostic& d : mistakes) {
    d.file = (fs::path(folder) / d.file).generic_string();
    for (DiagnosticParam& p : d.params)
      if (p.name == "path" || (p.name == "first" && d.code == DiagnosticCode::same_text))
        p.value = (fs::path(folder) / p.value).generic_string();
  }
}

LoadResult load(const std::string& folder, const std::string& id) {
  namespace fs = std::filesystem;
  Files files;
  files.bytes = [&](const std::string& path) { return read_file(fs::path(folder) / path); };
  files.names = [&](const std::string& inside) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(fs::path(folder) / inside, error), end; !error && at != end; at.increment(error))
      names.push_back(inside + at->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  };
  LoadResult result = Loader(files, id).run();
  if (!result) place_in(folder, result.error());
  return result;
}

std::vector<std::string> scenario_ids(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> ids;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::string name = at->path().filename().string();
    if (well_formed(name) && fs::is_regular_file(at->path() / "scenario.json", error)) ids.push_back(std::move(name));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace koop::scenario
