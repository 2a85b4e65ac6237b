// Fingerprints that tell every finding of a list from the others.
#pragma once

#include <cstdint>
#include <iomanip>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// A finding's fingerprint does not know its place, so that one text with two spots, and two files
/// with one text, have the same. Here each next one of a file has a number.
class Fingerprints {
  public:
    /// `0123456789abcdef:1`. To be asked in the order of the findings.
    [[nodiscard]] std::string next(const Finding& finding) {
        const std::size_t number = ++seen_[{finding.file, finding.fingerprint}];
        std::ostringstream text;
        text << std::hex << std::setfill('0') << std::setw(16) << finding.fingerprint << std::dec
             << ':' << number;
        return text.str();
    }

  private:
    std::map<std::pair<std::string_view, std::uint64_t>, std::size_t> seen_;
};

} // namespace phrasebook::lint
