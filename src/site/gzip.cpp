#include "site/gzip.hpp"

#include <stdexcept>

#include <zlib.h>

namespace phrasebook::site {

std::string gzip(std::string_view bytes) {
    constexpr int gzip_window = 15 + 16; // zlib's way to ask for gzip's header
    constexpr int most_memory = 9;
    z_stream stream{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-cstyle-cast): a macro of theirs
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, most_memory,
                     Z_DEFAULT_STRATEGY)
        != Z_OK)
        throw std::runtime_error("zlib cannot begin");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
    stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (end != Z_STREAM_END) throw std::runtime_error("zlib cannot end");
    out[9] = '\xff'; // the system it was made on: unknown
    return out;
}

} // namespace phrasebook::site
