// Where in a text stand addresses, paths, names of files and code in backticks. In Chinese no
// blank parts them from the sentence, so that they are looked for by themselves.
#pragma once

#include <cstddef>
#include <vector>

#include "lint/scanned_text.hpp"

namespace phrasebook::lint {

/// Looks through the text when it is first asked, for most texts never are. The text must outlive
/// it.
class CodeSpans {
  public:
    explicit CodeSpans(const ScannedText& said) noexcept : said_(said) {}

    /// Whether the byte stands in one of them.
    [[nodiscard]] bool covers(std::size_t at);

  private:
    void find();
    void add(std::size_t begin, std::size_t end);
    void find_quoted();
    void look_into(std::size_t begin, std::size_t end);
    void find_address(std::size_t begin, std::size_t end);
    void find_mail(std::size_t begin, std::size_t end);
    void find_path(std::size_t begin, std::size_t end);
    void find_file_name(std::size_t begin, std::size_t end);

    const ScannedText& said_;
    bool found_ = false;
    std::vector<Word> spans_; ///< by where they begin, none in another
};

} // namespace phrasebook::lint
