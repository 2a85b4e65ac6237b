#include "serve/socket.hpp"

#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace phrasebook::serve {

namespace {

Moved moved(ssize_t result) noexcept {
    if (result >= 0) return {.size = static_cast<std::size_t>(result)};
    return {.over = errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR};
}

std::string text_of(const sockaddr_storage& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* from = nullptr;
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): as POSIX has it
    if (address.ss_family == AF_INET)
        from = &reinterpret_cast<const sockaddr_in*>(&address)->sin_addr;
    else if (address.ss_family == AF_INET6)
        from = &reinterpret_cast<const sockaddr_in6*>(&address)->sin6_addr;
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    if (from == nullptr) return "";
    const char* const made = ::inet_ntop(address.ss_family, from, text.data(), text.size());
    return made != nullptr ? made : "";
}

} // namespace

Moved receive(int socket, std::span<char> into) noexcept {
    const ssize_t size = ::recv(socket, into.data(), into.size(), MSG_DONTWAIT);
    if (size == 0) return {.over = true};
    return moved(size);
}

Moved send(int socket, std::string_view bytes) noexcept {
    return moved(::send(socket, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL));
}

void end_sending(int socket) noexcept {
    ::shutdown(socket, SHUT_WR);
}

std::optional<Accepted> accept(int listening, AcceptError& error) {
    for (;;) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as POSIX has it
        auto* const to = reinterpret_cast<sockaddr*>(&address);
        const int socket = ::accept4(listening, to, &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket >= 0) {
            const int on = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            return Accepted{.socket = socket, .address = text_of(address)};
        }
        error = AcceptError::none_waiting;
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
            error = AcceptError::out_of_descriptors;
        else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EBADF && errno != EINVAL)
            continue; // this one was gone before it was taken (accept(2)): the next
        return std::nullopt;
    }
}

void close_socket(int socket) noexcept {
    ::close(socket);
}

void raise_descriptor_limit() noexcept {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace phrasebook::serve
