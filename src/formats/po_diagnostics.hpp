#pragma once

#include "formats/excerpt.hpp"
#include "formats/po.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace phrasebook::formats {

/// The key of an entry, for a diagnostic.
std::string describe_key(const PoEntry& entry);

/// PoDiagnostics with a bound on their number.
class PoDiagnostics {
  public:
    void add(std::size_t line, std::size_t column, std::string reason,
             PoFault fault = PoFault::syntax) {
        if (kept_.size() < po_diagnostics_cap) {
            kept_.push_back({line, column, std::move(reason), fault});
        } else {
            ++left_out_;
        }
    }

    void add(PoDiagnostics other);

    /// All of them in order, and how many more there were.
    std::vector<PoDiagnostic> take();

  private:
    std::vector<PoDiagnostic> kept_;
    std::size_t left_out_ = 0;
};

/// What only the whole file shows: reads the header, and reports a charset that is not read and
/// keys that are there twice. `encoding` is emptied where the charset explains all that it says.
void check_whole_file(std::string_view bytes, PoFile& file, PoDiagnostics& diagnostics,
                      PoDiagnostics& encoding);

} // namespace phrasebook::formats
