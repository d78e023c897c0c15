"""What a family says in talks: enough of it, nothing twice, nothing that stands in the deck the game began with."""

import hashlib
import json
import re

FIRST_GAME = ("best_hopes", "scaling", "small_step", "preferred_future", "exceptions", "relationship", "compliment", "what_else")
OTHERS = ("acknowledge", "plain_information", "coping", "whats_better", "whose_idea", "feedback", "advise", "threaten", "why",
          "empty_praise")
RELATIONS = ("no_request", "complaint", "working_together")
FULLEST = "scenarios/pierwszy_snieg"  # what a group plays first is also played most often
COMMON = "scenarios/common/answers.json"  # what any adult or child may answer to the fuller techniques
ANSWERS = re.compile(r"(scenarios/[^/]+)/answers/[^/]+\.json")
# Digests of the answers of the first deck, one a line; the deck itself is not part of the game.
DECK = "tests/tidy/deck_answers.txt"


def digest(words):
    """Of the words alone: case, signs and spaces make no new answer."""
    return hashlib.sha256(" ".join(re.findall(r"\w+", words.lower())).encode()).hexdigest()[:16]


def least(technique, folder):
    """How many answers to a technique a member needs in each relation."""
    return 3 if technique in FIRST_GAME and folder == FULLEST else 2


def common_answers(tree):
    """Of each technique and relation, how many answers any member has, adult or child: the fewer of the two count."""
    if not tree.has(COMMON):
        return {}
    said = {}
    for entry in json.loads(tree.text(COMMON))["answers"]:
        for relation in RELATIONS if "relation" not in entry else [entry["relation"]]:
            key = entry["technique"], relation, entry["child"]
            said[key] = said.get(key, 0) + 1
    return {(technique, relation): min(said.get((technique, relation, child), 0) for child in (False, True))
            for technique in OTHERS for relation in RELATIONS}


def line_with(tree, name, words):
    quoted = json.dumps(words, ensure_ascii=False)
    return next((number for number, line in tree.lines(name) if quoted in line), 1)


def answers(tree):
    """Every member has enough answers to every technique in every relation; none is said twice or taken from the first deck."""
    deck = set(tree.text(DECK).split()) if tree.has(DECK) else set()
    common = common_answers(tree)
    said = {}
    for name in tree.files:
        match = ANSWERS.fullmatch(name)
        if not match:
            continue
        try:
            entries = json.loads(tree.text(name))
            counts = dict(common)
            for entry in entries:
                for relation in RELATIONS if "relation" not in entry else [entry["relation"]]:
                    pair = entry["technique"], relation
                    counts[pair] = counts.get(pair, 0) + 1
                for language, words in entry["text"].items():
                    key = match.group(1), language, digest(words)
                    if key in said:
                        yield name, line_with(tree, name, words), f"said twice, also in {said[key]}"
                    said[key] = name
                    if key[2] in deck:
                        yield name, line_with(tree, name, words), "stands in the first deck; find words of this family"
        except (ValueError, KeyError, TypeError, AttributeError):
            yield name, 1, "is not a list of answers; kooperacja-scenario check says what is wrong"
            continue
        for technique in FIRST_GAME + OTHERS:
            needed = least(technique, match.group(1))
            for relation in RELATIONS:
                count = counts.get((technique, relation), 0)
                if count < needed:
                    yield name, 1, f"{technique} in {relation}: {count} answers, at least {needed} are needed"


RULES = {"answers": answers}
