// Hashes and Base64, for what stands in a header.
#pragma once

#include <string>
#include <string_view>

namespace phrasebook::pages {

/// RFC 4648 §4.
std::string base64(std::string_view bytes);

/// The 32 bytes of the hash (FIPS 180-4).
std::string sha256(std::string_view text);

/// "sha256-" and the hash in Base64: a hash-source of CSP Level 3 §2.3.1, without its quotes.
std::string sha256_source(std::string_view text);

} // namespace phrasebook::pages
