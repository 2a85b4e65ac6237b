#include "serve/session.hpp"

#include <exception>
#include <utility>

namespace phrasebook::serve {

Session::Session(Responder& responder, const Limits& limits, std::string address, bool for_metrics)
    : responder_(responder), limits_(limits), parser_(limits), address_(std::move(address)),
      for_metrics_(for_metrics) {}

void Session::receive(std::string_view bytes, std::string& out) {
    full_ = false;
    if (closing_) return;
    if (!held_.empty()) held_ += bytes;
    const std::string_view input = held_.empty() ? bytes : std::string_view(held_);
    std::size_t used = 0;
    while (!closing_) {
        full_ = out.size() >= limits_.answers;
        if (full_) break;
        const std::size_t step_used = step(input.substr(used), out);
        if (step_used == 0) break;
        used += step_used;
    }
    if (closing_ || used == input.size())
        std::string().swap(held_); // an idle connection holds no memory
    else if (held_.empty())
        held_.assign(input.substr(used));
    else
        held_.erase(0, used);
}

void Session::time_out(std::string& out) {
    if (closing_) return;
    // A request whose body is late has been answered.
    if (!parser_.in_body()) refuse(408, {}, out);
    closing_ = true;
}

/// @returns how many bytes were used; 0 where more are needed
std::size_t Session::step(std::string_view input, std::string& out) {
    if (input.empty()) return 0;
    const bool was_in_body = parser_.in_body();
    const RequestParser::Step step = parser_.read(input);
    if (step.refused != 0 && was_in_body) {
        closing_ = true; // there was an answer already
    } else if (step.refused != 0) {
        refuse(step.refused, parser_.request(), out);
    } else if (step.request) {
        const Request& request = parser_.request();
        closing_ = !request.keep_alive || responder_.draining();
        say(out, [&] { responder_.answer(request, caller(), out); });
    }
    return step.used;
}

void Session::refuse(int code, const Request& request, std::string& out) {
    // Where one ends is not known, so neither is where the next begins.
    closing_ = true;
    say(out, [&] { responder_.refuse(code, request, caller(), out); });
}

/// Whatever fails in answering ends this connection, with an answer, and nothing else.
template<typename Say>
void Session::say(std::string& out, const Say& what) {
    ++answered_;
    const std::size_t before = out.size();
    try {
        what();
    } catch (const std::exception& error) {
        out.resize(before);
        out += "HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\n"
               "Cache-Control: no-store\r\nContent-Length: 0\r\n\r\n";
        closing_ = true;
        LogLine line("failed");
        line.add("reason", error.what());
        responder_.log().add(line);
    }
}

Caller Session::caller() const noexcept {
    return {.address = address_, .for_metrics = for_metrics_, .closing = closing_};
}

} // namespace phrasebook::serve
