#include "game/net/memory_link.hpp"

#include <algorithm>
#include <utility>

#include "game/base/check.hpp"

namespace koop::net::memory {
namespace {
Role other(Role role) { return role == Role::server ? Role::client : Role::server; }
}  // namespace

Link::Link(PeerId link_id, std::uint64_t seed, const LinkFaults& link_faults, std::uint64_t& order,
           std::uint32_t connect_wait_ms)
    : id(link_id),
      faults(link_faults),
      ends_{End{Role::client}, End{Role::server}},
      random_{seed ^ (std::uint64_t{link_id.value} << 32)},
      order_(order),
      connect_wait_ms_(connect_wait_ms) {
  for (End& end : ends_) end.timeout_ms = peer_timeout_ms_min + random_.below(peer_timeout_ms_max - peer_timeout_ms_min);
}

void Link::call(std::int64_t now, Answer answer) {
  const auto there = transit_ms();
  const auto back = transit_ms();
  if (answer == Answer::nobody || !there || !back) {
    die(Role::server, now);
    return;
  }
  const std::int64_t greeted = now + *there;
  const std::int64_t answered = greeted + *back;
  End& client = end(Role::client);
  post(Role::client, Parcel::Kind::greeting, answered);
  client.last_due.fill(answered);
  if (answer == Answer::full) {
    close(end(Role::server));
    post(Role::client, Parcel::Kind::farewell, answered, DisconnectReason::server_full);
    return;
  }
  post(Role::server, Parcel::Kind::greeting, greeted);
  end(Role::server).last_due.fill(greeted);
}

void Link::send(Role from, Channel channel, BytesView message, std::int64_t now) {
  const auto c = static_cast<std::size_t>(channel);
  for_each_part(from, message, [&](char header, BytesView payload) {
    End& to = end(other(from));
    if (dead_ || to.state == End::State::gone) return;
    const auto transit = transit_ms();
    if (!transit) {
      go_dead(now);
      return;
    }
    to.last_due[c] = std::max({to.last_due[c], now + *transit, earliest_due()});
    Parcel parcel{Parcel::Kind::part, to.last_due[c], ++order_, Bytes(1, header), {}};
    parcel.bytes.append(payload);
    to.queued += parcel.bytes.size();
    to.parts[c].push_back(std::move(parcel));
  });
}

void Link::say_farewell(Role from, DisconnectReason reason, Flush flush, std::int64_t now) {
  if (end(from).state == End::State::gone) return;
  close(end(from));
  End& to = end(other(from));
  if (dead_ || to.state == End::State::gone) return;
  if (flush == Flush::yes) {
    const auto transit = transit_ms();
    if (!transit) return go_dead(now);
    const std::int64_t after_parts = *std::max_element(to.last_due.begin(), to.last_due.end());
    to.farewell_flushed = true;
    post(other(from), Parcel::Kind::farewell, std::max({after_parts, now + *transit, earliest_due()}), reason);
    return;
  }
  for (auto& queue : to.parts) {
    while (!queue.empty() && queue.back().due > now) {
      to.queued -= queue.back().bytes.size();
      queue.pop_back();
    }
  }
  const bool lost = random_.below(1000) < faults.loss_permille;
  const std::int64_t due = now + delay_ms();
  if (lost || cut_since_) return die(from, cut_since_.value_or(now));
  post(other(from), Parcel::Kind::farewell, due, reason);
}

void Link::cut(std::int64_t now) {
  if (!dead_ && !cut_since_) cut_since_ = now;
}

void Link::heal(std::int64_t now) {
  if (dead_ || !cut_since_) return;
  const std::int64_t since = *std::exchange(cut_since_, std::nullopt);
  for (End& end : ends_) {
    for (unsigned c = 0; c < channel_count; ++c) {
      std::int64_t before = 0;
      for (Parcel& parcel : end.parts[c]) {
        if (parcel.due > since) parcel.due = std::max({parcel.due, before, now + delay_ms()});
        before = parcel.due;
      }
      end.last_due[c] = std::max(end.last_due[c], before);
    }
    const std::int64_t after_parts = *std::max_element(end.last_due.begin(), end.last_due.end());
    for (Parcel& parcel : end.control) {
      if (parcel.due <= since) continue;
      // A greeting comes before every part: their times are neither before its own nor before `now`.
      parcel.due = std::max(parcel.due, parcel.kind == Parcel::Kind::greeting ? now : after_parts);
    }
  }
}

void Link::die(Role who, std::int64_t now) {
  close(end(who));
  if (cut_since_) return go_dead(*cut_since_);
  expect_silence(other(who), now);
  dead_ = true;
}

void Link::settle(std::int64_t now) {
  const auto at = deadline();
  if (at && now >= *at) go_dead(*cut_since_);
}

std::optional<std::int64_t> Link::deadline() const {
  if (dead_ || !cut_since_) return std::nullopt;
  std::optional<std::int64_t> first;
  for (Role role : {Role::server, Role::client}) {
    if (end(role).state == End::State::gone) continue;
    const std::int64_t at = *cut_since_ + patience_ms(role);
    first = first ? std::min(*first, at) : at;
  }
  return first;
}

bool Link::finished() const {
  return std::all_of(ends_.begin(), ends_.end(), [](const End& end) { return end.state == End::State::gone; });
}

std::optional<When> Link::next(Role at) {
  const auto first = head(at);
  return first ? std::optional{first->when} : std::nullopt;
}

std::optional<Link::Head> Link::head(Role at) {
  End& end = this->end(at);
  if (end.state == End::State::gone) return std::nullopt;
  std::optional<Head> first;
  const auto offer = [&first](const Head& candidate) {
    if (!first || candidate.when < first->when) first = candidate;
  };
  const auto offer_queue = [&](std::deque<Parcel>& queue, Channel channel) {
    if (!queue.empty() && deliverable(queue.front())) { offer({{queue.front().due, queue.front().order}, &queue, channel}); }
  };
  if (end.silence) offer({*end.silence, nullptr, {}});
  offer_queue(end.control, {});
  for (unsigned c = 0; c < channel_count; ++c) offer_queue(end.parts[c], static_cast<Channel>(c));
  return first;
}

std::optional<Event> Link::take(Role at) {
  const auto first = head(at);
  KOOP_ASSERT(first.has_value());
  End& end = this->end(at);
  if (first->queue == nullptr) {
    const bool calling = end.state == End::State::calling;
    close(end);
    return Disconnected{id, calling ? DisconnectReason::unreachable : DisconnectReason::timed_out};
  }
  const Parcel parcel = std::move(first->queue->front());
  first->queue->pop_front();
  switch (parcel.kind) {
    case Parcel::Kind::greeting: end.state = End::State::connected; return Connected{id, "memory:" + std::to_string(id.value)};
    case Parcel::Kind::farewell: close(end); return Disconnected{id, parcel.reason};
    case Parcel::Kind::part: break;
  }
  end.queued -= parcel.bytes.size();
  auto message = end.incoming[static_cast<std::size_t>(first->channel)].add(parcel.bytes);
  KOOP_ASSERT(message.has_value());
  if (!*message) return std::nullopt;
  return Received{id, first->channel, *std::move(*message)};
}

std::uint32_t Link::patience_ms(Role role) const {
  if (role == Role::server) return stranger ? stranger_timeout_ms : end(role).timeout_ms;
  return end(role).state == End::State::calling ? connect_wait_ms_ : end(role).timeout_ms;
}

// Not before the cut, also for what takes no time.
std::int64_t Link::earliest_due() const { return cut_since_ ? *cut_since_ + 1 : 0; }

bool Link::deliverable(const Parcel& parcel) const { return !cut_since_ || parcel.due <= *cut_since_; }

std::uint32_t Link::delay_ms() { return faults.delay_ms_min + random_.below(faults.delay_ms_max - faults.delay_ms_min + 1); }

// How long a part is on its way, sendings again included; nothing when the peers would have given each other up by
// then.
std::optional<std::uint32_t> Link::transit_ms() {
  std::uint32_t transit = delay_ms();
  std::uint32_t resend = std::max(faults.resend_ms, 1u);
  while (random_.below(1000) < faults.loss_permille) {
    transit += resend;
    resend *= 2;
    if (transit >= peer_timeout_ms_min) return std::nullopt;
  }
  return transit;
}

void Link::post(Role to, Parcel::Kind kind, std::int64_t due, DisconnectReason reason) {
  End& end = this->end(to);
  if (!end.control.empty()) due = std::max(due, end.control.back().due);
  end.control.push_back({kind, due, ++order_, {}, reason});
}

void Link::expect_silence(Role at, std::int64_t since) {
  End& end = this->end(at);
  if (end.state == End::State::gone || end.silence) return;
  // A server that has not yet heard of a caller never will.
  if (at == Role::server && end.state == End::State::calling) return close(end);
  end.silence = When{since + patience_ms(at), ++order_};
}

void Link::go_dead(std::int64_t since) {
  dead_ = true;
  cut_since_.reset();
  for (End& end : ends_) {
    const auto too_late = [since](const Parcel& parcel) { return parcel.due > since; };
    for (auto& queue : end.parts) std::erase_if(queue, too_late);
    std::erase_if(end.control, too_late);
  }
  expect_silence(Role::server, since);
  expect_silence(Role::client, since);
}

void Link::close(End& end) {
  end.state = End::State::gone;
  for (auto& queue : end.parts) queue.clear();
  end.control.clear();
  end.silence.reset();
  end.queued = 0;
}

}  // namespace koop::net::memory
