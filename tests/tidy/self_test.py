#!/usr/bin/env python3
"""Plants a break of every tidy rule in a small clean tree and asks that exactly that rule reports it, with file and line."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

import tidy
from rules_answers import COMMON, FIRST_GAME, FULLEST, OTHERS, RELATIONS, digest, least
from rules_includes import ARROWS, reach
from tree import Tree

HEAD = "#pragma once\n"


def answers(folder, leave_out=0, **texts):
    """A member's answers as a file of one line each: just enough of them, the first with other words where they are given.
    Those to the fuller techniques stand among the common ones."""
    entries = [{"technique": technique, "relation": relation, "text": {"pl": f"po polsku {technique} {relation} {n}",
                                                                       "en": f"in English {technique} {relation} {n}"}}
               for technique in FIRST_GAME for relation in RELATIONS for n in range(least(technique, folder))]
    entries[0]["text"].update(texts)
    return "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries[leave_out:]) + "\n]\n"


def common_answers(leave_out=0):
    entries = [{"technique": technique, "child": child, "text": {"pl": f"wspólna {technique} {child} {n}", "en": f"common {technique} {child} {n}"}}
               for technique in OTHERS for child in (False, True) for n in range(2)]
    return json.dumps({"format": 1, "answers": entries[leave_out:]}, ensure_ascii=False) + "\n"


CLEAN = {
    "check": "#!/usr/bin/env bash\n# --quick\n",
    "play": "#!/usr/bin/env bash\n",
    "CMakePresets.json": '{ "name": "dev" }\n',
    "README.md": "# Kooperacja\n[guide](docs/guide.md#first-steps)\n```sh\n./check --quick   # fast\n./play --demo\ncmake --workflow --preset dev\n```\n",
    "docs/glossary.md": "| `life` | `talk` |\n",
    "game/model/vocabulary.hpp": HEAD + "KOOP_ENUM(Phase, life,  // first\n          talk)\n",
    "docs/guide.md": "# Guide\n## First steps\n",
    "game/base/result.hpp": HEAD + "#include <tl/expected.hpp>\n",
    "game/model/fact.hpp": HEAD + '#include "game/base/result.hpp"\n// a float is only spoken of: std::views\n',
    "game/rules/apply.hpp": HEAD + '#include "game/model/fact.hpp"\n#define KOOP_RULE 1\n',
    "game/protocol/reader.cpp": "#include <nlohmann/json.hpp>\n",
    "game/net/enet_host.cpp": "#include <enet/enet.h>\n",
    "game/app/CMakeLists.txt": "koop_program(kooperacja LINKS koop_ui)\n",
    "game/app/main.cpp": 'const char* option = "--demo";\n',
    "scenarios/first/scenario.json": "{}\n",
    "scenarios/first/answers/ola.json": answers("scenarios/first"),
    COMMON: common_answers(),
    "tests/tidy/deck_answers.txt": digest("Somebody else's words.") + "\n",
    "assets/locale/pl.json": '{\n  "ready": "Gotowe",\n  "cards": {"one": "{n} karta", "few": "{n} karty", "many": "{n} kart"}\n}\n',
    "assets/locale/en.json": '{\n  "ready": "Ready",\n  "cards": {"one": "{n} card", "other": "{n} cards"}\n}\n',
    "assets/CREDITS.md": "- `fonts/*.ttf`: Somebody, OFL\n",
    "assets/fonts/Some-Font.ttf": "not a font\n",
}

# rule: (file, its content, line of the break, a piece of the sentence)
PLANTS = {
    "arrows": [
        ("game/client/a.cpp", '\n#include "game/rules/apply.hpp"\n', 2, "game/client may not include game/rules"),
        ("game/ui/a.cpp", '#include "game/net/x.hpp"\n', 1, "game/ui may not include game/net"),
        ("game/base/a.cpp", '#include "game/model/fact.hpp"\n', 1, "game/base may not include game/model"),
        ("game/model/a.cpp", '#include "server/core/table.hpp"\n', 1, "may not include server/core"),
        ("game/model/a.cpp", '#include "tests/support/x.hpp"\n', 1, "may not include tests"),
        ("game/rules/a.cpp", '#include "apply.hpp"\n', 1, "write the whole path"),
        ("game/rules/a.cpp", '#include "game/model/gone.hpp"\n', 1, "does not exist"),
        ("game/cellar/a.cpp", "int x;\n", 1, "no row"),
    ],
    "foreign": [
        ("game/client/a.cpp", "#include <nlohmann/json.hpp>\n", 1, "JSON"),
        ("game/protocol/a.hpp", HEAD + "#include <nlohmann/json.hpp>\n", 2, "json_fwd"),
        ("game/ui/table.cpp", "#include <nlohmann/json.hpp>\n", 1, "JSON"),
        ("game/client/a.cpp", "#include <SFML/Graphics.hpp>\n", 1, "SFML"),
        ("game/text/a.cpp", '#include "imgui.h"\n', 1, "ImGui"),
        ("server/core/a.cpp", "#include <enet/enet.h>\n", 1, "ENet belongs"),
        ("game/net/other.cpp", "#include <enet/enet.h>\n", 1, "already in"),
        ("server/core/a.cpp", "#include <sqlite3.h>\n", 1, "SQLite"),
        ("game/client/a.cpp", "#include <CLI/CLI.hpp>\n", 1, "arguments"),
        ("game/model/a.cpp", "#include <tl/expected.hpp>\n", 1, "koop::Result"),
    ],
    "pure": [
        ("game/rules/a.cpp", "#include <chrono>\n", 1, "clock"),
        ("game/model/a.cpp", "#include <random>\n", 1, "generator"),
        ("game/rules/a.cpp", "#include <filesystem>\n", 1, "files"),
        ("game/model/a.hpp", HEAD + "#include <iostream>\n", 2, "output"),
        ("server/core/a.cpp", "#include <thread>\n", 1, "poll loop"),
    ],
    "deterministic": [
        ("game/rules/a.cpp", "int f() {\n  for (int x : y | std::views::reverse) g(x);\n}\n", 2, "std::views"),
        ("game/rules/a.cpp", "void f() { std::ranges::sort(x); }\n", 1, "std::ranges::sort"),
        ("game/model/a.cpp", "/* a\n*/ double half;\n", 2, "double"),
    ],
    "pragma": [("game/model/a.hpp", "// words\n#pragma once\n", 1, "#pragma once")],
    "sizes": [("server/core/a.cpp", "int x;\n" * 401, 401, "401 lines")],
    "leftovers": [
        ("game/model/a.cpp", "int x;\n// TO" "DO later\n", 2, "TO" "DO"),
        ("tests/unit/a.cpp", "TEST(A, DIS" "ABLED_b) {}\n", 1, "DIS" "ABLED_b"),
        ("tests/unit/a.cpp", "GTEST_" "SKIP();\n", 1, "GTEST_" "SKIP"),
        ("play", "#!/usr/bin/env bash\n# FIX" "ME\n", 2, "FIX" "ME"),
    ],
    "blanks": [
        ("game/model/a.cpp", "int x;\n\tint y;\n", 2, "tab"),
        ("docs/a.md", "word \n", 1, "trailing"),
        ("docs/a.md", "one\r\ntwo\n", 1, "CR"),
        ("docs/a.md", "one", 1, "one line break"),
        ("docs/a.md", "one\n\n", 2, "one line break"),
        ("docs/a.md", b"\xb1\n", 1, "UTF-8"),
    ],
    "names": [
        ("game/model/MyFact.cpp", "int x;\n", 1, "snake_case"),
        ("scenarios/First-Snow/scenario.json", "{}\n", 1, "snake_case"),
    ],
    "macros": [("game/base/a.hpp", HEAD + "#define MAX_SEATS 8\n", 2, "MAX_SEATS")],
    "places": [
        ("docs/a.md", "\nsee /home/somebody/notes\n", 2, "one machine"),
        ("docs/a.md", "see /home/somebody/x\n", 1, "one machine"),
        ("docs/a.md", "ask build7.internal\n", 1, "one machine"),
        ("game/net/a.cpp", 'const char* host = "8.8.4.4";\n', 1, "8.8.4.4"),
    ],
    "scripts": [
        ("tests/e2e/a.sh", "echo\n", 1, "begins with"),
        ("tests/e2e/plain.sh", "#!/usr/bin/env bash\n", 1, "not executable"),
    ],
    "locale": [
        ("assets/locale/en.json", '{\n  "ready": "Ready"\n}\n', 3, "cards is missing in assets/locale/en.json"),
        ("assets/locale/en.json", '{\n  "ready": "",\n  "cards": {"one": "{n} card", "other": "{n} cards"}\n}\n', 2, "empty"),
        ("assets/locale/en.json", '{\n  "ready": "Ready",\n  "cards": {"one": "{n} card", "other": "{m} cards"}\n}\n', 3,
         "placeholders"),
        ("assets/locale/pl.json", '{\n  "ready": "Gotowe",\n  "cards": {"one": "{n} karta", "many": "{n} kart"}\n}\n', 3,
         "plural forms in pl are few, many, one"),
        ("assets/locale/pl.json", '{\n  "ready": "Gotowe",\n  "ready": "Już"\n}\n', 2, "stands twice"),
        ("assets/locale/pl.json", '{\n  "ready" "Gotowe"\n}\n', 2, "not JSON"),
    ],
    "credits": [
        ("assets/images/home.png", "picture\n", 1, "not in assets/CREDITS.md"),
        ("assets/CREDITS.md", "- `fonts/*.ttf`\n- `images/gone.png`\n", 2, "no such file"),
    ],
    "links": [
        ("docs/a.md", "text\n[x](gone.md)\n", 2, "no such file"),
        ("docs/a.md", "[x](guide.md#last-steps)\n", 1, "no such heading"),
    ],
    "glossary": [("game/model/vocabulary.hpp", HEAD + "\nKOOP_ENUM(Phase, life, talk, dream)\n", 3, "Phase::dream")],
    "answers": [
        ("scenarios/first/answers/ola.json", answers("scenarios/first", leave_out=1), 1, "best_hopes in no_request: 1 answers"),
        (f"{FULLEST}/answers/ola.json", answers("scenarios/first"), 1, "best_hopes in no_request: 2 answers, at least 3"),
        (COMMON, common_answers(leave_out=1), 1, "acknowledge in no_request: 1 answers"),
        ("scenarios/first/answers/ola.json", answers("scenarios/first", en="In English: best_hopes, complaint 0"), 4, "said twice"),
        ("scenarios/first/answers/ola.json", answers("scenarios/first", pl="Somebody else’s words"), 2, "stands in the first deck"),
        ("scenarios/first/answers/ola.json", "[1]\n", 1, "is not a list of answers"),
    ],
    "commands": [
        ("docs/a.md", "```sh\n./install\n```\n", 2, "does not exist"),
        ("docs/a.md", "```sh\n./check --slow\n```\n", 2, "no --slow"),
        ("docs/a.md", "```sh\n./play --fast\n```\n", 2, "no --fast"),
        ("docs/a.md", "```sh\nkooperacja scenarios/gone/scenario.json\n```\n", 2, "does not exist"),
        ("docs/a.md", "```sh\ncmake --workflow --preset nightly\n```\n", 2, "no preset nightly"),
        ("docs/a.md", "```sh\nfrobnicate\n```\n", 2, "no test knows"),
        ("game/app/CMakeLists.txt", "koop_program(other)\n", 5, "makes no program kooperacja"),
    ],
}


def lay(root, name, content):
    path = Path(root) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if content[:2] in ("#!", b"#!") and path.name != "plain.sh":
        path.chmod(0o755)


class Planted(unittest.TestCase):
    def breaks(self, extra):
        with tempfile.TemporaryDirectory() as root:
            for name, content in {**CLEAN, **extra}.items():
                lay(root, name, content)
            return tidy.breaks(Tree(root))

    def test_clean_tree_has_no_breaks(self):
        self.assertEqual(self.breaks({}), [])

    def test_every_rule_has_a_plant(self):
        self.assertEqual(set(PLANTS), set(tidy.RULES))

    def test_every_plant_is_reported(self):
        for rule, plants in PLANTS.items():
            for name, content, line, piece in plants:
                with self.subTest(rule=rule, name=name, piece=piece):
                    found = self.breaks({name: content})
                    expected = [f for f in found if f[0] == rule and f[2] == line and piece in f[3]]
                    self.assertTrue(expected, f"not reported; found: {found}")
                    self.assertEqual({f[0] for f in found}, {rule}, f"other rules complain too: {found}")

    def test_arrows_reach_what_they_should(self):
        self.assertIn("game/base", reach("server/app"))
        for outside in ("game/client", "game/ui", "game/app", "game/bots", "game/protocol", "game/text", "game/debrief"):
            self.assertNotIn("game/rules", reach(outside))
        for folder in ARROWS:
            self.assertFalse(any(folder in reach(other) for other in reach(folder) - {folder}), f"{folder} is in a circle")


if __name__ == "__main__":
    unittest.main()
