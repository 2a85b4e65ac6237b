// What bake reads, and how it complains.
#pragma once

#include <stdexcept>
#include <string>

namespace phrasebook::bake {

/// Input that cannot be baked: one "FILE:LINE: reason" a line.
class InputError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace phrasebook::bake
