# How the libraries are made, and the public ones installed.
#
# A room of src/ is a static library `phrasebook_<room>`. The programs, the other rooms and the tests
# link that, since they look inside. What a user links is `phrasebook::<room>`: the same library, or
# with BUILD_SHARED_LIBS a shared one of the same objects, which shows PHRASEBOOK_EXPORT alone.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The number of the ABI, of all libraries at once. It goes up when a program that was linked before
# would not run with what is built now, and at no other time: docs/installing.md.
set(PHRASEBOOK_ABI 0)

# Where nothing else is said, a file belongs to the command: its manual, say.
if(PROJECT_IS_TOP_LEVEL)
    set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME Command)
endif()
set(phrasebook_cmake_directory ${CMAKE_INSTALL_LIBDIR}/cmake/phrasebook)

# A library of one room of src/. It sees the public headers, and src/ for "room/file.hpp".
function(phrasebook_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    phrasebook_face(${name})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE $<BUILD_INTERFACE:phrasebook_own>)
    if(NOT BUILD_SHARED_LIBS)
        target_compile_definitions(${name} PUBLIC PHRASEBOOK_STATIC)
    endif()
endfunction()

# What whoever links a library sees of it.
function(phrasebook_face name)
    target_include_directories(${name} PUBLIC
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
    target_compile_features(${name} PUBLIC cxx_std_20)
endfunction()

# A library that others may link, phrasebook::<room>.
#
#   DESCRIPTION  one line, for pkg-config
#   OBJECTS      object libraries that go into it
#   LINK         the rooms that its headers need
#   INSIDE       the rooms whose insides it uses; a shared one has a copy of what it uses in it
#   NEEDS        libraries of others that it is linked to
#   HEADERS_OF   libraries of others of which it uses the headers alone
#   PACKAGES     what finds NEEDS, for who links it statically: find_package's arguments, a list each
#   PKGS         the same for pkg-config
function(phrasebook_public_library room)
    cmake_parse_arguments(ARG "" "DESCRIPTION"
        "SOURCES;OBJECTS;LINK;INSIDE;NEEDS;HEADERS_OF;PACKAGES;PKGS" ${ARGN})
    set(name phrasebook_${room})
    list(TRANSFORM ARG_LINK PREPEND phrasebook_ OUTPUT_VARIABLE links)
    list(TRANSFORM ARG_OBJECTS REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>" OUTPUT_VARIABLE objects)
    list(TRANSFORM ARG_HEADERS_OF REPLACE "(.+)" "$<BUILD_INTERFACE:\\1>" OUTPUT_VARIABLE headers_of)
    phrasebook_library(${name} SOURCES ${ARG_SOURCES} ${objects} LINK ${links})
    target_link_libraries(${name} PRIVATE ${ARG_NEEDS} ${headers_of})

    set(public ${name})
    if(BUILD_SHARED_LIBS)
        set(public ${name}_shared)
        phrasebook_shared_library(${public} ${name} "${objects}" "${ARG_LINK}" "${ARG_INSIDE}"
            "${ARG_NEEDS}")
    endif()
    if(room STREQUAL core)
        set(file phrasebook)
    else()
        set(file phrasebook-${room})
    endif()
    set_target_properties(${name} ${public} PROPERTIES OUTPUT_NAME ${file} EXPORT_NAME ${room})
    add_library(phrasebook::${room} ALIAS ${public})
    phrasebook_install_library(${public} ${room} ${file} "${ARG_DESCRIPTION}" "${ARG_LINK}"
        "${ARG_PACKAGES}" "${ARG_PKGS}")
endfunction()

function(phrasebook_shared_library name static objects link inside needs)
    set_property(GLOBAL APPEND PROPERTY PHRASEBOOK_SHARED_LIBRARIES ${name})
    add_library(${name} SHARED $<TARGET_OBJECTS:${static}> ${objects})
    phrasebook_face(${name})
    list(TRANSFORM link REPLACE "(.+)" "phrasebook_\\1_shared")
    # The order counts: of what the others show there is no copy, it comes from them. Files, not
    # targets, since a target would bring with it what the static library links.
    list(TRANSFORM inside REPLACE "(.+)" "$<TARGET_FILE:phrasebook_\\1>" OUTPUT_VARIABLE archives)
    set(as_needed)
    if(UNIX AND NOT APPLE)
        set(as_needed -Wl,--as-needed) # of the others' libraries, only what is used
    endif()
    target_link_libraries(${name} PUBLIC ${link} PRIVATE ${archives} ${as_needed} ${needs})
    if(inside)
        list(TRANSFORM inside PREPEND phrasebook_)
        add_dependencies(${name} ${inside})
    endif()
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX
        VERSION ${PROJECT_VERSION} SOVERSION ${PHRASEBOOK_ABI})
    phrasebook_version_script(${name} ${PROJECT_SOURCE_DIR}/cmake/phrasebook.map)
    if(UNIX AND NOT APPLE)
        # A linker that leaves out what no object has asked for yet would leave out a library of ours
        # that the archives behind it ask, and there would be a second copy of what it shows.
        target_link_options(${name} PRIVATE -Wl,--no-as-needed -Wl,--exclude-libs,ALL)
        if(NOT PHRASEBOOK_SANITIZE)
            target_link_options(${name} PRIVATE -Wl,-z,defs)
        endif()
    endif()
endfunction()

function(phrasebook_version_script name script)
    if(UNIX AND NOT APPLE)
        target_link_options(${name} PRIVATE -Wl,--version-script=${script})
        set_property(TARGET ${name} APPEND PROPERTY LINK_DEPENDS ${script})
    endif()
endfunction()

# Library, pkg-config file, and what find_package(phrasebook COMPONENTS <room>) reads.
function(phrasebook_install_library target room file description link packages pkgs)
    if(NOT PHRASEBOOK_INSTALL)
        return()
    endif()
    install(TARGETS ${target} ${ARGN} EXPORT phrasebook-${room}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT Runtime
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
            COMPONENT Runtime NAMELINK_COMPONENT Development
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT Development)
    install(EXPORT phrasebook-${room} NAMESPACE phrasebook:: FILE phrasebook-${room}-targets.cmake
        DESTINATION ${phrasebook_cmake_directory} COMPONENT Development)

    set(static FALSE)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL STATIC_LIBRARY)
        set(static TRUE)
    endif()
    set(made ${PROJECT_BINARY_DIR}/install)
    set(needed ${made}/phrasebook-${room}-needs.cmake)
    set(lines "# What phrasebook::${room} is linked to.\n")
    foreach(other ${link})
        string(APPEND lines "list(APPEND phrasebook_rooms ${other})\n")
    endforeach()
    if(static)
        foreach(package ${packages})
            string(APPEND lines "find_dependency(${package})\n")
        endforeach()
    endif()
    file(CONFIGURE OUTPUT ${needed} CONTENT "${lines}" @ONLY)
    install(FILES ${needed} DESTINATION ${phrasebook_cmake_directory} COMPONENT Development)

    list(TRANSFORM link REPLACE "(.+)" "phrasebook-\\1")
    list(TRANSFORM link REPLACE "^phrasebook-core$" "phrasebook")
    set(pc_libs "-l${file}")
    set(pc_cflags)
    if(static)
        # There is no shared one whose business the rest would be, so all of it is public.
        set(pc_cflags " -DPHRASEBOOK_STATIC")
        foreach(pkg ${pkgs})
            if(pkg MATCHES "^-")
                string(APPEND pc_libs " ${pkg}")
            else()
                list(APPEND link ${pkg})
            endif()
        endforeach()
    endif()
    list(JOIN link " " pc_requires)
    set(pc_description "${description}")
    set(pc_name ${file})
    set(pc_directory ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
    if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
        set(pc_prefix ${CMAKE_INSTALL_PREFIX})
        set(pc_libdir ${CMAKE_INSTALL_FULL_LIBDIR})
        set(pc_includedir ${CMAKE_INSTALL_FULL_INCLUDEDIR})
    else()
        file(RELATIVE_PATH up /${pc_directory} /)
        string(REGEX REPLACE "/$" "" up "${up}")
        set(pc_prefix "\${pcfiledir}/${up}")
        set(pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
        set(pc_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
    endif()
    configure_file(${PROJECT_SOURCE_DIR}/cmake/phrasebook.pc.in ${made}/${file}.pc @ONLY)
    install(FILES ${made}/${file}.pc DESTINATION ${pc_directory} COMPONENT Development)
endfunction()
