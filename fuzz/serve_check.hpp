// What must hold of a conversation with the server, whatever the client says.
#pragma once

#include <string>
#include <string_view>

namespace phrasebook::fuzz {

/// Says the bytes to a session twice: all at once, and in pieces whose sizes they decide
/// themselves.
/// @returns what is broken: the two answers differ, or are not a row of whole answers, or a line of
///          them holds what a client wrote; empty where nothing is
[[nodiscard]] std::string check_conversation(std::string_view bytes);

} // namespace phrasebook::fuzz
