// A server of Boost.Beast whose errors speak the client's language: a page for a browser, a problem
// document (RFC 9457) for a program, text for a terminal. That holds for requests too that could
// not be read: too long a header, or no HTTP at all.
//
//     beast_server [PORT]    says where it listens, and ends at SIGINT or SIGTERM

#include <charconv>
#include <chrono>
#include <cstdint>
#include <exception>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Request = http::request<http::string_body>;
using Answer = http::response<http::string_body>;

constexpr std::chrono::seconds patience{30};
constexpr std::chrono::seconds last_patience{2};
constexpr std::uint32_t longest_header = 8192;
constexpr std::uint64_t longest_body = 65536;

/// What a handler throws to end a request with a status.
struct Failure {
    int status = 500;
    std::optional<std::chrono::seconds> retry_after{};
    const char* allow = nullptr; ///< for 405 (RFC 9110 §15.5.6)
};

std::string_view to_std(beast::string_view text) {
    return {text.data(), text.size()};
}

/// The words for a failure, in the client's language and in the form it asked for.
Answer explain(const phrasebook::Pages& pages, const Request& request, const Failure& failure) {
    const phrasebook::Negotiation chosen =
        phrasebook::builtin().negotiate(to_std(request[http::field::accept_language]));
    const auto format = phrasebook::negotiate_format(to_std(request[http::field::accept])).format;

    phrasebook::Details details;
    details.address = to_std(request.target());
    details.tag = chosen.range;
    if (failure.retry_after) details.retry_after = *failure.retry_after;

    const phrasebook::Reader reader = phrasebook::builtin().reader(chosen.locale);
    phrasebook::Response words = pages.render(failure.status, reader, format, details);
    Answer answer(static_cast<http::status>(words.status), 11, std::move(words.body));
    answer.reason(beast::string_view(words.reason.data(), words.reason.size()));
    const auto set = [&answer](http::field name, std::string_view value) {
        if (!value.empty()) answer.set(name, beast::string_view(value.data(), value.size()));
    };
    set(http::field::content_type, words.content_type);
    set(http::field::content_language, words.content_language);
    set(http::field::vary, words.vary);
    set(http::field::retry_after, words.retry_after);
    set(http::field::cache_control, "no-store"); // it says what was asked for
    if (!words.content_security_policy.empty())
        answer.set("Content-Security-Policy", words.content_security_policy);
    if (failure.allow != nullptr) answer.set(http::field::allow, failure.allow);
    return answer;
}

/// What this server is for.
Answer handle(const Request& request) {
    if (request.method() != http::verb::get && request.method() != http::verb::head)
        throw Failure{.status = 405, .allow = "GET, HEAD"};
    if (request.target() == "/private") throw Failure{.status = 403};
    if (request.target() == "/busy")
        throw Failure{.status = 503, .retry_after = std::chrono::minutes(5)};
    if (request.target() == "/broken") throw std::runtime_error("what nobody foresaw");
    if (request.target() != "/") throw Failure{.status = 404};
    Answer answer(http::status::ok, 11, "All is well here.\n");
    answer.set(http::field::content_type, "text/plain; charset=utf-8");
    return answer;
}

/// One connection, which lives as long as something is asked or answered on it.
class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(tcp::socket socket, const phrasebook::Pages& pages)
        : stream_(std::move(socket)), pages_(pages) {}

    void read() {
        parser_.emplace();
        parser_->header_limit(longest_header);
        parser_->body_limit(longest_body);
        stream_.expires_after(patience);
        http::async_read(stream_, buffer_, *parser_,
                         [self = shared_from_this()](const error_code& error, std::size_t) {
                             self->answer(error);
                         });
    }

  private:
    void answer(const error_code& error) {
        const Request& request = parser_->get(); // as much of it as could be read
        const bool unreadable =
            error && error.category() == make_error_code(http::error{}).category();
        if (error == http::error::end_of_stream || (error && !unreadable)) return; // gone
        if (error == http::error::header_limit) return send(explain(pages_, request, {431}), false);
        if (error == http::error::body_limit) return send(explain(pages_, request, {413}), false);
        if (error) return send(explain(pages_, request, {400}), false);

        try {
            send(handle(request), request.keep_alive());
        } catch (const Failure& failure) {
            send(explain(pages_, request, failure), request.keep_alive());
        } catch (const std::exception& fault) {
            std::cerr << request.target() << ": " << fault.what() << '\n'; // for the log alone
            send(explain(pages_, request, {500}), false);
        }
    }

    void send(Answer answer, bool keep_alive) {
        answer_ = std::move(answer);
        answer_.keep_alive(keep_alive);
        answer_.prepare_payload();
        // What would be the length of the body, but no body (RFC 9110 §9.3.2).
        if (parser_->get().method() == http::verb::head) answer_.body().clear();
        stream_.expires_after(patience);
        http::async_write(
            stream_, answer_,
            [self = shared_from_this(), keep_alive](const error_code& error, std::size_t) {
                if (error) return;
                if (keep_alive) return self->read();
                error_code ignored;
                self->stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
                self->stream_.expires_after(last_patience);
                self->throw_away();
            });
    }

    /// To close while the client still sends could take the answer away (RFC 9112 §9.6).
    void throw_away() {
        buffer_.clear();
        stream_.async_read_some(buffer_.prepare(longest_header),
                                [self = shared_from_this()](const error_code& error, std::size_t) {
                                    if (!error) self->throw_away();
                                });
    }

    beast::tcp_stream stream_;
    const phrasebook::Pages& pages_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::string_body>> parser_;
    Answer answer_;
};

void accept(tcp::acceptor& acceptor, const phrasebook::Pages& pages) {
    acceptor.async_accept([&acceptor, &pages](const error_code& error, tcp::socket socket) {
        if (error == asio::error::operation_aborted) return;
        if (!error) std::make_shared<Session>(std::move(socket), pages)->read();
        accept(acceptor, pages);
    });
}

/// The port that the command line names; 0, any free one, where it names none.
std::uint16_t port_of(int argc, char** argv) {
    std::uint16_t port = 0;
    if (argc > 1) {
        const std::string_view text = argv[1];
        std::from_chars(text.data(), text.data() + text.size(), port);
    }
    return port;
}

} // namespace

int main(int argc, char** argv) {
    try {
        const phrasebook::Pages pages; // compiles the looks: once
        asio::io_context context(1);
        tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), port_of(argc, argv)});
        asio::signal_set signals(context, SIGINT, SIGTERM);
        signals.async_wait([&context](const error_code&, int) { context.stop(); });

        std::cout << "http://127.0.0.1:" << acceptor.local_endpoint().port() << std::endl;
        accept(acceptor, pages);
        context.run();
        return 0;
    } catch (const std::exception& fault) {
        std::cerr << fault.what() << '\n';
        return 1;
    }
}
