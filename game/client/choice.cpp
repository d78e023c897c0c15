#include "game/client/choice.hpp"

namespace koop::client {

Choice choice_of(const text::Sentences& say, const View& view, const Menu& menu, std::size_t option) {
  const Option& o = menu.options.at(option);
  return {option, say.option(o, view), !o.refusal.has_value(), o.cost, o.gain};
}

}  // namespace koop::client
