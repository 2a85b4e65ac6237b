#include <phrasebook/load_error.hpp>

#include <utility>

namespace phrasebook {

namespace {

std::string join(const std::vector<LoadProblem>& problems) {
    std::string text;
    for (const LoadProblem& problem : problems) {
        if (!text.empty()) text += '\n';
        text += to_string(problem);
    }
    return text;
}

} // namespace

std::string to_string(const LoadProblem& problem) {
    std::string text = problem.file;
    if (problem.line != 0)
        text += ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
    text += ": ";
    if (problem.offset) text += "byte " + std::to_string(*problem.offset) + ": ";
    if (!problem.key.empty()) text += problem.key + ": ";
    return text + problem.reason;
}

LoadError::LoadError(std::vector<LoadProblem> problems)
    : std::runtime_error(join(problems)),
      problems_(std::make_shared<const std::vector<LoadProblem>>(std::move(problems))) {}
LoadError::~LoadError() = default;

} // namespace phrasebook
