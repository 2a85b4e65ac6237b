// From a request to the bytes of its answer. No socket: what the server says depends on what is
// given here, the pages of now, and the clock.
#pragma once

#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <phrasebook/page_format.hpp>

#include "serve/log.hpp"
#include "serve/metrics.hpp"
#include "serve/request.hpp"
#include "serve/route.hpp"
#include "serve/settings.hpp"
#include "serve/shelves.hpp"
#include "serve/wishes.hpp"

namespace phrasebook::serve {

/// Who asks, and how it goes on with him.
struct Caller {
    std::string_view address{}; ///< for the log
    bool for_metrics = false;   ///< he came in by the door for metrics
    bool closing = false;       ///< this is the last answer on his connection
};

/// Answers requests; of one thread.
class Responder {
  public:
    Responder(const Settings& settings, const Shelves& shelves, Metrics& metrics);

    /// Appends the answer to a request.
    void answer(const Request& request, const Caller& caller, std::string& out);

    /// Appends the answer to a request that could not be read, or not in time: the page of `code`.
    /// `request` is as much of it as is known.
    void refuse(int code, const Request& request, const Caller& caller, std::string& out);

    /// From now on the server is ending, and says so to who asks after its health.
    void drain() noexcept { draining_ = true; }
    [[nodiscard]] bool draining() const noexcept { return draining_; }

    [[nodiscard]] LogBuffer& log() noexcept { return log_; }

  private:
    struct Asked;
    struct Sent;

    Asked negotiated(const Request& request, const Route& route);
    void answer_page(const Request& request, const Route& route, bool is_asked_for,
                     const Caller& caller, std::string& out);
    void answer_text(const Request& request, int status, std::string_view type,
                     std::string_view text, const Caller& caller, std::string& out);
    [[nodiscard]] std::optional<Page> personal_page(const Request& request,
                                                    const Asked& asked) const;
    void append_common(const Request& request, const Caller& caller, std::string& out);
    void record(const Request& request, const Asked& asked, const Sent& sent, const Caller& caller);
    [[nodiscard]] std::string_view date();

    const Settings& settings_;
    const Shelves& shelves_;
    Metrics& metrics_;
    Tally& tally_;
    LogBuffer log_;
    std::shared_ptr<const Shelf> shelf_;
    Wishes wishes_;
    bool draining_ = false;
    std::time_t date_of_ = 0;
    std::string date_;
};

/// The text of a query's parameter (application/x-www-form-urlencoded). What is not encoded as it
/// should be stays as it is.
[[nodiscard]] std::string percent_decoded(std::string_view text);

} // namespace phrasebook::serve
