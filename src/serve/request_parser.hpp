// HTTP/1 requests from bytes, by Boost.Beast's parser: no socket, and no type of Beast's, comes
// near.
#pragma once

#include <cstddef>
#include <forward_list>
#include <memory>
#include <string>
#include <string_view>

#include "serve/limits.hpp"
#include "serve/request.hpp"

namespace phrasebook::serve {

/// Reads one message after the other from a connection.
class RequestParser {
  public:
    explicit RequestParser(const Limits& limits) noexcept;
    ~RequestParser();
    RequestParser(RequestParser&&) noexcept;
    RequestParser& operator=(RequestParser&&) = delete;
    RequestParser(const RequestParser&) = delete;
    RequestParser& operator=(const RequestParser&) = delete;

    struct Step {
        std::size_t used = 0; ///< bytes that need not be given again
        bool request = false; ///< the head of a request was read: `request()` has it

        /// What is wrong with the bytes, as a status code, after which nothing more can be read:
        /// 400 malformed, 413, 414 or 431 too large, 501 a coding that is not known, 505 a version
        /// that is not. 0 for nothing.
        int refused = 0;
    };

    /// Reads on. `bytes` begins with what was not used the last time. Where nothing is used, more
    /// is needed to go on.
    Step read(std::string_view bytes);

    /// The request that was read last, valid while its bytes and this object are as they were. Of a
    /// request that is refused, as much as was understood.
    [[nodiscard]] const Request& request() const noexcept { return request_; }

    /// Whether the last request has a body of which not all was read past.
    [[nodiscard]] bool in_body() const noexcept { return body_ != nullptr; }

  private:
    class Parser;

    [[nodiscard]] int refuse_unfinished(std::string_view head) const noexcept;
    Step read_head(std::string_view bytes, std::size_t size);
    Step read_body(std::string_view bytes);

    const Limits* limits_;
    Request request_;
    std::forward_list<std::string> joined_; ///< values of headers that were sent in several lines
    std::unique_ptr<Parser> body_;
    std::size_t body_bytes_ = 0;
    std::size_t searched_ = 0; ///< so much of the next head is known not to hold its end
};

} // namespace phrasebook::serve
