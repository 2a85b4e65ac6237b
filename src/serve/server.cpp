#include "serve/server.hpp"

#include <charconv>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "serve/log.hpp"
#include "serve/metrics.hpp"
#include "serve/socket.hpp"
#include "serve/source.hpp"
#include "serve/worker.hpp"

namespace phrasebook::serve {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// "127.0.0.1:8080", "[::1]:8080", ":8080" for every address.
tcp::endpoint parse_endpoint(const std::string& text) {
    const auto fail = [&text]() -> tcp::endpoint {
        throw std::invalid_argument("'" + text
                                    + "' is no address to listen at, such as 127.0.0.1:8080, "
                                      "[::1]:8080, or :8080 for all");
    };
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) return fail();
    std::string host = text.substr(0, colon);
    std::uint16_t port = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + colon + 1, end, port);
    if (parsed.ec != std::errc() || parsed.ptr != end) return fail();
    if (host.empty()) return {tcp::v6(), port};
    if (host == "localhost") host = "127.0.0.1";
    const bool in_brackets = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (in_brackets) host = host.substr(1, host.size() - 2);
    error_code error;
    const auto address = asio::ip::make_address(host, error);
    if (error || address.is_v6() != in_brackets) return fail();
    return {address, port};
}

std::string text_of(const tcp::endpoint& endpoint) {
    const std::string address = endpoint.address().to_string();
    return (endpoint.address().is_v6() ? "[" + address + "]" : address) + ":"
           + std::to_string(endpoint.port());
}

/// What is sent to who comes when all connections are taken: nothing is worked out for him.
constexpr std::string_view too_many = "HTTP/1.1 503 Service Unavailable\r\n"
                                      "Connection: close\r\nRetry-After: 5\r\n"
                                      "Cache-Control: no-store\r\nContent-Length: 0\r\n\r\n";

class Server {
  public:
    explicit Server(const Settings& settings)
        : settings_(settings), source_(settings, metrics_),
          signals_(context_, SIGTERM, SIGINT, SIGHUP) {
        doors_.push_back(std::make_unique<Door>(context_, settings.listen, false));
        if (!settings.metrics_listen.empty())
            doors_.push_back(std::make_unique<Door>(context_, settings.metrics_listen, true));
        for (unsigned i = 0; i < settings.threads; ++i)
            workers_.push_back(std::make_unique<Worker>(settings, source_.shelves(), metrics_));
    }

    void run() {
        for (const auto& door : doors_) {
            LogLine line(door->for_metrics ? "listening_for_metrics" : "listening");
            line.add("address", text_of(door->acceptor.local_endpoint()));
            if (settings_.log) write_log(line.text());
            wait_at(*door);
        }
        wait_for_signal();
        context_.run(); // until the workers have ended
        ended_.join();
        if (!settings_.log) return;
        LogLine line("ended");
        write_log(line.text());
    }

  private:
    struct Door {
        Door(asio::io_context& context, const std::string& address, bool is_for_metrics)
            : acceptor(context), again(context), for_metrics(is_for_metrics) {
            tcp::endpoint endpoint = parse_endpoint(address);
            try {
                error_code error;
                acceptor.open(endpoint.protocol(), error);
                const bool for_all = endpoint.address() == asio::ip::address_v6::any();
                if (error && for_all) { // a system without IPv6
                    endpoint = {tcp::v4(), endpoint.port()};
                    acceptor.open(endpoint.protocol());
                } else if (error) {
                    throw boost::system::system_error(error);
                } else if (for_all) {
                    acceptor.set_option(asio::ip::v6_only(false));
                }
                acceptor.set_option(tcp::acceptor::reuse_address(true));
                acceptor.bind(endpoint);
                acceptor.listen(4096);
                acceptor.non_blocking(true);
            } catch (const boost::system::system_error& error) {
                throw CannotListen("cannot listen at " + text_of(endpoint) + ": "
                                   + error.code().message());
            }
        }
        tcp::acceptor acceptor;
        asio::steady_timer again; ///< when to try again where there were no descriptors
        bool for_metrics;
    };

    void wait_at(Door& door) {
        door.acceptor.async_wait(tcp::acceptor::wait_read, [this, &door](const error_code& error) {
            if (error) return;
            if (let_in(door)) return wait_at(door);
            door.again.expires_after(Milliseconds(100));
            door.again.async_wait([this, &door](const error_code& stopped) {
                if (!stopped && door.acceptor.is_open()) wait_at(door);
            });
        });
    }

    /// Takes all who wait at a door.
    /// @returns false where there are no descriptors for them
    bool let_in(Door& door) {
        AcceptError error = AcceptError::none_waiting;
        while (std::optional<Accepted> accepted = accept(door.acceptor.native_handle(), error)) {
            // Counted here, since a worker counts them only when it comes to it.
            if (given_ - metrics_.counted(Metrics::Event::closed) >= settings_.limits.connections) {
                metrics_.count(Metrics::Event::turned_away);
                static_cast<void>(send(accepted->socket, too_many));
                close_socket(accepted->socket);
                continue;
            }
            ++given_;
            workers_[next_++ % workers_.size()]->take(
                accepted->socket, std::move(accepted->address), door.for_metrics);
        }
        return error == AcceptError::none_waiting;
    }

    void wait_for_signal() {
        signals_.async_wait([this](const error_code& error, int signal) {
            if (error) return;
            if (signal == SIGHUP) {
                if (!draining_) source_.reload();
                return wait_for_signal();
            }
            if (draining_) return std::_Exit(0);
            drain();
            wait_for_signal();
        });
    }

    void drain() {
        draining_ = true;
        if (settings_.log) {
            LogLine line("draining");
            write_log(line.text());
        }
        // Who is in the queue has connected: he is answered too.
        for (const auto& door : doors_) {
            let_in(*door);
            error_code ignored;
            door->acceptor.close(ignored);
            door->again.cancel();
        }
        for (const auto& worker : workers_)
            worker->drain();
        ended_ = std::thread([this] {
            for (const auto& worker : workers_)
                worker->join();
            context_.stop();
        });
    }

    const Settings& settings_;
    Metrics metrics_;
    Source source_;
    asio::io_context context_{1};
    asio::signal_set signals_;
    std::vector<std::unique_ptr<Door>> doors_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::size_t next_ = 0;
    std::uint64_t given_ = 0;
    bool draining_ = false;
    std::thread ended_; ///< waits for the workers, so that a second signal is still seen
};

/// SIGHUP waits, or not. Before and after the loop nobody takes it, and it would end the process.
void hold_back_hangup(bool holds) {
    sigset_t hangup;
    ::sigemptyset(&hangup);
    ::sigaddset(&hangup, SIGHUP);
    ::pthread_sigmask(holds ? SIG_BLOCK : SIG_UNBLOCK, &hangup, nullptr);
}

} // namespace

void run(const Settings& settings) {
    raise_descriptor_limit();
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN)); // a log that nobody reads any more
    hold_back_hangup(true);
    Server server(settings);
    hold_back_hangup(false);
    server.run();
    hold_back_hangup(true);
}

} // namespace phrasebook::serve
