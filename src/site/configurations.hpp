// The configuration of each server for a site. A file of each is to be included where its first
// lines say.
#pragma once

#include <vector>

#include "formats/output_tree.hpp"
#include "site/page_file.hpp"

namespace phrasebook::site {

[[nodiscard]] std::vector<formats::OutputFile> nginx_files(const Site& site);
[[nodiscard]] std::vector<formats::OutputFile> apache_files(const Site& site);
[[nodiscard]] std::vector<formats::OutputFile> haproxy_files(const Site& site);
[[nodiscard]] std::vector<formats::OutputFile> caddy_files(const Site& site);

} // namespace phrasebook::site
