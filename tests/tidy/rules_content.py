"""Texts, pictures and papers: equal locale keys, complete credits, links and commands that lead somewhere."""

import fnmatch
import json
import os
import re

PLURALS = {"pl": {"one", "few", "many"}, "en": {"one", "other"}}
LOCALES = {language: f"assets/locale/{language}.json" for language in PLURALS}
PLACEHOLDER = re.compile(r"\{(\w+)")


class DuplicateKey(ValueError):
    pass


def strict(pairs):
    found = {}
    for key, value in pairs:
        if key in found:
            raise DuplicateKey(key)
        found[key] = value
    return found


def line_of(tree, name, key):
    for number, line in tree.lines(name):
        if f'"{key}"' in line:
            return number
    return 1


def forms(value):
    return list(value.values()) if isinstance(value, dict) else [value]


def locale(tree):
    """Both languages have the same keys, whole plural groups, no empty text and the same placeholders."""
    texts = {}
    for language, name in LOCALES.items():
        if not tree.has(name):
            continue
        try:
            texts[language] = json.loads(tree.text(name), object_pairs_hook=strict)
        except DuplicateKey as twice:
            yield name, line_of(tree, name, str(twice)), f"key {twice} stands twice"
        except json.JSONDecodeError as bad:
            yield name, bad.lineno, f"not JSON: {bad.msg}"
    if not texts:
        return
    if len(texts) < len(LOCALES):
        yield LOCALES[next(iter(texts))], 1, "the other language is missing or unreadable"
        return
    for language, other in (("pl", "en"), ("en", "pl")):
        name = LOCALES[language]
        for key, value in texts[language].items():
            line = line_of(tree, name, key)
            if key not in texts[other]:
                yield name, line, f"{key} is missing in {LOCALES[other]}"
                continue
            if isinstance(value, dict) and set(value) & {"one", "few", "many", "other"} and set(value) != PLURALS[language]:
                yield name, line, f"{key}: plural forms in {language} are {', '.join(sorted(PLURALS[language]))}"
            if any(not isinstance(form, str) or not form.strip() for form in forms(value)):
                yield name, line, f"{key}: empty, or not a text"
            elif language == "en":
                sets = [set(PLACEHOLDER.findall(" ".join(map(str, forms(texts[l][key]))))) for l in ("en", "pl")]
                if sets[0] != sets[1]:
                    yield name, line, f"{key}: placeholders differ between the languages: {sorted(sets[0] ^ sets[1])}"


CREDITS = "assets/CREDITS.md"


def credits(tree):
    """Every file of assets/ that someone drew, recorded or designed has author and licence in CREDITS.md, and none besides."""
    listed = []
    if tree.has(CREDITS):
        for number, line in tree.lines(CREDITS):
            listed += [(number, pattern) for pattern in re.findall(r"`([^`\s]+)`", line)]
    files = [f for f in tree.under("assets")
             if f != CREDITS and not f.startswith("assets/locale/") and not f.split("/")[-1].startswith("theme")]
    for name in files:
        if not any(fnmatch.fnmatch(name, "assets/" + pattern) for _, pattern in listed):
            yield name, 1, f"not in {CREDITS} (write its path below assets/ in backquotes)"
    for number, pattern in listed:
        if "/" in pattern and not any(fnmatch.fnmatch(f, "assets/" + pattern) for f in tree.under("assets")):
            yield CREDITS, number, f"no such file: assets/{pattern}"


LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def anchors(text):
    """The anchors that a reader's browser makes of the headings."""
    found = set()
    for heading in re.findall(r"^#+ +(.*)$", text, re.MULTILINE):
        kept = re.sub(r"[^\w\- ]", "", heading.strip().lower(), flags=re.UNICODE)
        found.add(kept.replace(" ", "-"))
    return found


def links(tree):
    """Links between papers lead to files and headings that exist."""
    for name in tree.under(ext=(".md",)):
        for number, line in tree.lines(name):
            for target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
                if re.match(r"[a-z]+:", target):
                    continue
                path, _, anchor = target.partition("#")
                full = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
                if not tree.has(full):
                    yield name, number, f"link to {target}: no such file"
                elif anchor and full.endswith(".md") and anchor not in anchors(tree.text(full)):
                    yield name, number, f"link to {target}: no such heading"


# A program and the folder whose CMakeLists.txt makes it.
PROGRAMS = {"kooperacja": "game/app", "kooperacja-server": "server/app", "kooperacja-scenario": "server/tools"}
FENCE = re.compile(r"^\s*```(\w*)")
OPTION = re.compile(r"(?<!\S)(--[a-z][a-z-]+)")


def commands_of(tree, name):
    """(line, command) of every line in a fenced block marked sh, comments cut off."""
    inside = False
    for number, line in tree.lines(name):
        fence = FENCE.match(line)
        if fence:
            inside = not inside and fence.group(1) == "sh"
        elif inside and line.split("#")[0].strip():
            yield number, line.split("#")[0].strip()


def option_known(tree, option, folders):
    """True when a source of the folders names the option, or the folders are not there yet."""
    sources = [f for f in tree.under(*folders) if f.endswith((".cpp", ".hpp"))]
    return not sources or any(option in tree.text(f) for f in sources)


def command_mistake(tree, command):
    words = command.split()
    program = words[0]
    options = OPTION.findall(command)
    if program.startswith("./"):
        if not tree.has(program):
            return f"{program} does not exist"
        if program == "./check":
            bad = [o for o in options if o not in tree.text("check")]
            return f"./check has no {bad[0]}" if bad else None
        if program == "./play":
            program = "kooperacja"
    content = [w for w in words[1:] if w.startswith("scenarios/") and tree.under("scenarios") and not tree.has(w)]
    if content:
        return f"{content[0]} does not exist"
    base = program.split("/")[-1]
    if base in PROGRAMS:
        folder = PROGRAMS[base]
        lists = f"{folder}/CMakeLists.txt"
        if tree.has(lists) and not re.search(rf"\({re.escape(base)}[\s)]", tree.text(lists)):
            return f"{lists} makes no program {base}"
        bad = [o for o in options if o != "--help" and not option_known(tree, o, (folder,))]
        return f"{base} has no {bad[0]}" if bad else None
    if base in ("cmake", "ctest"):
        preset = re.search(r"--preset[ =](\w+)", command)
        if preset and f'"name": "{preset.group(1)}"' not in tree.text("CMakePresets.json"):
            return f"no preset {preset.group(1)}"
        return None
    if base in ("cd", "git", "sudo", "rm", "ccache", "clang-format", "export"):
        return None
    if "/" in program and tree.has(program):
        return None
    return f"{base}: a command that no test knows"


def commands(tree):
    """The commands that the papers show exist, with the options shown."""
    for name in tree.under(ext=(".md",)):
        for number, command in commands_of(tree, name):
            mistake = command_mistake(tree, command)
            if mistake:
                yield name, number, mistake


VOCABULARY, GLOSSARY = "game/model/vocabulary.hpp", "docs/glossary.md"
ENUMERATION = re.compile(r"KOOP_ENUM\(\s*(\w+)\s*,([^)]*)\)")


def glossary(tree):
    """Every word of the closed lists has its Polish in the glossary."""
    if not tree.has(VOCABULARY) or not tree.has(GLOSSARY):
        return
    known = set(re.findall(r"`(\w+)`", tree.text(GLOSSARY)))
    text = re.sub(r"//[^\n]*", "", tree.text(VOCABULARY))
    for match in ENUMERATION.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        for word in re.findall(r"\w+", match.group(2)):
            if word not in known:
                yield VOCABULARY, line, f"{match.group(1)}::{word} is not in {GLOSSARY} (in backquotes, with its Polish)"


RULES = {"locale": locale, "credits": credits, "links": links, "commands": commands, "glossary": glossary}
