#include "game/ui/platform/event_queue.hpp"

#include <gtest/gtest.h>

namespace koop::ui {
namespace {

sf::Event key(sf::Event::EventType type, Key code) {
  sf::Event e{};
  e.type = type;
  e.key.code = code;
  return e;
}
sf::Event down(Key code) { return key(sf::Event::KeyPressed, code); }
sf::Event up(Key code) { return key(sf::Event::KeyReleased, code); }
sf::Event text(sf::Uint32 c) {
  sf::Event e{};
  e.type = sf::Event::TextEntered;
  e.text.unicode = c;
  return e;
}
sf::Event button(bool pressed, int x = 10, int y = 20) {
  sf::Event e{};
  e.type = pressed ? sf::Event::MouseButtonPressed : sf::Event::MouseButtonReleased;
  e.mouseButton = {sf::Mouse::Left, x, y};
  return e;
}
sf::Event moved(int x, int y) {
  sf::Event e{};
  e.type = sf::Event::MouseMoved;
  e.mouseMove = {x, y};
  return e;
}
sf::Event plain(sf::Event::EventType type) {
  sf::Event e{};
  e.type = type;
  return e;
}

TEST(EventQueue, ClickWithinOneFrameBecomesTwoFrames) {
  EventQueue q;
  q.push(moved(10, 20)), q.push(button(true)), q.push(button(false));
  const InputFrame first = q.next();
  EXPECT_TRUE(first.mouse_pressed);
  EXPECT_FALSE(first.mouse_released);
  EXPECT_TRUE(first.mouse_down);
  ASSERT_TRUE(q.waiting());
  const InputFrame second = q.next();
  EXPECT_TRUE(second.mouse_released);
  EXPECT_FALSE(second.mouse_down);
  EXPECT_FALSE(q.waiting());
}

TEST(EventQueue, MovementAfterAPressWaits) {
  EventQueue q;
  q.push(button(true, 10, 20)), q.push(moved(300, 300)), q.push(button(false, 300, 300));
  EXPECT_FLOAT_EQ(q.next().mouse.x, 10);
  const InputFrame then = q.next();
  EXPECT_FLOAT_EQ(then.mouse.x, 300);
  EXPECT_TRUE(then.mouse_released);
}

TEST(EventQueue, MovementsAreOne) {
  EventQueue q;
  for (int i = 0; i < 100; ++i) q.push(moved(i, i));
  EXPECT_FLOAT_EQ(q.next().mouse.x, 99);
  EXPECT_FALSE(q.waiting());
}

TEST(EventQueue, KeyTapIsNotLost) {
  EventQueue q;
  q.push(down(Key::Enter)), q.push(up(Key::Enter));
  const InputFrame first = q.next();
  EXPECT_TRUE(first.has_first_pressed(Key::Enter));
  EXPECT_FALSE(first.has_released(Key::Enter));
  EXPECT_TRUE(q.next().has_released(Key::Enter));
}

TEST(EventQueue, FastTypingKeepsTheOrderOfKeysAndText) {
  EventQueue q;
  // "a", Tab, "b", Backspace within one slow frame.
  q.push(down(Key::A)), q.push(text('a')), q.push(down(Key::Tab)), q.push(text('\t')), q.push(up(Key::A));
  q.push(up(Key::Tab)), q.push(down(Key::B)), q.push(text('b')), q.push(down(Key::Backspace)), q.push(text(8));
  std::string story;
  for (int i = 0; i < 20 && q.waiting(); ++i) {
    const InputFrame f = q.next();
    // Within a frame ImGui applies keys before text; neither order may matter here.
    EXPECT_FALSE(!f.typed.empty() && (f.has_pressed(Key::Tab) || f.has_pressed(Key::Backspace)));
    if (f.has_pressed(Key::Tab)) story += "<tab>";
    if (f.has_pressed(Key::Backspace)) story += "<back>";
    for (char32_t c : f.typed) story += static_cast<char>(c);
  }
  EXPECT_EQ(story, "a<tab>b<back>");
}

TEST(EventQueue, ControlCharactersAreNotText) {
  EventQueue q;
  for (sf::Uint32 c : {1u, 8u, 9u, 13u, 27u, 31u, 127u, 0x85u, 32u, 0x105u}) q.push(text(c));
  EXPECT_EQ(q.next().typed, U" ą");
}

TEST(EventQueue, RepeatsAreNotFirstPresses) {
  EventQueue q;
  q.push(down(Key::Right)), q.push(down(Key::Right));
  EXPECT_TRUE(q.next().has_first_pressed(Key::Right));
  const InputFrame repeat = q.next();
  EXPECT_TRUE(repeat.has_pressed(Key::Right));
  EXPECT_FALSE(repeat.has_first_pressed(Key::Right));
}

TEST(EventQueue, ModifiersComeFromTheKeysHeld) {
  EventQueue q;
  sf::Event lying = down(Key::Tab);
  lying.key.shift = true;  // X11 says so although the key is up again
  q.push(lying);
  EXPECT_FALSE(q.next().shift);
  q.push(up(Key::Tab)), q.push(down(Key::LShift)), q.push(down(Key::Tab));
  q.next();
  EXPECT_TRUE(q.next().shift || !q.waiting());
  q.push(up(Key::Tab)), q.push(up(Key::LShift)), q.push(down(Key::Tab));
  InputFrame last;
  while (q.waiting()) last = q.next();
  EXPECT_FALSE(last.shift);
}

TEST(EventQueue, AltGrTypesPolishLettersAndControlDoesNotType) {
  EventQueue q;
  q.push(down(Key::RAlt)), q.push(down(Key::A)), q.push(text(0x105));
  std::u32string typed;
  while (q.waiting()) typed += q.next().typed;
  EXPECT_EQ(typed, U"ą");
  q.push(up(Key::RAlt)), q.push(up(Key::A)), q.push(down(Key::LControl)), q.push(down(Key::V)), q.push(text('v'));
  typed.clear();
  while (q.waiting()) typed += q.next().typed;
  EXPECT_EQ(typed, U"");
}

TEST(EventQueue, LosingTheFocusLetsEverythingGo) {
  EventQueue q;
  q.push(down(Key::LShift)), q.push(button(true));
  while (q.waiting()) q.next();
  q.push(plain(sf::Event::LostFocus));
  const InputFrame f = q.next();
  EXPECT_TRUE(f.focus_lost);
  EXPECT_FALSE(f.mouse_down);
  EXPECT_FALSE(f.shift);
  EXPECT_TRUE(f.has_released(Key::LShift));
}

TEST(EventQueue, NothingHappenedIsSaid) {
  EventQueue q;
  EXPECT_FALSE(q.next().any);
  q.push(plain(sf::Event::GainedFocus));
  EXPECT_TRUE(q.next().any);
}

}  // namespace
}  // namespace koop::ui
