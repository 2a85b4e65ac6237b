// Notices that something in a directory may have changed.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include <boost/asio/io_context.hpp>

namespace phrasebook::live {

/// How deep catalog files lie: <directory>/<locale>/LC_MESSAGES.
inline constexpr int folder_levels = 2;

/// Names that the loaders pass over, unless a link leads there.
[[nodiscard]] inline bool is_hidden(std::string_view name) {
    return name.starts_with('.');
}

/// Watches from its construction on: whatever changes after that is noticed. Errs by noticing what
/// is no change, never the other way.
class Watcher {
  public:
    Watcher() = default;
    virtual ~Watcher() = default;
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    /// Whether anything has changed since this was last asked. Does not wait.
    /// @throws std::runtime_error where the changes can be watched no longer
    [[nodiscard]] virtual bool changed() = 0;

    /// Calls back from the io_context when `changed` should be asked. Nothing is called once the
    /// watcher is destroyed.
    virtual void wait(std::function<void()> ready) = 0;
};

/// Looks at the names, sizes, times and inodes.
[[nodiscard]] std::unique_ptr<Watcher> polling_watcher(boost::asio::io_context& context,
                                                       const std::filesystem::path& directory,
                                                       std::chrono::milliseconds interval);

/// Is told by the system; nothing where no system can.
/// @throws std::runtime_error where this one cannot now
[[nodiscard]] std::unique_ptr<Watcher> notified_watcher(boost::asio::io_context& context,
                                                        const std::filesystem::path& directory);

} // namespace phrasebook::live
