# The tables that are compiled in: made by the build, or taken as a release brings them.
#
# A release (script/release) has them in generated/, with a hash of all that they are made of. While
# that is the hash of what lies here, PHRASEBOOK_TABLES names the folder, and the programs that make
# them need not be built. Where a word, a template or a tool was changed, they are made again.

file(GLOB_RECURSE inputs CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/data/*.tsv
    ${PROJECT_SOURCE_DIR}/locales/*.po
    ${PROJECT_SOURCE_DIR}/templates/*.mustache
    ${PROJECT_SOURCE_DIR}/include/phrasebook/*.hpp
    ${PROJECT_SOURCE_DIR}/src/bake/*.[ch]pp
    ${PROJECT_SOURCE_DIR}/src/core/*.[ch]pp
    ${PROJECT_SOURCE_DIR}/src/core/*.inc
    ${PROJECT_SOURCE_DIR}/src/formats/*.[ch]pp
    ${PROJECT_SOURCE_DIR}/src/pages/*.[ch]pp)
list(SORT inputs)
set(sums "")
foreach(input ${inputs})
    file(SHA256 ${input} sum)
    file(RELATIVE_PATH input ${PROJECT_SOURCE_DIR} ${input})
    string(APPEND sums "${sum}  ${input}\n")
endforeach()
string(SHA256 sum "${sums}")
file(WRITE ${PROJECT_BINARY_DIR}/tables.sha256 "${sum}\n")

set(PHRASEBOOK_TABLES "")
if(EXISTS ${PROJECT_SOURCE_DIR}/generated/inputs.sha256)
    file(STRINGS ${PROJECT_SOURCE_DIR}/generated/inputs.sha256 released)
    if(released STREQUAL sum)
        set(PHRASEBOOK_TABLES ${PROJECT_SOURCE_DIR}/generated)
        message(STATUS "The tables are taken from generated/")
        # What is changed after this is seen the next time: then CMake runs again.
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${inputs})
    else()
        message(STATUS "The tables in generated/ are of other words, and are made again")
    endif()
endif()
