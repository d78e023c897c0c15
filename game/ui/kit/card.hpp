#pragma once
// Surfaces: card, paper, sunken panel, headline strip. They draw and give back the room inside.

#include "game/ui/kit/column.hpp"
#include "game/ui/kit/icon.hpp"

namespace koop::ui {

// Draws a card and returns the room inside its padding.
Rect card(Ui& ui, Rect box, float padding = 16);
// Paper: sharp corners, lifted. With `mark`: a 6 px strip of that colour at the left.
Rect paper(Ui& ui, Rect box, float padding = 16, Colour mark = 0);
// A plain filled area without a shadow (soft colours, findings).
Rect panel(Ui& ui, Rect box, Colour fill, float padding = 12);
void hairline(Ui& ui, float x, float y, float width);
// Covers the corners outside a rounded rectangle with the colour behind it: clips pictures to cards.
void round_off(Ui& ui, Rect box, float radius, Colour behind);

// Headline: strip in phase colour, label 16, title, one sentence.
struct Headline {
  std::string id = "headline", label = {}, title = {}, sentence = {};
  Phase phase = Phase::life;
  Icon icon = Icon::news;
};
float headline_height(Ui& ui, const Headline& h, float width);
void headline(Ui& ui, Rect box, const Headline& h);

// A sentence with an icon on a soft ground: finding, warning, hint.
enum class NoteKind { finding, hint, danger };
struct Note {
  std::string id = {}, title = {}, sentence = {};
  Icon icon = Icon::seedling;
  NoteKind kind = NoteKind::finding;
};
float note_height(Ui& ui, const Note& n, float width);
void note(Ui& ui, Rect box, const Note& n);
void note(Ui& ui, Column& column, const Note& n);

}  // namespace koop::ui
