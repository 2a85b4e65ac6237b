// What one client may take of the server.
#pragma once

#include <chrono>
#include <cstddef>

namespace phrasebook::serve {

using Milliseconds = std::chrono::milliseconds;

struct Limits {
    std::size_t head = std::size_t{16} << 10U;     ///< bytes of request line and headers, then 431
    std::size_t target = std::size_t{8} << 10U;    ///< bytes of the request target, then 414
    std::size_t body = std::size_t{64} << 10U;     ///< bytes of a body that are read past, then 413
    std::size_t answers = std::size_t{256} << 10U; ///< bytes of answers that may wait to be written
    std::size_t connections = 20000;               ///< open at a time, then 503

    Milliseconds request_time{10'000}; ///< from the first byte of a request to its last
    Milliseconds idle_time{60'000};    ///< without a request
    Milliseconds write_time{30'000};   ///< until a client has taken what waits for it
    Milliseconds drain_time{10'000};   ///< for what is in flight when the server is told to end
};

} // namespace phrasebook::serve
