#include "cli/write_files.hpp"

#include <iostream>

namespace phrasebook::cli {

void write_files(const std::string& directory, const std::vector<formats::OutputFile>& files,
                 bool force, Exit refused) {
    try {
        formats::write_tree(directory, files,
                            force ? formats::Existing::replace : formats::Existing::refuse);
    } catch (const formats::NotEmptyError& error) {
        throw Failure(refused, std::string(error.what()) + "; --force replaces it");
    }
    std::cout << directory << ": " << files.size() << (files.size() == 1 ? " file\n" : " files\n");
}

} // namespace phrasebook::cli
