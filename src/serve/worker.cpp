#include "serve/worker.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "live/signals_blocked.hpp"
#include "serve/responder.hpp"
#include "serve/session.hpp"
#include "serve/socket.hpp"

namespace phrasebook::serve {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Wait = asio::posix::stream_descriptor::wait_type;

constexpr std::size_t buffer_size = std::size_t{64} << 10U;
constexpr Milliseconds sweep_time{100};
constexpr Milliseconds linger_time{2000};
/// For a connection on which something may be on the way when the server is told to end: nothing
/// was said on it yet, or the end of a body has just come.
constexpr Milliseconds last_time{500};

/// What the connections of a thread share.
struct Common {
    Common(const Settings& all_settings, const Shelves& shelves, Metrics& all_metrics)
        : settings(all_settings), metrics(all_metrics),
          responder(all_settings, shelves, all_metrics), buffer(buffer_size) {}

    const Settings& settings;
    Metrics& metrics;
    Responder responder;
    std::vector<char> buffer; ///< for what comes in; an idle connection has none
    std::string answers;      ///< for what goes out
};

/// A connection. It waits to read, or to write, never both: who does not take his answers does not
/// get more.
class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(asio::io_context& context, Common& common, int socket, std::string address,
               bool for_metrics)
        : common_(common), descriptor_(context, socket),
          session_(common.responder, common.settings.limits, std::move(address), for_metrics) {
        common_.metrics.count(Metrics::Event::accepted);
        allow(common_.settings.limits.idle_time);
    }
    ~Connection() { common_.metrics.count(Metrics::Event::closed); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void start() {
        guarded([this] { wait(); });
    }

    [[nodiscard]] bool is_open() const noexcept { return descriptor_.is_open(); }

    /// Ends what has taken too long.
    void sweep(Clock::time_point now) {
        if (!is_open() || now < deadline_) return;
        guarded([this] { expire(); });
    }

    /// The server is ending: who has nothing in flight goes at once.
    void drain() {
        if (!is_open()) return;
        guarded([this] {
            // What was sent just now shall not be lost.
            if (state_ != State::reading) return;
            const bool was_idle = session_.is_idle();
            take_in();
            if (!is_open()) return;
            if (state_ == State::writing) { // and not to read, for which it waits
                descriptor_.cancel();
                return wait();
            }
            if (state_ != State::reading || !session_.is_idle() || !was_idle) return;
            if (session_.answered() > 0)
                close();
            else
                deadline_ = std::min(deadline_, Clock::now() + last_time);
        });
    }

    void close() noexcept {
        error_code ignored;
        descriptor_.close(ignored);
    }

  private:
    enum class State : unsigned char {
        reading,
        writing,   ///< the client has not taken all of `rest_`
        lingering, ///< all is said; what still comes is thrown away, until the client closes
    };

    void allow(Milliseconds time) { deadline_ = Clock::now() + time; }

    /// Nothing that fails on one connection reaches another.
    template<typename Do>
    void guarded(const Do& what) noexcept {
        try {
            what();
        } catch (const std::exception&) { // no memory: this one goes, the others stay
            close();
        }
    }

    void wait() {
        const bool writes = state_ == State::writing;
        descriptor_.async_wait(writes ? Wait::wait_write : Wait::wait_read,
                               [self = shared_from_this()](const error_code& error) {
                                   if (error || !self->is_open()) return;
                                   self->guarded([&self] { self->go_on(); });
                               });
    }

    void go_on() {
        switch (state_) {
        case State::reading:
            take_in();
            break;
        case State::writing:
            write_rest();
            break;
        case State::lingering:
            throw_away();
            break;
        }
        if (is_open()) wait();
    }

    void take_in() {
        const Moved in = receive(descriptor_.native_handle(), common_.buffer);
        if (in.over) return close();
        if (in.size == 0) return;
        answer({common_.buffer.data(), in.size});
    }

    /// Answers what can be answered, as far as the client takes it.
    void answer(std::string_view bytes) {
        std::string& out = common_.answers;
        const bool was_idle = session_.is_idle();
        do {
            out.clear();
            session_.receive(bytes, out);
            bytes = {};
            if (!send_out(out)) return;
        } while (session_.is_full());
        if (session_.is_closing()) return linger();
        if (session_.is_idle())
            allow(common_.responder.draining() ? last_time : common_.settings.limits.idle_time);
        else if (was_idle || answered_ != session_.answered())
            allow(common_.settings.limits.request_time);
        answered_ = session_.answered();
    }

    /// @returns whether all went out
    bool send_out(std::string_view bytes) {
        while (!bytes.empty()) {
            const Moved out = serve::send(descriptor_.native_handle(), bytes);
            if (out.over) {
                close();
                return false;
            }
            if (out.size == 0) {
                rest_ = bytes;
                state_ = State::writing;
                allow(common_.settings.limits.write_time);
                return false;
            }
            bytes.remove_prefix(out.size);
        }
        return true;
    }

    void write_rest() {
        const Moved out = serve::send(descriptor_.native_handle(), rest_);
        if (out.over) return close();
        rest_.erase(0, out.size);
        if (!rest_.empty()) return;
        std::string().swap(rest_);
        state_ = State::reading;
        answer({});
    }

    /// Closing while something unread is there would make the system throw our answer away too
    /// (RFC 9112 §9.6): so end our side, and read until the client ends his.
    void linger() {
        end_sending(descriptor_.native_handle());
        state_ = State::lingering;
        allow(linger_time);
        throw_away();
    }

    void throw_away() {
        const Moved in = receive(descriptor_.native_handle(), common_.buffer);
        if (in.over) close();
    }

    void expire() {
        if (state_ != State::reading || session_.is_idle()) {
            if (state_ == State::writing) common_.metrics.count(Metrics::Event::too_slow);
            return close();
        }
        common_.metrics.count(Metrics::Event::too_slow);
        std::string& out = common_.answers;
        out.clear();
        session_.time_out(out);
        // The wait that is under way goes on, and finds the new state.
        if (send_out(out))
            linger();
        else
            close();
    }

    Common& common_;
    asio::posix::stream_descriptor descriptor_;
    Session session_;
    std::string rest_; ///< of the answers
    std::size_t answered_ = 0;
    Clock::time_point deadline_;
    State state_ = State::reading;
};

} // namespace

class Worker::Thread {
  public:
    Thread(const Settings& settings, const Shelves& shelves, Metrics& metrics)
        : common_(settings, shelves, metrics) {
        sweep_later();
        const SignalsBlocked blocked;
        thread_ = std::thread([this]() noexcept { run(); });
    }

    ~Thread() {
        context_.stop();
        join();
        for (const auto& connection : connections_)
            connection->close();
        connections_.clear();
    }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    void take(int socket, std::string address, bool for_metrics) {
        asio::post(context_, [this, socket, address = std::move(address), for_metrics]() mutable {
            begin(socket, std::move(address), for_metrics);
        });
    }

    void drain() {
        asio::post(context_, [this] {
            common_.responder.drain();
            latest_ = Clock::now() + common_.settings.limits.drain_time;
            draining_ = true;
            for (const auto& connection : connections_)
                connection->drain();
            sweep();
        });
    }

    void join() {
        if (thread_.joinable()) thread_.join();
    }

  private:
    void run() noexcept {
        for (;;) {
            try {
                context_.run();
                break;
            } catch (const std::exception& error) { // what was under way is lost; go on
                LogLine line("failed");
                line.add("reason", error.what());
                common_.responder.log().add(line);
            }
        }
        common_.responder.log().flush();
    }

    void begin(int socket, std::string address, bool for_metrics) {
        std::shared_ptr<Connection> connection;
        try {
            connection = std::make_shared<Connection>(context_, common_, socket, std::move(address),
                                                      for_metrics);
        } catch (const std::exception&) {
            common_.metrics.count(Metrics::Event::accepted);
            common_.metrics.count(Metrics::Event::closed);
            return close_socket(socket);
        }
        connections_.push_back(connection);
        connection->start();
        if (draining_) connection->drain();
    }

    void sweep_later() {
        sweeper_.expires_after(sweep_time);
        sweeper_.async_wait([this](const error_code& error) {
            if (error) return;
            sweep_later(); // first, as the rest may fail
            sweep();
        });
    }

    void sweep() {
        const Clock::time_point now = Clock::now();
        for (const auto& connection : connections_)
            connection->sweep(now);
        connections_.erase(std::remove_if(connections_.begin(), connections_.end(),
                                          [](const auto& each) { return !each->is_open(); }),
                           connections_.end());
        common_.responder.log().flush();
        if (draining_ && (connections_.empty() || now >= latest_)) context_.stop();
    }

    asio::io_context context_{1};
    Common common_;
    std::vector<std::shared_ptr<Connection>> connections_;
    asio::steady_timer sweeper_{context_};
    bool draining_ = false;
    Clock::time_point latest_;
    std::thread thread_;
};

Worker::Worker(const Settings& settings, const Shelves& shelves, Metrics& metrics)
    : thread_(std::make_unique<Thread>(settings, shelves, metrics)) {}
Worker::~Worker() = default;

void Worker::take(int socket, std::string address, bool for_metrics) {
    thread_->take(socket, std::move(address), for_metrics);
}

void Worker::drain() {
    thread_->drain();
}

void Worker::join() {
    thread_->join();
}

} // namespace phrasebook::serve
