"""How a person of this test plays: looks at what the screen offers and takes something of it. Knows the screens' buttons by name,
never the rules; what may not be done is greyed out and so not taken."""

import random

TABS_OF_MEETING = ("knowledge", "intention", "goal", "question")  # a question is only looked at: one of them ends the game


class Player:
    def __init__(self, window, seed):
        self.window = window
        self.chance = random.Random(seed)
        self.month = 0  # counted by the life screens seen
        self.done = {}  # what was done on which screen this month
        self.was = None

    def times(self, what):
        return self.done.get((self.month, what), 0)

    def count(self, what):
        self.done[(self.month, what)] = self.times(what) + 1

    def act(self):
        """One thing, if there is something to do. True when the window answered."""
        look = self.window.look()
        if look.screen != self.was and look.screen == "life":
            self.month += 1
        self.was = look.screen
        step = getattr(self, "on_" + look.screen.replace("-", "_"), None)
        if step is None:
            return False
        return step(look) or self.turn_to_next_tab(look)

    def turn_to_next_tab(self, look):
        """On a small screen what can be done may stand behind a tab. Only for who is asked: somebody waits for a button."""
        waited_for = any(w.role == "button" and w.id in ("guess", "talk", "cast", "end", "pass") for w in look.reachable())
        tabs = [w for w in look.reachable() if w.role == "tab" and w.id.startswith(("tab/", "side/", "view/"))]
        if not waited_for or len(tabs) < 2:
            return False
        here = next((place for place, w in enumerate(tabs) if w.selected), 0)
        return self.window.press(tabs[(here + 1) % len(tabs)])

    def button(self, look, *names):
        for name in names:
            widget = look.find(name)
            if widget is not None and widget.role == "button":
                self.count(f"{look.screen}/{name}")
                return self.window.press(widget)
        return False

    def pick(self, look, *parts):
        choices = look.choices(*parts)
        return bool(choices) and self.window.press(self.chance.choice(choices))

    # --- one method a screen ---
    def on_life(self, look):
        return self.button(look, "ready")

    def on_talk_member(self, look):
        return self.button(look, "talk") or self.pick(look)

    def on_guess(self, look):
        return self.button(look, "guess") or self.pick(look)

    def on_talk(self, look):
        if self.button(look, "ask", "offer"):
            return True
        leads = look.find("end") is not None
        if leads and self.times("cards") == 0 and not look.choices("cards/") and self.times("turned") < 3:
            self.count("turned")
            return self.turn_to_next_tab(look)
        if self.times("cards") < (4 if leads else 1) and look.choices("cards/"):
            self.count("cards")
            return self.pick(look, "cards/")
        return self.button(look, "end")

    def on_meeting(self, look):
        if self.button(look, "do"):
            return True
        if look.find("pass") is None:
            return False
        if self.times("tab") == 0:
            self.count("tab")
            tab = look.find("kind/" + TABS_OF_MEETING[self.month % len(TABS_OF_MEETING)])
            if tab is not None and not tab.selected:
                return self.window.press(tab)
            return True
        if self.times("said") < 2 and look.choices() and TABS_OF_MEETING[self.month % len(TABS_OF_MEETING)] != "question":
            self.count("said")
            return self.pick(look)
        return self.button(look, "pass")

    def on_vote(self, look):
        return self.button(look, "cast") or self.pick(look)

    on_review_vote = on_vote

    def on_slip(self, look):
        if look.find("partners/put") is not None and self.times("put") < 2:
            self.count("put")
            return self.window.press(look.find("partners/put"))
        if look.find("undo") is not None or self.times("option") < 2:
            partners = look.choices("partners/")
            if partners and self.times("partner") < 2:
                self.count("partner")
                return self.pick(look, "partners/")
        if self.times("option") < 3 and look.choices("option:"):
            self.count("option")
            return self.pick(look, "option:")
        return self.button(look, "seal", "back")

    def on_reveal(self, look):
        return self.button(look, "keep")

    def on_month(self, look):
        return self.button(look, "ready")

    def on_month_turns(self, look):
        return self.button(look, "ready")

    def on_review(self, look):
        return self.button(look, "ready")

    def on_half_year(self, look):
        return self.button(look, "next")
