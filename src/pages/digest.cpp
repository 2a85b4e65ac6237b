#include "pages/digest.hpp"

#include <array>
#include <climits>
#include <new>
#include <stdexcept>

#include <openssl/evp.h>

namespace phrasebook::pages {

std::string base64(std::string_view bytes) {
    if (bytes.size() > INT_MAX / 2) throw std::length_error("too long for Base64");
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // and the NUL that OpenSSL writes
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                     reinterpret_cast<const unsigned char*>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::string sha256(std::string_view text) {
    std::array<char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char*>(digest.data()), &size,
                   EVP_sha256(), nullptr)
        != 1)
        throw std::runtime_error("OpenSSL: no SHA-256");
    return {digest.data(), size};
}

std::string sha256_source(std::string_view text) {
    return "sha256-" + base64(sha256(text));
}

} // namespace phrasebook::pages
