// A client that hands errors on as std::error_code, and shows them in its user's language.
#include <iostream>
#include <string_view>
#include <system_error>

#include <phrasebook/error_category.hpp>

namespace {

/// Stands for a client of HTTP: some paths fail by a status, one in a file of its own.
std::error_code fetch(std::string_view path) {
    if (path == "/old") return phrasebook::StatusCode::gone;
    if (path == "/slow") return phrasebook::StatusCode::gateway_timeout;
    if (path == "/new-kind") return {477, phrasebook::status_category()}; // a code without a name
    if (path == "/saved") return std::make_error_code(std::errc::permission_denied);
    return {};
}

} // namespace

int main() {
    const phrasebook::Reader user = phrasebook::builtin().reader("fr-CA");

    for (const std::string_view path : {"/", "/old", "/slow", "/new-kind", "/saved"}) {
        const std::error_code error = fetch(path);
        if (!error) continue;

        std::cout << path << '\n'
                  << "  for the log:  " << error << ' ' << error.message() << '\n'
                  << "  for the user: " << message_of(error, user) << '\n';

        if (error == phrasebook::StatusCode::gone) std::cout << "  take it off the list\n";
        if (error == std::errc::timed_out) std::cout << "  try again\n";
    }
}

// Prints:
// /old
//   for the log:  http:410 Gone
//   for the user: Ressource définitivement retirée
//   take it off the list
// /slow
//   for the log:  http:504 Gateway Timeout
//   for the user: Passerelle restée sans réponse
//   try again
// /new-kind
//   for the log:  http:477 Unknown status code 477 (Client Error)
//   for the user: Requête non satisfaite
// /saved
//   for the log:  generic:13 Permission denied
//   for the user: Permission denied
