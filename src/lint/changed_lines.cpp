#include "lint/changed_lines.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <initializer_list>
#include <string_view>
#include <system_error>

#include <phrasebook/lint.hpp>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "formats/excerpt.hpp"

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX's

namespace phrasebook::lint {

namespace {

struct Output {
    std::string text;
    int exit = -1;
};

/// Runs a program without a shell, so that no name of a file is taken for anything else.
Output run_program(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: POSIX writes nothing there
    arguments.push_back(nullptr);
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return {std::generic_category().message(errno), -1};

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    pid_t child = 0;
    const int failed =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);

    Output output;
    if (failed != 0) {
        output.text = std::generic_category().message(failed);
    } else {
        std::array<char, 65536> chunk{};
        for (ssize_t got = 0; (got = read(ends[0], chunk.data(), chunk.size())) > 0;)
            output.text.append(chunk.data(), static_cast<std::size_t>(got));
        int status = 0;
        if (waitpid(child, &status, 0) == child && WIFEXITED(status))
            output.exit = WEXITSTATUS(status);
    }
    close(ends[0]);
    return output;
}

std::size_t number_at(std::string_view& text) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return number;
}

} // namespace

ChangedLines::ChangedLines(const std::filesystem::path& file, const std::string& revision) {
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    const std::string name = file.filename().string();
    const std::vector<std::string> git{"git", "--literal-pathspecs", "-C", folder};
    const auto ask = [&git](std::initializer_list<std::string> words) {
        std::vector<std::string> all = git;
        all.insert(all.end(), words);
        return run_program(all);
    };
    const Output known = ask({"ls-files", "--", name});
    // Attributes may call the file binary, or show it by a program of their own.
    const Output changes = ask({"diff", "--unified=0", "--no-color", "--no-ext-diff", "--text",
                                "--no-textconv", "--end-of-options", revision, "--", name});
    if (changes.exit != 0)
        throw OptionError("git cannot say what has changed since " + formats::excerpt(revision)
                          + ": " + changes.text.substr(0, changes.text.find('\n')));
    all_ = known.exit == 0 && known.text.empty();

    std::string_view rest = changes.text;
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        // @@ -first,count +first,count @@
        const std::size_t plus = line.find('+');
        if (!line.starts_with("@@ ") || plus == std::string_view::npos) continue;
        line.remove_prefix(plus + 1);
        const std::size_t first = number_at(line);
        std::size_t count = 1;
        if (line.starts_with(',')) {
            line.remove_prefix(1);
            count = number_at(line);
        }
        // Lines that are gone stood between this one and the next.
        ranges_.emplace_back(first, count > 0 ? first + count - 1 : first + 1);
    }
}

bool ChangedLines::touch(std::size_t first, std::size_t last) const noexcept {
    return all_ || std::any_of(ranges_.begin(), ranges_.end(), [&](const auto& range) {
               return range.first <= last && first <= range.second;
           });
}

} // namespace phrasebook::lint
