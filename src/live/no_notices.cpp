// For systems of whose notices nothing is known here.

#include "live/watcher.hpp"

namespace phrasebook::live {

std::unique_ptr<Watcher> notified_watcher(boost::asio::io_context& /*context*/,
                                          const std::filesystem::path& /*directory*/) {
    return nullptr;
}

} // namespace phrasebook::live
