// Where the catalog and the looks come from, and what happens when they change.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/live_catalog.hpp>

#include "serve/metrics.hpp"
#include "serve/settings.hpp"
#include "serve/shelves.hpp"

namespace phrasebook::serve {

/// Makes shelves, and publishes a new one for each change of a catalog's directory.
class Source {
  public:
    /// Loads everything. Borrows both.
    /// @throws LoadError where anything is wrong with catalogs, template, theme or words
    /// @throws std::invalid_argument for an edition that no catalog has
    /// @throws what LiveCatalog and Pages throw besides
    Source(const Settings& settings, Metrics& metrics);

    [[nodiscard]] Shelves& shelves() noexcept { return *shelves_; }

    /// Loads everything anew. Where anything is wrong, what was served before still is, and the log
    /// says why. One thread at a time. Never throws but for want of memory.
    void reload();

  private:
    void take(const LiveReport& report);
    [[nodiscard]] Catalog followed() const;
    [[nodiscard]] Catalog chosen(const Catalog& catalog) const;
    [[nodiscard]] std::shared_ptr<const Shelf> shelf(const Catalog& catalog, const Pages& pages);
    void publish(const Catalog& catalog);
    void say_kept(const std::vector<LoadProblem>& problems);

    const Settings& settings_;
    Metrics& metrics_;
    std::mutex mutex_; ///< of all below: a directory's thread and a signal may come together
    Pages pages_;
    std::uint64_t version_ = 0;
    std::unique_ptr<Shelves> shelves_;
    std::vector<std::unique_ptr<LiveCatalog>> live_; ///< the last, so that their threads end first
};

} // namespace phrasebook::serve
