#include <utility>

#include <boost/asio/steady_timer.hpp>

#include "live/fingerprint.hpp"
#include "live/watcher.hpp"

namespace phrasebook::live {

namespace {

class PollingWatcher : public Watcher {
  public:
    PollingWatcher(boost::asio::io_context& context, std::filesystem::path directory,
                   std::chrono::milliseconds interval)
        : directory_(std::move(directory)), interval_(interval), timer_(context),
          seen_(fingerprint(directory_)) {}

    bool changed() override {
        Fingerprint now = fingerprint(directory_);
        // Where the last look was too soon after a change, another may hide behind it.
        const bool differs = seen_.fresh || now != seen_;
        seen_ = std::move(now);
        return differs;
    }

    void wait(std::function<void()> ready) override {
        timer_.expires_after(interval_);
        timer_.async_wait([ready = std::move(ready)](const boost::system::error_code& error) {
            if (!error) ready();
        });
    }

  private:
    std::filesystem::path directory_;
    std::chrono::milliseconds interval_;
    boost::asio::steady_timer timer_;
    Fingerprint seen_;
};

} // namespace

std::unique_ptr<Watcher> polling_watcher(boost::asio::io_context& context,
                                         const std::filesystem::path& directory,
                                         std::chrono::milliseconds interval) {
    return std::make_unique<PollingWatcher>(context, directory, interval);
}

} // namespace phrasebook::live
