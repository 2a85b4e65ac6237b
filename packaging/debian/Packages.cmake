# The Debian packages: cpack -G DEB. script/package configures, builds, makes, checks and tries them.
#
#   libphrasebook0    the shared libraries       component Runtime
#   libphrasebook-dev headers, CMake, pkg-config component Development
#   phrasebook        the command and its unit   component Command
#   phrasebook-data   gettext's and ICU's files  component Data

set(release 1)
set(dependency "${PROJECT_VERSION}-${release}")
set(debian ${CMAKE_CURRENT_LIST_DIR})
set(made ${PROJECT_BINARY_DIR}/debian)
set(packages
    Runtime libphrasebook${PHRASEBOOK_ABI}
    Development libphrasebook-dev
    Command phrasebook
    Data phrasebook-data)

# What every package has in its folder of documents.
configure_file(${debian}/changelog.in ${made}/changelog.Debian @ONLY)
find_program(PHRASEBOOK_GZIP gzip REQUIRED)
mark_as_advanced(PHRASEBOOK_GZIP)
execute_process(COMMAND ${PHRASEBOOK_GZIP} -9 -n -k -f ${made}/changelog.Debian
    COMMAND_ERROR_IS_FATAL ANY)
file(READ ${PROJECT_SOURCE_DIR}/NOTICE notice)
file(READ ${PROJECT_SOURCE_DIR}/LICENSES/MIT.txt mit)
file(READ ${PROJECT_SOURCE_DIR}/LICENSES/Unicode-DFS-2016.txt unicode)
configure_file(${debian}/copyright.in ${made}/copyright @ONLY)
set(rest ${packages})
while(rest)
    list(POP_FRONT rest component package)
    install(FILES ${made}/changelog.Debian.gz ${made}/copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
    string(TOUPPER ${component} upper)
    set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${package})
    list(APPEND CPACK_COMPONENTS_ALL ${component})
endwhile()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME phrasebook)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGE_CONTACT "phrasebook maintainers <phrasebook@example.org>")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${release})
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Of the libraries that need each other, all are in the one package.
get_property(libraries GLOBAL PROPERTY PHRASEBOOK_SHARED_LIBRARIES)
foreach(library ${libraries})
    get_target_property(folder ${library} BINARY_DIR)
    list(APPEND CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${folder})
endforeach()

set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION "localized messages for HTTP status codes - libraries
What an HTTP status code means, in the reader's own language: words in
English, French and Traditional Chinese for a title, a summary, a
description and advice, found by code and language tag.

This package has the shared libraries for C++ and C.")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA ${debian}/triggers)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libphrasebook${PHRASEBOOK_ABI} (= ${dependency})")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "localized messages for HTTP status codes - headers
What an HTTP status code means, in the reader's own language: words in
English, French and Traditional Chinese for a title, a summary, a
description and advice, found by code and language tag.

This package has the headers for C++ and C, and the files for CMake and
pkg-config.")

set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION web)
set(CPACK_DEBIAN_COMMAND_PACKAGE_SUGGESTS phrasebook-data)
set(CPACK_DEBIAN_COMMAND_DESCRIPTION "localized messages for HTTP status codes - command
What an HTTP status code means, in the reader's own language: words in
English, French and Traditional Chinese for a title, a summary, a
description and advice, found by code and language tag.

This package has the command: it looks messages up, makes error pages for
nginx, Apache, HAProxy and Caddy, serves them, and checks catalogs of
gettext.")
set(CPACK_DEBIAN_COMMAND_PACKAGE_CONTROL_EXTRA ${debian}/postinst ${debian}/prerm ${debian}/postrm)

# ICU's bundles have the byte order of the machine, so this is not a package for all of them.
set(CPACK_DEBIAN_DATA_PACKAGE_SECTION localization)
set(CPACK_DEBIAN_DATA_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DATA_DESCRIPTION "localized messages for HTTP status codes - files for gettext and ICU
What an HTTP status code means, in the reader's own language: words in
English, French and Traditional Chinese for a title, a summary, a
description and advice.

This package has them as message catalogs of gettext and as resource
bundles of ICU, for programs that do not use the library.")
include(CPack)
