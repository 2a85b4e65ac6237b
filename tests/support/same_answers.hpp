// Whether two catalogs give every reader the same answer for every code.
#pragma once

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook {

inline void expect_same_answers(const Catalog& a, const Catalog& b) {
    for (const char* const tag : {"en", "fr-CA", "zh-HK", "zh-Hant", "zh-CN", "de"})
        for (const Field field : all_fields)
            for (int code = 0; code <= 1000; ++code) {
                const Message one = a.resolve(code, tag, field);
                const Message other = b.resolve(code, tag, field);
                ASSERT_EQ(one.text, other.text) << code << ' ' << tag << ' ' << to_string(field);
                ASSERT_EQ(one.locale, other.locale) << code << ' ' << tag;
                ASSERT_EQ(one.edition, other.edition) << code << ' ' << tag;
                ASSERT_EQ(one.code, other.code) << code << ' ' << tag;
                ASSERT_EQ(one.match, other.match) << code << ' ' << tag;
            }
}

} // namespace phrasebook
