#include "site/weights.hpp"

namespace phrasebook::site {

std::vector<std::string> by_weight(std::string_view group, std::string_view elements) {
    std::string begin = R"((?:^|,)\s*)";
    begin.append(group).append(elements).append(")");
    begin += R"((?:\s*;\s*[a-pr-z][^,;]*)*\s*)"; // parameters of a media range
    const std::string end = R"(\s*(?:,|$))";
    std::vector<std::string> expressions{begin + R"((?:;\s*q=1(?:\.0*)?)?)" + end};
    for (char tenths = '9'; tenths > '0'; --tenths)
        expressions.push_back(std::string(begin)
                                  .append(R"(;\s*q=0\.)")
                                  .append(1, tenths)
                                  .append("[0-9]*")
                                  .append(end));
    expressions.push_back(begin + R"(;\s*q=0\.0[0-9]*[1-9])" + end);
    return expressions;
}

} // namespace phrasebook::site
