// A server of cpp-httplib whose errors speak the client's language: a page for a browser, a problem
// document (RFC 9457) for a program, text for a terminal. One function, set_error_handler(), does
// it for all that goes wrong: what has no route, what a handler refuses, what it throws.
//
//     httplib_server [PORT]    says where it listens, and ends at SIGINT or SIGTERM

#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>

#include <httplib.h>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

/// Puts words into an answer that has a status and no more.
void explain(const phrasebook::Pages& pages, const httplib::Request& request,
             httplib::Response& response) {
    if (!response.body.empty()) return; // the handler has said it itself

    const std::string languages = request.get_header_value("Accept-Language");
    const phrasebook::Negotiation chosen = phrasebook::builtin().negotiate(languages);
    const auto format = phrasebook::negotiate_format(request.get_header_value("Accept")).format;

    phrasebook::Details details;
    details.address = request.path;
    details.tag = chosen.range;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    details.retry_after =
        phrasebook::parse_retry_after(response.get_header_value("Retry-After"), now);

    const phrasebook::Reader reader = phrasebook::builtin().reader(chosen.locale);
    const phrasebook::Response answer = pages.render(response.status, reader, format, details);
    response.set_content(answer.body, std::string(answer.content_type));
    response.set_header("Content-Language", answer.content_language);
    response.set_header("Vary", std::string(answer.vary));
    response.set_header("Cache-Control", "no-store"); // it says what was asked for
    if (!answer.content_security_policy.empty())
        response.set_header("Content-Security-Policy", answer.content_security_policy);
}

void add_routes(httplib::Server& server) {
    server.Get("/", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("All is well here.\n", "text/plain; charset=utf-8");
    });
    server.Get("/private", [](const httplib::Request&, httplib::Response& response) {
        response.status = 403; // and nothing else
    });
    server.Get("/busy", [](const httplib::Request&, httplib::Response& response) {
        response.status = 503;
        response.set_header("Retry-After", "300");
    });
    server.Get("/broken", [](const httplib::Request&, httplib::Response&) {
        throw std::runtime_error("what nobody foresaw");
    });
    server.set_exception_handler([](const httplib::Request& request, httplib::Response& response,
                                    const std::exception_ptr& /*thrown*/) {
        std::cerr << request.path << ": a handler has thrown\n"; // for the log alone
        response.status = 500;
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
    // A signal's handler may do next to nothing; a thread that waits for signals may do all.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    const phrasebook::Pages pages; // compiles the looks: once
    httplib::Server server;
    add_routes(server);
    server.set_error_handler(
        [&pages](const httplib::Request& request, httplib::Response& response) {
            explain(pages, request, response);
        });

    int port = port_of(argc, argv);
    if (port == 0)
        port = server.bind_to_any_port("127.0.0.1");
    else if (!server.bind_to_port("127.0.0.1", port))
        port = -1;
    if (port < 0) {
        std::cerr << "cannot listen\n";
        return 1;
    }
    std::cout << "http://127.0.0.1:" << port << std::endl;

    std::atomic<bool> ended = false;
    std::thread waiter([&signals, &server, &ended] {
        int signal = 0;
        sigwait(&signals, &signal);
        while (!server.is_running() && !ended)
            std::this_thread::yield();
        server.stop();
    });
    const bool went_well = server.listen_after_bind();
    ended = true;
    pthread_kill(waiter.native_handle(), SIGINT); // where nobody has told it to end
    waiter.join();
    return went_well ? 0 : 1;
}
