#!/usr/bin/env python3
"""House rules that a program can check. Prints every break as file:line: [rule] sentence; exit status 1 when there is one.

    tidy.py [ROOT]        all rules on the tree at ROOT (default: this repository)
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

import rules_answers
import rules_content
import rules_includes
import rules_source
from tree import Tree

RULES = {**rules_includes.RULES, **rules_source.RULES, **rules_content.RULES, **rules_answers.RULES}


def breaks(tree):
    """(rule, file, line, sentence) of every break of every rule."""
    return [(rule, *found) for rule, check in RULES.items() for found in check(tree)]


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    tree = Tree(root)
    found = breaks(tree)
    for rule, name, line, sentence in found:
        print(f"{name}:{line}: [{rule}] {sentence}")
    print(f"{len(tree.files)} files, {len(RULES)} rules, {len(found)} breaks")
    return 1 if found or not tree.files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
