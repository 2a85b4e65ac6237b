// What is said on one connection, without the connection: bytes in, bytes out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "serve/request_parser.hpp"
#include "serve/responder.hpp"

namespace phrasebook::serve {

/// One after the other, as they come: keep-alive, pipelining, bodies read past.
class Session {
  public:
    Session(Responder& responder, const Limits& limits, std::string address, bool for_metrics);

    /// Takes what came in, and appends the answers. Stops where `out` has grown to the limit, until
    /// called again: then `is_full()`. Never throws but for want of memory.
    void receive(std::string_view bytes, std::string& out);

    /// Appends the answer to a client whose request took too long.
    void time_out(std::string& out);

    /// There were requests that are not answered yet, as too many answers are waiting.
    [[nodiscard]] bool is_full() const noexcept { return full_; }
    /// Nothing more is read: what was answered last is the end.
    [[nodiscard]] bool is_closing() const noexcept { return closing_; }
    /// No part of a request is there.
    [[nodiscard]] bool is_idle() const noexcept { return held_.empty() && !parser_.in_body(); }
    /// How many requests were answered.
    [[nodiscard]] std::size_t answered() const noexcept { return answered_; }

  private:
    std::size_t step(std::string_view input, std::string& out);
    void refuse(int code, const Request& request, std::string& out);
    [[nodiscard]] Caller caller() const noexcept;
    template<typename Say>
    void say(std::string& out, const Say& what);

    Responder& responder_;
    const Limits& limits_;
    RequestParser parser_;
    std::string address_;
    std::string held_; ///< what came in and could not be used yet
    std::size_t answered_ = 0;
    bool for_metrics_;
    bool full_ = false;
    bool closing_ = false;
};

} // namespace phrasebook::serve
