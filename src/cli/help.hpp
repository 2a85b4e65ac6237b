// How the command explains itself.
#pragma once

#include <memory>

namespace CLI { // NOLINT(readability-identifier-naming): theirs
class FormatterBase;
class Validator;
} // namespace CLI

namespace phrasebook::cli {

/// Writes the help of the command and of each subcommand that is added behind it. An option is
/// called by its first long name, though it may have older ones; --catalog, which stands behind any
/// subcommand, is in the help of each that asks a catalog.
[[nodiscard]] std::shared_ptr<CLI::FormatterBase> help_formatter();

/// The same check, of which the help says nothing: what it allows stands in the name of the
/// option's type.
[[nodiscard]] CLI::Validator unsaid(CLI::Validator check);

} // namespace phrasebook::cli
