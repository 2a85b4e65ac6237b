#include "serve/request_parser.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/optional/optional.hpp>

#include "formats/ascii.hpp"

namespace phrasebook::serve {

namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using BeastView = boost::beast::string_view;

std::string_view view(BeastView text) noexcept {
    return {text.data(), text.size()};
}

bool lies_in(std::string_view part, std::string_view whole) noexcept {
    const std::less_equal<> not_after; // of pointers into different objects too
    return part.empty()
           || (not_after(whole.data(), part.data())
               && not_after(part.data() + part.size(), whole.data() + whole.size()));
}

/// Whether a request line has three words, of which the last has the form of a version (RFC 9112
/// §2.3, §3).
bool has_version(std::string_view head) noexcept {
    const std::string_view line = head.substr(0, head.find("\r\n"));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    constexpr std::string_view form = "HTTP/1.1";
    if (line.size() < form.size() || std::count(line.begin(), line.end(), ' ') != 2) return false;
    const std::string_view end = line.substr(line.size() - form.size());
    return end.substr(0, 5) == "HTTP/" && is_digit(end[5]) && end[6] == '.' && is_digit(end[7]);
}

constexpr std::size_t around_target = 64; ///< method, version, and the spaces between

int refusal(const error_code& error, std::string_view head) noexcept {
    if (error == http::error::header_limit) return 431;
    if (error == http::error::body_limit) return 413;
    if (error == http::error::bad_version && has_version(head)) return 505;
    return 400;
}

Method method_of(http::verb verb) noexcept {
    switch (verb) {
    case http::verb::get:
        return Method::get;
    case http::verb::head:
        return Method::head;
    case http::verb::connect:
        return Method::connect;
    case http::verb::trace:
        return Method::trace;
    default:
        return Method::other;
    }
}

/// RFC 9110 §7.2 by the letters alone, which is what others may take apart otherwise than we do. It
/// may be empty.
bool is_host(std::string_view value) noexcept {
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || std::string_view("-._~%!$&'()*+,;=:[]").find(c) != std::string_view::npos;
    });
}

/// Headers whose value is a list, which may come in several lines (RFC 9110 §5.3).
bool is_list(Header header) noexcept {
    return header == Header::accept || header == Header::accept_language
           || header == Header::if_none_match;
}

} // namespace

class RequestParser::Parser final : public http::basic_parser<true> {
  public:
    Parser(std::string_view bytes, Request& request, std::forward_list<std::string>& joined)
        : bytes_(bytes), request_(&request), joined_(&joined) {}

    [[nodiscard]] unsigned hosts() const noexcept { return hosts_; }
    [[nodiscard]] bool has_bad_host() const noexcept { return bad_host_; }
    [[nodiscard]] bool expects() const noexcept { return expects_; }
    [[nodiscard]] bool is_coded() const noexcept { return codings_ != 0; }
    /// Whether the body is coded otherwise than in chunks, and in chunks once.
    [[nodiscard]] bool is_coded_otherwise() const noexcept {
        return codings_ > 1 || coded_otherwise_;
    }
    /// Whether the last step was over what is in a body, and not over the lines around it.
    [[nodiscard]] bool take_in_chunk() noexcept { return std::exchange(in_chunk_, false); }

  private:
    void on_request_impl(http::verb verb, BeastView method, BeastView target, int version,
                         error_code& /*error*/) override {
        request_->method = method_of(verb);
        request_->method_name = view(method);
        request_->target = view(target);
        request_->http_1_0 = version == 10;
    }

    void on_field_impl(http::field field, BeastView name, BeastView value,
                       error_code& error) override {
        if (in_trailer_) return;
        // A value that was folded over lines lies in a buffer of the parser's (RFC 9112 §5.2 allows
        // to refuse it).
        if (!lies_in(view(value), bytes_)) {
            error = http::error::bad_obs_fold;
            return;
        }
        if (field == http::field::host) {
            ++hosts_;
            bad_host_ = bad_host_ || !is_host(view(value));
        }
        if (field == http::field::expect) expects_ = true;
        if (field == http::field::transfer_encoding) {
            ++codings_;
            coded_otherwise_ =
                coded_otherwise_ || !formats::equal_in_any_case(view(value), "chunked");
        }
        if (const auto header = header_of(view(name))) keep(*header, view(value));
    }

    void keep(Header header, std::string_view value) {
        std::string_view& kept = request_->headers[static_cast<std::size_t>(header)];
        if (kept.empty())
            kept = value;
        else if (is_list(header) && !value.empty())
            kept = joined_->emplace_front(std::string(kept) + ", " + std::string(value));
    }

    void on_header_impl(error_code& /*error*/) override { in_trailer_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>& /*length*/,
                           error_code& /*error*/) override {}
    std::size_t on_body_impl(BeastView body, error_code& /*error*/) override {
        in_chunk_ = true;
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t /*size*/, BeastView extensions,
                              error_code& error) override {
        // Quoted, a line feed passes the parser; somebody in front may have ended the line there.
        const auto ends_a_line = [](char c) { return c == '\n' || c == '\r' || c == '\0'; };
        if (std::any_of(extensions.begin(), extensions.end(), ends_a_line))
            error = http::error::bad_chunk_extension;
    }
    std::size_t on_chunk_body_impl(std::uint64_t /*remain*/, BeastView body,
                                   error_code& /*error*/) override {
        in_chunk_ = true;
        return body.size();
    }
    void on_finish_impl(error_code& /*error*/) override {}
    void on_response_impl(int /*code*/, BeastView /*reason*/, int /*version*/,
                          error_code& /*error*/) override {}

    std::string_view bytes_;
    Request* request_;
    std::forward_list<std::string>* joined_;
    unsigned hosts_ = 0;
    unsigned codings_ = 0;
    bool bad_host_ = false;
    bool expects_ = false;
    bool coded_otherwise_ = false;
    bool in_chunk_ = false;
    bool in_trailer_ = false; ///< what comes now is behind a body, and the request is answered
};

RequestParser::RequestParser(const Limits& limits) noexcept : limits_(&limits) {}
RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser&&) noexcept = default;

RequestParser::Step RequestParser::read(std::string_view bytes) {
    if (body_) return read_body(bytes);
    // An empty line before a request is passed over (RFC 9112 §2.2).
    if (bytes.substr(0, 2) == "\r\n") return {.used = 2};

    const std::size_t begin = searched_ - std::min<std::size_t>(searched_, 3);
    const std::size_t end = bytes.find("\r\n\r\n", begin);
    if (end != std::string_view::npos && end + 4 <= limits_->head) return read_head(bytes, end + 4);
    request_ = {};
    if (const int refused = refuse_unfinished(bytes.substr(0, end))) return {.refused = refused};
    searched_ = bytes.size();
    return {};
}

/// A head that is not whole can be too large already, or not be one at all: who sends that shall
/// not be waited for.
int RequestParser::refuse_unfinished(std::string_view head) const noexcept {
    if (head.empty() || head == "\r") return 0;
    const auto is_method = [](char c) { return c > ' ' && c < '\x7F'; };
    if (!is_method(head.front())) return 400;
    const std::size_t line_feed = head.find('\n');
    const std::string_view line = head.substr(0, line_feed);
    if (line_feed != std::string_view::npos && !line.empty() && line.back() != '\r') return 400;
    if (line.size() > limits_->target + around_target) return 414;
    return head.size() + 4 > limits_->head ? 431 : 0;
}

RequestParser::Step RequestParser::read_head(std::string_view bytes, std::size_t size) {
    searched_ = 0;
    request_ = {};
    joined_.clear();
    auto parser = std::make_unique<Parser>(bytes.substr(0, size), request_, joined_);
    parser->header_limit(static_cast<std::uint32_t>(limits_->head));
    parser->body_limit(limits_->body);
    error_code error;
    const std::size_t used = parser->put(boost::asio::const_buffer(bytes.data(), size), error);
    if (request_.target.size() > limits_->target
        || bytes.find("\r\n") > limits_->target + around_target)
        return {.used = used, .refused = 414};
    if (error && error != http::error::need_more)
        return {.used = used, .refused = refusal(error, bytes)};
    if (!parser->is_header_done()) return {.used = used, .refused = 400};

    request_.keep_alive = parser->keep_alive();
    // RFC 9112 §3.2: a request of HTTP/1.1 has one Host, and that is one.
    if (parser->hosts() > 1 || (parser->hosts() == 0 && !request_.http_1_0)
        || parser->has_bad_host())
        return {.used = used, .refused = 400};
    // RFC 9112 §6.1: where the end of a body is in doubt, so is the next request. Of codings the
    // one that everybody reads alike is taken, written as everybody writes it.
    if (parser->is_coded() && request_.http_1_0) return {.used = used, .refused = 400};
    if (parser->is_coded_otherwise() || parser->is_coded() != parser->chunked())
        return {.used = used, .refused = 501};

    if (!parser->is_done()) {
        // RFC 9110 §10.1.1: the answer comes without 100, and the body, if it comes, is not read.
        if (parser->expects() || request_.method == Method::connect)
            request_.keep_alive = false;
        else
            body_ = std::move(parser), body_bytes_ = 0;
    }
    return {.used = used, .request = true};
}

RequestParser::Step RequestParser::read_body(std::string_view bytes) {
    if (bytes.empty()) return {};
    error_code error;
    const std::size_t used =
        body_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    body_bytes_ += used;
    int refused = 0;
    if (error && error != http::error::need_more)
        refused = refusal(error, {});
    else if (body_bytes_ > limits_->body + limits_->head) // chunks of nearly nothing
        refused = 413;
    else if (!body_->take_in_chunk() && (used == 0 ? bytes.size() : used) > limits_->head)
        refused = 431; // the line of a chunk, or the trailer
    if (refused != 0 || body_->is_done()) body_.reset();
    return {.used = used, .refused = refused};
}

} // namespace phrasebook::serve
