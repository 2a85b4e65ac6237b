# An overlay port: vcpkg install phrasebook --overlay-ports=packaging/vcpkg
# It builds the tree that it lies in; a port of a registry has vcpkg_from_github here.
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)

if(VCPKG_TARGET_IS_WINDOWS)
    vcpkg_check_linkage(ONLY_STATIC_LIBRARY)
endif()
vcpkg_check_features(OUT_FEATURE_OPTIONS options FEATURES
    c PHRASEBOOK_BUILD_C
    icu PHRASEBOOK_BUILD_ICU
    boost PHRASEBOOK_BUILD_BOOST
    live PHRASEBOOK_BUILD_LIVE
    pages PHRASEBOOK_BUILD_PAGES
    lint PHRASEBOOK_BUILD_LINT)
vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}" OPTIONS
    ${options}
    -DPHRASEBOOK_BUILD_CLI=OFF
    -DPHRASEBOOK_BUILD_SERVE=OFF
    -DPHRASEBOOK_BUILD_DATA=OFF
    -DPHRASEBOOK_BUILD_TESTS=OFF
    -DPHRASEBOOK_BUILD_EXAMPLES=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/phrasebook)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE" "${SOURCE_PATH}/NOTICE")
