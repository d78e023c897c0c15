// What a stranger may send and is refused for, and with which reason and place.

#include <gtest/gtest.h>

#include "game/protocol/codec.hpp"
#include "game/protocol/scan.hpp"
#include "game/protocol/tape.hpp"

namespace koop::protocol {
namespace {

struct Bad {
  std::string bytes;
  MistakeCode code;
  std::string where;
};

std::string nested(unsigned depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::vector<Bad> bad_messages() {
  using enum MistakeCode;
  return {
      {"", not_json, ""},
      {"{", not_json, ""},
      {R"({"bye":{}} x)", not_json, ""},
      {R"({"bye":{},})", not_json, ""},
      {R"({"set_ready":{"id":1,"ready":tru)", not_json, ""},  // truncated
      {R"({"bye":NaN})", not_json, ""},
      {R"(/* no */{"bye":{}})", not_json, ""},
      {"[]", wrong_type, ""},
      {"{}", missing_key, ""},
      {"null", wrong_type, ""},
      {R"({"hallo":{}})", unknown_name, ""},
      {R"({"bye":{},"bye":{}})", unknown_key, ""},
      {R"({"bye":[]})", wrong_type, "/bye"},
      {R"({"bye":{"x":1}})", unknown_key, "/bye"},
      {R"({"set_ready":{"id":1,"id":2,"ready":true}})", duplicate_key, "/set_ready/id"},
      {R"({"set_ready":{"ready":true}})", missing_key, "/set_ready"},
      {R"({"set_ready":{"id":1,"ready":1}})", wrong_type, "/set_ready/ready"},
      {R"({"set_ready":{"id":true,"ready":true}})", wrong_type, "/set_ready/id"},
      {R"({"set_ready":{"id":1.0,"ready":true}})", lossy_number, "/set_ready/id"},
      {R"({"set_ready":{"id":3.7,"ready":true}})", lossy_number, "/set_ready/id"},
      {R"({"set_ready":{"id":1e3,"ready":true}})", lossy_number, "/set_ready/id"},
      {R"({"set_ready":{"id":99999999999999999999,"ready":true}})", lossy_number, "/set_ready/id"},
      {R"({"set_ready":{"id":-1,"ready":true}})", out_of_range, "/set_ready/id"},
      {R"({"set_ready":{"id":4294967296,"ready":true}})", out_of_range, "/set_ready/id"},
      {R"({"take_place":{"id":1,"institution":8}})", out_of_range, "/take_place/institution"},
      {R"({"take_place":{"id":1,"institution":"ops"}})", wrong_type, "/take_place/institution"},
      {R"({"place_bot":{"id":1,"institution":0,"bot":"clever"}})", unknown_name, "/place_bot/bot"},
      {R"({"place_bot":{"id":1,"institution":0,"bot":2}})", wrong_type, "/place_bot/bot"},
      {R"({"say":{"id":1,"text":""}})", out_of_range, "/say/text"},
      {R"({"say":{"id":1,"text":")" + std::string(501, 'a') + R"("}})", out_of_range, "/say/text"},
      {R"({"say":{"id":1,"text":7}})", wrong_type, "/say/text"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":")" + std::string(49, 'a') + R"("}}})", out_of_range,
       "/change_settings/settings/scenario"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":"a","setting":{"model":")" + std::string(49, 'a') + R"("}}}})",
       out_of_range, "/change_settings/settings/setting/model"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":"a","setting":{"layer":"hard"}}}})", unknown_name,
       "/change_settings/settings/setting/layer"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":"a","setting":{"layer":"full","rounds":13}}}})", out_of_range,
       "/change_settings/settings/setting/rounds"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":"a","setting":{"layer":"full","rounds":8}}}})", missing_key,
       "/change_settings/settings/setting"},
      {"{\"say\":{\"id\":1,\"text\":\"a\nb\"}}", forbidden_character, ""},
      {R"({"say":{"id":1,"text":"a\nb"}})", forbidden_character, ""},
      {R"({"say":{"id":1,"text":"a\u202eb"}})", forbidden_character, ""},
      {"{\"say\":{\"id\":1,\"text\":\"a\u202eb\"}}", forbidden_character, ""},
      {R"({"say":{"id":1,"text":"\ud800"}})", not_json, ""},
      {"{\"say\":{\"id\":1,\"text\":\"\xc0\xaf\"}}", not_utf8, ""},
      {"{\"say\":{\"id\":1,\"text\":\"\xed\xa0\x80\"}}", not_utf8, ""},
      {"{\"say\":{\"id\":1,\"text\":\"\xff\"}}", not_utf8, ""},
      {"{\"say\":{\"id\":1,\"text\":\"\xc5", not_utf8, ""},
      {R"({"command":{"id":1,"question":1,"command":{"fly":{"seat":1}}}})", unknown_name, "/command/command"},
      {R"({"command":{"id":1,"question":1,"command":{"ready":{"seat":8}}}})", out_of_range, "/command/command/ready/seat"},
      {R"({"command":{"id":1,"question":1,"command":{"ready":{"seat":1},"pass":{"seat":1}}}})", unknown_key,
       "/command/command"},
      {R"({"command":{"id":1,"question":1,"command":{"put_on_slip":{"seat":0,"item":{"kind":"joint","service":1,"tie":null,"partners":[1,1]}}}}})",
       duplicate_item, "/command/command/put_on_slip/item/partners/1"},
      {R"({"command":{"id":1,"question":1,"command":{"put_on_slip":{"seat":0,"item":{"kind":"joint","service":1,"tie":null,"partners":[null]}}}}})",
       wrong_type, "/command/command/put_on_slip/item/partners/0"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":"x","month_mode":"together","timer":[0,0,0,0,0,0],"messages_in_meeting":false}}})",
       too_many_items, "/change_settings/settings/timer/5"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":"x","month_mode":"together","timer":[0,0,0,0],"messages_in_meeting":false}}})",
       missing_key, "/change_settings/settings/timer"},
      {R"({"change_settings":{"id":1,"settings":{"scenario":"x","month_mode":"together","timer":[0,0,0,0,7201],"messages_in_meeting":false}}})",
       out_of_range, "/change_settings/settings/timer/4"},
      {nested(8), wrong_type, ""},
      {nested(9), too_deep, ""},
      {nested(100'000), too_long, ""},
      {R"({"say":{"id":1,"text":")" + std::string(5000, 'a') + R"("}})", too_long, ""},
      {"[" + std::string(4000, ',') + "]", not_json, ""},
      {"[1" +
           [] {
             std::string ones;
             for (int i = 0; i < 2040; ++i) ones += ",1";
             return ones;
           }() +
           "]",
       wrong_type, ""},
  };
}

TEST(Strict, EveryBadMessageIsRefusedWithReasonAndPlace) {
  for (const Bad& bad : bad_messages()) {
    const auto read = read_client_message(bad.bytes);
    const std::string shown = bad.bytes.substr(0, 160);
    ASSERT_FALSE(read) << shown;
    EXPECT_EQ(name_of(read.error().code), name_of(bad.code)) << shown;
    EXPECT_EQ(read.error().where, bad.where) << shown;
  }
}

TEST(Strict, TokensAreCounted) {
  ScanLimits limits = from_client;
  limits.tokens_max = 10;
  EXPECT_FALSE(scan("[1,2,3,4]", limits));
  EXPECT_EQ(scan("[1,2,3,4,5,6,7,8,9,10,11,12]", limits), MistakeCode::too_many_tokens);
  EXPECT_FALSE(scan(R"(["[[[[[[,,,,,,,:::::::]]]]]]"])", limits));  // inside a string they are words
  EXPECT_EQ(Tape::of("[1,2,3,4,5,6,7,8,9,10]", limits).error().code, MistakeCode::too_many_tokens);
}

TEST(Strict, ServersMayLeaveOutButNotInvent) {
  EXPECT_TRUE(read_server_message(R"({"accepted":{"id":3}})"));
  EXPECT_EQ(read_server_message(R"({"accepted":{"id":3,"ok":true}})").error().code, MistakeCode::unknown_key);
  EXPECT_EQ(read_server_message(R"({"batch":{"facts":[{"seat_done":{"seat":9}}]}})").error().where,
            "/batch/facts/0/seat_done/seat");
  std::string items;
  for (unsigned i = 0; i <= slip_cap; ++i) items += i == 0 ? "{}" : ",{}";
  EXPECT_EQ(read_server_message(R"({"batch":{"facts":[{"slip_shown":{"slip":[)" + items + "]}}]}}").error().code,
            MistakeCode::too_many_items);
}

TEST(Strict, CodePointsNotBytes) {
  std::string letters;
  for (int i = 0; i < 24; ++i) letters += "ż";
  Hello hello;
  hello.name.value = letters;
  EXPECT_TRUE(read_client_message(write(ClientMessage{hello})));
  hello.name.value += "ż";
  EXPECT_EQ(read_client_message(write(ClientMessage{hello})).error().where, "/hello/name");
}

}  // namespace
}  // namespace koop::protocol
