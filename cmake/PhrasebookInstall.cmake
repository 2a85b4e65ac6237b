# The headers, and what find_package(phrasebook) reads first. Comes after src/, when it is known which
# libraries there are.

if(NOT PHRASEBOOK_INSTALL)
    return()
endif()

# Every room that has a library, with the option that asks for it and the headers that are its own.
# All other headers are core's, or serve several.
set(rooms core formats std icu boost live pages lint c)
set(headers_formats load.hpp load_error.hpp)
set(headers_std error_category.hpp locale_facet.hpp)
set(headers_icu icu)
set(headers_boost boost)
set(headers_live live_catalog.hpp)
set(headers_pages page.hpp page_format.hpp page_options.hpp retry_after.hpp)
set(headers_lint lint.hpp coverage.hpp)
set(headers_c phrasebook.h)

set(left_out)
foreach(room ${rooms})
    if(NOT TARGET phrasebook::${room})
        foreach(header ${headers_${room}})
            list(APPEND left_out REGEX "/phrasebook/${header}$" EXCLUDE)
        endforeach()
    endif()
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/phrasebook
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT Development ${left_out})
# Those that bake prints.
install(DIRECTORY ${PHRASEBOOK_BAKED_INCLUDE}/phrasebook
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT Development)

list(JOIN rooms ", " rooms_list)
list(JOIN rooms "|" rooms_pattern)
list(JOIN rooms " " rooms_words)
set(made ${PROJECT_BINARY_DIR}/install)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/phrasebookConfig.cmake.in
    ${made}/phrasebookConfig.cmake
    INSTALL_DESTINATION ${phrasebook_cmake_directory}
    NO_SET_AND_CHECK_MACRO)
# While the first number is 0, a new second one may take names away (semver.org, 4).
write_basic_package_version_file(${made}/phrasebookConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES ${made}/phrasebookConfig.cmake ${made}/phrasebookConfigVersion.cmake
    DESTINATION ${phrasebook_cmake_directory} COMPONENT Development)
