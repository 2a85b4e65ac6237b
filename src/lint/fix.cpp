#include "lint/fix.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace phrasebook::lint {

namespace {

std::string reason(int error) {
    return std::generic_category().message(error);
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

std::string with_edits(std::string_view bytes, std::span<const Finding> findings,
                       std::vector<bool>& applied) {
    applied.assign(findings.size(), false);
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return !findings[i].fix; });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return findings[a].fix->offset < findings[b].fix->offset;
    });

    std::string result;
    std::size_t done = 0;
    bool first = true;
    for (const std::size_t i : order) {
        const Edit& edit = *findings[i].fix;
        const bool free = first || edit.offset > done;
        if (!free || edit.offset > bytes.size() || edit.length > bytes.size() - edit.offset)
            continue;
        result.append(bytes.substr(done, edit.offset - done)).append(edit.replacement);
        done = edit.offset + edit.length;
        applied[i] = true;
        first = false;
    }
    return result.append(bytes.substr(done));
}

std::string replace_file(const std::filesystem::path& file, std::string_view bytes) {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(file, error); // not the link
    if (error) return error.message();
    struct stat status {};
    if (stat(target.c_str(), &status) != 0) return reason(errno);
    if ((status.st_mode & 0222U) == 0 || access(target.c_str(), W_OK) != 0)
        return "is read-only, and is left as it is";
    if (status.st_nlink > 1) return "has another name, which would keep the old text";
    std::string temporary = target.string() + ".XXXXXX";
    const int descriptor = mkstemp(temporary.data());
    if (descriptor < 0) return reason(errno);
    bool written = write_all(descriptor, bytes)
                   && fchown(descriptor, status.st_uid, status.st_gid) == 0
                   && fchmod(descriptor, status.st_mode & 07777U) == 0 && fsync(descriptor) == 0;
    int failure = written ? 0 : errno;
    if (close(descriptor) != 0 && written) {
        failure = errno;
        written = false;
    }
    if (written && rename(temporary.c_str(), target.c_str()) == 0) return {};
    if (written) failure = errno;
    static_cast<void>(unlink(temporary.c_str()));
    return reason(failure);
}

} // namespace phrasebook::lint
