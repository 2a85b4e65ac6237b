// What is asked of a socket besides waiting for it: POSIX's calls, which never block here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace phrasebook::serve {

/// How much was read or written: nothing where it would have to wait.
struct Moved {
    std::size_t size = 0;
    bool over = false; ///< there was the end, or a failure: nothing more can be moved
};

[[nodiscard]] Moved receive(int socket, std::span<char> into) noexcept;
[[nodiscard]] Moved send(int socket, std::string_view bytes) noexcept;

/// Says that nothing more will be sent.
void end_sending(int socket) noexcept;

/// A connection that has come in.
struct Accepted {
    int socket = -1; ///< does not block; the caller's own
    std::string address;
};

enum class AcceptError : unsigned char { none_waiting, out_of_descriptors };

/// Takes the next connection from a listening socket that does not block, and has it send small
/// answers at once (TCP_NODELAY).
[[nodiscard]] std::optional<Accepted> accept(int listening, AcceptError& error);

void close_socket(int socket) noexcept;

/// Lets this process have as many descriptors as the system allows it.
void raise_descriptor_limit() noexcept;

} // namespace phrasebook::serve
