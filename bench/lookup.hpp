// What every peer is asked, and what it must answer: the French titles of the same codes.
//
// A peer is a class that is made once a case, for a tag, and has
//
//     Answer find(id)          the French title of an id, in the peer's own type
//     bool found(answer, id)   whether that is one
//     std::string text(answer) as text, to be checked
//
// where an id has the code as a number, as text and as whatever else the peers are asked by.
#pragma once

#include <array>
#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <type_traits>

#include <benchmark/benchmark.h>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook::bench {

struct Id {
    int code;
    const char* text;
    const char* with_context; ///< as gettext keeps it: msgctxt, EOT, msgid
};

/// Ids made beforehand: no peer pays for making text of a number.
#define PHRASEBOOK_BENCH_ID(code)                                                                  \
    ::phrasebook::bench::Id {                                                                      \
        code, #code, "title\004" #code                                                             \
    }
inline constexpr std::array known{PHRASEBOOK_BENCH_ID(200), PHRASEBOOK_BENCH_ID(301),
                                  PHRASEBOOK_BENCH_ID(403), PHRASEBOOK_BENCH_ID(404),
                                  PHRASEBOOK_BENCH_ID(418), PHRASEBOOK_BENCH_ID(429),
                                  PHRASEBOOK_BENCH_ID(500), PHRASEBOOK_BENCH_ID(503)};
/// Of a class that has words; about themselves nobody knows anything.
inline constexpr std::array of_class{PHRASEBOOK_BENCH_ID(199), PHRASEBOOK_BENCH_ID(299),
                                     PHRASEBOOK_BENCH_ID(388), PHRASEBOOK_BENCH_ID(477),
                                     PHRASEBOOK_BENCH_ID(478), PHRASEBOOK_BENCH_ID(488),
                                     PHRASEBOOK_BENCH_ID(577), PHRASEBOOK_BENCH_ID(588)};
inline constexpr std::array unknown{PHRASEBOOK_BENCH_ID(600), PHRASEBOOK_BENCH_ID(677),
                                    PHRASEBOOK_BENCH_ID(701), PHRASEBOOK_BENCH_ID(777),
                                    PHRASEBOOK_BENCH_ID(800), PHRASEBOOK_BENCH_ID(888),
                                    PHRASEBOOK_BENCH_ID(900), PHRASEBOOK_BENCH_ID(999)};
#undef PHRASEBOOK_BENCH_ID

/// "4xx": what a program that has no fallback of its own asks for next.
inline constexpr std::array classes{Id{1, "1xx", "title\0041xx"}, Id{2, "2xx", "title\0042xx"},
                                    Id{3, "3xx", "title\0043xx"}, Id{4, "4xx", "title\0044xx"},
                                    Id{5, "5xx", "title\0045xx"}};

/// The words of our own edition in French, and nothing behind them.
inline std::string_view expected(Key key) {
    const auto entry = builtin().find("fr", "phrasebook", key, Field::title);
    return entry ? entry->text : std::string_view();
}

inline void check(std::string_view text, std::string_view wanted, int code) {
    if (text == wanted) return;
    std::cerr << "another text for " << code << ": \"" << text << "\", not \"" << wanted << "\"\n";
    std::abort();
}

template<typename Peer>
const Peer& peer_for(const char* tag) {
    if (std::string_view(tag) == "fr") {
        static const Peer peer("fr");
        return peer;
    }
    static const Peer peer("fr-CA");
    return peer;
}

/// The peer in a variable of the function's own where it can be copied, as a program has it.
template<typename Peer>
using Held = std::conditional_t<std::is_copy_constructible_v<Peer>, const Peer, const Peer&>;

template<typename Peer, std::size_t Count>
void look_up(benchmark::State& state, const char* tag, const std::array<Id, Count>& ids) {
    Held<Peer> peer = peer_for<Peer>(tag);
    for (const Id& id : ids) {
        const auto answer = peer.find(id);
        check(peer.found(answer, id) ? peer.text(answer) : "", expected(id.code), id.code);
    }
    std::size_t i = 0;
    for (auto _ : state) {
        std::size_t pick = i++ % ids.size();
        benchmark::DoNotOptimize(pick);
        benchmark::DoNotOptimize(peer.find(ids[pick]));
    }
}

template<typename Peer>
void hit(benchmark::State& state) {
    look_up<Peer>(state, "fr", known);
}

template<typename Peer>
void parent(benchmark::State& state) {
    look_up<Peer>(state, "fr-CA", known);
}

template<typename Peer>
void unknown_code(benchmark::State& state) {
    look_up<Peer>(state, "fr-CA", unknown);
}

/// A code without words of its own: asked for, and then its class.
template<typename Peer>
void class_answer(benchmark::State& state) {
    Held<Peer> peer = peer_for<Peer>("fr-CA");
    const auto ask = [&](const Id& id) {
        auto answer = peer.find(id);
        if (!peer.found(answer, id))
            answer = peer.find(classes[static_cast<std::size_t>(id.code / 100 - 1)]);
        return answer;
    };
    for (const Id& id : of_class)
        check(peer.text(ask(id)), expected(Key::of_class(id.code / 100)), id.code);
    std::size_t i = 0;
    for (auto _ : state) {
        std::size_t pick = i++ % of_class.size();
        benchmark::DoNotOptimize(pick);
        benchmark::DoNotOptimize(ask(of_class[pick]));
    }
}

/// The cases of one peer, by its name: "hit/NAME", and so on.
template<typename Peer>
bool add_peer(const std::string& name) {
    const auto add = [&](const char* what, void (*run)(benchmark::State&)) {
        return benchmark::RegisterBenchmark((what + ("/" + name)).c_str(), run);
    };
    add("hit", hit<Peer>);
    add("threads", hit<Peer>)->Threads(1)->Threads(2)->UseRealTime();
    add("parent", parent<Peer>);
    add("class", class_answer<Peer>);
    add("unknown", unknown_code<Peer>);
    return true;
}

} // namespace phrasebook::bench
