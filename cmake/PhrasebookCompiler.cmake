# How this project's own targets are compiled; nothing here reaches the targets of its users.

option(PHRASEBOOK_WERROR "Make warnings errors" OFF)

find_program(PHRASEBOOK_CCACHE ccache)
mark_as_advanced(PHRASEBOOK_CCACHE)
if(PHRASEBOOK_CCACHE AND PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${PHRASEBOOK_CCACHE})
endif()

if(PHRASEBOOK_SANITIZE)
    add_compile_options(-fsanitize=${PHRASEBOOK_SANITIZE} -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${PHRASEBOOK_SANITIZE})
endif()
if(PHRASEBOOK_BUILD_FUZZERS)
    # Every target, not the fuzzers alone: libFuzzer is led by the code that an input reaches.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

add_library(phrasebook_own INTERFACE)
target_compile_options(phrasebook_own INTERFACE -Wall -Wextra -Wconversion -Wshadow
    $<$<BOOL:${PHRASEBOOK_WERROR}>:-Werror>)
if(PHRASEBOOK_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # Instrumented, boost::none and std::function are to g++ 12 values that nobody has set.
    target_compile_options(phrasebook_own INTERFACE -Wno-maybe-uninitialized)
endif()
target_include_directories(phrasebook_own INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(NOT BUILD_SHARED_LIBS)
    target_compile_definitions(phrasebook_own INTERFACE PHRASEBOOK_STATIC)
endif()
