#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <new>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <phrasebook/load_error.hpp>
#include <phrasebook/phrasebook.h>

#include "adapters/c/boundary.hpp"
#include "adapters/c/handles.hpp"
#include "adapters/c/text.hpp"
#include "formats/directory.hpp"

namespace phrasebook::c {

namespace {

namespace fs = std::filesystem;

/// Whether it is the reading of a file or directory that fails. Asked afterwards: a load problem
/// says why in words only.
bool cannot_be_read(const LoadProblem& problem) {
    const fs::path path(problem.file);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return true;
    if (fs::is_directory(status)) {
        formats::paths_in(path, error);
        return static_cast<bool>(error);
    }
    return fs::is_regular_file(status) && !std::ifstream(path).is_open();
}

phrasebook_result result_of(const LoadError& error) {
    const auto& problems = error.problems();
    return std::any_of(problems.begin(), problems.end(), cannot_be_read) ? PHRASEBOOK_ERROR_IO
                                                                         : PHRASEBOOK_ERROR_DATA;
}

/// The error as data. May itself run out of memory.
phrasebook_error current() {
    try {
        throw;
    } catch (const Failure& failure) {
        return {failure.result(), failure.what(), {}};
    } catch (const LoadError& error) {
        return {result_of(error), error.what(), error.problems()};
    } catch (const std::bad_alloc&) {
        return {PHRASEBOOK_ERROR_MEMORY, phrasebook_error_text(PHRASEBOOK_ERROR_MEMORY), {}};
    } catch (const std::length_error& error) {
        return {PHRASEBOOK_ERROR_LIMIT, error.what(), {}};
    } catch (const std::invalid_argument& error) {
        return {PHRASEBOOK_ERROR_ARGUMENT, error.what(), {}};
    } catch (const fs::filesystem_error& error) {
        return {PHRASEBOOK_ERROR_IO, error.what(), {}};
    } catch (const std::exception& error) {
        return {PHRASEBOOK_ERROR_INTERNAL, error.what(), {}};
    } catch (...) {
        return {PHRASEBOOK_ERROR_INTERNAL, phrasebook_error_text(PHRASEBOOK_ERROR_INTERNAL), {}};
    }
}

} // namespace

phrasebook_result report_current(phrasebook_error** error) noexcept {
    phrasebook_result result = PHRASEBOOK_ERROR_MEMORY;
    try {
        phrasebook_error known = current();
        result = known.result;
        if (error != nullptr) *error = new phrasebook_error(std::move(known));
    } catch (...) { // there is no memory to say it with; then the number must do
        return result;
    }
    return result;
}

} // namespace phrasebook::c

using namespace phrasebook::c;

const char* phrasebook_error_text(phrasebook_result result) noexcept {
    switch (result) {
    case PHRASEBOOK_OK:
        return "no error";
    case PHRASEBOOK_ERROR_ARGUMENT:
        return "an argument is not valid";
    case PHRASEBOOK_ERROR_DATA:
        return "a catalog file is not what it should be";
    case PHRASEBOOK_ERROR_NOT_FOUND:
        return "not found";
    case PHRASEBOOK_ERROR_MEMORY:
        return "out of memory";
    case PHRASEBOOK_ERROR_IO:
        return "a file or directory cannot be read";
    case PHRASEBOOK_ERROR_LIMIT:
        return "more than a catalog can hold";
    case PHRASEBOOK_ERROR_INTERNAL:
        return "internal error";
    default:
        return "unknown error";
    }
}

phrasebook_result phrasebook_error_result(const phrasebook_error* error) noexcept {
    return error == nullptr ? PHRASEBOOK_OK : error->result;
}

const char* phrasebook_error_message(const phrasebook_error* error) noexcept {
    return error == nullptr ? "" : error->message.c_str();
}

size_t phrasebook_error_problem_count(const phrasebook_error* error) noexcept {
    return error == nullptr ? 0 : error->problems.size();
}

phrasebook_result phrasebook_error_problem(const phrasebook_error* error, size_t index,
                                           phrasebook_problem* out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    *out = {};
    out->file = out->key = out->reason = borrowed({});
    if (error == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    if (index >= error->problems.size()) return PHRASEBOOK_ERROR_NOT_FOUND;
    const phrasebook::LoadProblem& problem = error->problems[index];
    out->file = borrowed(problem.file);
    out->key = borrowed(problem.key);
    out->reason = borrowed(problem.reason);
    out->line = problem.line;
    out->column = problem.column;
    out->offset = problem.offset.value_or(0);
    out->has_offset = problem.offset ? 1 : 0;
    return PHRASEBOOK_OK;
}

void phrasebook_error_free(phrasebook_error* error) noexcept {
    delete error;
}
