# Installing: headers, every static library made so far, a pkg-config file for each, and a CMake package for all.
#
# A library `bramble_crypto_host` becomes -lbramble_crypto_host, the pkg-config module `bramble-crypto-host` and the
# CMake target `bramble::crypto_host`; the core is `bramble` in all three, and `bramble::bramble`. What a library links
# is read from its target, so a platform that appears later needs no line here.

include(CMakePackageConfigHelpers)
set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/bramble")
file(RELATIVE_PATH up_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")

# Puts into `result` the names under which a linker finds an imported target's libraries ("OpenSSL::Crypto": "crypto").
function(bramble_linker_names result imported)
    if(imported MATCHES "^PkgConfig::(.*)$")
        set(names "${${CMAKE_MATCH_1}_LIBRARIES}") # pkg_check_modules leaves them in the cache
    else()
        get_target_property(file ${imported} IMPORTED_LOCATION)
        cmake_path(GET file STEM names)
        string(REGEX REPLACE "^lib" "" names "${names}")
    endif()
    set(${result} "${names}" PARENT_SCOPE)
endfunction()

# Writes the pkg-config file of one library, and remembers the imported targets that it links in BRAMBLE_IMPORTED.
function(bramble_install_pkg_config library)
    set(requires "")
    set(libs "-L\${libdir} -l${library}")
    get_target_property(linked ${library} LINK_LIBRARIES)
    foreach(item IN LISTS linked)
        if(item MATCHES "^bramble(_|$)" AND NOT item STREQUAL "bramble_private")
            string(REPLACE "_" "-" module "${item}")
            list(APPEND requires "${module}")
        elseif(item MATCHES "::")
            bramble_linker_names(names "${item}")
            list(TRANSFORM names PREPEND " -l" OUTPUT_VARIABLE flags)
            string(APPEND libs ${flags})
            set_property(GLOBAL APPEND_STRING PROPERTY BRAMBLE_IMPORTED "bramble_stand_in(${item} \"${names}\")\n")
        elseif(item AND NOT item MATCHES "^bramble")
            string(APPEND libs " -l${item}")
        endif()
    endforeach()
    if(NOT library STREQUAL "bramble")
        list(PREPEND requires bramble)
        list(REMOVE_DUPLICATES requires)
    endif()
    list(JOIN requires ", " requires)
    string(REPLACE "_" "-" module "${library}")
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${module}.pc" CONTENT [[
prefix=${pcfiledir}/@up_to_prefix@
includedir=${prefix}/@CMAKE_INSTALL_INCLUDEDIR@
libdir=${prefix}/@CMAKE_INSTALL_LIBDIR@

Name: @module@
Description: @PROJECT_DESCRIPTION@
Version: @PROJECT_VERSION@
Requires: @requires@
Cflags: -I${includedir}
Libs: @libs@
]] @ONLY)
    install(FILES "${CMAKE_BINARY_DIR}/${module}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endfunction()

install(DIRECTORY include/bramble TYPE INCLUDE FILES_MATCHING PATTERN "*.h")

bramble_targets_below(libraries STATIC_LIBRARY)
foreach(library IN LISTS libraries)
    string(REGEX REPLACE "^bramble_" "" name "${library}")
    set_target_properties(${library} PROPERTIES EXPORT_NAME "${name}")
    add_library(bramble::${name} ALIAS ${library})
    install(TARGETS ${library} EXPORT bramble ARCHIVE)
    bramble_install_pkg_config(${library})
endforeach()
install(TARGETS bramble_private EXPORT bramble)

bramble_targets_below(programs EXECUTABLE)
if(programs)
    install(TARGETS ${programs} RUNTIME)
endif()

get_property(BRAMBLE_STAND_INS GLOBAL PROPERTY BRAMBLE_IMPORTED)
configure_package_config_file(cmake/brambleConfig.cmake.in "${CMAKE_BINARY_DIR}/brambleConfig.cmake"
    INSTALL_DESTINATION "${package_folder}")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/brambleConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/brambleConfig.cmake" "${CMAKE_BINARY_DIR}/brambleConfigVersion.cmake"
    DESTINATION "${package_folder}")
install(EXPORT bramble NAMESPACE bramble:: FILE brambleTargets.cmake DESTINATION "${package_folder}")
