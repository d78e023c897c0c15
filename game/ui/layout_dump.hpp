#pragma once
// The frame's record as JSON, and what is wrong with it. Written for tests, for the people who check screens at 200 %, and as the
// accessibility tree that the window system cannot give (EN 301 549, 11.5.2).

#include <filesystem>
#include <string>
#include <vector>

#include "game/base/result.hpp"
#include "game/ui/layout_record.hpp"

namespace koop::ui {

std::string layout_json(const FrameRecord& frame);
// Written beside and renamed, so that a reader never sees half a file.
Result<void, std::string> write_layout_dump(const FrameRecord& frame, const std::filesystem::path& path);

// Sentences, one per mistake: text outside its room, texts over one another, a word broken, a target lower than 44 px at the frame's
// scale, a widget off the screen that no scrolling brings back, a control without a name. Empty: the frame is in order.
std::vector<std::string> layout_problems(const FrameRecord& frame);

}  // namespace koop::ui
