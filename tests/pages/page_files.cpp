// Writes every page into a directory, for a script to look at: LOOK/LOCALE/CODE.FORMAT without a
// request, LOOK/LOCALE/CODE-request.FORMAT with one. Prints the policy of each look.

#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

namespace fs = std::filesystem;
using namespace phrasebook;

void write(const fs::path& path, const Response& response) {
    std::ofstream(path, std::ios::binary) << response.body;
}

void write_pages(const fs::path& directory, Look look) {
    PageOptions options;
    options.look = look;
    const Pages pages(options);
    std::cout << to_string(look) << '\t' << pages.content_security_policy() << '\n';

    Details details;
    details.address = "/café?q=<a href=\"x\">&y='1'";
    details.method = "GET";
    details.request_id = "7f3a9c2e-5b1d";
    details.time = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(7);
    details.retry_after = std::chrono::seconds(300);
    std::vector<int> codes(status_codes().begin(), status_codes().end());
    codes.insert(codes.end(), {477, 799});
    for (const char* const tag : {"en", "fr", "zh-TW"}) {
        const fs::path folder = directory / to_string(look) / tag;
        fs::create_directories(folder);
        const Reader reader = builtin().reader(tag);
        for (const int code : codes)
            for (const PageFormat format : all_page_formats) {
                fs::path path = folder / std::to_string(code);
                path += '.';
                path += to_string(format);
                write(path, pages.render(code, reader, format));
                path = folder / std::to_string(code).append("-request.");
                path += to_string(format);
                write(path, pages.render(code, reader, format, details));
            }
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2) throw std::invalid_argument("usage: page_files DIRECTORY");
        for (const Look look : all_looks)
            write_pages(argv[1], look);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
