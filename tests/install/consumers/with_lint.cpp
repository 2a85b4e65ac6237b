#include <phrasebook/coverage.hpp>
#include <phrasebook/lint.hpp>

int main() {
    phrasebook::lint::Options options;
    options.severities.push_back({.rule = "no such rule"});
    try {
        (void)phrasebook::lint::run(options);
        return 1;
    } catch (const phrasebook::lint::OptionError&) {
        return phrasebook::lint::measure(phrasebook::builtin()).default_locale == "en" ? 0 : 1;
    }
}
